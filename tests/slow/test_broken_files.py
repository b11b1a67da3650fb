"""Broken files of every kind: a sentence each, no crash, no hang, bounded memory.

2,000 of them in `make test-deep`.
"""

import resource
import signal
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
    read = refused = 0

    with Reader() as reader:
        for name, data in chain(nested_files(), bombs(), mutated):
            path = tmp_path / name
            path.write_bytes(data)
            outcomes = list(outcomes_of(reader, path))
            read += sum(isinstance(one, Reading) for one in outcomes)
            refused += sum(isinstance(one, SourceError) for one in outcomes)
            path.unlink()

    assert peak_megabytes() - peak < MOST_MEGABYTES
    # the files have to be of both kinds, or the test would show little
    assert read > FILES / 10
    assert refused > FILES / 20


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def outcomes_of(reader: Reader, path: Path) -> Iterator[Reading | SourceError]:
    """Yield the reading or the refusal of each source in a file, checked."""
    signal.alarm(HANG_SECONDS)
    for source in islice(list(reader.expand([str(path)])), MOST_SOURCES):
        outcome = outcome_of(reader, source)
        signal.alarm(HANG_SECONDS)
        if isinstance(outcome, SourceError):
            check_refusal(outcome, path.name)
        else:
            check_reading(outcome, path.name)
        yield outcome
    signal.alarm(0)


def outcome_of(reader: Reader, source: Source) -> Reading | SourceError:
    try:
        return reader.read(source)
    except SourceError as error:
        return error


def check_reading(reading: Reading, name: str) -> None:
    blank = [role for role, text in roles_and_texts(reading) if not text.strip()]
    assert blank == [], name


def check_refusal(error: SourceError, name: str) -> None:
    # a sentence, and no word of a parser
    assert len(str(error)) > 20, name
    assert "Traceback" not in str(error), name
