"""Text files in old encodings: which one, with what doubt, and what the user may choose."""

from __future__ import annotations

from contextlib import suppress

import pytest
from encoding_texts import ENCODINGS, TEXTS
from hypothesis import given
from hypothesis import strategies as st

from lawgap.model.errors import ReadError
from lawgap.readers.formats.encodings import decode_text, encoding_candidates

MATRIX = [(code, encoding) for code, encodings in ENCODINGS.items() for encoding in encodings]


@pytest.mark.parametrize(("code", "encoding"), MATRIX)
def test_a_few_sentences_tell_their_encoding(code, encoding):
    """Each language in each encoding in which its statutes are met gives its own letters back."""
    data = TEXTS[code].encode(encoding, errors="replace")
    assert decode_text(data, "law.txt").text == data.decode(encoding)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_utf8_is_never_doubted(code):
    """Nor is a text with a byte order mark; neither gives a notice."""
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        decoded = decode_text(TEXTS[code].encode(encoding), "law.txt")
        assert (decoded.text, decoded.notices) == (TEXTS[code], ())


def test_the_notice_names_encoding_and_language():
    """A user who cannot read bytes can judge the language."""
    data = TEXTS["pl"].encode("iso-8859-2")
    notice = decode_text(data, "ustawa.txt").notices[0]
    assert notice.code == "encoding-guessed"
    assert "iso-8859-2 (Polish)" in notice.message


def test_a_doubtful_encoding_is_called_doubtful_with_the_others():
    """One word in capitals could be several things; the notice names them."""
    data = "Act No. 5. Signed at \xd3\xce\xc9\xc8.\n".encode("latin-1")
    decoded = decode_text(data, "law.txt")
    assert [notice.code for notice in decoded.notices] == ["encoding-doubtful"]


def test_candidates_show_the_lines_as_they_would_read():
    """The likeliest first; the preview holds the letters that differ."""
    data = ("Line in English.\n" * 50 + TEXTS["hr"]).encode("iso-8859-2")
    candidates = encoding_candidates(data)
    assert candidates[0].encoding == "iso-8859-2"
    assert "Članak" in candidates[0].preview
    assert len({preview for _, preview in candidates}) == len(candidates) > 1


def test_a_text_that_tells_its_encoding_has_one_candidate():
    """Nothing to choose."""
    for encoding, data in (
        ("utf-8", TEXTS["el"].encode()),
        ("utf-16", TEXTS["el"].encode("utf-16")),
        ("utf-16-le", TEXTS["en" if "en" in TEXTS else "fr"].encode("utf-16-le")),
    ):
        assert [one.encoding for one in encoding_candidates(data)] == [encoding]


def test_the_users_choice_is_taken_and_damage_told():
    """Whatever LawGap would have guessed; places that do not fit are counted."""
    data = TEXTS["ru"].encode("koi8-r")
    assert decode_text(data, "law.txt", "cp1251").encoding == "cp1251"
    damaged = decode_text(b"Section 1. \xff\xfe text", "law.txt", "utf-8")
    assert [notice.code for notice in damaged.notices] == ["encoding-damaged"]
    for unknown in ("klingon", "hex", "\0"):
        with pytest.raises(ReadError) as caught:
            decode_text(data, "law.txt", unknown)
        assert caught.value.code == "no-encoding"


def test_utf8_with_a_few_broken_bytes_stays_utf8():
    """One stray byte does not turn every other letter into two."""
    data = (TEXTS["cs"] * 3).encode()
    broken = data[:40] + b"\xff" + data[40:]
    decoded = decode_text(broken, "law.txt")
    assert decoded.encoding == "utf-8"
    assert "přiměje" in decoded.text
    assert "1 place" in decoded.notices[0].message


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_give_text_or_a_clear_error(data):
    """No other error leaves the reader, and candidates can always be shown."""
    with suppress(ReadError):
        assert decode_text(data, "law.txt").encoding
    assert encoding_candidates(data)
