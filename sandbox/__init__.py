"""A small Slack for one's own machine: what the demo, the tests and the simulation talk to."""

from sandbox.book import Call, Refusal, Refused
from sandbox.box import Sandbox
from sandbox.clock import Clock
from sandbox.fault import Fault
from sandbox.message import Message
from sandbox.model import Channel, File, Group, Person, User, View
from sandbox.timing import Timing

__all__ = [
    "Call",
    "Channel",
    "Clock",
    "Fault",
    "File",
    "Group",
    "Message",
    "Person",
    "Refusal",
    "Refused",
    "Sandbox",
    "Timing",
    "User",
    "View",
]
