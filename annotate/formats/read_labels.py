"""Files of doccano, Label Studio and Claimdesk itself: many texts in one file, a JSON object each."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.encoding import decode
from claimdesk.annotate.text.article import normalise
from claimdesk.annotate.text.utf16 import CodeUnits

ENDINGS = frozenset({".jsonl", ".json", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled piece of a text, `[start, end)` in code points. `who` is the annotator as far as it is told."""

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


@lru_cache(maxsize=2)
def _objects(path: str, changed: int) -> list[dict[str, Any]]:  # noqa: ARG001  (a changed file is another key)
    text = decode(Path(path).read_bytes(), path)
    found: Any
    try:
        if text.lstrip().startswith("["):
            found = json.loads(text)
        else:
            found = [json.loads(line) for line in text.split("\n") if line.strip()]
    except ValueError as error:
        raise SourceError(
            "json-broken",
            f"{path} is no JSON or JSON Lines ({error}).",
            "It may be cut short; export it again.",
        ) from error
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise SourceError(
            "json-broken",
            f"{path} holds something else than objects with a text.",
            "Export it again.",
        )
    return found


def labelled_texts(path: Path) -> Iterator[LabelledText]:
    """The texts of a file with their labels, numbered from 1; objects without a text are left out.

    Raises:
        SourceError: it cannot be read, or is no JSON.
    """
    for number, one in enumerate(_read(path), 1):
        data, text = _text_of(one)
        if text:
            yield _labelled(number, one, data, text)


def text_numbers(path: Path) -> list[int]:
    """The numbers of the objects that hold a text.

    Raises:
        SourceError: it cannot be read, or is no JSON.
    """
    return [number for number, one in enumerate(_read(path), 1) if _text_of(one)[1]]


def labelled_text(path: Path, number: int) -> LabelledText | None:
    """The text of the object with this number, if it has one.

    Raises:
        SourceError: it cannot be read, or is no JSON.
    """
    objects = _read(path)
    if not 1 <= number <= len(objects):
        return None
    data, text = _text_of(objects[number - 1])
    return _labelled(number, objects[number - 1], data, text) if text else None


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        return _objects(str(path), path.stat().st_mtime_ns)
    except OSError as error:
        raise SourceError(
            "source-unreadable", f"{path} cannot be read ({error.strerror})."
        ) from error


def _text_of(one: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Where an object keeps what it says of its text, and the text; "" for none."""
    inner = one.get("data")
    data = inner if isinstance(inner, dict) else one
    article = one.get("article")
    text = article.get("text") if isinstance(article, dict) else data.get("text")
    return data, text if isinstance(text, str) and text.strip() else ""


def _labelled(number: int, one: dict[str, Any], data: dict[str, Any], raw: str) -> LabelledText:
    text, _ = normalise(raw)
    units = CodeUnits(raw)
    labels: list[Label] = []
    unreadable = 0
    for start, end, label, quote, who in _raw_labels(one):
        span = _span(raw, units, start, end, quote)
        if span is None:
            unreadable += 1
        else:
            # what normalising took away before the span moves it
            first = len(normalise(raw[: span[0]])[0])
            labels.append(
                Label(first, first + len(normalise(raw[span[0] : span[1]])[0]), label, who)
            )
    title = str(data.get("title") or "")
    return LabelledText(
        number,
        text,
        title,
        tuple(labels),
        unreadable,
        str(data.get("export") or ""),
        str(data.get("project") or ""),
    )


def _span(text: str, units: CodeUnits, start: int, end: int, quote: str) -> tuple[int, int] | None:
    """The place in code points of a span in UTF-16 units, or in code points where only those mark the quote."""
    counted = units.to_points(start), units.to_points(end)
    for first, last in (counted, (start, end)):
        if 0 <= first < last <= len(text) and (not quote or text[first:last] == quote):
            return first, last
    return None


def _raw_labels(one: dict[str, Any]) -> Iterator[tuple[int, int, str, str, str]]:
    """(start, end, label, quote or "", annotator or "") as the file says."""
    for annotation in one.get("annotations") or ():
        if isinstance(annotation, dict) and not annotation.get("was_cancelled"):
            yield from _of_label_studio(annotation)
    for name in ("label", "labels", "entities"):
        for entry in one.get(name) or () if isinstance(one.get(name), list) else ():
            if (
                isinstance(entry, list)
                and len(entry) >= 3
                and all(isinstance(place, int) for place in entry[:2])
            ):
                yield entry[0], entry[1], str(entry[2]), "", ""
            elif isinstance(entry, dict) and isinstance(entry.get("start_offset"), int):
                yield (
                    entry["start_offset"],
                    entry["end_offset"],
                    str(entry.get("label", "")),
                    "",
                    "",
                )


def _of_label_studio(annotation: dict[str, Any]) -> Iterator[tuple[int, int, str, str, str]]:
    by = annotation.get("completed_by")
    who = str(
        annotation.get("reviewer") or (by.get("email", "") if isinstance(by, dict) else by or "")
    )
    for result in annotation.get("result") or ():
        value = result.get("value") if isinstance(result, dict) else None
        if (
            isinstance(value, dict)
            and isinstance(value.get("start"), int)
            and isinstance(value.get("end"), int)
        ):
            for label in value.get("labels") or ():
                yield value["start"], value["end"], str(label), str(value.get("text") or ""), who
