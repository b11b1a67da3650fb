"""The folder for preferences, logs and the sample project."""

import os
from pathlib import Path

HOME = "CLAIMDESK_HOME"
"""Environment variable that moves this folder (for tests and portable use)."""


def home() -> Path:
    """Return the folder of everything that Claimdesk keeps outside projects."""
    moved = os.environ.get(HOME)
    if moved:
        return Path(moved)
    import platformdirs

    return Path(platformdirs.user_data_dir("claimdesk", appauthor=False))


def is_writable(folder: Path) -> bool:
    """Return True if a folder can be written or, where it is missing, be made."""
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    return os.access(nearest, os.W_OK)
