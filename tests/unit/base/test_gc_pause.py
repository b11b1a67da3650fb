"""The pause of Python's cycle collector."""

import gc
from collections.abc import Iterator

import pytest

from claimdesk.annotate.base.gc_pause import collector_paused


@pytest.fixture(autouse=True)
def collector_on() -> Iterator[None]:
    gc.enable()
    yield
    # a test that failed must not leave all others without a collector
    gc.enable()


def test_the_collector_rests_inside_and_runs_behind() -> None:
    with collector_paused():
        inside = gc.isenabled()
    assert (inside, gc.isenabled()) == (False, True)


def test_the_collector_runs_again_behind_an_error() -> None:
    with pytest.raises(ValueError, match="damaged"), collector_paused():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_a_pause_within_a_pause_does_not_end_it() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
