"""Squads that the plan itself states: which tasks each one has, or who is in it."""

import re
from collections.abc import Iterator
from typing import Final

from bot.plan.boxes import is_box
from bot.plan.columns import columns, rows
from bot.plan.inline import plain
from bot.plan.lead import lead_of
from bot.plan.outline import Item, Paragraph, Table
from bot.plan.registers import title_of
from bot.plan.section import Section
from bot.plan.span import numbers_in

_ID: Final = r"(?:[A-Z]{0,6}|[a-z]{1,2})-?\d{1,4}(?:\.\d{1,3}){0,3}"
_JOINT: Final = r"(?:and|to|through|plus|et|und|sowie|bis|[yeиa])(?!\w)"
_TASKS = re.compile(
    rf"\b(?:tasks?|tickets?|stories|items?|jobs?|tareas?|tarefas?|tâches?|aufgaben?|задач[аиу]?)\s+"
    rf"((?:(?-i:{_ID})(?!\w)|[-–—,&/]|\s|{_JOINT}){{1,200}})",
    re.IGNORECASE,
)
_TASKS_WIDE = re.compile(r"(?:任务|タスク)\s*((?:\d{1,4}|[-–—,&/、，和]|\s){1,200})")
_OWNS = re.compile(
    r"^(?:\*\*|__|[-–—]\s)?(?:the\s)?(?P<name>[^.:;,|*_()]{2,50}?)(?:\*\*|__)?(?:\s?\([^()]{0,60}\))?\s+"
    r"(?:owns?|leads?|covers?|handles?|takes?(?: on| over| care of)?|drives?|delivers?|does|builds?|runs?|gets?"
    r"|looks? after|picks? up|answers? for|works? on"
    r"|is (?:responsible for|in charge of|on)|lleva|cubre|se encarga de|cuida de|assume|prend|s'occupe de|übernimmt"
    r"|macht|берёт|ведёт)\s",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^(?:(?-i:[A-Z]{{1,6}}|[a-z]{{1,2}})-?\d{{1,4}}(?!\w)|\s?[-–—,&/]\s?|\s{_JOINT}\s|\s){{1,120}}",
    re.IGNORECASE,
)  # ids that need no "tasks" before them
_COUNTED = re.compile(r"^\d{1,3}\s(?:people|persons|members|heads)\W{1,3}\s?", re.IGNORECASE)
_HEADS = re.compile(r"\s[–—-]\s\d{1,3}\s\w{1,12}$")
_LONE = re.compile(r"\s*(?:[.,;(:].{0,200})?")
_TAKES = re.compile(
    r"^(?:owns?|leads?|covers?|handles?|takes?(?: on| over| care of)?|has|gets|does|drives?|looks? after"
    r"|picks? up|responsible for)\s+",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-ÞА-Я*])")
_LISTED = re.compile(rf"^\W*(?:#?{_ID}|[-–—,&/;+]|\s|{_JOINT}){{1,200}}\W*$", re.IGNORECASE)
_ONE_ID = re.compile(
    r"([A-Z]{1,6}-?|[a-z]{1,2}-?)?(\d{1,4})(?:\s{0,2}(?:[-–—]|to|through|bis)\s{0,2}([A-Z]{1,6}-?|[a-z]{1,2})?(\d{1,4}))?"
)
_DOTTED = re.compile(
    r"((?:\d{1,3}\.){1,3})(\d{1,3})(?!\d)(?:\s{0,2}(?:[-–—]|to|through|bis|a|à)\s{0,2}\1(\d{1,3})(?!\d))?|(?<![\d.])\d{1,3}(?![\d.])"
)
_COLUMNS: Final = {
    "squad": re.compile(
        r"^(?:squad|team|crew|workstream|stream|discipline|group|equipo|equipe|équipe|команда|团队|小组|チーム)",
        re.IGNORECASE,
    ),
    "tasks": re.compile(
        r"\b(?:tasks?|covers?|owns?|tickets?|items?|stories|jobs?|responsible for|scope|work|takes)\b|tareas|tarefas"
        r"|tâches|aufgaben|задачи|任务|タスク",
        re.IGNORECASE,
    ),
    "members": re.compile(
        r"^(?:members?|people|who\b|crew|names?|persons?|staff|personas|miembros|integrantes|membros|membres"
        r"|mitglieder|wer\b|участники|люди|成员|メンバー)",
        re.IGNORECASE,
    ),
}
_SQUAD_NAME = re.compile(
    r"^(?:squad|team|crew|group|gruppe|equipo|equipe|équipe|команда|группа)\s+\S.{0,40}$|^\S.{0,40}\s(?:squad|team|crew)$"
    r"|.(?:组|队|チーム|班)$",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"(?!(?:This|These|That|It|We|They|Sprint|Day|Week|Phase|Section|Everyone)\b)"
    r"[A-ZÀ-ÞА-Я][\w&/'’-]{0,30}(?:\s(?:(?:&|and)\s)?[A-ZÀ-ÞА-Я][\w&/'’-]{0,30}){0,4}"
)
_SQUADS = re.compile(
    r"^(?:the |our )?(?:squads|teams|crews|workstreams|(?:squad|team|crew) rosters?|rosters?"
    r"|who is in which (?:squad|team)|gruppen|equipos|equipes|équipes"
    r"|who (?:owns|does|has|takes|leads) what|(?:task )?ownership|responsibilities|areas of (?:responsibility|work)"
    r"|(?:task )?assignments|division of (?:work|labou?r)|quién hace qué|reparto de tareas|qui fait quoi|quem faz o quê"
    r"|wer macht was|zuständigkeiten|responsabilidades|responsabilités|кто что делает|分工|担当"
    r"|команды|团队)$",
    re.IGNORECASE,
)
_ROLE = re.compile(r"\s*[(（][^()（）]*[)）]")
_BETWEEN = re.compile(r"\s*[,;、，&+]\s*(?:and\s|y\s|und\s|et\s|e\s|и\s)?|\s+(?:and|y|und|et|e|и)\s+")
_PERSON = re.compile(r"@?[A-ZÀ-ÞА-Я\u3400-\u9fff][\w'’.-]{0,20}(?:\s[A-ZÀ-ÞА-Я][\w'’.-]{0,20}){0,2}|@[\w.-]{2,30}")
_TWICE: Final = 2
_LONGEST_RANGE: Final = 200


def workstreams(root: Section) -> dict[str, tuple[str, ...]]:
    """Squads that the plan gives numbers or ids of tasks to: ``**Core Services:** Owns tasks 4–9 and 11``."""
    found: dict[str, tuple[str, ...]] = {}
    for section in root.walk():
        grouped = bool(_SQUADS.match(title_of(section)))
        for block in section.blocks:
            if isinstance(block, Table):
                found.update(_from_table(block))
                continue
            for text in _told(block):
                name, listed = _owning(text) or _led(text, grouped=grouped) or ("", "")
                if name and listed:
                    found[name] = (*found.get(name, ()), *_keys(listed))
    return found if len(found) >= _TWICE else {}


def squad_lines(root: Section) -> frozenset[int]:
    """The rows of tables, and the list items that say which squad has which tasks, where at least two squads do."""
    found = {line for section in root.walk() for line in _stating(section)}
    return frozenset(found) if workstreams(root) else frozenset()


def _stating(section: Section) -> Iterator[int]:
    grouped = bool(_SQUADS.match(title_of(section)))
    for block in section.blocks:
        if isinstance(block, Table):
            yield from (row.line for row in (block.rows if _from_table(block) else ()))
        elif (
            isinstance(block, Item) and not is_box(block) and (_owning(block.text) or _led(block.text, grouped=grouped))
        ):
            yield block.line


def rosters(root: Section) -> dict[str, str]:
    """The squad of each person, by the folded name, where the plan lists who is in which of at least two squads."""
    found: dict[str, list[str]] = {}
    for section in root.walk():
        grouped = bool(_SQUADS.match(title_of(section)))
        for block in section.blocks:
            if isinstance(block, Table):
                where = columns(block, _COLUMNS)
                if {"squad", "members"} <= where.keys():
                    found.update({said["squad"]: _people(said["members"]) for _, said in rows(block, where)})
                continue
            for text in _told(block):
                lead = _lead(text)
                people = _people(lead[1]) if lead and (grouped or _SQUAD_NAME.match(lead[0])) else []
                if lead and people:
                    found[lead[0]] = people
    named = {name: people for name, people in found.items() if name and people}
    if len(named) < _TWICE:
        return {}
    return {person.casefold().lstrip("@"): name for name, people in named.items() for person in people}


def _told(block: object) -> Iterator[str]:
    if isinstance(block, Item):
        yield block.text
    elif isinstance(block, Paragraph):
        for line in block.lines:
            yield from _SENTENCE.split(line.text)


def _lead(text: str) -> tuple[str, str] | None:
    """The squad that leads a line, without what stands in brackets behind its name."""
    lead = lead_of(text[:600], dashes=True)
    name = _ROLE.sub("", _SENTENCE.split(plain(lead[0]).replace("**", ""))[-1]).strip() if lead else ""
    name = _HEADS.sub("", name)
    return (name, _COUNTED.sub("", plain(lead[1]))) if lead and name and not name[0].isdigit() else None


def _led(text: str, *, grouped: bool) -> tuple[str, str] | None:
    lead = _lead(text)
    if lead is None:
        return None
    listed = _TASKS.search(text[:600]) or _TASKS_WIDE.search(text[:600])
    if listed and any(c.isdigit() for c in listed[1]):
        return lead[0], listed[1]
    takes = _TAKES.match(lead[1])
    ids = _bare_ids(lead[1][takes.end() :] if takes else lead[1])
    alone = _LONE.fullmatch(lead[1][len(ids) :]) if not takes else None
    if ids and (takes or ((grouped or _SQUAD_NAME.match(lead[0])) and alone and len(re.findall(r"\d+", ids)) > 1)):
        return lead[0], ids
    return lead if _LISTED.match(lead[1]) and (grouped or _SQUAD_NAME.match(lead[0])) else None


def _owning(text: str) -> tuple[str, str] | None:
    owns = _OWNS.match(text[:300])
    if owns is None or not (_SQUAD_NAME.match(owns["name"]) or _PROPER.fullmatch(owns["name"])):
        return None
    rest = text[owns.end() :].lstrip()
    listed = _TASKS.match(rest)
    ids = listed[1] if listed else _bare_ids(rest)
    return (plain(owns["name"]), ids) if ids else None


def _bare_ids(text: str) -> str:
    """The ids a text begins with, where they need no "tasks" before them: "L1–L6 and answers for …"."""
    found = _BARE.match(text)
    return found[0] if found and any(c.isdigit() for c in found[0]) else ""


def _from_table(table: Table) -> dict[str, tuple[str, ...]]:
    where = columns(table, _COLUMNS)
    if not {"squad", "tasks"} <= where.keys():
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for _, said in rows(table, where):
        listed = _TASKS.search(said["tasks"]) or _TASKS_WIDE.search(said["tasks"])
        text = listed[1] if listed else said["tasks"] if _LISTED.match(said["tasks"]) else ""
        if said["squad"] and text:
            found[said["squad"]] = _keys(text)
    return found


def _keys(text: str) -> tuple[str, ...]:
    """The keys that a list of numbers or ids names, ranges filled in: ``T1–T3 and T7``."""
    if re.search(r"\d\.\d", text):
        return tuple(key for found in _DOTTED.finditer(text) for key in _stepped(found))
    if not re.search(r"[A-Z]{1,6}-?\d|\b[a-z]{1,2}-?\d", text):
        return tuple(str(number) for number in numbers_in(text))
    found: list[str] = []
    for letters, low, _, high in _ONE_ID.findall(text):
        last = int(high) if high and int(low) < int(high) <= int(low) + _LONGEST_RANGE else int(low)
        found.extend(f"{letters}{number:0{len(low)}d}" for number in range(int(low), last + 1))
    return tuple(found)


def _stepped(found: re.Match[str]) -> list[str]:
    """The numbers of steps from the first to the last, ``2.1`` to ``2.3``."""
    if not found[1]:
        return [found[0]]
    low, high = int(found[2]), int(found[3] or found[2])
    return [f"{found[1]}{number}" for number in range(low, min(max(low, high), low + _LONGEST_RANGE) + 1)]


def _people(text: str) -> list[str]:
    names = [name.strip(" .") for name in _BETWEEN.split(_ROLE.sub("", text).strip(" .")) if name.strip(" .")]
    return names if names and all(_PERSON.fullmatch(name) for name in names) else []
