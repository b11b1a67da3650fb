"""The project as training data: a folder of JSON Lines in train, validation and test, with a data card.

The layout is that of the Hugging Face Hub: `load_dataset(folder, "claims")` reads it without a
script.
"""

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.formats.data_card import PARTS, Figures, card
from claimdesk.annotate.formats.data_sets import DATA_SETS, Row, rows
from claimdesk.annotate.labels.splits import Split, SplitArticle, split


def export_folder(material: Material, target: Path) -> Job[ExportReport]:
    """Write the folder; yields progress in articles.

    Raises:
        ExportError: the folder holds something already, or cannot be written.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ExportError(
            "would-overwrite",
            f"{target} is there already: training data never overwrites.",
            "Choose another name.",
        )
    report = ExportReport()
    kept: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    known: list[SplitArticle] = []
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total + 1, one.article.title)
        for name, row in rows(one):
            kept[name].append((one.article.id, row))
        known.append(
            SplitArticle(one.article.id, one.article.url, [view.claim.quote for view in one.claims])
        )
        report.drop(
            "page furniture (paragraphs)",
            sum(v.block.role.value == "furniture" for v in one.blocks),
        )
        report.drop("sums", len(one.findings.checks))
        report.drop("ticks", len(one.ticks))
        report.drop(
            "private notes", sum(review.private for view in one.claims for review in view.everybody)
        )
    report.rows = len(kept["claims"])
    yield Progress(material.total, material.total + 1, target.name)
    parts = split(known)
    figures = _figures(kept, parts)
    _write(target, kept, parts, card(material, figures, parts))
    report.remarks += parts.sentences
    yield Progress(material.total + 1, material.total + 1)
    return report


def _figures(kept: dict[str, list[tuple[str, Row]]], parts: Split) -> Figures:
    """Rows and labels of every data set, by part."""
    labels: dict[str, dict[str, Counter[str]]] = {}
    for name in DATA_SETS:
        counted: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
        for article, row in kept[name]:
            counted[parts.part[article]].update(_labels(name, row))
        labels[name] = counted
    sizes = {
        name: {
            part: sum(parts.part[article] == part for article, _ in kept[name]) for part in PARTS
        }
        for name in DATA_SETS
    }
    disagreed = sum(0 < row["soft"] < 1 for _, row in kept["claims"])
    return Figures(sizes, labels, disagreed)


def _labels(name: str, row: Row) -> Iterable[str]:
    if name in {"entities", "numbers"}:
        return [each["label" if name == "entities" else "kind"] for each in row[name]]
    if name == "attributions":
        return [each["type"] for each in row[name]]
    return [str(row["label"])]


def _write(target: Path, kept: dict[str, list[tuple[str, Row]]], parts: Split, readme: str) -> None:
    """All files, or none."""
    temporary: Path | None = None
    try:
        temporary = Path(mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
        temporary.chmod(0o755)
        for name in DATA_SETS:
            (temporary / name).mkdir()
            for part, called in PARTS.items():
                lines = [
                    msgspec.json.encode(row) + b"\n"
                    for article, row in kept[name]
                    if parts.part[article] == part
                ]
                if lines:
                    (temporary / name / f"{called}.jsonl").write_bytes(b"".join(lines))
        (temporary / "README.md").write_text(readme, encoding="utf-8")
        if target.is_dir():
            target.rmdir()
        temporary.rename(target)
    except OSError as error:
        raise ExportError(
            "cannot-write",
            f"{target} cannot be written ({error.strerror or error}).",
            "Choose another folder or name.",
        ) from error
    finally:
        if temporary is not None and temporary.exists():
            shutil.rmtree(temporary)
