"""Web pages: the article apart from its frame, with nothing run and nothing fetched."""

import socket
from itertools import pairwise
from pathlib import Path

import pytest

from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.html import read_html
from claimdesk.annotate.text.article import Reading, Role
from tests.support.blocks import roles_and_texts, texts_by_role

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Dam holds after week of rain – The Gazette</title>
<meta name="author" content="Rosa Lind">
<meta property="article:published_time" content="2025-04-03T07:10:00Z">
<script>document.write("never run")</script>
<link rel="stylesheet" href="http://192.0.2.1/x.css"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<main><article><h1>Dam holds after week of rain</h1><p class="byline">By Rosa Lind</p>
<time>3 April 2025</time>
<p>The dam above Tellen held on Thursday after seven days of rain, the regional water board said,
and 1,400 people were allowed to go <b>back</b> to their homes in the valley below it.</p>
<img src="http://192.0.2.1/dam.jpg">
<figure><figcaption>The dam on Thursday morning, seen from the north.</figcaption></figure>
<p>The board’s director, Paul Ferrante, said the level had fallen by two metres since Tuesday. “We
are not out of danger,” he added, and asked people to keep away from the river for another three
days.</p>
<p>Some 60 houses in the lower part of the village were damaged, according to the fire service,
which counted no injured.</p>
</article></main><aside><p>Sign up to our newsletter</p></aside>
<footer>© 2025 The Gazette</footer></body></html>"""
SENTENCE = (
    "The council voted on Tuesday to mend the old sea wall, which has leaked since the storms of "
    "last winter."
)


@pytest.fixture
def page() -> Reading:
    return read_html(PAGE.encode(), "dam.html", url="https://gazette.example/dam")


def test_the_particulars_are_those_of_the_page(page: Reading) -> None:
    assert page.article.byline == "Rosa Lind"
    assert page.article.published.startswith("2025-04-03")
    assert page.article.url == "https://gazette.example/dam"


def test_the_article_has_its_headline_and_paragraphs(page: Reading) -> None:
    roles = texts_by_role(page)

    assert roles[Role.HEADLINE] == ["Dam holds after week of rain"]
    firsts = [text[:12] for text in roles[Role.BODY]]
    assert firsts == ["The dam abov", "The board’s ", "Some 60 hous"]
    # bold letters do not end a paragraph
    assert "go back to their homes" in roles[Role.BODY][0]


def test_menus_and_sign_ups_are_furniture(page: Reading) -> None:
    furniture = " ".join(texts_by_role(page)[Role.FURNITURE])
    assert "Home Sport Weather" in furniture
    assert "newsletter" in furniture


def test_no_script_runs(page: Reading) -> None:
    assert "never run" not in page.article.text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page that is read must not reach for the network")

    # the page names a style sheet and a picture on an address that answers nothing
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    assert "The dam above Tellen" in read(Source(str(path))).article.text


def test_entities_that_name_files_are_not_resolved(tmp_path: Path) -> None:
    # an attack on programs that read XML
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
    page = f"{entity}<html><body><p>Words &x; and more words here.</p></body></html>"
    assert "a secret" not in read_html(page.encode(), "x.html").article.text


def test_blocks_have_no_space_at_their_edges_and_do_not_overlap(page: Reading) -> None:
    texts = [text for _, text in roles_and_texts(page)]
    spans = [block.span for block in page.blocks]

    assert texts == [text.strip() for text in texts]
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_declared_encoding_is_used() -> None:
    head = '<head><meta charset="windows-1251"></head>'
    page = f"<html>{head}<body><p>Привет, мир и все остальные.</p></body></html>"
    assert "Привет" in read_html(page.encode("cp1251"), "x.html").article.text


def test_the_tail_of_an_article_is_furniture() -> None:
    # the extractor takes all three for the article: they stand in <article>
    trailing = [
        "Ferry to run on Sundays",
        "Harbour master's own story",
        "Sign up for our newsletter.",
    ]
    paragraphs = "".join(f"<p>{text}</p>" for text in [SENTENCE] * 6 + trailing)
    article = f"<article><h1>Wall to be mended</h1>{paragraphs}</article>"

    reading = read_html(f"<html><body>{article}</body></html>".encode(), "x.html")

    assert texts_by_role(reading)[Role.BODY] == [SENTENCE] * 6
