"""Words that are spelt alike: misspelt, cut short, compounded, or the same in a neighbouring language."""

from functools import lru_cache

from rapidfuzz.distance import OSA


def _shared(left: str, right: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next(
        (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other),
        min(len(left), len(right)),
    )


@lru_cache(maxsize=50_000)
def alike(typed: str, word: str) -> bool:
    """Misspelt, cut short, compounded or a cognate."""
    short, long = sorted((typed, word), key=len)
    if len(short) < 4:  # noqa: PLR2004 -- too short to tell
        return False
    if (long.startswith(short) and len(long) - len(short) <= 6) or (len(short) >= 5 and long.endswith(short)):  # noqa: PLR2004 -- as said above
        return True
    if _shared(short, long) >= max(5, len(long) * 3 // 5):
        return True
    if short[0] != long[0] and short[:2] != long[1::-1]:
        return False
    return len(short) > 4 and OSA.distance(short, long) <= (1 if len(long) < 8 else 2)  # noqa: PLR2004 -- letters per error
