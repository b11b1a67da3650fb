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
    "--roles", is_flag=True, help="Give the server's roles reader, reviewer and lead their rights."
)
@click.option(
    "--login", "logins", multiple=True, metavar="LOGIN=NAME", help="Say which reviewer a login is."
)
@click.option("--overlap", type=int, metavar="N", help="Hand each claim to so many reviewers.")
@click.option(
    "--blind/--open", "blind", default=None, help="Whether reviewers see each other's decisions."
)
def team(
    project: Place, logins: tuple[str, ...], overlap: int | None, *, roles: bool, blind: bool | None
) -> None:
    """Print who works on PROJECT and how far they are, after setting what is asked for."""
    # without options the project is only read, which needs no rights to write
    sets_something = roles or bool(logins) or overlap is not None or blind is not None
    with opened(project, read_only=not sets_something) as desk, exit_on_error():
        _set(desk, logins, overlap, roles=roles, blind=blind)
        _print_team(desk)


def _print_team(desk: Project) -> None:
    """Print the rules of the review on standard error, and the members on standard output."""
    claims = counted(desk.read.total_progress().total, "claim")
    each = counted(desk.read.overlap(), "reviewer")
    state = "blind" if desk.team.blind else "open"
    say(f"{claims}, each for {each}; the review is {state}.")
    for member in desk.team.members():
        columns = (member.name, member.login, str(member.settled), member.latest)
        click.echo("\t".join(columns))


def _set(
    desk: Project, logins: tuple[str, ...], overlap: int | None, *, roles: bool, blind: bool | None
) -> None:
    """Set what the options ask for, and nothing that they leave open."""
    if roles:
        desk.team.set_rights()
        say("The roles claimdesk_reader, claimdesk_reviewer and claimdesk_lead have their rights.")
    for pair in logins:
        login, name = _login_and_name(pair)
        desk.team.link(login, name)

    # 0 and False are choices too; None is an option that was not given
    if overlap is not None:
        desk.team.set_overlap(overlap)
    if blind is not None:
        desk.team.set_blind(blind=blind)


def _login_and_name(pair: str) -> tuple[str, str]:
    """Return "bo=Bo Larsen" as ("bo", "Bo Larsen").

    Raises:
        UsageError: one of the two is missing.
    """
    login, _, name = pair.partition("=")
    if not login.strip() or not name.strip():
        raise click.UsageError(f"--login takes LOGIN=NAME: “{pair}” is not that.")
    return login.strip(), name
