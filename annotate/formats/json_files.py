"""Writing of JSON: one document, or one object a line, complete or not at all."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material

Maker = Callable[[ArticleMaterial, ExportReport], Iterable[dict[str, Any]]]


def write_lines(material: Material, target: Path, make: Maker) -> Job[ExportReport]:
    """Write the objects of each article, by `make`, one a line; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    report = ExportReport()
    with replacing(target) as temporary, temporary.open("wb") as file:
        for done, one in enumerate(material.articles):
            yield Progress(done, material.total, one.article.title)
            # Line by line: a project of 10,000 articles never stands in memory as a whole.
            for made in make(one, report):
                file.write(msgspec.json.encode(made) + b"\n")
            report.rows += len(one.claims)
    yield Progress(material.total, material.total)
    return report


def write_document(
    material: Material, target: Path, make: Maker, wrap: Callable[[list[dict[str, Any]]], Any]
) -> Job[ExportReport]:
    """Write the objects of all articles as the document of `wrap`; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    report = ExportReport()
    items: list[dict[str, Any]] = []
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total, one.article.title)
        items += make(one, report)
        report.rows += len(one.claims)

    # One document is written at once: it may begin with the number of its items.
    with replacing(target) as temporary:
        temporary.write_bytes(
            msgspec.json.format(msgspec.json.encode(wrap(items)), indent=2) + b"\n"
        )
    yield Progress(material.total, material.total)
    return report
