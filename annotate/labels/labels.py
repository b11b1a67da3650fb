"""Labels from reviewers' decisions, with disagreement kept."""

from collections import Counter
from dataclasses import dataclass

from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target, Verdict

CLAIM, NOT_A_CLAIM = "claim", "not a claim"


@dataclass(frozen=True, slots=True)
class Decided:
    """A reviewed claim. `verdicts` are the reviewers' votes on the statement."""

    view: ClaimView
    verdicts: dict[Verdict, int]

    @property
    def votes(self) -> int:
        """The number of reviewers who gave a verdict."""
        return sum(self.verdicts.values())

    @property
    def is_claim(self) -> float:
        """The share of reviewers who took it for a claim."""
        return 1 - self.verdicts.get(Verdict.NOT_A_CLAIM, 0) / self.votes

    @property
    def soft(self) -> dict[str, float]:
        """The share of reviewers for each verdict that was given: {"verified": 0.6667, ...}."""
        votes = self.votes
        return {verdict.value: round(count / votes, 4) for verdict, count in self.verdicts.items()}

    @property
    def verdict(self) -> Verdict | None:
        """The adjudicated verdict, else that of most; None where two verdicts have as many."""
        settled = self.view.settled.get(Target.STATEMENT)
        if settled and settled.verdict:
            return settled.verdict

        # Two verified and two disputed: neither is the label.
        (first, most), *others = Counter(self.verdicts).most_common()
        is_tie = bool(others) and others[0][1] == most
        return None if is_tie else first

    @property
    def reasons(self) -> list[str]:
        """The reasons that reviewers gave for their verdicts on the statement, sorted."""
        on_statement = [one for one in self.view.everybody if one.target is Target.STATEMENT]
        return sorted({one.reason for one in on_statement if one.reason})


def majority(view: ClaimView) -> str:
    """Return the adjudicated verdict, else that of most reviewers; "" for none or a tie."""
    votes = _votes(view)
    if not votes:
        return ""
    verdict = Decided(view, votes).verdict
    return verdict.value if verdict else ""


def decided(one: ArticleMaterial) -> list[Decided]:
    """Return the reviewed claims of an article, in text order."""
    found = []
    for view in one.claims:
        votes = _votes(view)
        if votes:
            found.append(Decided(view, votes))
    return found


def _votes(view: ClaimView) -> dict[Verdict, int]:
    """Return how many reviewers gave each verdict on a statement."""
    on_statement = [one for one in view.everybody if one.target is Target.STATEMENT]
    return dict(Counter(one.verdict for one in on_statement if one.verdict))
