"""Names get one label over the paragraphs of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import BlockFindings, Entity
from claimdesk.annotate.project import Place, Project
from claimdesk.annotate.text.article import Block
from claimdesk.annotate.text.span import Span
from tests.support.making import ME, FullStops, reading

TEXT = "Ada Quill came back.\nQuill was wet."


class Names(FullStops):
    """Takes the full name for a person and the surname alone for a company."""

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        labels = {0: ("PERSON", 9), TEXT.rindex("Quill"): ("ORG", 5)}
        for found in super().analyse(text, blocks, language, published):
            label, size = labels[found.block.start]
            yield replace(
                found, entities=(Entity(Span(found.block.start, found.block.start + size), label),)
            )


def test_a_surname_is_its_owner_once_the_article_is_read(place: Place) -> None:
    with Project.open(place, ME, create=True) as project:
        identifier = project.intake.add(reading(TEXT))
        told: list[tuple[int, ...]] = []
        project.listen(lambda announcement: told.append(announcement.blocks))
        run_to_end(project.intake.detect(identifier, Names()))
        assert [entity.label for entity in project.read.findings(identifier).entities] == [
            "PERSON",
            "PERSON",
        ]
        assert told[-1] == (TEXT.rindex("Quill"),)
