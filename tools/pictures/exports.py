"""Pictures of exported files, as their readers see them."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2

from claimdesk.annotate import Project, run_to_end
from tools.pictures.material import ANN

WIDTH = 1100
"""Pixels of a picture."""
Part = tuple[float, float, float, float]
"""Left, top, right and bottom of a part of a page, as shares of its size."""
WHOLE: Part = (0, 0, 1, 1)
# The sheet is wide: its first columns and rows show what it is like.
FIRST_CELLS: Part = (0.06, 0.11, 0.5, 0.4)


def draw(project: Path, folder: Path) -> None:
    """Draw the report and, with LibreOffice, the workbook."""
    report, workbook = project.with_suffix(".pdf"), project.with_suffix(".xlsx")
    with Project.open(project, ANN) as opened:
        run_to_end(opened.export(report))
        run_to_end(opened.export(workbook))
    _draw_page(report, folder / "report.png")

    if shutil.which("soffice"):
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(project.parent)]
        subprocess.run([*command, str(workbook)], check=True, capture_output=True)
        _draw_page(report, folder / "export-workbook.png", FIRST_CELLS)


def _draw_page(pdf: Path, picture: Path, part: Part = WHOLE) -> None:
    """Draw a part of a PDF's first page, as wide as a picture is."""
    left, top, right, bottom = part
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        drawn = page.render(scale=WIDTH / (right - left) / page.get_width()).to_pil()
    width, height = drawn.size
    box = (int(left * width), int(top * height), int(right * width), int(bottom * height))
    drawn.crop(box).save(picture)
