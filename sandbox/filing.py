"""Files: kept, then shared in a message."""

import mimetypes

from sandbox import posting
from sandbox.message import Message
from sandbox.model import Channel, File
from sandbox.slack import Slack

TYPES = {"md": "markdown", "txt": "text", "py": "python", "yml": "yaml"}


def new_file(slack: Slack, name: str, user: str, size: int, *, title: str = "") -> File:
    """A file announced and not yet uploaded."""
    safe = name.replace("/", "_").replace("?", "_").replace("#", "_").replace(" ", "_") or "file"
    suffix = safe.rpartition(".")[2].lower() if "." in safe else ""
    kind = mimetypes.guess_type(safe)[0] or ("text/plain" if suffix in TYPES else "application/octet-stream")
    file = File(slack.workspace.new_id("F"), safe, title or name, user, slack.workspace.seconds(), size)
    file.mimetype, file.filetype = kind, TYPES.get(suffix, suffix or "binary")
    slack.workspace.put_file(file)
    return file


def share(slack: Slack, channel: Channel, author: Message, files: list[File], thread: str | None) -> Message:
    """Post ``author``, a message not yet in its channel, with files; their events follow."""
    author.files = [file.wire(slack.url) for file in files]
    author.thread_ts = posting.root_of(slack.workspace, channel.id, thread)
    author.subtype = "file_share"
    posting.post(slack.workspace, author)
    posting.share_files(slack.workspace, author, [file.id for file in files])
    return author
