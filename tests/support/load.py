"""One reviewer of the load test, as a process: settles claims, and lists those confirmed.

python -m tests.support.load ADDRESS NAME FILE COUNT SKEW, with SKEW in seconds that this machine's
clock is wrong.
"""

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

from claimdesk.annotate.ledger import events as announcing

SKEW = timedelta(seconds=float(sys.argv[5]))


def _wrong_now() -> str:
    return (datetime.now(UTC) + SKEW).isoformat(timespec="seconds")


# before any other module has imported the right one
announcing.now = _wrong_now

from claimdesk.annotate.base.errors import ProjectError  # noqa: E402
from claimdesk.annotate.project import Project, Reviewer  # noqa: E402
from claimdesk.annotate.review.verdict import Verdict  # noqa: E402

VERDICTS = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE)


def work(address: str, name: str, confirmed: Path, count: int) -> None:
    """Settle `count` claims, or all that are handed out; write a line for each confirmed one."""
    person = Reviewer(str(uuid5(NAMESPACE_DNS, name)), name)
    done = 0
    with opened(address, person) as project, confirmed.open("w") as file:
        desk = Desk(project)
        while done < count and desk.has_claims:
            # written at once: the process may be slow to end
            line = desk.settle_next(VERDICTS[done % 3])
            file.write(line)
            file.flush()
            done += bool(line)


class Desk:
    """A reviewer's place in the project: each claim is looked for from the last article on."""

    def __init__(self, project: Project) -> None:
        self.has_claims = True
        self._project = project
        self._article = ""

    def settle_next(self, verdict: Verdict) -> str:
        """Settle the next open claim; return a line on it, or "" where nothing was settled."""
        try:
            return self._settled(verdict)
        # the server comes back: the claim is looked for again
        except ProjectError as error:
            give_up_unless_gone(error)
            return ""

    def _settled(self, verdict: Verdict) -> str:
        found = self._project.read.next_open(self._article, -1)
        if found is None:
            self.has_claims = False
            return ""
        self._article, claim = found
        change = self._project.act.set_verdict(claim, verdict)
        # another reviewer was faster
        if change is None:
            return ""
        return f"{change.id}\t{claim}\t{verdict.value}\n"


def opened(address: str, person: Reviewer) -> Project:
    """Return the project, asked for again while the server is away, as a person would."""
    while True:
        try:
            return Project.open(address, person)
        except ProjectError as error:
            give_up_unless_gone(error)
            time.sleep(0.3)


def give_up_unless_gone(error: ProjectError) -> None:
    """Go on after a lost connection, and after nothing else."""
    if error.code != "server-gone":
        raise error


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
