"""The provisions of several jurisdictions on one criterion, side by side, elements marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QSplitter, QTextEdit, QVBoxLayout, QWidget

from lawgap.model.jurisdictions import (
    ElementState,
    Jurisdiction,
    Passage,
    Survey,
    SurveyCriterion,
)
from lawgap.ui.look.colours import element_ink, element_tint, element_underline, muted, verdict_ink
from lawgap.ui.text.marks import letters
from lawgap.ui.views.survey_delegate import verdict_of
from lawgap.ui.words.translation import window_language
from lawgap.usecases.jurisdictions import cell_in, source_words, value_symbol, value_word

_MOST = 6  # jurisdictions beside one another


class PassagesPane(QWidget):
    """Shows one criterion in the jurisdictions chosen; the first is the one that was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = QLabel(self)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.texts: list[PassageText] = []
        self._last: tuple[Survey, str, tuple[str, ...]] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.head)
        layout.addWidget(self.split, 1)
        self.clear()

    def clear(self) -> None:
        """Show nothing yet."""
        self._last = None
        self.head.setText(self.tr("Choose a cell and press Enter to read the provisions."))
        self._show(0)

    def show_criterion(self, survey: Survey, criterion: str, names: Sequence[str]) -> None:
        """Show the provisions of ``names`` on ``criterion``."""
        self._last = (survey, criterion, tuple(names))
        shown = survey.criterion(criterion)
        found = [one for name in names if (one := survey.jurisdiction(name)) is not None]
        more = len(found) - _MOST
        parts = [shown.title, shown.requirement]
        if more > 0:
            parts.append(self.tr("%n more chosen; the first six are shown.", "", more))
        self.head.setText("\n".join(part for part in parts if part))
        self._show(min(len(found), _MOST))
        for text, one in zip(self.texts, found, strict=False):
            text.show_cell(shown, one)

    def changeEvent(self, event: QEvent, /) -> None:
        """New colours: show the same in them."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._last:
            self.show_criterion(*self._last)

    def focus_first(self) -> None:
        """Put the focus into the first text."""
        if self.texts and self.texts[0].isVisibleTo(self):
            self.texts[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, number: int) -> None:
        while len(self.texts) < number:
            text = PassageText(self.split)
            self.texts.append(text)
            self.split.addWidget(text)
        for place, text in enumerate(self.texts):
            text.setVisible(place < number)


class PassageText(QTextEdit):
    """One jurisdiction's provisions; its colours are those of the elements in the finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setMinimumWidth(180)

    def show_cell(self, criterion: SurveyCriterion, jurisdiction: Jurisdiction) -> None:
        """Show what the jurisdiction has of the criterion."""
        cell = cell_in(jurisdiction, criterion.id)
        language = window_language()
        word = value_word(cell.judgement, language=language)
        self.setAccessibleName(
            self.tr("{name}: {finding}").format(name=jurisdiction.name, finding=word)
        )
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.insertText(jurisdiction.name, self._format(bold=True))
        ink = self._format()
        ink.setForeground(verdict_ink(verdict_of(cell.judgement), self.palette()))
        cursor.insertText(f"   {value_symbol(cell.judgement)} {word}", ink)
        whose = (
            self.tr("decided by {reviewer}").format(reviewer=cell.reviewer or "–")
            if cell.decided
            else self.tr("LawGap’s own finding")
        )
        cursor.insertText(f"   {whose}\n", self._quiet())
        if cell.reason:
            cursor.insertText(f"{cell.reason}\n", self._format())
        for slot, element in enumerate(criterion.elements):
            state = cell.elements.get(element.id, ElementState.NOT_ASSESSED)
            mark = self._format()
            mark.setForeground(element_ink(slot, self.palette()))
            cursor.insertText(f"{letters((slot,))} {value_symbol(state)} ", mark)
            told = f"{element.label} – {value_word(state, language=language)}"
            cursor.insertText(f"{told}\n", self._quiet())
        self._show_passages(cursor, criterion, jurisdiction)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_passages(
        self, cursor: QTextCursor, criterion: SurveyCriterion, jurisdiction: Jurisdiction
    ) -> None:
        slots = {element.id: slot for slot, element in enumerate(criterion.elements)}
        passages = cell_in(jurisdiction, criterion.id).passages
        if not passages:
            cursor.insertText("\n" + self.tr("Nothing found in the texts reviewed."))
        for passage in passages:
            source = source_words(jurisdiction, passage, language=window_language())
            shown = tuple(sorted(slots[id_] for id_ in passage.elements if id_ in slots))
            cursor.insertText(f"\n{letters(shown)}  {source}\n", self._format(bold=True))
            self._show_quote(cursor, passage, slots)

    def _show_quote(self, cursor: QTextCursor, passage: Passage, slots: Mapping[str, int]) -> None:
        """The words with the deciding ones marked in the colour and line of their element."""
        plain = self._format()
        end = 0
        for one in passage.highlights:
            cursor.insertText(passage.quote[end : one.start], plain)
            words = passage.quote[one.start : one.end]
            cursor.insertText(words, self._deciding(slots.get(one.element, -1)))
            end = one.end
        cursor.insertText(passage.quote[end:] + "\n", plain)

    def _deciding(self, slot: int) -> QTextCharFormat:
        marked = self._format(bold=True)
        if slot >= 0:
            marked.setBackground(element_tint(slot, self.palette(), strength=0.22))
            marked.setUnderlineStyle(element_underline(slot))
            marked.setUnderlineColor(element_ink(slot, self.palette()))
        return marked

    def _format(self, *, bold: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self.palette().text())
        made.setFontWeight(700 if bold else 400)
        return made

    def _quiet(self) -> QTextCharFormat:
        made = self._format()
        made.setForeground(muted(self.palette()))
        return made
