"""The form of how a plan runs: a page of what concerns everybody, and one of the squads. Fields go by their names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from bot.message.block import actions, button, context, divider, field_input, option, section
from bot.message.message import Block
from bot.message.mrkdwn import channel, count, cut
from bot.message.setup import ritual_name
from bot.setup.field import MOST_PINGS, WEEKDAYS, YES

VIEW_SETUP: Final = "setup"
ACTION_PREVIEW, ACTION_PAGE = "preview_setup", "page_of_setup"
GENERAL, SQUADS = "general", "squads"
PAGES: Final = (GENERAL, SQUADS)
MOST_SQUADS: Final = 45  # two fields each; Slack takes a hundred blocks
MOST_HOURS: Final = 75
MOST_BOXES, MOST_CHOICES = 10, 100
CARRIED_LIMIT: Final = 3_000
_ASKED: Final = (
    ("apart", "Those whose day begins apart from the team's"),
    ("always", "Everybody, at their own morning"),
    ("never", "Nobody; the thread is enough"),
)


class Page(NamedTuple):
    """What the form shows: every field, the plan's rituals and squads, and a text that stands under it."""

    channel: str
    carried: str
    fields: Mapping[str, str]
    rituals: Sequence[str]
    squads: Sequence[str]
    below: str = ""


def of_page(name: str, page: str) -> bool:
    """Whether a field stands on that page."""
    return (page == SQUADS) is name.startswith(("channel:", "lead:"))


def form(page: Page, which: str) -> dict[str, Any]:
    """One page of the form; both can be sent."""
    blocks = _squads(page) if which == SQUADS else _general(page)
    return {
        "type": "modal",
        "callback_id": VIEW_SETUP,
        "private_metadata": page.carried,
        "title": {"type": "plain_text", "text": "How this plan runs"},
        "submit": {"type": "plain_text", "text": "Save"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": [*blocks, *([divider(), section(page.below)] if page.below else [])],
    }


def _general(page: Page) -> list[Block]:
    fields = page.fields
    week = [(day, day) for day in WEEKDAYS]
    rituals = [(_headed(ritual), ritual) for ritual in page.rituals]
    turns = [button("Preview", ACTION_PREVIEW)]
    if page.squads:
        turns.append(button(f"Squads ({len(page.squads)})", ACTION_PAGE, SQUADS))
    return [
        section(f"The plan of {channel(page.channel)}"),
        _input("timezone", "Time zone of the team", _typed(fields["timezone"]), hint="For example Europe/Berlin."),
        _input("first_day", "First day of the plan", _picker("datepicker", "initial_date", fields["first_day"])),
        _input("lead", "Who leads", _picker("users_select", "initial_user", fields["lead"]), optional=True),
        _input("held", "What I hold", _boxes(rituals, fields["held"].split("\n")), optional=True),
        *(_hour(ritual, at) for ritual in page.rituals[:MOST_HOURS] if (at := fields[f"at:{ritual}"])),
        _input("working_days", "Working days", _boxes(week, fields["working_days"].split("\n"))),
        _input(
            "holidays",
            "Public holidays of",
            _typed(fields["holidays"]),
            optional=True,
            hint="A country like DE, or a part of one like DE-BE. Rituals are not held on them.",
        ),
        _input(
            "status_channel",
            "Status channel",
            _channels(fields["status_channel"]),
            optional=True,
            hint="Daily deltas and steering digests go there. Empty: they stay in the plan's own channel.",
        ),
        _input("ask_directly", "Whom I ask in a direct message", _one(_ASKED, fields["ask_directly"])),
        _input("pings_a_day", "How often I may ping one person a day", _number(fields["pings_a_day"])),
        _input("quiet_from", "Quiet from", _picker("timepicker", "initial_time", fields["quiet_from"])),
        _input(
            "quiet_to",
            "Quiet until",
            _picker("timepicker", "initial_time", fields["quiet_to"]),
            hint="By each person's own clock. The same hour twice: never quiet.",
        ),
        _flag("heed_status", "Slack status", "Somebody whose status says away is not asked", fields["heed_status"]),
        _flag("hear_guests", "Guests", "People of other workspaces may move tasks", fields["hear_guests"]),
        actions(*turns),
    ]


def _squads(page: Page) -> list[Block]:
    blocks: list[Block] = [section(f"The {count(len(page.squads), 'squad')} of {channel(page.channel)}")]
    for squad in page.squads[:MOST_SQUADS]:
        name, led = f"channel:{squad}", f"lead:{squad}"
        blocks.append(_input(name, f"{cut(squad, 100)}: channel", _channels(page.fields[name]), optional=True))
        leads = _picker("users_select", "initial_user", page.fields[led])
        blocks.append(_input(led, f"{cut(squad, 100)}: lead", leads, optional=True))
    if len(page.squads) > MOST_SQUADS:
        blocks.append(context("There are more than fit here. `muster setup apply` sets them all."))
    return [*blocks, actions(button("Back", ACTION_PAGE, GENERAL))]


def _headed(ritual: str) -> str:
    name = ritual_name(ritual)
    return f"{name[:1].upper()}{name[1:]}"


def _hour(ritual: str, at: str) -> Block:
    label = f"{cut(_headed(ritual), 100)} at"
    return _input(f"at:{ritual}", label, _picker("timepicker", "initial_time", at), optional=True)


def _input(name: str, label: str, element: dict[str, Any], *, optional: bool = False, hint: str = "") -> Block:
    return field_input(name[:255], label, element, optional=optional, hint=hint)


def _picker(kind: str, initial: str, chosen: str) -> dict[str, Any]:
    return {"type": kind, "action_id": "value"} | ({initial: chosen} if chosen else {})


def _channels(chosen: str) -> dict[str, Any]:
    shown = {"include": ["public", "private"]}
    return _picker("conversations_select", "initial_conversation", chosen) | {"filter": shown}


def _typed(text: str) -> dict[str, Any]:
    return _picker("plain_text_input", "initial_value", text)


def _number(text: str) -> dict[str, Any]:
    limits = {"is_decimal_allowed": False, "min_value": "0", "max_value": str(MOST_PINGS)}
    return _picker("number_input", "initial_value", text) | limits


def _boxes(choices: Iterable[tuple[str, str]], chosen: Sequence[str]) -> dict[str, Any]:
    """Boxes to tick; where there are more than Slack takes, a menu of which several can be chosen."""
    options = [option(label, value) for label, value in choices][:MOST_CHOICES]
    ticked = [one for one in options if one["value"] in chosen]
    kind = "checkboxes" if len(options) <= MOST_BOXES else "multi_static_select"
    element = {"type": kind, "action_id": "value", "options": options}
    return element | ({"initial_options": ticked} if ticked else {})


def _flag(name: str, label: str, gloss: str, value: str) -> Block:
    return _input(name, label, _boxes([(gloss, YES)], [value]), optional=True)


def _one(choices: Iterable[tuple[str, str]], chosen: str) -> dict[str, Any]:
    options = [option(label, value) for value, label in choices]
    initial = next(one for one in options if one["value"] == chosen)
    return {"type": "radio_buttons", "action_id": "value", "options": options, "initial_option": initial}
