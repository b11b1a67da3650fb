"""Heavy libraries are loaded by one thread at a time."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType

import pytest

from claimdesk.annotate.base import heavy_imports


class SlowImports:
    """An import that takes a moment, and lists the modules that were loading at each beginning."""

    def __init__(self) -> None:
        self.loading: list[str] = []
        self.together: list[list[str]] = []

    def load(self, name: str) -> ModuleType:
        self.loading.append(name)
        self.together.append(list(self.loading))
        # long enough for another thread to begin meanwhile
        time.sleep(0.02)
        self.loading.remove(name)
        return sys


def test_two_threads_never_load_at_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    imports = SlowImports()
    monkeypatch.setattr(heavy_imports, "import_module", imports.load)
    # all of them begin at once, and are waited for at the end
    with ThreadPoolExecutor(4) as threads:
        for number in range(4):
            threads.submit(heavy_imports.load_alone, f"a{number}", f"b{number}")
    assert [len(names) for names in imports.together] == [1] * 8
