"""Quotations in a text by their marks, over sentence borders."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from claimdesk.annotate.text.span import Span

_OPENING = "“\"‘'«„"
_QUOTED = re.compile(
    r"“[^“”]{2,}(?:”|$)|\"[^\"]{2,}(?:\"|$)|''(?:(?!'').){2,}(?:''|$)|«[^»]{2,}»|(?<!\w)‘[^‘’]{12,}’(?!\w)"
)


def quotations(text: str) -> list[Span]:
    """The quotations of a paragraph with their marks, in order; one left open goes to the paragraph's end."""
    return [Span(found.start(), found.end()) for found in _QUOTED.finditer(text)]


def quotation_at(quotes: Sequence[Span], position: int) -> Span | None:
    """The quotation that `position` is in."""
    index = bisect_right(quotes, position, key=lambda quote: quote.start) - 1
    return (
        quotes[index]
        if index >= 0 and quotes[index].start <= position < quotes[index].end
        else None
    )
