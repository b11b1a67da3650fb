"""The project in the pictures: the sample article, reviewed by two people."""

from pathlib import Path

from claimdesk.annotate import Detector, Project, Reviewer, Source, Verdict, read, run_to_end
from claimdesk.annotate.project.samples import SAMPLE

ANN = Reviewer("ann", "Ann Okafor", "#0072b2")
BO = Reviewer("bo", "Bo Lindqvist", "#d55e00")
V, D, U = Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE
# By the place of the claim in the article. They differ on the fourth and the seventh.
ANNS = {0: V, 1: V, 2: V, 3: D, 4: V, 5: V, 6: U, 7: V, 8: D, 9: V, 11: V}
BOS = {0: V, 1: V, 2: V, 3: V, 4: V, 5: V, 6: D, 7: V, 8: D, 9: V, 10: U}


def make_project(folder: Path) -> Path:
    """Make the project; return its path."""
    path = folder / "Harbour.claimdesk"
    with Project.open(path, ANN, create=True) as project:
        article = project.intake.add(read(Source(str(SAMPLE))))
        run_to_end(project.intake.detect(article, Detector()))
        claims = _set_verdicts(project, article, ANNS)
        project.act.add_evidence(
            claims[4],
            link="https://council.example.org/minutes/2026-03-11",
            quote="For the motion: 31. Against: 27. Absent: 2.",
        )
        project.act.write_note(claims[8], "The ministry's table has the figure for 2024.")
    with Project.open(path, BO) as project:
        _set_verdicts(project, article, BOS)
    return path


def _set_verdicts(project: Project, article: str, verdicts: dict[int, Verdict]) -> list[str]:
    """Set one reviewer's verdicts; return the identifiers of all claims in text order."""
    claims = [view.claim.id for view in project.read.claims(article)]
    for place, verdict in verdicts.items():
        project.act.set_verdict(claims[place], verdict)
    return claims
