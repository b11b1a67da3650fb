"""Labels that came back from doccano or Label Studio, held against the record like the cells of a sheet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.formats.doccano import CLAIM
from claimdesk.annotate.formats.read_labels import Label, LabelledText
from claimdesk.annotate.labels.labels import majority
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Problem, Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE, meaning
from claimdesk.annotate.review.state import Claim, Origin
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span, quote, trimmed


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article of the record with its claims by their spans."""

    article: Article
    claims: Mapping[Span, KnownClaim]


class LabelComparison:
    """Compares the labelled texts of one file. A label that is a verdict settles a claim; a new span makes one."""

    def __init__(
        self,
        source: str,
        texts: Iterable[LabelledText],
        articles: Mapping[str, KnownArticle],
        words: Mapping[str, str],
        labels_of_others: frozenset[str],
    ) -> None:
        self._texts = list(texts)
        self._articles = articles
        self._words = words
        self._others = labels_of_others
        self._ignored = 0
        self.found = Returned(source)

    def run(self) -> Job[Returned]:
        """Compare; yields progress in texts."""
        for done, text in enumerate(self._texts):
            yield Progress(done, len(self._texts), text.title)
            known = self._articles.get(text.text)
            if known is None:
                self._problem(f"text {text.number}", "the project has no article with exactly this text.",
                              "Add the file to the project first.")  # fmt: skip
                continue
            if text.unreadable:
                what = f"{text.unreadable} labels do not mark the words they quote."
                self._problem(f"text {text.number}", what, "They were left alone.")
            self._compare(text, known)
        if self._ignored:
            self.found.remarks.append(
                f"{self._ignored} labels of names and numbers were not compared."
            )
        return self.found

    def _compare(self, text: LabelledText, known: KnownArticle) -> None:
        by_span: dict[Span, list[Label]] = defaultdict(list)
        for label in text.labels:
            if label.label in self._others or label.label.startswith("number: "):
                self._ignored += 1
                continue
            span = trimmed(text.text, label.start, label.end)
            if span is not None:
                by_span[span].append(label)
        for span, labels in by_span.items():
            place = f"text {text.number}, {span.start}–{span.end}"
            said = {label.label for label in labels}
            if len(said) > 1:
                what = f"it is labelled {' and '.join(sorted(said))}."
                self._problem(place, what, "It was left alone: settle it at the desk.")
                continue
            self._compare_one(place, span, said.pop(), known)
            self.found.rows += 1

    def _compare_one(self, place: str, span: Span, label: str, known: KnownArticle) -> None:
        claim = known.claims.get(span)
        verdict = "" if label.casefold() in {CLAIM, "open"} else meaning(label, self._words)
        if verdict is None:
            self.found.words.setdefault(label, []).append(place)
            return
        if verdict == LEAVE:
            return
        if claim is None:
            self._propose_new(place, span, verdict, known.article)
            return
        then = claim.then or claim.now
        sent, current = majority(then), majority(claim.now)
        if verdict in {sent, current}:
            return
        overtaken = sent != current
        why = (
            f"the desk says “{current or 'nothing'}” since; the file was written before."
            if overtaken
            else ""
        )
        shown = claim.now.reviews.get(Target.STATEMENT)
        self.found.proposals.append(
            Proposal(place, claim.now.claim.id, Target.STATEMENT, Field.VERDICT, current, verdict,
                     claim.now.claim.quote, claim.title, overtaken, why, shown)
        )  # fmt: skip

    def _propose_new(self, place: str, span: Span, verdict: str, article: Article) -> None:
        words = quote(article.text, span)
        made = Claim(
            claim_id(article.id, span), article.id, span.start, span.end, words.exact, words.prefix, words.suffix,
            Origin.REVIEWER,
        )  # fmt: skip
        self.found.proposals.append(
            Proposal(place, made.id, Target.STATEMENT, Field.VERDICT, "no claim yet", verdict, words.exact,
                     article.title or article.source, made=made)
        )  # fmt: skip

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))
