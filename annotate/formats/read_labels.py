"""Files of doccano, Label Studio and Claimdesk itself: many texts in one file, each an object."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeGuard

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.encoding import decode
from claimdesk.annotate.text.article import normalise
from claimdesk.annotate.text.utf16 import CodeUnits

ENDINGS = frozenset({".jsonl", ".json", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled piece of a text, `[start, end)` in code points. `who` is the annotator, or ""."""

    start: int
    end: int
    label: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One object of such a file. `export` and `project` are those that Claimdesk wrote into it."""

    number: int
    text: str
    title: str
    labels: tuple[Label, ...]
    unreadable: int = 0
    """Labels whose offsets do not mark the words they quote."""
    export: str = ""
    project: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label as its file has it: with offsets in UTF-16 units or code points."""

    start: int
    end: int
    label: str
    quote: str = ""
    who: str = ""


@lru_cache(maxsize=2)
def _objects(path: str, changed: int) -> list[dict[str, Any]]:  # noqa: ARG001  (a changed file is another key)
    text = decode(Path(path).read_bytes(), path)
    try:
        found = _parsed(text)
    except ValueError as error:
        raise SourceError(
            "json-broken",
            f"{path} is not valid JSON or JSON Lines ({error}).",
            "It may be cut short; export it again.",
        ) from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SourceError(
            "json-broken",
            f"{path} does not contain objects with a text.",
            "Export it again.",
        )
    return found


def _parsed(text: str) -> Any:
    """Return the objects of a JSON list, or of JSON Lines with an object a line."""
    if text.lstrip().startswith("["):
        return json.loads(text)
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def labelled_texts(path: Path) -> Iterator[LabelledText]:
    """Yield the texts of a file with their labels, numbered from 1; empty ones are left out.

    Raises:
        SourceError: it cannot be read, or is no JSON.
    """
    for number, one in enumerate(_read(path), 1):
        data, text = _text_of(one)
        if text:
            yield _labelled(number, one, data, text)


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        return _objects(str(path), path.stat().st_mtime_ns)
    except OSError as error:
        raise SourceError(
            "source-unreadable", f"{path} cannot be read ({error.strerror})."
        ) from error


def _text_of(one: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the part of an object that describes its text, and the text; "" for none.

    doccano has {"text": ...}, Label Studio {"data": {"text": ...}}, Claimdesk {"article": {"text":
    ...}}.
    """
    inner = one.get("data")
    data = inner if isinstance(inner, dict) else one
    article = one.get("article")
    holder = article if isinstance(article, dict) else data
    text = holder.get("text")
    if not isinstance(text, str) or not text.strip():
        return data, ""
    return data, text


def _labelled(number: int, one: dict[str, Any], data: dict[str, Any], raw: str) -> LabelledText:
    units = CodeUnits(raw)
    labels: list[Label] = []
    unreadable = 0
    for mark in _marks(one):
        span = _span(raw, units, mark)
        if span is None:
            unreadable += 1
        else:
            labels.append(_in_normalised_text(raw, span, mark))

    return LabelledText(
        number,
        normalise(raw)[0],
        str(data.get("title") or ""),
        tuple(labels),
        unreadable,
        str(data.get("export") or ""),
        str(data.get("project") or ""),
    )


def _in_normalised_text(raw: str, span: tuple[int, int], mark: _Mark) -> Label:
    """Return the label of a span of the raw text, with its place in the normalised one.

    Windows ends a line with two characters, the normalised text with one: each line end before the
    span moves it by 1.
    """
    first, last = span
    start = len(normalise(raw[:first])[0])
    end = start + len(normalise(raw[first:last])[0])
    return Label(start, end, mark.label, mark.who)


def _span(text: str, units: CodeUnits, mark: _Mark) -> tuple[int, int] | None:
    """Return the place of a label in code points; None if it does not mark the words it quotes.

    Offsets are in UTF-16 units, or in code points where only those mark the quote: after an emoji,
    they differ by 1.
    """
    from_units = units.to_points(mark.start), units.to_points(mark.end)
    for first, last in (from_units, (mark.start, mark.end)):
        is_inside = 0 <= first < last <= len(text)
        if is_inside and mark.quote in {"", text[first:last]}:
            return first, last
    return None


def _marks(one: dict[str, Any]) -> Iterator[_Mark]:
    for annotation in one.get("annotations") or ():
        # A cancelled annotation is one that its annotator skipped.
        if isinstance(annotation, dict) and not annotation.get("was_cancelled"):
            yield from _marks_of_label_studio(annotation)
    for name in ("label", "labels", "entities"):
        entries = one.get(name)
        if isinstance(entries, list):
            yield from _marks_of_doccano(entries)


def _marks_of_doccano(entries: list[Any]) -> Iterator[_Mark]:
    """Yield [0, 12, "verified"], and {"start_offset": 0, "end_offset": 12, "label": "verified"}."""
    for entry in entries:
        if _is_triple(entry):
            start, end, label = entry[:3]
            yield _Mark(start, end, str(label))
        elif isinstance(entry, dict) and isinstance(entry.get("start_offset"), int):
            yield _Mark(entry["start_offset"], entry["end_offset"], str(entry.get("label", "")))


def _is_triple(entry: object) -> bool:
    if not isinstance(entry, list) or len(entry) < 3:
        return False
    return isinstance(entry[0], int) and isinstance(entry[1], int)


def _marks_of_label_studio(annotation: dict[str, Any]) -> Iterator[_Mark]:
    """Yield the labels of its results.

    A result is {"value": {"start": 0, "end": 12, "labels": ["verified"]}}.
    """
    who = _annotator(annotation)
    for result in annotation.get("result") or ():
        if isinstance(result, dict) and _has_place(result.get("value")):
            yield from _marks_of_value(result["value"], who)


def _marks_of_value(value: dict[str, Any], who: str) -> Iterator[_Mark]:
    start, end = value["start"], value["end"]
    quote = str(value.get("text") or "")
    for label in value.get("labels") or ():
        yield _Mark(start, end, str(label), quote, who)


def _has_place(value: object) -> TypeGuard[dict[str, Any]]:
    """Return True for a marked span: a choice for the whole text has no place."""
    if not isinstance(value, dict):
        return False
    return isinstance(value.get("start"), int) and isinstance(value.get("end"), int)


def _annotator(annotation: dict[str, Any]) -> str:
    """Return the annotator: Claimdesk writes a "reviewer", Label Studio "completed_by".

    The latter is 7 or {"id": 7, "email": "ann@example.org"}.
    """
    by = annotation.get("completed_by")
    if isinstance(by, dict):
        by = by.get("email", "")
    return str(annotation.get("reviewer") or by or "")
