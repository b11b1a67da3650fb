"""Words that say how firmly something is said."""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.text.span import Span


@cache
def _hedges() -> re.Pattern[str]:
    phrases = sorted(lexicon("hedges"), key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b", re.IGNORECASE
    )


def hedges_in(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words and phrases inside `span`."""
    return tuple(
        Span(found.start(), found.end()) for found in _hedges().finditer(text, span.start, span.end)
    )
