"""Quotations in a text by their marks, over sentence borders."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from claimdesk.annotate.text.span import Span

# Double marks may be left open: the quotation then goes to the end of the paragraph. Single curly
# marks need 12 characters and no letter outside them: ‘we never lost it’, but not rock ‘n’ roll.
_QUOTED = re.compile(
    r"“[^“”]{2,}(?:”|$)"
    r"|\"[^\"]{2,}(?:\"|$)"
    r"|''(?:(?!'').){2,}(?:''|$)"
    r"|«[^»]{2,}»"
    r"|(?<!\w)‘[^‘’]{12,}’(?!\w)"
)


def quotations(text: str) -> list[Span]:
    """Return the quotations of a paragraph with their marks, in order.

    One left open goes to the paragraph's end: “We lost. The next paragraph goes on.
    """
    return [Span(found.start(), found.end()) for found in _QUOTED.finditer(text)]


def quotation_at(quotes: Sequence[Span], position: int) -> Span | None:
    """Return the quotation that `position` is in."""
    index = bisect_right(quotes, position, key=lambda quote: quote.start) - 1
    if index < 0:
        return None
    last_before = quotes[index]
    return last_before if position < last_before.end else None
