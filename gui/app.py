"""Entry point of `claimdesk`: hands subcommands to annotate.cli before Qt loads, else opens the window."""

import sys

from claimdesk.annotate.base.errors import incomplete_installation
from claimdesk.annotate.base.installation import has_display
from claimdesk.annotate.base.system_libraries import absent_for_window, names_of, remedy_for
from claimdesk.gui.arguments import SAMPLE, can_be_opened, is_subcommand, mistake

_WRONG_USAGE = 2


def main() -> None:
    """Run `claimdesk` with the process's arguments. A package that is missing is a sentence, not a traceback."""
    try:
        code = _run(sys.argv[1:])
    except ImportError as error:
        code = _refuse(error)
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    first = arguments[0] if arguments else ""
    if is_subcommand(first):
        return _command(arguments)
    if first == SAMPLE:
        return _sample(arguments[1:])
    if first and not can_be_opened(first):
        return _say(mistake(first), _WRONG_USAGE)
    return _window(arguments)


def _command(arguments: list[str]) -> int:
    try:
        from claimdesk.annotate.cli import main as run_command
    except ImportError:
        if arguments != ["doctor"]:
            raise
        return _examine()  # the rest of the command line needs packages that doctor is asked about
    run_command()
    return 0


def _examine() -> int:
    from claimdesk.annotate.base.installation import examine, report

    findings = examine()
    print(report(findings))  # noqa: T201  (what a command prints)
    return 0 if all(finding.well for finding in findings) else 1


def _window(sources: list[str]) -> int:
    problem = _no_window()
    if problem:
        return _say(problem, 1)
    from claimdesk.gui.startup import run

    return run(sources)


def _sample(arguments: list[str]) -> int:
    """Open the sample article; without a display do the same job and leave files instead."""
    problem = _no_window()
    if not problem and not arguments:
        from claimdesk.gui.startup import run_sample

        return run_sample()
    from claimdesk.gui.headless import work_through_sample

    return work_through_sample(problem, arguments)


def _no_window() -> str:
    """Why no window can be shown, in a sentence; empty where one can."""
    missing = absent_for_window()
    if missing:
        return f"Qt cannot show a window here: the system lacks {names_of(missing)}. {remedy_for(missing)}"
    if not has_display():
        return "There is no display here, so no window can be shown."
    return ""


def _refuse(error: ImportError) -> int:
    return _say(str(incomplete_installation(error)), 1)


def _say(sentence: str, code: int) -> int:
    """Print a sentence where there is no window to say it in; the exit code."""
    print(sentence, file=sys.stderr)  # noqa: T201
    return code


if __name__ == "__main__":
    main()
