"""Entry point of `claimdesk`: subcommands go to annotate.cli before Qt loads."""

import sys

from claimdesk.annotate.base.errors import incomplete_installation
from claimdesk.annotate.base.installation import has_display
from claimdesk.annotate.base.system_libraries import absent_for_window, names_of, remedy_for
from claimdesk.gui.arguments import SAMPLE, can_be_opened, is_subcommand, mistake

_WRONG_USAGE = 2
"""Exit code for arguments that mean nothing, as click has it too."""


def main() -> None:
    """Run `claimdesk` with the arguments of the process.

    A package that is missing is answered with a sentence, not with a traceback.
    """
    try:
        code = _run(sys.argv[1:])
    except ImportError as error:
        code = _refuse(str(incomplete_installation(error)), 1)
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run a subcommand ("export"), the sample ("sample"), or the window ("article.pdf")."""
    if not arguments:
        return _window([])

    first = arguments[0]
    if is_subcommand(first):
        return _command(arguments)
    if first == SAMPLE:
        return _sample(arguments[1:])
    if first and not can_be_opened(first):
        return _refuse(mistake(first), _WRONG_USAGE)
    return _window(arguments)


def _command(arguments: list[str]) -> int:
    try:
        from claimdesk.annotate.cli import main as run_command
    except ImportError:
        # the command line needs the very packages whose absence doctor is to report
        if arguments != ["doctor"]:
            raise
        return _examine()
    run_command()
    return 0


def _examine() -> int:
    """Print the findings on the installation; return 0 if all is well."""
    from claimdesk.annotate.base.installation import examine, report

    findings = examine()
    print(report(findings))  # noqa: T201  (what a command prints)
    if all(finding.well for finding in findings):
        return 0
    return 1


def _window(sources: list[str]) -> int:
    problem = _no_window()
    if problem:
        return _refuse(problem, 1)

    from claimdesk.gui.startup import run

    return run(sources)


def _sample(arguments: list[str]) -> int:
    """Open the sample article; without a display, write its findings into files instead."""
    problem = _no_window()
    if not problem and not arguments:
        from claimdesk.gui.startup import run_sample

        return run_sample()

    # with a folder named, files are wanted even where a window could be shown
    from claimdesk.gui.headless import work_through_sample

    return work_through_sample(problem, arguments)


def _no_window() -> str:
    """Return the reason why no window can be shown, "" where one can."""
    missing = absent_for_window()
    if missing:
        names = names_of(missing)
        return f"Qt cannot show a window here: the system lacks {names}. {remedy_for(missing)}"
    if not has_display():
        return "There is no display here, so no window can be shown."
    return ""


def _refuse(sentence: str, code: int) -> int:
    """Print why nothing could be done, since no window can show it; return the exit code."""
    print(sentence, file=sys.stderr)  # noqa: T201
    return code


if __name__ == "__main__":
    main()
