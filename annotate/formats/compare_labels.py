"""Labels from doccano or Label Studio, compared with the record like the cells of a sheet."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.formats.doccano import CLAIM
from claimdesk.annotate.formats.read_labels import LabelledText
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
    """Compares the labelled texts of one file with the record.

    A label that is a verdict settles a claim; a span that is no claim yet makes one.
    """

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
            # By its text, not its title: offsets are right in exactly the same text only.
            known = self._articles.get(text.text)
            if known is None:
                self._problem(
                    f"text {text.number}",
                    "the project has no article with exactly this text.",
                    "Add the file to the project first.",
                )
                continue
            # A label of 5 characters that quotes "Monday": its offsets are of another text.
            if text.unreadable:
                what = f"{text.unreadable} labels do not mark the words they quote."
                self._problem(f"text {text.number}", what, "They were not imported.")
            self._compare(text, known)

        if self._ignored:
            self.found.remarks.append(
                f"{self._ignored} labels of names and numbers were not compared."
            )
        return self.found

    def _compare(self, text: LabelledText, known: KnownArticle) -> None:
        for span, labels in self._labels_by_span(text).items():
            place = f"text {text.number}, {span.start}–{span.end}"
            # Two annotators disagree: the file does not show which one is right.
            if len(labels) > 1:
                what = f"it is labelled {' and '.join(sorted(labels))}."
                self._problem(place, what, "It was not imported. Review it in Claimdesk.")
                continue
            self._compare_one(place, span, labels.pop(), known)
            self.found.rows += 1

    def _labels_by_span(self, text: LabelledText) -> dict[Span, set[str]]:
        """Return the labels of each span, without those of names and numbers, which are counted."""
        by_span: dict[Span, set[str]] = defaultdict(set)
        for label in text.labels:
            # "PERSON", and "number: quantity" as the export for doccano writes it
            if label.label in self._others or label.label.startswith("number: "):
                self._ignored += 1
                continue
            # A span that was marked by hand often takes the space after its words.
            span = trimmed(text.text, label.start, label.end)
            if span is not None:
                by_span[span].add(label.label)
        return by_span

    def _compare_one(self, place: str, span: Span, label: str, known: KnownArticle) -> None:
        verdict = self._verdict(label)
        if verdict is None:
            self.found.words.setdefault(label, []).append(place)
            return
        # "unsure": the reviewer answered once that this label asks for nothing.
        if verdict == LEAVE:
            return

        claim = known.claims.get(span)
        if claim is None:
            self._propose_new(place, span, verdict, known.article)
        else:
            self._propose(place, claim, verdict)

    def _verdict(self, label: str) -> str | None:
        """Return the verdict of a label, "" for an open claim; None for an unknown word."""
        if label.casefold() in {CLAIM, "open"}:
            return ""
        return meaning(label, self._words)

    def _propose(self, place: str, claim: KnownClaim, verdict: str) -> None:
        """Propose a verdict that is neither the exported one nor that of now."""
        now = claim.now
        sent, current = majority(claim.then or now), majority(now)
        # "verified" in the file is an edit only where neither then nor now it was verified.
        if verdict in {sent, current}:
            return

        overtaken = sent != current
        why = ""
        if overtaken:
            shown_now = current or "nothing"
            why = f"the project says “{shown_now}” since the export."
        self.found.proposals.append(
            Proposal(
                place,
                now.claim.id,
                Target.STATEMENT,
                Field.VERDICT,
                old=current,
                new=verdict,
                quote=now.claim.quote,
                article=claim.title,
                overtaken=overtaken,
                why=why,
                shown=now.reviews.get(Target.STATEMENT),
            )
        )

    def _propose_new(self, place: str, span: Span, verdict: str, article: Article) -> None:
        """Propose a claim that an annotator marked and detection did not find."""
        words = quote(article.text, span)
        made = Claim(
            claim_id(article.id, span),
            article.id,
            span.start,
            span.end,
            words.exact,
            words.prefix,
            words.suffix,
            Origin.REVIEWER,
        )
        self.found.proposals.append(
            Proposal(
                place,
                made.id,
                Target.STATEMENT,
                Field.VERDICT,
                old="no claim yet",
                new=verdict,
                quote=words.exact,
                article=article.title or article.source,
                made=made,
            )
        )

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self.found.problems.append(Problem(place, what, remedy))
