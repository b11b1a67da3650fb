"""Claimdesk's layers as spaCy components, usable in any pipeline.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("claimdesk_entities")
    nlp.add_pipe("claimdesk_numbers")
    nlp.add_pipe("claimdesk_attribution")
    nlp.add_pipe("claimdesk_claims")                 # or config={"ranking": "transformer"}, {"claim_model": FILE}
    nlp.add_pipe("claimdesk_arithmetic")
    doc = nlp("Air defences shot down 61 of 103 drones.")
    doc.spans["claimdesk_numbers"]       # token spans, widened to token borders
    doc._.claimdesk_numbers              # annotate.detection.findings.Number, exact characters
    doc._.claimdesk_claims, doc._.claimdesk_attributions, doc._.claimdesk_checks

`doc._.claimdesk_published` (ISO 8601) is the date of the article, which dates and ages are held against;
`doc._.claimdesk_role` (an `annotate.article.Role`, body unless set) says what the text is to its article;
furniture gets no claims. Each component works without those before it, on what is there.
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
    return (
        [Tagged(t.idx, t.idx + len(t), t.text, t.tag_) for t in doc]
        if doc.has_annotation("TAG")
        else []
    )


class Entities:
    """Mends `doc.ents` by context: "the village of Svesa" is a place."""

    def __call__(self, doc: Doc) -> Doc:
        mend_entities(doc)
        return doc


class Numbers:
    """Fills `doc._.claimdesk_numbers`."""

    def __call__(self, doc: Doc) -> Doc:
        tagged = cache(lambda: _tagged(doc))  # asked for at every number, and mostly not at all
        numbers = find_numbers(doc.text, tagged)
        doc._.claimdesk_numbers = numbers
        _group(doc, "claimdesk_numbers", (number.span for number in numbers))
        return doc


class Attribution:
    """Fills `doc._.claimdesk_attributions` from the parse."""

    def __call__(self, doc: Doc) -> Doc:
        attributions = find_attributions(doc) if doc.has_annotation("DEP") else []
        doc._.claimdesk_attributions = attributions
        _group(doc, "claimdesk_attributions", (attribution.content for attribution in attributions))
        return doc


class Claims:
    """Fills `doc._.claimdesk_claims` with the statements, scored by the model that ships or by a trained one."""

    def __init__(self, ranking: Ranking, claim_model: str) -> None:
        # what a project's own decisions taught goes before any model that ships
        self._ranking = Ranking.LINEAR if claim_model else ranking
        self._finder = claim_model

    def __call__(self, doc: Doc) -> Doc:
        model = model_in(self._finder)
        claims = (
            find_claims(doc, model, self._ranking) if doc._.claimdesk_role.carries_claims else []
        )
        doc._.claimdesk_claims = claims
        _group(doc, "claimdesk_claims", (claim.span for claim in claims))
        return doc


class Arithmetic:
    """Fills `doc._.claimdesk_checks` with the sums that the numbers allow."""

    def __call__(self, doc: Doc) -> Doc:
        doc._.claimdesk_checks = find_checks(
            doc.text, doc._.claimdesk_numbers or [], doc._.claimdesk_published
        )
        return doc


@Language.factory("claimdesk_entities", assigns=["doc.ents"])
def make_entities(nlp: Language, name: str) -> Entities:
    return Entities()


@Language.factory("claimdesk_numbers", assigns=["doc._.claimdesk_numbers"])
def make_numbers(nlp: Language, name: str) -> Numbers:
    return Numbers()


@Language.factory("claimdesk_attribution", assigns=["doc._.claimdesk_attributions"])
def make_attribution(nlp: Language, name: str) -> Attribution:
    return Attribution()


@Language.factory(
    "claimdesk_claims",
    assigns=["doc._.claimdesk_claims"],
    default_config={"ranking": "linear", "claim_model": ""},
)
def make_claims(nlp: Language, name: str, ranking: str, claim_model: str) -> Claims:
    return Claims(Ranking(ranking), claim_model)


@Language.factory("claimdesk_arithmetic", assigns=["doc._.claimdesk_checks"])
def make_arithmetic(nlp: Language, name: str) -> Arithmetic:
    return Arithmetic()
