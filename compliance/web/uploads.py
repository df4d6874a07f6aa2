"""Forms that bring files: how large they may be, and how they are read without holding more than that.

A form that is too large is read to its end all the same: its fields are kept, so that the page can be drawn again with
what was typed, and its files are let go. Nothing is written to a disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fastapi import HTTPException, Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from compliance.services.wizard.sheets import LARGEST as LARGEST_IMPORT
from compliance.settings import Settings

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MB = 1_000_000
LARGEST_FORM = 64 * 1024
"""Bytes of what is typed: many times what any of the forms holds."""
LIMITS: Mapping[str, int] = {"/imports": LARGEST_IMPORT + 2**20, "/rule-change": MB + LARGEST_FORM}
"""Address prefix → bytes that may be sent there, where it is neither a plain form nor proof of records."""
PROOF = ("/me/register", "/units/", "/records/")
"""Addresses that take proof of records; how much, the settings say (`files.largest_mb`)."""
MOST_FILES = 10
MOST_FIELDS = 2000


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file as it came. `name` is only what the sender's machine called it: no path, and no word on what it is."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form brought: (field, text), and (field, file). `too_large`: the files were more than may be sent, and
    none is here. `had_files`: somebody had chosen at least one."""

    fields: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, Uploaded], ...] = ()
    too_large: bool = False
    had_files: bool = False


def limit_of(path: str, settings: Settings) -> int:
    """How many bytes may be sent to an address."""
    if path.startswith(PROOF):
        return settings.files.largest_mb * MB + LARGEST_FORM
    found = [size for prefix, size in LIMITS.items() if path.startswith(prefix)]
    return max(found, default=LARGEST_FORM)


def takes_files(path: str) -> bool:
    """Whether forms with files may be sent to an address."""
    return path.startswith((*PROOF, *LIMITS))


def is_multipart(request: Request) -> bool:
    """Whether a form is of the kind that can bring files."""
    return request.headers.get("content-type", "").lower().startswith("multipart/form-data")


async def read_multipart(request: Request, *, keep: bool) -> Sent:
    """The fields and files of a form; `keep` False: files are let go as they come (nobody is logged in)."""
    _, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise HTTPException(400)
    collected = _Collected(limit_of(request.url.path, request.app.state.settings), keep=keep)
    try:
        parser = MultipartParser(boundary, collected.callbacks())
        async for piece in request.stream():
            parser.write(piece)
        parser.finalize()
    except (FormParserError, UnicodeDecodeError) as error:
        raise HTTPException(400) from error
    return collected.sent()


@dataclass
class _Part:
    """One field or file that is being read."""

    header: bytearray = field(default_factory=bytearray)
    value: bytearray = field(default_factory=bytearray)
    disposition: bytes = b""
    name: str = ""
    filename: str | None = None
    content: bytearray = field(default_factory=bytearray)


class _Collected:
    """What the parser told so far, within its bounds."""

    def __init__(self, most: int, *, keep: bool) -> None:
        self.most, self.keep = most, keep
        self.typed = self.held = 0
        self.too_large = self.had_files = False
        self.fields: list[tuple[str, str]] = []
        self.files: list[tuple[str, Uploaded]] = []
        self.part = _Part()
        self.is_whole = False

    def callbacks(self) -> MultipartCallbacks:
        """What the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self.part.header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self.part.value.extend(data[start:end]),
            "on_header_end": self._header,
            "on_headers_finished": self._headers,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._whole,
        }

    def sent(self) -> Sent:
        """Everything; HTTPException 400 where the form broke off before its end."""
        if not self.is_whole:
            raise HTTPException(400)
        files = () if self.too_large else tuple(self.files)
        return Sent(tuple(self.fields), files, self.too_large, self.had_files)

    def _begin(self) -> None:
        self.part = _Part()
        if len(self.fields) + len(self.files) > MOST_FIELDS:
            raise HTTPException(413)

    def _header(self) -> None:
        if bytes(self.part.header).lower() == b"content-disposition":
            self.part.disposition = bytes(self.part.value)
        self.part.header.clear()
        self.part.value.clear()

    def _headers(self) -> None:
        _, options = parse_options_header(self.part.disposition)
        self.part.name = options.get(b"name", b"").decode()
        if b"filename" in options:
            self.part.filename = options[b"filename"].decode(errors="replace")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self.part.filename is None:
            self.typed += end - start
            if self.typed > LARGEST_FORM:
                raise HTTPException(413)
        else:
            self.had_files = True
            self.held += end - start
            if self.held > self.most - LARGEST_FORM:
                self.too_large = True
                self.files.clear()
                self.part.content = bytearray()
            if self.too_large or not self.keep:
                return
        self.part.content += data[start:end]

    def _end(self) -> None:
        part = self.part
        if part.filename is None:
            self.fields.append((part.name, part.content.decode()))
            return
        chosen = bool(part.filename or part.content)  # a browser sends an empty part where no file was chosen
        self.had_files = self.had_files or chosen
        if chosen and self.keep and not self.too_large:
            self.files.append((part.name, Uploaded(part.filename, bytes(part.content))))

    def _whole(self) -> None:
        self.is_whole = True
