"""Rules of a plan that leave out what Muster needs to hold them."""

import re
from collections.abc import Iterator

from bot.finding.finding import Finding, Rank, gathered, named, short
from bot.plan.model import Ceremony, Plan, Trigger
from bot.ritual.cadence import slots
from bot.ritual.ceremony import ritual_of
from bot.ritual.slot import Ritual

_MEETS = re.compile(
    r"war[\s-]?room|session|meeting|bridge|huddle|swarm|crisis|incident call"
    r"|sala de (?:guerra|crisis|crise)|reuni|krisen|besprechung|sitzung|cellule|réunion|作战室|会议|会議",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:(?:for|over|lasting)(?: (?:more|longer) than| at least)?|länger als|für|durante|más de|por|pendant"
    r"|plus de|в течение)"
    r"\s\d{1,4}\s?(?:minutes?|mins?|hours?|hrs?|h|days?|minuten|stunden|tage|minutos|horas|días|dias|heures?|jours?"
    r"|минут|часов)\b",
    re.IGNORECASE,
)
_NO_ROUND = re.compile(
    r"\b(?:log|register|kick-?\s?off|review|retro\w*|planning|demo|refinement|war[\s-]?room"
    r"|updates?|reports?)\b|arranque|lancement",
    re.IGNORECASE,
)


def clockless_triggers(plan: Plan) -> Iterator[Finding]:
    """Triggers that call people together without saying within what time; one finding a line."""
    silent: dict[int, list[Trigger]] = {}
    for one in plan.triggers:
        if one.deadline_hours is None and _MEETS.search(one.action):
            silent.setdefault(one.line, []).append(one)
    names = [named([short(trigger.metric, 60) for trigger in triggers]) for triggers in silent.values()]
    found = [
        Finding(
            line,
            f"The threshold of {name} calls people together ({short(triggers[0].action, 60)}) without saying how soon.",
            "Add “within 4 hours”; without it nobody is told when they do not meet.",
            Rank.UNSAID,
        )
        for name, (line, triggers) in zip(names, silent.items(), strict=True)
    ]
    yield from gathered(found, names, lambda count: f"{count} thresholds call people together without saying how soon")


def lasting_triggers(plan: Plan) -> Iterator[Finding]:
    """Triggers that hold only after some time beyond the limit, which readings one by one cannot tell; one a line."""
    found: dict[int, tuple[str, Finding]] = {}
    for one in plan.triggers:
        lasting = _LASTING.search(one.text)
        if lasting and one.runs == 1:
            name = named([one.metric[:60]])
            held = f"The threshold of {name} is to hold {lasting[0]}"
            sentence = f"{held}; readings tell no minutes, so I act on the first beyond it."
            cure = "Write how many readings in a row: “for 3 readings in a row”."
            found.setdefault(one.line, (name, Finding(one.line, sentence, cure, Rank.UNSAID)))
    yield from gathered(
        [finding for _, finding in found.values()],
        [name for name, _ in found.values()],
        lambda count: f"{count} thresholds are to hold for some time; I act on the first reading beyond each",
    )


def timeless_ceremonies(plan: Plan) -> Iterator[Finding]:
    """Rounds of Muster's own without a time, and other meetings of which neither day nor time is said.

    What a sprint or the kickoff dates (review, retrospective, planning) needs no day of its own.
    """
    hours = {slot.ritual: f"{slot.at:%H:%M}" for slot in slots(plan)}
    found: list[tuple[Ceremony, Finding]] = []
    for ceremony in plan.ceremonies:
        ritual = ritual_of(ceremony)
        headed = ritual is Ritual.SCORECARD and not ceremony.days  # a list of measures, no round
        if ritual in hours and not ceremony.time and not headed:
            sentence = f"{ceremony.name} has no time; I hold it at {hours[ritual]}."
            cure = f"Write the hour you want behind the name: “{ceremony.name} at {hours[ritual]}”."
        elif not (ritual in hours or ceremony.days or ceremony.time or _NO_ROUND.search(ceremony.name)):
            sentence = f"{ceremony.name} has neither a day nor a time."
            cure = f"Write them behind the name: “{ceremony.name}: Tuesdays at 15:00”."
        else:
            continue
        found.append((ceremony, Finding(ceremony.line, sentence, cure, Rank.UNSAID)))
    yield from gathered(
        [finding for _, finding in found],
        [ceremony.name for ceremony, _ in found],
        lambda count: f"{count} meetings lack a day or a time",
    )
