"""The layers as spaCy components in a pipeline without a model."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, written
from claimdesk.annotate.detection.components import make_entities, make_numbers
from claimdesk.annotate.detection.findings import Outcome
from claimdesk.annotate.text.article import Role

TEXT = "It rose 20% to $54m from $50m."


def pipeline(*names: str) -> Language:
    made = spacy.blank("en")
    for name in names:
        made.add_pipe(f"claimdesk_{name}")
    return made


def test_a_document_starts_as_body_text_without_findings() -> None:
    layers = pipeline()(TEXT)._
    assert (layers.claimdesk_role, layers.claimdesk_published) == (Role.BODY, "")
    assert (layers.claimdesk_numbers, layers.claimdesk_claims) == (None, None)


def test_numbers_are_exact_and_their_token_spans_widened() -> None:
    nlp = pipeline()
    doc = make_numbers(nlp, "numbers")(nlp("The 1,000km-long front"))
    (number,) = doc._.claimdesk_numbers
    assert number.span.of(doc.text) == "1,000km"
    (widened,) = doc.spans["claimdesk_numbers"]
    assert widened.start_char <= number.span.start < number.span.end <= widened.end_char


def test_entities_are_mended_in_place() -> None:
    nlp = pipeline()
    doc = make_entities(nlp, "entities")(nlp("shells hit the village of Svesa"))
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Svesa", "GPE")]


def test_sums_need_the_numbers_before_them() -> None:
    # each component works without those before it
    assert pipeline("arithmetic")(TEXT)._.claimdesk_checks == []
    (check,) = pipeline("numbers", "arithmetic")(TEXT)._.claimdesk_checks
    assert check.outcome is Outcome.INCONSISTENT


def test_without_a_parse_nothing_is_attributed() -> None:
    assert pipeline("attribution")("Quill said it held.")._.claimdesk_attributions == []


def test_furniture_and_bylines_have_no_claims() -> None:
    nlp = pipeline()
    claims = nlp.add_pipe("claimdesk_claims")
    for role in Role:
        doc = nlp.make_doc("Quill said it held.")
        doc._.claimdesk_role = role
        assert bool(claims(doc)._.claimdesk_claims) is role.carries_claims


def test_a_trained_model_goes_before_the_transformer(tmp_path: Path) -> None:
    # a model of no weights scores every sentence one half
    path = tmp_path / "trained.tsv"
    path.write_text(written(CheckWorthiness({}, 0.0, 1.0, 0.0), "made by hand"))
    nlp = pipeline()
    nlp.add_pipe("claimdesk_claims", config={"ranking": "transformer", "claim_model": str(path)})
    (claim,) = nlp("In 2023 some 412 people died.")._.claimdesk_claims
    assert claim.score == 0.5


def test_a_claim_model_that_is_missing_is_refused(tmp_path: Path) -> None:
    nlp = pipeline()
    nlp.add_pipe("claimdesk_claims", config={"claim_model": str(tmp_path / "none.tsv")})
    with pytest.raises(ClaimdeskError) as refused:
        nlp("It rained.")
    assert refused.value.code == "finder-unreadable"
