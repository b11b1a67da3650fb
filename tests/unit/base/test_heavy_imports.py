"""Heavy libraries are loaded by one thread at a time."""

import sys
import threading
import time
from types import ModuleType

import pytest

from claimdesk.annotate.base import heavy_imports


def test_two_threads_never_load_at_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    loading: list[str] = []
    together: list[list[str]] = []

    def slow_import(name: str) -> ModuleType:
        loading.append(name)
        together.append(list(loading))
        time.sleep(0.02)
        loading.remove(name)
        return sys

    monkeypatch.setattr(heavy_imports, "import_module", slow_import)
    threads = [
        threading.Thread(target=heavy_imports.load_alone, args=(f"a{number}", f"b{number}"))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(together) == 8
    assert all(len(names) == 1 for names in together)
