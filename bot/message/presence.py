"""Being away, being left in peace, whom an owner's name means, and how noisy the bot is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.message.block import button, context, field_input, fitted, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, plain
from bot.plan.model import Plan
from bot.team.absence import Absence
from bot.team.noise import COUNTED
from bot.team.roster import Roster

ACTION_BACK, ACTION_MUTE, VIEW_MATCH = "back_again", "mute_today", "match_owners"
OWNERS_A_FORM, SHOWN = 40, 20


def _stretch(absence: Absence) -> str:
    if absence.first == absence.last:
        return day(absence.first)
    return f"{day(absence.first)} to {day(absence.last)}"


def noted(absence: Absence, roster: Roster, *, own: bool) -> Message:
    """To whoever said it."""
    who = "You are" if own else f"{plain(roster.name(absence.user))} is"
    text = f"{who} away {_stretch(absence)}: I ask nothing then, and point the lead to open tasks."
    return Message(text=text, blocks=(section(text), context("`/plan back` takes it back.")))


def listed(entries: Sequence[tuple[int, Absence]], roster: Roster) -> Message:
    """Who is away, now or soon."""
    if not entries:
        text = "Nobody has said that they will be away. `/plan away 24-28 Dec` says it."
        return Message(text=text, blocks=(section(text),))
    blocks: list[Block] = [section("*Away*")]
    for number, one in entries[:SHOWN]:
        line = f"• {plain(roster.name(one.user))}: {_stretch(one)}"
        blocks.append(section(line, button("Here after all", ACTION_BACK, str(number))))
    return Message(text=f"{count(len(entries), 'absence')}.", blocks=fitted(blocks))


def is_back(taken: Sequence[Absence], roster: Roster, *, own: bool) -> Message:
    """To whoever took it back."""
    names = ", ".join(dict.fromkeys(plain(roster.name(one.user)) for one in taken))
    text = "Welcome back! I ask you again from now on." if own else f"Thank you: I ask {names} again from now on."
    return Message(text=text, blocks=(section(text),))


def muted() -> Message:
    """To whoever wants silence."""
    text = "I leave you alone for today. War rooms still reach you, and tomorrow I am back."
    return Message(text=text, blocks=(section(text),))


def matching(plan: Plan, roster: Roster, carried: str) -> dict[str, Any]:
    """The form: who is who. Those whom nobody is called like come first, each with a menu of people."""
    owners = list(dict.fromkeys(owner for task in plan.tasks for owner in task.owners))
    unknown = [owner for owner in owners if roster.owner(owner) is None]
    known = [owner for owner in owners if owner not in unknown]
    blocks: list[Block] = [section(_heading(len(unknown), len(owners)))]
    blocks += [_menu(owner, "") for owner in unknown[:OWNERS_A_FORM]]
    blocks += [_menu(owner, found.user) for owner in known[:OWNERS_A_FORM] if (found := roster.owner(owner))]
    return {
        "type": "modal",
        "callback_id": VIEW_MATCH,
        "private_metadata": carried,
        "title": {"type": "plain_text", "text": "Who is who"},
        "submit": {"type": "plain_text", "text": "Remember"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": blocks,
    }


def _heading(unknown: int, owners: int) -> str:
    if not owners:
        return "The plan names no owner."
    if not unknown:
        return "I know everybody whom the plan names. Correct me where I am wrong."
    return f"I do not know {count(unknown, 'owner')} whom the plan names. Say who they are, and I can ask them."


def _menu(owner: str, user: str) -> Block:
    element: dict[str, Any] = {"type": "users_select", "action_id": "value"}
    if user:
        element["initial_user"] = user
    return field_input(f"owner:{owner}"[:255], cut(owner, 150), element, optional=True)


def chosen(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Owner and user of each menu that was filled in."""
    return ((name.removeprefix("owner:"), user) for name, user in values.items() if name.startswith("owner:"))


def _loudest(most: int, budget: int) -> str:
    if most > budget:
        return f"Somebody was pinged {most} times on one day, over the budget of {budget}."
    return f"Nobody was pinged more than {count(most, 'time')} a day; the budget is {budget}."


def noise(pings: Sequence[tuple[str, date, str]], roster: Roster, *, posted: Mapping[str, int], budget: int) -> Message:
    """Posts and pings of a week. ``pings`` are person, their date and reason; ``posted`` counts posts by kind."""
    days = len({on for _, on, _ in pings}) or 1
    by_day = Counter((user, on) for user, on, reason in pings if reason in COUNTED)
    by_person = Counter(user for user, _, reason in pings if reason in COUNTED)
    most = max(by_day.values(), default=0)
    head = (
        f"*The last seven days*\n{count(posted.get('message', 0), 'message')} in channels, "
        f"{count(posted.get('direct', 0), 'direct message')}, {count(posted.get('reaction', 0), 'reaction')}.\n"
        f"{_loudest(most, budget)}"
    )
    rows = [
        f"• {plain(roster.name(user))}: {count(number, 'ping')}, "
        f"{max(n for (who, _), n in by_day.items() if who == user)} on the busiest day"
        for user, number in by_person.most_common(SHOWN)
    ]
    small = f"Alerts and answers to your own words are not counted. {count(days, 'day')} with pings."
    return Message(
        text=_loudest(most, budget),
        blocks=fitted([section(head), *([section("\n".join(rows))] if rows else []), context(small)]),
    )
