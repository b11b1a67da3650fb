"""The report as one page."""

import re
from pathlib import Path

from claimdesk.annotate.formats.report import export_html
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from tests.support.materials import TEXT, article_with, review, view, written
from tests.support.parses import number


def page_of(target: Path) -> str:
    """Return the words of a page, without its elements."""
    body = target.read_text().partition("<body")[2]
    return " ".join(re.sub("<[^>]+>", " ", body).split())


def test_words_of_an_article_are_never_elements(tmp_path: Path) -> None:
    # as a reader's letter may have it
    text = "It is <b>no</b> & so."
    written(export_html, tmp_path / "r.html", article_with(text=text, title="<i>A</i>"))

    page = (tmp_path / "r.html").read_text()

    assert "It is &lt;b&gt;no&lt;/b&gt; &amp; so." in page
    assert "<i>A</i>" not in page


def test_the_page_has_the_language_of_the_first_article(tmp_path: Path) -> None:
    # for screen readers, which read a whole page in one language
    articles = article_with(language="uk"), article_with(text="Rain.", language="en")
    written(export_html, tmp_path / "r.html", *articles)
    assert '<html lang="uk"' in (tmp_path / "r.html").read_text()


def test_no_claim_is_settled_too_and_an_open_one_is_not(tmp_path: Path) -> None:
    views = view(None, review(Verdict.NOT_A_CLAIM)), view()

    report = written(export_html, tmp_path / "r.html", article_with(*views))

    assert report.rows == 2
    assert "1 of 2" in page_of(tmp_path / "r.html")


def test_what_the_page_does_not_show_is_counted(tmp_path: Path) -> None:
    findings = Findings(numbers=(number(TEXT, "12", 12),))
    noted = view(None, review(note="a private thought", private=True))
    furniture = article_with(text="Share this.", role=Role.FURNITURE)

    report = written(
        export_html, tmp_path / "r.html", article_with(noted, findings=findings), furniture
    )

    assert report.dropped == {
        "number and name details (this format has no place for them)": 1,
        "private notes": 1,
        "paragraphs of page furniture": 1,
    }
    assert "a private thought" not in (tmp_path / "r.html").read_text()
