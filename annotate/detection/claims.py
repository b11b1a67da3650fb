"""Claims of a document: every sentence that states something, with its check-worthiness."""

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
"""Tags of finite verbs: "closed", "closes", "close", "will"."""


def find_claims(
    doc: "Doc", model: CheckWorthiness, ranking: Ranking = Ranking.LINEAR
) -> list[ClaimFinding]:
    """Return the claims of a document with their scores, in order.

    The reasons are the linear model's, whichever model scores.
    """
    role: Role = doc._.claimdesk_role
    layers = Layers.of(doc)
    text = layers.text  # spaCy makes it anew each time it is asked

    claims: list[ClaimFinding] = []
    for span in sentences(doc):
        tokens = _tokens(doc, span)
        if _is_claim(text, span, tokens, role):
            hedges = hedges_in(text, span)
            found = features(layers, span, tokens, hedged=bool(hedges))
            claims.append(ClaimFinding(span, model.score(found), model.reasons(found), hedges))

    # All sentences at once: the language model is slow one by one.
    if ranking is Ranking.TRANSFORMER and claims:
        return _scored_by_transformer(text, claims)
    return claims


def _scored_by_transformer(text: str, claims: list[ClaimFinding]) -> list[ClaimFinding]:
    scores = transformer_scores().scores([claim.span.of(text) for claim in claims])
    return [replace(claim, score=score) for claim, score in zip(claims, scores, strict=True)]


def claim_features(doc: "Doc", spans: Iterable[Span]) -> dict[Span, dict[str, float]]:
    """Return the features of the claims at some spans of an analysed document."""
    layers = Layers.of(doc)
    found = {}
    for span in spans:
        hedged = bool(hedges_in(layers.text, span))
        found[span] = features(layers, span, _tokens(doc, span), hedged=hedged)
    return found


def _tokens(doc: "Doc", span: Span) -> "list[Token]":
    """Return the tokens of a span, those across its edges included."""
    inside = doc.char_span(span.start, span.end, alignment_mode="expand")
    return [] if inside is None else list(inside)


def _is_claim(text: str, span: Span, tokens: "list[Token]", role: Role) -> bool:
    if _is_subheading(text, span, role):
        return False
    return _states_something(span.of(text), tokens, role)


def _is_subheading(text: str, span: Span, role: Role) -> bool:
    """Return True if a sentence is all of its paragraph and looks like a subheading."""
    is_whole = len(text.strip()) == len(span)
    return role is Role.BODY and is_whole and is_subheading(text)


def _states_something(sentence: str, tokens: "list[Token]", role: Role) -> bool:
    """Return True if a sentence can be checked: it is no question, and it has a finite verb."""
    # "Advertisement", "Is the dam safe?"
    if len(_WORD.findall(sentence)) < 2 or _QUESTION.search(sentence):
        return False

    # "Minister to close two schools": headlines do without a finite verb.
    if role in {Role.HEADLINE, Role.STANDFIRST}:
        return True

    # Languages without a model have no tags: each of their sentences may be a claim.
    tags = {token.tag_ for token in tokens} - {""}
    if not tags or tags & _FINITE:
        return True

    # "Firefighters working in Sumy": captions make do with a participle.
    return role is Role.CAPTION and any(tag.startswith("VB") for tag in tags)
