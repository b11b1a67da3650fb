"""What goes out of a project and comes back: exports, and the sheets that editors return."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.gui.base.errors import our_fault
from claimdesk.gui.base.languages import worded
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project
    from claimdesk.annotate.proposals.proposals import Returned
    from claimdesk.gui.dialogs.sheet_changes import ReturnDialog


class ExportCommands(QObject):
    """Handlers of exporting and bringing back. Both run in the background."""

    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._window = parent
        self.dialog: ReturnDialog | None = None

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
        return {"export": self.export, "bring-back": self.bring_back}

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(str(error) if isinstance(error, ClaimdeskError) else our_fault(error))

    # out

    def export(self) -> None:
        """Ask where to, and in which format."""
        from claimdesk.annotate.project import formats

        project = self._session.project
        if project is None:
            return
        filters = {f"{worded(one.title)} (*{one.ending})": one for one in formats()}
        suggested = str(project.folder / f"{project.name}.xlsx")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), suggested, ";;".join(filters)
        )
        if not name:
            return
        target, wanted = Path(name), filters.get(chosen)
        by_ending = next(
            (one for one in filters.values() if one.by_ending and one.ending == target.suffix), None
        )
        if wanted is None or (by_ending and wanted.ending != target.suffix):
            wanted = by_ending
        if wanted and wanted.ending and not target.suffix:
            target = target.with_name(target.name + wanted.ending)
        self.export_to(target, wanted.name if wanted else "")

    def export_to(self, target: Path, name: str = "") -> None:
        """Write the project to a file in the background, in the format called `name` or that of its ending."""
        project = self._session.project
        if project is None:
            return
        target = target if target.suffix or name else target.with_suffix(".xlsx")
        label = self.tr("Exporting")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.export(target, name),
            progressed=lambda step: self.working.emit(label, step),
            done=lambda report: self._exported(target, report.rows, report.sentences),
            failed=self._failed,
        )

    def _exported(self, target: Path, rows: int, losses: list[str]) -> None:
        self.working.emit("", None)
        told = self.tr("{rows} claims exported to {path}.").format(rows=f"{rows:,}", path=target)
        progress = self._session.progress()
        if progress.unevidenced:
            told += " " + self.tr("{count} verified or disputed claims have no evidence.").format(
                count=progress.unevidenced
            )
        # one notice: the oldest of many would be put away unread, and no loss may be silent
        self.notice.emit(" ".join([told, *losses]))

    # back

    def bring_back(self) -> None:
        """Ask which sheet came back."""
        if self._session.project is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Bring a sheet back"),
            str(self._session.project.folder),
            self.tr(
                "Edited sheets and labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json *.jsonl);;All files (*)"
            ),
        )
        if name:
            self.compare(Path(name))

    def compare(self, path: Path, editor: str = "") -> None:
        """Hold an edited sheet against the project in the background, then show what differs."""
        project = self._session.project
        if project is None:
            self.notice.emit(
                self.tr("Open the project that {name} came from first.").format(name=path.name)
            )
            return
        label = self.tr("Comparing")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.returned_files.compare(path, editor),
            progressed=lambda step: self.working.emit(label, step),
            done=lambda found: (
                self._show(project, path, found) if self._session.project is project else None
            ),
            failed=self._failed,
        )

    def _show(self, project: "Project", path: Path, found: "Returned") -> None:
        from claimdesk.gui.dialogs.sheet_changes import ReturnDialog

        self.working.emit("", None)
        if self.dialog is not None:
            self.dialog.show_returned(found)
            return
        dialog = self.dialog = ReturnDialog(found, project.reviewer.name, self._window)
        dialog.words_taught.connect(lambda words: self._teach(project, path, words))
        dialog.editor_changed.connect(lambda name: self.compare(path, name))
        dialog.finished.connect(lambda result: self._answered(project, path, result))
        dialog.open()

    def _teach(self, project: "Project", path: Path, words: dict[str, object]) -> None:
        try:
            project.returned_files.teach(words)  # type: ignore[arg-type]  # a signal carries no types
        except ClaimdeskError as error:
            self._failed(error)
            return
        self.compare(path, self.dialog.editor.text() if self.dialog else "")

    def _answered(self, project: "Project", path: Path, result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        chosen, editor = dialog.model.chosen, dialog.editor.text()
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted or self._session.project is not project:
            return
        change = self._session.act(lambda p: p.returned_files.apply(chosen, editor))
        if change:
            self.notice.emit(
                self.tr(
                    "{count} edits of {name} were brought back. Ctrl+Z takes them back together."
                ).format(count=f"{len(chosen):,}", name=path.name)
            )
