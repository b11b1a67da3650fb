"""PDF files are made in a process of their own, with the fonts that ship."""

import subprocess
import sys
from pathlib import Path

import pytest

from claimdesk.annotate.base import resources
from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.formats import pdf, pdf_process
from tests.support.needs import needs_pango

PAGE = "<h1>Report</h1><p class='text'>12 boats came back. Été ✓</p><p class='mark'>✓</p>"


def written(page: str, target: Path) -> Path:
    for _ in pdf.write_pdf(page, target):
        pass
    return target


@needs_pango
def test_the_shipped_fonts_are_embedded(tmp_path: Path) -> None:
    from pypdf import PdfReader

    page = PdfReader(written(PAGE, tmp_path / "a.pdf")).pages[0]
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for font in page["/Resources"]["/Font"].values()
    }
    assert {"Report-Serif", "Report-Sans-Bold", "Report-Symbols"} <= fonts


@needs_pango
def test_nothing_is_fetched_and_the_report_is_made_all_the_same(tmp_path: Path) -> None:
    fetched = tmp_path / "secret.txt"
    fetched.write_text("secret")
    page = f"{PAGE}<img src='{fetched.as_uri()}'><link rel=stylesheet href='https://example.org/a.css'>"
    assert written(page, tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_a_process_that_dies_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = subprocess.Popen

    def dying(command: list[str], **options: object) -> "subprocess.Popen[bytes]":
        return real([sys.executable, "-c", "import os; os.kill(os.getpid(), 11)"], **options)

    monkeypatch.setattr(pdf.subprocess, "Popen", dying)
    monkeypatch.setattr(pdf, "absent", lambda _: [])
    with pytest.raises(ExportError) as refusal:
        written(PAGE, tmp_path / "a.pdf")
    assert refusal.value.code == "pdf-failed"
    assert "11" in refusal.value.message


def test_a_missing_text_library_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = subprocess.Popen

    def without(command: list[str], **options: object) -> "subprocess.Popen[bytes]":
        return real(
            [sys.executable, "-c", f"raise SystemExit({pdf_process.NO_LIBRARY})"], **options
        )

    monkeypatch.setattr(pdf.subprocess, "Popen", without)
    with pytest.raises(ExportError) as refusal:
        written(PAGE, tmp_path / "a.pdf")
    assert refusal.value.code == "no-pango"


def test_closing_the_job_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def endless(command: list[str], **options: object) -> "subprocess.Popen[bytes]":
        started.append(real([sys.executable, "-c", "import time; time.sleep(600)"], **options))
        return started[0]

    monkeypatch.setattr(pdf.subprocess, "Popen", endless)
    job = pdf.write_pdf(PAGE, tmp_path / "a.pdf")
    next(job)
    job.close()
    assert started[0].poll() is not None


def test_the_style_sheet_names_fonts_that_are_there() -> None:
    style = resources.read_text("templates/report-print.css")
    named = [
        line.split("claimdesk-font:")[1].split('"')[0]
        for line in style.splitlines()
        if "claimdesk-font:" in line
    ]
    folder = Path(resources.__file__).parents[2] / "resources" / "fonts"
    assert named
    assert all((folder / name).is_file() for name in named)
