"""Menu that corrects a name or number: its kind, its place, or that it is none."""

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from claimdesk.annotate.detection.findings import Entity, Number, printed_number
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Tint, label_of
from claimdesk.gui.model.session import Session

LONGEST = 40
"""Characters of the words that head the menu."""
OFFERED = ("PERSON", "GPE", "ORG", "NORP", "FAC", "EVENT", "PRODUCT")
"""The labels a reviewer can give, in the menu's order; each begins with other letters."""


class MarkMenu(QMenu):
    """Choices for the words at `span`, which replace what `marked` has there.

    With words selected the choice holds for them, so that it can also move or add a mark.
    """

    def __init__(self, session: Session, span: Span, marked: Tint | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.span = span
        self._marked = marked
        self.addSection(f"“{self._heading()}”")
        for label in OFFERED:
            self._offer(label)
        self.addSeparator()

        number = self.addAction(self.tr("&Number …"))
        number.setCheckable(True)
        number.setChecked(isinstance(self._source, Number))
        number.triggered.connect(lambda _checked=False: self._number())
        self.addSeparator()

        nothing = self.addAction(self.tr("Neither: &remove highlight"))
        nothing.setEnabled(marked is not None)
        nothing.triggered.connect(lambda _checked=False: self._remove())

    def _heading(self) -> str:
        """Return the words of the span on one line, cut where they are many."""
        if self._session.open is None:
            return ""
        words = " ".join(self.span.of(self._session.open.article.text).split())
        if len(words) > LONGEST:
            return words[: LONGEST - 1] + "…"
        return words

    def _offer(self, label: str) -> None:
        """Add a label to choose, ticked where the words have it already."""
        action = self.addAction(label_of(label).capitalize())
        action.setCheckable(True)
        action.setChecked(isinstance(self._source, Entity) and self._source.label == label)
        action.triggered.connect(lambda _checked=False: self._name(label))

    @property
    def _source(self) -> Entity | Number | None:
        if self._marked is None:
            return None
        return self._marked.source

    @property
    def _instead_of(self) -> Span | None:
        # "London" is marked and "London Bridge" is selected: the new mark replaces the old one
        if self._marked is None:
            return None
        return self._marked.span

    def _name(self, label: str) -> None:
        opened = self._session.open
        if opened:
            self._session.act(
                lambda p: p.act.correct_name(opened.id, self.span, label, self._instead_of)
            )

    def _number(self) -> None:
        opened = self._session.open
        if opened is None:
            return

        # "61 drones" is shown as it was read; of words that are no number yet, the words themselves
        if isinstance(self._source, Number):
            there = printed_number(self._source)
        else:
            there = self.span.of(opened.article.text)
        typed, given = QInputDialog.getText(
            self.parentWidget(),
            self.tr("Number"),
            self.tr("Value and unit, for example “61 drones”:"),
            text=there,
        )
        if given and typed.strip():
            self._session.act(
                lambda p: p.act.correct_number(opened.id, self.span, typed, self._instead_of)
            )

    def _remove(self) -> None:
        opened, instead_of = self._session.open, self._instead_of
        if opened and instead_of:
            self._session.act(lambda p: p.act.correct_name(opened.id, instead_of, ""))
