"""Projects and articles in: opening, adding, the sample, backup."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import ENDING, Place, is_server, place_of
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.gui.base.errors import our_fault
from claimdesk.gui.dialogs.table import TableDialog
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.base.progress import Job
    from claimdesk.annotate.intake.import_sources import TablePreview
    from claimdesk.annotate.project import ImportReport

UNTITLED = "My articles"
TOLD = 6
"""Sentences of an import's report that are told one by one."""


class FileCommands(QObject):
    """Handlers of the file commands. Long ones run in the background."""

    message = Signal(str)
    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)
    opened = Signal(str)  # path
    packets_given = Signal(object)  # packets of the open project among what was dropped
    sheet_given = Signal(str)  # a sheet of claims among what was dropped or named
    report_given = Signal(object)  # the sentences of a long import report

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._window = parent
        self._before_close: Callable[[], None] = lambda: None

    def before_close(self, action: Callable[[], None]) -> None:
        """What has to be done before a project is put away."""
        self._before_close = action

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
        return {
            "new": self.new,
            "open": self.open,
            "add": self.add,
            "paste": self.paste,
            "sample": self.open_sample,
            "backup": self.back_up,
            "remove-article": self.remove_article,
            "close-project": self.close_project,
        }

    # projects

    def open_path(self, path: Place, *, create: bool = False) -> bool:
        """Open a project; a refusal is told. Whether it is open now."""
        try:
            self._session.open_project(
                path, kept.reviewer(), create=create, before=self._before_close
            )
        except ClaimdeskError as error:
            if (
                error.code in {"corrupt", "not-a-project"}
                and isinstance(path, Path)
                and self._restored(path, error)
            ):
                return self.open_path(path)
            self.notice.emit(str(error))
            return False
        if self._session.project:
            self.opened.emit(self._session.project.address)
        return True

    def _restored(self, path: Path, error: ClaimdeskError) -> bool:
        """Offer to restore a damaged project from its newest sound backup; whether it was."""
        from claimdesk.annotate.project.doctor import can_restore, look_after

        if not can_restore(path):
            return False
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Damaged project"))
        box.setText(str(error.message))
        box.setInformativeText(
            self.tr(
                "A backup of it is there. It can be put in its place; the damaged file is kept beside it."
            )
        )
        restore = box.addButton(
            self.tr("Restore from the backup"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is not restore:
            return False
        try:
            diagnosis = look_after(path)
        except ClaimdeskError as failure:
            self.notice.emit(str(failure))
            return False
        for sentence in diagnosis.done:
            self.notice.emit(sentence)
        return diagnosis.well

    def new(self) -> None:
        suggested = str(_documents() / f"{UNTITLED}{ENDING}")
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            suggested,
            self.tr("Claimdesk project (*.claimdesk)"),
        )
        if name:
            path = Path(name)
            self.open_path(
                path if path.suffix == ENDING else path.with_name(path.name + ENDING), create=True
            )

    def open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open project"),
            str(_documents()),
            self.tr("Claimdesk project (*.claimdesk)"),
        )
        if name:
            self.open_path(Path(name))

    def open_sample(self) -> None:
        """The sample article in a project of its own."""
        folder = home()
        folder.mkdir(parents=True, exist_ok=True)
        if self.open_path(folder / f"Sample{ENDING}", create=True):
            project = self._session.project
            if project and not project.read.articles():
                self.add_sources([str(SAMPLE)])

    def close_project(self) -> None:
        self._before_close()
        self._session.close()
        self._session.project_changed.emit()
        self._session.article_opened.emit()
        self._session.claim_selected.emit("")

    def back_up(self) -> None:
        project = self._session.project
        if project is None:
            return
        try:
            target = project.back_up()
        except ClaimdeskError as error:
            self.notice.emit(str(error))
        else:
            self.notice.emit(self.tr("Backed up and verified: {path}").format(path=target))

    # articles

    def open_all(self, names: Sequence[str]) -> None:
        """Open what was dropped or named: a project, or articles into the open one."""
        projects = [name for name in names if name.endswith(ENDING) or is_server(name)]
        open_one = self._session.project
        back = [
            name
            for name in projects
            if open_one and name.endswith(ENDING) and open_one.packets.is_ours(Path(name))
        ]
        if back:  # what was handed out comes home; File, Open opens a packet itself
            self.packets_given.emit(back)
            projects = [name for name in projects if name not in back]
        sources = [name for name in names if name not in projects and name not in back]
        if projects:
            place = place_of(projects[0])
            self.open_path(
                place, create=isinstance(place, Path) and not sources and not place.exists()
            )
        if len(projects) > 1:
            self.notice.emit(
                self.tr("One project is open at a time: {path} was opened.").format(
                    path=projects[0]
                )
            )
        if sources:
            self.add_sources(sources)

    def add(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add articles"),
            "",
            self.tr("Articles ({articles});;Lists of articles ({lists});;All files (*)").format(
                articles="*.txt *.text *.md *.html *.htm *.xhtml *.pdf *.docx *.odt",
                lists="*.csv *.tsv *.xlsx *.ods *.jsonl *.json",
            ),
        )
        if names:
            self.add_sources(names)

    def paste(self) -> None:
        """Make an article of the clipboard's text, or of the page that it links to."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text, self.tr("pasted text"))
        else:
            self.message.emit(self.tr("The clipboard holds no text."))

    def take_text(self, text: str, source: str) -> None:
        """Make an article of a text, or of the page that it links to."""
        if text.strip().lower().startswith(("http://", "https://")) and len(text.split()) == 1:
            self.add_sources([text.strip()])  # handing over a link is asking for that page
            return
        if self._ready_for_articles() and (project := self._session.project):
            try:
                self._show(project.intake.add_text(text, source))
            except ClaimdeskError as error:
                self.notice.emit(str(error))

    def _ready_for_articles(self) -> bool:
        """Open the reviewer's own project where none is open; nothing has to be configured first."""
        if self._session.project is not None:
            return True
        folder = _documents()
        return self.open_path(folder / f"{UNTITLED}{ENDING}", create=True)

    def add_sources(self, names: Sequence[str]) -> None:
        """Read sources in the background and put them on the desk; of tables, ask first which column is what."""
        from claimdesk.annotate.intake.import_sources import is_table

        tables = [name for name in names if is_table(name) and Path(name).is_file()]
        if tables:
            self._look_at_tables(tables, [name for name in names if name not in tables])
        else:
            self._import(names, {})

    def _look_at_tables(self, tables: Sequence[str], others: Sequence[str]) -> None:
        label = self.tr("Looking at tables")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: _previews(tables),
            done=lambda previews: self._ask_for_columns(previews, others),
            failed=self._failed,
        )

    def _ask_for_columns(
        self, previews: "Sequence[tuple[str, TablePreview | ClaimdeskError]]", others: Sequence[str]
    ) -> None:
        """Ask which column is what; a sheet of claims that comes back is handed on instead."""
        self.working.emit("", None)
        names, columns = list(others), dict[str, dict[str, str]]()
        for name, preview in previews:
            if isinstance(preview, ClaimdeskError):
                self.notice.emit(str(preview))
            elif preview.is_sheet_of_claims:
                self.sheet_given.emit(name)
            elif (
                Path(name).suffix.lower() in {".json", ".jsonl", ".ndjson"}
                and preview.columns["text"]
            ):
                names.append(name)  # names of fields say it all
            else:
                dialog = TableDialog(preview, self._window)
                if dialog.exec() == QDialog.DialogCode.Accepted:
                    names.append(name)
                    columns[name] = dialog.columns
        if names:
            self._import(names, columns)

    def _import(self, names: Sequence[str], columns: dict[str, dict[str, str]]) -> None:
        if not self._ready_for_articles() or self._session.project is None:
            return
        from claimdesk.annotate.project import import_sources

        project = self._session.project
        label = self.tr("Reading articles")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: import_sources(project.intake, list(names), columns),
            progressed=lambda step: self.working.emit(label, step),
            done=lambda report: self._added(report) if self._session.project is project else None,
            failed=self._failed,
        )

    def _added(self, report: "ImportReport") -> None:
        self.working.emit("", None)
        told = report.sentences[1:]
        for sentence in told[:TOLD]:
            self.notice.emit(sentence)
        if len(told) > TOLD:
            self.notice.emit(
                self.tr("{count} more remarks; the whole report can be seen:").format(
                    count=len(told) - TOLD
                )
            )
            self.report_given.emit(report.sentences)
        if len(report.added) > 1:
            self.message.emit(self.tr("{count} articles added.").format(count=len(report.added)))
        if report.added:
            self._show(report.added[0][1])

    def _show(self, article: str) -> None:
        self._session.articles_changed.emit()
        self._session.open_article(article)

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(str(error) if isinstance(error, ClaimdeskError) else our_fault(error))

    def remove_article(self) -> None:
        if self._session.open:
            article = self._session.open.id
            if self._session.act(lambda p: p.act.remove_article(article)):
                self.message.emit(self.tr("Taken off the desk. Ctrl+Z brings it back."))


def _documents() -> Path:
    """Where a person's own files are."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    if folder.is_dir():
        return folder
    own = home() if sys.platform.startswith("linux") and not Path.home().is_dir() else Path.home()
    own.mkdir(parents=True, exist_ok=True)
    return own


def _previews(tables: "Sequence[str]") -> "Job[list[tuple[str, TablePreview | ClaimdeskError]]]":
    """The heads of tables, or why one cannot be read."""
    from claimdesk.annotate.base.progress import Progress
    from claimdesk.annotate.intake.import_sources import look_at_table

    found: list[tuple[str, TablePreview | ClaimdeskError]] = []
    for done, name in enumerate(tables):
        yield Progress(done, len(tables), name)
        try:
            found.append((name, look_at_table(Path(name))))
        except ClaimdeskError as error:
            found.append((name, error))
    return found
