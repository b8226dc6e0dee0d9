"""The figures of ``docs/understanding.md``, as Markdown."""

import re
from collections import Counter

from tests.bot.reply.plans import PLANS
from tests.understanding.category import KIND_OF, KINDS, LABELS, OWN_WORDS
from tests.understanding.examples import done, from_tables, from_written

_WORD = {
    "none": "",
    "prog": "in progress",
    "rev": "in review",
    "block": "blocked",
    "canc": "cancelled",
    "todo": "not started",
    "done": "done",
}
MISSES = {"silent": "silent", "asked": "asked", "other": "noted otherwise", "done by mistake": "done by mistake"}
_PARTS = re.compile(r"(?P<key>\S+?)=(?P<status>[a-z]+)(?:%(?P<share>\d+))?(?:@(?P<eta>.*?))?(?= \S+=| \?| !|$)|\?|!.*")


def figures():
    """Both tables and the list of misses; ends without a line break."""
    tables, fresh = list(from_tables()), list(from_written())
    parts = [
        _headline(tables, fresh),
        _by_label(tables, fresh),
        _by_kind(tables),
        _by_group(fresh),
        _misses(fresh),
    ]
    return "\n\n".join(parts)


def _headline(tables, fresh):
    right, claimed = _right(fresh), [(done(one.understood), done(one.expected)) for one in fresh]
    rightly = sum(len(heard & meant) for heard, meant in claimed)
    return (
        f"**{_right(tables):,} of {len(tables):,}** examples of the test tables are read exactly as labelled: status, "
        f"percentage, date and question, for every task.\n\nOf the {len(fresh)} replies written afterwards, **{right}** "
        f"are ({right / len(fresh):.0%}). Of {sum(len(heard) for heard, _ in claimed)} tasks noted there as done, "
        f"{rightly} were; of {sum(len(meant) for _, meant in claimed)} that were done, {rightly} are noted so."
    )


def _by_label(tables, fresh):
    rows = [
        (label, *_share([one for one in tables if fits(one)]), *_share([one for one in fresh if fits(one)]))
        for label, fits in LABELS.items()
    ]
    return _table(("should be understood", "test tables", "as labelled", "written afterwards", "as labelled"), rows)


def _by_kind(tables):
    kinds = [*KINDS, OWN_WORDS]
    grouped = {kind: [one for one in tables if KIND_OF.get(one.source, OWN_WORDS) == kind] for kind in kinds}
    rows = [(kind, *_share(found)) for kind, found in grouped.items()]
    return _table(("the tests are about", "test tables", "as labelled"), [*rows, ("**all**", *_share(tables))])


def _by_group(fresh):
    rows = []
    for group in [*dict.fromkeys(one.source for one in fresh), None]:
        found = [one for one in fresh if group in {one.source, None}]
        missed = Counter(one.miss for one in found if not one.right)
        rows.append((group or "**all**", *_share(found), *(missed[kind] for kind in MISSES)))
    return _table(("written afterwards", "replies", "as labelled", *MISSES.values()), rows)


def _misses(fresh):
    rows = [
        (_cell(one.text), _cell(_titles(one)), _cell(in_words(one.expected)), _cell(in_words(one.understood)))
        for one in fresh
        if not one.right
    ]
    return _table(("a reply", "by the owner of", "means", "is read as"), rows)


def _titles(one):
    return ", ".join(f"{task.key} {task.title}" for task in PLANS[one.plan].tasks if task.key in one.owns.split())


def in_words(label):
    """A label as a person would say it: "T1 in progress, 80 %, until Friday; asked"."""
    told = []
    for found in _PARTS.finditer(label):
        if found[0] == "?":
            told.append("a question back")
        elif found["key"]:
            share = f"{found['share']} %" if found["share"] else ""
            eta = f"until {found['eta']}" if found["eta"] else ""
            told.append(f"{found['key']} " + ", ".join(part for part in (_WORD[found["status"]], share, eta) if part))
        else:
            told.append(f"a blocker: {found[0][1:]}")
    return "; ".join(told) or "nothing"


def _right(examples):
    return sum(one.right for one in examples)


def _share(examples):
    return len(examples), _right(examples)


def _cell(text):
    return text.replace("\n", " ⏎ ").replace("|", "\\|")


def _table(head, rows):
    lines = [head, ("---", *["--:" if isinstance(cell, int) else "---" for cell in rows[0][1:]]), *rows]
    return "\n".join(
        f"| {' | '.join(f'{cell:,}' if isinstance(cell, int) else cell for cell in row)} |" for row in lines
    )
