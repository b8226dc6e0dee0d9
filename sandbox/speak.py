"""What people write, and who is where."""

from sandbox import filing, membership, posting
from sandbox.entity import entities
from sandbox.founding import user_of
from sandbox.look import Look
from sandbox.message import Message
from sandbox.model import Channel, Person, User
from sandbox.workspace import Event


class Speak(Look):
    """Messages, reactions, files and membership of people."""

    async def say(
        self, who: str, where: str, text: str, thread: str | None = None, *, broadcast: bool = False
    ) -> Message:
        """Write a message; ``@ana`` and ``#delivery`` in it become entities. Public channels are joined first."""
        user, channel = self.user(who).id, self._writable(who, where)
        typed = entities(self.workspace, text)
        if thread is not None:
            self.message(channel.id, thread)
        message = posting.by_person(self.workspace, user, channel, typed, thread=thread, broadcast=broadcast)
        return posting.post(self.workspace, message)

    async def edit(self, who: str, where: str, ts: str, text: str) -> Message:
        message = self._own(who, where, ts)
        posting.edit(self.workspace, message, message.user, {"text": entities(self.workspace, text)})
        return message

    async def delete(self, who: str, where: str, ts: str) -> None:
        posting.erase(self.workspace, self._own(who, where, ts))

    async def react(self, who: str, where: str, ts: str, name: str) -> None:
        message = self.message(self.place(who, where).id, ts)
        posting.react(self.workspace, message, self.user(who).id, name.strip(":"))

    async def unreact(self, who: str, where: str, ts: str, name: str) -> None:
        message = self.message(self.place(who, where).id, ts)
        posting.unreact(self.workspace, message, self.user(who).id, name.strip(":"))

    async def upload(
        self, who: str, where: str, filename: str, data: bytes, comment: str = "", thread: str | None = None
    ) -> Message:
        """Share a file with a comment; an empty file is refused, as by Slack's client."""
        if not data:
            raise ValueError("Slack takes no empty files")
        user, channel = self.user(who).id, self._writable(who, where)
        file = filing.new_file(self.slack, filename, user, len(data))
        file.content, file.complete = data, True
        message = posting.by_person(self.workspace, user, channel, entities(self.workspace, comment))
        return filing.share(self.slack, channel, message, [file], thread)

    async def join(self, who: str, where: str) -> None:
        membership.join(self.workspace, self.channel(where), self.user(who).id)

    async def leave(self, who: str, where: str) -> None:
        membership.leave(self.workspace, self.channel(where), self.user(who).id)

    def invite_bot(self, where: str, by: str | None = None) -> None:
        inviter = self.user(by).id if by else None
        membership.join(self.workspace, self.channel(where), self.bot.id, inviter)

    async def unfurl(self, where: str, ts: str, title: str = "A page") -> None:
        """Slack adds a preview to a message with a link: the bot hears of a change that changes no text."""
        message = self.message(where, ts)
        posting.unfurl(self.workspace, message, title)

    async def add_person(self, person: Person) -> User:
        """Somebody joins the workspace and its general channel."""
        user = user_of(self.workspace.new_id("U"), person)
        self.workspace.put_user(user)
        shown = user.wire(self.workspace.team_id, self.workspace.clock.now(), email=True)
        self.workspace.emit(Event("team_join", {"type": "team_join", "user": shown}))
        for channel in [each for each in self.workspace.channels.values() if each.general]:
            membership.join(self.workspace, channel, user.id)
        return user

    def _own(self, who: str, where: str, ts: str) -> Message:
        message = self.message(self.place(who, where).id, ts)
        if message.user != self.user(who).id:
            raise PermissionError(f"message {ts} is not {who}'s")
        return message

    def _writable(self, who: str, where: str) -> Channel:
        user, channel = self.user(who).id, self.place(who, where)
        if channel.archived:
            raise PermissionError(f"#{channel.name} is archived")
        if user not in channel.members:
            if channel.kind != "channel":
                raise PermissionError(f"{who} is not in {where}")
            membership.join(self.workspace, channel, user)
        return channel
