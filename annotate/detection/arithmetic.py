"""Sums that can be done inside a paragraph: a part and the rest against the whole, a share against its percent.

Deterministic and quiet: a check is reported only where the words say how the numbers belong together. The
tolerance is half the place value of the last digit printed (as statcheck does; Nuijten et al., 2016).
"""

import re
from itertools import pairwise

from annotate.detection.findings import Check, Number, NumberKind, Outcome

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+of\s+)?$")
_OTHER = re.compile(
    r"\b(?:other|others|another|additional|remaining|further|rest)\s+(?:of\s+the\s+)?(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_OTHER_AFTER = re.compile(r"\s+(?:others|other|more|remaining)\b", re.IGNORECASE)
_PERCENT_NEAR = re.compile(
    r"^[\s\w’',–—-]{0,40}[(,–—-]?\s*(?:or|about|around|roughly|some|nearly|just|over|under|that is)?\s*\(?$",
    re.IGNORECASE,
)
_REACH = 220
"""Characters within which "the other 42" speaks of the whole named before it."""


def find_checks(text: str, numbers: list[Number]) -> list[Check]:
    """The checks that the numbers of one paragraph allow, in text order."""
    plain = [n for n in numbers if n.low is not None and n.low == n.high]
    checks: list[Check] = []
    for part, whole in pairwise(plain):
        if not _is_part_of(text, part, whole):
            continue
        following = [n for n in plain if n.span.start > whole.span.end]
        checks += [c for n in following if (c := _rest(text, part, whole, n) or _share(text, part, whole, n))][:2]
    return checks


def printed(value: float) -> str:
    """A value as a reader writes it: "11,000", "0.5"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _is_part_of(text: str, part: Number, whole: Number) -> bool:
    between = text[part.span.end : whole.span.start]
    counts = part.kind is whole.kind and part.kind in {NumberKind.COUNT, NumberKind.MEASURE, NumberKind.MONEY}
    return counts and bool(_OF.match(between)) and (part.low or 0) <= (whole.low or 0)


def _tolerance(*numbers: Number) -> float:
    return sum((n.precision or 0) / 2 for n in numbers if n.relation.value != "=") + 1e-9


def _rest(text: str, part: Number, whole: Number, other: Number) -> Check | None:
    if other.kind is not NumberKind.COUNT or other.span.start - whole.span.end > _REACH:
        return None
    before = text[max(0, other.span.start - 40) : other.span.start]
    if not _OTHER.search(before) and not _OTHER_AFTER.match(text, other.span.end):
        return None
    assert part.low is not None
    assert whole.low is not None
    assert other.low is not None
    total = part.low + other.low
    consistent = abs(total - whole.low) <= _tolerance(part, whole, other)
    sign = "=" if consistent else "≠"
    working = f"{printed(part.low)} + {printed(other.low)} = {printed(total)}"
    working += ", the whole named" if consistent else f" {sign} {printed(whole.low)}"
    outcome = Outcome.CONSISTENT if consistent else Outcome.INCONSISTENT
    return Check("part and whole", (part.span, whole.span, other.span), outcome, working)


def _share(text: str, part: Number, whole: Number, percent: Number) -> Check | None:
    if percent.unit != "percentage" or not whole.low or part.low is None or percent.low is None:
        return None
    between = text[whole.span.end : percent.span.start]
    if len(between) > 50 or not _PERCENT_NEAR.match(between) or "." in between:
        return None
    share = 100 * part.low / whole.low
    consistent = abs(share - percent.low) <= (percent.precision or 1) / 2 + 1e-9
    loose = percent.relation.value in {"~", "<", ">"}
    outcome = Outcome.CONSISTENT if consistent else Outcome.CANNOT_TELL if loose else Outcome.INCONSISTENT
    working = f"{printed(part.low)} / {printed(whole.low)} = {share:.1f} %, printed {printed(percent.low)} %"
    return Check("share", (part.span, whole.span, percent.span), outcome, working)
