"""Files that are broken in every way: mutated, nested, packed as bombs."""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from claimdesk.annotate.base.system_libraries import PDF, absent
from tests.support.documents import word_paragraph, write_open_document, write_pdf, write_word
from tests.support.workbooks import saved_workbook

STORY = (
    "The harbour handled 4.2 million tonnes last year, officials said. "
    "That was 12 % more than the year before. "
)
_DEPTH = 100_000
_BOMBS = {
    "bomb.docx": ("word/document.xml", 320),
    "bomb.odt": ("content.xml", 320),
    "bomb.xlsx": ("xl/workbook.xml", 1_100),
}
"""The part of each bomb that is too large, and its megabytes: more than the limit of its kind."""
_DIGITS = frozenset(b"0123456789")

NamedFile = tuple[str, bytes]
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


def _add_noise(draw: random.Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    return data[:start] + draw.randbytes(draw.randrange(1, 500)) + data[start:]


def _change_figures(draw: random.Random, data: bytes) -> bytes:
    """Make digits absurd: lengths, counts and offsets are written as digits."""
    changed = bytearray(data)
    places = [place for place, byte in enumerate(changed) if byte in _DIGITS]
    count = min(len(places), draw.choice([1, 5, 60]))
    for place in draw.sample(places, count):
        changed[place] = draw.choice(b"0123456789-")
    return bytes(changed)


_MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _repeat, _remove, _add_noise, _change_figures)


def _mutated(draw: random.Random, data: bytes) -> bytes:
    return draw.choice(_MUTATIONS)(draw, data)


def _mutated_inside(draw: random.Random, data: bytes) -> bytes:
    """Break one part of a packed file, and leave the packing whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    chosen = draw.choice(list(parts))
    if parts[chosen]:
        parts[chosen] = _mutated(draw, parts[chosen])
    return _packed(parts)


def _packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def good_files(folder: Path) -> dict[str, bytes]:
    """Return a good file of each kind, by name; they are made in an empty folder."""
    rows = [["title", "text", "date"], ["Harbour", STORY, "2025-01-05"]]
    rows.append(["Bridge", STORY[::-1], "2025-01-06"])
    saved_workbook(folder / "good.xlsx", Sheet=rows)
    paragraphs = word_paragraph("Harbour", "Titel") + word_paragraph(STORY) * 3
    write_word(folder / "good.docx", paragraphs)
    body = f"<text:h>Harbour</text:h><text:p>{STORY}</text:p>" * 3
    write_open_document(folder / "good.odt", body)
    for name, text in _good_texts().items():
        (folder / name).write_text(text)
    # not every machine can make one
    if not absent(PDF):
        write_pdf(folder / "good.pdf", f"<h1>Harbour</h1><p>{STORY * 10}</p>" * 4)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _good_texts() -> dict[str, str]:
    lines = [json.dumps({"text": STORY, "title": str(number)}) for number in range(3)]
    body = f"<h1>Harbour</h1><p>{STORY * 4}</p><ul><li>a</ul>"
    return {
        "good.html": f"<html><head><title>Harbour</title></head><body>{body}</body></html>",
        "good.csv": f'title,text\nHarbour,"{STORY}"\nBridge,"{STORY[::-1]}"\n',
        "good.jsonl": "\n".join(lines),
        "good.txt": STORY * 5,
    }


def nested_files() -> Iterator[NamedFile]:
    """Yield deep nesting in every format that nests."""
    story = STORY.encode()
    # deeper than Python's and the parsers' own limits of recursion
    yield "deep.html", b"<html><body>" + b"<div>" * _DEPTH + story + b"</div>" * _DEPTH
    yield "spans.html", b"<html><body><p>" + b"<span>" * _DEPTH + story
    yield "tables.html", b"<html><body>" + b"<table><tr><td>" * 5_000 + story
    yield "deep.json", b"[" * _DEPTH + b"]" * _DEPTH
    yield "deep.jsonl", b'{"a":' * _DEPTH + b"1" + b"}" * _DEPTH
    yield "quotes.csv", b'text\n"' + b'""' * _DEPTH
    yield "wide.csv", b",".join([b"c"] * _DEPTH) + b"\n" + b",".join([b"x"] * _DEPTH)


def bombs() -> Iterator[NamedFile]:
    """Yield packed files that unpack to gigabytes, and XML that would grow by entities."""
    for name, (part, megabytes) in _BOMBS.items():
        target = io.BytesIO()
        with (
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open(part, "w") as file,
        ):
            for _ in range(megabytes):
                # in pieces: the test must not need the memory itself
                file.write(bytes(1_000_000))
        yield name, target.getvalue()

    for name, text in (("laughs.docx", _laughs()), ("outside.docx", _outside())):
        yield name, _packed({"word/document.xml": text.encode()})


def _laughs() -> str:
    """Return a document of one entity that stands for a hundred thousand million laughs."""
    entities = ['<!ENTITY a0 "ha">']
    for number in range(1, 12):
        tenfold = f"&a{number - 1};" * 10
        entities.append(f'<!ENTITY a{number} "{tenfold}">')
    run = "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>"
    return f'<!DOCTYPE x [{"".join(entities)}]><w:document xmlns:w="w">{run}</w:document>'


def _outside() -> str:
    return '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x><p>&e;</p></x>'


def mutated_files(good: dict[str, bytes], count: int) -> Iterator[NamedFile]:
    """Yield so many files, each a good one broken by chance; the same ones in every run."""
    draw = random.Random(2025)
    names = sorted(good)
    for number in range(count):
        name = names[number % len(names)]
        is_packed = good[name].startswith(b"PK")
        # a broken packing would hide the parser of the parts from most of the tests
        mutate = _mutated
        if is_packed and draw.random() < 0.6:
            mutate = _mutated_inside
        yield f"{number}-{name}", mutate(draw, good[name])
