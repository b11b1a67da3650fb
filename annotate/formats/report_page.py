"""An article as the report shows it: paragraphs with their verdicts in the margin, the claims as a table."""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import Outcome
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

SYMBOLS = {
    "verified": "✓", "disputed": "✕", "unverifiable": "?", "not a claim": "–", "parked": "‖", "open": "○"
}  # fmt: skip
"""The same symbols as in the window: colour never carries meaning alone."""
_TAGS = {Role.HEADLINE: "h2"}
_OUTCOMES = {
    Outcome.CONSISTENT: "verified",
    Outcome.INCONSISTENT: "disputed",
    Outcome.CANNOT_TELL: "open",
}


@dataclass(frozen=True, slots=True)
class Look:
    """A standing as it is printed; `count` and `number` where it is counted or numbered."""

    name: str
    number: int = 0
    anchor: str = ""
    count: int = 0
    reason: str = ""
    attribution: bool = False

    @property
    def css(self) -> str:
        return self.name.replace(" ", "-")

    @property
    def symbol(self) -> str:
        return SYMBOLS[self.name]

    @property
    def word(self) -> str:
        return self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph, under one claim or none."""

    text: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    role: str
    tag: str
    pieces: list[Piece]
    verdicts: list[Look]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim's line in the table."""

    number: int
    anchor: str
    quote: str
    speaker: str
    answers: list[Look]
    correction: str
    notes: list[str]
    evidence: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """One article of the report."""

    anchor: str
    title: str
    language: str
    link: str
    about: list[str]
    paragraphs: list[Paragraph]
    claims: list[ClaimRow]
    sums: list[dict[str, str]] = field(default_factory=list)
    settled: int = 0
    total: int = 0


def report_article(one: ArticleMaterial) -> ReportArticle:
    """The article for the report. Page furniture is left out; claims are numbered in reading order."""
    article = one.article
    numbers = {view.claim.id: number for number, view in enumerate(one.claims, 1)}
    speakers = Speakers(article.text, one.findings.entities)
    shown = [view.block for view in one.blocks if view.block.role is not Role.FURNITURE]
    about = (
        article.byline,
        article.published.replace("T", " "),
        "" if article.url else PurePath(article.source).name,
    )
    return ReportArticle(
        f"a-{article.id}",
        article.title or article.source,
        article.language,
        linkable(article.url),
        [part for part in about if part],
        [_paragraph(one, block.span, block.role, numbers) for block in shown],
        [_row(one, view, numbers[view.claim.id], speakers) for view in one.claims],
        [
            {"css": _OUTCOMES[check.outcome], "symbol": SYMBOLS[_OUTCOMES[check.outcome]],
             "working": check.working, "outcome": check.outcome.value}
            for check in one.findings.checks if check.outcome is not Outcome.CANNOT_TELL
        ],
        sum(view.verdict is not None for view in one.claims),
        len(one.claims),
    )  # fmt: skip


def standing(view: ClaimView) -> str:
    """Where a claim stands, in the words of `SYMBOLS`."""
    if view.verdict:
        return view.verdict.value
    return "parked" if view.claim.is_waiting else "open"


def linkable(link: str) -> str:
    """A link that a page may carry: of the web or mail, never one that runs something."""
    return link if link.lower().startswith(("http://", "https://", "mailto:")) else ""


def _paragraph(one: ArticleMaterial, block: Span, role: Role, numbers: dict[str, int]) -> Paragraph:
    inside = [view for view in one.claims if view.claim.span.overlaps(block)]
    verdicts = [
        Look(standing(view), numbers[view.claim.id], f"c-{view.claim.id}")
        for view in inside
        if block.start <= view.claim.start < block.end
    ]
    return Paragraph(
        role.value, _TAGS.get(role, "p"), _pieces(one.article.text, block, inside), verdicts
    )


def _pieces(text: str, block: Span, claims: list[ClaimView]) -> list[Piece]:
    """The paragraph cut at the claims' edges; under overlapping claims the one that begins last shows."""
    edges = {block.start, block.end}
    for view in claims:
        edges.update(
            edge for edge in (view.claim.start, view.claim.end) if block.start < edge < block.end
        )
    ordered = sorted(edges)
    pieces = []
    for start, end in pairwise(ordered):
        over = [view for view in claims if view.claim.start <= start and end <= view.claim.end]
        last = max(over, key=lambda view: view.claim.start, default=None)
        pieces.append(Piece(text[start:end], standing(last).replace(" ", "-") if last else ""))
    return pieces


def _row(one: ArticleMaterial, view: ClaimView, number: int, speakers: Speakers) -> ClaimRow:
    attribution = one.attribution_of(view.claim.span)
    given = [_answer(review) for review in view.reviews.values() if review.verdict]
    answers = sorted(given, key=lambda answer: answer.attribution) or _disagreeing(view)
    statement = view.reviews.get(Target.STATEMENT)
    return ClaimRow(
        number,
        f"c-{view.claim.id}",
        " ".join(view.claim.quote.split()),
        speakers.label(attribution) if attribution else "",
        answers or [Look(standing(view), reason=view.claim.parked_for)],
        statement.correction if statement else "",
        [review.note for review in view.everybody if review.note and not review.private],
        [
            {"link": linkable(e.link), "address": "" if linkable(e.link) else e.link, "quote": e.quote, "note": e.note,
             "accessed": e.accessed[:10]}
            for e in view.evidence
        ],
    )  # fmt: skip


def _answer(review: Review) -> Look:
    assert review.verdict is not None, "only answers with a verdict are printed"
    return Look(
        review.verdict.value, reason=review.reason, attribution=review.target is Target.ATTRIBUTION
    )


def _disagreeing(view: ClaimView) -> list[Look]:
    """Everybody's verdicts, where they are not the same."""
    given = [
        review for review in view.everybody if review.verdict and review.target is Target.STATEMENT
    ]
    return [
        Look(Verdict(v).value, reason="reviewers disagree")
        for v in dict.fromkeys(r.verdict for r in given)
        if v
    ]
