"""Blocks of a reading by their roles, for tests of readers."""

from claimdesk.annotate.text.article import Reading, Role


def roles_and_texts(reading: Reading) -> list[tuple[Role, str]]:
    """Return each block's role and text, in the order of the article."""
    text = reading.article.text
    return [(block.role, block.span.of(text)) for block in reading.blocks]


def texts_by_role(reading: Reading) -> dict[Role, list[str]]:
    """Return the texts of the blocks of each role; roles without a block have none."""
    found: dict[Role, list[str]] = {role: [] for role in Role}
    for role, text in roles_and_texts(reading):
        found[role].append(text)
    return found
