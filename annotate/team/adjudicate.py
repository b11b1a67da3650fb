"""Agreement of the reviewers, their disagreements, and the adjudication of these."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimdesk.annotate.agreement.disagreement import Disagreement
from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.gc_pause import collector_paused
from claimdesk.annotate.ledger.events import now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.history import read_fact, write_fact
from claimdesk.annotate.team import adjudication as adjudicating

if TYPE_CHECKING:
    from claimdesk.annotate.agreement.report import Answers
    from claimdesk.annotate.agreement.values import Agreement

REASONS = "adjudication reasons"
"""The fact that holds the team's list."""


class Adjudications:
    """Agreement, disagreements and their adjudication; closed while the review is blind."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def agreement(self, target: Target = Target.STATEMENT) -> "Agreement":
        """Return the measures of agreement on one of the two questions.

        Raises:
            ProjectError: the review is blind.
        """
        return self.overview(target)[0]

    def overview(self, target: Target = Target.STATEMENT) -> "tuple[Agreement, list[Disagreement]]":
        """Return the agreement on one question, and its open disagreements by weight.

        Raises:
            ProjectError: the review is blind.
        """
        from claimdesk.annotate.agreement.report import agreement_of, disagreements_of

        answers = self._answers(target)
        with collector_paused():
            return agreement_of(answers), disagreements_of(answers)

    def disagreements(self) -> list[Disagreement]:
        """Return the open disagreements on both questions, by weight; those that wait come last.

        Raises:
            ProjectError: the review is blind.
        """
        from claimdesk.annotate.agreement.report import disagreements_of

        found: list[Disagreement] = []
        for target in Target:
            found += disagreements_of(self._answers(target))
        return sorted(found, key=lambda one: (one.waits, -one.weight))

    def _answers(self, target: Target) -> "Answers":
        from claimdesk.annotate.team.agreement_sql import read_answers

        self._refuse_if_blind()
        with collector_paused(), self._ledger.reading() as connection:
            return read_answers(connection, target)

    def _refuse_if_blind(self) -> None:
        if self._ledger.blind:
            raise ProjectError(
                "blind",
                "The review is blind: the decisions of others are hidden.",
                "End blind review first (Team menu, or claimdesk team PROJECT --open).",
            )

    def adjudicate(
        self,
        claims: Sequence[str],
        verdict: Verdict | None,
        reason: str = "",
        note: str = "",
        target: Target = Target.STATEMENT,
    ) -> Change | None:
        """Settle a disagreement for good; without a verdict it waits for evidence.

        The edges of the first claim hold.

        Raises:
            ProjectError: no reason was given, or the review is blind.
        """
        self._refuse_if_blind()
        me = self._ledger.reviewer.id
        # a reason of blanks is none
        settlement = adjudicating.Settlement(target, verdict, reason.strip(), note.strip())
        return self._ledger.commit(
            lambda record: adjudicating.adjudicate(record, claims, me, settlement, now())
        )

    def reasons(self) -> list[str]:
        """Return the reasons for disagreement on offer: the team's list, or the usual one."""
        with self._ledger.reading() as connection:
            kept = read_fact(connection, REASONS)
        if not kept:
            return list(adjudicating.REASONS)
        return [str(one) for one in json.loads(kept)]

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Keep the team's list of reasons; an empty one restores the standard list."""
        cleaned = [" ".join(one.split()) for one in reasons if one.strip()]
        unique = list(dict.fromkeys(cleaned))
        kept = json.dumps(unique, ensure_ascii=False) if unique else ""
        with self._ledger.writing() as connection:
            write_fact(connection, REASONS, kept)
