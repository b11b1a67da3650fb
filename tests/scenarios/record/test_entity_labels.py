"""Names get one label over the paragraphs of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import BlockFindings, Entity
from claimdesk.annotate.project import Announcement, Project
from claimdesk.annotate.text.article import Block
from claimdesk.annotate.text.span import Span
from tests.support.projects import FullStops, reading

TEXT = "Ada Quill came back.\nQuill was wet."
SURNAME = TEXT.rindex("Quill")


class Names(FullStops):
    """Takes the full name for a person and the surname alone for a company."""

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        """Yield what the paragraphs would have, with these names."""
        person = Entity(Span(0, 9), "PERSON")
        company = Entity(Span(SURNAME, SURNAME + 5), "ORG")
        names = {0: person, SURNAME: company}
        for found in super().analyse(text, blocks, language, published):
            yield replace(found, entities=(names[found.block.start],))


def test_a_surname_is_its_owner_once_the_article_is_read(project: Project) -> None:
    identifier = project.intake.add(reading(TEXT))

    run_to_end(project.intake.detect(identifier, Names()))

    entities = project.read.findings(identifier).entities
    assert [entity.label for entity in entities] == ["PERSON", "PERSON"]


def test_a_paragraph_whose_names_changed_is_announced(project: Project) -> None:
    identifier = project.intake.add(reading(TEXT))
    heard: list[Announcement] = []
    project.listen(heard.append)

    run_to_end(project.intake.detect(identifier, Names()))

    # the window has shown the second paragraph with the company by then
    assert heard[-1].blocks == (SURNAME,)
