"""The articles of the desk as a list for Qt."""

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
"""Whether the reviewer found nothing to check in it."""
Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """One row per article, in the order they came."""

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
        project = self._session.project
        articles = list(project.read.articles()) if project else []
        self.total = len(articles)
        self._nothing = project.read.nothing_to_check() if project else set()
        if project and self._wanted != ArticlesWanted():
            articles = self._wanted_of(project, articles)
        self.beginResetModel()
        self._articles = articles
        self.endResetModel()

    def _wanted_of(self, project: "Project", articles: list[ArticleView]) -> list[ArticleView]:
        wanted, progress = self._wanted, project.read.progress()
        found = (
            None if not wanted.words else {hit.article for hit in project.read.search(wanted.words)}
        )
        return [
            article
            for article in articles
            if (
                found is None
                or article.id in found
                or wanted.words.casefold() in named(article).casefold()
            )
            and wanted.wants(
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
        """Where the project's articles come from, in alphabetical order."""
        project = self._session.project
        return (
            sorted({source_of(article) for article in project.read.articles()} - {""})
            if project
            else []
        )

    def _refresh(self) -> None:
        """The open article's line is new; the others are painted anew by the list, which asks as it paints."""
        row = self.row_of(self._session.open.id) if self._session.open else -1
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [PROGRESS])

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._articles):
            return None
        article = self._articles[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return named(article)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part
                for part in (article.title, article.byline, article.published, article.source)
                if part
            )
        if role == ARTICLE:
            return article
        if role == NOTHING:
            return article.id in self._nothing
        if role == PROGRESS:
            return self._session.article_progress(article.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(article, self._session.article_progress(article.id))
        return None

    def _spoken(self, article: ArticleView, progress: Progress) -> str:
        if article.id in self._nothing:
            return self.tr("{title}, nothing to check").format(title=named(article))
        settled = self.tr("{settled} of {total} settled")
        return f"{named(article)}, {settled.format(settled=progress.settled, total=progress.total)}"

    def row_of(self, identifier: str) -> int:
        """The row of an article, -1 where it has none."""
        return next(
            (row for row, article in enumerate(self._articles) if article.id == identifier), -1
        )

    def at(self, index: Index) -> ArticleView | None:
        return (
            self._articles[index.row()]
            if index.isValid() and index.row() < len(self._articles)
            else None
        )


def named(article: ArticleView) -> str:
    """What an article is called in a list: its title, else the last part of where it came from."""
    return article.title or article.source.rstrip("/").rpartition("/")[2] or article.source
