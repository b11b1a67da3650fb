"""A workbook of 100,000 claims brought back, a spaCy corpus of them, and training on 5,000 decisions."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.benchmarks.figures import Figure, milliseconds
from tests.benchmarks.storing import big_project
from tests.support.making import ME, with_article

SETTLED_ARTICLES = 10
DECISIONS = 5_000
_KINDS = (
    "The mayor of {1} counted {0} boats in {1} and {0} houses near {1} in the year {2}",
    "Who in {1} ever wondered what {0} or {1} might have meant to {1} in {2}",
)


def measure(folder: Path) -> Iterator[Figure]:
    path = folder / "returning.claimdesk"
    shutil.copy(big_project(folder), path)
    book = folder / "returning.xlsx"
    with Project.open(path, ME) as project:
        for article in project.read.articles()[:SETTLED_ARTICLES]:
            for claim in project.read.claims(article.id):
                project.act.set_verdict(claim.claim.id, Verdict.VERIFIED)
        exported = milliseconds(lambda: run_to_end(project.export(book)))
        _edit(book)
        found = []
        back = milliseconds(lambda: found.append(run_to_end(project.returned_files.compare(book))))
        applied = milliseconds(lambda: project.returned_files.apply(found[0].ready, "Bob"))
        yield Figure(
            f"8 bring it back, {len(found[0].proposals):,} differences", (back + applied) / 1000, exported / 1000,
            "<= 2 x the export", "s",
        )  # fmt: skip
        corpus = milliseconds(lambda: run_to_end(project.export(folder / "big.spacy")))
        yield Figure("  spaCy corpus of 100,000 claims", corpus / 1000, None, "<= 30 s", "s")
    with Project.open(folder / "training.claimdesk", ME, create=True) as project:
        _decide(project)
        trained = milliseconds(lambda: run_to_end(project.claim_models.train(Detector())))
        yield Figure(
            f"  training on {DECISIONS:,} decisions", trained / 1000, None, "<= 120 s", "s"
        )


def _edit(book: Path) -> None:
    """Turn every verdict into another, as find and replace would."""
    changed = book.with_name("changed.xlsx")
    with (
        zipfile.ZipFile(book) as old,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith("sheet1.xml"):
                data = data.replace(b">verified<", b">disputed<")
            new.writestr(entry.filename, data)
    changed.replace(book)


def _decide(project: Project) -> None:
    """Articles of settled sentences, half of them claims."""
    each = 50
    for number in range(DECISIONS // each):
        town = "".join(
            chr(97 + int(digit)) for digit in str(number)
        )  # numerals alone would make near duplicates
        sentences = [_KINDS[place % 2].format(place, town, 1900 + place) for place in range(each)]
        article = with_article(project, ". ".join(sentences) + ".", f"{number}.txt")
        for place, view in enumerate(project.read.claims(article)):
            project.act.set_verdict(
                view.claim.id, (Verdict.VERIFIED, Verdict.NOT_A_CLAIM)[place % 2]
            )
