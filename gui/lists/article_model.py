"""Articles of the project as a list for Qt."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimdesk.annotate.review.article_views import ArticleView, Progress
from claimdesk.gui.lists.article_filter import ArticlesWanted, source_of
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project

ARTICLE = Qt.ItemDataRole.UserRole + 1
PROGRESS = Qt.ItemDataRole.UserRole + 2
NOTHING = Qt.ItemDataRole.UserRole + 3
"""Role of the answer True if the reviewer found nothing to check in the article."""
Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """Model with a row for each article, in the order they came."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._articles: list[ArticleView] = []
        self._nothing: set[str] = set()
        self._wanted = ArticlesWanted()
        self.total = 0
        session.project_changed.connect(self.reload)
        session.articles_changed.connect(self.reload)
        session.progress_changed.connect(self._refresh)

    def reload(self) -> None:
        """Ask the project which articles there are."""
        articles: list[ArticleView] = []
        self._nothing = set()
        project = self._session.project
        if project is not None:
            articles = list(project.read.articles())
            self._nothing = project.read.nothing_to_check()
        self.total = len(articles)

        # an empty filter is not worth a question to the search index
        if project is not None and self._wanted != ArticlesWanted():
            articles = self._wanted_of(project, articles)

        self.beginResetModel()
        self._articles = articles
        self.endResetModel()

    def _wanted_of(self, project: "Project", articles: list[ArticleView]) -> list[ArticleView]:
        """Return the articles that pass the filter."""
        words = self._wanted.words
        if words:
            hits = {hit.article for hit in project.read.search(words)}
            # beside what the search finds, every title that has the words in it
            articles = [
                article
                for article in articles
                if article.id in hits or words.casefold() in named(article).casefold()
            ]

        progress = project.read.progress()
        return [
            article
            for article in articles
            if self._wanted.wants(
                article,
                progress.get(article.id, Progress()),
                nothing_there=article.id in self._nothing,
            )
        ]

    def set_filter(self, wanted: ArticlesWanted) -> None:
        """List other articles."""
        self._wanted = wanted
        self.reload()

    def sources(self) -> list[str]:
        """Return the sources of the project's articles, in alphabetical order."""
        project = self._session.project
        if project is None:
            return []
        return sorted({source_of(article) for article in project.read.articles()} - {""})

    def _refresh(self) -> None:
        """Have the open article's line painted anew; the list asks for the others as it paints."""
        if self._session.open is None:
            return
        row = self.row_of(self._session.open.id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [PROGRESS])

    def rowCount(self, parent: Index | None = None) -> int:
        # a list is flat: no row has rows below it
        if parent is not None and parent.isValid():
            return 0
        return len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        article = self.at(index)
        if article is None:
            return None

        # for Qt's own painting, and for screen readers
        if role == Qt.ItemDataRole.DisplayRole:
            return named(article)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(article, self._session.article_progress(article.id))

        # for the delegate
        if role == ARTICLE:
            return article
        if role == NOTHING:
            return article.id in self._nothing
        if role == PROGRESS:
            return self._session.article_progress(article.id)
        return None

    def _spoken(self, article: ArticleView, progress: Progress) -> str:
        """Return a line for screen readers: "Harbour turbines, 2 of 14 reviewed"."""
        if article.id in self._nothing:
            return self.tr("{title}, no claims to check").format(title=named(article))
        settled = self.tr("{settled} of {total} reviewed")
        return f"{named(article)}, {settled.format(settled=progress.settled, total=progress.total)}"

    def row_of(self, identifier: str) -> int:
        """Return the row of an article, -1 where it has none."""
        for row, article in enumerate(self._articles):
            if article.id == identifier:
                return row
        return -1

    def at(self, index: Index) -> ArticleView | None:
        """Return the article of a row; None where there is none."""
        if not index.isValid() or index.row() >= len(self._articles):
            return None
        return self._articles[index.row()]


def _tip(article: ArticleView) -> str:
    parts = (article.title, article.byline, article.published, article.source)
    return "\n".join(part for part in parts if part)


def named(article: ArticleView) -> str:
    """Return the name of an article in a list: its title, else the last part of its source.

    "https://example.org/news/storm" without a title is "storm".
    """
    return article.title or article.source.rstrip("/").rpartition("/")[2] or article.source
