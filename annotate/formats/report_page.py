"""An article as the report shows it: paragraphs with verdicts in the margin, claims as a table."""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import PurePath

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import Check, Outcome
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.export.verdict_looks import LOOKS, OPEN, PARKED
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import Span

_SAFE_LINKS = ("http://", "https://", "mailto:")
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
        """The class in the style sheet: "not-a-claim"."""
        return self.name.replace(" ", "-")

    @property
    def symbol(self) -> str:
        """The symbol, such as "✓"."""
        return LOOKS[self.name].symbol

    @property
    def word(self) -> str:
        """The word for people: "Not a claim"."""
        return self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph, under one claim or none."""

    text: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in pieces, with the verdicts of the claims that begin in it."""

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
    """Return the article for the report.

    Page furniture is left out; claims are numbered in reading order.
    """
    article = one.article
    numbers = {view.claim.id: number for number, view in enumerate(one.claims, 1)}
    speakers = Speakers(article.text, one.findings.entities)
    # "Share this article" and other page furniture is no part of the article.
    blocks = [view.block for view in one.blocks if view.block.role is not Role.FURNITURE]
    return ReportArticle(
        f"a-{article.id}",
        article.title or article.source,
        article.language,
        linkable(article.url),
        _about(article),
        [_paragraph(one, block.span, block.role, numbers) for block in blocks],
        [_row(one, view, numbers[view.claim.id], speakers) for view in one.claims],
        [_sum(check) for check in one.findings.checks if check.outcome is not Outcome.CANNOT_TELL],
        sum(view.verdict is not None for view in one.claims),
        len(one.claims),
    )


def _about(article: Article) -> list[str]:
    """Return the line below the title; an article without a link is named by its file."""
    # Only the name of the file: its folder belongs to the reviewer's machine.
    file_name = ""
    if not article.url:
        file_name = PurePath(article.source).name
    parts = (article.byline, article.published.replace("T", " "), file_name)
    return [part for part in parts if part]


def _sum(check: Check) -> dict[str, str]:
    name = _OUTCOMES[check.outcome]
    return {
        "css": name,
        "symbol": LOOKS[name].symbol,
        "working": check.working,
        "outcome": check.outcome.value,
    }


def standing(view: ClaimView) -> str:
    """Return the standing of a claim, in the words of `LOOKS`."""
    if view.verdict:
        return view.verdict.value
    if view.claim.is_waiting:
        return PARKED
    return OPEN


def linkable(link: str) -> str:
    """Return a link if a page may carry it; "" for others, such as "javascript:alert(1)"."""
    if link.lower().startswith(_SAFE_LINKS):
        return link
    return ""


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
    """Return the paragraph cut at the claims' edges.

    Under overlapping claims the one that begins last shows: of "[He said [12 came] back]" the words
    "12 came" have the colour of the inner claim.
    """
    edges = {block.start, block.end}
    for view in claims:
        # A claim may begin in an earlier block, or end in a later one.
        for edge in (view.claim.start, view.claim.end):
            if block.start < edge < block.end:
                edges.add(edge)

    pieces = []
    for start, end in pairwise(sorted(edges)):
        over = [view for view in claims if view.claim.start <= start and end <= view.claim.end]
        # Of two claims over the words, the inner one begins later.
        last = max(over, key=lambda view: view.claim.start, default=None)
        css = ""
        if last is not None:
            css = standing(last).replace(" ", "-")
        pieces.append(Piece(text[start:end], css))
    return pieces


def _row(one: ArticleMaterial, view: ClaimView, number: int, speakers: Speakers) -> ClaimRow:
    attribution = one.attribution_of(view.claim.span)
    statement = view.reviews.get(Target.STATEMENT)
    notes = [review.note for review in view.everybody if review.note and not review.private]
    return ClaimRow(
        number,
        f"c-{view.claim.id}",
        " ".join(view.claim.quote.split()),
        speakers.label(attribution) if attribution else "",
        _answers(view),
        statement.correction if statement else "",
        notes,
        [_evidence(one) for one in view.evidence],
    )


def _answers(view: ClaimView) -> list[Look]:
    """Return the verdicts on a claim: agreed ones, else those of all reviewers, else "open"."""
    agreed = [_answer(review) for review in view.reviews.values() if review.verdict]
    # That it is so, then that it was said.
    if agreed:
        return sorted(agreed, key=lambda answer: answer.attribution)
    # One reviewer says verified, another disputed: both are printed.
    disagreeing = _disagreeing(view)
    if disagreeing:
        return disagreeing
    # A parked claim shows for whom or what it waits: "the harbour office".
    return [Look(standing(view), reason=view.claim.parked_for)]


def _answer(review: Review) -> Look:
    assert review.verdict is not None, "only answers with a verdict are printed"
    is_attribution = review.target is Target.ATTRIBUTION
    return Look(review.verdict.value, reason=review.reason, attribution=is_attribution)


def _disagreeing(view: ClaimView) -> list[Look]:
    """Return the verdicts of all reviewers on the statement, each once."""
    verdicts = [
        review.verdict.value
        for review in view.everybody
        if review.verdict and review.target is Target.STATEMENT
    ]
    return [Look(verdict, reason="reviewers disagree") for verdict in dict.fromkeys(verdicts)]


def _evidence(one: Evidence) -> dict[str, str]:
    """Return evidence as it is printed; the address of an unsafe link is plain text."""
    link = linkable(one.link)
    return {
        "link": link,
        "address": "" if link else one.link,
        "quote": one.quote,
        "note": one.note,
        "accessed": one.accessed[:10],
    }
