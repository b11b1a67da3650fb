"""Names and numbers that a reviewer puts right."""

from collections.abc import Iterator

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import Check, NumberKind, Outcome
from claimdesk.annotate.project import Place, Project
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.corrected import with_corrections
from claimdesk.annotate.review.state import NUMBER, Correction
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.making import ME, THREE, FullStops, with_article

BOATS = Span(THREE.index("12"), THREE.index("12") + 2)
MONDAY = Span(THREE.index("Monday"), THREE.index("Monday") + 6)
NOBODY = Span(THREE.index("Nobody"), THREE.index("Nobody") + 6)


@pytest.fixture
def project(place: Place) -> Iterator[Project]:
    with Project.open(place, ME, create=True) as made:
        with_article(made)
        yield made


def article(project: Project) -> str:
    return project.read.articles()[0].id


def names(project: Project) -> dict[str, str]:
    found = project.read.findings(article(project))
    return {entity.span.of(THREE): entity.label for entity in found.entities}


def test_a_name_is_relabelled_added_and_removed(project: Project) -> None:
    before = names(project)
    assert "Monday" in before
    project.act.correct_name(article(project), MONDAY, "ORG", MONDAY)
    project.act.correct_name(article(project), NOBODY, "PERSON")
    assert names(project) == {"Monday": "ORG", "Nobody": "PERSON"}
    project.act.correct_name(article(project), MONDAY, "")
    assert names(project) == {"Nobody": "PERSON"}


def test_a_name_is_moved_by_one_change_that_undo_takes_back(project: Project) -> None:
    wider = Span(MONDAY.start - 3, MONDAY.end)
    before = names(project)
    change = project.act.correct_name(article(project), wider, "GPE", MONDAY)
    assert change is not None
    assert names(project) == {"on Monday": "GPE"}
    assert project.history.undo() is not None
    assert names(project) == before


def test_a_number_is_given_its_value_and_unit(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "12 to 15 fishing boats", BOATS)
    (number,) = project.read.findings(article(project)).numbers
    assert (number.span, number.low, number.high, number.unit) == (BOATS, 12, 15, "fishing boat")
    project.act.correct_number(article(project), BOATS, "£1.5m")
    (number,) = project.read.findings(article(project)).numbers
    assert (number.low, number.kind, number.currency) == (1.5e6, NumberKind.MONEY, "GBP")


def test_a_typed_number_keeps_its_relation_and_a_date_is_one(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "about 11,000 troops")
    (number,) = project.read.findings(article(project)).numbers
    assert (number.low, number.relation.value, number.unit) == (11_000, "~", "troop")
    project.act.correct_number(article(project), BOATS, "5 January 2024")
    (number,) = project.read.findings(article(project)).numbers
    assert (number.kind, number.date) == (NumberKind.DATE, "2024-01-05")


def test_a_part_of_an_article_reads_as_the_whole_does(project: Project) -> None:
    wider = Span(MONDAY.start - 3, MONDAY.end)
    project.act.correct_name(article(project), wider, "ORG", MONDAY)
    part = project.read.findings(article(project), Span(MONDAY.start, len(THREE)))
    assert [entity.span for entity in part.entities if entity.span.overlaps(wider)] == []


def test_what_is_no_number_is_refused_and_nothing_is_changed(project: Project) -> None:
    before = project.read.findings(article(project)).numbers
    with pytest.raises(ProjectError, match="not a number"):
        project.act.correct_number(article(project), BOATS, "boats")
    assert project.read.findings(article(project)).numbers == before


def test_a_removed_mark_is_neither_name_nor_number(project: Project) -> None:
    project.act.correct_name(article(project), BOATS, "")
    assert project.read.findings(article(project)).numbers == ()


def test_a_number_that_is_said_to_be_a_name_is_a_number_no_more(project: Project) -> None:
    project.act.correct_number(article(project), BOATS, "14 boats")
    project.act.correct_name(article(project), BOATS, "PRODUCT")
    assert project.read.findings(article(project)).numbers == ()
    assert names(project)["12"] == "PRODUCT"


def test_a_label_that_names_do_not_have_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="no kind of name"):
        project.act.correct_name(article(project), MONDAY, "number")


def test_a_sum_done_with_a_corrected_number_goes() -> None:
    check = Check("part and whole", (BOATS, MONDAY), Outcome.INCONSISTENT, "12 + 1 = 13 ≠ 14")
    found = Findings(checks=(check,))
    corrections = [Correction("a", BOATS.start, BOATS.end, NUMBER, "count", 13, 13, "boat")]
    assert with_corrections(found, corrections).checks == ()
    assert with_corrections(found, []).checks == (check,)


def test_the_same_correction_twice_is_one_change(project: Project) -> None:
    assert project.act.correct_name(article(project), MONDAY, "ORG") is not None
    assert project.act.correct_name(article(project), MONDAY, "ORG") is None


def test_corrections_outlive_detecting_again_and_opening_again(place: Place) -> None:
    with Project.open(place, ME, create=True) as made:
        identifier = with_article(made)
        made.act.correct_name(identifier, MONDAY, "ORG")
        made.act.set_role(identifier, 0, Role.CAPTION)
        run_to_end(made.intake.detect(identifier, FullStops()))
        assert names(made) == {"Monday": "ORG"}
    with Project.open(place, ME) as again:
        assert names(again) == {"Monday": "ORG"}
        assert "marked as org" in [line for _, line in again.history.entries()]
