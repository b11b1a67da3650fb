"""Entry point of `claimdesk`: hands subcommands to annotate.cli before Qt loads, else opens the window."""

import sys

from annotate.project.health import has_display, missing_libraries

SUBCOMMANDS = (
    "detect", "add", "export", "apply", "packet", "merge", "copy", "team",
    "agreement", "train", "history", "doctor",
)  # fmt: skip
"""Handed to annotate.cli; kept here so that a window need not load the command line."""


def main() -> None:
    """Run `claimdesk` with the process's arguments."""
    arguments = sys.argv[1:]
    first = arguments[0] if arguments else ""
    if first in SUBCOMMANDS or (first.startswith("-") and first != "-"):
        from annotate.cli import main as run_command

        run_command()
    elif first == "sample":
        sys.exit(_sample(arguments[1:]))
    else:
        sys.exit(_window(arguments))


def _window(sources: list[str]) -> int:
    problem = _no_window()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201  (there is no window to say it in)
        return 1
    from gui.startup import run

    return run(sources)


def _sample(arguments: list[str]) -> int:
    """Open the sample article; without a display do the same job and leave files instead."""
    problem = _no_window()
    if not problem and not arguments:
        from gui.startup import run_sample

        return run_sample()
    from gui.headless import work_through_sample

    return work_through_sample(problem, arguments)


def _no_window() -> str:
    """Why no window can be shown, in a sentence; empty where one can."""
    missing = missing_libraries()
    if missing:
        return f"Qt cannot show a window here: the system lacks {', '.join(missing)}. Install them with: make system"
    if not has_display():
        return "There is no display here, so no window can be shown."
    return ""


if __name__ == "__main__":
    main()
