import pytest

from bot.error import UserError
from handlers.settings import from_environment

SOCKET = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}
HTTP = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}


@pytest.mark.parametrize(("environment", "socket_mode"), [(SOCKET, True), (HTTP, False), (SOCKET | HTTP, True)])
def test_what_is_set_decides_how_slack_is_spoken_to(environment, socket_mode):
    assert from_environment(environment).socket_mode is socket_mode


def test_a_secret_may_stand_in_a_file(tmp_path):
    (tmp_path / "token").write_text("xoxb-from-a-file\n")
    settings = from_environment(HTTP | {"SLACK_BOT_TOKEN": "", "SLACK_BOT_TOKEN_FILE": str(tmp_path / "token")})
    assert settings.bot_token == "xoxb-from-a-file"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "xoxp-1"}, "SLACK_BOT_TOKEN is not a bot token"),
        ({"SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN is not an app-level token"),
        ({"SLACK_APP_TOKEN": ""}, "Neither SLACK_APP_TOKEN"),
        ({"PORT": "70000"}, "PORT is '70000'"),
        ({"PORT": "٣"}, "PORT is '٣'"),
        ({"SLACK_API_URL": "https://slack.com"}, "SLACK_API_URL is"),
        ({"MUSTER_TIMEZONE": "../etc"}, "MUSTER_TIMEZONE is"),
        ({"MUSTER_LOG_FORMAT": "xml"}, "MUSTER_LOG_FORMAT is"),
        ({"MUSTER_POLL_SECONDS": "29"}, "MUSTER_POLL_SECONDS is '29'; it must be a number of seconds, 30 or more."),
        ({"MUSTER_POLL_SECONDS": "often"}, "MUSTER_POLL_SECONDS is 'often'"),
        ({"SLACK_SIGNING_SECRET_FILE": "/nowhere"}, "SLACK_SIGNING_SECRET_FILE names /nowhere"),
    ],
)
def test_each_problem_is_named(change, problem):
    with pytest.raises(UserError) as told:
        from_environment(SOCKET | change)
    assert f"  - {problem}" in str(told.value)


def test_hosts_inside_the_network_are_named_one_by_one():
    settings = from_environment(SOCKET | {"MUSTER_ALLOW_PRIVATE_ADDRESSES": "Wiki.internal, [::1] ,,10.0.0.7"})
    assert settings.private_hosts == {"wiki.internal", "::1", "10.0.0.7"}
    assert from_environment(SOCKET).private_hosts == frozenset()


def test_problems_are_reported_together():
    with pytest.raises(UserError) as told:
        from_environment({"PORT": "x", "MUSTER_TIMEZONE": "y"})
    assert len(str(told.value).splitlines()) == 5


def test_settings_do_not_show_their_secrets():
    assert "xoxb" not in repr(from_environment(SOCKET))
