"""The project in columns, a token a line: `FORM CLAIM NUMBER ENTITY`, as CoNLL-2003 has them.

Each tag begins with B, I or O (inside, outside, beginning; Ramshaw and Marcus 1995). Sentences are
parted by an empty line, articles by `-DOCSTART-`. The last column is the entity, so that readers of
the original format find it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.formats.spacy_docs import (
    CLAIMS,
    CONTENTS,
    CUES,
    NUMBERS,
    SOURCES,
    documents,
)
from claimdesk.annotate.review.claim_views import ClaimView

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan


def export_conll(material: Material, target: Path) -> Job[ExportReport]:
    """Write the columns; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    import spacy

    report = ExportReport()
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    with (
        replacing(target) as temporary,
        temporary.open("w", encoding="utf-8", newline="\n") as file,
    ):
        for done, one in enumerate(material.articles):
            yield Progress(done, material.total, one.article.title)
            file.write("-DOCSTART- -X- O O\n\n")
            # A document is a paragraph; an article begins with the line before.
            for doc in documents(one, nlp, report):
                file.writelines(
                    f"{line}\n" for line in _lines(nlp.get_pipe("sentencizer")(doc), report)
                )
            report.rows += len(one.claims)
            report.drop(
                "notes, corrections and evidence of claims",
                sum(has_more_reviews(view) for view in one.claims),
            )
    yield Progress(material.total, material.total)
    return report


def has_more_reviews(view: ClaimView) -> bool:
    """Return True if a claim has evidence, a note or a correction beside its verdict."""
    return bool(view.evidence) or any(one.note or one.correction for one in view.everybody)


def _lines(doc: "Doc", report: ExportReport) -> Iterator[str]:
    """Yield a line for each token, "12 B-claim B-count O", and an empty one after each sentence."""
    claims = _tags(doc, doc.spans[CLAIMS], "claims", report)
    numbers = _tags(doc, doc.spans[NUMBERS], "numbers", report)
    names = _tags(doc, doc.ents, "names", report)
    report.drop(
        "attributions (source, cue, content)",
        sum(len(doc.spans[name]) for name in (SOURCES, CUES, CONTENTS)),
    )
    for sentence in doc.sents:
        # spaCy makes a token of a line break or of the second of two spaces.
        words = [token for token in sentence if not token.is_space]
        report.drop("tokens of white space", len(sentence) - len(words))
        for token in words:
            # A column cannot hold white space: "12 000" with a no-break space becomes "12000".
            form = "".join(token.text.split())
            yield " ".join((form, claims[token.i], numbers[token.i], names[token.i]))
        if words:
            yield ""


def _tags(doc: "Doc", spans: "Iterable[TokenSpan]", what: str, report: ExportReport) -> list[str]:
    """Return a tag for each token. Of overlapping spans the longest is kept; others are counted."""
    from spacy.util import filter_spans

    given = list(spans)
    kept = filter_spans(given)
    report.drop(f"{what} under longer ones", len(given) - len(kept))
    tags = ["O"] * len(doc)
    for span in kept:
        # "not a claim" is the tags B-not-a-claim, I-not-a-claim, ...
        label = span.label_.replace(" ", "-")
        for token in span:
            prefix = "B" if token.i == span.start else "I"
            tags[token.i] = f"{prefix}-{label}"
    return tags
