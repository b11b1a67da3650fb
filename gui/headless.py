"""The sample without a display: the same job, with files instead of a window."""

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
    """Read, detect, record, export and draw the sample; name the files. `arguments` may name the folder."""
    folder = Path(arguments[0] if arguments else "output")
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
    project_path = folder / f"sample{ENDING}"
    project_path.unlink(missing_ok=True)
    detector = DetectorProcess()
    try:
        with Project.open(project_path, kept.reviewer(), create=True) as project:
            report = run_to_end(import_sources(project.intake, [str(SAMPLE)]))
            for _, article in report.added:
                run_to_end(project.intake.detect(article, detector))
            made = [("project", project_path)]
            for what, ending in (("workbook", "xlsx"), ("report", "html"), ("findings", "jsonl")):
                run_to_end(project.export(folder / f"sample.{ending}"))
                made.append((what, folder / f"sample.{ending}"))
    finally:
        detector.close()
    if absent(QT):
        return made
    made.append(("picture", _draw(project_path, folder / "sample.png")))
    return made


def _draw(project: Path, target: Path) -> Path:
    """A picture of the window with the project open."""
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
