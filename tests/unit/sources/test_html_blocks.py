"""Text blocks of an HTML page."""

import pytest
from lxml import html

from claimdesk.annotate.sources.html_blocks import TextBlock, text_blocks


def blocks_of(page: str) -> list[tuple[str, str]]:
    blocks, _ = text_blocks(html.document_fromstring(f"<html><body>{page}</body></html>"))
    return [(block.tag, block.text) for block in blocks]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        (
            "<h1>Rain</h1><div>It <b>rained</b>.<p>Then not.</div>",
            [("h1", "Rain"), ("div", "It rained."), ("p", "Then not.")],
        ),
        # text behind a block belongs to the element around it
        ("<div>One<p>two</p>three</div>", [("div", "One"), ("p", "two"), ("div", "three")]),
        ("<p>One<!-- a comment --> two</p>", [("p", "One two")]),
        # a zero-width space is white space for a reader
        ("<p>One\u200b\n  two</p>", [("p", "One two")]),
        ("<p> </p><p>One</p>", [("p", "One")]),
    ],
)
def test_blocks_begin_and_end_with_elements(page: str, blocks: list[tuple[str, str]]) -> None:
    assert blocks_of(page) == blocks


@pytest.mark.parametrize(
    "hidden",
    [
        "<iframe>x</iframe>",
        "<p hidden>x</p>",
        '<p style="color: red; display : NONE">x</p>',
        "<select><option>x</option></select>",
    ],
)
def test_text_that_no_reader_sees_parts_blocks(hidden: str) -> None:
    assert blocks_of(f"<div>One{hidden}two</div>") == [("div", "One"), ("div", "two")]


def test_a_picture_amid_a_sentence_does_not_end_it() -> None:
    assert blocks_of("<p>up <svg>arrow</svg>4%</p>") == [("p", "up 4%")]


@pytest.mark.parametrize("entity", ["&#x2028;", "&#xFDD0;", "&#13;"])
def test_an_entity_that_ends_lines_leaves_a_block_on_one_line(entity: str) -> None:
    assert blocks_of(f"<p>One{entity}two</p>") == [("p", "One two")]


def test_deep_nesting_is_no_danger() -> None:
    # made by hand: a parser would cut the depth
    innermost = root = html.Element("div")
    for _ in range(5_000):
        innermost = html.etree.SubElement(innermost, "div")
    innermost.text = "deep"
    assert text_blocks(root) == ([TextBlock("div", "deep")], 0)
