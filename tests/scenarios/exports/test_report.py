"""The report as a page and as PDF: nothing from elsewhere, nothing that runs."""

import re
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from tests.support.exports import exported
from tests.support.needs import needs_pango
from tests.support.projects import claims_of, with_article

needs_browser = pytest.mark.skipif(
    not shutil.which("chromium"), reason="no browser here: apt-get install chromium"
)


class Page(HTMLParser):
    """The elements of a page, and the addresses that it loads by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attributes:
            if name in {"src", "srcset"} or (tag, name) == ("link", "href"):
                self.loads.append(f"{tag} {value}")


@pytest.fixture
def page(still: Project, tmp_path: Path) -> Path:
    """Return the path of the report."""
    return exported(still, tmp_path / "r.html")


def test_the_report_loads_and_runs_nothing(page: Path) -> None:
    parsed = Page(page.read_text())

    assert (parsed.loads, parsed.tags["script"]) == ([], 0)


def test_its_style_loads_nothing_either(page: Path) -> None:
    text = page.read_text()
    assert "url(" not in text
    assert "@import" not in text


def test_markup_in_an_article_stays_words(page: Path) -> None:
    # "=1+1 is <b>no</b> sum." is what the article says
    text = page.read_text()
    assert "&lt;b&gt;no&lt;/b&gt; sum" in text
    assert text.count('class="number"') == 6


def test_a_link_that_runs_something_is_words(project: Project, tmp_path: Path) -> None:
    claim = claims_of(project, with_article(project))[0].claim.id
    project.act.add_evidence(claim, link="javascript:alert(1)")

    text = exported(project, tmp_path / "r.html").read_text()

    assert "javascript:alert(1)" in text
    assert 'href="javascript' not in text


def in_browser(page: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Open the page in a browser without a window."""
    profile = f"--user-data-dir={page.parent / 'profile'}"
    return subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", profile),
            *(*options, page.as_uri()),
        ],
        capture_output=True,
        text=True,
        timeout=180,
    )


@needs_browser
def test_a_browser_shows_the_report(page: Path) -> None:
    done = in_browser(page, "--dump-dom")

    # its style breaks no rule that the page sets itself
    assert (done.returncode, "Refused to" in done.stderr) == (0, False)
    shown = re.sub(r"<style>.*?</style>|<[^>]+>", " ", done.stdout, flags=re.DOTALL)
    assert "One thing happened on Monday." in shown
    assert "Change to" in shown


@needs_browser
def test_a_browser_prints_the_report(page: Path, tmp_path: Path) -> None:
    in_browser(page, f"--print-to-pdf={tmp_path / 'p.pdf'}")

    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF")


@needs_pango
def test_the_pdf_has_the_words_of_the_page(still: Project, tmp_path: Path) -> None:
    from pypdf import PdfReader

    path = exported(still, tmp_path / "r.pdf")
    pages = [page.extract_text() for page in PdfReader(path).pages]
    words = " ".join(" ".join(pages).replace("\0", "").split())

    expected = {
        "12 boats came back.",
        "Nobody was hurt.",
        "Change Monday to Tuesday.",
        "https://example.org/log",
    }
    assert {sentence for sentence in expected if sentence not in words} == set()
