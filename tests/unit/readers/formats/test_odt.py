"""OpenDocument texts: numbers as LibreOffice shows them, both texts of changes, all words."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden_readings import gap_of, is_golden_draft
from odt_files import draft_law, items, odt_bytes, p, tracked

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind, ReadChoices, Tracked
from lawgap.readers.formats.table import read_source
from lawgap.readers.plain import PlainText, Source


def read(data: bytes, choice: Tracked = Tracked.ACCEPTED) -> PlainText:
    """The text of a file under one of its two readings."""
    choices = ReadChoices(tracked=choice)
    return read_source(Source(data=data, path=Path("act.odt"), choices=choices))


@pytest.mark.parametrize("choice", [Tracked.ACCEPTED, Tracked.ORIGINAL])
def test_a_draft_with_everything_is_read_as_its_golden_files_say(tmp_path, choice):
    """Text, tree and certificate."""
    assert is_golden_draft(tmp_path / "draft.odt", draft_law(), choice)


def test_lists_number_their_items_also_inside_one_another():
    """Levels count on, deeper ones begin again, and a label may show the level above it."""
    inner = items(p("one"), p("two") + items(p("deep"), p("deeper")))
    plain = read(odt_bytes(items(p("A") + inner, p("B") + items(p("again")), style="L")))
    assert plain.text.split("\n")[:-1] == [
        "Article 1. A", "(a) one", "(b) two", "b.i. deep", "b.ii. deeper", "Article 2. B",
        "(a) again",
    ]  # fmt: skip
    assert gap_of(plain) == 0


def test_a_list_goes_on_or_begins_again_as_it_says():
    """Continued by name, by style, restarted by a start value, and begun anew without a word."""
    body = (
        items(p("A"), style="L", more=' xml:id="x"')
        + items(p("B"), style="L", more=' text:continue-numbering="true"')
        + items(p("new"), style="L")
        + items(p("C"), style="L", more=' text:continue-list="x"')
        + items(p("nine"), style="L").replace(
            "<text:list-item>", '<text:list-item text:start-value="9">'
        )
    )
    assert [line.split()[1] for line in read(odt_bytes(body)).text.split("\n")[:-1]] == [
        "1.", "2.", "1.", "3.", "9.",
    ]  # fmt: skip


def test_headings_are_numbered_by_the_outline_where_no_list_does_it():
    """Each level of headings counts on, with the levels above it where it shows them."""
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
        'style:num-prefix="Part "/><text:outline-level-style text:level="2" style:num-format="1" '
        'style:num-suffix="."/></text:outline-style>'
    )
    body = "".join(
        f'<text:h text:outline-level="{level}">{words}</text:h>'
        for level, words in ((1, "General"), (2, "Purpose"), (2, "Scope"), (1, "Special"))
    )
    plain = read(odt_bytes(body, styles=outline))
    assert plain.text.split() == [
        "Part",
        "I",
        "General",
        "1.",
        "Purpose",
        "2.",
        "Scope",
        "Part",
        "II",
        "Special",
    ]
    assert [heading.level for heading in plain.headings] == [1, 2, 2, 1]
    assert gap_of(plain) == 0


def test_tracked_changes_follow_the_choice():
    """An insertion over two paragraphs is taken back with the break that it brought."""
    body = (
        tracked(("i", "insertion", ""), ("d", "deletion", p("old ")))
        + p('A <text:change text:change-id="d"/>victim<text:change-start text:change-id="i"/>, too')
        + p('and more<text:change-end text:change-id="i"/> speaks.')
    )
    data = odt_bytes(body)
    assert read(data).text == "A victim, too\nand more speaks.\n"
    assert read(data, Tracked.ORIGINAL).text == "A old victim speaks.\n"
    for choice in (Tracked.ACCEPTED, Tracked.ORIGINAL):
        plain = read(data, choice)
        assert gap_of(plain) == 0
        assert plain.account.tracked is choice
        assert plain.account.tracked_changes == 2
        assert [notice.code for notice in plain.notices] == ["tracked-changes"]


def test_whole_deleted_paragraphs_come_back_in_the_original():
    """A deletion may stand between paragraphs."""
    body = (
        tracked(("d", "deletion", p("One.") + p("Two.")))
        + p("Zero.")
        + '<text:change text:change-id="d"/>'
        + p("Three.")
    )
    data = odt_bytes(body)
    assert read(data).text == "Zero.\nThree.\n"
    assert read(data, Tracked.ORIGINAL).text == "Zero.\nOne.\nTwo.\nThree.\n"
    assert gap_of(read(data)) == gap_of(read(data, Tracked.ORIGINAL)) == 0


def test_boxes_sections_comments_and_hidden_words():
    """A box stands behind its paragraph; what is not shown is left out and counted."""
    box = f"<draw:frame><draw:text-box>{p('box')}</draw:text-box></draw:frame>"
    body = (
        p(f"be{box}fore<office:annotation>{p('a comment')}</office:annotation>")
        + f'<text:section text:display="none">{p("all hidden")}</text:section>'
        + f"<text:section>{p('seen')}</text:section>"
    )
    plain = read(odt_bytes(body))
    assert plain.text == "before\nbox\n\nseen\n"
    assert plain.account is not None
    assert {part.kind: part.words for part in plain.account.left_out} == {
        LeftOutKind.COMMENT: 2, LeftOutKind.HIDDEN: 2,
    }  # fmt: skip
    assert gap_of(plain) == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt_bytes("", manifest='<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:'
                   'manifest:1.0"><m:encryption-data/></m:manifest>'), "encrypted"),
        (odt_bytes(p("Law"))[:-30], "damaged"),
        (odt_bytes(""), "empty"),
    ],
)  # fmt: skip
def test_locked_and_broken_files_say_so(data, code):
    """A password, a damaged archive, no text."""
    with pytest.raises(ReadError) as caught:
        read(data)
    assert caught.value.code == code
