"""Places of searched words in an article."""

import re
from itertools import islice

from claimdesk.annotate.text.span import Span

MOST = 200
"""Places highlighted at once."""


def hits_in(text: str, words: str) -> tuple[Span, ...]:
    """Return the first places of any of the words, in any case.

    Example: `bridge "old arl"` finds "Bridge", "old" and "Arl", each by itself; quotation marks
    only narrow the search for articles.
    """
    wanted = [re.escape(word) for word in words.replace('"', " ").split()]
    if not wanted:
        return ()
    hits = re.finditer("|".join(wanted), text, re.IGNORECASE)
    return tuple(Span(hit.start(), hit.end()) for hit in islice(hits, MOST))
