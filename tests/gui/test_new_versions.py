"""New versions of an article: changed claims are flagged, gone ones listed, and undo goes back."""

import pytest
from PySide6.QtGui import QGuiApplication

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.versions.rules import VersionReport
from claimdesk.gui.dialogs.version import VersionDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import THREE, claims_of, reading
from tests.support.window import CONTROL, article_of, labels_in, press, project_of, unnamed


@pytest.fixture
def report(window: Window) -> VersionReport:
    """Return the report on a version with another number and without the last sentence."""
    project, article = project_of(window), article_of(window)
    for view in article.claims:
        project.act.set_verdict(view.claim.id, Verdict.VERIFIED)

    text = THREE.replace("12", "13").replace(" Nobody was hurt.", "")
    made = project.versions.take(article.id, reading(text, "t"))
    assert made is not None
    window.session.open_article(made.article)
    return made


def test_a_changed_claim_shows_its_old_words(window: Window, report: VersionReport) -> None:
    views = claims_of(project_of(window), report.article)
    (changed,) = [view.claim.id for view in views if "13" in view.claim.quote]

    window.session.select(changed)

    assert window.card.changed.isVisible()
    assert "line-through" in labels_in(window.card.changed)


def test_the_dialog_lists_changed_and_gone_claims(window: Window, report: VersionReport) -> None:
    dialog = VersionDialog(report, window)

    first, second = (dialog.list.item(row).text() for row in range(2))
    # what needs another look comes before what is gone
    assert first.startswith("Changed:")
    assert second.startswith("Removed:")
    assert unnamed(dialog) == []
    dialog.deleteLater()


def test_undo_takes_the_version_off_the_list(window: Window, report: VersionReport) -> None:
    press(window, "Z", CONTROL)

    assert report.article not in [view.id for view in project_of(window).read.articles()]


def paste_version(window: Window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.commands["paste-version"].trigger()


def test_the_clipboard_becomes_a_new_version(window: Window) -> None:
    before = article_of(window).id

    paste_version(window, f"{THREE} One more thing.")

    assert article_of(window).id != before


def test_the_same_text_is_no_new_version(window: Window) -> None:
    paste_version(window, f"{THREE} One more thing.")
    before = article_of(window).id

    paste_version(window, f"{THREE} One more thing.")

    assert article_of(window).id == before
    assert "has not changed" in window.status.message.text()
