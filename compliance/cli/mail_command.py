"""`compliance mail preview FOLDER`: every kind of mail in every language."""

from __future__ import annotations

from pathlib import Path

import click

from compliance.cli.language_option import LANGUAGE


@click.group("mail")
def command() -> None:
    """Look at the mails."""


@command.command("preview")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@LANGUAGE
def preview(folder: Path, form: str, language: str | None) -> None:
    """Write every kind of mail in every language to FOLDER, from made-up people.

    Each comes as .txt, .html and .eml (as it would be sent); index.html lists them. Nothing is sent.
    """
    from compliance import clock
    from compliance.cli import output
    from compliance.errors import EnvironmentProblem
    from compliance.settings import load_settings
    from compliance.words.outbox import say
    from notifications.preview import write_previews

    settings = load_settings()
    try:
        written = write_previews(folder, settings.smtp.sender, clock.now(), "compliance mail preview")
    except OSError as error:
        raise EnvironmentProblem(
            f"{error.filename or folder}: can't be written ({error.strerror}); name another folder"
        ) from error
    if form == "json":
        output.as_json([{"name": mail.name, "subject": mail.subject} for mail in written])
        return
    said = language or settings.language
    columns = [say(name, said) for name in ("kind", "subject")]
    output.table("", columns, [[mail.name, mail.subject] for mail in written])
    output.note(say("open", said, page=folder / "index.html"))
