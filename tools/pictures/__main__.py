"""Draw the pictures of the documentation into docs/pictures: `python -m tools.pictures`.

The window is drawn without a display. The workbook is drawn only where LibreOffice is installed.
"""

import os
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def main() -> int:
    """Draw every picture; return the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        # set before Claimdesk is loaded, so that the preferences of this computer play no part
        os.environ["CLAIMDESK_HOME"] = home
        from tools.pictures import exports, windows
        from tools.pictures.material import make_project

        project = make_project(Path(home))
        windows.draw(project, FOLDER)
        exports.draw(project, FOLDER)
    for picture in sorted(FOLDER.glob("*.png")):
        print(f"docs/pictures/{picture.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
