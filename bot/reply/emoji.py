"""Emoji, as shortcodes or as characters, that stand for a status."""

import re
from collections.abc import Iterator
from typing import Final

from bot.reply.kind import Kind

_CODES: Final = {
    Kind.DONE: """white_check_mark heavy_check_mark ballot_box_with_check check check_mark done checked tick green_tick
        yes_check verified completed merged white-check-mark checkered_flag""",
    Kind.WORK: """construction hammer hammer_and_wrench wip construction_worker hourglass hourglass_flowing_sand
        large_yellow_circle in_progress loading arrows_counterclockwise building_construction in-progress wrench gear
        large_blue_circle man_technologist woman_technologist technologist""",
    Kind.BLOCKED: "no_entry no_entry_sign octagonal_sign stop_sign blocked red_circle large_red_circle stop name_badge",
    Kind.REVIEW: "eyes mag in_review in-review review pull_request code_review mag_right",
    Kind.TODO: "white_large_square zzz todo white_circle black_square_button white_square_button sleeping soon",
    Kind.CANCELLED: "wastebasket cancelled canceled",
    Kind.NOT_DONE: "x negative_squared_cross_mark cross_mark",
}
_CHARACTERS: Final = {
    Kind.DONE: "✅✔☑✓",
    Kind.WORK: "🚧🔨🛠⏳⌛🟡🔄👷🏗🔧🔵",
    Kind.BLOCKED: "⛔🚫🛑🔴📛🔒",
    Kind.REVIEW: "👀🔍🔎",
    Kind.TODO: "⬜☐💤⚪🔜",
    Kind.CANCELLED: "🗑",
    Kind.NOT_DONE: "❌❎✗✘✖",
}
_BY_CODE: Final = {code: kind for kind, codes in _CODES.items() for code in codes.split()}
_BY_CHARACTER: Final = {char: kind for kind, chars in _CHARACTERS.items() for char in chars}
_ANY: Final = re.compile(r":([a-z0-9_+'-]{1,60}):|([" + "".join(_BY_CHARACTER) + r"])")
SHORTCODE: Final = re.compile(r":[a-z0-9_+'-]{1,60}:")
PICTURE: Final = re.compile("[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def find(text: str) -> Iterator[tuple[Kind, int, int]]:
    """Every emoji of a lower-case text that stands for a status."""
    for found in _ANY.finditer(text):
        kind = _BY_CODE.get(found[1]) if found[1] else _BY_CHARACTER.get(found[2])
        if kind:
            yield kind, found.start(), found.end()
