"""The project as training data: JSON Lines in train, validation and test, with a data card.

The layout is that of the Hugging Face Hub: `load_dataset(folder, "claims")` reads it without a
script.
"""

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.formats.data_card import PARTS, Figures, card
from claimdesk.annotate.formats.data_sets import DATA_SETS, Row, rows
from claimdesk.annotate.labels.splits import Split, SplitArticle, split
from claimdesk.annotate.text.article import Role


def export_folder(material: Material, target: Path) -> Job[ExportReport]:
    """Write the folder; yields progress in articles.

    Raises:
        ExportError: the folder holds something already, or cannot be written.
    """
    # A folder with a README.md and files may be a data set that was edited since.
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ExportError(
            "would-overwrite",
            f"{target} already exists, and training data overwrites nothing.",
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
        _count_losses(one, report)

    report.rows = len(kept["claims"])
    yield Progress(material.total, material.total + 1, target.name)
    parts = split(known)
    figures = _figures(kept, parts)
    _write(target, kept, parts, card(material, figures, parts))
    report.remarks += parts.sentences
    yield Progress(material.total + 1, material.total + 1)
    return report


def _count_losses(one: ArticleMaterial, report: ExportReport) -> None:
    furniture = [view for view in one.blocks if view.block.role is Role.FURNITURE]
    report.drop("page furniture (paragraphs)", len(furniture))
    report.drop("sums", len(one.findings.checks))
    report.drop("ticks", len(one.ticks))
    for view in one.claims:
        report.drop("private notes", sum(review.private for review in view.everybody))


def _figures(kept: dict[str, list[tuple[str, Row]]], parts: Split) -> Figures:
    """Count rows and labels of every data set, by part."""
    labels: dict[str, dict[str, Counter[str]]] = {}
    sizes: dict[str, dict[str, int]] = {}
    for name in DATA_SETS:
        labels[name] = {part: Counter() for part in PARTS}
        sizes[name] = dict.fromkeys(PARTS, 0)
        for article, row in kept[name]:
            part = parts.part[article]
            labels[name][part].update(_labels(name, row))
            sizes[name][part] += 1

    # Of a claim on which all agree, the share that took it for a claim is 0 or 1.
    disagreed = sum(0 < row["soft"] < 1 for _, row in kept["claims"])
    return Figures(sizes, labels, disagreed)


def _labels(name: str, row: Row) -> Iterable[str]:
    """Return the labels of a row: of each name, number or attribution in it, else its only one."""
    if name == "entities":
        return [each["label"] for each in row[name]]
    if name == "numbers":
        return [each["kind"] for each in row[name]]
    if name == "attributions":
        return [each["type"] for each in row[name]]
    return [str(row["label"])]


def _write(target: Path, kept: dict[str, list[tuple[str, Row]]], parts: Split, readme: str) -> None:
    """Write all files, or none: into a hidden folder, which gets its name at the end."""
    try:
        with _hidden_folder(target) as temporary:
            _write_data_sets(temporary, kept, parts)
            (temporary / "README.md").write_text(readme, encoding="utf-8")
            # An empty folder of that name may be there already.
            if target.is_dir():
                target.rmdir()
            temporary.rename(target)
    except OSError as error:
        raise ExportError(
            "cannot-write",
            f"{target} cannot be written ({error.strerror or error}).",
            "Choose another folder or name.",
        ) from error


@contextmanager
def _hidden_folder(target: Path) -> Iterator[Path]:
    """Yield a new folder beside the target; it is deleted unless it was renamed."""
    temporary = Path(mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
    try:
        temporary.chmod(0o755)  # mkdtemp lets no other user in
        yield temporary
    finally:
        if temporary.exists():
            shutil.rmtree(temporary)


def _write_data_sets(folder: Path, kept: dict[str, list[tuple[str, Row]]], parts: Split) -> None:
    for name in DATA_SETS:
        (folder / name).mkdir()
        _write_parts(folder / name, kept[name], parts)


def _write_parts(folder: Path, rows_of: list[tuple[str, Row]], parts: Split) -> None:
    """Write a file for each part of a data set that has rows: "validation.jsonl" for dev."""
    for part, called in PARTS.items():
        chosen = [row for article, row in rows_of if parts.part[article] == part]
        # A project of one article has no validation part, and then no file for it.
        if chosen:
            lines = [msgspec.json.encode(row) + b"\n" for row in chosen]
            (folder / f"{called}.jsonl").write_bytes(b"".join(lines))
