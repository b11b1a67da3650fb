"""The spaCy corpus and the CoNLL columns, read by spaCy itself."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin
from spacy.training.converters.conll_ner_to_docs import conll_ner_to_docs

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.exports import EMOJI, exported, mentions, sentences
from tests.support.projects import THREE, claims_of, with_article

THINGS = [
    "boats",
    "trains",
    "houses",
    "ships",
    "trees",
    "roads",
    "birds",
    "farms",
    "bells",
    "lamps",
    "doors",
    "keys",
]


@pytest.fixture
def docs(still: Project, tmp_path: Path) -> list[Doc]:
    """Return the documents of the corpus, one for each article here."""
    path = exported(still, tmp_path / "c.spacy")
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def test_a_paragraph_is_a_document(docs: list[Doc]) -> None:
    assert [doc.text for doc in docs] == [THREE, EMOJI]


def test_claims_are_spans_with_their_verdicts(docs: list[Doc]) -> None:
    spans = [*docs[0].spans["claims"], *docs[1].spans["claims"]]

    assert [(span.text, span.label_) for span in spans] == [
        ("One thing happened on Monday.", "disputed"),
        ("12 boats came back.", "verified"),
        # parked, which a corpus does not distinguish from open
        ("Nobody was hurt.", "open"),
        ("🛟 Rescue: 61 of 103 boats came back on Monday.", "unverifiable"),
        ("=1+1 is <b>no</b> sum.", "not a claim"),
        ("Was it so?", "open"),
    ]


def test_names_numbers_and_categories_are_carried(still: Project, docs: list[Doc]) -> None:
    first, second = docs
    assert first.cats == {"claim": 1.0, "not a claim": 0.0}
    assert [(name.text, name.label_) for name in second.ents] == [("Monday", "DATE")]
    assert {span.text for span in second.spans["numbers"]} >= {"61", "103"}
    assert second.user_data["article"] in {view.id for view in still.read.articles()}


def test_claims_off_token_borders_are_counted(project: Project, tmp_path: Path) -> None:
    article = with_article(project, "The ex-premier spoke. Nothing else happened.", "a.txt")
    # begins inside "premier"
    project.act.make_claim(article, 9, 20)

    report = sentences(project, tmp_path / "c.spacy")

    assert mentions(report, "1 edges of claims inside a token")


# training


@pytest.fixture
def twelve(project: Project) -> Project:
    """Twelve articles, each with a claim and a sentence that is none."""
    for number, thing in enumerate(THINGS):
        text = f"On Monday the {thing} of town {number} were lost again. Why {thing}?"
        claim, question = claims_of(project, with_article(project, text, f"{number}.txt"))
        project.act.set_verdict(claim.claim.id, Verdict.VERIFIED)
        project.act.set_verdict(question.claim.id, Verdict.NOT_A_CLAIM)
    return project


def test_spacy_trains_on_the_corpus_unchanged(tmp_path: Path, twelve: Project) -> None:
    report = sentences(twelve, tmp_path / "c.spacy")
    (sentence,) = (one for one in report if "spacy train" in one)
    python, *command = sentence.partition(": ")[2].split()
    assert [python, *command[:3]] == ["python", "-m", "spacy", "train"]

    # the command as the report gives it, but for the number of steps
    done = subprocess.run(
        [sys.executable, *command, "--training.max_steps", "2"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )

    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "model" / "model-last" / "config.cfg").is_file()


# CoNLL


@pytest.fixture
def converted(still: Project, tmp_path: Path) -> list[Doc]:
    """Return the documents that spaCy's own converter makes of the columns."""
    # spaCy left the function untyped
    convert: Callable[[str], Iterable[Doc]] = conll_ner_to_docs
    return list(convert(exported(still, tmp_path / "c.conll").read_text()))


def test_conll_columns_hold_every_token(converted: list[Doc]) -> None:
    tokenizer = spacy.blank("en")
    tokens = [token for text in (THREE, EMOJI) for token in tokenizer(text)]

    words = [token.text for doc in converted for token in doc]

    assert words == [token.text for token in tokens if not token.is_space]


def test_conll_columns_hold_the_names(converted: list[Doc]) -> None:
    names = [(name.text, name.label_) for doc in converted for name in doc.ents]
    assert names == [("Monday", "DATE"), ("Monday", "DATE")]
