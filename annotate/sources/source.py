"""Sources of articles: files, folders, links, standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.link import fetch, is_link
from claimdesk.annotate.sources.tables.table import ENDINGS as TABLE_ENDINGS

LARGEST_BYTES = 80_000_000
"""More than any 20 MB text can take in UTF-32; larger files are refused before they are read."""
LARGEST_TEXT = 20_000_000
"""Characters of text."""
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_ENDINGS = frozenset({".pdf", ".docx", ".odt"})
TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
READ_ENDINGS = TEXT_ENDINGS | HTML_ENDINGS | DOCUMENT_ENDINGS
"""Endings of the files that a folder is searched for. Tables are left out: beside articles they
mostly list them."""
# Files that newsrooms meet and that begin with text or pass for it.
_OTHER_KINDS = {
    b"PK\x03\x04": "a packed file of another kind",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
}
# Bytes at a file's beginning in which an HTML page shows itself, and in which its <body> begins.
_HTML_HEAD, _HTML_START = 1024, 20_000


@dataclass(frozen=True, slots=True)
class Source:
    """A thing to read, by name.

    `name` is a file name, a link or `-` for standard input, as it was given; "list.csv#5" is a row
    of a table.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, their declared encoding, and the link that gave them."""

    data: bytes
    encoding: str = ""
    is_html: bool = False
    """True if an ending or a header says so: "page.htm", "Content-Type: text/html"."""
    url: str = ""
    remarks: tuple[str, ...] = ()


def is_table(name: str) -> bool:
    """Return True if a name stands for a file with an article a row ("list.csv")."""
    if is_link(name):
        return False
    path = Path(name)
    return path.suffix.lower() in TABLE_ENDINGS and path.is_file()


def is_folder(name: str) -> bool:
    """Return True if a name stands for a folder."""
    if name == "-" or is_link(name):
        return False
    try:
        return Path(name).is_dir()
    except OSError:  # a name that no file can have: 300 letters
        return False


def files_in(folder: Path) -> Iterator[Source]:
    """Yield the articles in a folder and those below it, in name order."""
    for path in sorted(folder.rglob("*")):
        # "draft" without an ending may be a text; ".gitignore" is none
        has_known_ending = path.suffix.lower() in READ_ENDINGS or path.suffix == ""
        is_hidden = path.name.startswith(".")
        if has_known_ending and not is_hidden and path.is_file():
            yield Source(str(path))


def load(name: str) -> Loaded:
    """Return the bytes behind a name.

    Raises:
        SourceError: there is nothing, or too much, or it cannot be reached.
    """
    if name == "-":
        data = sys.stdin.buffer.read(LARGEST_BYTES + 1)
        return Loaded(_limited(data, "standard input"))
    if is_link(name):
        return _load_link(name)
    path = Path(name)
    return Loaded(_load_file(path), is_html=path.suffix.lower() in HTML_ENDINGS)


def other_kind(data: bytes) -> str:
    r"""Return the kind of a file that passes for text and is none; "" where it may be text.

    b"{\rtf1\ansi ..." -> "a rich text file"
    """
    for magic, kind in _OTHER_KINDS.items():
        if data.startswith(magic):
            return kind
    return ""


def _load_link(link: str) -> Loaded:
    page = fetch(link, LARGEST_BYTES)
    remarks: tuple[str, ...] = ()
    if page.url != link:
        remarks = (f"{link} led to {page.url}.",)
    return Loaded(page.data, page.encoding, page.is_html, page.url, remarks)


def _load_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _limited(file.read(LARGEST_BYTES + 1), str(path))
    except FileNotFoundError as error:
        raise SourceError("source-missing", f"{path} does not exist.", "Check the name.") from error
    # a folder with articles was expanded before
    except IsADirectoryError as error:
        raise SourceError(
            "source-missing", f"{path} is a folder without articles.", "Name files."
        ) from error
    # on Windows a file that another program holds open, too
    except PermissionError as error:
        raise SourceError(
            "source-unreadable", f"{path} may not be read.", "Check its permissions."
        ) from error
    # a drive that was pulled out meanwhile, or a name with a zero byte
    except (OSError, ValueError) as error:
        raise SourceError(
            "source-unreadable",
            f"{path} could not be read to its end ({getattr(error, 'strerror', '') or error}).",
            "It may have been moved or its drive disconnected; try again.",
        ) from error


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise too_large(name)
    return data


def too_large(name: str) -> SourceError:
    """Return the refusal of a text that is too large for an article."""
    most = f"{LARGEST_TEXT // 1_000_000} million characters"
    return SourceError(
        "source-too-large",
        f"{name} is too large for one article: at most {most} are read.",
        "Split it into several files.",
    )


def looks_like_html(data: bytes) -> bool:
    """Return True if bytes begin like a page: <!doctype html>, <html>, or a tag before <body>."""
    head = data[:_HTML_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return True
    return head.startswith(b"<") and b"<body" in data[:_HTML_START].lower()
