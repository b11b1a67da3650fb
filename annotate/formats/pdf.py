"""A page as PDF, made in another process: a crash of the text libraries does not end Claimdesk."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from claimdesk.annotate.base.errors import ExportError, reinstall_hint
from claimdesk.annotate.base.system_libraries import PDF, absent, remedy_for
from claimdesk.annotate.formats.pdf_process import NO_LIBRARY

_TICK_SECONDS = 0.05


def write_pdf(page: str, target: Path) -> Iterator[None]:
    """Write an HTML page as PDF; yields while it waits, and ends the process where it is closed.

    Raises:
        ExportError: the system lacks what sets text (Pango), or that failed.
    """
    command = [sys.executable, "-m", "claimdesk.annotate.formats.pdf_process", str(target)]
    # A file for each: a pipe that fills up, unread, would stop the process.
    with TemporaryFile() as source, TemporaryFile() as errors:
        source.write(page.encode())
        source.seek(0)
        process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            command, stdin=source, stdout=subprocess.DEVNULL, stderr=errors
        )
        try:
            # A yield lets the window draw, and a reviewer cancel.
            while process.poll() is None:
                yield
                time.sleep(_TICK_SECONDS)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            raise _refusal(process.returncode, errors)


def _refusal(code: int, errors: IO[bytes]) -> ExportError:
    """Return the error for a PDF that was not made, by the process's exit code and errors."""
    instead = "Or export HTML and print it from a browser."
    missing = absent(PDF)
    # Pango is a library of the system, which pip does not install.
    if missing or code == NO_LIBRARY:
        remedy = remedy_for(missing) if missing else reinstall_hint()
        return ExportError(
            "no-pango",
            "PDF needs the text library Pango, which this system lacks.",
            f"{remedy} {instead}",
        )
    return ExportError(
        "pdf-failed",
        f"The PDF could not be made ({_reason(code, errors)}).",
        "Export HTML and print it from a browser.",
    )


def _reason(code: int, errors: IO[bytes]) -> str:
    """Return the last line of the process's errors; a process that crashed (-11) wrote none."""
    errors.seek(0)
    lines = errors.read().decode(errors="replace").strip().splitlines()
    if lines and code > 0:
        return lines[-1]
    return f"the text library Pango stopped, signal {-code}"
