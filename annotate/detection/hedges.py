"""Hedges: words by which a text keeps its distance, such as "reportedly" and "is expected to"."""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.text.span import Span


@cache
def _hedges() -> re.Pattern[str]:
    """Return the pattern of all hedges; of two at one place the longer is found."""
    phrases = sorted(lexicon("hedges"), key=len, reverse=True)
    either = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def hedges_in(text: str, span: Span) -> tuple[Span, ...]:
    """Return the hedging words and phrases inside a span.

    "The ship had reportedly left." -> the span of "reportedly".
    """
    hedges = _hedges().finditer(text, span.start, span.end)
    return tuple(Span(found.start(), found.end()) for found in hedges)
