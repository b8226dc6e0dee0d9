"""What is checked off: the steps of the kickoff, and the lists to be gone through before the first day."""

from collections.abc import Sequence
from datetime import datetime

from bot.error import UserError
from bot.message import kickoff as kickoff_words
from bot.message import readiness as readiness_words
from bot.message.message import Message
from bot.message.task import Names
from bot.ritual.cadence import kickoff_hour
from bot.ritual.check import Item, list_of, steps_at, subject_of, token_of
from bot.ritual.concern import people_in, squads_in
from bot.ritual.once import readiness_parts, step_subject
from bot.ritual.slot import Ritual
from handlers.guests import refuse_guest
from handlers.interaction import Click
from handlers.occasion import Occasion, Opening
from handlers.turn import Answer, Turn
from storage import boards, checks, occurrences, posts, teams

STALE = "This list belongs to an older version of the plan."
STALE_HINT = "Look for the newest one in the channel."


def kickoff(at: Occasion) -> Opening:
    """The steps of one hour of the countdown."""
    return _kickoff(at), ()


def readiness(at: Occasion) -> Opening:
    """One checklist."""
    return _readiness(at), ()


def _kickoff(at: Occasion) -> Message:
    plan, settings = at.active.plan, at.active.team.settings
    steps = steps_at(plan, at.subject)
    offset = next((step.offset_hours for step in plan.timeline if step_subject(step) == at.subject), 0.0)
    begins = datetime.combine(boards.span_of(at.active).start, kickoff_hour(plan, settings))
    standing = checks.of_team(at.turn.tx, at.active.team.id)
    return kickoff_words.kickoff(offset, steps, standing, at.roster, begins=begins, called=_called(at, steps))


def _readiness(at: Occasion) -> Message:
    items = list_of(at.active.plan, at.subject)
    standing = checks.of_team(at.turn.tx, at.active.team.id)
    called = _called(at, [Item(identity="", text=at.subject)])
    begins = boards.span_of(at.active).start
    return readiness_words.readiness(at.subject, items, standing, at.roster, begins=begins, called=called)


def _called(at: Occasion, items: Sequence[Item]) -> str:
    """The people and squads that the words are about: a squad's lead, else its user group. Who may be pinged is."""
    names = Names(at.roster)
    leads = {name.casefold(): user for name, user in at.active.team.settings.leads.items()}
    words = " ".join(item.text for item in items)
    found = [names.person(one.user) for one in people_in(words, at.active.plan, at.roster)]
    for squad in squads_in(words, at.active.plan):
        lead = leads.get(squad.casefold())
        found.append(names.person(lead) if lead else names.squad(squad))
    return " ".join(dict.fromkeys(filter(None, found)))


def step_done(turn: Turn, clicked: Click) -> Answer:
    """Somebody has done a step."""
    return _step(turn, clicked, done=True)


def step_back(turn: Turn, clicked: Click) -> Answer:
    """It was not done after all."""
    return _step(turn, clicked, done=False)


def _step(turn: Turn, clicked: Click, *, done: bool) -> Answer:
    at = _clicked(turn, clicked)
    subject = subject_of(at.active.plan, clicked.value)
    items = [one for one in steps_at(at.active.plan, subject or "") if one.token == clicked.value]
    if subject is None:
        raise UserError(STALE, STALE_HINT)
    checks.check(turn.tx, at.active, [one.identity for one in items], done=done, by=clicked.user, at=turn.now)
    at.say(_kickoff(at))
    return None


def tick(turn: Turn, clicked: Click) -> Answer:
    """Somebody ticked a box or took a tick back.

    What they send is the whole group of ten as they see it: only what differs from what they were shown is theirs.
    """
    at = _clicked(turn, clicked)
    token, _, rest = clicked.block.partition(" ")
    page, _, shown = rest.partition(" ")
    name = next((name for name in readiness_parts(at.active.plan) if token_of(name) == token), None)
    pages = readiness_words.pages(list_of(at.active.plan, name or ""))
    if name is None or not page.isdecimal() or int(page) >= len(pages) or len(shown) != len(pages[int(page)]):
        raise UserError(STALE, STALE_HINT)
    ticked = set(clicked.value.split())
    for done in (True, False):
        changed = [
            item.identity
            for item, before in zip(pages[int(page)], shown, strict=True)
            if (item.token in ticked) is done and (before == "1") is not done
        ]
        checks.check(turn.tx, at.active, changed, done=done, by=clicked.user, at=turn.now)
    at.say(_readiness(at))
    return None


def _clicked(turn: Turn, clicked: Click) -> Occasion:
    """The ritual whose post somebody clicked in. Raises UserError when it is none of ours any more."""
    post = posts.at_ts(turn.tx, workspace=turn.workspace, channel=clicked.channel, ts=clicked.ts)
    row = occurrences.by_post(turn.tx, post.id or 0) if post else None
    active = teams.by_id(turn.tx, row.team_id) if row else None
    if row is None or active is None or row.ritual not in (Ritual.KICKOFF, Ritual.READINESS):
        raise UserError(STALE, STALE_HINT)
    refuse_guest(turn, active, clicked.user)
    return Occasion(turn, active, row)
