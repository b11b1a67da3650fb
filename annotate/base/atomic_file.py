"""Files written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from claimdesk.annotate.base.errors import ExportError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary file beside `target` that takes its place when the block ends well; else `target` stays.

    Raises:
        ExportError: the folder is missing, the file cannot be written, or the disk is full.
    """
    temporary: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.stem}-", suffix=target.suffix, delete=False
        ) as file:
            temporary = Path(file.name)
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        if target.is_dir():
            raise IsADirectoryError(21, "it is a folder", str(target))
        temporary.chmod(0o644)
        temporary.replace(target)
    except OSError as error:
        raise ExportError(
            "cannot-write",
            f"{target} cannot be written ({error.strerror or error}).",
            "Choose another folder or name; close the file if it is open in another program.",
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
