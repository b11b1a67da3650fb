"""The meaning of a coefficient in sentences."""

import pytest

from claimdesk.annotate.agreement.meaning import meaning_of
from claimdesk.annotate.agreement.values import Agreement, Measure, OnSpans

NONE = Measure(None, 0, "No claim was reviewed by two reviewers.")
SPANS = OnSpans(NONE, NONE, 0, 0)


def agreement(alpha: Measure, units: int = 40, shared: int = 40) -> Agreement:
    return Agreement(["ann", "bo"], units, shared, NONE, alpha, NONE, [], [], SPANS)


def test_an_undefined_figure_has_its_reason() -> None:
    assert meaning_of(agreement(NONE)) == (
        "Agreement is undefined. No claim was reviewed by two reviewers."
    )


def test_the_figure_comes_with_its_interval() -> None:
    found = meaning_of(agreement(Measure(0.7, 40, "", 0.55, 0.845)))

    assert found.startswith(
        "On 40 claims reviewed by two or more of 2 reviewers, agreement beyond chance "
        "(Krippendorff's alpha) is 0.70 (0.55 to 0.84). "
    )


@pytest.mark.parametrize(
    ("value", "reading"),
    [
        # Krippendorff's own borders belong to the better side
        (0.8, "That is reliable"),
        (0.799, "That allows tentative conclusions"),
        (0.667, "That allows tentative conclusions"),
        (0.666, "That is too low"),
        (0.0, "That is no better than chance"),
        (-0.2, "That is no better than chance"),
    ],
)
def test_a_figure_is_read_by_krippendorffs_borders(value: float, reading: str) -> None:
    assert f" {reading}" in meaning_of(agreement(Measure(value, 40)))


@pytest.mark.parametrize(
    ("value", "place"), [(0.68, "above both."), (0.62, "between them."), (0.619, "below both.")]
)
def test_a_figure_is_compared_with_published_ones(value: float, place: str) -> None:
    assert meaning_of(agreement(Measure(value, 40))).endswith(place)


@pytest.mark.parametrize(
    ("units", "shared", "caution"),
    [
        (29, 29, "With 29 claims this can still change a lot."),
        (35, 30, "5 claims were reviewed by one person only and not counted."),
        (30, 30, "above both."),
    ],
)
def test_few_claims_and_claims_of_one_reviewer_are_a_caution(
    units: int, shared: int, caution: str
) -> None:
    assert meaning_of(agreement(Measure(0.9, shared), units, shared)).endswith(caution)
