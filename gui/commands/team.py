"""Handlers for teams: packets, merging, agreement, adjudication, blind review, servers."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QLineEdit, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.project import ENDING, is_server
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.team_views import Member
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.reviewers import colours_for

if TYPE_CHECKING:
    from claimdesk.annotate.agreement.disagreement import Disagreement
    from claimdesk.annotate.agreement.values import Agreement
    from claimdesk.annotate.project import Project
    from claimdesk.gui.dialogs.adjudication import AdjudicationDialog, Decision
    from claimdesk.gui.dialogs.agreement import AgreementDialog
    from claimdesk.gui.dialogs.members import MembersDialog

CONTEXT = 220
"""Characters of the article shown on either side of a disagreement."""


class TeamCommands(QObject):
    """Handlers of the team commands. Long ones run in the background."""

    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)  # label ("" for nothing) and Progress, or None before the first
    blind_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        colours: Callable[[], Colours],
        open_place: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._colours = colours
        self._open_place = open_place
        self._window = parent
        self.agreement: AgreementDialog | None = None
        self.adjudication: AdjudicationDialog | None = None
        self.members: MembersDialog | None = None
        session.project_changed.connect(self._announce_blind)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {
            "agreement": self.show_agreement,
            "adjudicate": self.show_disagreements,
            "members": self.show_members,
            "packet": self.make_packet,
            "merge": self.ask_what_to_merge,
            "blind": self.set_blind,
            "open-server": self.open_server,
        }

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(sentence_for(error))

    def _announce_blind(self) -> None:
        project = self._session.project
        self.blind_changed.emit(project is not None and project.team.blind)

    def make_packet(self) -> None:
        """Ask for whom, and where the packet goes."""
        project = self._session.project
        if project is None:
            return

        from claimdesk.gui.dialogs.packet import PacketDialog

        dialog = PacketDialog(project.read.articles(), project.read.reviewers(), self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return

        name = " ".join(dialog.name.text().split())
        # a name may hold a slash ("Bo/night shift"), a file name may not
        suggested = f"{project.name} for {name}{ENDING}".replace("/", "_")
        # a packet is never written over a file: the refusal says so, and Qt need not ask
        target, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Packet for {name}").format(name=name),
            str(project.folder / suggested),
            self.tr("Claimdesk project (*.claimdesk)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if target:
            self.write_packet(name, Path(target), dialog.articles)

    def write_packet(self, name: str, target: Path, articles: Sequence[str] = ()) -> None:
        """Write a packet and say what is in it."""
        project = self._session.project
        if project is None:
            return
        try:
            count = project.packets.make(name, target, articles)
        except ClaimdeskError as error:
            self._failed(error)
            return

        self.notice.emit(
            self.tr(
                "Packet with {count} claims for {name}: {path}. Send it to the reviewer, "
                "then merge the returned file (Ctrl+M)."
            ).format(count=f"{count:,}", name=name, path=target.name)
        )

    def ask_what_to_merge(self) -> None:
        """Ask which packets came back."""
        project = self._session.project
        if project is None:
            return
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Merge packets"),
            str(project.folder),
            self.tr("Claimdesk project (*.claimdesk)"),
        )
        if names:
            self.merge([Path(name) for name in names])

    def merge(self, paths: Sequence[Path]) -> None:
        """Merge packets in the background, then show a sentence for each."""
        project = self._session.project
        if project is None:
            return

        label = self.tr("Merging")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.packets.merge(paths),
            progressed=lambda step: self.working.emit(label, step),
            done=self._merged,
            failed=self._failed,
        )

    def _merged(self, results: Sequence[Any]) -> None:
        self.working.emit("", None)
        # one packet may be refused, for instance one of another project, while the others are
        # merged
        for result in results:
            if isinstance(result, ClaimdeskError):
                self.notice.emit(str(result))
            else:
                self.notice.emit(" ".join(result.sentences()))

    def show_agreement(self) -> None:
        """Compare the reviewers in the background, then show how far they agree."""
        project = self._session.project
        if project is None:
            return

        from claimdesk.gui.dialogs.agreement import AgreementDialog

        dialog = self.agreement = AgreementDialog(self._colours(), self._window)
        dialog.resolve_requested.connect(self._resolve_from)
        dialog.finished.connect(lambda _: self._close_agreement())
        dialog.open()
        self._jobs.start(
            self.tr("Comparing reviewers"),
            lambda: _compared(project),
            done=lambda found: self._show_agreement(project, found),
            failed=self._agreement_failed,
        )

    def _show_agreement(
        self, project: "Project", found: "tuple[Agreement, Sequence[Disagreement]]"
    ) -> None:
        agreement, differing = found
        # the dialog or the project may have been closed while the reviewers were compared
        if self.agreement and self._session.project is project:
            self.agreement.show_agreement(agreement, differing, project.read.reviewers())

    def _agreement_failed(self, error: Exception) -> None:
        if self.agreement:
            self.agreement.reject()
        self._failed(error)

    def _close_agreement(self) -> None:
        dialog, self.agreement = self.agreement, None
        if dialog:
            dialog.deleteLater()

    def _resolve_from(self, row: int) -> None:
        if self.agreement:
            self.agreement.accept()
        self.show_disagreements(row)

    def show_disagreements(self, row: int = 0) -> None:
        """Show the disagreements side by side, beginning with one of them."""
        project = self._session.project
        if project is None:
            return

        try:
            differing = project.adjudications.disagreements()
        except ClaimdeskError as error:
            self._failed(error)
            return
        if not differing:
            self.notice.emit(self.tr("There are no disagreements to resolve."))
            return

        dialog = self.adjudication = self._adjudication_of(project, differing)
        dialog.shown.connect(lambda _: self._show_claims(project))
        dialog.settled.connect(lambda one: self._settle(project, one))
        dialog.reasons_edited.connect(lambda _: self._edit_reasons(project))
        dialog.finished.connect(lambda _: self._close_adjudication())
        self._show_claims(project)
        dialog.go_to(row)
        dialog.open()

    def _adjudication_of(
        self, project: "Project", differing: "Sequence[Disagreement]"
    ) -> "AdjudicationDialog":
        from claimdesk.gui.dialogs.adjudication import AdjudicationDialog

        read, names = project.read, project.read.reviewers()
        return AdjudicationDialog(
            differing,
            names,
            colours_for(names, read.colours()),
            project.adjudications.reasons(),
            self._colours(),
            self._window,
        )

    def _show_claims(self, project: "Project") -> None:
        dialog = self.adjudication
        if dialog is None or dialog.current is None:
            return

        one = dialog.current
        # of reviewers who marked other words, each claim is shown; a claim may be withdrawn by now
        found = [project.read.claim_of_all(claim) for claim in one.claims]
        views = [view for view in found if view is not None]
        around = ("", "")
        if views:
            around = _around(project, one, views)
        dialog.show_claims(views, around)

    def _settle(self, project: "Project", one: "Decision") -> None:
        dialog = self.adjudication
        if dialog is None:
            return

        try:
            project.adjudications.adjudicate(
                one.claims, one.verdict, one.reason, one.note, one.disagreement.target
            )
        except ClaimdeskError as error:
            dialog.show_problem(str(error))
            return
        dialog.show_settled(one.disagreement, waits=one.verdict is None)

    def _edit_reasons(self, project: "Project") -> None:
        words, accepted = QInputDialog.getMultiLineText(
            self._window,
            self.tr("Reasons for disagreements"),
            self.tr("One reason per line; the whole team shares this list"),
            "\n".join(project.adjudications.reasons()),
        )
        if not accepted:
            return

        try:
            project.adjudications.set_reasons(words.splitlines())
        except ClaimdeskError as error:
            self._failed(error)
        if self.adjudication:
            self.adjudication.show_reasons(project.adjudications.reasons())

    def _close_adjudication(self) -> None:
        dialog, self.adjudication = self.adjudication, None
        if dialog:
            dialog.deleteLater()

    def show_members(self) -> None:
        """Show who works on the project, followed as it happens where it is shared."""
        project = self._session.project
        if project is None:
            return

        from claimdesk.gui.dialogs.members import MembersDialog

        dots = colours_for(project.read.reviewers(), project.read.colours())
        ask = partial(self._members_of, project)
        dialog = self.members = MembersDialog(ask, dots, self._window)
        dialog.finished.connect(lambda _: self._close_members())
        # a file is open in one place at a time, so nothing changes in it while the dialog is read
        if project.team.is_shared:
            dialog.follow()
        dialog.open()

    def _members_of(self, project: "Project") -> tuple[Sequence[Member], int]:
        """Return the reviewers, none where the server does not answer, and the claims' number."""
        total = sum(progress.total for progress in project.read.progress().values())
        try:
            return project.team.members(), total
        except ClaimdeskError as error:
            self._failed(error)
            return [], total

    def _close_members(self) -> None:
        dialog, self.members = self.members, None
        if dialog:
            dialog.deleteLater()

    def set_blind(self, blind: bool) -> None:
        """Have all reviewers work without each other's verdicts in view, or end that."""
        project = self._session.project
        if project is None:
            return

        try:
            project.team.set_blind(blind=blind)
        except ClaimdeskError as error:
            self._failed(error)
        # after a refusal, too: the switch in the menu has to go back
        self._announce_blind()
        self._session.show_everything_anew()

    def open_server(self) -> None:
        """Ask for the address of a team's project."""
        address, accepted = QInputDialog.getText(
            self._window,
            self.tr("Open team project"),
            self.tr(
                "Address of the project on the PostgreSQL server (keep the password in your "
                "password file)"
            ),
            QLineEdit.EchoMode.Normal,
            "postgresql://",
        )
        if not accepted or not address.strip():
            return

        if is_server(address.strip()):
            self._open_place(address.strip())
        else:
            self.notice.emit(
                self.tr(
                    "The address must start with postgresql://, for example "
                    "postgresql://db.example.org/election"
                )
            )


def _compared(project: "Project") -> Job[Any]:
    # the comparison is one step; the job yields first so that it runs off the window's thread
    yield Progress(0, 0)
    return project.adjudications.overview()


def _around(project: "Project", one: "Disagreement", views: Sequence[ClaimView]) -> tuple[str, str]:
    """Return the article's words before and after all that the reviewers marked.

    Example: one marked "4.2 million tonnes", another "handled 4.2 million tonnes last year"; the
    words around the longer one are shown.
    """
    start, end = min(view.claim.start for view in views), max(view.claim.end for view in views)
    text = project.read.article(one.article).text
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return " ".join(before.split()), " ".join(after.split())
