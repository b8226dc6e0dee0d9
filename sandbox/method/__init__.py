"""Every method of the Web API, by its name."""

from sandbox.method import (
    bookmarks,
    channels,
    chat,
    conversations,
    direct,
    files,
    history,
    people,
    pins,
    reactions,
    schedule,
    session,
    usergroups,
    views,
)
from sandbox.method.shape import Method

METHODS: dict[str, Method] = {
    name: method
    for module in (
        bookmarks,
        channels,
        chat,
        conversations,
        direct,
        files,
        history,
        people,
        pins,
        reactions,
        schedule,
        session,
        usergroups,
        views,
    )
    for name, method in module.METHODS.items()
}
