"""Text blocks of an HTML page: its visible text in order, cut where a block begins or ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import html

from claimdesk.annotate.text.article import normalise

# Elements whose text no reader of the page sees as running text.
_SILENT = frozenset([
    "head", "script", "style", "noscript", "template", "svg", "math", "canvas", "map",
    "iframe", "object", "embed", "audio", "video",
    "select", "option", "textarea", "button",
])  # fmt: skip
# Silent elements that may stand amid a sentence: "up <svg>…</svg>4%" stays one block.
_SILENT_IN_LINE = frozenset(["svg", "script", "style", "noscript"])
# Elements that a line of text flows through: "a <b>bold</b> claim" is one block.
_FLOWING = frozenset([
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "center", "cite", "code", "data", "del",
    "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
])  # fmt: skip
_SPACES = re.compile(r"[ \t\n\r\f\v\u200b]+")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """The text of one block of a page on one line, and the tag of the element around it."""

    tag: str
    text: str


class _Text(NamedTuple):
    """Some text and the tag of the block that it stands in."""

    tag: str
    text: str


class _Border(NamedTuple):
    """The place where a block begins or ends, and the tag of the block behind it."""

    tag: str


class _Step(NamedTuple):
    """An element to enter or to leave; `outer` is the tag of the block around it."""

    element: html.HtmlElement
    outer: str
    is_left: bool = False


def text_blocks(root: html.HtmlElement) -> tuple[list[TextBlock], int]:
    """Return the blocks of a page that hold any text, and the number of replaced characters.

    <h1>Rain</h1><div>It <b>rained</b>.<p>Then not.</div> gives h1 "Rain", div "It rained.", p "Then
    not."
    """
    blocks: list[TextBlock] = []
    replaced = 0
    for tag, raw in _cut_at_borders(root):
        # entities name characters that the source's bytes did not hold: &#0; becomes U+FFFD here
        text, count = normalise(raw)
        replaced += count
        # white space between </p> and <p>
        if text.strip():
            blocks.append(TextBlock(tag, _on_one_line(text)))
    return blocks, replaced


def _cut_at_borders(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the tag and the text of each block, the empty ones too."""
    tag = "body"
    parts: list[str] = []
    for one in _walk(root):
        if isinstance(one, _Text):
            parts.append(one.text)
            continue
        yield tag, _on_one_line("".join(parts))
        tag = one.tag
        parts = []
    yield tag, _on_one_line("".join(parts))


def _on_one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _walk(root: html.HtmlElement) -> Iterator[_Text | _Border]:
    """Yield a page's texts and borders in document order, without recursion: pages nest deeply.

    <div>A <b>bold</b> word<p>Next</p></div> gives border div, text "A ", text "bold", text " word",
    border p, text "Next", border div, border body.
    """
    stack = [_Step(root, "body")]
    while stack:
        step = stack.pop()
        if step.is_left:
            yield from _leave(step, root)
        elif not isinstance(step.element.tag, str):
            # <!-- a comment --> or <?an instruction?>: only the text behind it counts
            yield from _tail(step)
        elif _is_silent(step.element):
            yield from _pass_over(step)
        else:
            yield from _enter(step, stack)


def _enter(step: _Step, stack: list[_Step]) -> Iterator[_Text | _Border]:
    element, outer, _ = step
    tag = element.tag.lower()
    inner = outer
    # <b> stays in the block around it, <p> begins one
    if tag not in _FLOWING:
        inner = tag
        yield _Border(tag)
    if element.text:
        yield _Text(inner, element.text)

    # the last one put on the stack is walked first
    stack.append(_Step(element, outer, is_left=True))
    stack.extend(_Step(child, inner) for child in reversed(element))


def _leave(step: _Step, root: html.HtmlElement) -> Iterator[_Text | _Border]:
    if step.element.tag.lower() not in _FLOWING:
        yield _Border(step.outer)
    if step.element is not root:
        yield from _tail(step)


def _pass_over(step: _Step) -> Iterator[_Text | _Border]:
    if step.element.tag.lower() in _SILENT_IN_LINE:
        yield _Text(step.outer, " ")
    else:
        yield _Border(step.outer)
    yield from _tail(step)


def _tail(step: _Step) -> Iterator[_Text]:
    """Yield the text behind an element: " word" in <b>bold</b> word."""
    if step.element.tail:
        yield _Text(step.outer, step.element.tail)


def _is_silent(element: html.HtmlElement) -> bool:
    """Return True if no reader sees the element's text.

    So it is for <script>, <p hidden> and <p style="display: none">.
    """
    if element.tag.lower() in _SILENT:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None
