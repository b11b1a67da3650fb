"""Searches in the characters right before a place in a text."""

import re


def search_before(
    pattern: re.Pattern[str], text: str, start: int, reach: int
) -> re.Match[str] | None:
    """Return the first match of `pattern` in the `reach` characters before `start`.

    `$` in the pattern stands for `start`; lookbehinds and word borders see beyond the reach.
    """
    return pattern.search(text, max(0, start - reach), start)
