"""The subcommands of `claimdesk`.

Results go to standard output or the named file, messages to standard error. Exit codes: 0 done; 1
some inputs failed, each named with its reason, the others done; 2 wrong usage.
"""

import click

from claimdesk.annotate.base.version import version
from claimdesk.annotate.cli.agreement import agreement
from claimdesk.annotate.cli.apply import apply
from claimdesk.annotate.cli.intake import add, detect
from claimdesk.annotate.cli.packets import copy, merge, packet
from claimdesk.annotate.cli.record import doctor, export, history
from claimdesk.annotate.cli.team import team
from claimdesk.annotate.cli.training import train


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="claimdesk")
def main() -> None:
    """Review the claims in news articles.

    Without a subcommand: claimdesk [PROJECT | SOURCE ...] opens the window.
    """


for _command in (
    detect,
    add,
    export,
    apply,
    packet,
    merge,
    copy,
    team,
    agreement,
    train,
    history,
    doctor,
):
    main.add_command(_command)
