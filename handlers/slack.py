"""Slack as it is asked, not told: who we are, who is there, which channel a name means."""

from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.error import UserError
from bot.team.model import Group, Person
from handlers import fetch
from handlers.people import person
from handlers.settings import Settings
from handlers.slack_error import code, raise_trouble

SECONDS = 10
PAGE = 200


class Slack:
    """The workspace that the token belongs to. Before `identify` nothing is known of it."""

    def __init__(self, settings: Settings) -> None:
        # The SDK's own connection retry is left out: it would send a message again without looking.
        retries: list[AsyncRetryHandler] = [AsyncRateLimitErrorRetryHandler(max_retry_count=2)]
        self.client = AsyncWebClient(
            token=settings.bot_token, base_url=settings.api_url, timeout=SECONDS, retry_handlers=[]
        )
        self.asking = AsyncWebClient(
            token=settings.bot_token, base_url=settings.api_url, timeout=SECONDS, retry_handlers=retries
        )
        self.workspace = ""
        self.bot_user = ""
        self.home = ""
        self.scopes: frozenset[str] = frozenset()

    async def identify(self) -> AuthorizeResult:
        """Ask Slack who we are. Raises UserError when the token is refused, and what the SDK raises otherwise."""
        try:
            answer = await self.asking.auth_test()
        except SlackApiError as problem:
            raise_trouble(problem)
            raise UserError(
                f"Slack refuses SLACK_BOT_TOKEN: {code(problem)}.",
                "Copy the Bot User OAuth Token again (OAuth & Permissions in your app's settings).",
            ) from problem
        self.workspace, self.bot_user = answer["team_id"], answer["user_id"]
        self.home = str(answer.get("url") or "https://slack.com/")
        granted = answer.headers.get("x-oauth-scopes") or answer.headers.get("X-OAuth-Scopes") or ""
        self.scopes = frozenset(scope.strip() for scope in str(granted).split(",") if scope.strip())
        return AuthorizeResult(
            enterprise_id=None,
            team_id=self.workspace,
            bot_user_id=self.bot_user,
            bot_id=answer.get("bot_id"),
            bot_token=self.asking.token,
        )

    async def people(self) -> list[Person]:
        """Everybody in the workspace but bots."""
        members = await self._all(self.asking.users_list, "members")
        return [found for found in map(person, members) if found]

    async def groups(self) -> list[Group]:
        """The workspace's user groups; none where the app may not see them."""
        try:
            answer = await self.asking.usergroups_list(include_users=True)
        except SlackApiError:
            return []
        return [
            Group(
                group=one["id"],
                handle=one.get("handle") or "",
                name=one.get("name") or "",
                users=tuple(one.get("users") or ()),
            )
            for one in answer.get("usergroups") or ()
        ]

    async def channel_id(self, name: str) -> str:
        """The id of the channel with that name. Raises UserError when the bot sees none."""
        wanted = name.strip().lstrip("#").casefold()
        for channel in await self.channels():
            if wanted in (channel.get("name", "").casefold(), channel.get("id", "").casefold()):
                return str(channel["id"])
        raise UserError(f"I see no channel #{wanted}.", "Create it, or invite me to it when it is private.")

    async def channel_name(self, channel: str) -> str:
        """What a channel is called; empty where Slack does not say."""
        try:
            answer = await self.asking.conversations_info(channel=channel)
        except SlackApiError:
            return ""
        return str((answer.get("channel") or {}).get("name") or "")

    async def channels(self) -> list[dict[str, Any]]:
        """The channels that the bot can see."""
        return await self._all(
            self.asking.conversations_list,
            "conversations",
            "channels",
            types="public_channel,private_channel",
            exclude_archived=True,
        )

    async def direct_channels(self) -> dict[str, str]:
        """The channel of the bot's direct messages with each person, by person."""
        found = await self._all(self.asking.conversations_list, "channels", types="im", exclude_archived=True)
        return {str(one["user"]): str(one["id"]) for one in found if one.get("user")}

    async def download(self, url: str) -> bytes:
        """A file that was shared with the bot."""
        return await fetch.from_slack(url, self.asking.token or "", self.asking.base_url)

    @staticmethod
    async def _all(method: Any, *fields: str, **arguments: Any) -> list[dict[str, Any]]:
        """Every page. Raises ConnectionError where Slack is in trouble, SlackApiError where it refuses."""
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            try:
                page = await method(limit=PAGE, cursor=cursor, **arguments)
            except SlackApiError as problem:
                raise_trouble(problem)
                raise
            found += next((page[field] for field in fields if page.get(field)), [])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return found
