"""PDF files are made in a process of their own, with the fonts that ship."""

import re
import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.base import resources
from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.formats import pdf, pdf_process
from tests.support.needs import needs_pango

PAGE = "<h1>Report</h1><p class='text'>12 boats came back. Été ✓</p><p class='mark'>✓</p>"

Started = list["subprocess.Popen[bytes]"]


def written(page: str, target: Path) -> Path:
    for _ in pdf.write_pdf(page, target):
        pass
    return target


def refusal(target: Path) -> ExportError:
    with pytest.raises(ExportError) as caught:
        written(PAGE, target)
    return caught.value


@pytest.fixture
def instead(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Started]:
    """Run a program in place of the process; returns the list of those that were started."""
    real = subprocess.Popen
    started: Started = []

    def replace(program: str) -> Started:
        def start(command: list[str], **options: Any) -> "subprocess.Popen[bytes]":
            started.append(real([sys.executable, "-c", program], **options))
            return started[-1]

        monkeypatch.setattr(subprocess, "Popen", start)
        return started

    return replace


@needs_pango
def test_the_shipped_fonts_are_embedded(tmp_path: Path) -> None:
    from pypdf import PdfReader

    page: Any = PdfReader(written(PAGE, tmp_path / "a.pdf")).pages[0]

    # a PDF that is opened elsewhere has no other fonts than its own
    fonts = page["/Resources"]["/Font"].values()
    # "/ABCDEF+Report-Serif": six letters name the characters that were embedded
    names = {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts}
    assert names >= {"Report-Serif", "Report-Sans-Bold", "Report-Symbols"}


@needs_pango
def test_a_page_that_asks_for_other_files_is_made_without_them(tmp_path: Path) -> None:
    # a picture of the web would show to its server who reads the report
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    asking = f"<img src='{secret.as_uri()}'><link rel=stylesheet href='https://example.org/a.css'>"

    made = written(PAGE + asking, tmp_path / "a.pdf")

    assert made.read_bytes().startswith(b"%PDF")


def test_a_process_that_dies_is_refused_with_its_signal(
    tmp_path: Path, instead: Callable[[str], Started], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "absent", lambda _: [])
    instead("import os; os.kill(os.getpid(), 11)")

    error = refusal(tmp_path / "a.pdf")

    assert error.code == "pdf-failed"
    assert "signal 11" in error.message


def test_a_fault_of_the_process_is_refused_with_its_last_line(
    tmp_path: Path, instead: Callable[[str], Started], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "absent", lambda _: [])
    # the traceback itself is of no use to a reader
    instead("raise ValueError('no such page')")

    error = refusal(tmp_path / "a.pdf")

    assert error.code == "pdf-failed"
    assert "(ValueError: no such page)" in error.message


def test_a_missing_text_library_is_refused(
    tmp_path: Path, instead: Callable[[str], Started]
) -> None:
    instead(f"raise SystemExit({pdf_process.NO_LIBRARY})")

    assert refusal(tmp_path / "a.pdf").code == "no-pango"


def test_closing_the_job_ends_the_process(
    tmp_path: Path, instead: Callable[[str], Started]
) -> None:
    started = instead("import time; time.sleep(600)")
    job = pdf.write_pdf(PAGE, tmp_path / "a.pdf")
    assert isinstance(job, Generator)

    next(job)
    # as the window does where a reviewer cancels
    job.close()

    (process,) = started
    assert process.poll() is not None


def test_the_style_sheet_names_fonts_that_are_there() -> None:
    style = resources.read_text("templates/report-print.css")

    named = set(re.findall('claimdesk-font:([^"]+)', style))

    fonts = Path(resources.__file__).parents[2] / "resources" / "fonts"
    assert named
    assert named <= {path.name for path in fonts.iterdir()}
