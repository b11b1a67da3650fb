"""A home for fixtures that serve all tests of a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.base.paths import HOME


@pytest.fixture(scope="module")
def module_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give the fixtures of a module a home: `own_home` is made for each test, and later."""
    home = tmp_path_factory.mktemp("module-home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME, str(home))
        yield home
