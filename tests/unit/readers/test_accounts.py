"""Every reader accounts for every word, on files of each format made on the spot."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from pdf_files import Page, column, pdf_of

from lawgap.model.reading import ReadChoices, Tracked
from lawgap.model.statute import Span
from lawgap.readers.formats.table import read_source
from lawgap.readers.one_file import read_one
from lawgap.readers.plain import Source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAW = (
    "Act on the Land",
    "1. Every person in the land shall obey the law of the land.",
    "2. The Minister may make rules under section 1 of this Act.",
    "3. A person who holds the passport of a worker commits an offence.",
)


def word_file() -> bytes:
    """A Word file with a tracked insertion and a tracked deletion."""
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LAW)
    body += (
        '<w:p><w:r><w:t xml:space="preserve">4. The worker shall </w:t></w:r>'
        '<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">always </w:delText>'
        "</w:r></w:del><w:r><w:t>be punished.</w:t></w:r></w:p>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
    return data.getvalue()


def page_of_law() -> bytes:
    """A web page with a menu and a script."""
    lines = "".join(f"<p>{line}</p>" for line in LAW)
    head = "<title>Act</title><script>var a = 1;</script>"
    return f"<html><head>{head}</head><body><nav>Home Laws</nav>{lines}</body></html>".encode()


FILES = {
    ".txt": "\n\n".join(LAW).encode,
    ".md": ("# " + "\n\n## ".join(LAW)).encode,
    ".html": page_of_law,
    ".htm": page_of_law,
    ".pdf": lambda: pdf_of([Page(column(*LAW, leading=24))]),
    ".docx": word_file,
}


@pytest.fixture
def read(english):
    """A file by its suffix, as the statutes that it holds."""

    def statutes(suffix: str, choices: ReadChoices):
        source = Source(data=FILES[suffix](), path=Path(f"act{suffix}"), choices=choices)
        return [reading.statute for reading in read_one(source, (english,))]

    return statutes


@pytest.mark.parametrize("tracked", Tracked)
@pytest.mark.parametrize("suffix", FILES)
def test_every_word_is_in_the_text_or_left_out(read, suffix, tracked):
    """Whatever the format, and whichever text of tracked changes is read."""
    for statute in read(suffix, ReadChoices(tracked=tracked)):
        assert statute.certificate is not None
        assert statute.certificate.unaccounted == 0
        assert statute.certificate.words == len(statute.text.split()) == statute.words
        assert statute.certificate.format == suffix.lstrip(".")


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_every_article_has_a_place(read, suffix):
    """From a provision to its page or its paragraph."""
    (statute,) = read(suffix, ReadChoices())
    places = [
        statute.place_of(provision.span)
        for at, provision in enumerate(statute.provisions)
        if provision.article == at
    ]
    assert len(places) >= 3
    assert all(place is not None and (place.page or place.paragraph) for place in places)
    assert len(set(places)) == len(places)


def test_a_span_over_several_places_finds_all(read):
    """A quotation of two paragraphs stands on two lines of the page."""
    (statute,) = read(".pdf", ReadChoices())
    first, second = statute.text.index("1."), statute.text.index("2.")
    assert len(statute.places_of(Span(start=first, end=second + 5))) == 2
    assert len(statute.places_of(Span(start=first, end=first + 2))) == 1
    nothing = replace(statute, places=())
    assert nothing.place_of(Span(start=0, end=1)) is None
    assert nothing.places_of(Span(start=0, end=1)) == ()


def test_both_texts_of_tracked_changes_are_two_statutes(read):
    """One as accepted, one as original; a file without tracked changes is one."""
    accepted, original = read(".docx", ReadChoices(tracked=Tracked.BOTH))
    assert "shall not be punished" in accepted.text
    assert "shall always be punished" in original.text
    assert accepted.certificate.tracked is Tracked.ACCEPTED
    assert original.certificate.tracked is Tracked.ORIGINAL
    assert accepted.title.endswith("(accepted)")
    assert len(read(".txt", ReadChoices(tracked=Tracked.BOTH))) == 1


def test_readers_give_places_in_the_order_of_the_text():
    """The way back is found by bisection."""
    for suffix, made in FILES.items():
        plain = read_source(Source(data=made(), path=Path(f"act{suffix}")))
        starts = [place.start for place in plain.places]
        assert starts == sorted(starts)
