"""Web pages: the article told from its frame, nothing run, nothing fetched."""

import socket
from pathlib import Path

import pytest

from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.html import read_html
from claimdesk.annotate.text.article import Role

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Dam holds after week of rain – The Gazette</title>
<meta name="author" content="Rosa Lind"><meta property="article:published_time" content="2025-04-03T07:10:00Z">
<script>document.write("never run")</script><link rel="stylesheet" href="http://192.0.2.1/x.css"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<main><article><h1>Dam holds after week of rain</h1><p class="byline">By Rosa Lind</p><time>3 April 2025</time>
<p>The dam above Tellen held on Thursday after seven days of rain, the regional water board said, and 1,400 people
were allowed to go <b>back</b> to their homes in the valley below it.</p>
<img src="http://192.0.2.1/dam.jpg"><figure><figcaption>The dam on Thursday morning, seen from the north.</figcaption></figure>
<p>The board’s director, Paul Ferrante, said the level had fallen by two metres since Tuesday. “We are not out of danger,”
he added, and asked people to keep away from the river for another three days.</p>
<p>Some 60 houses in the lower part of the village were damaged, according to the fire service, which counted no injured.</p>
</article></main><aside><p>Sign up to our newsletter</p></aside><footer>© 2025 The Gazette</footer></body></html>"""


def test_page_is_told_apart() -> None:
    reading = read_html(PAGE.encode(), "dam.html", url="https://gazette.example/dam")
    article = reading.article
    roles = {
        role: [b.span.of(article.text) for b in reading.blocks if b.role is role] for role in Role
    }
    assert article.byline == "Rosa Lind"
    assert article.published.startswith("2025-04-03")
    assert article.url == "https://gazette.example/dam"
    assert roles[Role.HEADLINE] == ["Dam holds after week of rain"]
    assert [body[:12] for body in roles[Role.BODY]] == [
        "The dam abov",
        "The board’s ",
        "Some 60 hous",
    ]
    assert "go back to their homes" in roles[Role.BODY][0]
    furniture = " ".join(roles[Role.FURNITURE])
    assert "Home Sport Weather" in furniture
    assert "newsletter" in furniture
    assert "never run" not in article.text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page that is read must not reach for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    path = tmp_path / "page.html"
    path.write_text(PAGE)
    assert "The dam above Tellen" in read(Source(str(path))).article.text


def test_entities_that_name_files_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body><p>Words &x; and more words here.</p></body></html>'
    assert "a secret" not in read_html(page.encode(), "x.html").article.text


def test_blocks_are_what_the_text_says_and_do_not_overlap() -> None:
    reading = read_html(PAGE.encode(), "dam.html")
    ends = 0
    for block in reading.blocks:
        assert block.span.start >= ends
        assert block.span.of(reading.article.text).strip() == block.span.of(reading.article.text)
        ends = block.span.end


def test_declared_encoding_is_used() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Привет, мир и все остальные.</p></body></html>'
    assert "Привет" in read_html(page.encode("cp1251"), "x.html").article.text


def test_what_trails_behind_the_article_is_furniture() -> None:
    sentence = "The council voted on Tuesday to mend the old sea wall, which has leaked since the storms of last winter."
    trailing = [
        "Ferry to run on Sundays",
        "Harbour master's own story",
        "Sign up for our newsletter.",
    ]
    page = f"<html><body><article><h1>Wall to be mended</h1>{f'<p>{sentence}</p>' * 6}"
    page += "".join(f"<p>{line}</p>" for line in trailing) + "</article></body></html>"
    reading = read_html(page.encode(), "x.html")
    body = [
        block.span.of(reading.article.text) for block in reading.blocks if block.role is Role.BODY
    ]
    assert body == [sentence] * 6
