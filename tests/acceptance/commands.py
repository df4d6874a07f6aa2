"""Commands run in this process, in an empty working folder: what they wrote, and their exit status."""

import sys
from dataclasses import dataclass

from compliance.cli import main


@dataclass(frozen=True)
class Done:
    """What a command wrote, and its exit status."""

    returncode: int
    stdout: str
    stderr: str


def runner(tmp_path, monkeypatch, capfd):
    """A function that runs `compliance` with arguments (how the program itself starts is tested elsewhere)."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["compliance", *map(str, arguments)])
        capfd.readouterr()
        try:
            main()
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        return Done(status, *capfd.readouterr())

    return run
