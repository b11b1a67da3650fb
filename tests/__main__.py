"""Run the tests: `python -m tests [pytest's arguments]`. Without what Qt needs from the system, all but the window's.

pytest-qt loads Qt when pytest starts, so it has to be left out before that; all else is as in plain `pytest`.
"""

import sys

import pytest

from claimdesk.annotate.base.system_libraries import QT, absent, names_of, remedy_for


def main() -> int:
    """Run pytest with the settings that this machine allows; its exit code."""
    missing = absent(QT)
    if missing:
        print(
            f"Window tests are left out: the system lacks {names_of(missing)}. {remedy_for(missing)}"
        )
        return pytest.main(["-p", "no:pytest-qt", "--ignore=tests/gui", *sys.argv[1:]])
    return pytest.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
