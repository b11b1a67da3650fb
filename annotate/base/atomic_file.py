"""Atomic files: written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from claimdesk.annotate.base.errors import ExportError


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield the path of a temporary file that takes the place of `target` when the block ends well.

    Otherwise `target` stays as it was. The file is beside `target` because only within one drive is
    the replacement a single step: a reader, or a crash, meets the old file or the new one.

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

        # On disk before it replaces the old file: after a power cut some file systems have kept the
        # new name and lost the new content.
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        if target.is_dir():
            # an error of its kind on every system: some would move the file into the folder
            raise IsADirectoryError(21, "it is a folder", str(target))
        temporary.chmod(0o644)  # temporary files are for their owner alone
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
