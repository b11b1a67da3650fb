"""Handlers for exports, and for the sheets that editors return."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.base.languages import worded
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project
    from claimdesk.annotate.project.export_formats import Format
    from claimdesk.annotate.proposals.proposals import Returned
    from claimdesk.gui.dialogs.sheet_changes import ReturnDialog


class ExportCommands(QObject):
    """Handlers of exporting and bringing back. Both run in the background."""

    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)  # label ("" for nothing) and Progress, or None before the first

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._window = parent
        self.dialog: ReturnDialog | None = None

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {"export": self.export, "bring-back": self.ask_for_spreadsheet}

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(sentence_for(error))

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

        target = Path(name)
        wanted = _format_meant(target, filters.get(chosen), filters.values())
        if wanted is None:
            self.export_to(target)
            return
        if wanted.ending and not target.suffix:
            target = target.with_name(target.name + wanted.ending)
        self.export_to(target, wanted.name)

    def export_to(self, target: Path, name: str = "") -> None:
        """Write the project to a file in the background.

        The format is that called `name`, else that of the file's ending.
        """
        project = self._session.project
        if project is None:
            return

        # neither an ending nor a format names the kind of file: a workbook is the usual one
        if not target.suffix and not name:
            target = target.with_suffix(".xlsx")
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
        sentences = [
            self.tr("{rows} claims exported to {path}.").format(rows=f"{rows:,}", path=target)
        ]
        unevidenced = self._session.progress().unevidenced
        if unevidenced:
            words = self.tr("{count} verified or disputed claims have no evidence.")
            sentences.append(words.format(count=unevidenced))
        # one notice: of many, the oldest would vanish unread, and no loss may be silent
        self.notice.emit(" ".join([*sentences, *losses]))

    def ask_for_spreadsheet(self) -> None:
        """Ask for an edited spreadsheet and compare it."""
        if self._session.project is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import edited spreadsheet"),
            str(self._session.project.folder),
            self.tr(
                "Edited sheets and labels (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.json "
                "*.jsonl);;All files (*)"
            ),
        )
        if name:
            self.compare(Path(name))

    def compare(self, path: Path, editor: str = "") -> None:
        """Compare an edited spreadsheet in the background, then show the differences."""
        project = self._session.project
        if project is None:
            self.notice.emit(
                self.tr("Open the project that {name} was exported from first.").format(
                    name=path.name
                )
            )
            return

        label = self.tr("Comparing")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.returned_files.compare(path, editor),
            progressed=lambda step: self.working.emit(label, step),
            done=lambda found: self._compared(project, path, found),
            failed=self._failed,
        )

    def _compared(self, project: "Project", path: Path, found: "Returned") -> None:
        # another project may have been opened meanwhile; its claims are not those of the sheet
        if self._session.project is project:
            self._show(project, path, found)

    def _show(self, project: "Project", path: Path, found: "Returned") -> None:
        """Show the differences in a dialog, or in the one that is open already."""
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
        """Have the project remember words for verdicts, and compare again with them."""
        try:
            # a signal carries no types
            project.returned_files.teach(words)  # type: ignore[arg-type]
        except ClaimdeskError as error:
            self._failed(error)
            return

        editor = ""
        if self.dialog:
            editor = self.dialog.editor.text()
        self.compare(path, editor)

    def _answered(self, project: "Project", path: Path, result: int) -> None:
        """Apply the ticked differences as one change, where the dialog was accepted."""
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
                self.tr("{count} edits from {name} imported. Ctrl+Z undoes them all.").format(
                    count=f"{len(chosen):,}", name=path.name
                )
            )


def _format_meant(
    target: Path, chosen: "Format | None", formats: "Iterable[Format]"
) -> "Format | None":
    """Return the format to write: the chosen one, unless the file's ending names another.

    "findings.csv" is a CSV file, though the workbook was chosen in the list; for "findings.txt",
    an ending of no format, the choice holds.
    """
    by_ending = next(
        (one for one in formats if one.by_ending and one.ending == target.suffix), None
    )
    if chosen is None:
        return by_ending
    if by_ending and chosen.ending != target.suffix:
        return by_ending
    return chosen
