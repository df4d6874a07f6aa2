"""The program as a process of its own, in a folder of its own: what it wrote, its exit status, what it changed.

`Site.run` forks from a server that has the program loaded already, which spares each test a second of loading. Where
the whole life of the process is looked at (memory, signals, pipes), `Site.start` starts it as a user does.
"""

import hashlib
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from compliance.cli import main

LOADED = [
    "compliance.cli.check_tables",
    "compliance.services.access.granting",
    "compliance.services.access.managing",
    "compliance.services.checking",
    "compliance.services.importing",
    "compliance.services.intake.read",
    "compliance.services.reports.mapping",
    "compliance.services.running",
    "compliance.services.sending",
    "compliance.services.stored_situation",
]
PATIENCE = 60
DATABASE = "compliance.db"


@dataclass(frozen=True)
class Done:
    """What a command wrote, its exit status, and the most memory it held, in MiB."""

    status: int
    out: str
    err: str
    memory: float


@dataclass(frozen=True)
class Begun:
    """A command at work; what it writes goes to files at a place of its own."""

    process: multiprocessing.process.BaseProcess
    place: Path

    def end(self):
        """Wait until it is done."""
        self.process.join(PATIENCE)
        assert self.process.exitcode is not None, f"still at it after {PATIENCE} seconds"
        out, err, memory = (self.place / name for name in ("out", "err", "memory"))
        held = int(memory.read_text() or 0) / 1024  # who was killed could not tell
        return Done(self.process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"), held)


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

    def run(self, *arguments, before=None, given=None, **environment):
        """Run a command to its end; `before` is called in its process, before it, and `given` (bytes) is typed."""
        typed = before if given is None else partial(_type, given)
        return self.begin(*arguments, before=typed, **environment).end()

    def begin(self, *arguments, before=None, **environment):
        """Begin a command; `end` waits for it."""
        place = Path(tempfile.mkdtemp(dir=self.folder.parent))
        given = (list(map(str, arguments)), self.folder, environment, place, before)
        process = multiprocessing.get_context("forkserver").Process(target=_be_the_program, args=given)
        process.start()
        return Begun(process, place)

    def start(self, *arguments, **options):
        """Start a command as a user does; its output comes through pipes."""
        command = [sys.executable, "-m", "compliance", *map(str, arguments)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL}
        root = str(Path(__file__).parents[2])
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("COMPLIANCE_")
        }
        with hearing_ctrl_c():
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


@contextmanager
def hearing_ctrl_c():
    """What is started here hears Ctrl-C, also where the tests run in the background, which is deaf to it."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


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


multiprocessing.get_context("forkserver").set_forkserver_preload(LOADED)


def _be_the_program(arguments, folder, environment, place, before):
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(folder)
    os.environ.update(environment)
    for name, number in (("out", 1), ("err", 2)):
        os.dup2(os.open(place / name, os.O_WRONLY | os.O_CREAT), number)
    memory = os.open(place / "memory", os.O_WRONLY | os.O_CREAT)
    sys.argv = ["compliance", *arguments]
    if before:
        before()
    try:
        main()
    finally:
        os.write(memory, _most_memory())


def _type(given):
    reading, writing = os.pipe()
    os.write(writing, given)
    os.close(writing)
    os.dup2(reading, 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - it ends with the process


def _most_memory():
    """The high-water mark of this process in KiB, where the system tells it."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return line.split()[1].encode()
    return b"0"
