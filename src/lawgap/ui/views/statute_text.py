"""A statute's text, read-only, with evidence marked in the text and in the margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from lawgap.model.statute import ProvisionKind, Span, Statute
from lawgap.ui.links import reference_spans
from lawgap.ui.look.colours import element_ink, mix
from lawgap.ui.text.direction import runs_from_right
from lawgap.ui.text.marks import Mark, Stretch, cut, letter
from lawgap.ui.text.positions import Positions, displayable
from lawgap.ui.views.highlighter import EvidenceHighlighter, Place

_HEADED = (ProvisionKind.PART, ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE)
_FOUND_SHOWN = 400  # places of a search that are painted at once
_BAR = 4  # pixels, the bar beside the words that are looked at
_LETTERS = 3  # beside one line
_GAP = 4  # pixels between letters and bar


class StatuteText(QPlainTextEdit):
    """Shows one statute; places are the core's offsets, whatever Qt counts."""

    caret_moved = Signal(int)  # offset of the code point at the caret

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Statute text"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(8)
        self._statute: Statute | None = None
        self._positions = Positions("")
        self._stretches: list[tuple[Place, Stretch]] = []
        self._starts: list[int] = []
        self._current: Place | None = None
        self._highlighter = EvidenceHighlighter(self.document(), self.palette())
        self._margin = _Margin(self)
        self.setViewportMargins(self._margin_width(), 0, 0, 0)
        self.updateRequest.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._dress)
        self.cursorPositionChanged.connect(self._tell_caret)

    @property
    def statute(self) -> Statute | None:
        """The statute shown."""
        return self._statute

    def show_statute(self, statute: Statute | None) -> None:
        """Show another statute, without marks, from its beginning; the same words stay in place."""
        before, self._statute = self._statute, statute
        if statute is not None and statute is before:
            self.set_marks(())
            self.setExtraSelections([])
            return
        self._stretches, self._starts = [], []
        self._current = None
        text = displayable(statute.text) if statute else ""
        self._positions = Positions(text)
        self._highlighter.forget()
        if before is None or statute is None or before.text != statute.text:
            self.setPlainText(text)
        self._highlighter.set_headings(self._heading_places() if statute else ())
        self._highlighter.set_links(
            [self._place(s.start, s.end) for s in reference_spans(statute)] if statute else []
        )
        _run_as(self.document(), text)
        self.setExtraSelections([])
        self._dress()
        self._margin.update()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark words of the statute shown; marks that reach past its end are cut there."""
        limit = len(self._statute.text) if self._statute else 0
        self._stretches = [
            (self._place(stretch.start, min(stretch.end, limit)), stretch)
            for stretch in cut(marks)
            if stretch.start < limit
        ]
        self._starts = [place.start for place, _ in self._stretches]
        self._highlighter.set_stretches(self._stretches)
        self._dress()
        self._margin.update()

    def reveal(self, span: Span) -> None:
        """Scroll to ``span`` and show that it is the one looked at."""
        self._current = self._place(span.start, span.end)
        self.go_to(span.start)
        self._margin.update()

    def reveal_nothing(self) -> None:
        """Let go of the words last revealed; the text stays where it is."""
        self._current = None
        self._margin.update()

    def go_to(self, offset: int) -> None:
        """Put the caret at ``offset``, in the upper third of the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._positions.to_qt(offset), self._last()))
        self.setTextCursor(cursor)
        self.centerCursor()
        lines = self.viewport().height() // max(self.fontMetrics().lineSpacing(), 1)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines // 5)
        self.ensureCursorVisible()

    def select(self, span: Span) -> None:
        """Select these words; the text stays where it is."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_qt(span.start))
        cursor.setPosition(self._positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def zoom(self, points: int) -> None:
        """Show the text larger by ``points``; the caret stays in view, else the line at the top."""
        bar = self.verticalScrollBar()
        seen = self.viewport().rect().contains(self.cursorRect().center())
        anchor = self.textCursor() if seen else self.cursorForPosition(QPoint(0, 0))
        above = _line_number(anchor) - bar.value()
        self.zoomIn(points)
        bar.setValue(_line_number(anchor) - above)
        if seen:
            self.ensureCursorVisible()

    def offset_at(self, place: QPoint) -> int:
        """The code point under ``place`` of the viewport; -1 where there is none."""
        cursor = self.cursorForPosition(place)
        if not self.cursorRect(cursor).adjusted(-40, -4, 40, 4).contains(place):
            return -1  # beside or below the text
        return self._positions.to_text(cursor.position())

    def set_links(self, spans: Sequence[Span]) -> None:
        """Show these words as links; in order."""
        self._highlighter.set_links([self._place(span.start, span.end) for span in spans])
        self._dress()

    def set_found(self, spans: Sequence[Span], here: int) -> None:
        """Show the places of a search; go to number ``here`` of them (-1: stay)."""
        if here >= 0:
            self.go_to(spans[here].start)
        low = max(0, here - _FOUND_SHOWN // 2)
        shown = range(low, min(len(spans), low + _FOUND_SHOWN))
        self.setExtraSelections([self._found(spans[at], current=at == here) for at in shown])

    def marked_text(self) -> tuple[str, ...]:
        """The words of each marked stretch as the document holds them (for tests and readers)."""
        return tuple(self._words(place) for place, _ in self._stretches)

    def current_text(self) -> str:
        """The words last revealed."""
        return self._words(self._current) if self._current else ""

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette, the margin follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._highlighter.set_palette(self.palette())
            self._dress()
        elif event.type() == QEvent.Type.FontChange:
            self.setViewportMargins(self._margin_width(), 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Keep the margin beside the text."""
        super().resizeEvent(event)
        self._dress()
        inside = self.contentsRect()
        self._margin.setGeometry(
            QRect(inside.left(), inside.top(), self._margin_width(), inside.height())
        )

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paint letters beside each line where marked words begin, and a bar along the current."""
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), self.palette().base())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        for block, top in self._visible_blocks():
            for y, slots in self._letters_of(block):
                self._paint_letters(painter, int(top + y), slots)
            self._paint_bar(painter, block, top)
        painter.end()

    def margin_size(self) -> QSize:
        """How wide the margin is."""
        return QSize(self._margin_width(), 0)

    def _dress(self) -> None:
        """Give the lines in view their formats, and those just below: bold ones may be higher."""
        lines = self.viewport().height() // max(self.fontMetrics().lineSpacing(), 1) + 1
        block = self.firstVisibleBlock()
        blocks: list[QTextBlock] = []
        while block.isValid() and len(blocks) < 2 * lines:
            blocks.append(block)
            block = block.next()
        self._highlighter.dress(blocks)

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _margin_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("M" * _LETTERS) + _GAP + _BAR

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, float]]:
        """The blocks that are seen, each with its top in pixels."""
        block = self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > self.viewport().height():
                return
            yield block, top
            block = block.next()

    def _letters_of(self, block: QTextBlock) -> Iterator[tuple[float, tuple[int, ...]]]:
        """The lines of ``block`` where deciding words begin: top in it, and their elements."""
        start, end = block.position(), block.position() + block.length()
        lines: dict[float, set[int]] = {}
        for place, stretch in self._stretches[bisect_left(self._starts, start) :]:
            if place.start >= end:
                break
            y = _line_at(block, place.start - start).y()
            lines.setdefault(y, set()).update(stretch.deciding)
        yield from ((y, tuple(sorted(slots))) for y, slots in lines.items() if slots)

    def _paint_letters(self, painter: QPainter, top: int, slots: tuple[int, ...]) -> None:
        """Each letter in its element's colour; what does not fit becomes an ellipsis."""
        signs = [(letter(slot), element_ink(slot, self.palette())) for slot in slots]
        if len(signs) > _LETTERS:
            signs = [*signs[: _LETTERS - 1], ("…", self.palette().text().color())]
        right = self._margin.width() - _BAR - _GAP
        for sign, ink in reversed(signs):
            right -= painter.fontMetrics().horizontalAdvance(sign)
            painter.setPen(ink)
            painter.drawText(right, top + painter.fontMetrics().ascent(), sign)

    def _paint_bar(self, painter: QPainter, block: QTextBlock, top: float) -> None:
        current = self._current
        start, end = block.position(), block.position() + block.length() - 1
        if current is None or current.end <= start or current.start > end:
            return
        first = _line_at(block, max(current.start, start) - start)
        last = _line_at(block, min(current.end, end) - start)
        height = int(last.y() + last.height() - first.y())
        left = self._margin.width() - _BAR
        bar = QRect(left, int(top + first.y()), _BAR, max(height, self._line()))
        painter.fillRect(bar, self.palette().highlight())

    def _heading_places(self) -> list[Place]:
        """Number and heading of each article, part and schedule."""
        statute = self._statute
        if statute is None:
            return []
        places = []
        for provision in statute.provisions:
            if provision.kind in _HEADED and provision.heading:
                start, end = provision.own.start, provision.own.end
                at = statute.text.find(provision.heading, start, end)
                if at >= 0:
                    places.append(self._place(start, at + len(provision.heading)))
        return sorted(places, key=lambda place: place.start)

    def _found(self, span: Span, *, current: bool) -> QTextEdit.ExtraSelection:
        place = self._place(span.start, span.end)
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place.start, self._last()))
        cursor.setPosition(min(place.end, self._last()), QTextCursor.MoveMode.KeepAnchor)
        found.cursor = cursor
        style = QTextCharFormat()
        role = QPalette.ColorRole.Highlight
        if current:
            style.setBackground(self.palette().highlight())
            style.setForeground(self.palette().highlightedText())
        else:
            ground = mix(self.palette().base().color(), self.palette().color(role), 0.35)
            style.setBackground(ground)
        found.format = style
        return found

    def _place(self, start: int, end: int) -> Place:
        return Place(start=self._positions.to_qt(start), end=self._positions.to_qt(end))

    def _words(self, place: Place) -> str:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place.start, self._last()))
        cursor.setPosition(min(place.end, self._last()), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText()

    def _last(self) -> int:
        return max(self.document().characterCount() - 1, 0)

    @property
    def selected_span(self) -> Span:
        """The selected words, without blanks at their ends; empty where nothing is selected."""
        cursor = self.textCursor()
        start = self._positions.to_text(cursor.selectionStart())
        end = self._positions.to_text(cursor.selectionEnd())
        words = self._statute.text[start:end] if self._statute else ""
        start += len(words) - len(words.lstrip())
        return Span(start=start, end=max(start, end - (len(words) - len(words.rstrip()))))

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points of the statute."""
        return self._positions.to_text(self.textCursor().position())

    def _tell_caret(self) -> None:
        self.caret_moved.emit(self.caret)

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        self._margin.update(0, rect.y(), self._margin.width(), rect.height())


class _Margin(QWidget):
    """The strip left of the text; the text view paints it."""

    def __init__(self, text: StatuteText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """As wide as the text view says."""
        return self._text.margin_size()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Let the text view paint."""
        self._text.paint_margin(event)


def _line_at(block: QTextBlock, within: int) -> QTextLine:
    """The visual line of ``block`` that holds the place ``within`` it."""
    line = block.layout().lineForTextPosition(within)
    return line if line.isValid() else block.layout().lineAt(0)


def _line_number(cursor: QTextCursor) -> int:
    """The number of the visual line that holds the cursor, as the scroll bar counts."""
    block = cursor.block()
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    return block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)


def _run_as(document: QTextDocument, text: str) -> None:
    """Arabic and Hebrew run from the right, whatever the window's language."""
    option = QTextOption(document.defaultTextOption())
    from_right = runs_from_right(text)
    direction, side = Qt.LayoutDirection, Qt.AlignmentFlag
    option.setTextDirection(direction.RightToLeft if from_right else direction.LeftToRight)
    option.setAlignment(side.AlignRight if from_right else side.AlignLeft)
    document.setDefaultTextOption(option)
