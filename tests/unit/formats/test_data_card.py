"""The data card: figures that a reader judges a data set by."""

import re
from collections import Counter

from claimdesk.annotate.formats.data_card import PARTS, Figures, card
from claimdesk.annotate.formats.data_sets import DATA_SETS
from claimdesk.annotate.labels.splits import Split
from tests.support.materials import project_of

SPLIT = Split({"a": "train", "b": "dev"}, {"a": 0, "b": 1}, by_source=False)


def figures(disagreed: int = 0) -> Figures:
    """Return figures of 7 claims for training, one of them none, and 2 to develop on."""
    nothing = dict.fromkeys(PARTS, 0)
    no_labels: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    labels = {
        "train": Counter({"claim": 6, "not a claim": 1}),
        "dev": Counter({"claim": 2}),
        "test": Counter(),
    }
    return Figures(
        dict.fromkeys(DATA_SETS, nothing) | {"claims": {"train": 7, "dev": 2, "test": 0}},
        dict.fromkeys(DATA_SETS, no_labels) | {"claims": labels, "entities": dict(no_labels)},
        disagreed,
    )


def test_the_metadata_come_first_and_name_the_parts_as_the_hub_does() -> None:
    text = card(project_of(), figures(), SPLIT)

    assert text.startswith("---\nlanguage:\n- en\n")
    assert "path: claims/train.jsonl" in text
    assert "path: claims/validation.jsonl" in text
    # there are no rows of it, and so no file
    assert "path: claims/test.jsonl" not in text


def test_rows_labels_and_the_split_are_in_the_card() -> None:
    text = card(project_of(), figures(disagreed=3), SPLIT)

    assert "| claims | not a claim | 1 | 0 | 0 |" in text
    assert "Reviewers disagree on 3 sentences" in text
    for sentence in SPLIT.sentences:
        assert sentence in text


def test_labels_are_in_the_order_of_the_alphabet() -> None:
    labels = ["DATE", "GPE", "LAW", "LOC", "ORG", "PERSON"]
    counted = figures()
    # as they came up in the articles
    counted.labels["entities"]["train"] = Counter(labels[::-1])

    text = card(project_of(), counted, SPLIT)

    assert re.findall(r"^\| entities \| ([A-Z]+) ", text, re.MULTILINE) == labels


def test_the_names_of_reviewers_are_not_in_it() -> None:
    # the folder is made to be published
    material = project_of()
    assert "Ann" not in card(material, figures(), SPLIT).replace("Annotation", "")
