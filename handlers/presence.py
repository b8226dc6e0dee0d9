"""Being away, being left in peace, and who an owner's name means."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.error import UserError
from bot.message import presence as words
from bot.team.absence import Absence, away_on, dates_of
from bot.team.model import ActivePlan
from bot.team.roster import Roster
from bot.team.zone import known_zone
from handlers.interaction import Click, Command, Submission
from handlers.noise import AN_INSTANT
from handlers.status import active_plan
from handlers.turn import Answer, Say, Show, Turn
from storage import boards, people, pings, presence

AHEAD = timedelta(days=60)
WEEK = timedelta(days=7)


def roster_on(turn: Turn, active: ActivePlan, day: date) -> Roster:
    """Everybody in the workspace, and who of them is not to be asked on a day."""
    roster = people.roster(turn.tx, turn.workspace)
    known = [absence for _, absence in presence.absences(turn.tx, turn.workspace, day)]
    away = away_on(roster.people, day, boards.today(active, turn.now), known, active.team.settings)
    return roster.model_copy(update={"away": away})


def away(turn: Turn, given: Command) -> Answer:
    """`/plan away 24-28 Dec`, for oneself or, with a mention first, for somebody else; without words, who is away."""
    roster = people.roster(turn.tx, turn.workspace)
    today = local_day(turn, given.user, roster)
    if not given.words:
        coming = presence.absences(turn.tx, turn.workspace, today)
        return Say(words.listed([(number, one) for number, one in coming if one.first <= today + AHEAD], roster))
    who, rest = given.user, given.words
    first, _, others = rest.partition(" ")
    if first.startswith(("@", "<@")):
        named = roster.person(first.strip("<>@").partition("|")[0]) or roster.owner(first.strip("<>@"))
        if named is None:
            raise UserError(f"I know nobody called {first}.", "Write their handle, like @ben.")
        who, rest = named.user, others
    start, end = dates_of(rest, today)
    absence = Absence(user=who, first=start, last=end)
    presence.away(turn.tx, turn.workspace, absence, by=given.user, at=turn.now)
    return Say(words.noted(absence, roster, own=who == given.user))


def back(turn: Turn, given: Command | Click) -> Answer:
    """Whoever said that they are away is here after all."""
    roster = people.roster(turn.tx, turn.workspace)
    today = local_day(turn, given.user, roster)
    mine = [(number, one) for number, one in presence.absences(turn.tx, turn.workspace, today)]
    if isinstance(given, Click):
        mine = [entry for entry in mine if str(entry[0]) == given.value]
    else:
        mine = [entry for entry in mine if entry[1].user == given.user]
    if not mine:
        raise UserError("You are not away.", "/plan away lists who is.")
    for number, _ in mine:
        presence.back(turn.tx, turn.workspace, number, by=given.user, at=turn.now)
    own = all(one.user == given.user for _, one in mine)
    message = words.is_back([one for _, one in mine], roster, own=own)
    return Say(message, replace=isinstance(given, Click) and given.private)


def mute(turn: Turn, given: Command | Click) -> Answer:
    """No more today of what the bot starts by itself."""
    roster = people.roster(turn.tx, turn.workspace)
    presence.mute(turn.tx, turn.workspace, given.user, local_day(turn, given.user, roster), turn.now)
    return Say(words.muted())


def local_day(turn: Turn, user: str, roster: Roster) -> date:
    """Somebody's own date."""
    person = roster.person(user)
    zone = person.timezone if person and known_zone(person.timezone) else turn.default_timezone
    return turn.now.astimezone(ZoneInfo(zone)).date()


def show_people(turn: Turn, asked: Command) -> Answer:
    """Whom the plan's owners mean; the form says it for those whom nobody in Slack is called like."""
    active = active_plan(turn, asked.channel)
    return Show(words.matching(active.plan, people.roster(turn.tx, turn.workspace), f"{active.team.id}"))


def matched(turn: Turn, sent: Submission) -> Answer:
    """The form was sent: each choice is remembered, in every plan of the workspace."""
    known = presence.matches(turn.tx, turn.workspace)
    for owner, user in words.chosen(sent.values):
        if user and known.get(owner) != user:
            presence.match(turn.tx, turn.workspace, owner, user, by=sent.user, at=turn.now)
    return None


def noise(turn: Turn, asked: Command) -> Answer:
    """Posts and pings of the last seven days, by person and day."""
    active = active_plan(turn, asked.channel)
    roster = people.roster(turn.tx, turn.workspace)
    until = turn.now + AN_INSTANT
    rows = pings.between(turn.tx, turn.workspace, until - WEEK, until)
    posted = pings.posted(turn.tx, turn.workspace, until - WEEK, until)
    told = [(row.user, row.at.astimezone(ZoneInfo(_zone(roster, row.user, active))).date(), row.reason) for row in rows]
    return Say(words.noise(told, roster, posted=posted, budget=active.team.settings.pings_a_day))


def _zone(roster: Roster, user: str, active: ActivePlan) -> str:
    person = roster.person(user)
    return person.timezone if person and known_zone(person.timezone) else active.team.timezone
