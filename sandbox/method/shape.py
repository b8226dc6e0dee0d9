"""The types a module of methods shares with the table of all of them."""

from collections.abc import Callable

from sandbox.args import Args
from sandbox.model import JSON
from sandbox.slack import Slack

Method = Callable[[Slack, Args], JSON]
