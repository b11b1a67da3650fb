"""Dialog for the project's pages: guidelines that all work by, and notes."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.model.session import Session

PAGES = ("guidelines", "notes")


class PagesDialog(QDialog):
    """Two pages to write in; changes are recorded when the dialog closes, and can be undone."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notes and guidelines"))
        self._session = session
        self.fields: dict[str, QPlainTextEdit] = {}
        hint = QLabel(self.tr("Packets include both pages. Earlier versions are kept."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        for widget in (self._tabs(), hint, buttons):
            layout.addWidget(widget)
        self.resize(680, 520)

    def _tabs(self) -> QTabWidget:
        titles = {"guidelines": self.tr("Guidelines"), "notes": self.tr("Notes")}
        empty = {
            "guidelines": self.tr(
                "Your rules for verdicts: what counts as evidence, what is not a claim …"
            ),
            "notes": self.tr("Anything everyone on this project should know."),
        }

        project = self._session.project
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Pages"))
        for name in PAGES:
            field = QPlainTextEdit()
            if project:
                field.setPlainText(project.read.page(name))
            field.setPlaceholderText(empty[name])
            field.setAccessibleName(titles[name])
            # Tab leads on, as in every other field of the window
            field.setTabChangesFocus(True)
            self.fields[name] = field
            tabs.addTab(field, titles[name])
        return tabs

    def done(self, result: int) -> None:
        """Record what is written, however the dialog is left."""
        for name, field in self.fields.items():
            self._keep(name, field.toPlainText())
        super().done(result)

    def _keep(self, name: str, text: str) -> None:
        self._session.act(lambda p: p.act.write_page(name, text))
