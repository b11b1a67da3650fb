"""Every format against its golden file, and read by what it is made for: a schema, a library, a browser."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pypdfium2
import pytest
import spacy
from spacy.tokens import DocBin

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.base.system_libraries import PDF, absent
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.export_formats import FORMATS
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.utf16 import CodeUnits
from tests.scenarios.exports.conftest import EMOJI
from tests.support.making import THREE, claims_of, with_article
from tests.support.needs import needs_pango, pdf

REWRITE = bool(os.environ.get("CLAIMDESK_GOLDEN"))
GOLDEN = {
    "csv": "out.csv",
    "jsonl": "out.jsonl",
    "html": "out.html",
    "conll": "out.conll",
    "annotation": "annotation.jsonld",
    "claimreview": "claimreview.jsonld",
    "doccano": "doccano.jsonl",
    "labelstudio": "labelstudio.json",
}


def exported(project: Project, target: Path, name: str = "") -> list[str]:
    """Export; the sentences it had to say."""
    return run_to_end(project.export(target, name)).sentences


def steady(text: str) -> str:
    """Without the day it was written, and the identifiers of changes."""
    text = re.sub(r'("(?:project|export)": ?)"[0-9a-f-]{36}"', r'\1"CHANGE"', text)
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "DAY", text)


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_golden(still: Project, tmp_path: Path, golden: Path, name: str) -> None:
    target = tmp_path / GOLDEN[name]
    exported(still, target, name)
    text = steady(target.read_bytes().decode())
    if REWRITE:
        (golden / GOLDEN[name]).write_bytes(text.encode())
    assert text == (golden / GOLDEN[name]).read_bytes().decode()
    assert "private thought" not in text


def test_golden_training_data(still: Project, tmp_path: Path, golden: Path) -> None:
    exported(still, tmp_path / "data", "huggingface")
    files = {
        str(path.relative_to(tmp_path / "data")): path for path in (tmp_path / "data").rglob("*.*")
    }
    text = "".join(f"=== {name}\n{path.read_text()}" for name, path in sorted(files.items()))
    text = re.sub(r"on \d{4}-\d\d-\d\d from", "on DAY from", text)
    if REWRITE:
        (golden / "data.txt").write_text(text)
    assert text == (golden / "data.txt").read_text()
    assert "private thought" not in text


def everything_in(path: Path) -> bytes:
    """All bytes of a file or folder, with those of what is packed in it and of the words of a PDF."""
    if path.is_dir():
        return b"".join(everything_in(one) for one in path.rglob("*") if one.is_file())
    raw = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return raw + b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".spacy":
        return zlib.decompress(raw)
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return " ".join(page.get_textpage().get_text_range() for page in document).encode()
    return raw


@pytest.mark.parametrize("name", [pdf if one.name == "pdf" else one.name for one in FORMATS])
def test_a_private_note_is_in_no_format_whatever_became_of_its_claim(
    still: Project, tmp_path: Path, name: str
) -> None:
    for view in still.read.articles():
        for line in claims_of(still, view.id):
            still.act.write_note(line.claim.id, "a private thought", private=True)
        first = claims_of(still, view.id)[0].claim
        still.act.split_claim(view.id, first.id, first.start + 4)
        still.act.merge_claims(view.id, [one.claim.id for one in claims_of(still, view.id)[1:3]])
    ending = next(one.ending for one in FORMATS if one.name == name)
    target = tmp_path / f"out{ending}"
    exported(still, target, name)
    written = everything_in(target)
    assert b"boats" in written or b"nobody answered" in written, "the test cannot read this format"
    assert b"private thought" not in written


@pytest.mark.parametrize(
    ("name", "schema"),
    [("annotation", "web_annotation"), ("claimreview", "claim_review"), ("jsonl", "findings")],
)
def test_json_follows_its_schema(still: Project, tmp_path: Path, name: str, schema: str) -> None:
    target = tmp_path / "out.json"
    exported(still, target, name)
    rules = json.loads(read_text(f"schemas/{schema}.schema.json"))
    validator = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
    validator.check_schema(rules)
    documents = target.read_text().splitlines() if name == "jsonl" else [target.read_text()]
    for document in documents:
        validator.validate(json.loads(document))


def test_web_annotations_find_their_words_again(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "a.jsonld", "annotation")
    items = json.loads((tmp_path / "a.jsonld").read_text())["first"]["items"]
    texts = {
        f"urn:sha256:{article.sha256}": article.text
        for article in map(still.read.article, ids(still))
    }
    for item in items:
        place, quote = item["target"]["selector"]
        assert texts[item["target"]["source"]][place["start"] : place["end"]] == quote["exact"]
    assert Counter(item["motivation"] for item in items) == {"assessing": 5, "highlighting": 2}


def ids(project: Project) -> list[str]:
    return [view.id for view in project.read.articles()]


def test_claim_reviews_carry_rated_claims_alone(still: Project, tmp_path: Path) -> None:
    told = exported(still, tmp_path / "r.jsonld", "claimreview")
    graph = json.loads((tmp_path / "r.jsonld").read_text())["@graph"]
    ratings = [
        (one["reviewRating"]["alternateName"], one["reviewRating"]["ratingValue"]) for one in graph
    ]
    assert sorted(ratings) == [
        ("Disputed", 1),
        ("Unverifiable", 2),
        ("Verified", 3),
        ("Verified", 3),
    ]
    assert any("3 claims without a rating" in sentence for sentence in told)
    assert any("1 private notes" in sentence for sentence in told)


# spaCy


def test_docbin_carries_spans_names_and_categories(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "c.spacy")
    nlp = spacy.blank("en")
    docs = list(DocBin().from_disk(tmp_path / "c.spacy").get_docs(nlp.vocab))
    assert [doc.text for doc in docs] == [THREE, EMOJI]
    labels = [[(span.text, span.label_) for span in doc.spans["claims"]] for doc in docs]
    assert labels[0] == [
        ("One thing happened on Monday.", "disputed"), ("12 boats came back.", "verified"), ("Nobody was hurt.", "open")
    ]  # fmt: skip
    assert [label for _, label in labels[1]] == ["unverifiable", "not a claim", "open"]
    assert [(ent.text, ent.label_) for ent in docs[1].ents] == [("Monday", "DATE")]
    assert {span.text for span in docs[1].spans["numbers"]} >= {"61", "103"}
    assert docs[0].cats == {"claim": 1.0, "not a claim": 0.0}
    assert docs[1].user_data["article"] in ids(still)


def test_names_and_claims_off_token_borders_are_counted(project: Project, tmp_path: Path) -> None:
    article = with_article(project, "The ex-premier spoke. Nothing else happened.", "a.txt")
    project.act.make_claim(article, 9, 20)  # begins inside "premier"
    told = exported(project, tmp_path / "c.spacy")
    assert any("1 edges of claims inside a token" in sentence for sentence in told)


def test_spacy_trains_on_the_corpus_unchanged(tmp_path: Path, project: Project) -> None:
    for number in range(12):
        words = (
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
        )
        article = with_article(
            project,
            f"On Monday the {words[number]} of town {number} were lost again. Why {words[number]}?",
            f"{number}.txt",
        )
        for place, view in enumerate(claims_of(project, article)):
            project.act.set_verdict(
                view.claim.id, (Verdict.VERIFIED, Verdict.NOT_A_CLAIM)[place % 2]
            )
    told = exported(project, tmp_path / "c.spacy")
    command = (
        next(sentence for sentence in told if "spacy train" in sentence).partition(": ")[2].split()
    )
    assert command[:4] == ["python", "-m", "spacy", "train"]
    command[0] = sys.executable
    done = subprocess.run(
        [*command, "--training.max_steps", "2"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert (tmp_path / "model" / "model-last" / "config.cfg").is_file()


def test_conll_is_read_by_spacys_own_converter(still: Project, tmp_path: Path) -> None:
    from spacy.training.converters import conll_ner_to_docs

    exported(still, tmp_path / "c.conll")
    docs = list(conll_ner_to_docs((tmp_path / "c.conll").read_text()))
    ents = [(ent.text, ent.label_) for doc in docs for ent in doc.ents]
    assert ents == [("Monday", "DATE"), ("Monday", "DATE")]
    words = [token.text for doc in docs for token in doc]
    assert words == [
        word
        for text in (THREE, EMOJI)
        for word in (t.text for t in spacy.blank("en")(text))
        if word.strip()
    ]


# doccano and Label Studio


def test_doccano_counts_as_javascript_does(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "d.jsonl", "doccano")
    line = json.loads((tmp_path / "d.jsonl").read_text().splitlines()[1])
    units = line["text"].encode("utf-16-le")
    cut = {
        (units[2 * start : 2 * end].decode("utf-16-le"), label)
        for start, end, label in line["label"]
    }
    assert ("🛟 Rescue: 61 of 103 boats came back on Monday.", "unverifiable") in cut
    assert ("=1+1 is <b>no</b> sum.", "not a claim") in cut
    assert ("Monday", "DATE") in cut
    assert ("103", "number: count") in cut


def test_label_studio_quotes_what_its_offsets_mark(still: Project, tmp_path: Path) -> None:
    for name in ("l.json", "l.jsonl"):
        exported(still, tmp_path / name, "labelstudio")
    tasks = json.loads((tmp_path / "l.json").read_text())
    assert [json.loads(line) for line in (tmp_path / "l.jsonl").read_text().splitlines()] == tasks
    for task in tasks:
        text = task["data"]["text"]
        units = CodeUnits(text)
        for result in [r for a in task["annotations"] + task["predictions"] for r in a["result"]]:
            value = result["value"]
            assert (
                text[units.to_points(value["start"]) : units.to_points(value["end"])]
                == value["text"]
            )
    assert [a["reviewer"] for a in tasks[0]["annotations"]] == ["Ann"]


# training data


def test_training_data_keeps_disagreement_and_shape(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "data", "huggingface")
    rows = [
        json.loads(line)
        for path in (tmp_path / "data" / "verdicts").iterdir()
        for line in path.read_text().splitlines()
    ]
    by_claim = {row["claim"]: row for row in rows}
    first = by_claim["One thing happened on Monday."]
    assert (first["label"], first["justification"]) == ("Refuted", "The log says Tuesday.")
    assert first["questions"][0]["answers"] == [
        {"answer": "On Tuesday …", "answer_type": "Extractive", "source_url": "https://example.org/log?a=1&b=2", "source_medium": "Web text"}
    ]  # fmt: skip
    card = (tmp_path / "data" / "README.md").read_text()
    assert card.startswith("---\nlanguage:\n- en\n")
    listed = set(re.findall(r"path: (\S+)", card))
    assert listed == {
        str(p.relative_to(tmp_path / "data")) for p in (tmp_path / "data").rglob("*.jsonl")
    }


def test_training_data_never_overwrites(still: Project, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    exported(still, tmp_path / "data", "huggingface")
    with pytest.raises(ExportError, match="there already"):
        exported(still, tmp_path / "data", "huggingface")
    assert not list(tmp_path.glob(".data*"))


# the report


class _Page(HTMLParser):
    """What a page loads from elsewhere, and the words it shows."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.loads += [
            f"{tag} {value}"
            for name, value in attributes
            if name in {"src", "srcset"} or (tag == "link" and name == "href")
        ]


def test_the_report_is_self_contained_and_safe(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "r.html")
    text = (tmp_path / "r.html").read_text()
    page = _Page()
    page.feed(text)
    assert page.loads == []
    assert page.tags["script"] == 0
    assert "&lt;b&gt;no&lt;/b&gt; sum" in text, "markup in an article stays words"
    assert text.count('class="number"') == 6
    assert "url(" not in text
    assert "@import" not in text


def test_a_link_that_runs_something_is_words(project: Project, tmp_path: Path) -> None:
    claim = claims_of(project, with_article(project))[0].claim.id
    project.act.add_evidence(claim, link="javascript:alert(1)")
    exported(project, tmp_path / "r.html")
    assert 'href="javascript' not in (tmp_path / "r.html").read_text()


@pytest.mark.skipif(
    not shutil.which("chromium"), reason="no browser here: apt-get install chromium"
)
def test_a_browser_shows_the_report(still: Project, tmp_path: Path) -> None:
    exported(still, tmp_path / "r.html")
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'profile'}",
    ]
    done = subprocess.run(
        [*command, "--dump-dom", (tmp_path / "r.html").as_uri()],
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0
    shown = re.sub(r"<style>.*?</style>|<[^>]+>", " ", done.stdout, flags=re.DOTALL)
    assert "One thing happened on Monday." in shown
    assert "Change to" in shown
    assert "Refused to" not in done.stderr, "the page breaks no rule of its own"
    subprocess.run(
        [*command, f"--print-to-pdf={tmp_path / 'p.pdf'}", (tmp_path / "r.html").as_uri()],
        capture_output=True,
        timeout=180,
    )
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF")


@needs_pango
def test_the_pdf_says_what_the_page_says(still: Project, tmp_path: Path) -> None:
    from pypdf import PdfReader

    exported(still, tmp_path / "r.pdf")
    shown = " ".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages)
    words = " ".join(shown.replace("\0", "").split())
    for sentence in (
        "12 boats came back.",
        "Nobody was hurt.",
        "Change Monday to Tuesday.",
        "https://example.org/log",
    ):
        assert sentence in words
    assert "private thought" not in words


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_every_format_writes_an_empty_project_or_says_why(
    project: Project, tmp_path: Path, format_: object
) -> None:
    target = tmp_path / f"out{format_.ending}"
    if format_.name == "pdf" and absent(PDF):
        with pytest.raises(ExportError) as refusal:
            exported(project, target, format_.name)
        assert refusal.value.code == "no-pango"
        return
    exported(project, target, format_.name)
    assert target.exists()


def test_an_ending_of_several_formats_has_to_be_named(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="annotation, claimreview"):
        exported(project, tmp_path / "x.jsonld")
