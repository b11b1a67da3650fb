"""The main window: puts the parts together and connects them with the session."""

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QStackedWidget

from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.project import DetectorProcess
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.text.article import Block, Role
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.base.errors import sentence_for
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
from claimdesk.gui.model.command_registry import CommandRegistry
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session
from claimdesk.gui.model.settings import Layout, Settings
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.window.hits import hits_in
from claimdesk.gui.window.layout import below, columns_of, fill_menus
from claimdesk.gui.window.notice import Notice
from claimdesk.gui.window.reviewer_bar import ReviewerBar
from claimdesk.gui.window.start_page import StartPage, dropped_paths
from claimdesk.gui.window.status import StatusLine
from claimdesk.gui.window.strip import SWATCHES, LayerSwitch, Strip

USUAL_SIZE = QSize(1280, 800)
TOUR_MS = 900
"""After the first article is shown, so that it is seen before the hints cover it."""


class Window(QMainWindow):
    """The main window."""

    def __init__(self, detector: DetectorProcess | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Claimdesk")
        self.setAcceptDrops(True)
        self.wants_tour = False
        """True if the first article that is shown begins the tour, where it was never seen."""

        self.session = Session(self)
        self.jobs = Jobs(self)
        self.settings = Settings(self)
        self._model = ""  # name of the language model that read the open article
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
        self._make_commands()
        self.detection = DetectionQueue(
            self.session, self.jobs, self._detector, self.view.first_visible
        )

        self._build()
        self._connect()
        self._restore()
        self._show_project()

    def _make_commands(self) -> None:
        """Make the handlers, and the commands that call them."""
        session, jobs = self.session, self.jobs
        self.files = FileCommands(session, jobs, self)
        self.exporting = ExportCommands(session, jobs, self)
        self.training = TrainingCommands(session, jobs, self._detector, self._colours, self)
        self.team = TeamCommands(session, jobs, self._colours, self._open_one, self)
        self.claim_commands = ClaimCommands(session, self.view, self.card, self.panel, self)
        self.edges = EdgeCommands(session, self.view, self.panel, self)
        self.pencil = PencilCommands(session, self.view, self)
        self.evidence = EvidenceCommands(session, jobs, self.card, self)
        self.versions = VersionCommands(session, jobs, self)
        self.background_similarity = BackgroundSimilarity(session, jobs, self)
        self.views = ViewCommands(
            WindowParts(
                window=self,
                session=session,
                files=self.files,
                panel=self.panel,
                view=self.view,
                card=self.card,
                settings=self.settings,
                model_name=self._model_name,
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

    def _colours(self) -> Colours:
        return self.settings.colours

    def _model_name(self) -> str:
        return self._model

    def _open_one(self, name: str) -> None:
        self.files.open_all([name])

    def _build(self) -> None:
        fill_menus(self, self.commands)
        self.strip = Strip(self._layer_switches())
        self.columns = columns_of(self.panel, (self.strip, self.view), self.card)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.columns)
        self.setCentralWidget(below((self.notice, self.reviewer_bar), self.stack))
        self.setStatusBar(self.status)
        self.setTabOrder(self.view, self.card)

    def _layer_switches(self) -> list[LayerSwitch]:
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
            "show-numbers": self.tr("Numbers with their values"),
        }
        return [LayerSwitch(self.commands[n], words[n], SWATCHES[n], tips[n]) for n in words]

    def _restore(self) -> None:
        """Bring back the layout and looks of the last time."""
        self.layout_memory = Layout(self, {"columns": self.columns, "lists": self.panel.splitter})
        if not self.layout_memory.restore():
            self.resize(USUAL_SIZE)
        self.views.restore()
        self.settings.apply()
        self.view.set_measure(self.settings.measure)
        self.view.set_family(self.settings.preferences.article_font)
        self.view.set_zoom(self.settings.zoom)

    def _connect(self) -> None:
        self._connect_session()
        self._connect_parts()
        self._connect_commands()
        self._connect_files()
        self._connect_settings()

    def _connect_session(self) -> None:
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
        session.asked_to_undo.connect(self.status.announce)

    def _connect_parts(self) -> None:
        self.view.claim_clicked.connect(self.session.select)
        self.view.walked.connect(self.session.walk)
        self.view.fold_toggled.connect(self.commands["furniture"].trigger)
        self.view.caret_left.connect(self.commands["caret"].trigger)
        self.view.menu_requested.connect(self._show_menu)
        self.panel.add_requested.connect(self.files.add)
        # Escape in the list or the card leads back to the article, where the verdict keys work
        self.panel.left.connect(self.view.setFocus)
        self.panel.searched.connect(self._show_hits)
        self.card.left.connect(self.view.setFocus)
        self.reviewer_bar.answered.connect(self.views.set_reviewer)
        self.status.cancel_requested.connect(self._cancel)
        # detection runs on its queue, apart from the jobs, and shares the status line with them
        self.detection.progressed.connect(self.status.show_work)
        self.detection.failed.connect(self.refuse)
        self.background_similarity.learned.connect(self.card.look_back)

    def _connect_commands(self) -> None:
        with_messages = (
            self.files,
            self.edges,
            self.pencil,
            self.evidence,
            self.versions,
            self.claim_commands,
        )
        for commands in with_messages:
            commands.message.connect(self.status.announce)
        for long_ones in (self.files, self.evidence, self.versions, self.team, self.exporting):
            long_ones.notice.connect(self.notice.add)
            long_ones.working.connect(self.status.show_work)

        # a training shows its progress in a dialog, not in the status line
        self.training.notice.connect(self.notice.add)
        self.pencil.counted.connect(self.strip.show_coverage)
        self.team.blind_changed.connect(self.commands["blind"].setChecked)
        self.views.reviewer_changed.connect(self.show_reviewer)
        self.views.hit_chosen.connect(self.show_first_hit)
        self.views.focus_mode_changed.connect(self._show_alone)

    def _connect_files(self) -> None:
        # among dropped files may be sheets and packets, which other commands bring back
        self.files.sheet_given.connect(self._compare_sheet)
        self.files.packets_given.connect(self._merge_packets)
        self.files.report_given.connect(self._show_report)
        self.files.opened.connect(self.settings.remember_project)
        self.files.before_close(self._before_close_project)
        self.start.add_requested.connect(self.files.add)
        self.start.new_requested.connect(self.files.new)
        self.start.open_requested.connect(self.files.open)
        self.start.sample_requested.connect(self.files.open_sample)
        self.start.recent_requested.connect(self._open_one)

    def _connect_settings(self) -> None:
        self.settings.colours_changed.connect(self._dress)
        self.settings.zoom_changed.connect(self.view.set_zoom)
        self.settings.font_changed.connect(self.view.set_family)
        self.settings.measure_changed.connect(self.view.set_measure)
        self.settings.refused.connect(self.refuse)

    def _compare_sheet(self, name: str) -> None:
        self.exporting.compare(Path(name))

    def _merge_packets(self, names: list[str]) -> None:
        self.team.merge([Path(name) for name in names])

    def _show_alone(self, alone: bool) -> None:
        self.strip.setVisible(not alone)
        self.status.setVisible(not alone)

    def warm_up(self) -> None:
        """Load the models and modules for the first article while the start page is shown."""
        self._detector.warm_up()
        self.jobs.start("warm up", _load_database_toolkit)

    def _show_project(self) -> None:
        project = self.session.project
        if project:
            self.setWindowTitle(f"{project.name} – Claimdesk")
            self.start.show_empty_project(project.name)
            self.start.show_recent([])
            self.status.show_saved(project.title)
        else:
            self.setWindowTitle("Claimdesk")
            self.start.show_empty_project("")
            self.start.show_recent(self.settings.preferences.recent)
            self.status.show_saved("")

        self.show_reviewer()
        self._show_stack()
        self._show_progress()
        # an article may have been closed before all of it was read by the models
        self.detection.resume()

    def show_reviewer(self) -> None:
        """Show the reviewer's name, and ask for it where that was never done."""
        project = self.session.project
        if project is None:
            self.status.show_reviewer("")
            self.reviewer_bar.hide()
            return

        self.status.show_reviewer(project.reviewer.name)
        # in a packet the reviewer is the one it was made for, whose name is known
        is_own = project.reviewer.id == kept.reviewer().id
        if is_own and not self.settings.preferences.reviewer_asked:
            self.reviewer_bar.ask(project.reviewer.name)
        else:
            self.reviewer_bar.hide()

    def _show_stack(self) -> None:
        project = self.session.project
        if project is not None and project.read.articles():
            self.stack.setCurrentWidget(self.columns)
        else:
            self.stack.setCurrentWidget(self.start)
        self._enable()

    def _show_article(self) -> None:
        opened = self.session.open
        if opened is None:
            self.view.show_nothing()
        else:
            self.view.show_article(opened.article, opened.blocks, opened.marks)
            self._show_model()
        self._show_stack()
        # with the first article the columns take the start page's place, and its focus
        if opened is not None and self.stack.currentWidget() is self.columns:
            self.view.setFocus()
            self._begin_tour()

    def _begin_tour(self) -> None:
        """Show the tour soon, where it is wanted and was never seen."""
        was_seen = self.settings.preferences.tour_done or self.views.tour is not None
        if self.wants_tour and not was_seen:
            self.wants_tour = False
            QTimer.singleShot(TOUR_MS, self, self.views.show_tour)

    def _show_model(self) -> None:
        opened, project = self.session.open, self.session.project
        if opened is None or project is None:
            return

        # "" while the detection has not begun; the name of a model is in About Claimdesk
        found = (view.model for view in project.read.articles() if view.id == opened.id)
        self._model = next(found, "")
        warning = ""
        if self._model.startswith("rules"):
            warning = self.tr("No language model for this language: results come from rules only")
        self.strip.warn(warning)

    def _show_findings(self) -> None:
        opened = self.session.open
        if opened is None:
            return
        # blocks know if they were detected, so they are new too
        self.view.set_blocks(opened.blocks)
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
        """Highlight the words of a search in the open article."""
        opened = self.session.open
        if opened is None:
            self.view.set_found(())
        else:
            self.view.set_found(hits_in(opened.article.text, words))

    def show_first_hit(self, words: str) -> None:
        """Highlight the words of a search, and scroll to the first of them."""
        self._show_hits(words)
        first = next(iter(self.view.found), None)
        if first is not None:
            self.view.reveal(first)

    def _show_report(self, sentences: list[str]) -> None:
        """Show a long import report, to be read and copied."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Import report"))
        box.setText(sentences[0])
        box.setDetailedText("\n".join(sentences))
        box.exec()

    def _show_progress(self) -> None:
        self.status.show_progress(self.session.progress(), shown=self.session.project is not None)

    def _show_recorded(self, change: Change) -> None:
        if self.session.project:
            self.status.show_saved(self.session.project.title)
        self.views.show_undo()
        # an undo may take back something that is out of sight
        if change.undoes:
            self.status.announce(in_words(change))

    def _enable(self) -> None:
        project, opened = self.session.project, self.session.open
        self.commands.enable(
            project=project is not None,
            article=opened is not None,
            claim=self.session.claim is not None,
        )
        self.views.show_undo()

    def refuse(self, error: Exception) -> None:
        """Show why something could not be done."""
        self.notice.add(sentence_for(error))

    def _dress(self, colours: Colours) -> None:
        for part in (self.view, self.panel, self.card, self.strip):
            part.set_colours(colours)

    def _show_menu(self, offset: int, place: QPoint) -> None:
        """Show the menu of the place where the article was clicked."""
        opened = self.session.open
        if opened is None:
            return

        menu = QMenu(self)
        if self.view.selection:
            menu.addAction(self.commands["make-claim"])
            menu.addAction(self.commands["copy"])
            menu.addSeparator()

        roles = menu.addMenu(self.tr("This paragraph is"))
        # a click behind the last letter of a paragraph means that paragraph
        blocks = (view.block for view in opened.blocks)
        block = next((b for b in blocks if b.span.start <= offset <= b.span.end), None)
        if block is not None:
            for role in Role:
                self._offer_role(roles, opened.id, block, role)
        menu.exec(place)
        menu.deleteLater()

    def _offer_role(self, menu: QMenu, article: str, block: Block, role: Role) -> None:
        """Add a role to the menu, ticked where the paragraph has it already."""
        action = menu.addAction(worded(role.value))
        action.setCheckable(True)
        action.setChecked(role is block.role)
        action.triggered.connect(lambda _=False: self._set_role(article, block, role))

    def _set_role(self, article: str, block: Block, role: Role) -> None:
        self.session.act(lambda p: p.act.set_role(article, block.span.start, role))

    def _cancel(self) -> None:
        # without waiting: a job stops at its next step, and the window goes on meanwhile
        self.detection.cancel()
        self.jobs.cancel_all(0)
        self.status.show_work("", None)

    def _before_close_project(self) -> None:
        """Keep what is typed and stop what runs, before another project or none is open."""
        # what is typed belongs to the claim of this project
        self.card.keep()
        self.detection.stop()
        self.background_similarity.stop()
        self.jobs.cancel_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        # the layout first, while the window is whole
        self.layout_memory.remember()
        self._before_close_project()
        self.session.close()
        self._detector.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        # a file dragged from a folder brings its address as text too, so paths come first
        paths, words = dropped_paths(event), event.mimeData().text()
        if paths:
            self.files.open_all(paths)
        elif words.strip():
            self.files.take_text(words, self.tr("pasted text"))
        event.acceptProposedAction()


def _load_database_toolkit() -> Job[None]:
    import claimdesk.annotate.project.project as _  # noqa: F401  (loads its modules)

    yield Progress(1, 1)
