"""The statute's text with its marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_provision, a_statute
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from lawgap.model.statute import Span
from lawgap.ui.text.marks import Mark
from lawgap.ui.views.statute_text import StatuteText

TEXT = "1. Free 😀 people\n\nNo person shall be a slave 𝔄.\r\nExcept none.\n" + "\n".join(
    f"{number}. Further words stand here and fill the page." for number in range(2, 200)
)
ARABIC = (  # a Latin name first, and marks that only tell the direction
    "(1) Trafficking\n\n\u0627\u0644\u0645\u0627\u062f\u0629 1\n"
    "\u0644\u0627 \u064a\u0639\u062a\u062f \u0628\u0631\u0636\u0627\u200f (5\u200e)"
)


@pytest.fixture
def view(qtbot):
    """A small view of a long statute."""
    made = StatuteText()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    provision = a_provision(TEXT, "s 1")
    made.show_statute(a_statute(TEXT, provisions=[provision]))
    return made


def place(words: str) -> Span:
    """Where the words stand."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def mark(words: str, slot: int = 0, *, deciding: bool = True) -> Mark:
    """A mark on the words."""
    span = place(words)
    return Mark(start=span.start, end=span.end, slot=slot, deciding=deciding)


def format_at(view: StatuteText, words: str) -> QTextCharFormat:
    """How the first character of the words is painted."""
    cursor = view.document().find(words)
    block = cursor.block()
    within = cursor.selectionStart() - block.position()
    for painted in block.layout().formats():
        if painted.start <= within < painted.start + painted.length:
            return QTextCharFormat(painted.format)
    return QTextCharFormat()


def test_marked_words_are_the_words_of_the_evidence(view):
    """Characters that take two units for Qt, and carriage returns, do not shift a mark."""
    words = ("person shall be a slave 𝔄", "Except none", "150. Further")
    view.set_marks([mark(each, slot) for slot, each in enumerate(words)])
    assert view.marked_text() == words


def test_deciding_words_are_underlined_and_the_quote_is_not(view):
    """Each element has its own line; words around it have a tint only."""
    view.set_marks(
        [
            mark("No person shall be a slave", 1, deciding=False),
            mark("shall be", 1),
            mark("Except", 0),
        ]
    )
    quote, deciding, other = (format_at(view, w) for w in ("No person", "shall be", "Except"))
    none = QTextCharFormat.UnderlineStyle.NoUnderline
    assert quote.underlineStyle() == none
    assert quote.background().color() != view.palette().base().color()
    assert none not in (deciding.underlineStyle(), other.underlineStyle())
    assert deciding.underlineStyle() != other.underlineStyle()


def test_other_marks_replace_the_old_ones(view):
    """Nothing of the finding before stays painted, nor when there is nothing to mark."""
    view.set_marks([mark("Except none")])
    view.set_marks([mark("slave")])
    assert not format_at(view, "Except none").hasProperty(QTextCharFormat.Property.BackgroundBrush)
    view.set_marks([])
    assert view.marked_text() == ()
    assert not format_at(view, "slave").hasProperty(QTextCharFormat.Property.BackgroundBrush)


def test_marks_past_the_end_are_cut(view):
    """A wrong offset from anywhere must not end the program."""
    end = len(TEXT)
    view.set_marks([Mark(start=end - 5, end=end + 50, slot=0, deciding=True)])
    assert view.marked_text() == (TEXT[-5:],)
    view.set_marks([Mark(start=end + 10, end=end + 50, slot=0, deciding=True)])
    assert view.marked_text() == ()
    view.reveal(Span(start=end + 10, end=end + 50))


def test_revealed_words_are_in_view(qtbot, view):
    """Scrolled to, with the caret at their beginning, for the eye and for a screen reader."""
    assert view.verticalScrollBar().value() == 0
    view.reveal(place("150. Further"))
    assert view.current_text() == "150. Further"
    assert view.viewport().rect().contains(view.cursorRect().center())
    assert view.textCursor().block().text().startswith("150. Further")
    view.reveal(place("1. Free"))
    assert view.viewport().rect().contains(view.cursorRect().center())


def test_the_caret_is_told_in_the_cores_offsets(qtbot, view):
    """After an emoji Qt's position is not Python's."""
    places: list[int] = []
    view.caret_moved.connect(places.append)
    view.reveal(place("slave"))
    assert places[-1] == TEXT.index("slave")


def test_headings_are_bold(qtbot, view):
    """The eye finds the articles."""
    headed = replace(a_provision(TEXT, "s 1"), heading="Free 😀 people")
    view.show_statute(a_statute(TEXT, provisions=[headed]))
    assert format_at(view, "1. Free").fontWeight() == QFont.Weight.Bold
    assert format_at(view, "No person").fontWeight() != QFont.Weight.Bold
    view.set_marks([mark("Free")])
    assert format_at(view, "Free").fontWeight() == QFont.Weight.Bold
    assert format_at(view, "Free").hasProperty(QTextCharFormat.Property.BackgroundBrush)


def test_another_palette_repaints_the_marks(qtbot, view):
    """Switching to dark does not leave light marks behind."""
    view.set_marks([mark("slave")])
    before = format_at(view, "slave").background().color()
    palette = view.palette()
    palette.setColor(palette.ColorRole.Base, QColor("#1e1f22"))
    palette.setColor(palette.ColorRole.Text, QColor("#eeeeee"))
    view.setPalette(palette)
    after = format_at(view, "slave").background().color()
    assert after.lightness() < 128 < before.lightness()


def test_the_margin_is_painted_for_every_mark(qtbot, view):
    """Letters stand where words begin, also where the block before is scrolled out."""
    view.set_marks([mark("Except none", 2), mark("150. Further", 0)])
    view.reveal(place("150. Further"))
    picture = view.grab().toImage()
    white = view.palette().base().color()
    columns = range(2, view.margin_size().width() - 6)  # left of the bar
    inked = any(
        picture.pixelColor(x, y) != white for x in columns for y in range(4, picture.height() - 4)
    )
    assert inked


def test_the_statute_cannot_be_changed(qtbot, view):
    """It is read, never written."""
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(view, "xyz")
    assert view.toPlainText().startswith("1. Free")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (ARABIC, Qt.LayoutDirection.RightToLeft),
        ("1. The name \u0627\u0644 is Arabic.", Qt.LayoutDirection.LeftToRight),
        ("", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_a_text_runs_as_its_own_letters_do(view, text, direction):
    """Also where no lexicon knows its language, and a Latin name comes first."""
    view.show_statute(a_statute(text, language="en"))
    option = view.document().defaultTextOption()
    assert option.textDirection() == direction
    from_right = direction is Qt.LayoutDirection.RightToLeft
    assert (option.alignment() == Qt.AlignmentFlag.AlignRight) is from_right


def test_zooming_keeps_the_place(view):
    """The words that one looks at do not leave the view."""
    view.reveal(place("150. Further"))
    for points in (4, 4, -6):
        view.zoom(points)
        assert view.viewport().rect().intersects(view.cursorRect())
        assert view.textCursor().block().text().startswith("150.")


def test_zooming_keeps_the_line_at_the_top_where_the_caret_is_not_seen(view):
    """Who scrolled on with the mouse goes on reading there."""
    view.go_to(0)
    view.verticalScrollBar().setValue(120)
    before = view.firstVisibleBlock().text()
    view.zoom(5)
    assert view.firstVisibleBlock().text() == before
