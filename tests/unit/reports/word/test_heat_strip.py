"""The strip of fields."""

from __future__ import annotations

import struct
import zlib

from lawgap.reports.report import Standing
from lawgap.reports.word.heat_strip import SIDE, strip, strip_size


def pixels_of(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the lines of a picture that uses no filter."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    start = png.index(b"IDAT") + 4
    length = struct.unpack(">I", png[start - 8 : start - 4])[0]
    data = zlib.decompress(png[start : start + length])
    step = 1 + 3 * width
    return width, height, [data[n * step + 1 : (n + 1) * step] for n in range(height)]


def field(standing: Standing) -> list[str]:
    """One field as signs: "#" where it is inked."""
    _, _, lines = pixels_of(strip([standing], fields=1))
    return [
        "".join("." if line[3 * x : 3 * x + 3] == b"\xff\xff\xff" else "#" for x in range(SIDE))
        for line in lines
    ]


def test_every_finding_has_a_shape_of_its_own():
    """In grey the fields still differ."""
    shapes = {standing: "\n".join(field(standing)) for standing in Standing}
    assert len(set(shapes.values())) == len(Standing)
    assert "." not in shapes[Standing.MET]


def test_the_strip_is_as_wide_as_asked():
    """Missing fields are white."""
    width, height, _ = pixels_of(strip([Standing.MET], fields=3))
    assert (width, height) == (3 * width // 3, SIDE)
    assert strip_size(3, height=320)[0] == width * 320 // SIDE


def test_the_same_strip_gives_the_same_bytes():
    """No clock, no chance."""
    standings = list(Standing) * 3
    assert strip(standings, fields=18) == strip(standings, fields=18)
