"""Run the tests: `python -m tests [pytest's arguments]`. Without what Qt needs from the system, all but the window's.

pytest-qt loads Qt when pytest starts, so it has to be left out, with its settings, before that.
"""

import sys

import pytest

from claimdesk.annotate.base.system_libraries import QT, absent, names_of, remedy_for

QT_SETTINGS = [
    "-o", "qt_api=pyside6",
    "-o", "qt_log_level_fail=WARNING",
    # the offscreen platform says this of every window
    "-o", "qt_log_ignore=propagateSizeHints",
]  # fmt: skip


def main() -> int:
    """Run pytest with the settings that this machine allows; its exit code."""
    missing = absent(QT)
    if missing:
        print(
            f"Window tests are left out: the system lacks {names_of(missing)}. {remedy_for(missing)}"
        )
        return pytest.main(["-p", "no:pytest-qt", "--ignore=tests/gui", *sys.argv[1:]])
    return pytest.main([*QT_SETTINGS, *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
