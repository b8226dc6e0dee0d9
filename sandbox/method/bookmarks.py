"""Links kept at the top of a channel."""

from sandbox import find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel
from sandbox.slack import Slack

LONGEST_TITLE = 256
LONGEST_LINK = 2048
MOST_BOOKMARKS = 100


def add(slack: Slack, args: Args) -> JSON:
    """Add a link; other types of bookmark are refused."""
    channel = _channel(slack, args, "bookmarks.add")
    if args.text("type") != "link":
        raise Refused("invalid_bookmark_type", args.text("type"))
    if len(channel.bookmarks) >= MOST_BOOKMARKS:
        raise Refused("too_many_bookmarks")
    bookmark: JSON = {
        "id": slack.workspace.new_id("Bk"),
        "channel_id": channel.id,
        "type": "link",
        "date_created": slack.workspace.seconds(),
        "app_id": slack.workspace.identity.app_id,
    } | _checked(args)
    bookmark.setdefault("link", "")
    if not bookmark["link"]:
        raise Refused("invalid_link", "a bookmark of type link needs one")
    channel.bookmarks.append(bookmark)
    _keep(slack, channel)
    return {"bookmark": bookmark}


def edit(slack: Slack, args: Args) -> JSON:
    """Change the title, link or emoji given, leaving the others."""
    channel = _channel(slack, args, "bookmarks.edit")
    bookmark = _bookmark(channel, args)
    bookmark |= _checked(args)
    _keep(slack, channel)
    return {"bookmark": bookmark}


def list_bookmarks(slack: Slack, args: Args) -> JSON:
    """The links of a channel, oldest first."""
    return {"bookmarks": _channel(slack, args, "bookmarks.list").bookmarks}


def remove(slack: Slack, args: Args) -> JSON:
    """Take a link away."""
    channel = _channel(slack, args, "bookmarks.remove")
    channel.bookmarks.remove(_bookmark(channel, args))
    _keep(slack, channel)
    return {}


def _checked(args: Args) -> JSON:
    given = {name: args.text(name) for name in ("title", "link", "emoji") if name in args}
    if len(given.get("title", "")) > LONGEST_TITLE:
        raise Refused("invalid_arguments", "title")
    link = given.get("link")
    if link is not None and (len(link) > LONGEST_LINK or "://" not in link):
        raise Refused("invalid_link", link)
    return given


def _bookmark(channel: Channel, args: Args) -> JSON:
    for bookmark in channel.bookmarks:
        if bookmark["id"] == args.text("bookmark_id"):
            return bookmark
    raise Refused("not_found", args.text("bookmark_id"))


def _channel(slack: Slack, args: Args, method: str) -> Channel:
    return find.channel(slack, method, args, "channel_id")


def _keep(slack: Slack, channel: Channel) -> None:
    slack.workspace.put_channel(channel)
    slack.workspace.notify(type="channel", channel=channel.id)


METHODS: dict[str, Method] = {
    "bookmarks.add": add,
    "bookmarks.edit": edit,
    "bookmarks.list": list_bookmarks,
    "bookmarks.remove": remove,
}
