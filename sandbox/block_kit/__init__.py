"""Block Kit as Slack checks it: every limit and surface, over the JSON that is really sent."""

from sandbox.block_kit.element import INTERACTIVE
from sandbox.block_kit.problem import Problem
from sandbox.block_kit.whole import check_blocks, check_message, check_view

__all__ = ["INTERACTIVE", "Problem", "check_blocks", "check_message", "check_view"]
