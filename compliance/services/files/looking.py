"""What a file is, told by what it holds and never by its name: a PDF, or a picture that can really be drawn.

A picture is drawn anew and stored so. That takes away where and when it was taken and with which telephone (a
certificate is photographed on a kitchen table), and whatever somebody hid in it. A HEIC from a telephone becomes a
JPEG: most office machines can't open the former.
"""

from __future__ import annotations

import io
import re
import struct
import threading
import warnings
from dataclasses import dataclass

import pi_heif
from PIL import Image, ImageOps

from compliance.errors import ComplianceError

MOST_PIXELS = 64_000_000
"""Of a picture as it comes: what the cameras of telephones take. More would fill the memory when it is drawn."""
LONGEST_SIDE = 3500
"""Pixels of a picture as it is stored: an A4 sheet at 300 dots an inch."""
_NO_PICTURE = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    RuntimeError,
    MemoryError,
    LookupError,
    TypeError,
    struct.error,
)
"""The library says in each of these ways that what it reads is no picture, or that what is said beside it is broken."""
_ONE_AT_A_TIME = threading.Lock()
"""Drawing takes memory: two pictures are drawn one after the other."""
_HEIC = re.compile(rb"....ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)", re.DOTALL)
_PDF_END = 2048
"""Bytes at the end within which a PDF says that it ends."""
_LOCKED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")
_STORED = {"JPEG": "JPEG", "MPO": "JPEG", "HEIF": "JPEG", "PNG": "PNG", "WEBP": "WEBP"}
_HOW: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 88},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 88, "method": 2},
}


class Unfit(ComplianceError):
    """A file that is not taken; `what` is the word for why."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Fit:
    """A file that is taken, as it is stored."""

    media_type: str
    content: bytes


def look(content: bytes) -> Fit:
    """What a file is. Raises Unfit: empty, unknown, broken, locked or vast."""
    if not content:
        raise Unfit("empty")
    if b"%PDF-" in content[:1024]:
        return _pdf(content)
    if (
        content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"))
        or content[8:12] == b"WEBP"
        or _heic(content)
    ):
        with _ONE_AT_A_TIME:
            return _picture(content)
    raise Unfit("unknown")


def _pdf(content: bytes) -> Fit:
    end = content[-_PDF_END:]
    if b"%%EOF" not in end or b"startxref" not in end:
        raise Unfit("broken")
    if _LOCKED.search(content):
        raise Unfit("locked")
    return Fit("application/pdf", content)


def _heic(content: bytes) -> bool:
    return _HEIC.match(content) is not None


def _picture(content: bytes) -> Fit:
    try:
        with _opened(content) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Unfit("vast")
            return _drawn_anew(picture)
    except _NO_PICTURE as error:
        raise Unfit("broken") from error


def _opened(content: bytes) -> Image.Image:
    formats = ["JPEG", "PNG", "WEBP"]
    if _heic(content):
        pi_heif.register_heif_opener()
        formats = ["HEIF"]
    with warnings.catch_warnings():
        # It warns of large pictures; ours are measured below.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return Image.open(io.BytesIO(content), formats=formats)
        except Image.DecompressionBombError as error:
            raise Unfit("vast") from error


def _drawn_anew(picture: Image.Image) -> Fit:
    kind = _STORED[picture.format or ""]
    if kind == "JPEG":
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    drawn = ImageOps.exif_transpose(picture)
    drawn.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    has_holes = kind != "JPEG" and (drawn.mode in {"RGBA", "LA", "PA"} or "transparency" in drawn.info)
    plain = drawn.convert("RGBA" if has_holes else "RGB")
    plain.info.clear()  # whatever was said beside the picture itself
    out = io.BytesIO()
    plain.save(out, kind, **_HOW[kind])
    return Fit(f"image/{kind.lower()}", out.getvalue())
