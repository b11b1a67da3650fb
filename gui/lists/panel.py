"""The left panel: the articles, and the claims that a filter leaves."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.gui.lists.article_filter import ArticleFilterBar
from claimdesk.gui.lists.article_model import ArticleModel
from claimdesk.gui.lists.check_worthiness import WorthControls
from claimdesk.gui.lists.claim_list import ClaimModel
from claimdesk.gui.lists.delegates import ArticleDelegate, ClaimDelegate
from claimdesk.gui.model.session import Session
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.standings import LOOKS, word

SEARCH_MS = 150
"""How long typing rests before the list is asked anew."""


class ClaimsPanel(QWidget):
    """Shows the session's articles and claims; selecting in it is asking the session."""

    add_requested = Signal()
    left = Signal()  # back to the article
    searched = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self.articles = ArticleModel(session, self)
        self.claims = ClaimModel(session, self)
        self._article_delegate, self._claim_delegate = ArticleDelegate(), ClaimDelegate()
        self.article_list = self._list(self.articles, self._article_delegate, self.tr("Articles"))
        self.claim_list = self._list(self.claims, self._claim_delegate, self.tr("Claims"))
        self.filter = ArticleFilterBar()
        self.search = QLineEdit()
        self.standings = QComboBox()
        self.everywhere = QPushButton(self.tr("All articles"))
        self.worth = WorthControls()
        self._count = QLabel()
        self._article_count = QLabel()
        self._article_count.setObjectName("muted")
        self._typing = QTimer(self)
        self._build()
        self._connect()

    def _list(
        self, model: ArticleModel | ClaimModel, delegate: ArticleDelegate | ClaimDelegate, name: str
    ) -> QListView:
        view = QListView()
        view.setModel(model)
        view.setItemDelegate(delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(name)
        if isinstance(
            model, ClaimModel
        ):  # several claims can be settled, joined or removed at once
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return view

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search claims  (/)"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search claims"))
        self.standings.setAccessibleName(self.tr("Show claims that are"))
        self.standings.view().setAccessibleName(self.tr("Show claims that are"))
        self.standings.addItem(self.tr("All claims"), None)
        for standing in Standing:
            self.standings.addItem(f"{LOOKS[standing].symbol}  {word(standing)}", standing.value)
        self.everywhere.setCheckable(True)
        self.everywhere.setObjectName("chip")
        self.everywhere.setToolTip(
            self.tr("List the claims of all articles, not only of the open one")
        )
        self._count.setObjectName("muted")
        add = QPushButton("+")
        add.setObjectName("quiet")
        add.setFixedSize(QSize(28, 28))
        add.setAccessibleName(self.tr("Add articles"))
        add.setToolTip(self.tr("Add articles  (Ctrl+O)"))
        add.clicked.connect(self.add_requested)
        heading = QHBoxLayout()
        heading.addWidget(_heading(self.tr("Articles")))
        heading.addStretch()
        heading.addWidget(add)
        heading.insertWidget(1, self._article_count)
        upper = _column(heading, _padded(self.filter), self.article_list)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.standings, 1)
        filters.addWidget(self.everywhere)
        worth = QHBoxLayout()
        worth.addWidget(self.worth)
        claims_heading = QHBoxLayout()
        claims_heading.addWidget(_heading(self.tr("Claims")))
        claims_heading.addStretch()
        claims_heading.addWidget(self._count)
        lower = _column(claims_heading, _padded(self.search), filters, worth, self.claim_list)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(upper)
        splitter.addWidget(lower)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([220, 420])
        splitter.setChildrenCollapsible(False)
        self.splitter = splitter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(splitter)
        self.setMinimumWidth(220)

    def _connect(self) -> None:
        session = self._session
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self.refilter)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.installEventFilter(self)
        self.standings.currentIndexChanged.connect(self.refilter)
        self.everywhere.toggled.connect(self.refilter)
        self.worth.order_changed.connect(self.refilter)
        self.worth.least_changed.connect(self._dim)
        self.filter.changed.connect(self.articles.set_filter)
        self.filter.left.connect(self.left)
        self.articles.modelReset.connect(self._after_articles)
        session.progress_changed.connect(self.article_list.viewport().update)
        session.article_opened.connect(self._show_article)
        session.claim_selected.connect(self._show_claim)
        self.claims.modelReset.connect(self._after_reset)
        self.article_list.clicked.connect(self._article_chosen)
        self.article_list.activated.connect(self._article_chosen)
        self.claim_list.clicked.connect(self._claim_chosen)
        self.claim_list.activated.connect(self._claim_chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field, Enter and Down go to the first hit, Escape clears and goes back."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            key = Qt.Key(event.key())
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
                self.refilter()
                if self.claims.rowCount():
                    self._claim_chosen(self.claims.index(0))
                    self.claim_list.setFocus()
                return True
            if key is Qt.Key.Key_Escape:
                self.search.clear()
                self.refilter()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def set_colours(self, colours: Colours) -> None:
        self._article_delegate.colours = self._claim_delegate.colours = colours
        self.article_list.viewport().update()
        self.claim_list.viewport().update()

    def _dim(self, least: float) -> None:
        self._claim_delegate.shown = Shown(least=least)
        self.claim_list.viewport().update()

    def refilter(self) -> None:
        """List the claims that the fields ask for."""
        article = (
            ""
            if self.everywhere.isChecked() or self._session.open is None
            else self._session.open.id
        )
        chosen = self.standings.currentData()  # Qt hands an enumeration of strings back as a string
        self.claims.set_filter(Filter(article, Standing(chosen) if chosen else None, self.search.text(),
                                      self.worth.order))  # fmt: skip

    def show_standing(self, standing: Standing | None) -> None:
        """Set the filter to one standing, in all articles."""
        self.everywhere.setChecked(True)
        self.standings.setCurrentIndex(
            self.standings.findData(standing.value if standing else None)
        )

    def _after_reset(self) -> None:
        count = self.claims.rowCount()
        filtered = self.search.text().strip() or self.standings.currentData()
        self._count.setText(
            f"{count:,}" if count else self.tr("none matches") if filtered else self.tr("none")
        )
        self.searched.emit(self.search.text())
        self._show_claim(self._session.claim_id)

    def _show_article(self) -> None:
        row = self.articles.row_of(self._session.open.id) if self._session.open else -1
        self._mark(self.article_list, row)
        if not self.everywhere.isChecked():
            self.refilter()

    def _after_articles(self) -> None:
        shown, total = self.articles.rowCount(), self.articles.total
        self._article_count.setText(
            "" if shown == total else self.tr("{shown} of {total}").format(shown=shown, total=total)
        )
        self.filter.show_sources(self.articles.sources())
        self._mark(
            self.article_list,
            self.articles.row_of(self._session.open.id) if self._session.open else -1,
        )

    def chosen_claims(self) -> list[str]:
        """The claims chosen in the list, in its order."""
        rows = sorted(index.row() for index in self.claim_list.selectionModel().selectedRows())
        return [line.id for row in rows if (line := self.claims.line(row)) is not None]

    def _show_claim(self, claim: str) -> None:
        chosen = self.chosen_claims()
        if len(chosen) > 1 and claim in chosen:
            return  # several are in hand
        self._mark(self.claim_list, self.claims.row_of(claim) if claim else -1)

    @staticmethod
    def _mark(view: QListView, row: int) -> None:
        selection = view.selectionModel()
        if row < 0:
            selection.clearSelection()
            return
        index = view.model().index(row, 0)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.scrollTo(index)

    def _article_chosen(self, index: QModelIndex) -> None:
        article = self.articles.at(index)
        if article and (self._session.open is None or self._session.open.id != article.id):
            self._session.open_article(article.id)

    def _claim_chosen(self, index: QModelIndex) -> None:
        if len(self.claim_list.selectionModel().selectedRows()) > 1:
            return  # more are being chosen
        line = self.claims.line(index.row())
        if line:
            self._session.show_claim(line.article, line.id)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label


def _padded(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    return row


def _column(*parts: QHBoxLayout | QWidget) -> QWidget:
    """Parts under each other; rows of controls get the panel's margins, lists go to its edges."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 4, 0, 4)
    layout.setSpacing(8)
    for part in parts:
        if isinstance(part, QHBoxLayout):
            part.setContentsMargins(16, 0, 12, 0)
            layout.addLayout(part)
        else:
            layout.addWidget(part, 1)
    return holder
