"""The articles of the desk as a list for Qt."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotate.review.view import ArticleView, Progress
from gui.desk.session import Session

ARTICLE = Qt.ItemDataRole.UserRole + 1
PROGRESS = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class ArticleModel(QAbstractListModel):
    """One row per article, in the order they came."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._articles: list[ArticleView] = []
        session.project_changed.connect(self.reload)
        session.articles_changed.connect(self.reload)
        session.progress_changed.connect(self._refresh)

    def reload(self) -> None:
        articles = list(self._session.project.read.articles()) if self._session.project else []
        self.beginResetModel()
        self._articles = articles
        self.endResetModel()

    def _refresh(self) -> None:
        if self._articles:
            self.dataChanged.emit(self.index(0), self.index(len(self._articles) - 1), [PROGRESS])

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
                part for part in (article.title, article.byline, article.published, article.source) if part
            )
        if role == ARTICLE:
            return article
        if role == PROGRESS:
            return self._session.article_progress(article.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(article, self._session.article_progress(article.id))
        return None

    def _spoken(self, article: ArticleView, progress: Progress) -> str:
        settled = self.tr("{settled} of {total} settled")
        return f"{named(article)}, {settled.format(settled=progress.settled, total=progress.total)}"

    def row_of(self, identifier: str) -> int:
        """The row of an article, -1 where it has none."""
        return next((row for row, article in enumerate(self._articles) if article.id == identifier), -1)

    def at(self, index: Index) -> ArticleView | None:
        return self._articles[index.row()] if index.isValid() and index.row() < len(self._articles) else None


def named(article: ArticleView) -> str:
    """What an article is called in a list: its title, else the last part of where it came from."""
    return article.title or article.source.rstrip("/").rpartition("/")[2] or article.source
