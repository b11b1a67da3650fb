"""Filter of the list of articles: by stage, source, date, and words anywhere in them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.review.article_views import ArticleView, Progress

TYPING_MS = 200
"""How long typing rests before the list is filtered."""


class Stage(StrEnum):
    """Stages of an article's review."""

    OPEN = "open"
    IN_WORK = "in work"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ArticlesWanted:
    """Conditions for an article; empty ones are none. Days are ISO dates, of publication."""

    words: str = ""
    stage: Stage | None = None
    source: str = ""
    since: str = ""
    until: str = ""

    def wants(self, article: ArticleView, progress: Progress, *, nothing_there: bool) -> bool:
        """Return True if an article passes, its words aside."""
        if self.stage and stage_of(progress, nothing_there=nothing_there) is not self.stage:
            return False
        if self.source and source_of(article) != self.source:
            return False

        # "2025-01-31T09:00" is of the day "2025-01-31", and ISO dates sort as words do
        day = article.published[:10]
        if self.since and day < self.since:
            return False

        # an article without a date is neither after the first day nor before the last one
        is_too_late = not day or day > self.until
        return not (self.until and is_too_late)


def stage_of(progress: Progress, *, nothing_there: bool) -> Stage:
    """Return the stage of an article.

    It is done where nothing is open, or where a reviewer found nothing to check in it.
    """
    is_settled = progress.total and not progress.open and not progress.parked
    if nothing_there or is_settled:
        return Stage.DONE
    if progress.settled or progress.parked:
        return Stage.IN_WORK
    return Stage.OPEN


def source_of(article: ArticleView) -> str:
    """Return the source that an article is grouped by: its site, else its folder or table.

    "https://www.example.org/a" -> "example.org"; "stories/a.txt" -> "stories";
    "data/claims.csv#12" -> "claims.csv".
    """
    if article.url:
        try:
            return (urlsplit(article.url).hostname or "").removeprefix("www.")
        except ValueError:
            # an address that is none, such as "http://[a"
            return article.url

    # a row of a table has its number behind the file's name
    table, mark, _ = article.source.rpartition("#")
    if mark:
        return Path(table).name
    return Path(article.source).parent.name or article.source


class ArticleFilterBar(QWidget):
    """Field for words, and below it, when asked for, stage, source and days."""

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter articles by words"))
        self.words.setAccessibleName(self.tr("Filter articles by words"))
        self.words.setClearButtonEnabled(True)
        self.more = QPushButton("≡")
        self.more.setObjectName("quiet")
        self.more.setCheckable(True)
        self.more.setFixedWidth(30)
        self.more.setAccessibleName(self.tr("Filter articles by stage, source and date"))
        self.more.setToolTip(self.tr("Filter by stage, source and date"))
        self.stage = QComboBox()
        self.stage.setAccessibleName(self.tr("Articles that are"))
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("Articles from"))
        self.since, self.until = QLineEdit(), QLineEdit()
        for field, name in ((self.since, self.tr("From day")), (self.until, self.tr("Until day"))):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setToolTip(self.tr("A day as 2025-01-31"))
        self._details = QWidget()
        self._typing = QTimer(self)
        self._fill_choices()
        self._build()
        self._connect()

    def _fill_choices(self) -> None:
        self.stage.addItem(self.tr("Any stage"), "")
        self.stage.addItem(self.tr("Not started"), Stage.OPEN.value)
        self.stage.addItem(self.tr("In progress"), Stage.IN_WORK.value)
        self.stage.addItem(self.tr("Done"), Stage.DONE.value)
        self.show_sources([])

        # a long name of a source must not widen the panel
        for choice in (self.stage, self.source):
            choice.setMinimumContentsLength(6)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.words, 1)
        first.addWidget(self.more)

        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(6)
        details.addLayout(_row(self.stage, self.source))
        details.addLayout(_row(self.since, self.until))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._details)
        self._details.hide()

    def _connect(self) -> None:
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.more.toggled.connect(self._details.setVisible)

        for field in (self.words, self.since, self.until):
            field.textChanged.connect(self._wait_for_rest)
        for choice in (self.stage, self.source):
            choice.view().setAccessibleName(choice.accessibleName())
            choice.currentIndexChanged.connect(self._tell)

    def _wait_for_rest(self) -> None:
        """Begin to wait anew: a search at every letter would make typing slow."""
        self._typing.start()

    def show_sources(self, names: list[str]) -> None:
        """Offer these sources, keeping the one chosen while it is there."""
        chosen = self.source.currentData() or ""
        # offering them asks for no other articles
        with QSignalBlocker(self.source):
            self.source.clear()
            self.source.addItem(self.tr("Any source"), "")
            for name in names:
                self.source.addItem(name, name)
            self.source.setCurrentIndex(max(0, self.source.findData(chosen)))

    @property
    def wanted(self) -> ArticlesWanted:
        """The conditions that the fields hold."""
        stage = self.stage.currentData()
        return ArticlesWanted(
            words=self.words.text().strip(),
            stage=Stage(stage) if stage else None,
            source=self.source.currentData() or "",
            since=self.since.text().strip(),
            until=self.until.text().strip(),
        )

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the words and goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.words.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)


def _row(*parts: QWidget) -> QHBoxLayout:
    """Return fields of the same width, side by side."""
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        row.addWidget(part, 1)
    return row
