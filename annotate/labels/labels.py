"""What reviewers' decisions say as labels, with disagreement kept."""

from collections import Counter
from dataclasses import dataclass

from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target, Verdict

CLAIM, NOT_A_CLAIM = "claim", "not a claim"


@dataclass(frozen=True, slots=True)
class Decided:
    """A claim that somebody settled. `verdicts` are the reviewers' votes on the statement."""

    view: ClaimView
    verdicts: dict[Verdict, int]

    @property
    def votes(self) -> int:
        return sum(self.verdicts.values())

    @property
    def is_claim(self) -> float:
        """The share of reviewers who took it for a claim."""
        return 1 - self.verdicts.get(Verdict.NOT_A_CLAIM, 0) / self.votes

    @property
    def soft(self) -> dict[str, float]:
        """The share of reviewers for each verdict that anybody gave."""
        return {
            verdict.value: round(count / self.votes, 4) for verdict, count in self.verdicts.items()
        }

    @property
    def verdict(self) -> Verdict | None:
        """What was settled, else what most say; None where two verdicts have as many."""
        settled = self.view.settled.get(Target.STATEMENT)
        if settled and settled.verdict:
            return settled.verdict
        (first, most), *others = Counter(self.verdicts).most_common()
        return None if others and others[0][1] == most else first

    @property
    def reasons(self) -> list[str]:
        return sorted(
            {
                one.reason
                for one in self.view.everybody
                if one.reason and one.target is Target.STATEMENT
            }
        )


def majority(view: ClaimView) -> str:
    """What was settled, else the verdict most reviewers give; "" where nobody does, or two have as many."""
    votes = Counter(r.verdict for r in view.everybody if r.verdict and r.target is Target.STATEMENT)
    verdict = Decided(view, dict(votes)).verdict if votes else None
    return verdict.value if verdict else ""


def decided(one: ArticleMaterial) -> list[Decided]:
    """The settled claims of an article, in text order."""
    found = []
    for view in one.claims:
        votes = Counter(
            review.verdict
            for review in view.everybody
            if review.verdict and review.target is Target.STATEMENT
        )
        if votes:
            found.append(Decided(view, dict(votes)))
    return found
