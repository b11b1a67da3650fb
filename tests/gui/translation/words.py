"""Words that Qt's own gatherer cannot see: those of tables, and the sentences on changes."""

import ast
import inspect
from collections.abc import Iterator

from claimdesk.annotate.detection.checkworthiness import model
from claimdesk.annotate.ledger import describe
from claimdesk.annotate.project.export_formats import FORMATS
from claimdesk.annotate.proposals.proposals import Field
from claimdesk.annotate.review.verdict import DISPUTED_REASONS, NOT_A_CLAIM_REASONS, Verdict
from claimdesk.annotate.team.adjudication import REASONS
from claimdesk.annotate.text.article import Role
from claimdesk.gui.model.command_registry import COMMANDS, CONTEXT, MENUS
from claimdesk.gui.model.marks import LABELS

LIBRARY = "Library"
"""The context in which words of annotate are translated."""


def in_tables() -> Iterator[tuple[str, str]]:
    """Yield every such string once in its context: the context, then the string."""
    commands = [command.text for command in COMMANDS]
    for words in dict.fromkeys([*MENUS, *commands]):
        yield CONTEXT, words
    for words in dict.fromkeys(_of_library()):
        yield LIBRARY, words


def _of_library() -> list[str]:
    roles = [role.value for role in Role]
    fields = [field.value for field in Field]
    formats = [one.title for one in FORMATS]
    verdicts = [verdict.value for verdict in Verdict]
    return [
        *roles,
        *fields,
        *formats,
        *LABELS.values(),
        "ordinal",
        *NOT_A_CLAIM_REASONS,
        *DISPUTED_REASONS,
        *REASONS,
        *model.REASONS,
        model.WORDING,
        *verdicts,
        "guidelines",
        "notes",
        *_sentences_on_changes(),
    ]


def _sentences_on_changes() -> Iterator[str]:
    """Yield the sentences that describe a change: the literal arguments of `say`."""
    for node in ast.walk(ast.parse(inspect.getsource(describe))):
        if not isinstance(node, ast.Call) or _name_of(node.func) != "say":
            continue
        words = node.args[0]
        if isinstance(words, ast.Constant):
            yield str(words.value)


def _name_of(function: ast.expr) -> str:
    """Return the last name of a function that is called: "say" of `self.say`."""
    if isinstance(function, ast.Attribute):
        return function.attr
    if isinstance(function, ast.Name):
        return function.id
    return ""
