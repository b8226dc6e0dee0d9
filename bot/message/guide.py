"""What Muster can do, for somebody who asks, and what it says where there is no plan yet."""

from bot.message.block import actions, button, section
from bot.message.load_form import ACTION_LOAD
from bot.message.message import Message
from bot.message.standup import ACTION_MINE, ACTION_STATUS

COMMANDS: tuple[tuple[str, str], ...] = (
    ("status", "where the plan stands"),
    ("tasks", "every open task; `tasks late`, `blocked`, `due`, `next`, `done` or a squad"),
    ("task KEY", "everything about one task"),
    ("mine", "your own open tasks"),
    ("update", "a form with your tasks; `update T4 blocked on keys` says it in words"),
    ("standup", "I ask you now, early or late, in a direct message; your answer joins the thread"),
    ("check", "what is missing in the plan: owners, dependencies, dates that contradict each other"),
    ("read", "what I read line by line; say there what is a task and what is not"),
    ("load", "load a plan into this channel; `load https://…` from an address"),
    ("source", "the address that the plan is kept at, and what came from there; `source stop` ends it"),
    ("risk", "the risks; `risk What may happen @ben by Friday` records one; `decision`, `blocker` likewise"),
    ("slip Day 6 by two days", "move the plan's dates without editing it; `holidays DE` for days off"),
    ("day", "choose what you will move today; the checkpoint asks you about that"),
    ("away 24-28 Dec", "I ask you nothing then; `back` takes it back, `mute` is for today"),
    ("people", "who is who: whom the plan's owners mean in Slack; `noise` counts what I post and ping"),
    ("setup", "how the plan runs: hours, days off, who leads, channels, how much I ping"),
    ("undo", "go back to the version before; `versions` lists them"),
    ("signal deploy failed", "tell me a fact: `deploy ok`, `coverage 83.2%`, `severity 2`"),
    ("help", "this list"),
)


def guide(*, has_plan: bool) -> Message:
    """The commands, and the clicks that do the same."""
    lines = "\n".join(f"`/plan {words}` — {does}" for words, does in COMMANDS)
    intro = (
        (
            "I run this channel's plan: I open the stand-up and the checkpoint, record what you answer there, and call "
            "a war room when the plan's own thresholds are crossed."
        )
        if has_plan
        else ("I run a delivery plan: load one, and I open its stand-ups, record the answers and show where it stands.")
    )
    clicks = (
        [button("Where the plan stands", ACTION_STATUS), button("My tasks", ACTION_MINE)]
        if has_plan
        else [button("Load a plan", ACTION_LOAD, style="primary")]
    )
    return Message(
        text=f"{intro} /plan status, tasks, task KEY, mine, update, load, source, signal, help.",
        blocks=(section(intro), section(lines), actions(*clicks)),
    )


def no_plan() -> Message:
    """Where a plan is needed and there is none."""
    text = "This channel runs no plan yet."
    return Message(text=text, blocks=(section(text), actions(button("Load a plan", ACTION_LOAD, style="primary"))))
