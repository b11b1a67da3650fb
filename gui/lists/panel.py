"""Left panel: the articles, and the claims that a filter leaves."""

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
    """Panel with the session's articles and claims; selecting in it is asking the session."""

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
        self._typing = QTimer(self)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._dress_filters()
        self._build()
        self._connect()
        self._connect_session()

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
        # several claims can be reviewed, merged or removed at once
        if isinstance(model, ClaimModel):
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        return view

    def _dress_filters(self) -> None:
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
        self.everywhere.setToolTip(self.tr("List the claims of all articles"))
        self._count.setObjectName("muted")
        self._article_count.setObjectName("muted")

    def _build(self) -> None:
        self.splitter.addWidget(self._articles_part())
        self.splitter.addWidget(self._claims_part())
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([220, 420])
        # a part that was dragged to nothing would be hard to find again
        self.splitter.setChildrenCollapsible(False)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.splitter)
        self.setMinimumWidth(220)

    def _articles_part(self) -> QWidget:
        add = QPushButton("+")
        add.setObjectName("quiet")
        add.setFixedSize(QSize(28, 28))
        add.setAccessibleName(self.tr("Add articles"))
        add.setToolTip(self.tr("Add articles  (Ctrl+O)"))
        add.clicked.connect(self.add_requested)

        # the count is inserted last: the tabulator goes by the order of adding
        heading = QHBoxLayout()
        heading.addWidget(_heading(self.tr("Articles")))
        heading.addStretch()
        heading.addWidget(add)
        heading.insertWidget(1, self._article_count)
        return _column(heading, _padded(self.filter), self.article_list)

    def _claims_part(self) -> QWidget:
        heading = QHBoxLayout()
        heading.addWidget(_heading(self.tr("Claims")))
        heading.addStretch()
        heading.addWidget(self._count)

        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.standings, 1)
        filters.addWidget(self.everywhere)
        return _column(heading, _padded(self.search), filters, _padded(self.worth), self.claim_list)

    def _connect(self) -> None:
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self.refilter)
        self.search.textChanged.connect(self._wait_for_rest)
        self.search.installEventFilter(self)

        self.standings.currentIndexChanged.connect(self.refilter)
        self.everywhere.toggled.connect(self.refilter)
        self.worth.order_changed.connect(self.refilter)
        self.worth.least_changed.connect(self._dim)
        self.filter.changed.connect(self.articles.set_filter)
        self.filter.left.connect(self.left)

        self.articles.modelReset.connect(self._after_articles)
        self.claims.modelReset.connect(self._after_claims)
        for asked in (self.article_list.clicked, self.article_list.activated):
            asked.connect(self._choose_article)
        for asked in (self.claim_list.clicked, self.claim_list.activated):
            asked.connect(self._choose_claim)

    def _connect_session(self) -> None:
        session = self._session
        session.progress_changed.connect(self.article_list.viewport().update)
        session.article_opened.connect(self._show_article)
        session.claim_selected.connect(self._show_claim)

    def _wait_for_rest(self) -> None:
        """Begin to wait anew: a search at every letter would make typing slow."""
        self._typing.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer keys in the search field before it takes them for itself."""
        if watched is self.search and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._answer_search_key(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _answer_search_key(self, key: Qt.Key) -> bool:
        """Go to the first hit, or back to the article; return False for any other key."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.refilter()
            if self.claims.rowCount():
                self._choose_claim(self.claims.index(0))
                self.claim_list.setFocus()
            return True

        if key is Qt.Key.Key_Escape:
            self.search.clear()
            self.refilter()
            self.left.emit()
            return True
        return False

    def set_colours(self, colours: Colours) -> None:
        """Paint both lists in another set of colours."""
        self._article_delegate.colours = self._claim_delegate.colours = colours
        self.article_list.viewport().update()
        self.claim_list.viewport().update()

    def _dim(self, least: float) -> None:
        self._claim_delegate.shown = Shown(least=least)
        self.claim_list.viewport().update()

    def refilter(self) -> None:
        """List the claims that the fields ask for."""
        # without an article, the claims of all of them are listed
        article = ""
        if self._session.open is not None and not self.everywhere.isChecked():
            article = self._session.open.id

        # Qt hands an enumeration of strings back as a string
        chosen = self.standings.currentData()
        standing = Standing(chosen) if chosen else None
        self.claims.set_filter(Filter(article, standing, self.search.text(), self.worth.order))

    def show_standing(self, standing: Standing | None) -> None:
        """Set the filter to one standing, in all articles."""
        self.everywhere.setChecked(True)
        value = standing.value if standing else None
        self.standings.setCurrentIndex(self.standings.findData(value))

    def _after_claims(self) -> None:
        """Show how many claims there are: "1,240", "none", or "none matches"."""
        count = self.claims.rowCount()
        if count:
            self._count.setText(f"{count:,}")
        elif self.search.text().strip() or self.standings.currentData():
            self._count.setText(self.tr("no match"))
        else:
            self._count.setText(self.tr("none"))

        self.searched.emit(self.search.text())
        self._show_claim(self._session.claim_id)

    def _show_article(self) -> None:
        self._mark_open_article()
        if not self.everywhere.isChecked():
            self.refilter()

    def _after_articles(self) -> None:
        """Show how many articles the filter leaves: "3 of 12"; "" where it leaves all."""
        shown, total = self.articles.rowCount(), self.articles.total
        count = ""
        if shown != total:
            count = self.tr("{shown} of {total}").format(shown=shown, total=total)
        self._article_count.setText(count)

        self.filter.show_sources(self.articles.sources())
        self._mark_open_article()

    def _mark_open_article(self) -> None:
        row = -1
        if self._session.open is not None:
            row = self.articles.row_of(self._session.open.id)
        self._mark(self.article_list, row)

    def chosen_claims(self) -> list[str]:
        """Return the claims chosen in the list, in its order."""
        rows = sorted(index.row() for index in self.claim_list.selectionModel().selectedRows())
        lines = [self.claims.line(row) for row in rows]
        return [line.id for line in lines if line is not None]

    def _show_claim(self, claim: str) -> None:
        # marking one of several would drop the others from the selection
        chosen = self.chosen_claims()
        if len(chosen) > 1 and claim in chosen:
            return

        row = self.claims.row_of(claim) if claim else -1
        self._mark(self.claim_list, row)

    @staticmethod
    def _mark(view: QListView, row: int) -> None:
        """Select a row, and no row for -1."""
        selection = view.selectionModel()
        if row < 0:
            selection.clearSelection()
            return

        index = view.model().index(row, 0)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.scrollTo(index)

    def _choose_article(self, index: QModelIndex) -> None:
        article = self.articles.at(index)
        if article is None:
            return
        # opening it again would lose the place in it
        if self._session.open is None or self._session.open.id != article.id:
            self._session.open_article(article.id)

    def _choose_claim(self, index: QModelIndex) -> None:
        # a click with Shift or Control chooses more of them
        if len(self.claim_list.selectionModel().selectedRows()) > 1:
            return
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
    """Return parts under each other: controls with the panel's margins, lists to its edges."""
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
