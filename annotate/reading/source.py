"""Where articles come from: files, folders, links, standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from annotate.article import Reading
from annotate.errors import SourceError
from annotate.reading.encoding import decode
from annotate.reading.labelled import ENDINGS, labelled_text, text_numbers
from annotate.reading.link import fetch, is_link

LARGEST_BYTES = 80_000_000
"""More than any 20 MB text can take in UTF-32; larger files are refused before they are read."""
LARGEST_TEXT = 20_000_000
"""Characters of text."""
_OTHER_KINDS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, Excel or other packed file",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
}
"""Files that newsrooms meet and that begin with text or pass for it."""
_HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
_TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ""}) | _HTML_ENDINGS


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read; `name` is the file name, link or `-` as it was given."""

    name: str


def expand(names: list[str]) -> Iterator[Source]:
    """The sources that the names stand for: a folder gives its text and HTML files, in name order.

    A folder without any stands for itself, so that reading it names it. A file of labelled texts gives each of them.
    """
    for name in names:
        if _is_labelled(name):
            yield from _parts_of(name)
        elif name != "-" and not is_link(name) and _is_folder(name):
            found = [Source(str(path)) for path in sorted(Path(name).rglob("*")) if _is_readable_kind(path)]
            yield from found or [Source(name)]
        else:
            yield Source(name)


def _is_labelled(name: str) -> bool:
    """Whether a name stands for a file of doccano, Label Studio or Claimdesk, with many texts in it."""
    return not is_link(name) and Path(name).suffix.lower() in ENDINGS and Path(name).is_file()


def _parts_of(name: str) -> Iterator[Source]:
    """The texts in a labelled file; one without any stands for itself, so that reading it names it."""
    try:
        numbers = text_numbers(Path(name))
    except SourceError:
        numbers = []
    yield from (Source(f"{name}#{number}") for number in numbers)
    if not numbers:
        yield Source(name)


def _part_of(name: str) -> Reading | None:
    """The text with this number in a labelled file: "tasks.jsonl#3"."""
    file, mark, number = name.rpartition("#")
    if not mark or not number.isdecimal() or not _is_labelled(file):
        return None
    found = labelled_text(Path(file), int(number))
    if found is None:
        return None
    reading = read_text(found.text, name)
    title = found.title or reading.article.title
    return replace(reading, article=replace(reading.article, title=title))


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except OSError:  # a name that no file can have
        return False


def _is_readable_kind(path: Path) -> bool:
    return path.suffix.lower() in _TEXT_ENDINGS and not path.name.startswith(".") and path.is_file()


def read(source: Source) -> Reading:
    """Read a source as an article.

    Raises:
        SourceError: it is missing, empty, binary, too large, or changed while it was read.
    """
    part = _part_of(source.name)
    if part is not None:
        return part
    if _is_labelled(source.name) and not text_numbers(Path(source.name)):
        raise SourceError("source-empty", f"{source.name} holds no object with a text.", "Name a file that does.")
    data, declared, html, url = _load(source.name)
    if not data.strip():
        raise SourceError("source-empty", f"{source.name} is empty.", "There is nothing to read in it.")
    for magic, kind in _OTHER_KINDS.items():
        if data.startswith(magic):
            raise SourceError(
                "source-binary", f"{source.name} is {kind}, which is not read yet.", "Save its text and open that."
            )
    if html or _looks_like_html(data):
        from annotate.reading.html import read_html

        return _checked(read_html(data, source.name, declared=declared, url=url))
    return read_text(decode(data, source.name, declared), source.name)


def read_text(text: str, source: str) -> Reading:
    """Read decoded plain text as an article.

    Raises:
        SourceError: it holds no words, or too many.
    """
    from annotate.reading.plain import read_plain

    return _checked(read_plain(text, source))


def _checked(reading: Reading) -> Reading:
    name = reading.article.source
    if not reading.blocks:
        raise SourceError("source-empty", f"{name} holds no words.", "There is nothing to read in it.")
    if len(reading.article.text) > LARGEST_TEXT:
        raise _too_large(name)
    return reading


def _load(name: str) -> tuple[bytes, str, bool, str]:
    """The bytes, the declared encoding, whether they are HTML for sure, and the link they came from."""
    if name == "-":
        return _limited(sys.stdin.buffer.read(LARGEST_BYTES + 1), "standard input"), "", False, ""
    if is_link(name):
        page = fetch(name, LARGEST_BYTES)
        return page.data, page.encoding, page.is_html, page.url
    path = Path(name)
    return _load_file(path), "", path.suffix.lower() in _HTML_ENDINGS, ""


def _load_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _limited(file.read(LARGEST_BYTES + 1), str(path))
    except FileNotFoundError as error:
        raise SourceError("source-missing", f"{path} does not exist.", "Check the name.") from error
    except IsADirectoryError as error:
        raise SourceError("source-missing", f"{path} is a folder without text or HTML files.", "Name files.") from error
    except PermissionError as error:
        raise SourceError("source-unreadable", f"{path} may not be read.", "Check its permissions.") from error
    except OSError as error:
        raise SourceError(
            "source-unreadable",
            f"{path} could not be read to its end ({error.strerror or error}).",
            "It may have been moved or its drive disconnected; try again.",
        ) from error


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise _too_large(name)
    return data


def _too_large(name: str) -> SourceError:
    return SourceError(
        "source-too-large",
        f"{name} is too large for one article: at most {LARGEST_TEXT // 1_000_000} million characters are read.",
        "Split it into several files.",
    )


def _looks_like_html(data: bytes) -> bool:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith(b"<") and b"<body" in data[:20_000].lower()
    )
