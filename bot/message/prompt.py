"""The morning's question to one person, the plan for their day, and what the thread hears of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.board.board import Board
from bot.message.block import actions, button, context, fitted, option, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import channel, count, cut, day, escape, listed, person, plain
from bot.message.presence import ACTION_MUTE
from bot.message.task import Names, bullets, key_and_title, line, was_due
from bot.plan.model import Task
from bot.team.roster import Roster

ACTION_PLAN_DAY, VIEW_DAY, TASKS = "plan_day", "plan_day", "tasks"
BOXES = 10  # Slack's limit of options in one group of checkboxes
GROUPS = 3
EARLY = "Here is your stand-up, as you asked."


def prompt(board: Board, roster: Roster, mine: Sequence[Task], *, greeting: str, where: str, team: int) -> Message:
    """A direct message at somebody's own morning, or when they ask for it: their tasks of a day, and how to answer."""
    names = Names(roster, quiet=True)
    head = f"☀️ {greeting} *{day(board.today)}* in *{plain(board.plan.title)}*:"
    blocks: list[Block] = [section(head)]
    late = [task for task in mine if task in board.late]
    due = [task for task in mine if task in board.due_today and task not in late]
    rest = [task for task in mine if task not in late and task not in due]
    for label, tasks in (("🔴 Late", late), ("Due today", due), ("Under way", rest)):
        if tasks:
            shown = bullets(tasks, lambda task: line(board, task, names, was_due(board, task) if task in late else ""))
            blocks.append(section(f"*{label}*\n{shown}"))
    key = escape(mine[0].key)
    blocks.append(
        context(
            f"Answer here in your own words: “{key} done”, “{key} is blocked on keys”. It joins the thread in "
            f"{channel(where)}."
        )
    )
    value = f"{team} {board.today.isoformat()}"
    blocks.append(actions(button("Plan my day", ACTION_PLAN_DAY, value), button("Mute for today", ACTION_MUTE)))
    text = f"{greeting} {count(len(mine), 'task')} for {day(board.today)}."
    return Message(text=text, blocks=fitted(blocks))


def good_morning(name: str) -> str:
    """How somebody is greeted."""
    return f"Good morning {plain(name)}."


def asked_now(on: date) -> Message:
    """To whoever typed `/plan standup`."""
    text = f"I have asked you about {day(on)} in a direct message. Your answer joins the thread of that day."
    return Message(text=text, blocks=(section(text),))


def nothing_due(on: date) -> Message:
    """To whoever typed `/plan standup` and has nothing to report."""
    text = f"Nothing of yours is late, due or under way on {day(on)}. `/plan mine` lists your open tasks."
    return Message(text=text, blocks=(section(text),))


def not_asked(days: Sequence[date]) -> list[str]:
    """Mornings on which the bot was not there."""
    return [f"I did not ask you on {listed([day(one) for one in days])}: I was not running."] if days else []


def day_form(tasks: Sequence[Task], chosen: Sequence[str], carried: str) -> dict[str, Any]:
    """The modal: which of these will you move today?"""
    blocks: list[Block] = [
        section("What will you move today? The checkpoint asks you about these, and about nothing else.")
    ]
    for number in range(0, min(len(tasks), BOXES * GROUPS), BOXES):
        options = [option(cut(f"{task.key} {task.title}", 75), task.key) for task in tasks[number : number + BOXES]]
        ticked = [one for one in options if one["value"] in chosen]
        element: dict[str, Any] = {"type": "checkboxes", "action_id": "value", "options": options}
        blocks.append(
            {
                "type": "input",
                "block_id": f"{TASKS}{number}",
                "optional": True,
                "label": {"type": "plain_text", "text": "Your tasks" if not number else "More of them"},
                "element": element | ({"initial_options": ticked} if ticked else {}),
            }
        )
    return {
        "type": "modal",
        "callback_id": VIEW_DAY,
        "private_metadata": carried,
        "title": {"type": "plain_text", "text": "Plan my day"},
        "submit": {"type": "plain_text", "text": "That is my day"},
        "close": {"type": "plain_text", "text": "Cancel"},
        "blocks": blocks,
    }


def committed(user: str, tasks: Sequence[Task]) -> Message:
    """In the stand-up's thread, edited when somebody plans anew."""
    if not tasks:
        text = f"{person(user)} moves nothing of the plan today."
    else:
        text = f"{person(user)} will move {listed([key_and_title(task) for task in tasks], limit=6)} today."
    return Message(text=text, blocks=(section(text),))


def nothing_yours() -> Message:
    """To somebody who owns nothing that is open."""
    text = "You own no open task of this plan, so there is nothing to plan."
    return Message(text=text, blocks=(section(text),))
