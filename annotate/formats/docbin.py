"""The project as a spaCy corpus: one DocBin, its parts train, dev and test, and a config."""

from pathlib import Path
from typing import TYPE_CHECKING

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.formats.spacy_docs import documents
from claimdesk.annotate.labels.splits import SHARES, SplitArticle, split

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin

ATTRIBUTES = ("ORTH", "SPACY", "ENT_IOB", "ENT_TYPE")
PIPELINE = ("ner", "textcat_multilabel")


def export_docbin(material: Material, target: Path) -> Job[ExportReport]:
    """Write `NAME.spacy`, its parts `NAME-train.spacy` and so on, and `NAME.cfg`; yields progress.

    Raises:
        ExportError: a file cannot be written.
    """
    import spacy

    report = ExportReport()
    nlp = spacy.blank("en")
    by_article: dict[str, DocBin] = {}
    known: list[SplitArticle] = []
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total + 1, one.article.title)
        # Packed at once: documents of a whole project would fill the memory.
        with nlp.memory_zone():
            by_article[one.article.id] = _packed(list(documents(one, nlp, report)))
        known.append(
            SplitArticle(one.article.id, one.article.url, [view.claim.quote for view in one.claims])
        )
        report.rows += len(one.claims)
    yield Progress(material.total, material.total + 1, target.name)

    # Paragraphs of one article never stand in two parts.
    parts = split(known)
    _write(target, list(by_article.values()))
    # "train", "dev" and "test", as the config names them.
    for part in SHARES:
        chosen = [bin_ for article, bin_ in by_article.items() if parts.part[article] == part]
        _write(target.with_name(f"{target.stem}-{part}.spacy"), chosen)
    config = target.with_suffix(".cfg")
    with replacing(config) as temporary:
        temporary.write_text(_config(target.stem), encoding="utf-8")
    report.remarks += parts.sentences
    report.remarks.append(
        f"To train on it, in its folder: python -m spacy train {config.name} --output model"
    )
    yield Progress(material.total + 1, material.total + 1)
    return report


def _packed(docs: "list[Doc]") -> "DocBin":
    from spacy.tokens import DocBin

    return DocBin(attrs=ATTRIBUTES, docs=docs, store_user_data=True)


def _write(target: Path, bins: "list[DocBin]") -> None:
    from spacy.tokens import DocBin

    whole = DocBin(attrs=ATTRIBUTES, store_user_data=True)
    for one in bins:
        whole.merge(one)
    with replacing(target) as temporary:
        temporary.write_bytes(whole.to_bytes())


def _config(name: str) -> str:
    """Return a configuration for `spacy train`, complete, with the paths of this corpus."""
    from spacy.cli.init_config import init_config

    config = init_config(lang="en", pipeline=list(PIPELINE), optimize="efficiency", silent=True)
    config["paths"]["train"] = f"{name}-train.spacy"
    config["paths"]["dev"] = f"{name}-dev.spacy"
    written: str = config.to_str()
    return written
