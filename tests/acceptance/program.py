"""The program as a process of its own, in a folder of its own: what it wrote, its exit status, what it changed.

`Site.run` forks from a server that has the program loaded already, which spares each test a second of loading. Where
the whole life of the process is looked at (memory, signals, pipes), `Site.start` starts it as a user does.
"""

import hashlib
import multiprocessing
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from compliance.cli import main

LOADED = [
    "compliance.cli.check_tables",
    "compliance.services.checking",
    "compliance.services.importing",
    "compliance.services.intake.read",
    "compliance.services.running",
    "compliance.services.sending",
    "compliance.services.stored_situation",
]
PATIENCE = 60
DATABASE = "compliance.db"


@dataclass(frozen=True)
class Done:
    """What a command wrote, and its exit status."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Site:
    """An installation in a folder."""

    folder: Path

    def write(self, files):
        """Write texts or bytes, by path."""
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run(self, *arguments, before=None, **environment):
        """Run a command to its end; `before` is called in its process, before it."""
        out, err = self.folder.with_suffix(".out"), self.folder.with_suffix(".err")
        given = (list(map(str, arguments)), self.folder, environment, out, err, before)
        process = _server().Process(target=_be_the_program, args=given)
        process.start()
        process.join(PATIENCE)
        assert process.exitcode is not None, f"still at it after {PATIENCE} seconds: {arguments}"
        return Done(process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))

    def start(self, *arguments, **options):
        """Start a command as a user does; its output comes through pipes."""
        command = [sys.executable, "-m", "compliance", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        root = str(Path(__file__).parents[2])
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("COMPLIANCE_")
        }
        return subprocess.Popen(
            command, cwd=self.folder, env={**environment, "PYTHONPATH": root}, **{**pipes, **options}
        )

    def contents(self):
        """Every file, by what is in it; of the database the rows, however it keeps them."""
        files = (path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.suffix != ".db")
        found = {
            str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files
            if not path.name.endswith(("-wal", "-shm"))
        }
        return found | {path.name: dumped(path) for path in self.folder.glob("*.db")}

    def rows(self, query):
        """What the database answers."""
        return asked(self.folder / DATABASE, query)


def dumped(database):
    """All rows of all tables."""
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


def asked(database, query):
    """Rows of a query."""
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(query).fetchall()
        connection.commit()
        return found


def _server():
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(LOADED)
    return server


def _be_the_program(arguments, folder, environment, out, err, before):
    os.chdir(folder)
    os.environ.update(environment)
    for path, number in ((out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), number)
    sys.argv = ["compliance", *arguments]
    if before:
        before()
    main()
