"""The report: one HTML page that needs no other file or network, or the same as PDF."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.base.version import version
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.export.verdict_looks import LOOKS, OPEN, PARKED
from claimdesk.annotate.formats.pdf import write_pdf
from claimdesk.annotate.formats.report_page import (
    Look,
    ReportArticle,
    report_article,
    standing,
)
from claimdesk.annotate.formats.templates import template


def export_html(material: Material, target: Path) -> Job[ExportReport]:
    """Write the report as a page; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    page, report = yield from _page(material)
    with replacing(target) as temporary:
        temporary.write_text(page, encoding="utf-8")
    yield Progress(material.total, material.total)
    return report


def export_pdf(material: Material, target: Path) -> Job[ExportReport]:
    """Write the report as PDF; yields progress in articles.

    Raises:
        ExportError: the target cannot be written, or the system lacks what draws text (Pango).
    """
    page, report = yield from _page(material)
    # Setting the pages is the last step of progress.
    with replacing(target) as temporary:
        for _ in write_pdf(page, temporary):
            yield Progress(material.total, material.total + 1, target.name)
    yield Progress(material.total + 1, material.total + 1)
    return report


def _page(material: Material) -> Job[tuple[str, ExportReport]]:
    report = ExportReport()
    articles: list[ReportArticle] = []
    standings: Counter[str] = Counter()
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total, one.article.title)
        articles.append(report_article(one))
        standings.update(standing(view) for view in one.claims)
        report.rows += len(one.claims)
        report.drop("paragraphs of page furniture", len(one.blocks) - len(articles[-1].paragraphs))
        # The words are on the page, but not that "12 million" is 12,000,000.
        report.drop(
            "number and name details (this format has no place for them)",
            len(one.findings.numbers) + len(one.findings.entities),
        )
        # Private notes are left out, but not silently.
        for view in one.claims:
            report.drop("private notes", sum(review.private for review in view.everybody))

    # "Not a claim" is settled too.
    settled = sum(count for name, count in standings.items() if name not in {OPEN, PARKED})
    # The page has one language for screen readers, that of the first article.
    language = ""
    if articles:
        language = articles[0].language
    page: str = template("report.html").render(
        project=material.project,
        language=language,
        style=read_text("templates/report.css"),
        settled=settled,
        total=report.rows,
        reviewers=sorted(material.reviewers.values()),
        date=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        version=version(),
        looks=[Look(name, count=standings[name]) for name in LOOKS],
        articles=articles,
    )
    return page, report
