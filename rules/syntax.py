"""What the YAML parser says where a file is no YAML → what the writer of the file should do."""

from __future__ import annotations

import yaml

ADVICE = (
    ("found character '\\t'", "a tab where spaces belong; indent with spaces"),
    (
        "mapping values are not allowed",
        "a second `:` on this line, or wrong indentation; put a text with `: ` in quotes",
    ),
    (
        "did not find expected ',' or",
        "a list or group of keys is not closed; write the missing `,`, `]` or `}`",
    ),
    (
        "did not find expected '-'",
        "a line that does not belong to the list above; give it the list's indentation",
    ),
    (
        "did not find expected key",
        "a line that is no `key: value`; give it the indentation of the lines around it",
    ),
    ("could not find expected ':'", "a key without `:`; write `key: value`"),
    ("found unexpected end of stream", "a quotation that is not closed; write the missing quotation mark"),
    (
        "found character that cannot start any token",
        "a text can't begin with this character; put it in quotes",
    ),
    ("found undefined tag handle", "a tag; leave it out, or put a text that begins with ! in quotes"),
    ("found incompatible YAML document", "another version of YAML; leave the %YAML line out"),
    ("found unknown escape character", "an unknown escape in a quoted text; use single quotes"),
    (
        "block sequence entries are not allowed",
        "a `-` where no list can begin; begin the list on its own line",
    ),
    ("found a tab character", "a tab where spaces belong; indent with spaces"),
)
"""A part of what the parser says, and our sentence."""


def advice(error: yaml.MarkedYAMLError) -> str:
    """What is wrong where the parser stopped, and what to write instead."""
    said = error.problem or ""
    known = next((ours for theirs, ours in ADVICE if theirs in said), None)
    return known or "this is not YAML here; check indentation, colons, quotation marks and brackets"
