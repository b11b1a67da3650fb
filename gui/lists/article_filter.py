"""Which articles are listed: by how far they are, source, date, and words anywhere in them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.review.article_views import ArticleView, Progress

TYPING_MS = 200


class Stage(StrEnum):
    """How far an article is."""

    OPEN = "open"
    IN_WORK = "in work"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ArticlesWanted:
    """What is asked for; empty parts ask for nothing. Days are ISO dates, of publication."""

    words: str = ""
    stage: Stage | None = None
    source: str = ""
    since: str = ""
    until: str = ""

    def wants(self, article: ArticleView, progress: Progress, *, nothing_there: bool) -> bool:
        """Whether an article passes, its words aside."""
        if self.stage and stage_of(progress, nothing_there=nothing_there) is not self.stage:
            return False
        if self.source and source_of(article) != self.source:
            return False
        day = article.published[:10]
        return not (
            (self.since and day < self.since) or (self.until and (not day or day > self.until))
        )


def stage_of(progress: Progress, *, nothing_there: bool) -> Stage:
    """How far an article is: done where nothing is open, or somebody said that nothing is there to check."""
    if nothing_there or (progress.total and not progress.open and not progress.parked):
        return Stage.DONE
    return Stage.IN_WORK if progress.settled or progress.parked else Stage.OPEN


def source_of(article: ArticleView) -> str:
    """Where an article comes from, as a group: the site, else the file's folder or table."""
    if article.url:
        try:
            return (urlsplit(article.url).hostname or "").removeprefix("www.")
        except ValueError:  # an address that is none
            return article.url
    name, mark, _ = article.source.rpartition("#")
    return Path(name).name if mark else Path(article.source).parent.name or article.source


class ArticleFilterBar(QWidget):
    """A field for words, and below it, when asked for, stage, source and days."""

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
        self._build()

    def _build(self) -> None:
        stages = {None: self.tr("Any stage"), Stage.OPEN: self.tr("Not begun"), Stage.IN_WORK: self.tr("In work"),
                  Stage.DONE: self.tr("Done")}  # fmt: skip
        for stage, words in stages.items():
            self.stage.addItem(words, stage.value if stage else "")
        self.source.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.source.setMinimumContentsLength(6)
        self.stage.setMinimumContentsLength(6)
        self.stage.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.show_sources([])
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.words, 1)
        first.addWidget(self.more)
        choices, days = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((choices, (self.stage, self.source)), (days, (self.since, self.until))):
            row.setSpacing(6)
            for part in parts:
                row.addWidget(part, 1)
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(6)
        details.addLayout(choices)
        details.addLayout(days)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._details)
        self._details.hide()
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.more.toggled.connect(self._details.setVisible)
        for field in (self.words, self.since, self.until):
            field.textChanged.connect(lambda _: self._typing.start())
        for choice in (self.stage, self.source):
            choice.view().setAccessibleName(choice.accessibleName())
            choice.currentIndexChanged.connect(lambda _: self._tell())

    def show_sources(self, names: list[str]) -> None:
        """Offer these sources, keeping the one chosen while it is there."""
        chosen = self.source.currentData() or ""
        self.source.blockSignals(True)
        self.source.clear()
        self.source.addItem(self.tr("Any source"), "")
        for name in names:
            self.source.addItem(name, name)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)

    @property
    def wanted(self) -> ArticlesWanted:
        """What the fields ask for."""
        stage = self.stage.currentData()
        return ArticlesWanted(
            self.words.text().strip(), Stage(stage) if stage else None, self.source.currentData() or "",
            self.since.text().strip(), self.until.text().strip(),
        )  # fmt: skip

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the words and goes back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.words.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
