"""Handlers for evidence: captured pages, files, evidence used before, copies to look at."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import CaptureState, Evidence
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.card.card import Card
from claimdesk.gui.dialogs.evidence import CopyDialog, UsedBeforeDialog
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project

WEB = ("http://", "https://")


class EvidenceCommands(QObject):
    """Handlers of the commands for evidence.

    A capture fetches the one link that was asked for, and nothing else.
    """

    message = Signal(str)  # a sentence that goes away by itself
    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)  # label ("" for nothing) and Progress, or None before the first

    def __init__(self, session: Session, jobs: Jobs, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._card = card
        self._window = parent
        card.evidence.capture_requested.connect(self.capture)
        card.evidence.opened.connect(self.show_copy)
        card.evidence.archived.connect(self.archive)
        card.evidence.file_requested.connect(self.add_file)
        card.evidence.reuse_requested.connect(self.choose_used_before)
        card.remembered.reuse_requested.connect(self.reuse_of)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {"capture": self.capture_all, "reuse-evidence": self._reuse_of_first}

    def capture_all(self) -> None:
        """Capture every link of the current claim that was not captured yet."""
        view = self._session.claim
        wanted = _to_capture(view) if view else []
        if not wanted:
            self.message.emit(self.tr("This claim has no link to capture."))
        for one in wanted:
            self.capture(one)

    def capture(self, evidence: str) -> None:
        """Fetch what a piece of evidence links to, and keep it in the project."""
        project = self._session.project
        if project is None:
            return

        label = self.tr("Capturing evidence")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.captures.capture(evidence),
            done=self._captured,
            failed=self._failed,
        )

    def _captured(self, change: object) -> None:
        self.working.emit("", None)
        edit = getattr(change, "edits", (None,))[0]
        after = getattr(edit, "after", None)
        if not isinstance(after, Evidence):
            return

        # a page that refuses is on record too, with its reason, so that it is not tried again
        # unseen
        if after.capture is CaptureState.FAILED:
            self.notice.emit(self.tr("Not captured: {reason}").format(reason=after.reason))
        else:
            self.message.emit(self.tr("Evidence captured."))

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(sentence_for(error))

    def add_file(self) -> None:
        """Copy a file into the project as evidence of the current claim."""
        claim = self._session.claim_id
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Evidence from a file"))
        if name and claim:
            self._session.act(lambda p: p.captures.add_file(claim, Path(name)))

    def _reuse_of_first(self) -> None:
        # asked for at every press of the key: the card shows other similar claims by then
        self.reuse_of(self._card.remembered.first)

    def reuse_of(self, claim: str) -> None:
        """Copy the evidence of another claim to the current one; its verdict stays where it is."""
        project, here = self._session.project, self._session.claim_id
        view = None
        if project and claim:
            view = project.read.claim(claim)
        if view is None or not view.evidence:
            self.message.emit(self.tr("No similar claim with evidence was found."))
            return

        for one in view.evidence:
            self._reuse(one.id, here)
        self.message.emit(self.tr("Evidence copied. The verdict is still yours to decide."))

    def _reuse(self, evidence: str, claim: str) -> None:
        self._session.act(lambda p: p.captures.reuse(evidence, claim))

    def choose_used_before(self) -> None:
        """Choose among all evidence of the project."""
        project, here = self._session.project, self._session.claim_id
        if project is None or not here:
            return

        dialog = UsedBeforeDialog(project.captures.evidence(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            chosen = dialog.chosen
            self._session.act(lambda p: p.captures.reuse(chosen, here))

    def show_copy(self, evidence: Evidence) -> None:
        """Show the words of a captured copy; its bytes can be saved."""
        project = self._session.project
        copy = project.captures.captured(evidence.sha256) if project else None
        if project is None or copy is None:
            self.notice.emit(self.tr("This project does not contain the copy."))
            return

        dialog = CopyDialog(evidence, copy.text, copy.url, copy.size, self._window)
        if dialog.exec() == CopyDialog.SAVE:
            self._save_copy(project, evidence)

    def _save_copy(self, project: "Project", evidence: Evidence) -> None:
        """Ask for a folder and write a copy's bytes there."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Folder for the copy"))
        if not folder:
            return
        try:
            self.notice.emit(str(project.captures.save_copy(evidence.sha256, Path(folder))))
        except ClaimdeskError as error:
            self.notice.emit(str(error))

    def archive(self, evidence: Evidence) -> None:
        """Offer to have a link archived in the browser, and keep the archived copy's address."""
        from claimdesk.annotate.evidence.captures import archive_link

        link = archive_link(evidence.link)
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Archive the page"))
        box.setText(
            self.tr("The Internet Archive can keep a public copy. Your browser would open:")
        )
        box.setInformativeText(link)

        accept, action = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.ActionRole
        browse = box.addButton(self.tr("Open the browser"), accept)
        copy = box.addButton(self.tr("Copy the link"), action)
        enter = box.addButton(self.tr("Enter archive link …"), action)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()

        # Claimdesk sends nothing to the archive itself: the reviewer does, and enters what it
        # answers
        clicked = box.clickedButton()
        if clicked is browse:
            QDesktopServices.openUrl(QUrl(link))
        elif clicked is copy:
            QGuiApplication.clipboard().setText(link)
        elif clicked is enter:
            self._enter_archived(evidence)

    def _enter_archived(self, evidence: Evidence) -> None:
        from PySide6.QtWidgets import QInputDialog

        address, given = QInputDialog.getText(
            self._window, self.tr("Archived copy"), self.tr("Address"), text=evidence.archive
        )
        if given:
            self._session.act(lambda p: p.captures.note_archive(evidence.id, address))


def _to_capture(view: ClaimView) -> list[str]:
    """Return the evidence of a claim, by identifier, that links to a page without a copy here."""
    return [
        one.id
        for one in view.evidence
        if one.link.lower().startswith(WEB) and one.capture is not CaptureState.CAPTURED
    ]
