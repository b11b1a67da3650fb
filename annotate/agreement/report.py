"""Agreement on each question, and the disagreements that matter most."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from claimdesk.annotate.agreement import measures
from claimdesk.annotate.agreement.disagreement import Answer, Disagreement, gravity
from claimdesk.annotate.agreement.match_spans import aligned, pairs
from claimdesk.annotate.agreement.meaning import meaning_of
from claimdesk.annotate.agreement.unitizing import Continuum, gone_through, on_spans
from claimdesk.annotate.agreement.values import Agreement, OfVerdict, OnSpans, Pair, Ratings
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a claim, and what detection found there."""

    article: str
    span: Span
    detected: bool
    score: float | None = None
    quote: str = ""


@dataclass
class Answers:
    """Answers to one question, with the places of the claims and the text that can hold claims.

    `places` are by claim, `text` by article.
    """

    target: Target
    places: Mapping[str, Place]
    answers: Sequence[Answer]
    text: Mapping[str, Sequence[Span]]
    settled: frozenset[str] = frozenset()
    """Claims whose disagreement was resolved."""
    waiting: frozenset[str] = frozenset()
    """Claims whose resolution waits for evidence."""
    _groups: list[tuple[str, ...]] | None = field(default=None, init=False)

    def groups(self) -> list[tuple[str, ...]]:
        """Return the claims that were answered, those of one statement together."""
        if self._groups is None:
            self._groups = self._aligned()
        return self._groups

    def _aligned(self) -> list[tuple[str, ...]]:
        raters: dict[str, set[str]] = defaultdict(set)
        for answer in self.answers:
            raters[answer.claim].add(answer.reviewer)

        by_article: dict[str, dict[str, Span]] = defaultdict(dict)
        for claim in raters:
            place = self.places[claim]
            by_article[place.article][claim] = place.span

        groups: list[tuple[str, ...]] = []
        for article in sorted(by_article):
            groups += aligned(by_article[article], raters)
        return groups

    def by_group(self) -> list[dict[str, Answer]]:
        """Return each reviewer's answer, a group an entry, in the order of `groups`."""
        of_claim: dict[str, list[Answer]] = defaultdict(list)
        for answer in self.answers:
            of_claim[answer.claim].append(answer)

        # No reviewer settled two claims of a group: see `aligned`.
        found = []
        for group in self.groups():
            answers: dict[str, Answer] = {}
            for claim in group:
                answers.update((answer.reviewer, answer) for answer in of_claim[claim])
            found.append(answers)
        return found


def agreement_of(given: Answers) -> Agreement:
    """Measure agreement on one question. With one reviewer or none, each measure says why not."""
    # A unit is a statement: claims with slightly other edges count once.
    raters = tuple(sorted({answer.reviewer for answer in given.answers}))
    answers = given.by_group()
    ratings = Ratings(raters, [_row(one, raters) for one in answers])
    found = Agreement(
        raters=list(raters),
        units=len(answers),
        shared=sum(len(one) > 1 for one in answers),
        percent=measures.percent(ratings),
        alpha=measures.krippendorff(ratings),
        fleiss=measures.fleiss(ratings),
        pairs=_pairs(ratings),
        verdicts=_of_verdicts(ratings),
        spans=_on_spans(given, raters),
    )
    return msgspec.structs.replace(found, meaning=meaning_of(found))


def _row(answers: Mapping[str, Answer], raters: Sequence[str]) -> tuple[str | None, ...]:
    """Return the verdicts of a group in the raters' order, None for those who gave none."""
    verdicts = {rater: str(answer.verdict.value) for rater, answer in answers.items()}
    return tuple(verdicts.get(rater) for rater in raters)


def _pairs(ratings: Ratings) -> list[Pair]:
    """Return the agreement of every two reviewers."""
    found = []
    for first, second in pairs(ratings.raters):
        kappa = measures.cohen(ratings, first, second)
        share = measures.percent_of_pair(ratings, first, second)
        found.append(Pair(first, second, kappa, share))
    return found


def _of_verdicts(ratings: Ratings) -> list[OfVerdict]:
    """Return agreement on each verdict that was given, against all others."""
    times = Counter(label for row in ratings.rows for label in row if label is not None)
    found = []
    for verdict in Verdict:
        label = verdict.value
        if not times[label]:
            continue
        alpha = measures.krippendorff(measures.against_all_others(ratings, label))
        found.append(OfVerdict(label, times[label], alpha, measures.specific(ratings, label)))
    return found


def _on_spans(given: Answers, raters: Sequence[str]) -> OnSpans:
    """Return agreement on the places of claims, over articles that two went through to the end."""
    spans: dict[str, dict[str, Span]] = defaultdict(dict)
    detected: dict[str, list[str]] = defaultdict(list)
    for claim, place in given.places.items():
        spans[place.article][claim] = place.span
        if place.detected:
            detected[place.article].append(claim)

    # By article, claim and reviewer: True if the reviewer takes it for a claim.
    held: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for answer in given.answers:
        article = given.places[answer.claim].article
        held[article][answer.claim][answer.reviewer] = answer.verdict is not Verdict.NOT_A_CLAIM

    through: list[Continuum] = []
    for article in sorted(held):
        found = gone_through(spans[article], detected[article], held[article])
        if len(found) > 1:
            through.append(Continuum(given.text.get(article, ()), found))
    return on_spans(through, raters, len(held) - len(through))


def disagreements_of(given: Answers) -> list[Disagreement]:
    """Return the disagreements that are not resolved, those that matter most first.

    Those that wait for evidence come last.
    """
    found = []
    for group, answers in zip(given.groups(), given.by_group(), strict=True):
        # Two reviewers who both say "verified" do not disagree.
        verdicts = {answer.verdict for answer in answers.values()}
        is_settled = not given.settled.isdisjoint(group)
        if len(verdicts) > 1 and not is_settled:
            found.append(_disagreement(given, group, answers))
    return sorted(found, key=lambda one: (one.waits, -one.weight, one.article, one.claims))


def _disagreement(
    given: Answers, group: tuple[str, ...], answers: Mapping[str, Answer]
) -> Disagreement:
    """Return the disagreement on the claims of one statement."""
    # The longest quote shows the statement with all that any reviewer marked.
    places = [given.places[claim] for claim in group]
    return Disagreement(
        article=places[0].article,
        claims=group,
        target=given.target,
        quote=max((place.quote for place in places), key=len),
        answers=tuple(answers[reviewer] for reviewer in sorted(answers)),
        gravity=gravity([answer.verdict for answer in answers.values()]),
        score=max(place.score or 0.0 for place in places),
        waits=not given.waiting.isdisjoint(group),
    )
