"""What Qt's own gatherer cannot see: words that stand in tables, and the sentences of a claim's story."""

import ast
import inspect
from collections.abc import Iterator

from claimdesk.annotate.detection.checkworthiness import model
from claimdesk.annotate.ledger import describe as telling
from claimdesk.annotate.project.export_formats import FORMATS
from claimdesk.annotate.proposals.proposals import Field
from claimdesk.annotate.review.verdict import DISPUTED_REASONS, NOT_A_CLAIM_REASONS, Verdict
from claimdesk.annotate.team.adjudication import REASONS
from claimdesk.annotate.text.article import Role
from claimdesk.gui.model.command_registry import COMMANDS, CONTEXT, MENUS
from claimdesk.gui.model.marks import LABELS

LIBRARY = "Library"


def in_tables() -> Iterator[tuple[str, str]]:
    """Every such string, with the context it is translated in."""
    for words in dict.fromkeys([*MENUS, *(command.text for command in COMMANDS)]):
        yield CONTEXT, words
    library = [
        *(role.value for role in Role),
        *(field.value for field in Field),
        *(one.title for one in FORMATS),
        *LABELS.values(),
        "ordinal",
        *NOT_A_CLAIM_REASONS,
        *DISPUTED_REASONS,
        *REASONS,
        *model._REASONS,
        model.WORDING,
        *(verdict.value for verdict in Verdict),
        "guidelines",
        "notes",
        *_said(),
    ]
    for words in dict.fromkeys(library):
        yield LIBRARY, words


def _said() -> Iterator[str]:
    """The sentences that a claim's story is told in."""
    for node in ast.walk(ast.parse(inspect.getsource(telling))):
        if not isinstance(node, ast.Call):
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name == "say" and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)
