"""Output: aligned text when piped, drawn on a terminal, JSON that machines read."""

import io
import json
import re
import sys
from datetime import date
from decimal import Decimal

import click
import pytest

from compliance.cli import output


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    def attach(name):
        stream = Terminal()
        monkeypatch.setattr(sys, name, stream)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv("COLUMNS", "60")
        monkeypatch.delenv("NO_COLOR", raising=False)
        return stream

    return attach


def test_piped_table_is_aligned_text_without_boxes_and_nothing_is_cut(capsys):
    long = "a competence requirement with a name that is far longer than any terminal is wide " * 3
    output.table(
        "Staffing",
        ["requirement", "have", "first short"],
        [["r1", 3, None], [long.strip(), 12, date(2026, 5, 1)]],
    )
    lines = capsys.readouterr().out.splitlines()
    width = len(long.strip())
    assert lines[0] == "Staffing"
    assert lines[2] == "requirement".ljust(width) + "  have  first short"
    assert lines[3] == "r1".ljust(width) + "     3"
    assert lines[4] == long.strip() + "    12  2026-05-01"
    assert not any(character in "".join(lines) for character in "─│┏━|")


def test_table_on_a_terminal_is_drawn_and_coloured_and_takes_text_literally(terminal):
    stream = terminal("stdout")
    output.table("Findings", ["employee", "status"], [["[bold]e1", "expired"]])
    text = stream.getvalue()
    assert "─" in text
    assert "[bold]e1" in text
    assert "\x1b[1;31mexpired" in text


def test_on_a_terminal_words_stay_whole_where_the_width_allows_and_nothing_is_lost(terminal):
    """Sixty columns hold the longest word of each column; what is wider goes on on the next line."""
    stream = terminal("stdout")
    names = "Elise Solli, Kari Tangen, Hana Nowak"
    output.table(
        "",
        ["requirement", "unit", "need", "who"],
        [["Legemiddelhåndtering", "Hjemmetjenesten natt", 5, names]],
    )
    lines = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()).splitlines()
    assert max(map(len, lines)) <= 60
    assert re.search(r"Legemiddelhåndtering +Hjemmetjenesten +5 +Elise", "\n".join(lines))
    assert all(word in "\n".join(lines) for word in ["natt", *names.split()])


def test_truth_and_lists_are_words(capsys):
    output.table("", ["a", "b"], [[True, ("x", "y")], [False, ()]])
    assert capsys.readouterr().out == "a    b\nyes  x, y\nno\n"


def test_an_empty_table_still_says_its_columns(capsys):
    output.table("None", ["a", "b"], [])
    assert capsys.readouterr().out == "None\n\na  b\n"


def test_json_holds_dates_decimals_and_norwegian_letters(capsys):
    output.as_json(
        {"day": date(2026, 5, 1), "hours": Decimal("7.50"), "n": Decimal(3), "name": "Røyk", "s": {"b", "a"}}
    )
    out = capsys.readouterr().out
    assert "Røyk" in out
    assert json.loads(out) == {"day": "2026-05-01", "hours": 7.5, "n": 3, "name": "Røyk", "s": ["a", "b"]}


def test_notes_and_warnings_leave_standard_output_to_the_result(capsys):
    output.note("read 3 files")
    output.warn("look here")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "read 3 files\nlook here\n"


def test_progress_is_silent_when_piped(capsys):
    with output.progress(3, "Reading") as advance:
        advance(3)
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_progress_shows_a_bar_on_a_terminal(terminal):
    stream = terminal("stderr")
    with output.progress(3, "Reading rows") as advance:
        advance(2)
    assert "Reading rows" in stream.getvalue()


def test_on_a_narrow_terminal_codes_and_days_stay_whole_and_no_column_vanishes(terminal):
    stream = terminal("stdout")
    rows = [
        [
            "medication-handling",
            "Handling medicines where people live, with all that takes",
            "2026-05-01",
            "nurse, leader",
        ]
    ]
    output.table("Requirements", ["requirement", "name", "from", "roles"], rows)
    text = stream.getvalue()
    assert "medication-handling" in text
    assert "2026-05-01" in text
    assert "medicines" in text
    assert "leader" in text
    assert all(len(click.unstyle(line)) <= 60 for line in text.splitlines())
