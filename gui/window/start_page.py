"""The first thing seen: recent projects, the sample, and a place to drop files."""

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


class StartPage(QWidget):
    """Shown while no article is open."""

    add_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._title = _title(self.tr("What does the article say,\nand is it so?"))
        self._lead = QLabel(
            self.tr("Open an article, settle its claims one by one, hand on a spreadsheet.")
        )
        self._lead.setObjectName("muted")
        self._drop = DropZone()
        self._recent_title = QLabel(self.tr("Recent projects"))
        self._recent_title.setObjectName("heading")
        sample = QPushButton(self.tr("Open the sample article"))
        sample.clicked.connect(self.sample_requested)
        new = QPushButton(self.tr("New project …"))
        new.clicked.connect(self.new_requested)
        existing = QPushButton(self.tr("Open project …"))
        existing.clicked.connect(self.open_requested)
        self._drop.add_requested.connect(self.add_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (sample, new, existing):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(16)
        for widget in (self._title, self._lead, self._drop):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
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
        there = [path for path in paths if is_server(path) or Path(path).exists()][:RECENT]
        for path in there:
            button = QPushButton(
                path if is_server(path) else f"{Path(path).stem}    {_short(path)}"
            )
            button.setObjectName("quiet")
            button.setStyleSheet("text-align: left;")
            button.setToolTip(path)
            button.clicked.connect(lambda _=False, p=path: self.recent_requested.emit(p))
            self._recent.addWidget(button)
        self._recent_title.setVisible(bool(there))

    def show_empty_project(self, name: str) -> None:
        """Say that a project is open and waits for articles; with no name, that none is."""
        self._title.setText(
            self.tr("“{name}” has no articles yet.").format(name=name)
            if name
            else self.tr("What does the article say,\nand is it so?")
        )


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
            self.tr(
                "or paste a text or a link with Ctrl+Shift+V. Nothing leaves this machine by itself."
            )
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

    def show_over(self, over: bool) -> None:
        """Show that something hovers above."""
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


def dropped_paths(event: QDragEnterEvent | QDropEvent) -> list[str]:
    """The files, folders and links of a drag."""
    urls = event.mimeData().urls()
    return [
        url.toLocalFile() if url.isLocalFile() else url.toString()
        for url in urls
        if _is_source(url)
    ]


def _is_source(url: QUrl) -> bool:
    return url.isLocalFile() or url.scheme() in {"http", "https"}


def _title(text: str) -> QLabel:
    label = QLabel(text)
    font = QFont()
    font.setFamily(serif())
    font.setPixelSize(34)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def _short(path: str) -> str:
    home = str(Path.home())
    folder = str(Path(path).parent)
    return "~" + folder[len(home) :] if folder.startswith(home) else folder
