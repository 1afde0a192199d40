"""The certificate of a file, and what it says against a text."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from lawgap.model.reading import LeftOut, LeftOutKind, ReadChoices, RecognisedPage, Tracked
from lawgap.readers.certificate import certify, doubts, language_share
from lawgap.readers.plain import Account, PlainText, Source

TEXT = "1. Who is in the land shall obey the law of the land."


@pytest.fixture
def source() -> Source:
    """Some bytes with a name."""
    return Source(data=b"some bytes", path=Path("folder/act.pdf"))


def plain(**account: object) -> PlainText:
    """The text with an account."""
    words = len(TEXT.split())
    return PlainText(
        text=TEXT,
        format="pdf",
        pages=(0, 5),
        account=Account(**{"source_words": words, **account}),
    )


def test_it_says_what_the_reader_found(source, english):
    """File, hash, size, pages, scans, tracked changes and language."""
    certificate = certify(
        plain(
            scanned=(2,),
            recognised=(RecognisedPage(page=2, words=4, confidence=0.9),),
            tracked=Tracked.ORIGINAL,
            tracked_changes=3,
            encoding="utf-8",
            images=1,
        ),
        source,
        english,
    )
    assert (certificate.file, certificate.format) == ("act.pdf", "pdf")
    assert certificate.sha256 == sha256(b"some bytes").hexdigest()
    assert certificate.size == 10
    assert (certificate.pages, certificate.scanned, certificate.images) == (2, (2,), 1)
    assert (certificate.tracked, certificate.tracked_changes) == (Tracked.ORIGINAL, 3)
    assert certificate.recognised[0].confidence == pytest.approx(0.9)
    assert (certificate.language, certificate.language_chosen) == ("en", False)
    assert certificate.language_share == pytest.approx(language_share(TEXT, english))
    assert certificate.unaccounted == 0


def test_a_language_that_the_user_chose_is_marked(source, english):
    """So that a report can say who decided."""
    chosen = replace(source, choices=ReadChoices(language="en"))
    assert certify(plain(), chosen, english).language_chosen


@pytest.mark.parametrize(("source_words", "gap"), [(15, 2), (12, -1), (13, 0)])
def test_words_that_do_not_add_up_are_a_problem(source, english, source_words, gap):
    """Words lost and words that came from nowhere; none where the sum is right."""
    certificate = certify(plain(source_words=source_words), source, english)
    assert certificate.unaccounted == gap
    found = list(doubts(certificate))
    assert [notice.code for notice in found] == (["words-unaccounted"] if gap else [])
    assert all(str(abs(gap)) in notice.message and notice.hint for notice in found)


def test_the_sum_counts_added_joined_and_left_out_words(source, english):
    """The words of the file and those added, less those joined, are in the text or left out."""
    left = (LeftOut(kind=LeftOutKind.COMMENT, words=5),)
    account = {"source_words": 19, "added_words": 1, "joined_words": 2, "left_out": left}
    assert certify(plain(**account), source, english).unaccounted == 0


def test_a_reader_without_an_account_gets_no_certificate(source, english):
    """It would vouch for nothing."""
    assert certify(PlainText(text=TEXT), source, english) is None
    assert list(doubts(None)) == []
