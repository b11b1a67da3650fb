"""A real PostgreSQL for the tests, from a Python package; each project has its own database."""

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
        # it warns of the place of its sockets, which is another one here
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pgserver import postgres_server
        self.folder = folder
        self._programs = Path(postgres_server.__file__).parent / "pginstall" / "bin"
        self._server = postgres_server.get_server(folder, cleanup_mode=None)

    def address(self, database: str = "postgres", user: str = "postgres") -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database; return its address."""
        name = f"team_{uuid4().hex[:12]}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    def run(self, statement: str, address: str = "") -> list[tuple[object, ...]]:
        """Run a statement as the server's owner; return the rows it gives."""
        with psycopg.connect(address or self.address(), autocommit=True) as connection:
            result = connection.execute(statement)
            # CREATE and GRANT give no rows
            if result.description is None:
                return []
            return result.fetchall()

    def answers(self, address: str) -> bool:
        """Return True if a connection needs no password."""
        try:
            # a password that is kept in the home folder would open any door
            psycopg.connect(address, passfile="/nowhere").close()
        except psycopg.OperationalError:
            return False
        return True

    def cut_connections(self, but: int = 0) -> None:
        """Break every connection of every desk."""
        ours = f"application_name LIKE 'claimdesk%' AND pid <> {but}"
        self.run(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {ours}")

    def restart(self) -> None:
        """Stop the server in an instant, as a crash would, and start it again."""
        self._control("stop", "-m", "immediate")
        log = self.folder / "log"
        self._control("start", "-o", f'-h "" -k {self.folder}', "-l", str(log))

    def _control(self, *words: str) -> None:
        user: str | None = None
        # PostgreSQL refuses to run as root
        if os.geteuid() == 0:
            user = "pgserver"
        command = [str(self._programs / "pg_ctl"), "-D", str(self.folder), "-w", *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=user)

    def stop(self) -> None:
        self._server.cleanup()
        # the server may still write its last words
        shutil.rmtree(self.folder, ignore_errors=True)


def started() -> Server:
    """Return a new server."""
    # a short name: the path of a socket may have 107 bytes
    folder = Path(tempfile.mkdtemp(prefix="cd", dir="/tmp"))
    if os.geteuid() == 0:
        folder.chmod(0o755)
    return Server(folder)
