"""Articles into a project, and findings into its articles."""

from collections.abc import Iterator, Sequence
from itertools import islice

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.intake.intake import WRITE_FINDINGS, Intake
from claimdesk.annotate.project import Project
from claimdesk.annotate.text.article import Block
from tests.support.projects import FullStops, reading

PARAGRAPHS = "\n".join(f"Boat {number} came back." for number in range(60))
LONG = (
    "The old bridge over the Arl will close on Monday for at least six weeks, the city said. "
    "Engineers found cracks in two of its nine arches last spring. Buses will take another way. "
    "The mayor asked for patience, and promised that the market would open as it does each week."
)


class Watched(FullStops):
    """An analyser that lists the starts of the blocks it was asked for."""

    def __init__(self) -> None:
        self.starts: list[int] = []

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        self.starts += [block.span.start for block in blocks]
        yield from super().analyse(text, blocks, language, published)


@pytest.fixture
def intake(project: Project) -> Intake:
    return project.intake


def test_the_same_text_is_refused(intake: Intake) -> None:
    intake.add(reading("Twelve boats came.", "a.txt"))
    with pytest.raises(ProjectError) as refused:
        intake.add(reading("Twelve boats came.", "b.txt"))
    assert refused.value.code == "article-there"


def test_an_almost_equal_text_is_named_by_its_title(intake: Intake) -> None:
    intake.add(reading(LONG, "bridge.txt"))
    almost = reading(LONG.replace("six weeks", "seven weeks"), "again.txt").article
    # the title of an article made for tests is its first twenty letters
    assert intake.near_same(almost) == f"“{LONG[:20]}”"
    # the very same text is no near-duplicate: adding it is refused
    assert intake.near_same(reading(LONG).article) == ""


def test_articles_that_were_added_since_are_compared_too(intake: Intake) -> None:
    almost = reading(LONG.replace("six weeks", "seven weeks")).article
    assert intake.near_same(almost) == ""
    intake.add(reading(LONG))
    assert intake.near_same(almost) != ""


def test_detection_begins_where_the_reviewer_reads(intake: Intake) -> None:
    identifier = intake.add(reading("One.\nTwo.\nThree."))
    watched = Watched()
    assert run_to_end(intake.detect(identifier, watched, first=5)) == 3
    assert watched.starts == [5, 10, 0]


def test_detection_goes_on_where_it_was_stopped(intake: Intake) -> None:
    identifier = intake.add(reading(PARAGRAPHS))
    done = detected_at_first(intake, identifier)
    assert intake.undetected() == [identifier]
    assert run_to_end(intake.detect(identifier, FullStops())) == 60 - done
    assert intake.undetected() == []


def detected_at_first(intake: Intake, identifier: str) -> int:
    """Detect until the first blocks are written; return their number."""
    job = intake.detect(identifier, FullStops())
    _, first = islice(job, 2)
    job.close()
    return first.done


def test_a_batch_is_as_small_as_the_pause_it_makes(intake: Intake) -> None:
    identifier = intake.add(reading(PARAGRAPHS))
    steps = list(intake.detect(identifier, FullStops()))

    # each block weighs 2, and 1 each for its claim and its number: ten blocks make a batch
    assert WRITE_FINDINGS == 40
    # all blocks are written before the names of the whole article are made alike
    assert [step.done for step in steps] == [0, 10, 20, 30, 40, 50, 60, 60]


def test_detection_in_an_unknown_article_is_refused(intake: Intake) -> None:
    with pytest.raises(ProjectError) as refused:
        run_to_end(intake.detect("nix", FullStops()))
    assert refused.value.code == "article-unknown"
