"""Rich text: sections, lists, quotes and code, and what stands in them."""

from sandbox.block_kit.composition import ID, LINK
from sandbox.block_kit.shape import (
    Check,
    anything,
    boolean,
    enum,
    listing,
    record,
    string,
    tagged,
    whole,
)

STYLE = record(
    {},
    dict.fromkeys(
        ("bold", "italic", "strike", "code", "underline", "unlink", "client_highlight", "highlight"), boolean
    ),
)


def _part(needed: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    return record({"type": anything, **needed}, {"style": STYLE, **(optional or {})})


PARTS: dict[str, Check] = {
    "text": _part({"text": string()}),
    "link": _part({"url": LINK}, {"text": string(shortest=0), "unsafe": boolean}),
    "emoji": _part({"name": string()}, {"unicode": string(), "skin_tone": whole(1, 6)}),
    "user": _part({"user_id": string()}),
    "channel": _part({"channel_id": string()}),
    "usergroup": _part({"usergroup_id": string()}),
    "team": _part({"team_id": string()}),
    "broadcast": _part({"range": enum("here", "channel", "everyone")}),
    "color": _part({"value": string()}),
    "date": _part({"timestamp": whole(), "format": string()}, {"url": LINK, "fallback": string()}),
}
PART = tagged(PARTS)
BORDER = whole(0, 1)
SECTION = record({"type": anything, "elements": listing(PART, least=0)})
QUOTE = record({"type": anything, "elements": listing(PART, least=0)}, {"border": BORDER})
CODE = record(
    {
        "type": anything,
        "elements": listing(tagged({"text": PARTS["text"], "link": PARTS["link"]}), least=0),
    },
    {"border": BORDER, "language": string()},
)
LIST = record(
    {
        "type": anything,
        "elements": listing(tagged({"rich_text_section": SECTION})),
        "style": enum("bullet", "ordered"),
    },
    {"indent": whole(0, 8), "offset": whole(0), "border": BORDER},
)
RICH_TEXT = record(
    {
        "type": enum("rich_text"),
        "elements": listing(
            tagged(
                {
                    "rich_text_section": SECTION,
                    "rich_text_list": LIST,
                    "rich_text_quote": QUOTE,
                    "rich_text_preformatted": CODE,
                }
            )
        ),
    },
    {"block_id": ID},
)
