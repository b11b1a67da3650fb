"""The verbs that attribute, in all their forms."""

import pytest

from claimdesk.annotate.detection.attribution.verbs import Frame, frames, is_speech, particles
from tests.support.parses import parsed


@pytest.mark.parametrize(
    "form",
    [
        "says",
        "said",
        "saying",
        # a "y" behind a consonant, a doubled consonant, a dropped "e"
        "denies",
        "denied",
        "planned",
        "admitting",
        "argues",
        "arguing",
        "told",
        "written",
    ],
)
def test_a_form_of_a_verb_is_known(form: str) -> None:
    assert form in frames()


@pytest.mark.parametrize("form", ["sayed", "tellied", "planed", "denys", "answerring", "fell"])
def test_other_words_are_no_form(form: str) -> None:
    assert form not in frames()


def test_forms_have_the_frames_of_their_verb() -> None:
    assert Frame.PLAN in frames()["vowing"]
    assert Frame.SPEECH in frames()["told"]
    assert Frame.SPEECH not in frames()["vowing"]


def test_prepositions_belong_to_every_form() -> None:
    assert {"for", "on"} <= particles()["called"]
    assert particles()["calls"] == particles()["called"]


def test_a_noun_that_looks_like_a_verb_is_no_speech() -> None:
    doc = parsed("claims VBZ ROOT 0", "claims NNS dobj 0", "fell VBD dep 0")
    assert [is_speech(token) for token in doc[1:]] == [False, False]
    assert is_speech(parsed("said VBD ROOT 0")[0])
