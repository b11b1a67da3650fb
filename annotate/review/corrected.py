"""Corrections of names and numbers, laid over the findings of detection."""

from collections.abc import Sequence
from dataclasses import replace

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.plurals import singular
from claimdesk.annotate.detection.findings import Check, Entity, Number, NumberKind, Relation
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
    """Return the findings as reviewers left them.

    A correction replaces every finding on any of its characters: "61 drones" at 10 to 19 replaces
    the number 61 at 10 to 12. Checks of arithmetic with a corrected number go: they were done with
    another value.
    """
    if not corrections:
        return findings

    # what is left of the findings
    names = [one for one in findings.entities if not _is_replaced(one.span, corrections)]
    numbers = [one for one in findings.numbers if not _is_replaced(one.span, corrections)]
    checks = [one for one in findings.checks if not _is_outdated(one, corrections)]

    # a correction to nothing adds none
    for correction in corrections:
        if correction.label == NUMBER:
            numbers.append(_number(correction))
        elif correction.label:
            names.append(Entity(correction.span, correction.label))

    return replace(
        findings,
        entities=tuple(sorted(names, key=lambda entity: entity.span)),
        numbers=tuple(sorted(numbers, key=lambda number: number.span)),
        checks=tuple(checks),
    )


def _is_outdated(check: Check, corrections: Sequence[Correction]) -> bool:
    """Return True if one of a check's numbers is corrected."""
    return any(_is_replaced(span, corrections) for span in check.numbers)


def _is_replaced(span: Span, corrections: Sequence[Correction]) -> bool:
    """Return True if a correction covers a span; one to nothing only covers exactly its span."""
    for one in corrections:
        if one.span == span:
            return True
        if one.label and one.span.overlaps(span):
            return True
    return False


def _number(one: Correction) -> Number:
    """Return a correction as the number that it holds."""
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
    """Correct the name at `span` to a label ("" for none), in place of the one at `instead_of`.

    Raises:
        ProjectError: names have no such label.
    """
    if label and label not in NAMES:
        raise ProjectError(
            "label-unknown",
            f"{label} is not a kind of name.",
            f"Choose one of: {', '.join(sorted(NAMES))}.",
        )
    return _draft(record, Correction(article.id, span.start, span.end, label), instead_of)


def correct_number(
    record: Record, article: Article, span: Span, typed: str, instead_of: Span | None
) -> Draft | None:
    """Correct the number at `span`: `typed` is a value with its unit ("61 drones", "£1.8bn").

    Raises:
        ProjectError: there is no number in what was typed.
    """
    words = typed.strip()
    number = next(iter(find_numbers(words)), None)
    if number is None:
        raise ProjectError(
            "no-number",
            f"“{typed}” is not a number.",
            "Enter a value and its unit, for example “61 drones”.",
        )
    # "61 fishing boats": counted things have no unit yet, so it is the words behind the value
    unit = number.unit or _unit(words[number.span.end :])
    made = Correction(
        article=article.id,
        start=span.start,
        end=span.end,
        label=NUMBER,
        kind=number.kind.value,
        low=number.low,
        high=number.high,
        unit=unit,
        currency=number.currency,
        date=number.date,
        relation=number.relation.value,
        precision=number.precision,
    )
    return _draft(record, made, instead_of)


def _unit(words: str) -> str:
    """Return the words typed behind a value, in the singular: "fishing boats" as "fishing boat"."""
    head, _, last = " ".join(words.lower().split()).rpartition(" ")
    return f"{head} {singular(last)}".strip()


def _draft(record: Record, made: Correction, instead_of: Span | None) -> Draft | None:
    """Return the draft of a correction; None if nothing would change."""
    edits: list[Edit] = []
    before = record.get(Correction, made.key)
    if before != made:
        edits.append(Edit(before, made))

    # the name "Kyiv Post" was found at "Kyiv": the old span is corrected to nothing
    if instead_of is not None and instead_of != made.span:
        gone = Correction(made.article, instead_of.start, instead_of.end, "")
        edits.append(Edit(record.get(Correction, gone.key), gone))

    if not edits:
        return None
    return Draft(Operation.CORRECT_FINDING, made.article, "", tuple(edits))
