"""The list of findings: its columns, and the filter before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel
from PySide6.QtGui import QPalette

from lawgap.model.finding import Verdict
from lawgap.ui.colours import verdict_ink
from lawgap.ui.models.table import Column, Index, Role, TableModel
from lawgap.ui.rows import FindingRow, fold

_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which findings are shown; an empty part leaves nothing out.

    ``words`` must all stand somewhere in the finding, in any order, case and accents aside.
    """

    words: str = ""
    verdicts: frozenset[Verdict] = frozenset()
    theme: str = ""

    def accepts(self, row: FindingRow) -> bool:
        """Whether ``row`` is shown."""
        return (
            (not self.verdicts or row.verdict in self.verdicts)
            and (not self.theme or row.theme == self.theme)
            and all(word in row.searchable for word in fold(self.words).split())
        )


class FindingsModel(TableModel[FindingRow]):
    """The findings as rows: verdict, criterion, theme, confidence, deciding provision."""

    def __init__(
        self, titles: Sequence[str], palette: Callable[[], QPalette], parent: QObject | None = None
    ) -> None:
        verdict, criterion, pin, theme, confidence = titles
        columns: list[Column[FindingRow]] = [
            Column(
                title=verdict,
                text=lambda row: f"{row.symbol} {row.verdict_word}",
                spoken=lambda row: row.verdict_word,
                sort=lambda row: _ORDER[row.verdict],
                tip=lambda row: row.reason,
                ink=lambda row: verdict_ink(row.verdict, palette()),
            ),
            Column(title=criterion, text=lambda row: row.title, tip=lambda row: row.requirement),
            Column(title=pin, text=lambda row: row.pin, tip=_where),
            Column(title=theme, text=lambda row: row.theme_title),
            Column(
                title=confidence,
                text=lambda row: f"{row.confidence:.0%}",
                sort=lambda row: row.confidence,
                right=True,
            ),
        ]
        super().__init__(columns, parent)


class FindingsFilter(QSortFilterProxyModel):
    """The findings that a ``Filter`` accepts, sorted by typed values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self.setSortRole(Role.SORT)

    def apply(self, chosen: Filter) -> None:
        """Show what ``chosen`` accepts."""
        self._filter = chosen
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether the row is shown (asked by Qt)."""
        row = self.sourceModel().index(source_row, 0, source_parent).data(Role.ROW)
        return self._filter.accepts(row)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Whether one row comes before another (asked by Qt)."""
        left: Any = source_left.data(Role.SORT)
        right: Any = source_right.data(Role.SORT)
        return bool(left < right)


def _where(row: FindingRow) -> str:
    return f"{row.pin}, {row.evidence[0].statute_title}" if row.evidence else ""
