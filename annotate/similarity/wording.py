"""Words of a sentence for claim matching: without addresses, endings and small words."""

import re

_ADDRESS = re.compile(r"https?://\S+|\b(?:www|pic)\.\S+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNATURE = re.compile(r"\s—\s[^—]{0,80}$")
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"\W+")
_ENDINGS = ("ing", "ed", "ies", "es", "s")
_SHORTEST_STEM = 3
_COMMON = frozenset(
    """a about after an and are as at be but by can could did do does for from had has have he her
    his i if in into is it its just no not of on or our out over said say says she so that the their
    them then there these they this to up was we were what when which who will with would you
    your""".split()  # noqa: SIM905
)


def without_addresses(text: str) -> str:
    """Return a text without web addresses; "#TwoWords" becomes "#Two Words"."""
    return _HUMP.sub(" ", _ADDRESS.sub(" ", text))


def spoken(text: str) -> str:
    """Return a text without addresses and signature: "It fell — Ada (@ada)" -> "It fell"."""
    return _SIGNATURE.sub("", without_addresses(text)).strip()


def words_of(text: str) -> list[str]:
    """Return the words that tell sentences apart, without their endings.

    "The ships were leaving Odesa" -> ["ship", "leav", "odesa"].
    """
    lowered = _WORD.findall(without_addresses(text).lower())
    return [_stem(word) for word in lowered if word not in _COMMON]


def _stem(word: str) -> str:
    """Return a word without its ending: "leaving" -> "leav"; "was" stays, as "wa" is too short."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            return stem
    return word


def letters_of(text: str) -> str:
    """Return a text in lower case with single spaces for everything that is no letter or digit."""
    return _MARKS.sub(" ", without_addresses(text).lower())
