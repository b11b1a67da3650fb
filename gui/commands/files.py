"""Handlers for projects and articles: opening, adding, the sample, backup."""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import ENDING, Place, place_of
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.commands.given import is_link, needs_no_question, previews_of, sort_given
from claimdesk.gui.dialogs.table import TableDialog
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.intake.import_sources import TablePreview
    from claimdesk.annotate.project import ImportReport, Project

UNTITLED = "My articles"
MOST_REMARKS = 6
"""Sentences of an import's report that are shown one by one."""


class FileCommands(QObject):
    """Handlers of the file commands. Long ones run in the background."""

    message = Signal(str)  # a sentence that goes away by itself
    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)  # label ("" for nothing) and Progress, or None before the first
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
        """Set the action to take before a project is closed."""
        self._before_close = action

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
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

    def open_path(self, path: Place, *, create: bool = False) -> bool:
        """Open a project and return True if it is open now; a refusal is shown as a notice."""
        try:
            self._session.open_project(
                path, kept.reviewer(), create=create, before=self._before_close
            )
        except ClaimdeskError as error:
            # only a file has backups beside it; a server is looked after by others
            is_damaged = error.code in {"corrupt", "not-a-project"} and isinstance(path, Path)
            if is_damaged and self._restored(Path(path), error):
                return self.open_path(path)
            self.notice.emit(str(error))
            return False

        if self._session.project:
            self.opened.emit(self._session.project.address)
        return True

    def _restored(self, path: Path, error: ClaimdeskError) -> bool:
        """Offer to restore a damaged project from its backup; return True if it was."""
        from claimdesk.annotate.project.doctor import can_restore

        if not can_restore(path):
            return False

        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Damaged project"))
        box.setText(str(error.message))
        box.setInformativeText(
            self.tr("There is a backup. You can restore it; the damaged file is kept.")
        )
        restore = box.addButton(self.tr("Restore backup"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is restore and self._restore(path)

    def _restore(self, path: Path) -> bool:
        """Put the newest sound backup in a project's place; return True if it is well now."""
        from claimdesk.annotate.project.doctor import look_after

        try:
            diagnosis = look_after(path)
        except ClaimdeskError as failure:
            self.notice.emit(str(failure))
            return False
        for sentence in diagnosis.done:
            self.notice.emit(sentence)
        return diagnosis.well

    def new(self) -> None:
        """Ask for a file and make a project there."""
        suggested = str(_documents() / f"{UNTITLED}{ENDING}")
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New project"),
            suggested,
            self.tr("Claimdesk project (*.claimdesk)"),
        )
        if not name:
            return

        # "Election 2024.v2" has a suffix too, which must stay: the ending is added, not put in its
        # place
        path = Path(name)
        if path.suffix != ENDING:
            path = path.with_name(path.name + ENDING)
        self.open_path(path, create=True)

    def open(self) -> None:
        """Ask for a project file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open project"),
            str(_documents()),
            self.tr("Claimdesk project (*.claimdesk)"),
        )
        if name:
            self.open_path(Path(name))

    def open_sample(self) -> None:
        """Open the sample article, in a project that is made for it."""
        folder = home()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            is_kept = os.access(folder, os.W_OK)
        except OSError:
            is_kept = False
        if not is_kept:
            # a home folder that is read-only, as on machines that are reset every night
            folder = Path(tempfile.mkdtemp(prefix="claimdesk-"))
            words = self.tr("Your user folder is read-only, so the sample is in {path}.")
            self.notice.emit(words.format(path=folder))
        if not self.open_path(folder / f"Sample{ENDING}", create=True):
            return

        # opened before, it holds the article and the decisions already
        project = self._session.project
        if project and not project.read.articles():
            self.add_sources([str(SAMPLE)])

    def close_project(self) -> None:
        """Close the project and show the start page."""
        self._before_close()
        self._session.close()
        self._session.project_changed.emit()
        self._session.article_opened.emit()
        self._session.claim_selected.emit("")

    def back_up(self) -> None:
        """Write a backup of the project and verify it."""
        project = self._session.project
        if project is None:
            return

        try:
            target = project.back_up()
        except ClaimdeskError as error:
            self.notice.emit(str(error))
        else:
            self.notice.emit(self.tr("Backup saved and checked: {path}").format(path=target))

    def open_all(self, names: Sequence[str]) -> None:
        """Open what was dropped or named: a project, or articles into the open one."""
        given = sort_given(names, self._session.project)
        # a packet of the open project is merged; to look into the packet itself, File, Open opens
        # it
        if given.packets:
            self.packets_given.emit(given.packets)

        if given.projects:
            first = given.projects[0]
            place = place_of(first)
            # a name that is no file yet makes a project; with articles beside it, the project has
            # to exist
            is_new = isinstance(place, Path) and not place.exists()
            self.open_path(place, create=is_new and not given.sources)
            if len(given.projects) > 1:
                words = self.tr("Only one project can be open: {path} was opened.")
                self.notice.emit(words.format(path=first))

        if given.sources:
            self.add_sources(given.sources)

    def add(self) -> None:
        """Ask for files and make articles of them."""
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
        # a link alone asks for its page; a text with a link in it is a text, and nothing is fetched
        if is_link(text):
            self.add_sources([text.strip()])
            return

        if not self._ready_for_articles() or self._session.project is None:
            return
        try:
            self._show(self._session.project.intake.add_text(text, source))
        except ClaimdeskError as error:
            self.notice.emit(str(error))

    def _ready_for_articles(self) -> bool:
        """Open the usual project where none is open; return True if there is one now."""
        if self._session.project is not None:
            return True
        folder = _documents()
        return self.open_path(folder / f"{UNTITLED}{ENDING}", create=True)

    def add_sources(self, names: Sequence[str]) -> None:
        """Make articles of sources in the background; of tables, ask for the columns first."""
        from claimdesk.annotate.intake.import_sources import is_table

        tables = [name for name in names if is_table(name) and Path(name).is_file()]
        if tables:
            self._look_at_tables(tables, [name for name in names if name not in tables])
        else:
            self._import(names, {})

    def _look_at_tables(self, tables: Sequence[str], others: Sequence[str]) -> None:
        label = self.tr("Reading tables")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: previews_of(tables),
            done=lambda previews: self._ask_for_columns(previews, others),
            failed=self._failed,
        )

    def _ask_for_columns(
        self, previews: "Sequence[tuple[str, TablePreview | ClaimdeskError]]", others: Sequence[str]
    ) -> None:
        """Ask for the columns of tables; a sheet of claims that comes back is handed on instead."""
        self.working.emit("", None)
        names, columns = list(others), dict[str, dict[str, str]]()
        for name, preview in previews:
            if isinstance(preview, ClaimdeskError):
                self.notice.emit(str(preview))
                continue
            if preview.is_sheet_of_claims:
                self.sheet_given.emit(name)
                continue
            if needs_no_question(name, preview):
                names.append(name)
                continue

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
            done=lambda report: self._imported(project, report),
            failed=self._failed,
        )

    def _imported(self, project: "Project", report: "ImportReport") -> None:
        # the project may have been closed meanwhile; what was read is in it all the same
        if self._session.project is project:
            self._added(report)

    def _added(self, report: "ImportReport") -> None:
        """Show the remarks of a report, and the first article that was added."""
        self.working.emit("", None)
        # the first sentence only counts what was read
        remarks = report.sentences[1:]
        for sentence in remarks[:MOST_REMARKS]:
            self.notice.emit(sentence)
        if len(remarks) > MOST_REMARKS:
            words = self.tr("{count} more remarks. See the full report:")
            self.notice.emit(words.format(count=len(remarks) - MOST_REMARKS))
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
        self.notice.emit(sentence_for(error))

    def remove_article(self) -> None:
        """Withdraw the open article from the project."""
        if self._session.open:
            article = self._session.open.id
            if self._session.act(lambda p: p.act.remove_article(article)):
                self.message.emit(self.tr("Article removed. Ctrl+Z restores it."))


def _documents() -> Path:
    """Return the folder for a person's documents, made where it is absent."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    if folder.is_dir():
        return folder

    # a service account of Linux has no home folder: HOME names a folder that cannot be made
    own = Path.home()
    if sys.platform.startswith("linux") and not own.is_dir():
        own = home()
    own.mkdir(parents=True, exist_ok=True)
    return own
