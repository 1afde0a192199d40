"""The matrix of a survey as Qt asks for it: lines and jurisdictions, groups, totals, transposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont

from lawgap.model.jurisdictions import (
    ElementState,
    Judgement,
    Matrix,
    MatrixCell,
    MatrixLine,
    Tally,
)
from lawgap.ui.models.table import Index
from lawgap.ui.words.translation import percent, window_language
from lawgap.usecases.jurisdictions import value_symbol, value_word

Value = Judgement | ElementState


class SlotKind(StrEnum):
    """What a row or a column of the table is."""

    LINE = "line"
    JURISDICTION = "jurisdiction"
    GROUP = "group"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A row or a column. ``place``: of the line or jurisdiction in the matrix."""

    kind: SlotKind
    title: str
    place: int = -1
    pinned: bool = False


class SurveyMatrixModel(QAbstractTableModel):
    """Shows a matrix; ``transposed``: jurisdictions are the rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._transposed = False
        self._regions = False
        self._rows: tuple[Slot, ...] = ()
        self._columns: tuple[Slot, ...] = ()
        self._words: dict[Value, str] = {}

    @property
    def matrix(self) -> Matrix | None:
        """The matrix shown."""
        return self._matrix

    @property
    def transposed(self) -> bool:
        """Whether jurisdictions are the rows."""
        return self._transposed

    @property
    def rows(self) -> tuple[Slot, ...]:
        """What the rows are."""
        return self._rows

    @property
    def columns(self) -> tuple[Slot, ...]:
        """What the columns are."""
        return self._columns

    def show(self, matrix: Matrix | None, *, transposed: bool, regions: bool = False) -> None:
        """Show another matrix, or the same one turned; ``regions``: beside the names."""
        self.beginResetModel()
        self._regions = regions
        self._matrix = matrix
        self._transposed = transposed
        lines = tuple(self._line_slots(grouped=not transposed))
        jurisdictions = tuple(self._jurisdiction_slots())
        self._rows, self._columns = (jurisdictions, lines) if transposed else (lines, jurisdictions)
        language = window_language()
        self._words = {
            value: value_word(value, language=language)
            for kind in (Judgement, ElementState)
            for value in kind
        }
        self.endResetModel()

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """What stands there; None beside groups and in totals."""
        if self._matrix is None:
            return None
        down, across = self._rows[row], self._columns[column]
        if down.place < 0 or across.place < 0:
            return None
        line, place = (across, down) if self._transposed else (down, across)
        return self._matrix.cells[line.place][place.place]

    def line_at(self, row: int, column: int) -> MatrixLine | None:
        """The line of a cell or a total."""
        slot = (self._columns if self._transposed else self._rows)[
            column if self._transposed else row
        ]
        return self._matrix.lines[slot.place] if self._matrix and slot.place >= 0 else None

    def jurisdiction_at(self, row: int, column: int) -> str:
        """The name of the jurisdiction of a cell or a total; empty for none."""
        slots, at = (self._rows, row) if self._transposed else (self._columns, column)
        return slots[at].title if slots[at].kind is SlotKind.JURISDICTION else ""

    def word(self, value: Value) -> str:
        """The name of a value in the window's language."""
        return self._words[value]

    def share(self, row: int, column: int) -> str:
        """What a total says: "3/5  60 %"; empty for other cells."""
        tally = self._tally(row, column)
        if tally is None or tally.share is None:
            return "" if tally is None else "–"
        return f"{tally.met}/{tally.assessed}  {percent(tally.share)}"

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a row or column is."""
        slots = self._columns if orientation is Qt.Orientation.Horizontal else self._rows
        if not 0 <= section < len(slots):
            return None
        slot = slots[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(slot)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._head_told(slot)
        if role == Qt.ItemDataRole.FontRole and slot.kind is SlotKind.GROUP:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What ``role`` asks of a cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group's title cannot be chosen."""
        if self._rows and self._rows[index.row()].kind is SlotKind.GROUP:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _head(self, slot: Slot) -> str:
        region = self._region(slot) if self._regions else ""
        named = f"{slot.title} ({region})" if region else slot.title
        return f"▸ {named}" if slot.pinned else named

    def _head_told(self, slot: Slot) -> str:
        """The whole title, with the group of a line and the region of a jurisdiction."""
        behind = self._region(slot)
        if slot.kind is SlotKind.LINE and self._matrix:
            behind = self._matrix.lines[slot.place].group
        return "\n".join(part for part in (slot.title, behind) if part)

    def _region(self, slot: Slot) -> str:
        if slot.kind is not SlotKind.JURISDICTION or self._matrix is None:
            return ""
        return self._matrix.columns[slot.place].region

    def _text(self, row: int, column: int) -> str:
        if self._rows[row].kind is SlotKind.GROUP:
            return self._rows[row].title
        cell = self.cell(row, column)
        if cell is None:
            return self.share(row, column)
        return f"{value_symbol(cell.value)} {self._words[cell.value]}"

    def _said(self, row: int, column: int) -> str:
        """The whole of a cell in words."""
        line, name = self.line_at(row, column), self.jurisdiction_at(row, column)
        cell = self.cell(row, column)
        title = line.title if line else ""
        if cell is None:
            share = self.share(row, column)
            told = _tr("met: {share}").format(share=share) if share else ""
            return ". ".join(part for part in (name or title, told) if part)
        whose = _tr("decided by a person") if cell.decided else _tr("LawGap’s own finding")
        return f"{name}: {self._words[cell.value]} ({whose}). {title}"

    def _tally(self, row: int, column: int) -> Tally | None:
        if self._matrix is None:
            return None
        down, across = self._rows[row], self._columns[column]
        if SlotKind.TOTAL not in (down.kind, across.kind) or SlotKind.GROUP is down.kind:
            return None
        slot = across if down.kind is SlotKind.TOTAL else down
        if slot.kind is SlotKind.LINE:
            return self._matrix.line_tallies[slot.place]
        if slot.kind is SlotKind.JURISDICTION:
            return self._matrix.column_tallies[slot.place]
        return None

    def _line_slots(self, *, grouped: bool) -> Iterator[Slot]:
        if self._matrix is None:
            return
        group = ""
        for place, line in enumerate(self._matrix.lines):
            if grouped and not line.pinned and line.group != group:
                group = line.group
                yield Slot(kind=SlotKind.GROUP, title=group)
            yield Slot(kind=SlotKind.LINE, title=line.title, place=place, pinned=line.pinned)
        yield Slot(kind=SlotKind.TOTAL, title=_tr("Met / assessed"))

    def _jurisdiction_slots(self) -> Iterator[Slot]:
        if self._matrix is None:
            return
        for place, one in enumerate(self._matrix.columns):
            pinned = place < self._matrix.pinned_columns
            yield Slot(kind=SlotKind.JURISDICTION, title=one.name, place=place, pinned=pinned)
        yield Slot(kind=SlotKind.TOTAL, title=_tr("Met / assessed"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SurveyMatrix", text)
