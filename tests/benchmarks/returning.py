"""A workbook of 100,000 claims brought back, a spaCy corpus, training on 5,000 decisions."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from tests.benchmarks.figures import Figure, milliseconds
from tests.benchmarks.storing import big_project
from tests.support.projects import ME, with_article

SETTLED_ARTICLES = 10
DECISIONS = 5_000
EACH = 50
"""Decisions in an article."""
# claims and questions: a model that learns nothing would not be timed
_KINDS = (
    "The mayor of {1} counted {0} boats in {1} and {0} houses near {1} in the year {2}",
    "Who in {1} ever wondered what {0} or {1} might have meant to {1} in {2}",
)


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the times of a sheet's return, of a corpus, and of a training."""
    path = folder / "returning.claimdesk"
    shutil.copy(big_project(folder), path)
    with Project.open(path, ME) as project:
        yield from _returned(project, folder / "returning.xlsx")
        corpus = milliseconds(lambda: run_to_end(project.export(folder / "big.spacy")))
    yield Figure("  spaCy corpus of 100,000 claims", corpus / 1000, None, "<= 30 s", "s")

    with Project.open(folder / "training.claimdesk", ME, create=True) as project:
        _decide(project)
        trained = milliseconds(lambda: run_to_end(project.claim_models.train(Detector())))
    name = f"  training on {DECISIONS:,} decisions"
    yield Figure(name, trained / 1000, None, "<= 120 s", "s")


def _returned(project: Project, book: Path) -> Iterator[Figure]:
    for article in project.read.articles()[:SETTLED_ARTICLES]:
        for claim in project.read.claims(article.id):
            project.act.set_verdict(claim.claim.id, Verdict.VERIFIED)
    exported = milliseconds(lambda: run_to_end(project.export(book)))
    _edit(book)

    found: list[Returned] = []
    back = milliseconds(lambda: found.append(run_to_end(project.returned_files.compare(book))))
    applied = milliseconds(lambda: project.returned_files.apply(found[0].ready, "Bob"))
    name = f"8 bring it back, {len(found[0].proposals):,} differences"
    yield Figure(name, (back + applied) / 1000, exported / 1000, "<= 2 x the export", "s")


def _edit(book: Path) -> None:
    """Turn every verdict into another, as find and replace would."""
    changed = book.with_name("changed.xlsx")
    packing = zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with zipfile.ZipFile(book) as old, packing as new:
        for entry in old.infolist():
            data = old.read(entry)
            # the first sheet holds the claims
            if entry.filename.endswith("sheet1.xml"):
                data = data.replace(b">verified<", b">disputed<")
            new.writestr(entry.filename, data)
    changed.replace(book)


def _decide(project: Project) -> None:
    """Add articles of settled sentences, half of them claims."""
    for number in range(DECISIONS // EACH):
        article = with_article(project, _text(number), f"{number}.txt")
        for place, view in enumerate(project.read.claims(article)):
            verdict = (Verdict.VERIFIED, Verdict.NOT_A_CLAIM)[place % 2]
            project.act.set_verdict(view.claim.id, verdict)


def _text(number: int) -> str:
    # a name of letters: with numerals alone the articles would be near-duplicates
    town = "".join(chr(97 + int(digit)) for digit in str(number))
    sentences = [_KINDS[place % 2].format(place, town, 1900 + place) for place in range(EACH)]
    return ". ".join(sentences) + "."
