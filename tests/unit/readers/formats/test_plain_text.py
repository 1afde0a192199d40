"""Text files in whatever encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawgap.model.errors import ReadError
from lawgap.readers.formats.plain_text import read_markdown, read_plain_text
from lawgap.readers.plain import Source

FILE = Path("act.txt")
CYRILLIC = "Статья 1. Никто не должен содержаться в рабстве. Принудительный труд запрещён. " * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_files_are_read_without_a_notice(encoding):
    """A byte order mark or valid UTF-8 leaves no doubt."""
    plain = read_plain_text(Source(data=CYRILLIC.encode(encoding), path=FILE))
    assert plain.text == CYRILLIC
    assert plain.notices == ()


def test_an_old_encoding_is_guessed_and_said():
    """A guess may be wrong, so that the user hears of it."""
    plain = read_plain_text(Source(data=CYRILLIC.encode("windows-1251"), path=FILE))
    assert "рабстве" in plain.text
    assert [notice.code for notice in plain.notices] == ["encoding-guessed"]


def test_line_ends_become_line_feeds_and_control_characters_go():
    """Offsets refer to a text that every export can hold."""
    filler = "law " * 500
    plain = read_plain_text(
        Source(data=f"1. Title\r\nThis\x00 is\x07 law.\x0cEnd\r{filler}".encode(), path=FILE)
    )
    assert plain.text == f"1. Title\nThis is law.\nEnd\n{filler}"


def test_binary_junk_is_no_text():
    """A program or a picture that is called .txt is refused in words."""
    with pytest.raises(ReadError) as caught:
        read_plain_text(Source(data=bytes(range(256)) * 40, path=FILE))
    assert caught.value.hint


def test_markdown_headings_lose_their_signs_and_keep_their_levels():
    """The words stay; the signs of the markup are no part of the law."""
    plain = read_markdown(
        Source(data=b"# Act\n\n## Part I\n\n### Article 1\n\nText with # inside.\n", path=FILE)
    )
    assert plain.text == "Act\n\nPart I\n\nArticle 1\n\nText with # inside.\n"
    assert plain.title == "Act"
    assert [(plain.text[h.start :].split("\n")[0], h.level) for h in plain.headings] == [
        ("Act", 1), ("Part I", 2), ("Article 1", 3),
    ]  # fmt: skip
