"""What the mouse and the keys do on the words of a statute: peek, follow, go to findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolTip

from lawgap.model.statute import Statute
from lawgap.ui.links import Link, LinkKind, elements_at, findings_at, link_at
from lawgap.ui.text.marks import letter
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.views.statute_text import StatuteText

_STEPS_BACK = 50
_FINDINGS = 20  # in a menu


@dataclass(frozen=True, slots=True, kw_only=True)
class _Been:
    """Where a reader was before following a link."""

    statute: str
    offset: int


class WordGuide(QObject):
    """Listens to one statute's text; says where a reader wants to go."""

    place_wanted = Signal(str, int)  # a statute's id and an offset in it
    finding_wanted = Signal(str)  # a criterion's id
    menu_opening = Signal(object, int)  # QMenu, offset: others may add what they can do there

    def __init__(self, text: StatuteText) -> None:
        super().__init__(text)
        self._text = text
        self._statutes: Mapping[str, Statute] = {}
        self._rows: tuple[FindingRow, ...] = ()
        self._row: FindingRow | None = None
        self._been: list[_Been] = []
        text.viewport().installEventFilter(self)
        text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        text.customContextMenuRequested.connect(self._open_menu)

    def set_statutes(self, statutes: Mapping[str, Statute]) -> None:
        """What references may lead to."""
        self._statutes = statutes
        self._been.clear()

    def set_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """The findings that words may lead to."""
        self._rows = rows

    def set_finding(self, row: FindingRow | None) -> None:
        """The finding whose elements are marked."""
        self._row = row

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Tips over words, and Ctrl with a click to follow them."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tip(event.globalPos(), self._text.offset_at(event.pos()))
            return True
        if isinstance(event, QMouseEvent):
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            offset = self._text.offset_at(event.position().toPoint())
            if event.type() == QEvent.Type.MouseMove:
                link = self.link(offset) if ctrl else None
                shape = Qt.CursorShape.PointingHandCursor
                self._text.viewport().setCursor(shape if link else Qt.CursorShape.IBeamCursor)
            elif event.type() == QEvent.Type.MouseButtonRelease and ctrl:
                return self.follow(offset)
        return super().eventFilter(watched, event)

    def link(self, offset: int) -> Link | None:
        """What the words at ``offset`` lead to."""
        statute = self._text.statute
        return link_at(statute, self._statutes, offset) if statute and offset >= 0 else None

    def follow(self, offset: int | None = None) -> bool:
        """Go where the words at ``offset`` (None: at the caret) lead; false: nowhere."""
        link = self.link(self._text.caret if offset is None else offset)
        statute = self._text.statute
        if link is None or link.target is None or statute is None:
            return False
        self._been.append(_Been(statute=statute.id, offset=link.span.start))
        del self._been[:-_STEPS_BACK]
        self.place_wanted.emit(link.statute, link.target.start)
        return True

    def go_back(self) -> bool:
        """Return to where the last link was followed; whether one was."""
        if not self._been:
            return False
        last = self._been.pop()
        self.place_wanted.emit(last.statute, last.offset)
        return True

    def forget_steps(self) -> None:
        """Forget the links that were followed."""
        self._been.clear()

    def peek(self) -> None:
        """Show at the caret what a tip over the words would show."""
        self._tip(
            self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()),
            self._text.caret,
        )

    def open_menu(self) -> None:
        """Open the menu of the words at the caret."""
        self._open_menu(self._text.cursorRect().bottomLeft(), self._text.caret)

    def tip(self, offset: int) -> str:
        """What is said of the words at ``offset``: where they lead, which elements they show."""
        parts = []
        link = self.link(offset)
        if link is not None:
            parts.append(self._link_text(link))
        statute = self._text.statute
        labels = {one.slot: one.label for one in self._row.elements} if self._row else {}
        for slot in elements_at(self._row, statute.id, offset) if statute else ():
            words = labels.get(slot) or self.tr("bears on the verdict itself")
            parts.append(f"<b>{escape(letter(slot))}</b> {escape(words)}")
        return "".join(f"<p>{part}</p>" for part in parts)

    def _link_text(self, link: Link) -> str:
        if link.kind is LinkKind.NOWHERE:
            words = self.tr("{law}: not among the texts reviewed").format(law=link.title)
            return escape(words)
        keys = self.tr("Ctrl+click or Ctrl+Return goes there")
        peek = escape(link.peek).replace("\n", "<br>")
        return f"<b>{escape(link.title)}</b><br>{peek}<br><i>{escape(keys)}</i>"

    def _tip(self, where: QPoint, offset: int) -> None:
        words = self.tip(offset) if offset >= 0 else ""
        if words:
            QToolTip.showText(where, words, self._text)
        else:
            QToolTip.hideText()

    def _open_menu(self, where: QPoint, offset: int | None = None) -> None:
        if offset is None:
            offset = self._text.offset_at(where)
        menu = self.menu_at(offset)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._text.viewport().mapToGlobal(where))

    def menu_at(self, offset: int) -> QMenu:
        """What can be done with the words at ``offset``."""
        menu = QMenu(self._text)
        copy = menu.addAction(self.tr("&Copy"))
        copy.setEnabled(self._text.textCursor().hasSelection())
        copy.triggered.connect(self._text.copy)
        link = self.link(offset)
        if link is not None and link.target is not None:
            action = menu.addAction(self.tr("&Go to {place}").format(place=_menu_words(link.title)))
            action.triggered.connect(lambda: self.follow(offset))
        if self._been:
            menu.addAction(self.tr("Go &back")).triggered.connect(self.go_back)
        self._add_findings(menu, offset)
        self.menu_opening.emit(menu, offset)
        return menu

    def _add_findings(self, menu: QMenu, offset: int) -> None:
        statute = self._text.statute
        rows = findings_at(self._rows, statute.id, offset) if statute and offset >= 0 else ()
        if not rows:
            return
        menu.addSeparator()
        heading = menu.addAction(self.tr("Findings that rest on these words"))
        heading.setEnabled(False)
        for row in rows[:_FINDINGS]:
            action = menu.addAction(f"{row.symbol} {_menu_words(row.title)}")
            action.triggered.connect(
                lambda _checked=False, criterion=row.criterion: self.finding_wanted.emit(criterion)
            )


def _menu_words(text: str) -> str:
    """Words from outside in a menu: no letters of their own, not too long."""
    words = text.replace("&", "&&")
    return words if len(words) <= 80 else words[:79] + "…"
