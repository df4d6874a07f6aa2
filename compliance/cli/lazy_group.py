"""A group of commands that are imported when they are called, so that `--help` answers at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class ReaderGone(Exception):
    """Whoever read the output has seen enough: `compliance check | head`."""


class LazyGroup(click.Group):
    """`commands_in` maps each command's name to what it does, in a line; the command itself is `command` in the
    module that `module`, filled with the name, names."""

    def __init__(self, *arguments: Any, commands_in: Mapping[str, str], module: str, **more: Any) -> None:
        """A group without any command imported."""
        super().__init__(*arguments, **more)
        self._told = commands_in
        self._module = module

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All command names, in order."""
        return sorted(self._told)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command."""
        if cmd_name not in self._told:
            return None
        command: click.Command = import_module(self._module.format(cmd_name)).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; tell a reader who has gone from what else can't be written."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGone from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self._told[name]) for name in self.list_commands(ctx)])
