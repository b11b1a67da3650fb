"""Statements worth settling: every sentence that states something, with what makes it worth checking."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, Ranking
from claimdesk.annotate.detection.checkworthiness.features import Layers, features
from claimdesk.annotate.detection.checkworthiness.transformer import transformer_scores
from claimdesk.annotate.detection.findings import ClaimFinding
from claimdesk.annotate.detection.hedges import hedges_in
from claimdesk.annotate.detection.sentences import sentences
from claimdesk.annotate.text.article import Role, is_subheading
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W\d_]+")
_QUESTION = re.compile(r"\?[\"”’')\]]*$")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def find_claims(
    doc: "Doc", model: CheckWorthiness, ranking: Ranking = Ranking.LINEAR
) -> list[ClaimFinding]:
    """The statements of a document with their scores, in order. The reasons are the linear model's in any case."""
    role: Role = doc._.claimdesk_role
    claims: list[ClaimFinding] = []
    layers = Layers.of(doc)
    text = layers.text  # spaCy makes it anew each time it is asked
    for span in sentences(doc):
        inside = doc.char_span(span.start, span.end, alignment_mode="expand")
        tokens = list(inside) if inside is not None else []
        if _is_subheading(text, span, role) or not _states_something(span.of(text), tokens, role):
            continue
        hedges = hedges_in(text, span)
        found = features(layers, span, tokens, hedged=bool(hedges))
        claims.append(ClaimFinding(span, model.score(found), model.reasons(found), hedges))
    if ranking is Ranking.TRANSFORMER and claims:
        scores = transformer_scores().scores([claim.span.of(text) for claim in claims])
        return [replace(claim, score=score) for claim, score in zip(claims, scores, strict=True)]
    return claims


def claim_features(doc: "Doc", spans: Iterable[Span]) -> dict[Span, dict[str, float]]:
    """What the model sees of claims at some spans of an analysed document."""
    layers = Layers.of(doc)
    found = {}
    for span in spans:
        inside = doc.char_span(span.start, span.end, alignment_mode="expand")
        hedged = bool(hedges_in(layers.text, span))
        found[span] = features(layers, span, inside if inside is not None else (), hedged=hedged)
    return found


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
