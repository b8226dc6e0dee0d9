"""`muster doctor`: what is wrong with this installation, and its cure."""

import asyncio
import sys
from collections.abc import AsyncIterator

import click
from slack_sdk.errors import SlackApiError

from bot.error import UserError
from bot.team.model import ActivePlan
from bot.team.source import Source, shown
from handlers.clock import SystemClock
from handlers.manifest import SCOPES
from handlers.settings import Settings, from_environment
from handlers.slack import Slack
from handlers.slack_error import UNREACHABLE, code
from handlers.terminal.setup_check import channel_problems, setup_problems
from storage import inbox, people, posts, sources, teams
from storage.database import Database
from storage.migrate import pending


@click.command()
def doctor() -> None:
    """Name what is wrong, each with its cure. Exit code 1 when something is."""
    settings = from_environment(for_slack=False)
    found = asyncio.run(_found(settings))
    for sentence in found:
        click.echo(f"✗ {sentence}")
    if found:
        sys.exit(1)
    click.echo("✓ Everything is in order.")


async def _found(settings: Settings) -> list[str]:
    found = []
    try:
        from_environment()
    except UserError as problem:
        found += [line.strip(" -") for line in str(problem).splitlines()[1:]]
    slack = Slack(settings)
    found += [one async for one in _slack(slack, settings)] if settings.bot_token else []
    stored, plans = _stored(settings, slack)
    return [*found, *stored, *(await channel_problems(slack, plans))]


async def _slack(slack: Slack, settings: Settings) -> AsyncIterator[str]:
    try:
        await slack.identify()
    except UserError as problem:
        yield str(problem)
        return
    except UNREACHABLE as problem:
        failed = type(problem).__name__
        yield f"Slack does not answer at {settings.api_url} ({failed}). Check the network and SLACK_API_URL."
        return
    for scope in sorted(set(SCOPES) - slack.scopes) if slack.scopes else ():
        yield f"The scope {scope} is missing, so the bot cannot {SCOPES[scope]}. Add it and reinstall the app."
    if settings.app_token:
        try:
            await slack.asking.apps_connections_open(app_token=settings.app_token)
        except SlackApiError as problem:
            yield f"Slack refuses SLACK_APP_TOKEN: {code(problem)}. Make one with the scope connections:write."


def _stored(settings: Settings, slack: Slack) -> tuple[list[str], list[ActivePlan]]:
    """What is wrong in the database, and the plans that are in it."""
    database = Database(settings.database_url)
    try:
        if database.absent:
            return [f"{database.shown} is not there yet. muster run makes it."], []
        database.check()
        if pending(database):
            return ["The database is behind this version. muster run brings it up when it starts."], []
        return _in_database(database, slack)
    except UserError as problem:
        return [str(problem)], []
    finally:
        database.close()


def _in_database(database: Database, slack: Slack) -> tuple[list[str], list[ActivePlan]]:
    found = []
    with database.transaction() as tx:
        plans = teams.every(tx, slack.workspace) if slack.workspace else []
        roster = people.roster(tx, slack.workspace)
        if slack.workspace and not plans:
            found.append("No channel runs a plan. Write /plan load in one, or muster plan load FILE --channel '#NAME'.")
        for active in plans:
            unknown = roster.unknown_owners(active.plan.tasks)
            if unknown:
                shown = ", ".join(unknown[:8])
                found.append(f"#{active.team.channel_name}: nobody in Slack is called {shown}. They cannot be asked.")
            found += setup_problems(active, roster, SystemClock().now())
            source = sources.of_team(tx, active.team.id)
            found += _source(source, active.team.channel_name) if source else []
        dead = posts.counts(tx)["dead"]
        if dead:
            found.append(
                f"{dead} messages could not be delivered. muster outbox list says why; replay sends them again."
            )
        stuck = inbox.stuck(tx)
        if stuck:
            found.append(f"{len(stuck)} facts could not be handled, the first: {stuck[0].route} ({stuck[0].error}).")
    return found, plans


def _source(source: Source, channel: str) -> list[str]:
    found, end = [], "Put it right there, or end it with /plan source stop."
    if source.failing_since:
        since = f"{source.failing_since:%d %b %H:%M} UTC"
        found.append(f"#{channel}: its plan cannot be fetched since {since}: {source.error} {end}")
    if source.unreadable:
        where = shown(source.address)
        found.append(f"#{channel}: what stands at {where} is no plan that can be read: {source.unreadable} {end}")
    return found
