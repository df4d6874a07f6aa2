"""A picture of a page as a small PNG: its most frequent colours, and the nearest of them for all others."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

COLOURS = 256
Pixels = NDArray[np.uint8]
"""Height × width × 3."""


def small_png(pixels: Pixels) -> bytes:
    """The PNG, with a palette. The same pixels give the same bytes."""
    height, width, _ = pixels.shape
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    found, place, count = np.unique(packed, return_inverse=True, return_counts=True)
    kept = np.sort(found[np.argsort(-count, kind="stable")[:COLOURS]])
    index = np.array([_nearest(kept, colour) for colour in found], np.uint8)
    # Each line begins with its filter: none, which suits even surfaces with letters on them.
    lines = np.zeros((height, width + 1), np.uint8)
    lines[:, 1:] = index[place].reshape(height, width)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", _rgb(kept).astype(np.uint8).tobytes()),
            _chunk(b"IDAT", zlib.compress(lines.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def _rgb(packed: NDArray[np.uint32]) -> NDArray[np.int64]:
    return np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=-1).astype(np.int64)


def _nearest(kept: NDArray[np.uint32], colour: np.uint32) -> int:
    distances = ((_rgb(kept) - _rgb(np.array([colour], np.uint32))) ** 2).sum(axis=1)
    return int(distances.argmin())


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
