"""Monday's scorecard: the week that ended, squad by squad, with the measures that the plan asks for."""

from bot.board.board import Board
from bot.message.block import actions, button, context, divider, fitted, header, section
from bot.message.message import Block, Message
from bot.message.mrkdwn import count, cut, day, listed, plain
from bot.message.standup import ACTION_STATUS
from bot.message.task import bar
from bot.plan.calendar import Window
from bot.scorecard.measure import Row, Scorecard

LIGHT = {"green": "🟢 *On track*", "amber": "🟠 *At risk*", "red": "🔴 *Off track*"}


def scorecard(board: Board, card: Scorecard, *, span: Window) -> Message:
    """The scorecard of one week. Measures that nobody feeds say so, rather than look fine."""
    week = f"{day(card.week.start)} to {day(card.week.end)}"
    head = f"{LIGHT[card.rag]}: {plain(card.why)}" if card.why else LIGHT[card.rag]
    blocks: list[Block] = [
        header(f"📊 Weekly scorecard · {week}"),
        section(f"*{plain(board.plan.title)}*\n{head}"),
        section(
            f"{bar(card.done, card.total)} {card.done} of {count(card.total, 'task')} done, "
            f"{len(card.done_this_week)} of them this week.\n{_week(card)}\n{_forecast(board, card, span)}"
        ),
        divider(),
    ]
    blocks += [section(_row(row)) for row in card.rows]
    unfed = sum(metric.value is None for row in card.rows for metric in row.metrics)
    if unfed:
        blocks.append(context(_unfed(unfed)))
    blocks.append(actions(button("Where the plan stands", ACTION_STATUS)))
    text = f"Weekly scorecard, {week}: {card.done} of {card.total} tasks done. {card.why}".strip()
    return Message(text=text, blocks=fitted(blocks))


def _unfed(number: int) -> str:
    measures = f"{count(number, 'measure')} of the plan {'is' if number == 1 else 'are'} not fed yet"
    return f"{measures}: `/plan signal coverage 87%` or a signed POST to /signals feeds one."


def _week(card: Scorecard) -> str:
    promised = (
        f"Promised in the mornings: {card.promised}, kept: {card.kept}."
        if card.promised
        else ("No morning promised anything this week.")
    )
    return f"{promised} Alerts: {card.alerts or 'none'}."


def _forecast(board: Board, card: Scorecard, span: Window) -> str:
    if board.undated:
        return "The plan names no end." + (f" At this pace it ends {day(card.forecast)}." if card.forecast else "")
    if card.forecast is None:
        return f"The plan ends {day(span.end)}; too little is done yet to forecast."
    return f"At this pace it ends {day(card.forecast)}; the plan says {day(span.end)}."


def _row(row: Row) -> str:
    parts = [f"{len(row.done_this_week)} this week"]
    parts += [f"{len(keys)} {word}" for keys, word in ((row.blocked, "blocked"), (row.late, "late")) if keys]
    lines = [
        f"*{plain(row.squad) or 'Without a squad'}*  {bar(row.done, row.total, 6)} {row.done}/{row.total} · "
        + " · ".join(parts)
    ]
    lines += [
        f"      {cut(plain(metric.name), 80)}: *{plain(metric.value)}* ({count(metric.samples, 'signal')})"
        for metric in row.metrics
        if metric.value is not None
    ]
    unfed = [cut(plain(metric.name), 60) for metric in row.metrics if metric.value is None]
    if unfed:
        lines.append(f"      not fed: {listed(unfed, limit=4)}")
    return "\n".join(lines)
