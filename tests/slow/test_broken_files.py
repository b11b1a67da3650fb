"""Broken files of every kind: a sentence each, no crash, no hang, bounded memory. 2,000 of them in `make test-deep`."""

import io
import json
import random
import resource
import signal
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.system_libraries import PDF, absent
from claimdesk.annotate.sources import Reader, Source
from claimdesk.annotate.text.article import Reading
from tests.conftest import DEEP
from tests.support.documents import word_paragraph, write_open_document, write_pdf, write_word

FILES = 2_000 if DEEP else 120
HANG_SECONDS = 10
"""What the importer promises: a file that takes longer is given up. No measure of speed."""
MOST_MEGABYTES = 1_500
STORY = "The harbour handled 4.2 million tonnes last year, officials said. That was 12 % more than the year before. "
Mutation = Callable[[random.Random, bytes], bytes]


def _flip(draw: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.choice([1, 3, 20, 200])):
        changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _cut(draw: random.Random, data: bytes) -> bytes:
    return data[: draw.randrange(len(data))]


def _repeat(draw: random.Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    piece = data[start : start + draw.randrange(1, 2_000)]
    return data[:start] + piece * draw.choice([2, 50, 500]) + data[start:]


def _remove(draw: random.Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + data[start + draw.randrange(1, 5_000) :]


def _noise(draw: random.Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + draw.randbytes(draw.randrange(1, 500)) + data[start:]


def _figures(draw: random.Random, data: bytes) -> bytes:
    """Digits made absurd: lengths, counts and offsets are written as digits."""
    changed = bytearray(data)
    digits = [place for place, byte in enumerate(changed) if 48 <= byte <= 57]
    for place in draw.sample(digits, min(len(digits), draw.choice([1, 5, 60]))):
        changed[place] = draw.choice(b"0123456789-")
    return bytes(changed)


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _repeat, _remove, _noise, _figures)


def _inside(draw: random.Random, data: bytes) -> bytes:
    """One member of a packed file broken, the packing whole."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        names = source.namelist()
        chosen = draw.choice(names)
        for name in names:
            inner = source.read(name)
            made.writestr(
                name, draw.choice(MUTATIONS)(draw, inner) if name == chosen and inner else inner
            )
    return target.getvalue()


def _good(folder: Path) -> dict[str, bytes]:
    """A good file of each kind."""
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (
        ["title", "text", "date"],
        ["Harbour", STORY, "2025-01-05"],
        ["Bridge", STORY[::-1], "2025-01-06"],
    ):
        book.active.append(row)
    book.save(folder / "good.xlsx")
    write_word(folder / "good.docx", word_paragraph("Harbour", "Titel") + word_paragraph(STORY) * 3)
    write_open_document(
        folder / "good.odt", f"<text:h>Harbour</text:h><text:p>{STORY}</text:p>" * 3
    )
    (folder / "good.html").write_text(
        f"<html><head><title>Harbour</title></head><body><h1>Harbour</h1><p>{STORY * 4}</p><ul><li>a</ul></body></html>"
    )
    (folder / "good.csv").write_text(f'title,text\nHarbour,"{STORY}"\nBridge,"{STORY[::-1]}"\n')
    (folder / "good.jsonl").write_text(
        "\n".join(json.dumps({"text": STORY, "title": str(n)}) for n in range(3))
    )
    (folder / "good.txt").write_text(STORY * 5)
    if not absent(PDF):
        write_pdf(folder / "good.pdf", f"<h1>Harbour</h1><p>{STORY * 10}</p>" * 4)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _nested() -> Iterator[tuple[str, bytes]]:
    """Deep nesting in every format that nests."""
    depth = 100_000
    yield "deep.html", b"<html><body>" + b"<div>" * depth + STORY.encode() + b"</div>" * depth
    yield "spans.html", b"<html><body><p>" + b"<span>" * depth + STORY.encode()
    yield "tables.html", b"<html><body>" + b"<table><tr><td>" * 5_000 + STORY.encode()
    yield "deep.json", b"[" * depth + b"]" * depth
    yield "deep.jsonl", b'{"a":' * depth + b"1" + b"}" * depth
    yield "quotes.csv", b'text\n"' + b'""' * depth
    yield "wide.csv", b",".join([b"c"] * depth) + b"\n" + b",".join([b"x"] * depth)


def _bombs(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Packed files that unpack to gigabytes, and XML that would grow by entities."""
    for name, member in (
        ("bomb.docx", "word/document.xml"),
        ("bomb.odt", "content.xml"),
        ("bomb.xlsx", "xl/workbook.xml"),
    ):
        path = folder / name
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open(member, "w") as part,
        ):
            for _ in range(1_100 if name == "bomb.xlsx" else 320):
                part.write(bytes(1_000_000))
        yield name, path.read_bytes()
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><w:document xmlns:w="w"><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:document>'
    outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x><p>&e;</p></x>'
    for name, text in (("laughs.docx", body), ("outside.docx", outside)):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("word/document.xml", text)
        yield name, target.getvalue()


def _broken(folder: Path) -> Iterator[tuple[str, bytes]]:
    good = _good(folder)
    yield from _nested()
    yield from _bombs(folder)
    draw = random.Random(2025)
    names = sorted(good)
    for number in range(FILES):
        name = names[number % len(names)]
        data = good[name]
        is_packed = data.startswith(b"PK") and draw.random() < 0.6
        broken = _inside(draw, data) if is_packed else draw.choice(MUTATIONS)(draw, data)
        yield f"{number}-{name}", broken


class Hang(Exception):  # noqa: N818  (the alarm's)
    """A file took longer than the importer promises."""


@pytest.fixture
def alarm() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, ring)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("alarm")
@pytest.mark.filterwarnings("ignore")
def test_broken_files_get_a_sentence_each(tmp_path: Path) -> None:
    good = tmp_path / "good"
    good.mkdir()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read, refused = 0, 0
    with Reader() as reader:
        for name, data in _broken(good):
            path = tmp_path / name
            path.write_bytes(data)
            signal.alarm(HANG_SECONDS)
            for source in list(reader.expand([str(path)]))[:3]:
                outcome = _outcome(reader, source)
                signal.alarm(HANG_SECONDS)
                if isinstance(outcome, Reading):
                    read += 1
                    text = outcome.article.text
                    assert all(text[b.span.start : b.span.end].strip() for b in outcome.blocks), (
                        name
                    )
                else:
                    refused += 1
                    assert len(str(outcome)) > 20, name
                    assert "Traceback" not in str(outcome), name
            signal.alarm(0)
            path.unlink()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak) / 1024
    assert grown < MOST_MEGABYTES, f"{grown:.0f} MB more than before"
    assert read > FILES / 10
    assert refused > FILES / 20


def _outcome(reader: Reader, source: Source) -> Reading | SourceError:
    try:
        return reader.read(source)
    except SourceError as error:
        return error
