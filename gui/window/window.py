"""The desk's window: puts the parts together and wires them to the session. Decides nothing itself."""

import re
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.project import DetectorProcess
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.base.errors import our_fault
from claimdesk.gui.base.languages import in_words, worded
from claimdesk.gui.card.card import Card
from claimdesk.gui.commands.claims import ClaimCommands
from claimdesk.gui.commands.edges import EdgeCommands
from claimdesk.gui.commands.evidence import EvidenceCommands
from claimdesk.gui.commands.export import ExportCommands
from claimdesk.gui.commands.files import FileCommands
from claimdesk.gui.commands.pencil import PencilCommands
from claimdesk.gui.commands.team import TeamCommands
from claimdesk.gui.commands.training import TrainingCommands
from claimdesk.gui.commands.versions import VersionCommands
from claimdesk.gui.commands.views import ViewCommands, WindowParts
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.background_detection import DetectionQueue
from claimdesk.gui.model.background_similarity import BackgroundSimilarity
from claimdesk.gui.model.command_registry import MENUS, CommandRegistry, translated
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session
from claimdesk.gui.model.settings import Layout, Settings
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.window.notice import Notice
from claimdesk.gui.window.reviewer_bar import ReviewerBar
from claimdesk.gui.window.start_page import StartPage, dropped_paths
from claimdesk.gui.window.status import StatusLine
from claimdesk.gui.window.strip import SWATCHES, LayerSwitch, Strip

USUAL_SIZE = QSize(1280, 800)
TOUR_MS = 900
"""After the first article is there, so that it is seen before it is spoken of."""
MOST_HITS = 200
"""Search hits highlighted at once."""


class Window(QMainWindow):
    """The main window."""

    def __init__(self, detector: DetectorProcess | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Claimdesk")
        self.setAcceptDrops(True)
        self.session = Session(self)
        self.jobs = Jobs(self)
        self.settings = Settings(self)
        self._detector = detector or DetectorProcess(
            ranking=self.settings.preferences.chosen_ranking
        )
        self.panel = ClaimsPanel(self.session)
        self.view = ReadingView()
        self.card = Card(self.session)
        self.notice = Notice()
        self.reviewer_bar = ReviewerBar()
        self.status = StatusLine()
        self.start = StartPage()
        self.files = FileCommands(self.session, self.jobs, self)
        self.exporting = ExportCommands(self.session, self.jobs, self)
        self.training = TrainingCommands(
            self.session, self.jobs, self._detector, lambda: self.settings.colours, self
        )
        self.team = TeamCommands(
            self.session,
            self.jobs,
            lambda: self.settings.colours,
            lambda name: self.files.open_all([name]),
            self,
        )
        self.claim_commands = ClaimCommands(self.session, self.view, self.card, self.panel, self)
        self.edges = EdgeCommands(self.session, self.view, self.panel, self)
        self.pencil = PencilCommands(self.session, self.view, self)
        self.evidence = EvidenceCommands(self.session, self.jobs, self.card, self)
        self.versions = VersionCommands(self.session, self.jobs, self)
        self.background_similarity = BackgroundSimilarity(self.session, self.jobs, self)
        self.wants_tour = False
        """Whether the first article that is shown begins the tour, where it was never seen."""
        self.views = ViewCommands(
            WindowParts(
                window=self,
                session=self.session,
                files=self.files,
                panel=self.panel,
                view=self.view,
                card=self.card,
                settings=self.settings,
                model_name=lambda: self.strip.model.text(),  # noqa: PLW0108  (the strip is made later)
            )
        )
        handlers = (
            self.files.handlers()
            | self.exporting.handlers()
            | self.training.handlers()
            | self.team.handlers()
            | self.claim_commands.handlers()
            | self.edges.handlers()
            | self.pencil.handlers()
            | self.evidence.handlers()
            | self.versions.handlers()
            | self.views.handlers()
        )
        self.commands = CommandRegistry(handlers, self, self.settings.preferences.keys)
        self.views.use_actions(self.commands)
        self.detection = DetectionQueue(
            self.session, self.jobs, self._detector, self.view.first_visible
        )
        self._build()
        self._connect()
        self.layout_memory = Layout(self, {"columns": self.columns, "lists": self.panel.splitter})
        if not self.layout_memory.restore():
            self.resize(USUAL_SIZE)
        self.views.restore()
        self.settings.apply()
        self.view.set_measure(self.settings.measure)
        self.view.set_family(self.settings.preferences.article_font)
        self.view.set_zoom(self.settings.zoom)
        self._show_project()

    def _build(self) -> None:
        for name in MENUS:
            menu = self.menuBar().addMenu(translated(name))
            for command, action in self.commands.all():
                if command.menu == name:
                    if command.separated:
                        menu.addSeparator()
                    menu.addAction(action)
        for _, action in self.commands.all():
            self.addAction(action)
        words = {
            "show-claims": self.tr("Claims"),
            "show-names": self.tr("Names"),
            "show-numbers": self.tr("Numbers"),
        }
        tips = {
            "show-claims": self.tr(
                "Underlined: solid verified, wavy disputed, dashed unverifiable, thin open"
            ),
            "show-names": self.tr("People, places, organisations"),
            "show-numbers": self.tr("Every number with its value"),
        }
        switches = [LayerSwitch(self.commands[n], words[n], SWATCHES[n], tips[n]) for n in words]
        self.strip = Strip(switches)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.strip, self.view):
            column.addWidget(widget)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.panel, page, self.card):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([264, 676, 340])
        self.columns.setCollapsible(1, False)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.columns)
        desk = QWidget()
        desk.setObjectName("desk")
        outer = QVBoxLayout(desk)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addWidget(self.reviewer_bar)
        outer.addWidget(self.stack, 1)
        self.setCentralWidget(desk)
        self.setStatusBar(self.status)
        self.setTabOrder(self.view, self.card)

    def _connect(self) -> None:
        session = self.session
        session.project_changed.connect(self._show_project)
        session.articles_changed.connect(self._show_stack)
        session.article_opened.connect(self._show_article)
        session.findings_changed.connect(self._show_findings)
        session.claim_changed.connect(lambda _: self._show_marks())
        session.claim_selected.connect(self._show_claim)
        session.progress_changed.connect(self._show_progress)
        session.recorded.connect(self._show_recorded)
        session.refused.connect(self.refuse)
        self.view.claim_clicked.connect(session.select)
        self.view.walked.connect(session.walk)
        self.view.fold_toggled.connect(self.commands["furniture"].trigger)
        self.view.caret_left.connect(self.commands["caret"].trigger)
        self.view.menu_requested.connect(self._show_menu)
        self.panel.add_requested.connect(self.files.add)
        self.panel.left.connect(self.view.setFocus)
        self.panel.searched.connect(self._show_hits)
        self.card.left.connect(self.view.setFocus)
        self.files.message.connect(self.status.announce)
        self.files.notice.connect(self.notice.add)
        self.files.working.connect(self.status.show_work)
        self.files.sheet_given.connect(lambda name: self.exporting.compare(Path(name)))
        self.files.packets_given.connect(
            lambda names: self.team.merge([Path(name) for name in names])
        )
        self.files.report_given.connect(self._show_report)
        for commands in (self.edges, self.pencil, self.evidence, self.versions):
            commands.message.connect(self.status.announce)
        for commands in (self.evidence, self.versions):
            commands.notice.connect(self.notice.add)
            commands.working.connect(self.status.show_work)
        self.pencil.counted.connect(self.strip.show_coverage)
        self.background_similarity.learned.connect(self.card.look_back)
        session.asked_to_undo.connect(self.status.announce)
        self.training.notice.connect(self.notice.add)
        self.team.notice.connect(self.notice.add)
        self.team.working.connect(self.status.show_work)
        self.team.blind_changed.connect(self.commands["blind"].setChecked)
        self.exporting.notice.connect(self.notice.add)
        self.exporting.working.connect(self.status.show_work)
        self.files.opened.connect(self.settings.remember_project)
        self.files.before_close(self._before_close_project)
        self.claim_commands.message.connect(self.status.announce)
        self.detection.progressed.connect(self.status.show_work)
        self.detection.failed.connect(self.refuse)
        self.status.cancel_requested.connect(self._cancel)
        self.settings.colours_changed.connect(self._dress)
        self.settings.zoom_changed.connect(self.view.set_zoom)
        self.settings.font_changed.connect(self.view.set_family)
        self.settings.measure_changed.connect(self.view.set_measure)
        self.settings.refused.connect(self.refuse)
        self.reviewer_bar.answered.connect(self.views.set_reviewer)
        self.views.reviewer_changed.connect(self.show_reviewer)
        self.views.hit_chosen.connect(self.show_first_hit)
        self.views.focus_mode_changed.connect(lambda on: self.strip.setVisible(not on))
        self.views.focus_mode_changed.connect(lambda on: self.status.setVisible(not on))
        self.start.add_requested.connect(self.files.add)
        self.start.new_requested.connect(self.files.new)
        self.start.open_requested.connect(self.files.open)
        self.start.sample_requested.connect(self.files.open_sample)
        self.start.recent_requested.connect(lambda path: self.files.open_all([path]))

    def warm_up(self) -> None:
        """Load what the first article will need, off the window's thread, while the start page is looked at."""
        self._detector.warm_up()
        self.jobs.start("warm up", _load_database_toolkit)

    # showing

    def _show_project(self) -> None:
        project = self.session.project
        self.setWindowTitle(f"{project.name} – Claimdesk" if project else "Claimdesk")
        self.start.show_empty_project(project.name if project else "")
        self.start.show_recent([] if project else self.settings.preferences.recent)
        self.status.show_saved(project.title if project else "")
        self.show_reviewer()
        self._show_stack()
        self._show_progress()
        self.detection.resume()

    def show_reviewer(self) -> None:
        """Who is at work, and the question who it is where it was never answered."""
        project = self.session.project
        self.status.show_reviewer(project.reviewer.name if project else "")
        asked = self.settings.preferences.reviewer_asked
        if project is not None and not asked and project.reviewer.id == kept.reviewer().id:
            self.reviewer_bar.ask(project.reviewer.name)
        else:
            self.reviewer_bar.hide()

    def _show_stack(self) -> None:
        project = self.session.project
        full = project is not None and bool(project.read.articles())
        self.stack.setCurrentWidget(self.columns if full else self.start)
        self._enable()

    def _show_article(self) -> None:
        desk = self.session.open
        if desk is None:
            self.view.show_nothing()
        else:
            self.view.show_article(desk.article, desk.blocks, desk.marks)
            self._show_model()
        self._show_stack()
        if desk is not None and self.stack.currentWidget() is self.columns:
            self.view.setFocus()
            if (
                self.wants_tour
                and not self.settings.preferences.tour_done
                and self.views.tour is None
            ):
                self.wants_tour = False
                QTimer.singleShot(TOUR_MS, self, self.views.show_tour)

    def _show_model(self) -> None:
        desk, project = self.session.open, self.session.project
        if desk is None or project is None:
            return
        model = next((view.model for view in project.read.articles() if view.id == desk.id), "")
        if model.startswith("rules"):
            self.strip.model.setText(self.tr("No model for this language: found by rules alone"))
        else:
            self.strip.model.setText(model)
        self.strip.model.setToolTip(self.tr("What found the claims, names and numbers"))

    def _show_findings(self) -> None:
        desk = self.session.open
        if desk is None:
            return
        self.view.set_blocks(desk.blocks)
        self._show_marks()
        self._show_model()
        self._enable()

    def _show_marks(self) -> None:
        if self.session.open:
            self.view.set_marks(self.session.open.marks)

    def _show_claim(self, claim: str) -> None:
        self.view.set_current(claim)
        view = self.session.claim
        if view:
            self.view.reveal(view.claim.span)
        self._enable()

    def _show_hits(self, words: str) -> None:
        """Highlight what is searched for in the open article."""
        desk = self.session.open
        wanted = [re.escape(word) for word in words.replace('"', " ").split()]
        if desk is None or not wanted:
            self.view.set_found(())
            return
        hits = re.finditer("|".join(wanted), desk.article.text, re.IGNORECASE)
        self.view.set_found(tuple(Span(hit.start(), hit.end()) for hit in islice(hits, MOST_HITS)))

    def show_first_hit(self, words: str) -> None:
        """Highlight what was searched for, and scroll to the first of it."""
        self._show_hits(words)
        first = next(iter(self.view.found), None)
        if first is not None:
            self.view.reveal(first)

    def _show_report(self, sentences: list[str]) -> None:
        """A long import report, to be read and copied."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("What was read"))
        box.setText(sentences[0])
        box.setDetailedText("\n".join(sentences))
        box.exec()

    def _show_progress(self) -> None:
        self.status.show_progress(self.session.progress(), shown=self.session.project is not None)

    def _show_recorded(self, change: Change) -> None:
        if self.session.project:
            self.status.show_saved(self.session.project.title)
        self.views.show_undo()
        if change.undoes:
            self.status.announce(in_words(change))

    def _enable(self) -> None:
        project, desk = self.session.project, self.session.open
        self.commands.enable(
            project=project is not None,
            article=desk is not None,
            claim=self.session.claim is not None,
        )
        self.views.show_undo()

    def refuse(self, error: Exception) -> None:
        self.notice.add(str(error) if isinstance(error, ClaimdeskError) else our_fault(error))

    def _dress(self, colours: Colours) -> None:
        for part in (self.view, self.panel, self.card, self.strip):
            part.set_colours(colours)

    def _show_menu(self, offset: int, place: QPoint) -> None:
        """What can be done where the article was clicked."""
        desk = self.session.open
        if desk is None:
            return
        menu = QMenu(self)
        if self.view.selection:
            menu.addAction(self.commands["make-claim"])
            menu.addAction(self.commands["copy"])
            menu.addSeparator()
        roles = menu.addMenu(self.tr("This paragraph is"))
        block = next(
            (v.block for v in desk.blocks if v.block.span.start <= offset <= v.block.span.end), None
        )
        for role in Role if block else ():
            assert block is not None
            action = roles.addAction(worded(role.value))
            action.setCheckable(True)
            action.setChecked(role is block.role)
            start = block.span.start
            action.triggered.connect(
                lambda _=False, r=role, s=start: self.session.act(
                    lambda p: p.act.set_role(desk.id, s, r)
                )
            )
        menu.exec(place)
        menu.deleteLater()

    # leaving

    def _cancel(self) -> None:
        self.detection.cancel()
        self.jobs.cancel_all(0)
        self.status.show_work("", None)

    def _before_close_project(self) -> None:
        """Before another project, or none: keep what is typed, stop what runs."""
        self.card.keep()
        self.detection.stop()
        self.background_similarity.stop()
        self.jobs.cancel_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.layout_memory.remember()
        self._before_close_project()
        self.session.close()
        self._detector.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths, words = dropped_paths(event), event.mimeData().text()
        if paths:
            self.files.open_all(paths)
        elif words.strip():
            self.files.take_text(words, self.tr("dropped text"))
        event.acceptProposedAction()


def _load_database_toolkit() -> Job[None]:
    import claimdesk.annotate.project.project as _  # noqa: F401  (loads its modules)

    yield Progress(1, 1)
