"""Start of the window: quick, and on a PySide6 that drops no references."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

CALLS = 1000
SHOW_WINDOW = """
import sys
from claimdesk.gui.startup import application
from claimdesk.gui.window.window import Window

app = application()
window = Window()
window.show()
app.processEvents()
loaded = {"spacy", "openpyxl", "alembic", "trafilatura", "numpy"} & set(sys.modules)
window.close()
print(sorted(loaded))
"""


@pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="None is immortal from Python 3.12 on, so the fault cannot show",
)
def test_a_void_call_of_qt_leaves_none_alone() -> None:
    # PySide6 6.12.0 drops a reference of None at every void call, until Python dies
    cursor = QTextCursor(QTextDocument("text"))
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        cursor.setPosition(1)

    assert abs(sys.getrefcount(None) - before) < CALLS / 10


def test_heavy_libraries_are_not_loaded_before_the_window_shows() -> None:
    # another process, since the libraries of other tests are loaded in this one
    done = subprocess.run([sys.executable, "-c", SHOW_WINDOW], capture_output=True, text=True)

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
