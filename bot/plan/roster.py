"""Who the plan lists as its people: a section "Team", a line "Team: Ana (design), Bo", a key "KS = Kasia"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.field_words import FIELD
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.people import is_discipline, people
from bot.plan.section import Section

_TEAM = re.compile(
    r"^\W*(?:the |our |project |core |agency )?"
    r"(?:team|people|members|who|crew|cast|owners|staff|equipo|equipe|équipe|mitwirkende|beteiligte|personas|pessoas"
    r"|команда|团队|成员|メンバー|担当)"
    r"(?:\s(?:members|composition|roles|involved))?\W*$",
    re.IGNORECASE,
)
_TEAM_LINE = re.compile(
    r"(?:^|[.。]\s+)\W{0,3}(?:[a-z]{1,12}\s)?(?:team|people|owners|crew|staff|who|equipo|equipe|équipe|beteiligte|personas|pessoas"
    r"|команда|团队|成员|负责人|メンバー|担当者?)\W{0,3}[:：]\s*(.{3,400})$",
    re.IGNORECASE,
)
_ROLED = re.compile(
    r"([^\W\d_a-z][\w'’.-]{1,20}(?:\s[^\W\d_a-z][\w'’.-]{1,20}){0,2})\s?[(（]([a-z][^()（）]{2,40})[)）]"
)
_KEY = re.compile(r"\b([A-Z]{2,3})\s?=\s?([^\W\d_a-z][^\W\d_]{1,20})")
_NAMED = re.compile(r"^@?[^\W\d_a-z][^\W\d_]*[\w'’.-]*(?:\s(?:(?:de|da|van|von|der)\s)?[^\W\d_a-z][^\W\d_]*\.?){0,2}$")
_ID = re.compile(r"^[A-Za-z]{1,6}-?\d{1,4}$")  # "Boat crew: B1, B2" lists its tasks
_SPLIT = re.compile(r"[,;、，/·&+]\s*|\s+(?:and|und|et|y|e|и)\s+")
_ASIDE = re.compile(r"[(（][^()（）]{0,80}[)）]")
_TWICE: Final = 2
_REACH: Final = 600


def bare_name(name: str) -> str:
    """A name as it is compared: without the sign of a handle, in small letters."""
    return name.strip(" .*_[]()").lstrip("@").casefold()


def names_people(section: Section) -> bool:
    """Does a heading here say that what it holds are people?"""
    return any(_TEAM.search(around.name) for around in section.upwards())


def roster(root: Section) -> set[str]:
    """The names of the people a plan lists, compared as `bare_name` gives them, in full and by first name."""
    found: set[str] = set()
    for section in root.walk():
        if _TEAM.search(section.name):
            found.update(_members(section))
        for block in section.blocks:
            if isinstance(block, Paragraph | Item):
                for line in block.lines:
                    found.update(_from_line(plain(line.text[:_REACH])))
    bare = {name.strip(" .*_") for name in found}
    names = {bare_name(name) for name in bare if _NAMED.match(name) and not _ID.match(name)}
    return names | {name.split()[0] for name in names if name}


def named_in_columns(root: Section) -> set[str]:
    """Everybody named in a column of people, of any table, compared as `bare_name` gives them."""
    found: set[str] = set()
    for section in root.walk():
        for block in section.blocks:
            if isinstance(block, Table):
                columns = [at for at, cell in enumerate(block.header) if FIELD.exact(plain(cell)) == "owner"]
                cells = (row.cells[at] for row in block.rows for at in columns if at < len(row.cells))
                found.update(bare_name(name) for cell in cells for name in people(cell)[0])
    return found - {""}


def _members(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Item):
            name, rest = lead_of(block.text, dashes=True) or (block.text, "")
            yield plain(_ASIDE.sub("", rest if is_discipline(plain(name)) else name))
        elif isinstance(block, Table):
            yield from (plain(row.cells[0]) for row in block.rows if row.cells)


def _from_line(text: str) -> Iterator[str]:
    team = _TEAM_LINE.search(text)
    if team:
        for part in _SPLIT.split(_ASIDE.sub("", team[1])):
            yield from re.split(r"\s?=\s?", part.strip(" ."))
    roled = _ROLED.findall(text)
    if len(roled) >= _TWICE:
        yield from (name for name, _ in roled)
    for key, name in _KEY.findall(text):
        yield key
        yield name
