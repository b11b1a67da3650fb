"""Evidence as a line of a cell, read back into its parts."""

import pytest

from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.sheets.evidence_cells import changed, kind_of, parsed

BEFORE = Evidence("e", "c", "r", EvidenceKind.LINK, "https://a.org", "a — b", "n")


def parts_of(evidence: Evidence) -> tuple[str, str, str]:
    return evidence.link, evidence.quote, evidence.note


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("https://a.org — “a — b” — m", ("https://a.org", "a — b", "m")),
        ("https://a.org — “a — b”", ("https://a.org", "a — b", "")),
        ("https://b.org — “a — b” — n", ("https://b.org", "a — b", "n")),
        ("“a — b” — n", ("", "a — b", "n")),
        # the note "n" does not stand in "new words"
        ("https://a.org — “new words” — n", ("https://a.org", "new words", "n")),
        ("all other words", ("", "", "all other words")),
    ],
)
def test_parts_of_evidence_that_stand_stay_what_they_are(
    line: str, parts: tuple[str, str, str]
) -> None:
    assert parts_of(changed(BEFORE, line)) == parts


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("page 4 — https://a.org — “so it says”", ("https://a.org", "so it says", "page 4")),
        ("HTTPS://a.org seen on Monday", ("HTTPS://a.org", "", "seen on Monday")),
        ("„so steht es“ — ja — nein", ("", "so steht es", "ja — nein")),
        # quotes nothing
        ("“”", ("", "", "“”")),
        # a second link is a remark on the first
        ("https://a.org — https://b.org", ("https://a.org", "", "https://b.org")),
    ],
)
def test_a_new_line_is_read_in_any_order(line: str, parts: tuple[str, str, str]) -> None:
    found = parsed(line, "claim")
    assert parts_of(found) == parts
    assert found.claim == "claim"


def test_a_link_counts_before_a_quote_before_a_note() -> None:
    assert kind_of("https://a.org", "q") is EvidenceKind.LINK
    assert kind_of("", "q") is EvidenceKind.QUOTE
    assert kind_of("", "") is EvidenceKind.NOTE
