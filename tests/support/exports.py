"""Exports of a project, read back, for tests of formats."""

import csv
import json
from pathlib import Path
from typing import Any

import jsonschema

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.project import Project

EMOJI = "🛟 Rescue: 61 of 103 boats came back on Monday. =1+1 is <b>no</b> sum. Was it so?"
"""An article that begins beyond U+FFFF, with markup and a formula."""


def sentences(project: Project, target: Path, name: str = "") -> list[str]:
    """Export a project; returns the sentences on what the format could not carry."""
    return run_to_end(project.export(target, name)).sentences


def exported(project: Project, target: Path, name: str = "") -> Path:
    """Export a project, and return the path."""
    run_to_end(project.export(target, name))
    return target


def read_json(path: Path) -> Any:
    """Return a document of JSON."""
    return json.loads(path.read_text())


def read_lines(path: Path) -> list[Any]:
    """Return the objects of JSON Lines."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV, each by its titles."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def check_schema(documents: list[Any], name: str) -> None:
    """Fail where the schema is none, or a document does not follow it."""
    rules = json.loads(read_text(f"schemas/{name}.schema.json"))
    validator = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
    validator.check_schema(rules)
    for document in documents:
        validator.validate(document)


def mentions(found: list[str], words: str) -> bool:
    """Return True if a sentence has these words."""
    return any(words in sentence for sentence in found)
