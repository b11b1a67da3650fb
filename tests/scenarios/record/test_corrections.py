"""Names and numbers that a reviewer puts right."""

from collections.abc import Iterator

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome
from claimdesk.annotate.project import Place, Project
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.corrected import with_corrections
from claimdesk.annotate.review.state import NUMBER, Correction
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.projects import ME, THREE, FullStops, with_article
from tests.support.records import code_of
from tests.support.records import first_article as article

BOATS = Span(THREE.index("12"), THREE.index("12") + 2)
MONDAY = Span(THREE.index("Monday"), THREE.index("Monday") + 6)
NOBODY = Span(THREE.index("Nobody"), THREE.index("Nobody") + 6)


@pytest.fixture
def project(place: Place) -> Iterator[Project]:
    with Project.open(place, ME, create=True) as made:
        with_article(made)
        yield made


def names(project: Project) -> dict[str, str]:
    found = project.read.findings(article(project))
    return {entity.span.of(THREE): entity.label for entity in found.entities}


def only_number(project: Project) -> Number:
    """Return the article's only number, as corrected."""
    (number,) = project.read.findings(article(project)).numbers
    return number


def test_names_are_relabelled_and_added(project: Project) -> None:
    assert names(project).keys() == {"Monday"}

    project.act.correct_name(article(project), MONDAY, "ORG", MONDAY)
    project.act.correct_name(article(project), NOBODY, "PERSON")

    assert names(project) == {"Monday": "ORG", "Nobody": "PERSON"}


def test_a_name_is_removed(project: Project) -> None:
    project.act.correct_name(article(project), MONDAY, "")

    assert names(project) == {}


def test_a_name_is_moved_by_one_change_that_undo_takes_back(project: Project) -> None:
    wider = Span(MONDAY.start - 3, MONDAY.end)
    before = names(project)

    # the old place and the new one are two corrections, and one thing that a reviewer did: undo
    # must not leave one of them
    project.act.correct_name(article(project), wider, "GPE", MONDAY)
    moved = names(project)
    project.history.undo()

    assert moved == {"on Monday": "GPE"}
    assert names(project) == before


def test_a_number_is_given_its_value_and_unit(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "12 to 15 fishing boats", BOATS)

    number = only_number(project)
    assert number.span == BOATS
    assert (number.low, number.high, number.unit) == (12, 15, "fishing boat")


def test_a_typed_sum_of_money_has_its_currency(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "£1.5m")

    number = only_number(project)
    assert (number.low, number.kind, number.currency) == (1.5e6, NumberKind.MONEY, "GBP")


def test_a_typed_number_keeps_its_relation(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "about 11,000 troops")

    number = only_number(project)
    assert (number.low, number.relation.value, number.unit) == (11_000, "~", "troop")


def test_a_typed_date_is_a_date(project: Project) -> None:
    # digits alone would make a number of 5
    project.act.correct_number(article(project), BOATS, "5 January 2024")

    number = only_number(project)
    assert (number.kind, number.date) == (NumberKind.DATE, "2024-01-05")


def test_a_part_of_an_article_reads_as_the_whole_does(project: Project) -> None:
    wider = Span(MONDAY.start - 3, MONDAY.end)
    project.act.correct_name(article(project), wider, "ORG", MONDAY)

    # the corrected name begins before the part that is read
    part = project.read.findings(article(project), Span(MONDAY.start, len(THREE)))
    assert [entity.span for entity in part.entities if entity.span.overlaps(wider)] == []


def test_what_is_no_number_is_refused_and_nothing_is_changed(project: Project) -> None:
    before = project.read.findings(article(project)).numbers
    with pytest.raises(ProjectError) as refusal:
        project.act.correct_number(article(project), BOATS, "boats")

    assert code_of(refusal) == "no-number"
    assert project.read.findings(article(project)).numbers == before


def test_a_removed_mark_is_neither_name_nor_number(project: Project) -> None:
    project.act.correct_name(article(project), BOATS, "")
    assert project.read.findings(article(project)).numbers == ()


def test_a_number_that_becomes_a_name_is_a_number_no_more(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "14 boats")
    # "12" is the name of a boat, say
    project.act.correct_name(article(project), BOATS, "PRODUCT")

    assert project.read.findings(article(project)).numbers == ()
    assert names(project)["12"] == "PRODUCT"


def test_a_label_that_names_do_not_have_is_refused(project: Project) -> None:
    # "number" is the label of a corrected number, which has a value as well
    with pytest.raises(ProjectError) as refusal:
        project.act.correct_name(article(project), MONDAY, "number")

    assert code_of(refusal) == "label-unknown"


def test_a_sum_done_with_a_corrected_number_goes() -> None:
    check = Check("part and whole", (BOATS, MONDAY), Outcome.INCONSISTENT, "12 + 1 = 13 ≠ 14")
    found = Findings(checks=(check,))
    corrections = [Correction("a", BOATS.start, BOATS.end, NUMBER, "count", 13, 13, "boat")]
    assert with_corrections(found, corrections).checks == ()
    assert with_corrections(found, []).checks == (check,)


def test_the_same_correction_twice_is_one_change(project: Project) -> None:
    assert project.act.correct_name(article(project), MONDAY, "ORG") is not None
    assert project.act.correct_name(article(project), MONDAY, "ORG") is None


def test_corrections_outlive_detection_and_closing(place: Place) -> None:
    with Project.open(place, ME, create=True) as made:
        identifier = with_article(made)
        made.act.correct_name(identifier, MONDAY, "ORG")
        # a new role has the paragraph read again
        made.act.set_role(identifier, 0, Role.CAPTION)
        run_to_end(made.intake.detect(identifier, FullStops()))
        before = names(made)

    with Project.open(place, ME) as again:
        assert names(again) == before == {"Monday": "ORG"}


def test_a_correction_is_in_the_history(project: Project) -> None:
    project.act.correct_name(article(project), MONDAY, "ORG")

    _, words = project.history.entries()[-1]
    assert words == "marked as org"
