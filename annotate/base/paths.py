"""Where Claimdesk keeps its own files: preferences, logs, the sample project."""

import os
from pathlib import Path

HOME = "CLAIMDESK_HOME"
"""Environment variable that moves everything Claimdesk keeps outside projects (tests, portable use)."""


def home() -> Path:
    """The folder of everything Claimdesk keeps outside projects."""
    moved = os.environ.get(HOME)
    if moved:
        return Path(moved)
    import platformdirs

    return Path(platformdirs.user_data_dir("claimdesk", appauthor=False))


def is_writable(folder: Path) -> bool:
    """Whether a folder can be written or, where it is not there yet, be made."""
    parent = next(path for path in (folder, *folder.parents) if path.exists())
    return os.access(parent, os.W_OK)
