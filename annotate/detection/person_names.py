"""Names of people, taken apart: titles, genders by title, surnames."""

import re

from claimdesk.annotate.text.span import Span

_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|president|prime minister|minister|senator"
    r"|sen|rep|gov|governor|general|gen|col|capt|judge|justice|king|queen|prince|princess|pope"
    r"|mayor|chancellor|secretary)\.? )+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?$")
_GENDERED = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "prince": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "queen": "f",
    "princess": "f",
}
_TITLE_REACH = 12
"""Characters before a name in which its title stands."""


def on_one_line(mention: str) -> str:
    """Return a name without possessive and line breaks: "Ada  Quill’s" -> "Ada Quill"."""
    return _POSSESSIVE.sub("", " ".join(mention.split()))


def name_words(mention: str) -> list[str]:
    """Return the words of a person's name: "Prime Minister Ada Quill’s" -> ["Ada", "Quill"]."""
    return _TITLE.sub("", on_one_line(mention)).split()


def is_same_first(one: list[str], other: list[str]) -> bool:
    """Return True if two full names of one surname can be one person's.

    "V. Zelensky" and "Volodymyr Zelensky" can, "Olena Zelenska" and "Volodymyr" cannot.
    """
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first.startswith(second) or second.startswith(first)


def gender_by_title(text: str, span: Span) -> str | None:
    """Return "m" or "f" by the title before a name or at its beginning: "Mrs Quill" -> "f"."""
    before = text[max(0, span.start - _TITLE_REACH) : span.start]
    words = f"{before}{span.of(text)}".replace(".", "").lower().split()
    title = next((word for word in words if word in _GENDERED), "")
    return _GENDERED.get(title)
