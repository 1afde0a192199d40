"""Web pages: the text in its blocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import gap_of, readings_of, same_as_golden_reading
from hypothesis import given
from hypothesis import strategies as st

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind
from lawgap.readers.formats import web_page
from lawgap.readers.formats.web_page import read_web_page
from lawgap.readers.plain import Source

PAGE = Path("act.html")


def text_of(page: str) -> str:
    """The text that a page is read as."""
    return read_web_page(Source(data=page.encode(), path=PAGE)).text


def test_navigation_and_scripts_are_left_out_and_blocks_are_lines():
    """Only the law's own words, a line for each block, tables row by row."""
    page = (
        "<!DOCTYPE html><html><head><title>Act</title><style>p{}</style></head><body>"
        "<nav>Home</nav><script>var x = '<p>no</p>';</script><h1>Widgets  Act</h1>"
        "<p>Section&nbsp;1. <b>Title</b><br>This Act.</p><div hidden>secret</div>"
        "<table><tr><td>Offence</td><td>Penalty</td></tr></table><footer>Terms</footer></body></html>"
    )
    assert text_of(page) == "Widgets Act\n\nSection 1. Title\nThis Act.\n\nOffence\tPenalty\n"


def test_headings_keep_their_level_and_the_first_gives_the_title():
    """Headings are hints for the structure."""
    plain = read_web_page(Source(data=b"<h1>Law</h1><h2>Part I</h2><p>Text</p>", path=PAGE))
    assert plain.title == "Law"
    assert [(plain.text[h.start :].split("\n")[0], h.level) for h in plain.headings] == [
        ("Law", 1), ("Part I", 2),
    ]  # fmt: skip


def test_several_headings_of_the_first_level_are_no_titles():
    """They are those of parts; the window's bar then tells the title."""
    parts = "<h1>General provisions</h1><p>1. Law</p><h1>Penalties</h1><p>2. Law</p>"
    for head, title in (
        ("<title>Act on Widgets</title>", "Act on Widgets"),
        ("<title>Penalties | Ministry</title>", "Penalties"),
        ("", "General provisions"),
    ):
        page = f"<html><head>{head}</head><body>{parts}</body></html>"
        assert read_web_page(Source(data=page.encode(), path=PAGE)).title == title


def test_what_libreoffice_saves_of_a_pages_edges_is_left_out_and_notes_stand_apart():
    """Its header and footer are no law; its footnotes belong to no article."""
    page = (
        '<html><body><div title="header"><p>Gazette</p></div><p>1. Law<sup>1</sup></p>'
        '<div id="sdfootnote1"><p>1 Amended.</p></div><div title="footer"><p>Page 1</p></div>'
    )
    plain = read_web_page(Source(data=page.encode(), path=PAGE))
    assert plain.text[plain.notes :].strip() == "1 Amended."
    assert {part.kind for part in plain.account.left_out} == {LeftOutKind.HEADER}
    assert gap_of(plain) == 0


def test_the_declared_encoding_is_used():
    """Pages of ministries are often in an old encoding and say so."""
    page = '<meta charset="windows-1251"><p>Закон</p>'.encode("windows-1251")
    assert read_web_page(Source(data=page, path=PAGE)).text == "Закон\n"


def test_a_page_nested_without_end_is_read_without_a_crash():
    """Ten thousand levels of markup neither recurse nor hang."""
    text = text_of("<div>" * 10_000 + "Law" + "</div>" * 10_000)
    assert "Law" in text or text == "\n"


def test_a_page_of_millions_of_tags_is_refused(monkeypatch):
    """Memory for millions of elements is never asked for."""
    monkeypatch.setattr(web_page, "MOST_TAGS", 100)
    with pytest.raises(ReadError) as caught:
        read_web_page(Source(data=b"<p>x</p>" * 60, path=PAGE))
    assert caught.value.code == "too-large"


def test_a_page_without_text_says_so():
    """An empty page is an error that tells what to do."""
    with pytest.raises(ReadError):
        read_web_page(Source(data=b"<!-- nothing -->", path=PAGE))


WHOLE = """<!DOCTYPE html><html><head><title>Ministry</title><style>p {}</style></head><body>
<nav><a>Home</a> | <a>Laws</a></nav><h1>Act on <b>Widgets</b></h1>
<h2 id="s1">Section 1. Purpose</h2><p id="p1">This Act regul<i>ates</i> widgets.</p>
<ol><li>small ones;</li><li>large ones.</li></ol>
<table><tr><td>Offence</td><td>Fine</td></tr></table>
<p>Seen<span style="display:none"> not seen</span>.</p><script>var x = 1;</script>
<h2 id="s2">Section 2. Force</h2><p>At once.<br>Everywhere.</p><footer>Terms of use</footer>
</body></html>"""


def test_every_word_of_a_page_is_in_its_text_or_said_to_be_left_out(tmp_path):
    """Text, tree and certificate of a page with navigation, scripts and hidden words."""
    path = tmp_path / "act.html"
    path.write_text(WHOLE, encoding="utf-8")
    (statute,) = readings_of(path)
    assert statute.certificate.unaccounted == 0
    assert same_as_golden_reading("html", "whole", statute)


def test_places_lead_back_to_the_anchors_of_a_page():
    """The id of the block, where it has one."""
    plain = read_web_page(Source(data=WHOLE.encode(), path=PAGE))
    found = {plain.text[place.start :].split("\n")[0]: place.eid for place in plain.places}
    assert found["Section 1. Purpose"] == "s1"
    assert found["This Act regulates widgets."] == "p1"


@given(st.text(alphabet="<>/pbdivaonlu hidden=\"' éЖ&;\n", max_size=300))
def test_no_markup_hides_a_word(markup):
    """However broken a page is, its words are accounted for."""
    try:
        plain = read_web_page(Source(data=f"<p>Law</p>{markup}".encode(), path=PAGE))
    except ReadError:
        return
    account = plain.account
    left = sum(part.words for part in account.left_out)
    assert account.source_words + account.added_words == len(plain.text.split()) + left
