"""A scripted afternoon of a reviewer, as a process that may be killed and started again.

python -m tests.support.afternoon PROJECT FIRST LAST
"""

import json
import os
import random
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.projects import ME, claims_of

ARTICLES, CLAIMS = 50, 10
STEPS = 700
CRASHES = (210, 480)
"""Steps after which the process kills itself."""
_VERDICTS = list(Verdict)
_POLNEAR = Path(__file__).parents[3] / "shared" / "data" / "polnear" / "train"

Report = dict[str, Any]
"""A finished step: its kind, claim and value, and the claim's state behind it."""


@dataclass(frozen=True)
class Step:
    """A step of the script: a claim of an article, and the draw that decides on it."""

    project: Project
    article: str
    first: Claim
    claim: str
    draw: random.Random
    number: int


def texts() -> Iterator[str]:
    """Yield fifty articles of ten sentences: real ones where the public sets are, else made up."""
    real = list(islice(_real_texts(), ARTICLES))
    yield from real
    for number in range(len(real), ARTICLES):
        sentences = [
            f"Article {number} says that {place} boats of 900 came back." for place in range(CLAIMS)
        ]
        yield " ".join(sentences)


def _real_texts() -> Iterator[str]:
    for path in sorted(_POLNEAR.rglob("*.txt")):
        text = path.read_text(encoding="utf-8").replace("\n", " ")
        # other stops would end a claim in its middle, and short ones repeat each other
        pieces = [piece.strip().replace(".", "") for piece in text.split(". ")]
        sentences = [piece for piece in dict.fromkeys(pieces) if len(piece) > 20]
        if len(sentences) >= CLAIMS:
            yield ". ".join(sentences[:CLAIMS]) + "."


def run(path: Path, first: int, last: int) -> None:
    """Do the steps from `first` to `last`; print each when it is done."""
    with Project.open(path, ME) as project:
        for number in range(first, last):
            report = _done(project, number)
            sys.stdout.write(json.dumps(report) + "\n")
            sys.stdout.flush()
            if number in CRASHES:
                os.kill(os.getpid(), signal.SIGKILL)


def _done(project: Project, number: int) -> Report:
    articles = project.read.articles()
    article = articles[number % len(articles)].id
    # drawn from the step's number alone, so that a process started again goes on in the same way
    draw = random.Random(number)
    claims = [view.claim for view in claims_of(project, article)]
    claim = draw.choice(claims).id
    weights = [weight for weight, _ in _KINDS.values()]
    (kind,) = draw.choices(list(_KINDS), weights)
    _, act = _KINDS[kind]
    value = act(Step(project, article, claims[0], claim, draw, number))
    return {"kind": kind, "claim": claim, "value": value, "state": state(project, claim)}


def _settle(step: Step) -> str:
    verdict = step.draw.choice(_VERDICTS)
    step.project.act.set_verdict(step.claim, verdict, reason=f"step {step.number}")
    return verdict.value


def _settle_attribution(step: Step) -> str:
    verdict = step.draw.choice(_VERDICTS)
    step.project.act.set_verdict(step.claim, verdict, Target.ATTRIBUTION)
    return verdict.value


def _note(step: Step) -> str:
    note = f"note of step {step.number}"
    step.project.act.write_note(step.claim, note)
    return note


def _correct(step: Step) -> str:
    correction = f"change to {step.number}"
    step.project.act.write_correction(step.claim, correction)
    return correction


def _add_evidence(step: Step) -> str:
    link = f"https://example.org/{step.number}"
    step.project.act.add_evidence(step.claim, link=link, quote=f"“{step.number}”")
    return link


def _park(step: Step) -> str:
    # far in the future: it must not come back while the script runs
    step.project.act.park(step.claim, "the ministry", "2199-01-01")
    return ""


def _tick(step: Step) -> str:
    # a block is ticked, which its first claim stands in
    step.project.act.tick(step.article, step.first.span)
    return step.article


def _clear(step: Step) -> str:
    step.project.act.clear_verdict(step.claim)
    return ""


def _undo(step: Step) -> str:
    change = step.project.history.undo()
    if change is None:
        return ""
    return change.undoes


_KINDS: dict[str, tuple[int, Callable[[Step], str]]] = {
    "verdict": (50, _settle),
    "attribution": (8, _settle_attribution),
    "note": (10, _note),
    "correction": (6, _correct),
    "evidence": (10, _add_evidence),
    "park": (4, _park),
    "tick": (4, _tick),
    "off": (4, _clear),
    "undo": (8, _undo),
}
"""Kinds of steps: how often they come, and what is done."""
KINDS = frozenset(_KINDS)


def state(project: Project, claim: str) -> dict[str, Any]:
    """Return what the record has on a claim."""
    view = project.read.claim(claim)
    assert view is not None
    return {
        "reviews": {target.value: answers(review) for target, review in view.reviews.items()},
        "evidence": sorted(one.link for one in view.evidence),
        "parked": view.claim.parked,
        "words": view.claim.quote,
    }


def answers(review: Review) -> list[str | None]:
    """Return the answers of a review, without its reviewer and time."""
    verdict = None
    if review.verdict:
        verdict = review.verdict.value
    return [verdict, review.note, review.correction, review.reason]


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
