"""The German translation as a file: whole, with every place in braces, compiled as written."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator

from claimdesk.gui.base.languages import LANGUAGES
from claimdesk.gui.model.command_registry import MENUS
from tests.gui.translation.__main__ import FOLDER, ROOT, gather

GERMAN = FOLDER / "claimdesk_de.ts"


class Message(NamedTuple):
    """One string of the window; `translation` is "" while it waits for one."""

    context: str
    source: str
    translation: str


def messages(path: Path = GERMAN) -> list[Message]:
    """Return every message of a translation file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            found.append(Message(name, source, _translation(message)))
    return found


def _translation(message: ET.Element) -> str:
    translation = message.find("translation")
    is_unfinished = translation is None or translation.get("type")
    if translation is None or is_unfinished:
        return ""
    return translation.text or ""


def test_every_offered_language_has_its_files() -> None:
    expected = set()
    for language in set(LANGUAGES) - {"en"}:
        expected |= {f"claimdesk_{language}.ts", f"claimdesk_{language}.qm"}

    assert {path.name for path in FOLDER.iterdir()} == expected


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the German file, brought up to date with the code of the window."""
    path = tmp_path_factory.mktemp("fresh") / "fresh.ts"
    shutil.copyfile(GERMAN, path)
    gather(path)
    return path


def test_every_string_of_the_window_is_translated(fresh: Path) -> None:
    waiting = [message for message in messages(fresh) if not message.translation]

    assert waiting == []


def test_the_file_is_up_to_date_with_the_window(fresh: Path) -> None:
    assert sorted(messages(fresh)) == sorted(messages()), "run make translations"


def test_every_string_of_the_window_is_gathered() -> None:
    # Qt's gatherer passes over strings inside f-strings, and those of a variable
    gathered = {message.source for message in messages()}

    missed = []
    for path in (ROOT / "gui").rglob("*.py"):
        missed += [(path.name, words) for words in asked_for(path) if words not in gathered]

    assert missed == []


def asked_for(path: Path) -> Iterator[str]:
    """Yield the strings that a file asks a translation for; code that is no string as code."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and _asks(node):
            words = node.args[-1]
            if isinstance(words, ast.Constant):
                yield str(words.value)
            else:
                yield ast.unparse(words)


def _asks(call: ast.Call) -> bool:
    """Return True if a call asks for a translation."""
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr == "tr":
        return True
    return call.func.attr == "translate" and _are_context_and_words(call.args)


def _are_context_and_words(arguments: list[ast.expr]) -> bool:
    # a painter is moved by `translate` too, and words of tables are gathered by themselves
    return len(arguments) == 2 and all(isinstance(one, ast.Constant) for one in arguments)


# a test for each rule, over all messages: a broken rule lists every message that breaks it


def test_places_in_braces_are_kept() -> None:
    def places(words: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", words))

    wrong = [one for one in messages() if places(one.source) != places(one.translation)]

    assert wrong == []


@pytest.mark.parametrize("sign", ["&", "\n"], ids=["letters of menus", "line breaks"])
def test_signs_are_kept(sign: str) -> None:
    wrong = [one for one in messages() if one.source.count(sign) != one.translation.count(sign)]

    assert wrong == []


def test_white_space_in_front_is_kept() -> None:
    def indent(words: str) -> int:
        return len(words) - len(words.lstrip())

    wrong = [
        one
        for one in messages()
        # " and 3 more" may become ", 3 weitere"
        if indent(one.source) != indent(one.translation) and not one.translation.startswith(",")
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "pattern", [r"\s(\(?[A-Z]\)?)$", r"\*\.\w+"], ids=["keys", "endings of files"]
)
def test_keys_and_endings_are_kept(pattern: str) -> None:
    def found(words: str) -> list[str]:
        return re.findall(pattern, words)

    wrong = [one for one in messages() if found(one.source) != found(one.translation)]

    assert wrong == []


def test_no_two_menus_have_the_same_letter() -> None:
    menus = [one.translation for one in messages() if one.source in MENUS]

    letters = {re.findall("&(.)", menu)[0].lower() for menu in menus}

    assert len(letters) == len(MENUS)


def test_the_compiled_file_is_the_written_one() -> None:
    translator = QTranslator()
    assert translator.load(str(GERMAN.with_suffix(".qm")))

    for message in messages():
        assert translator.translate(message.context, message.source) == message.translation
