"""A record's answers held side by side: agreement for each question, and the disagreements that matter most."""

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
    """Where a claim is, and what detection says of it."""

    article: str
    span: Span
    detected: bool
    score: float | None = None
    quote: str = ""


@dataclass
class Answers:
    """What agreement is taken of: claims by identifier, answers to one question, and the text that can hold claims."""

    target: Target
    places: Mapping[str, Place]
    answers: Sequence[Answer]
    text: Mapping[str, Sequence[Span]]
    settled: frozenset[str] = frozenset()
    """Claims whose disagreement was settled."""
    waiting: frozenset[str] = frozenset()
    """Claims whose settlement waits for evidence."""
    _groups: list[tuple[str, ...]] | None = field(default=None, init=False)

    def groups(self) -> list[tuple[str, ...]]:
        """The claims that were answered, those of one statement together."""
        if self._groups is None:
            raters: dict[str, set[str]] = defaultdict(set)
            for answer in self.answers:
                raters[answer.claim].add(answer.reviewer)
            by_article: dict[str, dict[str, Span]] = defaultdict(dict)
            for claim in raters:
                by_article[self.places[claim].article][claim] = self.places[claim].span
            self._groups = [
                group for article in sorted(by_article) for group in aligned(by_article[article], raters)
            ]  # fmt: skip
        return self._groups

    def by_group(self) -> list[dict[str, Answer]]:
        """What each reviewer said, a group an entry."""
        of_claim: dict[str, list[Answer]] = defaultdict(list)
        for answer in self.answers:
            of_claim[answer.claim].append(answer)
        return [
            {one.reviewer: one for claim in group for one in of_claim[claim]}
            for group in self.groups()
        ]


def agreement_of(given: Answers) -> Agreement:
    """All measures for one question. With one reviewer or none, each says why it is undefined."""
    raters = tuple(sorted({answer.reviewer for answer in given.answers}))
    said = given.by_group()
    rows: list[tuple[str | None, ...]] = [
        tuple(str(one[rater].verdict.value) if rater in one else None for rater in raters)
        for one in said
    ]
    ratings = Ratings(raters, rows)
    found = Agreement(
        raters=list(raters),
        units=len(rows),
        shared=sum(len(one) > 1 for one in said),
        percent=measures.percent(ratings),
        alpha=measures.krippendorff(ratings),
        fleiss=measures.fleiss(ratings),
        pairs=[
            Pair(
                one,
                other,
                measures.cohen(ratings, one, other),
                measures.percent_of_pair(ratings, one, other),
            )
            for one, other in pairs(raters)
        ],
        verdicts=_of_verdicts(ratings),
        spans=_on_spans(given, raters),
    )
    return msgspec.structs.replace(found, meaning=meaning_of(found))


def _of_verdicts(ratings: Ratings) -> list[OfVerdict]:
    times = Counter(label for row in ratings.rows for label in row if label is not None)
    return [
        OfVerdict(
            verdict.value,
            times[verdict.value],
            measures.krippendorff(measures.against_all_others(ratings, verdict.value)),
            measures.specific(ratings, verdict.value),
        )
        for verdict in Verdict
        if times[verdict.value]
    ]


def _on_spans(given: Answers, raters: Sequence[str]) -> OnSpans:
    spans: dict[str, dict[str, Span]] = defaultdict(dict)
    detected: dict[str, list[str]] = defaultdict(list)
    said: dict[str, dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
    for claim, place in given.places.items():
        spans[place.article][claim] = place.span
        if place.detected:
            detected[place.article].append(claim)
    for answer in given.answers:
        article = given.places[answer.claim].article
        said[article][answer.claim][answer.reviewer] = answer.verdict is not Verdict.NOT_A_CLAIM
    through, left_out = [], 0
    for article in sorted(said):
        found = gone_through(spans[article], detected[article], said[article])
        if len(found) > 1:
            through.append(Continuum(given.text.get(article, ()), found))
        else:
            left_out += 1
    return on_spans(through, raters, left_out)


def disagreements_of(given: Answers) -> list[Disagreement]:
    """Where reviewers differ and nothing is settled, what matters most first; what waits for evidence comes last."""
    found = []
    for group, said in zip(given.groups(), given.by_group(), strict=True):
        verdicts = [one.verdict for one in said.values()]
        if len(set(verdicts)) < 2 or any(claim in given.settled for claim in group):
            continue
        score = max((given.places[claim].score or 0.0 for claim in group), default=0.0)
        first = given.places[group[0]]
        found.append(
            Disagreement(
                article=first.article,
                claims=group,
                target=given.target,
                quote=max((given.places[claim].quote for claim in group), key=len),
                answers=tuple(said[reviewer] for reviewer in sorted(said)),
                gravity=gravity(verdicts),
                score=score,
                waits=any(claim in given.waiting for claim in group),
            )
        )
    return sorted(found, key=lambda one: (one.waits, -one.weight, one.article, one.claims))
