"""An article's paragraphs as spaCy documents with everything said of them; what cannot be carried is counted."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.labels.labels import Decided, decided
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

OPEN = "open"
CLAIMS, NUMBERS, SOURCES, CUES, CONTENTS = "claims", "numbers", "sources", "cues", "contents"


class Losses(Protocol):
    """Counts what could not be carried over."""

    def drop(self, what: str, count: int = 1) -> None: ...


def documents(one: ArticleMaterial, nlp: "Language", losses: Losses) -> "Iterator[Doc]":
    """A document a paragraph, page furniture left out. Offsets in `doc.user_data["start"]` lead back to the article.

    Claims, numbers and attributions are span groups (a claim's label is what most reviewers say,
    "open" before); names are entities; whether reviewers took anything in the paragraph for a claim
    is a text category.
    """
    settled = {each.view.claim.id: each for each in decided(one)}
    furniture = 0
    for view in one.blocks:
        if view.block.role is Role.FURNITURE:
            furniture += 1
            continue
        yield _document(one, view.block.span, view.block.role, nlp, settled, losses)
    losses.drop("paragraphs of page furniture", furniture)


def _document(
    one: ArticleMaterial,
    block: Span,
    role: Role,
    nlp: "Language",
    settled: dict[str, Decided],
    losses: Losses,
) -> "Doc":
    doc = nlp.make_doc(block.of(one.article.text))
    claims = [view for view in one.claims if block.contains(view.claim.span)]
    labelled = [(view.claim.span, _label(settled.get(view.claim.id))) for view in claims]
    doc.spans[CLAIMS] = _group(doc, block, labelled, "claims", losses)
    doc.spans[NUMBERS] = _group(
        doc, block, [(n.span, n.kind.value) for n in one.numbers_in(block)], "numbers", losses
    )
    for name, label in ((SOURCES, "source"), (CUES, "cue"), (CONTENTS, "content")):
        parts = (getattr(each, label) for each in one.findings.attributions)
        inside = [(part, label) for part in parts if part is not None and block.contains(part)]
        doc.spans[name] = _group(doc, block, inside, f"attribution {label}s", losses)
    doc.ents = _entities(doc, block, one, losses)
    shares = [settled[view.claim.id].is_claim for view in claims if view.claim.id in settled]
    if shares:
        doc.cats = {"claim": max(shares), "not a claim": 1 - max(shares)}
    doc.user_data.update(
        {
            "article": one.article.id, "start": block.start, "role": role.value,
            "claims": [view.claim.id for view in claims],
        }
    )  # fmt: skip
    return doc


def _label(found: Decided | None) -> str:
    if found is None:
        return OPEN
    return found.verdict.value if found.verdict else "disagreed"


def _group(
    doc: "Doc", block: Span, spans: Iterable[tuple[Span, str]], what: str, losses: Losses
) -> "list[TokenSpan]":
    """Spans widened to token borders; the widened ones are counted."""
    found = []
    for span, label in spans:
        start, end = span.start - block.start, span.end - block.start
        exact = doc.char_span(start, end, label=label)
        wide = (
            exact
            if exact is not None
            else doc.char_span(start, end, label=label, alignment_mode="expand")
        )
        if wide is None:
            losses.drop(f"{what} without a token")
            continue
        if exact is None:
            losses.drop(f"edges of {what} inside a token (the spans were widened to it)")
        found.append(wide)
    return found


def _entities(doc: "Doc", block: Span, one: ArticleMaterial, losses: Losses) -> "list[TokenSpan]":
    """The names that tokens can carry: on token borders, none over another."""
    from spacy.util import filter_spans

    inside = one.entities_in(block)
    aligned = [
        span
        for entity in inside
        if (span := doc.char_span(entity.span.start - block.start, entity.span.end - block.start, label=entity.label))
        is not None and span.text.strip() == span.text
    ]  # fmt: skip
    kept = filter_spans(aligned)
    losses.drop("names with an edge inside a token", len(inside) - len(aligned))
    losses.drop("names under another name", len(aligned) - len(kept))
    return list(kept)
