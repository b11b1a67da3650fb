"""The menu that puts a name or number right: what it is, where it stands, or that it is none."""

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from claimdesk.annotate.detection.findings import Entity, Number, printed_number
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Tint, label_of
from claimdesk.gui.model.session import Session

OFFERED = ("PERSON", "GPE", "ORG", "NORP", "FAC", "EVENT", "PRODUCT")
"""The labels a reviewer can give, in the order of the menu; each has a first letter of its own, or a second."""


class MarkMenu(QMenu):
    """Choices for the words at `span`, which replace what `marked` has there.

    With words selected the choice holds for them, so that it can also move or add a mark.
    """

    def __init__(self, session: Session, span: Span, marked: Tint | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.span = span
        self._marked = marked
        desk = session.open
        words = " ".join(span.of(desk.article.text).split()) if desk else ""
        self.addSection(f"“{words if len(words) <= 40 else words[:39] + '…'}”")
        for label in OFFERED:
            action = self.addAction(label_of(label).capitalize())
            action.setCheckable(True)
            action.setChecked(isinstance(self._source, Entity) and self._source.label == label)
            action.triggered.connect(lambda _checked=False, label=label: self._name(label))
        self.addSeparator()
        number = self.addAction(self.tr("&Number …"))
        number.setCheckable(True)
        number.setChecked(isinstance(self._source, Number))
        number.triggered.connect(lambda _checked=False: self._number())
        self.addSeparator()
        nothing = self.addAction(self.tr("Nothing: &remove the mark"))
        nothing.setEnabled(marked is not None)
        nothing.triggered.connect(lambda _checked=False: self._remove())

    @property
    def _source(self) -> Entity | Number | None:
        return self._marked.source if self._marked else None

    @property
    def _instead_of(self) -> Span | None:
        return self._marked.span if self._marked else None

    def _name(self, label: str) -> None:
        desk = self._session.open
        if desk:
            self._session.act(
                lambda p: p.act.correct_name(desk.id, self.span, label, self._instead_of)
            )

    def _number(self) -> None:
        desk = self._session.open
        if desk is None:
            return
        there = (
            printed_number(self._source)
            if isinstance(self._source, Number)
            else self.span.of(desk.article.text)
        )
        typed, given = QInputDialog.getText(
            self.parentWidget(),
            self.tr("Number"),
            self.tr("Value and unit, as in 61 drones:"),
            text=there,
        )
        if given and typed.strip():
            self._session.act(
                lambda p: p.act.correct_number(desk.id, self.span, typed, self._instead_of)
            )

    def _remove(self) -> None:
        desk, instead_of = self._session.open, self._instead_of
        if desk and instead_of:
            self._session.act(lambda p: p.act.correct_name(desk.id, instead_of, ""))
