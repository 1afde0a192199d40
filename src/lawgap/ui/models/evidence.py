"""The list of evidence: pin-cite, letters of its elements, and a short quote."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from lawgap.model.reading import Place
from lawgap.ui.models.table import Index, Role
from lawgap.ui.text.marks import letters
from lawgap.ui.values.rows import EvidenceRow
from lawgap.ui.words.review_words import stance_word
from lawgap.ui.words.translation import quoted

_SHOWN = 160  # characters of a quote


class EvidenceModel(QAbstractListModel):
    """Evidence, best first; two lines each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[EvidenceRow, ...] = ()

    @property
    def rows(self) -> tuple[EvidenceRow, ...]:
        """The evidence shown."""
        return self._rows

    def show(self, rows: tuple[EvidenceRow, ...]) -> None:
        """Show other evidence."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pieces of evidence."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What ``role`` asks of a piece of evidence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{letters(row.slots)}   {row.evidence.provision}\n{short_quote(row)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            stance = f"{stance_word(row.stance)}. " if row.stance else ""
            return f"{stance}{_whereabouts(row)}: {short_quote(row)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            stance = f"{stance_word(row.stance)}\n" if row.stance else ""
            return f"{stance}{_whereabouts(row)}"
        if role == Role.ROW:
            return row
        return None


def place_name(place: Place | None) -> str:
    """Where words stand in their file: its page, its paragraph or the publisher's own id."""
    if place is None:
        return ""
    if place.page:
        return _tr("page {number}").format(number=place.page)
    if place.eid:
        return place.eid
    return _tr("paragraph {number}").format(number=place.paragraph) if place.paragraph else ""


def _whereabouts(row: EvidenceRow) -> str:
    parts = (row.evidence.provision, row.statute_title, place_name(row.place))
    return ", ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)


def short_quote(row: EvidenceRow) -> str:
    """The quote from its first deciding words on, in one line, in quotation marks."""
    evidence = row.evidence
    skip = evidence.highlights[0].start - evidence.span.start if evidence.highlights else 0
    skip = max(skip, 0)
    skip = evidence.quote.rfind(" ", 0, skip) + 1 if skip > 30 else 0
    words = " ".join(evidence.quote[skip : skip + 2 * _SHOWN].split())
    cut = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return quoted(f"{'… ' if skip else ''}{cut}")
