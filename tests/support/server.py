"""A real PostgreSQL for the tests, from a Python package; every project gets a database of its own."""

import os
import shutil
import subprocess
import tempfile
import warnings
from pathlib import Path
from uuid import uuid4

import psycopg


class Server:
    """One PostgreSQL server, on a socket in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():  # where it would keep its sockets, were it asked to
            warnings.simplefilter("ignore")
            import pgserver
        self.folder = folder
        self._programs = Path(pgserver.__file__).parent / "pginstall" / "bin"
        self._server = pgserver.get_server(folder, cleanup_mode=None)

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"team_{uuid4().hex[:12]}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    def run(self, statement: str, address: str = "") -> list[tuple[object, ...]]:
        """A statement as the server's owner."""
        with psycopg.connect(address or self.address(), autocommit=True) as connection:
            result = connection.execute(statement)
            return result.fetchall() if result.description else []

    def answers(self, address: str) -> bool:
        """Whether somebody may connect without a password."""
        try:
            psycopg.connect(address, passfile="/nowhere").close()
        except psycopg.OperationalError:
            return False
        return True

    def cut_connections(self, but: int = 0) -> None:
        """Break every connection of every desk."""
        self.run(
            f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name LIKE 'claimdesk%' AND pid <> {but}"
        )

    def restart(self) -> None:
        """Stop the server at once, as a crash would, and start it again."""
        user = {"user": "pgserver"} if os.geteuid() == 0 else {}
        log = self.folder / "log"
        for step in (
            ["stop", "-m", "immediate"],
            ["start", "-o", f'-h "" -k {self.folder}', "-l", str(log)],
        ):
            subprocess.run(
                [self._programs / "pg_ctl", "-D", self.folder, "-w", *step],
                check=True,
                stdout=subprocess.DEVNULL,
                **user,
            )

    def stop(self) -> None:
        self._server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)


def started() -> Server:
    """A new server. Its folder's name is short: a socket's path may have 107 bytes."""
    folder = Path(tempfile.mkdtemp(prefix="cd", dir="/tmp"))
    if os.geteuid() == 0:
        folder.chmod(0o755)
    return Server(folder)
