"""Mentions of one person or body joined, pronouns resolved where it is safe."""

import pytest

from claimdesk.annotate.detection.aliases import Speakers, canonical_mentions, with_one_label
from claimdesk.annotate.detection.findings import Attribution, AttributionType, Entity
from claimdesk.annotate.text.span import Span


def entities(text: str, *names: tuple[str, str]) -> list[Entity]:
    made, start = [], 0
    for name, label in names:
        start = text.index(name, start)
        made.append(Entity(Span(start, start + len(name)), label))
        start += len(name)
    return made


def joined(text: str, found: list[Entity]) -> dict[str, str]:
    mentions = canonical_mentions(text, found)
    return {mention.of(text): full.of(text) for mention, full in mentions.items()}


def report(text: str, source: str) -> Attribution:
    start = text.rindex(source)
    return Attribution(Span(start, start + len(source)), None, Span(0, 1), AttributionType.INDIRECT)


def test_a_surname_with_or_without_title_is_the_full_name() -> None:
    text = (
        "Zelensky met aides. Volodymyr Zelensky spoke; Mr Zelensky left. Zelensky's car followed."
    )
    found = entities(
        text,
        ("Zelensky", "PERSON"),
        ("Volodymyr Zelensky", "PERSON"),
        ("Mr Zelensky", "PERSON"),
        ("Zelensky's", "PERSON"),
    )
    assert set(joined(text, found).values()) == {"Volodymyr Zelensky"}


def test_namesakes_are_kept_apart() -> None:
    text = "Ada Quill sued Tom Quill. Quill won. A. Quill wept."
    found = entities(
        text,
        ("Ada Quill", "PERSON"),
        ("Tom Quill", "PERSON"),
        ("Quill", "PERSON"),
        ("A. Quill", "PERSON"),
    )
    assert joined(text, found) == {
        "Ada Quill": "Ada Quill",
        "Tom Quill": "Tom Quill",
        "Quill": "Quill",
        "A. Quill": "Ada Quill",
    }


def test_an_abbreviation_is_the_body_named_in_full() -> None:
    text = "The International Monetary Fund lent. The IMF and the WHO agreed."
    found = entities(text, ("International Monetary Fund", "ORG"), ("IMF", "ORG"), ("WHO", "ORG"))
    assert joined(text, found)["IMF"] == "International Monetary Fund"
    assert joined(text, found)["WHO"] == "WHO"


def test_a_pronoun_is_the_only_person_named_before() -> None:
    text = "Ada Quill opened the quay. The cranes turned. She said it was late."
    found = entities(text, ("Ada Quill", "PERSON"))
    resolved = Speakers(text, found).of(report(text, "She"))
    assert resolved is not None
    assert resolved.of(text) == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "names", "pronoun"),
    # two people were named, or one of the other gender, or none at all
    [
        ("Ada Quill met Tom Lund. He said so.", ["Ada Quill", "Tom Lund"], "He"),
        ("Mr Quill left. She said so.", ["Quill"], "She"),
        ("The quay was quiet. He said so.", [], "He"),
    ],
)
def test_a_pronoun_that_is_not_safe_stays_open(text: str, names: list[str], pronoun: str) -> None:
    found = entities(text, *((name, "PERSON") for name in names))
    assert Speakers(text, found).of(report(text, pronoun)) is None


def test_a_person_named_far_before_is_not_meant() -> None:
    # 60 sentences are twice the characters within which a pronoun is resolved
    text = "Ada Quill left. " + "The quay was quiet. " * 60 + "She said so."
    assert Speakers(text, entities(text, ("Ada Quill", "PERSON"))).of(report(text, "She")) is None


def test_a_source_with_a_name_is_the_full_name() -> None:
    text = "Volodymyr Zelensky spoke. Mr Zelensky said so."
    found = entities(text, ("Volodymyr Zelensky", "PERSON"), ("Zelensky", "PERSON"))
    resolved = Speakers(text, found).of(report(text, "Mr Zelensky"))
    assert resolved is not None
    assert resolved.of(text) == "Volodymyr Zelensky"


def test_a_bare_surname_has_its_owners_label_and_a_place_keeps_its_own() -> None:
    # the model took the surname alone for a company; Berlin is a city in its own right
    text = "Adam Neumann left. Neumann sold. Paris Berlin sang in Berlin."
    found = entities(
        text,
        ("Adam Neumann", "PERSON"),
        ("Neumann", "ORG"),
        ("Paris Berlin", "PERSON"),
        ("Berlin", "GPE"),
    )
    assert [entity.label for entity in with_one_label(text, found)] == [
        "PERSON",
        "PERSON",
        "PERSON",
        "GPE",
    ]


def test_a_name_that_only_owns_the_speaker_is_not_who_speaks() -> None:
    text = "Tony Blair was away. Mr Blair's spokesman said so."
    found = entities(text, ("Tony Blair", "PERSON"), ("Blair", "PERSON"))
    assert Speakers(text, found).of(report(text, "Mr Blair's spokesman")) is None
