"""What the environment says, read once; every problem is reported together."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.error import UserError
from bot.team.zone import known_zone

SLACK_API = "https://slack.com/api/"
SHORTEST_POLL = 30
SECRETS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DATABASE_URL", "MUSTER_SIGNALS_SECRET")


@dataclass(frozen=True, repr=False)
class Settings:
    """The settings of one process. It has no ``repr``, so that no secret can slip into a log."""

    bot_token: str = ""
    app_token: str = ""
    signing_secret: str = ""
    api_url: str = SLACK_API
    database_url: str = "sqlite:///muster.db"
    port: int = 3000
    timezone: str = "UTC"
    signals_secret: str = ""
    log_format: str = "text"
    poll_seconds: int = 300
    private_hosts: frozenset[str] = frozenset()

    @property
    def socket_mode(self) -> bool:
        """Does Slack talk to us over a WebSocket that we open, rather than over HTTP?"""
        return bool(self.app_token)


def from_environment(environment: Mapping[str, str] | None = None, *, for_slack: bool = True) -> Settings:
    """Read the settings; ``for_slack`` demands what talking to Slack needs.

    Raises UserError whose sentence lists every problem, one a line.
    """
    given = dict(os.environ if environment is None else environment)
    problems: list[str] = []
    _read_secret_files(given, problems)
    settings = Settings(
        bot_token=given.get("SLACK_BOT_TOKEN", "").strip(),
        app_token=given.get("SLACK_APP_TOKEN", "").strip(),
        signing_secret=given.get("SLACK_SIGNING_SECRET", "").strip(),
        api_url=given.get("SLACK_API_URL", SLACK_API).strip(),
        database_url=given.get("DATABASE_URL", "sqlite:///muster.db").strip(),
        port=_port(given.get("PORT", "3000"), problems),
        timezone=given.get("MUSTER_TIMEZONE", "UTC").strip(),
        signals_secret=given.get("MUSTER_SIGNALS_SECRET", "").strip(),
        log_format=given.get("MUSTER_LOG_FORMAT", "text").strip(),
        poll_seconds=_poll_seconds(given.get("MUSTER_POLL_SECONDS", "300"), problems),
        private_hosts=_hosts(given.get("MUSTER_ALLOW_PRIVATE_ADDRESSES", "")),
    )
    problems += _problems(settings)
    if for_slack:
        problems += _slack_problems(settings)
    if problems:
        raise UserError("\n".join(["Muster cannot start:", *(f"  - {problem}" for problem in problems)]))
    return settings


def _read_secret_files(given: dict[str, str], problems: list[str]) -> None:
    for name in SECRETS:
        path = given.get(f"{name}_FILE")
        if path and not given.get(name):
            try:
                given[name] = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as problem:
                problems.append(f"{name}_FILE names {path}, which cannot be read: {problem}.")


def _port(value: str, problems: list[str]) -> int:
    if value.isascii() and value.isdigit() and int(value) < 65_536:  # noqa: PLR2004 - the number of TCP ports
        return int(value)
    problems.append(f"PORT is {value!r}; it must be a number from 0 to 65535.")
    return 0


def _poll_seconds(value: str, problems: list[str]) -> int:
    if value.isascii() and value.isdigit() and len(value) < 9 and int(value) >= SHORTEST_POLL:  # noqa: PLR2004 - years
        return int(value)
    problems.append(f"MUSTER_POLL_SECONDS is {value!r}; it must be a number of seconds, {SHORTEST_POLL} or more.")
    return SHORTEST_POLL


def _hosts(value: str) -> frozenset[str]:
    return frozenset(host.strip().strip("[]").lower() for host in value.split(",") if host.strip())


def _problems(settings: Settings) -> list[str]:
    problems = []
    if not settings.api_url.startswith(("https://", "http://")) or not settings.api_url.endswith("/api/"):
        problems.append(f"SLACK_API_URL is {settings.api_url!r}; it must be an http(s) address that ends in /api/.")
    if settings.log_format not in ("text", "json"):
        problems.append(f"MUSTER_LOG_FORMAT is {settings.log_format!r}; it must be text or json.")
    if not known_zone(settings.timezone):
        problems.append(f"MUSTER_TIMEZONE is {settings.timezone!r}, no IANA time zone; write one like Europe/Berlin.")
    return problems


def _slack_problems(settings: Settings) -> list[str]:
    problems = []
    if not settings.bot_token:
        problems.append("SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) of your Slack app.")
    elif not settings.bot_token.startswith("xoxb-"):
        problems.append("SLACK_BOT_TOKEN is not a bot token: it must begin with xoxb-.")
    if settings.app_token and not settings.app_token.startswith("xapp-"):
        problems.append("SLACK_APP_TOKEN is not an app-level token: it must begin with xapp-.")
    if not settings.app_token and not settings.signing_secret:
        problems.append(
            "Neither SLACK_APP_TOKEN (xapp-…, for Socket Mode) nor SLACK_SIGNING_SECRET (for HTTP) is set: "
            "set the one that fits how your Slack app is connected."
        )
    return problems
