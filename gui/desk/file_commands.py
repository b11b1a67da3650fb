"""Projects and articles in: opening, adding, the sample, backup."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from annotate.errors import ClaimdeskError
from annotate.project import ENDING, Place, is_server, place_of
from annotate.project import preferences as kept
from annotate.project.samples import SAMPLE
from gui.desk.session import Session
from gui.work import Work

if TYPE_CHECKING:
    from annotate.project import ImportReport

UNTITLED = "My articles"
SHEETS = frozenset({".xlsx", ".xlsm", ".ods"})
"""Endings of what is never an article and comes back from an editor."""


class FileCommands(QObject):
    """Handlers of the file commands. Long ones run in the background."""

    said = Signal(str)
    told = Signal(str)  # a sentence that stays
    working = Signal(str, object)
    opened = Signal(str)  # path
    packets_given = Signal(object)  # packets of the open project among what was dropped
    sheet_given = Signal(str)  # a workbook among what was dropped or named

    def __init__(self, session: Session, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._work = work
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
            self._session.open_project(path, kept.reviewer(), create=create, before=self._before_close)
        except ClaimdeskError as error:
            self.told.emit(str(error))
            return False
        if self._session.project:
            self.opened.emit(self._session.project.address)
        return True

    def new(self) -> None:
        suggested = str(_documents() / f"{UNTITLED}{ENDING}")
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), suggested, self.tr("Claimdesk project (*.claimdesk)")
        )
        if name:
            path = Path(name)
            self.open_path(path if path.suffix == ENDING else path.with_name(path.name + ENDING), create=True)

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
        folder = kept.home()
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
            self.told.emit(str(error))
        else:
            self.told.emit(self.tr("Backed up and verified: {path}").format(path=target))

    # articles

    def open_all(self, names: Sequence[str]) -> None:
        """Open what was dropped or named: a project, or articles into the open one."""
        projects = [name for name in names if name.endswith(ENDING) or is_server(name)]
        open_one = self._session.project
        back = [
            name for name in projects if open_one and name.endswith(ENDING) and open_one.packets.is_ours(Path(name))
        ]
        if back:  # what was handed out comes home; File, Open opens a packet itself
            self.packets_given.emit(back)
            projects = [name for name in projects if name not in back]
        sheets = [name for name in names if Path(name).suffix.lower() in SHEETS]
        sources = [name for name in names if name not in projects and name not in sheets and name not in back]
        if projects:
            place = place_of(projects[0])
            self.open_path(place, create=isinstance(place, Path) and not sources and not place.exists())
        if len(projects) > 1:
            self.told.emit(self.tr("One project is open at a time: {path} was opened.").format(path=projects[0]))
        if sources:
            self.add_sources(sources)
        if sheets:
            self.sheet_given.emit(sheets[0])

    def add(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add articles"),
            "",
            self.tr("Articles (*.txt *.text *.md *.html *.htm *.xhtml *.jsonl *.json);;All files (*)"),
        )
        if names:
            self.add_sources(names)

    def paste(self) -> None:
        """Make an article of the clipboard's text, or of the page that it links to."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.said.emit(self.tr("The clipboard holds no text."))
            return
        if text.strip().lower().startswith(("http://", "https://")) and len(text.split()) == 1:
            self.add_sources([text.strip()])  # pasting a link is asking for that page
            return
        if self._ready_for_articles() and (project := self._session.project):
            try:
                self._show(project.intake.add_text(text, self.tr("pasted text")))
            except ClaimdeskError as error:
                self.told.emit(str(error))

    def _ready_for_articles(self) -> bool:
        """Open the reviewer's own project where none is open; nothing has to be configured first."""
        if self._session.project is not None:
            return True
        folder = _documents()
        return self.open_path(folder / f"{UNTITLED}{ENDING}", create=True)

    def add_sources(self, names: Sequence[str]) -> None:
        """Read sources in the background and put them on the desk."""
        if not self._ready_for_articles() or self._session.project is None:
            return
        from annotate.project import import_sources

        project = self._session.project
        label = self.tr("Reading articles")
        self.working.emit(label, None)
        self._work.start(
            label,
            lambda: import_sources(project.intake, list(names)),
            progressed=lambda step: self.working.emit(label, step),
            done=lambda report: self._added(report) if self._session.project is project else None,
            failed=self._failed,
        )

    def _added(self, report: "ImportReport") -> None:
        self.working.emit("", None)
        for _, why in report.failed[:4]:
            self.told.emit(why)
        if len(report.failed) > 4:
            self.told.emit(self.tr("{count} more could not be read.").format(count=len(report.failed) - 4))
        if report.replaced:
            self.told.emit(
                self.tr("{count} characters that no file can hold were replaced.").format(count=report.replaced)
            )
        if report.added:
            self._show(report.added[0][1])

    def _show(self, article: str) -> None:
        self._session.articles_changed.emit()
        self._session.open_article(article)

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.told.emit(str(error) if isinstance(error, ClaimdeskError) else our_fault(self.tr, error))

    def remove_article(self) -> None:
        if self._session.open:
            article = self._session.open.id
            if self._session.act(lambda p: p.act.remove_article(article)):
                self.said.emit(self.tr("Taken off the desk. Ctrl+Z brings it back."))


def our_fault(tr: Callable[[str], str], error: Exception) -> str:
    """A sentence for a fault of the program itself; its details are in the log."""
    where = kept.home() / "claimdesk.log"
    words = tr("Something went wrong inside Claimdesk ({name}). Nothing on record is lost; details are in {path}.")
    return words.format(name=type(error).__name__, path=where)


def _documents() -> Path:
    """Where a person's own files are."""
    import platformdirs

    folder = Path(platformdirs.user_documents_dir())
    if folder.is_dir():
        return folder
    home = kept.home() if sys.platform.startswith("linux") and not Path.home().is_dir() else Path.home()
    home.mkdir(parents=True, exist_ok=True)
    return home
