"""An article's paragraphs as spaCy documents; findings that cannot be carried are counted."""

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
    """A counter of findings that could not be carried over."""

    def drop(self, what: str, count: int = 1) -> None:
        """Count findings, by their name."""


def documents(one: ArticleMaterial, nlp: "Language", losses: Losses) -> "Iterator[Doc]":
    """Yield a document for each paragraph, without page furniture.

    `doc.user_data["start"]` is its place in the article, in code points. Claims, numbers and
    attributions are span groups (a claim's label is the verdict of most reviewers, or "open");
    names are entities; the share of reviewers who found a claim in it is a text category.
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
    claims = [view.claim for view in one.claims if block.contains(view.claim.span)]
    labelled = [(claim.span, _label(settled.get(claim.id))) for claim in claims]
    numbers = [(number.span, number.kind.value) for number in one.numbers_in(block)]
    doc.spans[CLAIMS] = _group(doc, block, labelled, "claims", losses)
    doc.spans[NUMBERS] = _group(doc, block, numbers, "numbers", losses)
    for name, label in ((SOURCES, "source"), (CUES, "cue"), (CONTENTS, "content")):
        parts = _attribution_parts(one, label, block)
        doc.spans[name] = _group(doc, block, parts, f"attribution {label}s", losses)
    doc.ents = _entities(doc, block, one, losses)

    identifiers = [claim.id for claim in claims]
    doc.cats = _categories(settled[name] for name in identifiers if name in settled)
    doc.user_data.update(
        {
            "article": one.article.id,
            "start": block.start,
            "role": role.value,
            "claims": identifiers,
        }
    )
    return doc


def _attribution_parts(one: ArticleMaterial, label: str, block: Span) -> list[tuple[Span, str]]:
    """Return the sources, cues or contents that lie in a paragraph.

    A quotation over two paragraphs is in neither.
    """
    parts = (getattr(each, label) for each in one.findings.attributions)
    return [(part, label) for part in parts if part is not None and block.contains(part)]


def _categories(settled: Iterable[Decided]) -> dict[str, float]:
    """Return the share of reviewers who found a claim in a paragraph; none where they settled none.

    The surest claim counts: one claim among three sentences makes it a paragraph with a claim.
    """
    shares = [each.is_claim for each in settled]
    if not shares:
        return {}
    return {"claim": max(shares), "not a claim": 1 - max(shares)}


def _label(found: Decided | None) -> str:
    if found is None:
        return OPEN
    if found.verdict is None:
        return "disagreed"
    return found.verdict.value


def _group(
    doc: "Doc", block: Span, spans: Iterable[tuple[Span, str]], what: str, losses: Losses
) -> "list[TokenSpan]":
    """Return spans of tokens. A span that ends inside a token is widened to it, and counted."""
    found = []
    for span, label in spans:
        start, end = span.start - block.start, span.end - block.start
        wide = doc.char_span(start, end, label=label)
        if wide is None:
            # "12" in the token "12km": the span is then the whole token.
            wide = doc.char_span(start, end, label=label, alignment_mode="expand")
            if wide is None:
                losses.drop(f"{what} without a token")
                continue
            losses.drop(f"edges of {what} inside a token (the spans were widened to it)")
        found.append(wide)
    return found


def _entities(doc: "Doc", block: Span, one: ArticleMaterial, losses: Losses) -> "list[TokenSpan]":
    """Return the names that tokens can carry: on token borders, none over another."""
    from spacy.util import filter_spans

    inside = one.entities_in(block)
    aligned = []
    for entity in inside:
        start, end = entity.span.start - block.start, entity.span.end - block.start
        span = doc.char_span(start, end, label=entity.label)
        # spaCy refuses entities with white space at an edge.
        if span is not None and span.text.strip() == span.text:
            aligned.append(span)

    kept = filter_spans(aligned)
    losses.drop("names with an edge inside a token", len(inside) - len(aligned))
    losses.drop("names under another name", len(aligned) - len(kept))
    return list(kept)
