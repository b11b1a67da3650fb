"""Evidence on the card: adding by Enter, and the lines and buttons of each piece."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.state import CaptureState, Evidence
from claimdesk.gui.card.evidence import EvidenceSection

LINK = "https://example.org/a?b=1&c=2"
PAGE = Evidence("e1", "claim", "ann", link=LINK, quote="It fell.", title="Minutes")


@pytest.fixture
def section(qtbot: QtBot) -> EvidenceSection:
    made = EvidenceSection()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def added(section: EvidenceSection) -> list[tuple[str, str]]:
    """Return the evidence that the section asks to add, as link and quote."""
    asked: list[tuple[str, str]] = []
    section.added.connect(lambda link, quote: asked.append((link, quote)))
    return asked


@pytest.fixture
def times_left(section: EvidenceSection) -> list[None]:
    """Return a list that gets an entry each time the section is left for the article."""
    left: list[None] = []
    section.left.connect(lambda: left.append(None))
    return left


def press_enter(section: EvidenceSection) -> None:
    QTest.keyClick(section.link, Qt.Key.Key_Return)


def buttons(section: EvidenceSection) -> list[str]:
    """Return the words on the buttons of the listed evidence."""
    words = [one.text() for one in section.findChildren(QPushButton) if not one.isHidden()]
    return [word for word in words if word not in {"Add a file …", "Reuse evidence …"}]


def test_enter_adds_the_link_with_its_quote_and_leads_back(
    section: EvidenceSection, added: list[tuple[str, str]], times_left: list[None]
) -> None:
    section.link.setText(LINK)
    section.quote.setText("It fell.")

    press_enter(section)

    assert added == [(LINK, "It fell.")]
    # back to the article, where the keys settle
    assert len(times_left) == 1
    # nothing is left to be added to the next claim
    assert section.link.text() + section.quote.text() == ""


def test_enter_in_empty_fields_adds_nothing(
    section: EvidenceSection, added: list[tuple[str, str]], times_left: list[None]
) -> None:
    section.link.setText("   ")

    press_enter(section)

    assert added == []
    assert len(times_left) == 1


def test_the_field_for_a_quote_comes_with_the_first_letter_of_a_source(
    section: EvidenceSection,
) -> None:
    assert section.quote.isHidden()

    section.link.setText("Call with the mayor")
    assert not section.quote.isHidden()

    # a quote that was typed must not vanish with the source
    section.quote.setText("It fell.")
    section.link.clear()
    assert not section.quote.isHidden()


def test_a_link_can_be_captured_and_archived(section: EvidenceSection) -> None:
    section.show_evidence((PAGE,))

    assert buttons(section) == ["✕", "Capture", "Archive …"]


@pytest.mark.parametrize("link", ["", "ftp://example.org/a"], ids=["a note", "no web address"])
def test_only_web_pages_can_be_captured(section: EvidenceSection, link: str) -> None:
    section.show_evidence((Evidence("e2", "claim", "ann", link=link, note="Call"),))

    assert buttons(section) == ["✕"]


def test_a_long_link_may_wrap_at_its_slashes(section: EvidenceSection) -> None:
    section.show_evidence((PAGE,))

    words = section.findChildren(QLabel)[0].text().split("\n")
    # zero-width spaces, at which a label breaks its lines
    broken = "https:/\u200b/\u200bexample.org/\u200ba?\u200bb=1&\u200bc=2"
    assert words == ["Minutes", broken, "“It fell.”"]


def test_a_captured_page_shows_its_checksum_and_a_later_failure(section: EvidenceSection) -> None:
    page = msgspec.structs.replace(
        PAGE,
        capture=CaptureState.CAPTURED,
        captured="2025-01-31T12:00:00+00:00",
        sha256="0123456789abcdef",
        # the page has gone since: the copy stays, and both are said
        reason="410",
    )

    section.show_evidence((page,))

    state = section.findChildren(QLabel)[1].text()
    assert "SHA-256 0123456789ab…" in state
    assert state.endswith("A later attempt failed: 410")
    assert buttons(section) == ["✕", "Show the copy", "Capture again", "Archive …"]
