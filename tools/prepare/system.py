"""Installation of the system libraries that Qt and PDF export need, where that is allowed."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from claimdesk.annotate.base.system_libraries import (
    EVERYTHING,
    Library,
    absent,
    names_of,
    remedy_for,
)

SWITCH = "SYSTEM"
"""Environment variable: "no" leaves the system alone."""


def install_libraries(log: Path) -> None:
    """Install missing libraries, or print the command that does.

    Never fails, since much of Claimdesk works without them.
    """
    missing = absent(EVERYTHING)
    if not missing:
        return

    lacking, remedy = f"The system lacks {names_of(missing)}", remedy_for(missing)
    if os.environ.get(SWITCH) == "no":
        print(f"{lacking} (SYSTEM=no: left alone). {remedy}")
        return
    rights = _rights()
    if rights is None or shutil.which("apt-get") is None:
        print(f"{lacking}; windows or PDF files may not work. {remedy}")
        return

    # one package may bring several libraries
    packages = list(dict.fromkeys(library.debian for library in missing))
    count = "1 system package"
    if len(packages) > 1:
        count = f"{len(packages)} system packages"
    names = " ".join(packages)
    print(
        f"Installing {count} for Qt and PDF from Debian ({names}); SYSTEM=no prevents it ...",
        flush=True,
    )
    if not _apt_get(rights, packages, log) or absent(missing):
        _report_failure(missing, log)


def _rights() -> list[str] | None:
    """Return the words that make a command run as root without a question.

    Root needs none; None stands for a user who may not.
    """
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if asked.returncode == 0:
        return ["sudo", "-n"]
    return None


def _apt_get(rights: Sequence[str], packages: Sequence[str], log: Path) -> bool:
    """Install packages with apt-get, its output in a log; return True if that worked."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w") as output:
        for words in (["update"], ["install", "--no-install-recommends", *packages]):
            done = subprocess.run(
                [*rights, *quiet, *words],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
            )
            if done.returncode:
                return False
    return True


def _report_failure(missing: Sequence[Library], log: Path) -> None:
    lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    answer = "it said nothing"
    if lines:
        answer = lines[-1]
    print(f"apt-get could not install them: {answer} (the whole answer is in {log}).")
    print(f"Going on without {names_of(absent(missing))}. {remedy_for(missing)}")
