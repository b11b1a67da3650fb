"""`claimdesk team`: the reviewers of a project, their progress, and their rules."""

import click

from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.cli.terminal import exit_on_error, opened, say
from claimdesk.annotate.project import Place, Project, place_of


@click.command(
    epilog="Example: claimdesk team postgresql://db.example.org/election --roles --overlap 2"
)
@click.argument("project", type=place_of)
@click.option(
    "--roles",
    is_flag=True,
    help="Set the rights of the roles reader, reviewer and lead on the server.",
)
@click.option(
    "--login", "logins", multiple=True, metavar="LOGIN=NAME", help="Link a login to a reviewer."
)
@click.option("--overlap", type=int, metavar="N", help="Number of reviewers for each claim.")
@click.option(
    "--blind/--open", "blind", default=None, help="Hide or show the decisions of other reviewers."
)
def team(
    project: Place, logins: tuple[str, ...], overlap: int | None, *, roles: bool, blind: bool | None
) -> None:
    """Print the reviewers of PROJECT and their progress. Options change the rules first."""
    # without options the project is only read, which needs no rights to write
    sets_something = roles or bool(logins) or overlap is not None or blind is not None
    with opened(project, read_only=not sets_something) as current, exit_on_error():
        _set(current, logins, overlap, roles=roles, blind=blind)
        _print_team(current)


def _print_team(current: Project) -> None:
    """Print the rules of the review on standard error, and the members on standard output."""
    claims = counted(current.read.total_progress().total, "claim")
    each = counted(current.read.overlap(), "reviewer")
    state = "blind" if current.team.blind else "open"
    say(f"{claims}, each for {each}; the review is {state}.")
    for member in current.team.members():
        columns = (member.name, member.login, str(member.settled), member.latest)
        click.echo("\t".join(columns))


def _set(
    current: Project,
    logins: tuple[str, ...],
    overlap: int | None,
    *,
    roles: bool,
    blind: bool | None,
) -> None:
    """Set what the options ask for, and nothing that they leave open."""
    if roles:
        current.team.set_rights()
        say("claimdesk_reader, claimdesk_reviewer and claimdesk_lead now have their rights.")
    for pair in logins:
        login, name = _login_and_name(pair)
        current.team.link(login, name)

    # 0 and False are choices too; None is an option that was not given
    if overlap is not None:
        current.team.set_overlap(overlap)
    if blind is not None:
        current.team.set_blind(blind=blind)


def _login_and_name(pair: str) -> tuple[str, str]:
    """Return "bo=Bo Larsen" as ("bo", "Bo Larsen").

    Raises:
        UsageError: one of the two is missing.
    """
    login, _, name = pair.partition("=")
    if not login.strip() or not name.strip():
        raise click.UsageError(f"--login takes LOGIN=NAME: “{pair}” does not have this form.")
    return login.strip(), name
