"""The list of findings: its columns, and the filter before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QPalette

from lawgap.model.finding import Verdict
from lawgap.model.review import Review, ReviewState
from lawgap.ui.look.colours import muted, verdict_ink
from lawgap.ui.models.table import Column, Index, Role, TableModel
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.words.review_words import VerdictWord, review_spoken, review_text
from lawgap.ui.words.translation import percent

VERDICT, REVIEW, CRITERION, PIN, THEME, CONFIDENCE = range(6)
"""The columns."""

_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}
_STATES = {state: place for place, state in enumerate(ReviewState)}


class FindingsModel(TableModel[FindingRow]):
    """The findings as rows: verdict, review, criterion, deciding provision, theme, confidence."""

    def __init__(
        self,
        titles: Sequence[str],
        palette: Callable[[], QPalette],
        verdict_word: VerdictWord,
        parent: QObject | None = None,
    ) -> None:
        self._reviews: Mapping[str, Review] = {}
        self._verdict_word = verdict_word
        verdict, review, criterion, pin, theme, confidence = titles
        columns: list[Column[FindingRow]] = [
            Column(
                title=verdict,
                text=lambda row: f"{row.symbol} {row.verdict_word}",
                spoken=lambda row: row.verdict_word,
                sort=lambda row: _ORDER[row.verdict],
                tip=lambda row: row.reason,
                ink=lambda row: verdict_ink(row.verdict, palette()),
            ),
            Column(
                title=review,
                text=lambda row: review_text(self.review_of(row), verdict_word),
                spoken=lambda row: review_spoken(self.review_of(row), verdict_word),
                sort=self._review_order,
                tip=self._review_tip,
                ink=lambda row: None if self._decided(row) else muted(palette()),
            ),
            Column(title=criterion, text=lambda row: row.title, tip=lambda row: row.requirement),
            Column(title=pin, text=lambda row: row.pin, tip=_where),
            Column(title=theme, text=lambda row: row.theme_title),
            Column(
                title=confidence,
                text=lambda row: percent(row.confidence),
                sort=lambda row: row.confidence,
                right=True,
            ),
        ]
        super().__init__(columns, parent)

    def review_of(self, row: FindingRow) -> Review | None:
        """What a person says of a finding."""
        return self._reviews.get(row.criterion)

    def set_reviews(self, reviews: Mapping[str, Review]) -> None:
        """Show other reviews beside the same findings."""
        self._reviews = reviews
        if self.rows:
            changed = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole]
            last = self.index(len(self.rows) - 1, REVIEW)
            self.dataChanged.emit(self.index(0, REVIEW), last, changed)

    def _decided(self, row: FindingRow) -> bool:
        review = self.review_of(row)
        return review is not None and review.decided

    def _review_order(self, row: FindingRow) -> tuple[int, bool]:
        review = self.review_of(row) or Review(criterion=row.criterion)
        return _STATES[review.state], bool(review.stale)

    def _review_tip(self, row: FindingRow) -> str:
        """The words, and below them the person's reason and note."""
        review = self.review_of(row)
        parts = [review_spoken(review, self._verdict_word)]
        if review is not None and review.decision is not None:
            decision = review.decision
            parts += [decision.reason, f"{decision.reviewer} {decision.date}"]
        parts.append(review.note if review is not None else "")
        return "\n".join(part for part in parts if part.strip())


class FindingsFilter(QSortFilterProxyModel):
    """The findings that a ``Filter`` accepts, sorted by typed values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accepts = Filter().test()
        self._all = True
        self.setSortRole(Role.SORT)

    def apply(self, chosen: Filter) -> None:
        """Show what ``chosen`` accepts."""
        self._accepts = chosen.test()
        self._all = chosen.empty
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether the row is shown (asked by Qt)."""
        if self._all:
            return True
        model = self.sourceModel()
        row = model.index(source_row, 0, source_parent).data(Role.ROW)
        review = model.review_of(row) if isinstance(model, FindingsModel) else None
        return self._accepts(row, review)

    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        """Whether one row comes before another (asked by Qt)."""
        left: Any = source_left.data(Role.SORT)
        right: Any = source_right.data(Role.SORT)
        return bool(left < right)


def _where(row: FindingRow) -> str:
    return f"{row.pin}, {row.evidence[0].statute_title}" if row.evidence else ""
