"""Labelled texts of doccano, Label Studio and Claimdesk, read from one file."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.formats.read_labels import Label, LabelledText, labelled_texts
from claimdesk.annotate.text.article import normalise
from claimdesk.annotate.text.utf16 import CodeUnits


def read(path: Path, *objects: dict[str, Any]) -> list[LabelledText]:
    """Write objects as JSON Lines and read them."""
    path.write_text("\n".join(json.dumps(one) for one in objects))
    return list(labelled_texts(path))


@given(st.text(min_size=1, max_size=40).filter(lambda t: t.strip() and t.isprintable()), st.data())
def test_any_span_comes_back_where_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    units = CodeUnits(text)
    place = {"start": units.to_units(start), "end": units.to_units(end)}
    value = place | {"text": text[start:end], "labels": ["x"]}
    task = {"data": {"text": text}, "annotations": [{"result": [{"value": value}]}]}

    (found,) = read(tmp_path_factory.mktemp("labels") / "x.jsonl", task)

    (label,) = found.labels
    assert found.text == normalise(text)[0]
    assert found.text[label.start : label.end] == text[start:end]


def test_both_shapes_of_doccano_are_read(tmp_path: Path) -> None:
    old = {"text": "It rained.", "label": [[0, 2, "verified"], ["no", "label"]]}
    new = {"text": "It rained.", "entities": [{"start_offset": 3, "end_offset": 9, "label": "x"}]}

    first, second = read(tmp_path / "d.jsonl", old, new)

    assert (first.labels, second.labels) == ((Label(0, 2, "verified"),), (Label(3, 9, "x"),))


def test_windows_line_ends_before_a_label_move_it(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "d.jsonl", {"text": "A\r\nB\r\nfire", "label": [[6, 10, "x"]]})

    assert found.text == "A\nB\nfire"
    assert found.labels == (Label(4, 8, "x"),)


def test_offsets_in_characters_are_known_by_the_words_they_quote(tmp_path: Path) -> None:
    # in UTF-16 units, 2 to 6 would be " fir"
    value = {"start": 2, "end": 6, "text": "fire", "labels": ["x"]}
    other = value | {"text": "flood"}
    result = [{"value": value}, {"value": other}, {"value": {"choices": ["a"]}}]
    annotation = {"result": result, "completed_by": {"id": 7, "email": "ann@example.org"}}
    skipped = annotation | {"was_cancelled": True}
    task = {"data": {"text": "🛟 fire"}, "annotations": [annotation, skipped]}

    (found,) = read(tmp_path / "l.jsonl", task)

    assert found.labels == (Label(2, 6, "x", "ann@example.org"),)
    assert found.unreadable == 1


def test_objects_without_a_text_keep_their_number(tmp_path: Path) -> None:
    # problems name texts by it, and a reader counts lines
    found = read(tmp_path / "x.jsonl", {"id": 1}, {"text": " "}, {"article": {"text": "Rain."}})

    assert [(one.number, one.text) for one in found] == [(3, "Rain.")]


@pytest.mark.parametrize("text", ['{"text": "a"', "[1]", '"words"'])
def test_a_file_that_holds_no_objects_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)

    with pytest.raises(SourceError) as caught:
        list(labelled_texts(path))

    assert caught.value.code == "json-broken"
