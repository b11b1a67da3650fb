"""The report: one self-contained HTML page, or the same as PDF. Nothing in it is fetched from anywhere."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from annotate import version
from annotate.corpus.material import Material
from annotate.export.cells import Report
from annotate.export.pdf import write_pdf
from annotate.export.replacing import replacing
from annotate.export.report_page import SYMBOLS, Look, ReportArticle, report_article, standing
from annotate.export.templates import template
from annotate.progress import Job, Progress
from annotate.resources import read_text


def export_html(material: Material, target: Path) -> Job[Report]:
    """Write the report as a page; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    page, report = yield from _page(material)
    with replacing(target) as temporary:
        temporary.write_text(page, encoding="utf-8")
    yield Progress(material.total, material.total)
    return report


def export_pdf(material: Material, target: Path) -> Job[Report]:
    """Write the report as PDF; yields progress in articles.

    Raises:
        ExportError: the target cannot be written, or the system lacks what draws text (Pango).
    """
    page, report = yield from _page(material)
    with replacing(target) as temporary:
        for _ in write_pdf(page, temporary):
            yield Progress(material.total, material.total + 1, target.name)
    yield Progress(material.total + 1, material.total + 1)
    return report


def _page(material: Material) -> Job[tuple[str, Report]]:
    report = Report()
    articles: list[ReportArticle] = []
    standings: Counter[str] = Counter()
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total, one.article.title)
        articles.append(report_article(one))
        standings.update(standing(view) for view in one.claims)
        report.rows += len(one.claims)
        report.drop("paragraphs of page furniture", len(one.blocks) - len(articles[-1].paragraphs))
        report.drop("values of numbers and kinds of names", len(one.findings.numbers) + len(one.findings.entities))
        report.drop("private notes", sum(review.private for view in one.claims for review in view.everybody))
    page: str = template("report.html").render(
        project=material.project,
        language=articles[0].language if articles else "",
        style=read_text("templates/report.css"),
        settled=sum(count for name, count in standings.items() if name not in {"open", "parked"}),
        total=report.rows,
        reviewers=sorted(material.reviewers.values()),
        date=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        version=version(),
        looks=[Look(name, count=standings[name]) for name in SYMBOLS],
        articles=articles,
    )
    return page, report
