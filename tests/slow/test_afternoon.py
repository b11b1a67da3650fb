"""A scripted afternoon: 50 articles, 500 claims, every kind of decision, undo, two crashes. At the end the record says
what the script did."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.conftest import SHARED
from tests.support.making import ME, claims_of, with_article

ARTICLES, CLAIMS = 50, 10
STEPS = 700
CRASHES = (210, 480)
VERDICTS = list(Verdict)


def texts() -> Iterator[str]:
    """Fifty articles of ten sentences: real ones where they are at hand, else made up."""
    folder = SHARED / "data" / "polnear" / "train"
    found = 0
    for path in sorted(folder.rglob("*.txt")) if folder.is_dir() else ():
        sentences = [
            one.strip()
            for one in path.read_text(encoding="utf-8").replace("\n", " ").split(". ")
            if one.strip()
        ]
        sentences = [
            one for one in dict.fromkeys(one.replace(".", "") for one in sentences) if len(one) > 20
        ]
        if len(sentences) >= CLAIMS and found < ARTICLES:
            found += 1
            yield ". ".join(sentences[:CLAIMS]) + "."
    for number in range(found, ARTICLES):
        yield " ".join(
            f"Article {number} says that {place} boats of 900 came back." for place in range(CLAIMS)
        )


def run(path: Path, first: int, last: int) -> None:
    """The steps from `first` to `last`. Each is told, when it is done, with what it should have come to."""
    with Project.open(path, ME) as project:
        articles = [view.id for view in project.read.articles()]
        for step in range(first, last):
            told = _step(project, articles, random.Random(step), step)
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()
            if step in CRASHES:
                os.kill(os.getpid(), signal.SIGKILL)


def _step(project: Project, articles: list[str], draw: random.Random, step: int) -> dict[str, Any]:
    article = articles[step % len(articles)]
    claims = claims_of(project, article)
    claim = draw.choice(claims).claim.id
    kind = draw.choices(("verdict", "attribution", "note", "correction", "evidence", "park", "tick", "off", "undo"),
                        (50, 8, 10, 6, 10, 4, 4, 4, 8))[0]  # fmt: skip
    told: dict[str, Any] = {"kind": kind, "claim": claim}
    if kind == "verdict":
        told["value"] = draw.choice(VERDICTS).value
        project.act.set_verdict(claim, Verdict(told["value"]), reason=f"step {step}")
    elif kind == "attribution":
        told["value"] = draw.choice(VERDICTS).value
        project.act.set_verdict(claim, Verdict(told["value"]), Target.ATTRIBUTION)
    elif kind == "note":
        told["value"] = f"note of step {step}"
        project.act.write_note(claim, told["value"])
    elif kind == "correction":
        told["value"] = f"change to {step}"
        project.act.write_correction(claim, told["value"])
    elif kind == "evidence":
        told["value"] = f"https://example.org/{step}"
        project.act.add_evidence(claim, link=told["value"], quote=f"“{step}”")
    elif kind == "park":
        project.act.park(claim, "the ministry", "2199-01-01")
    elif kind == "tick":
        span = claims[0].claim.span
        told["value"] = [article, span.start, span.end, project.act.tick(article, span) is not None]
    elif kind == "off":
        project.act.clear_verdict(claim)
    else:
        change = project.history.undo()
        told["value"] = change.undoes if change else ""
    told["state"] = _state(project, claim)
    return told


def _state(project: Project, claim: str) -> dict[str, Any]:
    """What the record says of a claim."""
    view = project.read.claim(claim)
    assert view is not None
    reviews = {
        target.value: [
            review.verdict.value if review.verdict else None,
            review.note,
            review.correction,
            review.reason,
        ]
        for target, review in view.reviews.items()
    }
    backing = sorted(one.link for one in view.evidence)
    return {
        "reviews": reviews,
        "evidence": backing,
        "parked": view.claim.parked,
        "words": view.claim.quote,
    }


def test_after_an_afternoon_the_record_equals_what_was_done(tmp_path: Path) -> None:
    path = tmp_path / "afternoon.claimdesk"
    with Project.open(path, ME, create=True) as project:
        for number, text in enumerate(texts()):
            with_article(project, text, f"article-{number}.txt")
        whole = [
            view for article in project.read.articles() for view in claims_of(project, article.id)
        ]
        assert (len(project.read.articles()), len(whole)) == (ARTICLES, ARTICLES * CLAIMS)
    told: list[dict[str, Any]] = []
    first = 0
    for last, crash in ((CRASHES[0] + 1, True), (CRASHES[1] + 1, True), (STEPS, False)):
        command = [
            sys.executable,
            "-m",
            "tests.slow.test_afternoon",
            str(path),
            str(first),
            str(last),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == (-signal.SIGKILL if crash else 0), done.stderr
        told += [json.loads(line) for line in done.stdout.splitlines()]
        first = last
    assert len(told) == STEPS
    kinds = {one["kind"] for one in told}
    assert kinds == {
        "verdict",
        "attribution",
        "note",
        "correction",
        "evidence",
        "park",
        "tick",
        "off",
        "undo",
    }
    with Project.open(path, ME) as project:
        # an undo may reach a claim of an earlier step, so each claim is held against its story, replayed
        for claim, wanted in _replayed(project).items():
            assert _state(project, claim)["reviews"] == wanted, claim
        last_told = {one["claim"]: one["state"] for one in told}
        undone = {one["value"] for one in told if one["kind"] == "undo"}
        untouched = {c.claim for c in project.history.changes() if c.id in undone or c.undoes}
        for claim, state in last_told.items():
            if claim not in untouched:
                assert _state(project, claim) == state
        for article in project.read.articles():
            text = project.read.article(article.id).text
            assert all(
                text[v.claim.start : v.claim.end] == v.claim.quote
                for v in claims_of(project, article.id)
            )


def _replayed(project: Project) -> dict[str, dict[str, Any]]:
    """What the story alone says of every claim's reviews."""
    from claimdesk.annotate.review.state import Review

    found: dict[str, dict[str, Any]] = {}
    for change in project.history.changes():
        for edit in change.edits:
            if isinstance(edit.subject, Review):
                reviews = found.setdefault(edit.subject.claim, {})
                if isinstance(edit.after, Review):
                    r = edit.after
                    reviews[r.target.value] = [
                        r.verdict.value if r.verdict else None,
                        r.note,
                        r.correction,
                        r.reason,
                    ]
                else:
                    reviews.pop(edit.subject.target.value, None)
    return found


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
