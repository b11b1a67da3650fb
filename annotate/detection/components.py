"""Claimdesk's layers as spaCy components, usable in any pipeline.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("claimdesk_entities")
    nlp.add_pipe("claimdesk_numbers")
    nlp.add_pipe("claimdesk_attribution")
    nlp.add_pipe("claimdesk_claims")   # config={"ranking": "transformer"} or {"claim_model": FILE}
    nlp.add_pipe("claimdesk_arithmetic")
    doc = nlp("Air defences shot down 61 of 103 drones.")
    doc.spans["claimdesk_numbers"]       # token spans, widened to token borders
    doc._.claimdesk_numbers              # annotate.detection.findings.Number, exact characters
    doc._.claimdesk_claims, doc._.claimdesk_attributions, doc._.claimdesk_checks

`doc._.claimdesk_published` (ISO 8601) is the date of the article, which dates and ages are compared
with; `doc._.claimdesk_role` (an `annotate.text.article.Role`, body unless set) is the role of the
text in its article; furniture gets no claims. Each component works without those before it.
"""

from collections.abc import Iterable
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from claimdesk.annotate.detection.arithmetic import find_checks
from claimdesk.annotate.detection.attribution import find_attributions
from claimdesk.annotate.detection.checkworthiness import Ranking, model_in
from claimdesk.annotate.detection.claims import find_claims
from claimdesk.annotate.detection.entities import mend_entities
from claimdesk.annotate.detection.numbers import find_numbers
from claimdesk.annotate.detection.numbers.tokens import Tagged
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

_LISTS = ("claimdesk_numbers", "claimdesk_claims", "claimdesk_attributions", "claimdesk_checks")

for _name in _LISTS:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
if not Doc.has_extension("claimdesk_published"):
    Doc.set_extension("claimdesk_published", default="")
if not Doc.has_extension("claimdesk_role"):
    Doc.set_extension("claimdesk_role", default=Role.BODY)


def _group(doc: Doc, name: str, spans: Iterable[Span]) -> None:
    """Put character spans into `doc.spans[name]`, widened to token borders."""
    found = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans)
    doc.spans[name] = [span for span in found if span is not None]


def _tagged(doc: Doc) -> list[Tagged]:
    """Return the tokens with their tags; none if the pipeline has no tagger."""
    if not doc.has_annotation("TAG"):
        return []
    return [Tagged(t.idx, t.idx + len(t), t.text, t.tag_) for t in doc]


class Entities:
    """Component that mends `doc.ents` by context: "the village of Svesa" is a place."""

    def __call__(self, doc: Doc) -> Doc:
        """Mend the entities of a document."""
        mend_entities(doc)
        return doc


class Numbers:
    """Component that fills `doc._.claimdesk_numbers`."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the numbers of a document."""
        tagged = cache(lambda: _tagged(doc))  # asked for at every number, and mostly not at all
        numbers = find_numbers(doc.text, tagged)
        doc._.claimdesk_numbers = numbers
        _group(doc, "claimdesk_numbers", (number.span for number in numbers))
        return doc


class Attribution:
    """Component that fills `doc._.claimdesk_attributions` from the parse."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of a document; none without a parse."""
        attributions = find_attributions(doc) if doc.has_annotation("DEP") else []
        doc._.claimdesk_attributions = attributions
        _group(doc, "claimdesk_attributions", (attribution.content for attribution in attributions))
        return doc


class Claims:
    """Component that fills `doc._.claimdesk_claims`, scored by the shipped or a trained model."""

    def __init__(self, ranking: Ranking, claim_model: str) -> None:
        # a model trained on the project's decisions is linear, and goes before any that ships
        self._ranking = Ranking.LINEAR if claim_model else ranking
        self._claim_model = claim_model

    def __call__(self, doc: Doc) -> Doc:
        """Find the claims of a document; a byline, a dateline and furniture have none."""
        model = model_in(self._claim_model)
        claims = []
        if doc._.claimdesk_role.carries_claims:
            claims = find_claims(doc, model, self._ranking)
        doc._.claimdesk_claims = claims
        _group(doc, "claimdesk_claims", (claim.span for claim in claims))
        return doc


class Arithmetic:
    """Component that fills `doc._.claimdesk_checks` with the sums that the numbers allow."""

    def __call__(self, doc: Doc) -> Doc:
        """Do the sums of a document."""
        doc._.claimdesk_checks = find_checks(
            doc.text, doc._.claimdesk_numbers or [], doc._.claimdesk_published
        )
        return doc


@Language.factory("claimdesk_entities", assigns=["doc.ents"])
def make_entities(nlp: Language, name: str) -> Entities:
    """Return the component for entities."""
    return Entities()


@Language.factory("claimdesk_numbers", assigns=["doc._.claimdesk_numbers"])
def make_numbers(nlp: Language, name: str) -> Numbers:
    """Return the component for numbers."""
    return Numbers()


@Language.factory("claimdesk_attribution", assigns=["doc._.claimdesk_attributions"])
def make_attribution(nlp: Language, name: str) -> Attribution:
    """Return the component for attributions."""
    return Attribution()


@Language.factory(
    "claimdesk_claims",
    assigns=["doc._.claimdesk_claims"],
    default_config={"ranking": "linear", "claim_model": ""},
)
def make_claims(nlp: Language, name: str, ranking: str, claim_model: str) -> Claims:
    """Return the component for claims; `claim_model` is a file, "" the shipped model."""
    return Claims(Ranking(ranking), claim_model)


@Language.factory("claimdesk_arithmetic", assigns=["doc._.claimdesk_checks"])
def make_arithmetic(nlp: Language, name: str) -> Arithmetic:
    """Return the component for sums."""
    return Arithmetic()
