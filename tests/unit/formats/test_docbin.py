"""The spaCy corpus: one file, its parts, and a configuration."""

from pathlib import Path

import spacy
from spacy.tokens import DocBin

from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.docbin import export_docbin
from tests.support.materials import article_with, written


def texts(path: Path) -> list[str]:
    vocab = spacy.blank("en").vocab
    return [doc.text for doc in DocBin().from_disk(path).get_docs(vocab)]


def article_of(text: str) -> ArticleMaterial:
    return article_with(text=text)


def test_each_article_is_in_the_whole_and_in_one_part(tmp_path: Path) -> None:
    sentences = ["Ada left.", "Bo left.", "Cleo left.", "Dan left."]
    written(export_docbin, tmp_path / "c.spacy", *map(article_of, sentences))

    train = texts(tmp_path / "c-train.spacy")
    dev = texts(tmp_path / "c-dev.spacy")
    test = texts(tmp_path / "c-test.spacy")

    assert texts(tmp_path / "c.spacy") == sentences
    assert sorted(train + dev + test) == sentences
    # with three articles or more no part is empty
    assert [] not in (train, dev, test)


def test_the_configuration_names_the_files_beside_it(tmp_path: Path) -> None:
    written(export_docbin, tmp_path / "c.spacy", article_with())

    # relative: the folder can be moved to another machine
    config = (tmp_path / "c.cfg").read_text()

    assert 'train = "c-train.spacy"' in config
    assert 'dev = "c-dev.spacy"' in config


def test_the_report_names_the_command_to_train(tmp_path: Path) -> None:
    report = written(export_docbin, tmp_path / "c.spacy", article_with())
    assert report.remarks[-1].endswith(": python -m spacy train c.cfg --output model")
