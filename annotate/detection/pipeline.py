"""spaCy pipeline that carries Claimdesk's layers, and the findings read off it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.spacy_models import MODELS
from claimdesk.annotate.detection.block_findings import (
    OpenReport,
    findings_of,
    opened_by,
    with_report,
)
from claimdesk.annotate.detection.checkworthiness import Ranking, model_in
from claimdesk.annotate.detection.findings import BlockFindings, Model
from claimdesk.annotate.detection.parts import LONGEST, Part, in_batches, parts_of
from claimdesk.annotate.text.article import Block
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
_UNBROKEN = re.compile(r"\S{600}")
_PIECES = re.compile(r"\w+|[^\w\s]|\s+")


class Pipeline:
    """A loaded pipeline. Makes findings from an article's text and blocks, block by block."""

    def __init__(self, nlp: "Language", model: Model) -> None:
        self._nlp = nlp
        self.model = model

    def analyse(
        self, text: str, blocks: Iterable[Block], published: str = ""
    ) -> Iterator[BlockFindings]:
        """Yield the findings of each block, in the order of `blocks`.

        Spans count from the article's start. `published` is its date (ISO 8601), "" for unknown.
        """
        opened: OpenReport | None = None
        for batch in in_batches(parts_of(text, blocks)):
            docs = [self._document(text, part, published) for part in batch]
            with self._nlp.memory_zone():
                found = []
                for doc, part in zip(self._nlp.pipe(docs), batch, strict=True):
                    found.append(with_report(findings_of(doc, part), text, opened))
                    opened = opened_by(doc, part)
                yield from found

    def claim_features(
        self, text: str, blocks: Sequence[Block], spans: Sequence[Span], published: str = ""
    ) -> dict[Span, dict[str, float]]:
        """Return the features that the claim model learns from, by the spans of claims.

        Claims across two paragraphs are left out.
        """
        from claimdesk.annotate.detection.claims import claim_features

        index = SpanIndex(spans, lambda span: span)
        wanted = [part for part in parts_of(text, blocks) if index.within(part.span)]
        found: dict[Span, dict[str, float]] = {}
        for batch in in_batches(wanted):
            docs = [self._document(text, part, published) for part in batch]
            with self._nlp.memory_zone():
                for doc, part in zip(self._nlp.pipe(docs), batch, strict=True):
                    # A document counts from its paragraph's start, a claim from the article's.
                    start = part.span.start
                    local = [span.shifted(-start) for span in index.within(part.span)]
                    features = claim_features(doc, local)
                    found |= {span.shifted(start): values for span, values in features.items()}
        return found

    def documents(self, texts: Iterable[str], without: Sequence[str] = ()) -> "Iterator[Doc]":
        """Yield single texts as analysed documents, for measuring and training.

        `without` names components of the pipeline that are left out.
        """
        yield from self._nlp.pipe(texts, disable=list(without))

    def _document(self, text: str, part: Part, published: str) -> "Doc":
        doc = self._tokens(part.span.of(text))
        doc._.claimdesk_role = part.role
        doc._.claimdesk_published = published
        return doc

    def _tokens(self, text: str) -> "Doc":
        """Return the tokenised text.

        spaCy's tokenizer takes quadratic time over a long run without white space, such as an image
        in base64: such a text is cut at every mark.
        """
        from spacy.tokens import Doc

        if not _UNBROKEN.search(text):
            return self._nlp.make_doc(text)
        words = _PIECES.findall(text)
        return Doc(self._nlp.vocab, words=words, spaces=[False] * len(words))


def load_pipeline(
    name: str = "", language: str = "en", ranking: Ranking = Ranking.LINEAR, claim_model: str = ""
) -> Pipeline:
    """Load the pipeline for articles in a language (ISO 639-1; "" is English).

    It is the model called `name`, else the packaged one for English, else rules alone.
    `claim_model` is the file of a trained claim model; "" is the shipped one.

    Raises:
        ClaimdeskError: there is no such model, or `ranking` needs an extra that is not installed.
    """
    import spacy
    from spacy.util import is_package

    if name and not is_package(name):
        raise ClaimdeskError(
            "model-unknown",
            f"There is no spaCy model {name} here.",
            "Install it, or leave the option out.",
        )

    is_english = language in {"", "en"}
    scored_by = _loaded_scorers(ranking, claim_model, is_english=is_english)
    for candidate in _candidates(name, is_english=is_english):
        if is_package(candidate) or candidate == MODELS[-1]:
            nlp = spacy.load(candidate, exclude=list(_UNUSED))
            model = Model(f"{nlp.lang}_{nlp.meta['name']}{scored_by}", nlp.meta["version"])
            return Pipeline(_with_layers(nlp, ranking, claim_model), model)

    # The transformer reads English alone: other languages are scored by the linear model.
    rules = _with_layers(_blank(language), Ranking.LINEAR, claim_model)
    return Pipeline(rules, Model("rules", ""))


def _candidates(name: str, *, is_english: bool) -> tuple[str, ...]:
    """Return the models to try, the best first."""
    if name:
        return (name,)
    return MODELS if is_english else ()


def _loaded_scorers(ranking: Ranking, claim_model: str, *, is_english: bool) -> str:
    """Load the models that score claims; return the end of a model's name that says which they are.

    "+transformer", "+trained-3f2a", "" for the shipped linear model.
    """
    scored_by = ""
    if ranking is Ranking.TRANSFORMER and is_english:
        from claimdesk.annotate.detection.checkworthiness.transformer import transformer_scores

        transformer_scores()
        scored_by = f"+{ranking.value}"
    if claim_model:
        model_in(claim_model)
        scored_by += f"+{Path(claim_model).stem}"
    return scored_by


def _blank(language: str) -> "Language":
    import spacy

    try:
        return spacy.blank(language)
    except ImportError:  # a language code that spaCy has no tokenizer for
        return spacy.blank("xx")


def _with_layers(nlp: "Language", ranking: Ranking, claim_model: str) -> "Language":
    """Return the pipeline with Claimdesk's layers added."""
    nlp.max_length = LONGEST * 2
    configs = {"claimdesk_claims": {"ranking": ranking.value, "claim_model": claim_model}}
    for layer in _LAYERS:
        nlp.add_pipe(layer, config=configs.get(layer, {}))
    return nlp
