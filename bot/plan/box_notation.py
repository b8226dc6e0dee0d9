"""Every notation of a check box and of a bullet, as the Markdown one: ``[x] …``, ``☐ …``, ``( ) …``, ``a) …``."""

import re

_BARE_BOX = re.compile(r"^(\s*)(?:\\?\[([ xX~✓✔/!?>-]?)\\?\])\s*(?=\S)(?!\()")
_ROUND_BOX = re.compile(r"^(\s*)(?:[-*+•]\s+|\d{1,3}[.)]\s+)?\(([ xX✓✔])\)\s+(?=\S)")
_BOLD_BOX = re.compile(r"^(\s*)(\*\*[^*\n]{1,60}\*\*:?\s*\\?\[[ xX~✓✔/-]?\\?\]\s+\S)")
_TIGHT_BOX = re.compile(r"^(\s*(?:[-*+]|\d{1,4}[.)]))\s*\[([ xX~✓✔/-]?)\]\s*(?=\S)(?!\()")
_DOUBLED = re.compile(r"^(\s*)[-*+]\s+(?=[-*+]\s+\[[ xX~✓✔/-]?\]\s)")
_SIGN_BOX = re.compile(r"^(\s*)(?:[-*+]\s+)?([☐☑☒⬜⬛🔲🔳])\ufe0f?\s*(?=\S)")
_LETTERED = re.compile(r"^(\s*)\(?[a-z]\)\s+(?=\S)")
_DOT = re.compile(r"^(\s*)[•·◦▪▫‣●○–—]\s+(?=\S)")
_HAN_NUMBER = re.compile(r"^(\s*)(\d{1,3})[、．]\s*(?=\S)")
_FINISHED_SIGNS = "☑☒"
_LIMIT_FIRST = re.compile(r"^(\s*(?:[-*+]|\d{1,3}[.)])\s+)>(?=\s?=?\s?[$€£]?\d)")  # "- > 5 %" quotes nobody


def boxed(line: str) -> str:
    """Every notation of a check box, and every printed bullet, as the Markdown one."""
    line = _DOUBLED.sub(r"\1", line)
    sign = _SIGN_BOX.match(line)
    if sign:
        return f"{sign[1]}- [{'x' if sign[2] in _FINISHED_SIGNS else ' '}] {line[sign.end() :]}"
    round_box = _ROUND_BOX.match(line)
    if round_box:
        return f"{round_box[1]}- [{round_box[2]}] {line[round_box.end() :]}"
    tight = _TIGHT_BOX.match(line)
    if tight:
        return f"{tight[1]} [{tight[2] or ' '}] {line[tight.end() :]}"
    bare = _BARE_BOX.match(line)
    if bare:
        return f"{bare[1]}- [{bare[2] or ' '}] {line[bare.end() :]}"
    bold = _BOLD_BOX.match(line)
    if bold:
        return f"{bold[1]}- {line[len(bold[1]) :]}"
    return _LIMIT_FIRST.sub(r"\1\\>", _HAN_NUMBER.sub(r"\1\2. ", _LETTERED.sub(r"\1- ", _DOT.sub(r"\1- ", line))))
