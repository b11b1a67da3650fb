"""Start page: recent projects, the sample, and a place to drop files."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.project import is_server
from claimdesk.gui.theme.fonts import serif
from claimdesk.gui.widgets.clear_layout import clear

RECENT = 5
"""Projects listed."""


class StartPage(QWidget):
    """Page shown while no article is open."""

    add_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(str)  # path or address of a project

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = _title(self.tr("Check the claims\nin an article"))
        self._lead = QLabel(
            self.tr("Open an article, review its claims one by one, export a spreadsheet.")
        )
        self._lead.setObjectName("muted")
        self._drop = DropZone()
        self._drop.add_requested.connect(self.add_requested)
        self._recent_title = QLabel(self.tr("Recent projects"))
        self._recent_title.setObjectName("heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._lay_out(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        sample = QPushButton(self.tr("Open the sample article"))
        sample.clicked.connect(self.sample_requested)
        new = QPushButton(self.tr("New project …"))
        new.clicked.connect(self.new_requested)
        existing = QPushButton(self.tr("Open project …"))
        existing.clicked.connect(self.open_requested)

        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (sample, new, existing):
            buttons.addWidget(button)
        buttons.addStretch()
        return buttons

    def _lay_out(self, buttons: QHBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        for widget in (self._title, self._lead, self._drop):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)

        # lines of a readable length, a little above the middle of the page
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(620)
        grid = QGridLayout(self)
        grid.setContentsMargins(40, 40, 40, 40)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(2, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 8)
        grid.setColumnStretch(2, 1)
        grid.addWidget(holder, 1, 1)

    def show_recent(self, paths: list[str]) -> None:
        """List the projects opened last; those that are gone are left out."""
        clear(self._recent)
        # a server is not asked: it may take seconds to answer
        there = [path for path in paths if is_server(path) or Path(path).exists()][:RECENT]
        for path in there:
            self._recent.addWidget(self._recent_button(path))
        self._recent_title.setVisible(bool(there))

    def _recent_button(self, path: str) -> QPushButton:
        title = path
        if not is_server(path):
            title = f"{Path(path).stem}    {_short(path)}"
        button = QPushButton(title)
        button.setObjectName("quiet")
        button.setStyleSheet("text-align: left;")
        button.setToolTip(path)
        button.clicked.connect(lambda _=False: self.recent_requested.emit(path))
        return button

    def show_empty_project(self, name: str) -> None:
        """Name the open project, which has no articles yet; with no name, none is open."""
        if name:
            self._title.setText(self.tr("“{name}” has no articles yet.").format(name=name))
        else:
            self._title.setText(self.tr("Check the claims\nin an article"))


class DropZone(QFrame):
    """A place to drop files on; a click asks for them."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self.setMinimumHeight(150)
        what = QLabel(
            self.tr("Drop articles here: text, web pages, PDF, Word, lists, whole folders")
        )
        what.setObjectName("big")
        how = QLabel(
            self.tr("or paste text or a link with Ctrl+Shift+V. Your text stays on this computer.")
        )
        how.setObjectName("muted")
        for label in (what, how):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        choose = QPushButton(self.tr("Choose files …"))
        choose.setObjectName("primary")
        choose.clicked.connect(self.add_requested)

        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch()
        layout.addWidget(what)
        layout.addWidget(how)
        layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()


def dropped_paths(event: QDragEnterEvent | QDropEvent) -> list[str]:
    """Return the files, folders and links of a drag."""
    names = (_source_of(url) for url in event.mimeData().urls())
    return [name for name in names if name]


def _source_of(url: QUrl) -> str:
    """Return a URL as a source: "/home/bo/article.pdf" or "https://example.org/news", else ""."""
    if url.isLocalFile():
        return url.toLocalFile()
    if url.scheme() in {"http", "https"}:
        return url.toString()
    return ""


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = QFont()
    font.setFamily(serif())
    font.setPixelSize(34)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    # a project's name may be longer than the page is wide
    label.setWordWrap(True)
    return label


def _short(path: str) -> str:
    """Return a file's folder, short: "/home/bo/Texts/a.txt" -> "~/Texts" in the home /home/bo."""
    folder = Path(path).parent
    # "/home/bobby" only begins like the home /home/bo
    if folder.is_relative_to(Path.home()):
        return str(Path("~", folder.relative_to(Path.home())))
    return str(folder)
