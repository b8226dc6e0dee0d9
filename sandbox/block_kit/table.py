"""Tables and charts."""

from typing import Any

from sandbox.block_kit.composition import ID
from sandbox.block_kit.problem import Problem
from sandbox.block_kit.rich_text import RICH_TEXT
from sandbox.block_kit.shape import (
    Check,
    anything,
    boolean,
    enum,
    listing,
    number,
    record,
    string,
    tagged,
    whole,
)

MOST_COLUMNS = 20
MOST_SERIES = 12
MOST_CATEGORIES = 20

RAW: dict[str, Check] = {
    "raw_text": record({"type": anything, "text": string()}),
    "raw_number": record({"type": anything, "value": number}, {"text": string()}),
}
CELL = tagged(RAW | {"rich_text": RICH_TEXT})
COLUMN = record({}, {"align": enum("left", "center", "right"), "is_wrapped": boolean})


def _maybe(check: Check) -> Check:
    def maybe(value: Any, at: str, found: list[Problem]) -> None:
        if value is not None:
            check(value, at, found)

    return maybe


def _even_rows(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: every row has as many cells as the first."""
    rows = value.get("rows")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows) or not rows:
        return
    for index, row in enumerate(rows):
        if len(row) != len(rows[0]):
            found.append(Problem(f"{at}/rows/{index}", f"has {len(row)} cells where the first row has {len(rows[0])}"))


def _plain_head(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: the first row of a data table holds raw cells only."""
    rows = value.get("rows")
    head = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], list) else []
    for index, cell in enumerate(head):
        if isinstance(cell, dict) and cell.get("type") == "rich_text":
            found.append(Problem(f"{at}/rows/0/{index}", "a header cell cannot be rich_text"))


def _row_header_exists(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: the column that names the rows is one of the columns."""
    index, rows = value.get("row_header_column_index"), value.get("rows")
    head = rows[0] if isinstance(rows, list) and rows else None
    if isinstance(index, int) and isinstance(head, list) and index >= len(head):
        found.append(Problem(f"{at}/row_header_column_index", f"there is no column {index}"))


TABLE = record(
    {"type": anything, "rows": listing(listing(CELL, MOST_COLUMNS), 100)},
    {"block_id": ID, "column_settings": listing(_maybe(COLUMN), MOST_COLUMNS, least=0)},
    _even_rows,
)
DATA_TABLE = record(
    {"type": anything, "caption": string(), "rows": listing(listing(CELL, MOST_COLUMNS), 201, least=2)},
    {"block_id": ID, "page_size": whole(1, 100), "row_header_column_index": whole(0)},
    _even_rows,
    _plain_head,
    _row_header_exists,
)

POINT = record({"label": string(20), "value": number})
SERIES = record({"name": string(20), "data": listing(POINT, MOST_CATEGORIES)})
AXIS = record({"categories": listing(string(20), MOST_CATEGORIES)}, {"x_label": string(50), "y_label": string(50)})


def _points_on_categories(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: every series has one point for each category."""
    axis, series = value.get("axis_config"), value.get("series")
    if not isinstance(axis, dict) or not isinstance(series, list):
        return
    categories = axis.get("categories")
    for index, each in enumerate(series):
        if not isinstance(each, dict) or not isinstance(each.get("data"), list):
            continue
        labels = [point.get("label") for point in each["data"] if isinstance(point, dict)]
        if labels != categories:
            found.append(Problem(f"{at}/series/{index}/data", "its labels are not the axis's categories"))


def _positive_slices(value: Any, at: str, found: list[Problem]) -> None:
    """A rule: every slice of a pie is more than nothing."""
    for index, slice_ in enumerate(value.get("segments") or []):
        amount = slice_.get("value") if isinstance(slice_, dict) else None
        if isinstance(amount, int | float) and amount <= 0:
            found.append(Problem(f"{at}/segments/{index}/value", "must be greater than 0"))


PLOT = record(
    {"type": anything, "series": listing(SERIES, MOST_SERIES), "axis_config": AXIS}, None, _points_on_categories
)
PIE = record({"type": anything, "segments": listing(POINT, MOST_SERIES)}, None, _positive_slices)
DATA_VISUALIZATION = record(
    {
        "type": anything,
        "title": string(50),
        "chart": tagged({"pie": PIE, "bar": PLOT, "area": PLOT, "line": PLOT}),
    },
    {"block_id": ID},
)


def characters(block: Any) -> int:
    """The characters in a table's cells, rich text included."""
    if isinstance(block, dict):
        own = len(block["text"]) if isinstance(block.get("text"), str) else 0
        return own + sum(characters(block[key]) for key in ("rows", "elements") if key in block)
    return sum(map(characters, block)) if isinstance(block, list) else 0
