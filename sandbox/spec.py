"""The methods of the Web API this sandbox knows: required arguments, scopes, tier, accepted bodies.

One line a method: name, required arguments, bot scopes (any one of them; those that begin with a kind of
conversation count for that kind only), tier, then ``json`` where a JSON body is read. ``-`` stands for none.
"""

from dataclasses import dataclass

_TABLE = """
api.test                      -                             -                                        4 json open
apps.connections.open         -                             connections:write                        3 json app
auth.test                     -                             -                                        600 json
blocks.validate               -                             -                                        3 json open
bookmarks.add                 channel_id,title,type         bookmarks:write                          2 json
bookmarks.edit                channel_id,bookmark_id        bookmarks:write                          2 json
bookmarks.list                channel_id                    bookmarks:read                           3 json
bookmarks.remove              channel_id,bookmark_id        bookmarks:write                          2 json
bots.info                     -                             users:read                               3
chat.delete                   channel,ts                    chat:write                               3 json
chat.deleteScheduledMessage   channel,scheduled_message_id  chat:write                               3 json
chat.getPermalink             channel,message_ts            -                                        600
chat.postEphemeral            channel,user                  chat:write                               4 json
chat.postMessage              channel                       chat:write                               300 json
chat.scheduleMessage          channel,post_at               chat:write                               3 json
chat.scheduledMessages.list   -                             -                                        3 json
chat.update                   channel,ts                    chat:write                               3 json
conversations.archive         channel                       channels:manage,groups:write             2 json
conversations.create          -                             channels:manage,groups:write             2 json
conversations.history         channel                       {history}                                3 json
conversations.info            channel                       {read}                                   3
conversations.invite          channel,users                 {invite} 3 json
conversations.join            channel                       channels:join                            3 json
conversations.kick            channel,user                  channels:manage,groups:write             3 json
conversations.leave           channel                       channels:manage,groups:write             3 json
conversations.list            -                             {read}                                   2
conversations.members         channel                       {read}                                   4
conversations.open            -                             im:write,mpim:write,channels:manage,groups:write 3 json
conversations.rename          channel,name                  channels:manage,groups:write             2 json
conversations.replies         channel,ts                    {history}                                3
conversations.setPurpose      channel,purpose               {topic} 2 json
conversations.setTopic        channel,topic                 {topic} 2 json
conversations.unarchive       channel                       channels:manage,groups:write             2 json
dnd.info                      -                             dnd:read                                 3
dnd.teamInfo                  users                         dnd:read                                 2
emoji.list                    -                             emoji:read                               2
files.completeUploadExternal  files                         files:write                              4 json
files.getUploadURLExternal    filename,length               files:write                              4
files.info                    file                          files:read                               4
files.list                    -                             files:read                               3
pins.add                      channel                       pins:write                               2 json
pins.list                     channel                       pins:read                                2
pins.remove                   channel                       pins:write                               2 json
reactions.add                 channel,name,timestamp        reactions:write                          3 json
reactions.get                 -                             reactions:read                           3
reactions.remove              name                          reactions:write                          2 json
team.info                     -                             team:read                                3 json
usergroups.list               -                             usergroups:read                          2
usergroups.users.list         usergroup                     usergroups:read                          2
usergroups.users.update       usergroup,users               usergroups:write                         2 json
users.conversations           -                             {read}                                   3
users.getPresence             -                             users:read                               3
users.info                    user                          users:read                               4
users.list                    -                             users:read                               2
users.lookupByEmail           email                         users:read.email                         3
users.profile.get             -                             users.profile:read                       4
views.open                    view                          -                                        4 json
views.publish                 user_id,view                  -                                        4 json
views.push                    view                          -                                        4 json
views.update                  view                          -                                        4 json
"""

_KINDS = ("channels", "groups", "im", "mpim")
_GROUPS = {
    "history": ",".join(f"{kind}:history" for kind in _KINDS),
    "read": ",".join(f"{kind}:read" for kind in _KINDS),
    "invite": "channels:manage,channels:write.invites,groups:write,groups:write.invites",
    "topic": "channels:manage,channels:write.topic,groups:write,groups:write.topic,im:write,mpim:write",
}
_TIERS = {"1": 1, "2": 20, "3": 50, "4": 100}
SCOPE_KIND = {"channel": "channels", "private": "groups", "im": "im", "mpim": "mpim"}

EVENT_SCOPES = {
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "app_mention": "app_mentions:read",
    "app_home_opened": "",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "member_joined_channel": "channels:read,groups:read",
    "member_left_channel": "channels:read,groups:read",
    "channel_created": "channels:read",
    "channel_rename": "channels:read",
    "channel_archive": "channels:read",
    "channel_unarchive": "channels:read",
    "file_shared": "files:read",
    "pin_added": "pins:read",
    "pin_removed": "pins:read",
    "team_join": "users:read",
    "user_change": "users:read",
    "subteam_updated": "usergroups:read",
    "subteam_members_changed": "usergroups:read",
}


@dataclass(frozen=True, slots=True)
class Spec:
    """One method; ``per_minute`` calls a minute are allowed to the ``caller``: bot, app, or open to anybody."""

    method: str
    required: tuple[str, ...]
    scopes: tuple[str, ...]
    per_minute: int
    json: bool
    caller: str


def _read(line: str) -> Spec:
    method, required, scopes, tier, *flags = line.split()
    for name, group in _GROUPS.items():
        scopes = scopes.replace(f"{{{name}}}", group)
    return Spec(
        method,
        () if required == "-" else tuple(required.split(",")),
        () if scopes == "-" else tuple(scopes.split(",")),
        _TIERS.get(tier) or int(tier),
        "json" in flags,
        next((flag for flag in flags if flag in {"app", "open"}), "bot"),
    )


SPECS = {spec.method: spec for spec in map(_read, _TABLE.strip().splitlines())}
EXTRA_SCOPES = {"commands", "chat:write.public", "chat:write.customize", "metadata.message:read"}
KNOWN_SCOPES = frozenset(
    {scope for spec in SPECS.values() for scope in spec.scopes if spec.caller == "bot"}
    | {scope for scopes in EVENT_SCOPES.values() for scope in scopes.split(",") if scope}
    | EXTRA_SCOPES
)


def needed_scopes(spec: Spec, kind: str | None) -> tuple[str, ...]:
    """The scopes of which one is needed, for a conversation of ``kind`` where the method names one."""
    if kind is None:
        return spec.scopes
    fitting = tuple(scope for scope in spec.scopes if scope.partition(":")[0] == SCOPE_KIND[kind])
    return fitting or spec.scopes
