"""What reviewers put right in the names and numbers that detection found, laid over what it found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.plurals import singular
from claimdesk.annotate.detection.findings import Entity, Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers import find_numbers
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import NUMBER, Correction
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span

NAMES = frozenset(
    {
        "PERSON",
        "NORP",
        "FAC",
        "ORG",
        "GPE",
        "LOC",
        "PRODUCT",
        "EVENT",
        "WORK_OF_ART",
        "LAW",
        "LANGUAGE",
    }
)
"""The labels of names in OntoNotes 5."""


def with_corrections(findings: Findings, corrections: Sequence[Correction]) -> Findings:
    """The findings as reviewers left them. A correction replaces what was found on any of its characters.

    Sums that were done with a number that is corrected go: they were done with another value.
    """
    if not corrections:
        return findings
    kept_names = [e for e in findings.entities if not _is_replaced(e.span, corrections)]
    kept_numbers = [n for n in findings.numbers if not _is_replaced(n.span, corrections)]
    kept_names += [
        Entity(one.span, one.label) for one in corrections if one.label not in {"", NUMBER}
    ]
    kept_numbers += [_number(one) for one in corrections if one.label == NUMBER]
    checks = (
        c for c in findings.checks if not any(_is_replaced(span, corrections) for span in c.numbers)
    )
    return replace(
        findings,
        entities=tuple(sorted(kept_names, key=lambda entity: entity.span)),
        numbers=tuple(sorted(kept_numbers, key=lambda number: number.span)),
        checks=tuple(checks),
    )


def _is_replaced(span: Span, corrections: Iterable[Correction]) -> bool:
    return any(one.span == span or (one.label and one.span.overlaps(span)) for one in corrections)


def _number(one: Correction) -> Number:
    relation = Relation(one.relation or "=")
    return Number(
        one.span,
        NumberKind(one.kind),
        one.low,
        one.high,
        one.unit,
        one.currency,
        one.date,
        relation,
        one.precision,
    )


def correct_name(
    record: Record, article: Article, span: Span, label: str, instead_of: Span | None
) -> Draft | None:
    """Say that a name of this label stands at `span` ("" for nothing), in place of what was at `instead_of`.

    Raises:
        ProjectError: names have no such label.
    """
    if label not in NAMES and label:
        raise ProjectError(
            "label-unknown",
            f"{label} is no kind of name.",
            f"There are {', '.join(sorted(NAMES))}.",
        )
    return _draft(record, Correction(article.id, span.start, span.end, label), instead_of)


def correct_number(
    record: Record, article: Article, span: Span, typed: str, instead_of: Span | None
) -> Draft | None:
    """Say what the number at `span` is: `typed` is a value with its unit ("61 drones", "£1.8bn", "5 to 7 %").

    Raises:
        ProjectError: there is no number in what was typed.
    """
    words = typed.strip()
    number = next(iter(find_numbers(words)), None)
    if number is None:
        raise ProjectError(
            "no-number",
            f"“{typed}” is not a number.",
            "Type a value and its unit, as in 61 drones.",
        )
    unit = number.unit or _unit(words[number.span.end :])
    made = Correction(
        article.id, span.start, span.end, NUMBER, number.kind.value, number.low, number.high, unit, number.currency,
        number.date, number.relation.value, number.precision,
    )  # fmt: skip
    return _draft(record, made, instead_of)


def _unit(words: str) -> str:
    """What was typed behind a value, in the singular: "fishing boats" counts the fishing boat."""
    head, _, last = " ".join(words.lower().split()).rpartition(" ")
    return f"{head} {singular(last)}".strip()


def _draft(record: Record, made: Correction, instead_of: Span | None) -> Draft | None:
    edits = []
    if instead_of is not None and instead_of != made.span:
        gone = Correction(made.article, instead_of.start, instead_of.end, "")
        edits.append(Edit(record.get(Correction, gone.key), gone))
    before = record.get(Correction, made.key)
    if before != made:
        edits.insert(0, Edit(before, made))
    return Draft(Operation.CORRECT_FINDING, made.article, "", tuple(edits)) if edits else None
