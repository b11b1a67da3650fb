"""Statements worth settling: every sentence that states something, with what makes it worth checking.

The score orders and explains; it hides nothing. This first version is a logistic sum of features that the
check-worthiness literature agrees on (numbers, names, attribution, past events; Hassan et al., KDD 2017).
"""

import math
import re
from functools import cache
from typing import TYPE_CHECKING

from annotate.article import Role, is_subheading
from annotate.detection.findings import ClaimFinding, Number, NumberKind
from annotate.detection.sentences import sentences
from annotate.resources import lexicon
from annotate.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W\d_]+")
_QUESTION = re.compile(r"\?[\"”’')\]]*$")
_SUPERLATIVE = re.compile(
    r"\b(?:first|last|largest|biggest|highest|lowest|smallest|worst|best|record|never|always|every|all|none|only|most|least|unprecedented)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:rose|fell|increas\w+|decreas\w+|grew|dropp?ed|doubled|tripled|halved|more than|less than|fewer|higher|lower"
    r"|compared)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:I|we|my|our|me|us)\b.*\b(?:think|feel|hope|believe|love|want|like|wish|need)\b|\b(?:should|must|ought)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|’ll|'ll|shall|going to|would)\b", re.IGNORECASE)
_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

BIAS = -1.5
WEIGHTS = {
    "statistic": 1.7,
    "number": 0.7,
    "named source": 0.6,
    "names": 0.45,
    "past event": 0.5,
    "comparison": 0.5,
    "superlative": 0.35,
    "opinion": -0.9,
    "future": -0.35,
    "very short": -0.8,
}


@cache
def _hedges() -> re.Pattern[str]:
    phrases = sorted(lexicon("hedges"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in phrases)})\b", re.IGNORECASE)


def find_claims(doc: "Doc") -> list[ClaimFinding]:
    """The statements of a document with their scores, in order."""
    role: Role = doc._.claimdesk_role
    claims: list[ClaimFinding] = []
    for span in sentences(doc):
        tokens = (
            [token for token in doc if span.start <= token.idx < span.end] if len(doc) < 2000 else _tokens(doc, span)
        )
        if _is_subheading(doc.text, span, role) or not _states_something(span.of(doc.text), tokens, role):
            continue
        reasons = _reasons(doc, span, tokens)
        claims.append(
            ClaimFinding(span, _score(reasons), tuple(r for r in reasons if WEIGHTS[r] > 0), hedges_in(doc.text, span))
        )
    return claims


def hedges_in(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words and phrases inside `span`."""
    return tuple(Span(found.start(), found.end()) for found in _hedges().finditer(text, span.start, span.end))


def _tokens(doc: "Doc", span: Span) -> "list[Token]":
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    return list(inside) if inside is not None else []


def _is_subheading(text: str, span: Span, role: Role) -> bool:
    return role is Role.BODY and len(text.strip()) == len(span) and is_subheading(text)


def _states_something(sentence: str, tokens: "list[Token]", role: Role) -> bool:
    words = _WORD.findall(sentence)
    if len(words) < 2 or _QUESTION.search(sentence):
        return False
    if role in {Role.HEADLINE, Role.STANDFIRST} or not any(token.tag_ for token in tokens):
        return True
    return any(token.tag_ in _FINITE for token in tokens) or (
        role is Role.CAPTION and any(token.tag_.startswith("VB") for token in tokens)
    )


def _reasons(doc: "Doc", span: Span, tokens: "list[Token]") -> list[str]:
    """The names of the features that the sentence has."""
    sentence = span.of(doc.text)
    numbers: list[Number] = [n for n in doc._.claimdesk_numbers or [] if span.contains(n.span)]
    statistic = any(n.kind not in {NumberKind.DATE, NumberKind.ORDINAL, NumberKind.AGE} for n in numbers)
    names = sum(span.start <= entity.start_char < span.end for entity in doc.ents)
    attributed = any(
        a.source and span.contains(a.source) and a.source.of(doc.text)[:1].isupper()
        for a in doc._.claimdesk_attributions or []
    )
    present = {
        "statistic": statistic,
        "number": bool(numbers) and not statistic,
        "named source": attributed,
        "names": names > 0,
        "past event": any(token.tag_ in _PAST for token in tokens),
        "comparison": bool(_CHANGE.search(sentence)),
        "superlative": bool(_SUPERLATIVE.search(sentence)),
        "opinion": bool(_OPINION.search(sentence)),
        "future": bool(_FUTURE.search(sentence)),
        "very short": len(_WORD.findall(sentence)) < 6,
    }
    return [name for name, there in present.items() if there]


def _score(reasons: list[str]) -> float:
    return round(1 / (1 + math.exp(-(BIAS + sum(WEIGHTS[reason] for reason in reasons)))), 3)
