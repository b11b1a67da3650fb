"""Words of a sentence for claim matching."""

import pytest

from claimdesk.annotate.similarity.wording import letters_of, spoken, without_addresses, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ships were leaving Odesa", ["ship", "leav", "odesa"]),
        # an ending goes only where three letters are left
        ("He bed used sing", ["bed", "used", "sing"]),
        ("cities boxes passed", ["cit", "box", "pass"]),
        ("“Don’t”, he said: 5%", ["don", "t", "5"]),
        ("It was of the", []),
        ("", []),
    ],
)
def test_words_lose_endings_and_small_words_go(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("See https://example.org/a?b=1 now", "See   now"),
        ("pic.twitter.com/x and www.example.org", "  and  "),
        # a word that only begins like an address
        ("a picture", "a picture"),
        ("#TwoWords and NATO", "#Two Words and NATO"),
    ],
)
def test_addresses_go_and_humps_become_words(text: str, rest: str) -> None:
    assert without_addresses(text) == rest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell — Ada Quill (@ada) May 5", "It fell"),
        # a dash inside the sentence with much behind it is no signature
        ("It fell — " + "x" * 81, "It fell — " + "x" * 81),
        ("It fell—Ada", "It fell—Ada"),
        ("https://example.org/", ""),
    ],
)
def test_a_signature_is_not_spoken(text: str, words: str) -> None:
    assert spoken(text) == words


def test_letters_are_lower_and_all_else_is_one_space() -> None:
    assert letters_of("Zoë’s 5,000 -- ships!") == "zoë s 5 000 ships "
