"""One reviewer of the load test, as a process of its own: takes claims, settles them, writes down what was confirmed.

python -m tests.support.load ADDRESS NAME FILE COUNT SKEW, with SKEW in seconds that this machine's clock is wrong.
"""

import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

from claimdesk.annotate.ledger import events as announcing

SKEW = timedelta(seconds=float(sys.argv[5])) if len(sys.argv) > 5 else timedelta()


def _wrong_now() -> str:
    return (datetime.now(UTC) + SKEW).isoformat(timespec="seconds")


announcing.now = _wrong_now  # before anything has taken the right one

from claimdesk.annotate.base.errors import ProjectError  # noqa: E402
from claimdesk.annotate.project import Project, Reviewer  # noqa: E402
from claimdesk.annotate.review.verdict import Verdict  # noqa: E402

VERDICTS = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE)


def work(address: str, name: str, confirmed: Path, count: int) -> None:
    """Settle `count` claims, or all that are handed out; a line for each that was confirmed."""
    person = Reviewer(str(uuid5(NAMESPACE_DNS, name)), name)
    article, after = "", -1
    done = 0
    with opened(address, person) as project, confirmed.open("w") as file:
        while done < count:
            try:
                found = project.read.next_open(article, after)
                if found is None:
                    break
                article, claim = found
                verdict = VERDICTS[done % 3]
                change = project.act.set_verdict(claim, verdict)
            except ProjectError as error:
                give_up_unless_gone(error)
                continue
            if change is not None:
                file.write(f"{change.id}\t{claim}\t{verdict.value}\n")
                file.flush()
                done += 1


def opened(address: str, person: Reviewer) -> Project:
    """The project, asked for again while the server is away, as a person would."""
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
