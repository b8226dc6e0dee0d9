"""Files of the bot: an address to upload to, then the sharing; files looked up."""

from sandbox import filing, find
from sandbox.args import Args
from sandbox.book import Refused
from sandbox.message import Message
from sandbox.method.shape import Method
from sandbox.model import JSON, Channel, File
from sandbox.slack import Slack

LONGEST_ALT = 1000
MOST_CHANNELS = 100
PAGE = 100


def upload_url(slack: Slack, args: Args) -> JSON:
    """Announce a file of a stated length; its bytes go to the address in the answer."""
    length = args.number("length", 0)
    if length <= 0:
        raise Refused("missing_argument", "length")
    if len(args.text("alt_txt")) > LONGEST_ALT:
        raise Refused("alt_txt_too_large")
    file = filing.new_file(slack, args.text("filename"), slack.workspace.identity.bot_user_id, length)
    return {"file_id": file.id, "upload_url": f"{slack.url}/upload/{file.id}"}


def complete_upload(slack: Slack, args: Args) -> JSON:
    """Finish uploads and share them, as one message for each channel named."""
    entries = args.json("files", "invalid_arguments")
    if not isinstance(entries, list) or not entries:
        raise Refused("invalid_arguments", "files is no list")
    channels = _channels(slack, args)
    files = [_uploaded(slack, entry) for entry in entries]
    for file in files:
        file.complete = True
        slack.workspace.put_file(file)
    for channel in channels:
        identity = slack.workspace.identity
        message = Message(slack.workspace.next_ts(), channel.id, identity.bot_user_id, args.text("initial_comment"))
        message.bot_id, message.app_id = identity.bot_id, identity.app_id
        filing.share(slack, channel, message, files, args.text("thread_ts") or None)
    return {"files": [file.wire(slack.url) for file in files]}


def info(slack: Slack, args: Args) -> JSON:
    """One finished file."""
    file = slack.workspace.files.get(args.text("file"))
    if file is None or not file.complete:
        raise Refused("file_not_found", args.text("file"))
    return {"file": file.wire(slack.url), "comments": [], "response_metadata": {"next_cursor": ""}}


def list_files(slack: Slack, args: Args) -> JSON:
    """Newest first, by pages of ``count``."""
    files = [file for file in reversed(slack.workspace.files.values()) if file.complete]
    if args.text("channel"):
        files = [file for file in files if args.text("channel") in file.channels]
    if args.text("user"):
        files = [file for file in files if file.user == args.text("user")]
    count, number = args.number("count", PAGE) or PAGE, max(args.number("page", 1), 1)
    part = files[(number - 1) * count : number * count]
    paging = {"count": count, "total": len(files), "page": number, "pages": -(-len(files) // count)}
    return {"files": [file.wire(slack.url) for file in part], "paging": paging}


def _channels(slack: Slack, args: Args) -> list[Channel]:
    named = [*args.names("channels"), *args.names("channel_id")]
    if len(named) > MOST_CHANNELS:
        raise Refused("channels_limit_exceeded", str(len(named)))
    return [find.writable(slack, find.target(slack, Args({"channel": name})), public=False) for name in named]


def _uploaded(slack: Slack, entry: object) -> File:
    identifier = entry.get("id") if isinstance(entry, dict) else None
    file = slack.workspace.files.get(identifier or "")
    if file is None or not file.content or file.complete:
        raise Refused("file_not_found", str(identifier))
    if isinstance(entry, dict) and entry.get("title"):
        file.title = str(entry["title"])
    return file


METHODS: dict[str, Method] = {
    "files.getUploadURLExternal": upload_url,
    "files.completeUploadExternal": complete_upload,
    "files.info": info,
    "files.list": list_files,
}
