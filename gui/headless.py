"""The sample article without a display: files instead of a window."""

import os
import sys
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.base.system_libraries import QT, absent
from claimdesk.annotate.project import ENDING, DetectorProcess, Project, import_sources
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.project.samples import SAMPLE


def work_through_sample(problem: str, arguments: list[str]) -> int:
    """Read, detect, record, export and draw the sample; print the files' names.

    `problem` is the reason for doing without a window, "" for none; `arguments` may name the
    folder.
    """
    folder = Path("output")
    if arguments:
        folder = Path(arguments[0])
    if problem:
        print(f"{problem} Doing the same job without a window:")

    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = _files(folder)
    except (ClaimdeskError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    for what, path in made:
        print(f"  {what:<12} {path}")
    return 0


def _files(folder: Path) -> list[tuple[str, Path]]:
    """Make the project and its exports; return them with what each is."""
    project_path = folder / f"sample{ENDING}"
    project_path.unlink(missing_ok=True)
    detector = DetectorProcess()
    try:
        with Project.open(project_path, kept.reviewer(), create=True) as project:
            _detect(project, detector)
            made = [("project", project_path), *_exports(project, folder)]
    finally:
        detector.close()

    # Qt draws without a display, but not without its system libraries
    if not absent(QT):
        made.append(("picture", _draw(project_path, folder / "sample.png")))
    return made


def _detect(project: Project, detector: DetectorProcess) -> None:
    report = run_to_end(import_sources(project.intake, [str(SAMPLE)]))
    for _, article in report.added:
        run_to_end(project.intake.detect(article, detector))


def _exports(project: Project, folder: Path) -> list[tuple[str, Path]]:
    made = []
    for what, ending in (("workbook", "xlsx"), ("report", "html"), ("findings", "jsonl")):
        target = folder / f"sample.{ending}"
        run_to_end(project.export(target))
        made.append((what, target))
    return made


def _draw(project: Path, target: Path) -> Path:
    """Draw the window with the project open; return the picture's path."""
    # set before Qt is loaded, which reads it once
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from claimdesk.gui.startup import application, quiet_qt
    from claimdesk.gui.window.window import USUAL_SIZE, Window

    quiet_qt()
    app = application()
    window = Window()
    window.resize(USUAL_SIZE)
    window.files.open_path(project)
    window.show()
    app.processEvents()
    window.grab().save(str(target))
    window.close()
    return target
