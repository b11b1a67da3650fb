"""Dialog for a packet: its reviewer and its articles."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.article_views import ArticleView

ID = Qt.ItemDataRole.UserRole


class PacketDialog(QDialog):
    """Asks for a reviewer's name and for articles: all of them until some are ticked off."""

    def __init__(
        self, articles: list[ArticleView], known: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Create packet"))
        lead = QLabel(
            self.tr(
                "A packet is a project file for one reviewer. It holds articles and claims "
                "without other reviewers' verdicts, notes or evidence. The reviewer works on "
                "it and sends it back; you then merge it here."
            )
        )
        lead.setWordWrap(True)
        lead.setObjectName("muted")

        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Reviewer"))
        # the reviewers known so far, as an example of what a name looks like
        self.name.setPlaceholderText(", ".join(list(known.values())[:3]))
        self.all = QCheckBox(self.tr("All articles"))
        self.all.setChecked(True)
        self.list = QListWidget()
        self._fill(articles)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Create …"))

        self._connect()
        self._lay_out(lead)
        self._enable()

    def _fill(self, articles: list[ArticleView]) -> None:
        self.list.setAccessibleName(self.tr("Articles in the packet"))
        # all are ticked, so that a packet of all but one takes one tick
        for view in articles:
            item = QListWidgetItem(view.title or view.source, self.list)
            item.setData(ID, view.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setEnabled(False)

    def _connect(self) -> None:
        self.all.toggled.connect(self.list.setDisabled)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda _: self._enable())
        self.list.itemChanged.connect(lambda _: self._enable())
        self.all.toggled.connect(lambda _: self._enable())

    def _lay_out(self, lead: QLabel) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Reviewer"), self.name)
        form.addRow("", self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(lead)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.resize(520, 480)

    @property
    def articles(self) -> list[str]:
        """The chosen articles by identifier; none for all."""
        if self.all.isChecked():
            return []
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(ID) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _enable(self) -> None:
        # a packet needs a reviewer and at least one article
        chosen = self.all.isChecked() or bool(self.articles)
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(bool(self.name.text().strip()) and chosen)
