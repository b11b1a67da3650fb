"""The spaCy pipeline that carries Claimdesk's layers, and the findings read off it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.spacy_models import MODELS
from claimdesk.annotate.detection.checkworthiness import Ranking, model_in
from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    BlockFindings,
    ClaimFinding,
    Entity,
    Model,
)
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span, SpanIndex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_UNUSED = ("lemmatizer", "attribute_ruler")
_LAYERS = (
    "claimdesk_entities",
    "claimdesk_numbers",
    "claimdesk_attribution",
    "claimdesk_claims",
    "claimdesk_arithmetic",
)
BATCH_CHARACTERS = 6_000
_UNBROKEN = re.compile(r"\S{600}")
_PIECES = re.compile(r"\w+|[^\w\s]|\s+")
LONGEST = 50_000
"""Characters given to the model at once; a longer block is analysed in parts cut at white space."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What is given to the model at once: a block, or a part of a very long one."""

    span: Span
    role: Role
    whole: Span


@dataclass(frozen=True, slots=True)
class _OpenReport:
    """A report that ends its paragraph with a colon, by where it stands in the article."""

    source: Span
    cue: Span
    end: int


class Pipeline:
    """A loaded pipeline. Makes findings from an article's text and blocks, block by block."""

    def __init__(self, nlp: "Language", model: Model) -> None:
        self._nlp = nlp
        self.model = model

    def analyse(
        self, text: str, blocks: Iterable[Block], published: str = ""
    ) -> Iterator[BlockFindings]:
        """The findings of each block, in the order of `blocks`; spans count from the article's start.

        `published` is the article's date (ISO 8601), as far as it is known.
        """
        opened: _OpenReport | None = None
        for batch in _batches(_parts(text, blocks)):
            docs = [self._document(text, block, published) for block in batch]
            with self._nlp.memory_zone():
                found = []
                for doc, block in zip(self._nlp.pipe(docs), batch, strict=True):
                    found.append(_with_report(_findings(doc, block), text, opened))
                    opened = _opened(doc, block)
                yield from found

    def claim_features(
        self, text: str, blocks: Sequence[Block], spans: Sequence[Span], published: str = ""
    ) -> dict[Span, dict[str, float]]:
        """What the claim finder sees of the claims at `spans`, by span; claims across two paragraphs are left out."""
        from claimdesk.annotate.detection.claims import claim_features

        index = SpanIndex(spans, lambda span: span)
        wanted = [part for part in _parts(text, blocks) if index.within(part.span)]
        found: dict[Span, dict[str, float]] = {}
        for batch in _batches(wanted):
            docs = [self._document(text, part, published) for part in batch]
            with self._nlp.memory_zone():
                for doc, part in zip(self._nlp.pipe(docs), batch, strict=True):
                    start = part.span.start
                    seen = claim_features(
                        doc, [span.shifted(-start) for span in index.within(part.span)]
                    )
                    found.update((span.shifted(start), vector) for span, vector in seen.items())
        return found

    def documents(self, texts: Iterable[str], without: Sequence[str] = ()) -> "Iterator[Doc]":
        """Single texts as analysed documents, for measuring and training, `without` some components."""
        yield from self._nlp.pipe(texts, disable=list(without))

    def _document(self, text: str, block: _Part, published: str) -> "Doc":
        doc = self._tokens(block.span.of(text))
        doc._.claimdesk_role = block.role
        doc._.claimdesk_published = published
        return doc

    def _tokens(self, text: str) -> "Doc":
        """The tokenised text. spaCy's tokenizer takes quadratic time over a long run without white space."""
        from spacy.tokens import Doc

        if not _UNBROKEN.search(text):
            return self._nlp.make_doc(text)
        words = _PIECES.findall(text)
        return Doc(self._nlp.vocab, words=words, spaces=[False] * len(words))


def load_pipeline(
    name: str = "", language: str = "en", ranking: Ranking = Ranking.LINEAR, claim_model: str = ""
) -> Pipeline:
    """The pipeline for articles in `language`: the model called `name`, else the packaged one, else rules alone.

    `finder` is the file of a trained claim finder.

    Raises:
        ClaimdeskError: there is no such model, or `ranking` needs an extra that is not installed.
    """
    import spacy
    from spacy.util import is_package

    if name and not is_package(name):
        raise ClaimdeskError(
            "model-unknown",
            f"There is no spaCy model {name} here.",
            "Install it, or leave the choice to Claimdesk.",
        )
    english = language in {"", "en"}
    if ranking is Ranking.TRANSFORMER and english:
        from claimdesk.annotate.detection.checkworthiness.transformer import transformer_scores

        transformer_scores()
    added = f"+{ranking.value}" if ranking is Ranking.TRANSFORMER and english else ""
    if claim_model:
        model_in(claim_model)
        added += f"+{Path(claim_model).stem}"
    names = (name,) if name else MODELS if english else ()
    for candidate in names:
        if is_package(candidate) or candidate == MODELS[-1]:
            nlp = spacy.load(candidate, exclude=list(_UNUSED))
            model = Model(f"{nlp.lang}_{nlp.meta['name']}{added}", nlp.meta["version"])
            return Pipeline(_with_layers(nlp, ranking, claim_model), model)
    return Pipeline(_with_layers(_blank(language), Ranking.LINEAR, claim_model), Model("rules", ""))


def _blank(language: str) -> "Language":
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:  # a language code that spaCy has no tokenizer for
        return spacy.blank("xx")


def _with_layers(nlp: "Language", ranking: Ranking, claim_model: str) -> "Language":
    nlp.max_length = LONGEST * 2
    for layer in _LAYERS:
        config = (
            {"ranking": ranking.value, "claim_model": claim_model} if layer == "claimdesk_claims" else {}
        )
        nlp.add_pipe(layer, config=config)
    return nlp


def _parts(text: str, blocks: Iterable[Block]) -> Iterator[_Part]:
    for block in blocks:
        start = block.span.start
        while block.span.end - start > LONGEST:
            end = _cut(text, start)
            yield _Part(Span(start, end), block.role, block.span)
            start = end
        yield _Part(Span(start, block.span.end), block.role, block.span)


def _cut(text: str, start: int) -> int:
    """Where a long block is cut: behind a sentence, else behind a word, else where it has to be."""
    for mark in (". ", " "):
        found = text.rfind(mark, start + LONGEST // 2, start + LONGEST)
        if found > start:
            return found + len(mark)
    return start + LONGEST


def _batches(blocks: Iterable[_Part]) -> Iterator[list[_Part]]:
    batch: list[_Part] = []
    size = 0
    for block in blocks:
        batch.append(block)
        size += len(block.span)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _opened(doc: "Doc", block: _Part) -> _OpenReport | None:
    from claimdesk.annotate.detection.attribution import open_report

    report = open_report(doc) if doc.has_annotation("DEP") else None
    if report is None:
        return None
    source, cue = (span.shifted(block.span.start) for span in report)
    return _OpenReport(source, cue, block.span.end)


def _with_report(found: BlockFindings, text: str, opened: _OpenReport | None) -> BlockFindings:
    """The findings of the paragraph right behind "The governor added:" with all of it as what was added."""
    if (
        opened is None
        or not found.role.carries_claims
        or text[opened.end : found.block.start].strip()
    ):
        return found
    quoted = found.block.of(text)[:1] in {"“", '"', "‘", "'"}
    kind = AttributionType.DIRECT if quoted else AttributionType.INDIRECT
    told = Attribution(opened.source, opened.cue, found.block, kind)
    return replace(found, attributions=(told, *found.attributions))


def _findings(doc: "Doc", block: _Part) -> BlockFindings:
    found: Any = doc._
    local = BlockFindings(
        block=Span(0, len(block.span)),
        role=block.role,
        entities=tuple(Entity(Span(e.start_char, e.end_char), e.label_) for e in doc.ents),
        numbers=tuple(found.claimdesk_numbers),
        claims=tuple(found.claimdesk_claims),
        attributions=tuple(found.claimdesk_attributions),
        checks=tuple(found.claimdesk_checks),
    )
    placed = shifted(local, block.span.start)
    return placed if block.whole == block.span else replace(placed, whole=block.whole)


def shifted(found: BlockFindings, by: int) -> BlockFindings:
    """The findings as they stand `by` characters further on."""
    if not by:
        return found
    return BlockFindings(
        block=found.block.shifted(by),
        role=found.role,
        entities=tuple(Entity(e.span.shifted(by), e.label) for e in found.entities),
        numbers=tuple(replace(n, span=n.span.shifted(by)) for n in found.numbers),
        claims=tuple(_shifted_claim(c, by) for c in found.claims),
        attributions=tuple(_shifted_attribution(a, by) for a in found.attributions),
        checks=tuple(replace(c, numbers=_shifted(c.numbers, by)) for c in found.checks),
        whole=found.whole.shifted(by) if found.whole else None,
    )


def _shifted(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(span.shifted(by) for span in spans)


def _shifted_claim(claim: ClaimFinding, by: int) -> ClaimFinding:
    return ClaimFinding(
        claim.span.shifted(by), claim.score, claim.reasons, _shifted(claim.hedges, by)
    )


def _shifted_attribution(found: Attribution, by: int) -> Attribution:
    return Attribution(
        found.source.shifted(by) if found.source else None,
        found.cue.shifted(by) if found.cue else None,
        found.content.shifted(by),
        found.type,
    )
