"""`claimdesk apply`: import of an edited spreadsheet."""

import sys
from pathlib import Path

import click

from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say
from claimdesk.annotate.project import Place, Project, place_of
from claimdesk.annotate.proposals.proposals import Proposal, Returned
from claimdesk.annotate.review.verdict import Verdict

MOST_PLACES = 3


@click.command(
    epilog="Example: claimdesk apply election.claimdesk edited.xlsx --as Olena --dry-run"
)
@click.argument("project", type=place_of)
@click.argument("sheet", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "editor",
    default="",
    metavar="NAME",
    help="Name of the editor; the current reviewer if left out.",
)
@click.option("--dry-run", is_flag=True, help="Print the differences and change nothing.")
@click.option(
    "--word",
    "words",
    multiple=True,
    metavar="WORD=VERDICT",
    help="Meaning of another word in a verdict cell, for example true=verified; "
    "the project remembers it.",
)
@click.option(
    "--overtaken",
    is_flag=True,
    help="Also apply edits to answers that were changed in the project since the export.",
)
def apply(
    project: Place,
    sheet: Path,
    editor: str,
    *,
    dry_run: bool,
    words: tuple[str, ...],
    overtaken: bool,
) -> None:
    """Import an edited workbook or CSV into PROJECT: print the differences and apply them.

    All of it is one change, which one undo takes back.

    Rows are found by their ID. Anything that is unclear is listed with its cell and not imported.
    """
    # with --dry-run words are understood for this once, and the project does not remember them
    meanings = _meanings(words)
    with opened(project, read_only=dry_run) as current, exit_on_error():
        if meanings and not dry_run:
            current.returned_files.teach(meanings)
        found = follow(current.returned_files.compare(sheet, editor, meanings))
        if not dry_run:
            found = _asked(current, sheet, found, editor)

        # "ready" leaves out the cells that were changed here since the sheet was written
        chosen = found.proposals if overtaken else found.ready
        _report(found, set(map(id, chosen)))
        applied = 0
        if not dry_run and current.returned_files.apply(chosen, editor):
            applied = len(chosen)

    if dry_run:
        say(f"{counted(len(chosen), 'edit')} would be applied. Nothing was changed.")
    else:
        say(f"{counted(applied, 'edit')} applied.")
    sys.exit(int(_has_lost(found)))


def _has_lost(found: Returned) -> bool:
    """Return True if some edit was not understood: an unknown word, or a row without a claim."""
    return bool(found.words) or any(problem.lost for problem in found.problems)


def _meanings(words: tuple[str, ...]) -> dict[str, Verdict | None]:
    """Return the meanings that --word gives: "true=verified" makes "true" mean verified.

    Raises:
        UsageError: there is no word, or no verdict of that name.
    """
    meanings: dict[str, Verdict | None] = {}
    for pair in words:
        word, _, verdict = pair.partition("=")

        # "=verified" and "true=yes" give no meaning, "true" gives no verdict
        if not word.strip() or verdict not in set(Verdict):
            allowed = ", ".join(one.value for one in Verdict)
            raise click.UsageError(
                f"--word takes WORD=VERDICT, with one of {allowed}: "
                f"“{pair}” does not have this form."
            )
        meanings[word] = Verdict(verdict)
    return meanings


def _asked(current: Project, sheet: Path, found: Returned, editor: str) -> Returned:
    """Ask a person, if there is one, for the meanings of unknown words; compare again."""
    # a script gets them listed instead, see `_report`
    if not found.words or not sys.stdin.isatty():
        return found

    meanings: dict[str, Verdict | None] = {}
    for word, places in found.words.items():
        meanings[word] = _asked_meaning(f"“{word}” in {_places(places)} means")
    current.returned_files.teach(meanings)
    return follow(current.returned_files.compare(sheet, editor))


def _asked_meaning(question: str) -> Verdict | None:
    """Return the verdict that a person answers, None to leave such cells alone."""
    choices = click.Choice([*(verdict.value for verdict in Verdict), "leave"])
    answer = click.prompt(question, type=choices, default="leave", err=True)
    if answer == "leave":
        return None
    return Verdict(answer)


def _report(found: Returned, chosen: set[int]) -> None:
    """Print the differences on standard output, one a line, and all else on standard error."""
    for proposal in found.proposals:
        if id(proposal) in chosen:
            click.echo(_line(proposal))
        else:
            say(
                f"{proposal.place}: not applied: {proposal.why} "
                f"(kept “{proposal.old}”, not “{proposal.new}”)"
            )

    for problem in found.problems:
        say(problem.sentence)

    # a person is asked for these; without one they are listed
    for word, places in found.words.items():
        say(
            f"{_places(places)}: “{word}” is not a verdict. "
            f'Give its meaning: --word "{word}=verified"'
        )
    for sentence in found.remarks:
        say(sentence)


def _line(one: Proposal) -> str:
    """Return a proposal as a line: place, claim, field, old value, arrow, new value, quote."""
    old, new = one.old.replace("\n", " ⏎ "), one.new.replace("\n", " ⏎ ")
    quote = " ".join(one.quote.split())[:60]
    return "\t".join((one.place, one.claim, one.field.value, old, "→", new, quote))


def _places(places: list[str]) -> str:
    """Return the first places and the number of others: "Claims!F3, Claims!F9 and 4 more"."""
    words = ", ".join(places[:MOST_PLACES])
    if len(places) > MOST_PLACES:
        words += f" and {len(places) - MOST_PLACES} more"
    return words
