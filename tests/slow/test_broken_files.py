"""Broken files of every kind: a sentence each, no crash, no hang, bounded memory.

2,000 of them in `make test-deep`.
"""

import resource
import signal
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Reader, Source
from claimdesk.annotate.text.article import Reading
from tests.conftest import DEEP
from tests.support.blocks import roles_and_texts
from tests.support.broken_files import bombs, good_files, mutated_files, nested_files

FILES = 120
if DEEP:
    FILES = 2_000
HANG_SECONDS = 10
"""What the importer promises: a file that takes longer is given up. No measure of speed."""
MOST_MEGABYTES = 1_500
MOST_SOURCES = 3
"""Sources of a file that are read: a table may have a thousand rows."""


class Hang(Exception):  # noqa: N818  (the alarm's)
    """A file took longer than the importer promises."""


@pytest.fixture
def alarm() -> Iterator[None]:
    """End a reading that hangs, wherever it is."""

    def ring(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, ring)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("alarm")
# broken pages make the parsers of pages warn
@pytest.mark.filterwarnings("ignore")
def test_broken_files_get_a_sentence_each(tmp_path: Path) -> None:
    good = tmp_path / "good"
    good.mkdir()
    mutated = mutated_files(good_files(good), FILES)
    peak = peak_megabytes()
    counts: Counter[str] = Counter()

    with Reader() as reader:
        for name, data in chain(nested_files(), bombs(), mutated):
            path = tmp_path / name
            path.write_bytes(data)
            counts.update(outcomes_of(reader, path))
            path.unlink()

    assert peak_megabytes() - peak < MOST_MEGABYTES
    # the files have to be of both kinds, or the test would show little
    assert counts["read"] > FILES / 10
    assert counts["refused"] > FILES / 20


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcomes_of(reader: Reader, path: Path) -> Iterator[str]:
    """Read each source in a file; yield "read" or "refused", once that is checked."""
    signal.alarm(HANG_SECONDS)
    for source in islice(list(reader.expand([str(path)])), MOST_SOURCES):
        yield outcome_of(reader, source)
        signal.alarm(HANG_SECONDS)
    signal.alarm(0)


def outcome_of(reader: Reader, source: Source) -> str:
    try:
        check_reading(reader.read(source), source.name)
    except SourceError as error:
        check_refusal(error, source.name)
        return "refused"
    return "read"


def check_reading(reading: Reading, name: str) -> None:
    blank = [role for role, text in roles_and_texts(reading) if not text.strip()]
    assert blank == [], name


def check_refusal(error: SourceError, name: str) -> None:
    # a sentence, and no word of a parser
    assert len(str(error)) > 20, name
    assert "Traceback" not in str(error), name
