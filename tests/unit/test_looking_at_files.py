"""What a file is, is told by what it holds; a picture is stored as it looks, without what was said beside it."""

import io
import struct
import zlib
from base64 import b64decode

import pytest
from PIL import Image

from compliance.services.files.looking import LONGEST_SIDE, Fit, Unfit, look

PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
HEIC = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAb5tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA"
    "ADRpbG9jAAAAAERAAAIAAQAAAAAB4gABAAAAAAAAACUAAgAAAAACBwABAAAAAAAAADAAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAA"
    "AAABAABodmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAA"
    "kAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq"
    "5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xh"
    "cAAAAEAAAAABAAAAIAAAAAEAAAAAAAAAAv///+AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAA"
    "ABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAAAXW1kYXQAAAAhKAGvGYDvSaW//+KGH/mta/6/shf/8vEnfiR6f9bkQ21vAAAABkV4"
    "aWYAAE1NACoAAAAIAAEBDwACAAAADAAAABoAAAAAQSB0ZWxlcGhvbmUA"
)
"""A picture in the form of telephones, 64 by 32, red to the left and blue to the right."""
ORIENTATION, MAKER, PLACE = 0x0112, 0x010F, 0x8825


def picture(kind, size=(40, 20), mode="RGB", **how):
    """The bytes of a picture, red to the left and blue to the right."""
    drawn = Image.new(mode, size, "blue")
    drawn.paste("red", (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    drawn.save(out, kind, **how)
    return out.getvalue()


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_that_says_it_is(width, height):
    """A few bytes that would be a very large picture."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def opened(fit: Fit) -> Image.Image:
    return Image.open(io.BytesIO(fit.content))


def test_a_pdf_is_stored_as_it_is():
    assert look(PDF) == Fit("application/pdf", PDF)


@pytest.mark.parametrize(
    ("kind", "stored"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")]
)
def test_a_picture_is_what_it_shows_whatever_it_is_called(kind, stored):
    fit = look(picture(kind))
    assert fit.media_type == stored
    assert opened(fit).size == (40, 20)


def test_where_a_photograph_was_taken_and_with_what_is_taken_away_and_it_stands_upright():
    said = Image.Exif()
    said[ORIENTATION], said[MAKER] = 6, "A telephone"
    said.get_ifd(PLACE)[1] = "N"
    fit = look(picture("JPEG", exif=said, comment=b"who took it"))
    assert opened(fit).size == (20, 40)
    assert not dict(opened(fit).getexif())
    assert b"telephone" not in fit.content
    assert b"who took it" not in fit.content


def test_what_is_hidden_behind_a_picture_is_not_stored():
    assert b"<script>" not in look(picture("PNG") + b"<script>").content


def test_a_large_photograph_is_stored_as_large_as_a_sheet_needs():
    fit = look(picture("JPEG", (4200, 2100)))
    assert opened(fit).size == (LONGEST_SIDE, LONGEST_SIDE // 2)


def test_the_picture_of_a_telephone_that_office_machines_cant_open_becomes_one_that_they_can():
    fit = look(HEIC)
    assert fit.media_type == "image/jpeg"
    left, right = (opened(fit).getpixel((x, 5)) for x in (5, 60))
    assert (left[0] > 240, left[2] < 20) == (right[2] > 240, right[0] < 20) == (True, True)
    assert b"telephone" not in fit.content


def test_what_is_transparent_stays_so():
    assert opened(look(picture("PNG", mode="RGBA"))).mode == "RGBA"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"<html><script>alert(1)</script>", "unknown"),
        (b"MZ\x90\0", "unknown"),
        (b"GIF89a" + b"\0" * 50, "unknown"),
        (b"\0\0\0\x1cftypisom" + b"\0" * 50, "unknown"),
        (b"\xff\xd8\xff\xe0 not a picture", "broken"),
        (picture("JPEG", (400, 400))[:-400], "broken"),
        (picture("PNG", (400, 400))[:-40], "broken"),
        (picture("WEBP", (400, 400))[:-40], "broken"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 100, "broken"),
        (PDF[:-20], "broken"),
        (b"%PDF-1.7", "broken"),
        (PDF.replace(b"<</Root", b"<</Encrypt 5 0 R /Root"), "locked"),
        (png_that_says_it_is(9000, 9000), "vast"),
        (png_that_says_it_is(60_000, 60_000), "vast"),
    ],
    ids=range(15),
)
def test_what_is_not_taken_and_why(content, why):
    with pytest.raises(Unfit) as told:
        look(content)
    assert told.value.what == why


def test_what_is_broken_beside_a_picture_is_told_as_broken(monkeypatch):
    """The library fails in its own way where the notes on how a photograph is turned make no sense."""

    def fail(_picture):
        raise struct.error("required argument is not an integer")

    monkeypatch.setattr("compliance.services.files.looking.ImageOps.exif_transpose", fail)
    with pytest.raises(Unfit, match="broken"):
        look(picture("WEBP"))
