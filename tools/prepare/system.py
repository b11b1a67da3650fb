"""Install the system libraries that Qt and PDF export need, where that is possible and allowed."""

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
    """Install what is missing, or name the command that does; never fails, since much works without."""
    missing = absent(EVERYTHING)
    if not missing:
        return
    if os.environ.get(SWITCH) == "no":
        print(
            f"The system lacks {names_of(missing)} (SYSTEM=no: left alone). {remedy_for(missing)}"
        )
        return
    rights = _rights()
    if rights is None or shutil.which("apt-get") is None:
        print(
            f"The system lacks {names_of(missing)}; windows or PDF files may not work. {remedy_for(missing)}"
        )
        return
    packages = list(dict.fromkeys(library.debian for library in missing))
    count = f"{len(packages)} system packages" if len(packages) > 1 else "1 system package"
    print(
        f"Installing {count} for Qt and PDF from Debian ({' '.join(packages)}); SYSTEM=no prevents it ...",
        flush=True,
    )
    if not _apt_get(rights, packages, log) or absent(missing):
        _report_failure(missing, log)


def _rights() -> list[str] | None:
    """The words before a command that runs it as root without a question; None where that is not possible."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if asked.returncode == 0:
        return ["sudo", "-n"]
    return None


def _apt_get(rights: Sequence[str], packages: Sequence[str], log: Path) -> bool:
    """Whether apt-get fetched its lists and installed the packages; its output goes into a log."""
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
    last = [line for line in log.read_text(errors="replace").splitlines() if line.strip()][-1:]
    print(
        f"apt-get could not install them: {' '.join(last) or 'it said nothing'} (the whole answer is in {log})."
    )
    print(f"Going on without {names_of(absent(missing))}. {remedy_for(missing)}")
