"""The list of findings: how far the review is, the filter, the findings, their number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.model.review import Review
from lawgap.ui.models.findings import (
    CRITERION,
    FindingsFilter,
    FindingsModel,
)
from lawgap.ui.models.table import Role
from lawgap.ui.values.filters import ON_REVIEWS, Filter
from lawgap.ui.values.queue import Order, next_open, ordered, reviewed
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.views.empty_label import empty_label
from lawgap.ui.views.findings_filters import SHOWN_HERE, FindingsFilters
from lawgap.ui.views.findings_table import FindingsTable
from lawgap.ui.views.leads_down import leads_down
from lawgap.ui.views.share_bar import ShareBar
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import verdict_symbol, wording_in

_WIDEST = 150  # characters of the whole list: on a wide screen the statute has the rest


class FindingsPane(QWidget):
    """Shows findings; says which one is chosen and which are wanted."""

    finding_chosen = Signal(object)  # FindingRow or None
    filter_wanted = Signal(object)  # Filter
    put_in = Signal(object)  # Order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order.THEME
        self._rows: tuple[FindingRow, ...] = ()
        self._reviews: Mapping[str, Review] = {}
        self._shown: tuple[str, ...] | None = None  # kept until the list changes
        self._make_progress()
        self.filters = FindingsFilters(self)
        self.filters.changed.connect(self._refilter)
        self.filters.order_wanted.connect(self.put_in_order)
        self._make_table()
        leads_down(self.filters.words, self._table)
        self.filters.words.returnPressed.connect(self.focus_list)
        self._count = QLabel(self)
        self._empty = empty_label(
            self._table,
            self.tr("No finding fits this filter.\n\n“Show all” (Ctrl+0) takes it away."),
        )
        self._clear = QToolButton(self)
        self._clear.setText(self.tr("Show all"))
        self._clear.setAccessibleName(self.tr("Clear the filter and show all findings"))
        self._clear.setToolTip(self.tr("Clear the filter (Ctrl+0)"))
        self._clear.clicked.connect(self.clear_filters)
        self._arrange()
        self._refilter(Filter())
        self.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())

    def show_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Show ``rows``; the chosen criterion stays chosen if it is among them."""
        chosen = self.chosen()
        self._rows = rows
        self._model.show(ordered(rows, self._order))
        self.filters.show_rows(rows)
        self._apply(self.filters.filter)
        self._show_progress()
        self.choose(chosen.criterion if chosen else "")

    def show_reviews(self, reviews: Mapping[str, Review]) -> None:
        """Show what people decided; what is shown no longer fits the filter leaves the list."""
        self._reviews = reviews
        self._model.set_reviews(reviews)
        self._table.show_decided(decided=any(not one.empty for one in reviews.values()))
        if not ON_REVIEWS.isdisjoint(self.filters.filter.parts):
            self._apply(self.filters.filter)
        self._show_count(self.filters.filter)
        self._show_progress()

    def show_filter(self, chosen: Filter) -> None:
        """Show what ``chosen`` accepts."""
        self.filters.show_filter(chosen)
        self._apply(chosen)

    def show_checklists(self, checklists: tuple[tuple[str, str], ...]) -> None:
        """Offer (id, title) of the checklists that were applied."""
        self.filters.show_checklists(checklists)

    def put_in_order(self, order: Order) -> None:
        """Put the findings in another order; a column's own order is let go.

        The chosen finding stays chosen. Whoever is at the top has not begun yet, and begins with
        the first that is open in the new order.
        """
        self._order = order
        chosen = self.chosen()
        begin = chosen is not None and self.shown()[:1] == (chosen.criterion,)
        self._table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._model.show(ordered(self._rows, order))
        self.filters.orders.setCurrentIndex(self.filters.orders.findData(order))
        if begin:
            self.choose(next_open(self.shown(), "", self._reviews))
        else:
            self.choose(chosen.criterion if chosen else "")
        self.put_in.emit(order)

    @property
    def order(self) -> Order:
        """The order that the findings are in."""
        return self._order

    def chosen(self) -> FindingRow | None:
        """The finding that is chosen."""
        index = self._table.currentIndex()
        row = index.data(Role.ROW) if index.isValid() else None
        return row if isinstance(row, FindingRow) else None

    def shown(self) -> tuple[str, ...]:
        """The criteria in the list, from the top."""
        if self._shown is None:
            places = range(self._filter.rowCount())
            rows = (self._filter.index(place, 0).data(Role.ROW) for place in places)
            self._shown = tuple(row.criterion for row in rows)
        return self._shown

    def choose(self, criterion: str) -> None:
        """Choose a criterion's finding, or the first one."""
        shown = self.shown()
        self._choose_row(shown.index(criterion) if criterion in shown else 0)

    def reveal(self, criterion: str) -> None:
        """Choose a criterion's finding; a filter that hides it is cleared."""
        if criterion not in self.shown():
            self.clear_filters()
        self.choose(criterion)

    def next_open(self, by: int = 1) -> str:
        """The next criterion in the list that is still to be decided; empty: none is."""
        chosen = self.chosen()
        return next_open(self.shown(), chosen.criterion if chosen else "", self._reviews, by=by)

    def step(self, by: int) -> None:
        """Choose the finding ``by`` rows further down the list, or stay at its end."""
        last = self._filter.rowCount() - 1
        if last >= 0:
            here = self._table.currentIndex().row()
            self._choose_row(min(max(here + by, 0), last))

    def step_open(self, by: int) -> None:
        """Choose the next finding that is still to be decided."""
        if criterion := self.next_open(by):
            self.choose(criterion)

    @property
    def table(self) -> QTableView:
        """The list itself."""
        return self._table

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self.filters.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.words.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_verdict(self, verdict: Verdict) -> None:
        """Show, or no longer show, the findings of one verdict."""
        self.filters.chips[verdict].toggle()

    def toggle_open(self) -> None:
        """Show only what is still to be decided, or all again."""
        chosen = self.filters.filter
        self._want(replace(chosen, states=frozenset(), stale=False, open=not chosen.open))

    def toggle_stale(self) -> None:
        """Show only decisions beneath which something changed, or all again."""
        chosen = self.filters.filter
        self._want(replace(chosen, states=frozenset(), stale=not chosen.stale, open=False))

    def clear_filters(self) -> None:
        """Show every finding of every checklist."""
        self._want(Filter())

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._model.repaint()

    def _make_progress(self) -> None:
        self._progress = ShareBar(self)
        self._reviewed = QLabel(self)

    def _make_table(self) -> None:
        titles = (
            self.tr("Verdict"),
            self.tr("Review"),
            self.tr("Criterion"),
            self.tr("Provision"),
            self.tr("Theme"),
            self.tr("Sure"),
        )
        say = wording_in(window_language())
        self._model = FindingsModel(titles, self.palette, say.verdict, self)
        self._filter = FindingsFilter(self)
        self._filter.setSourceModel(self._model)
        for changed in (
            self._filter.modelReset,
            self._filter.layoutChanged,
            self._filter.rowsInserted,
            self._filter.rowsRemoved,
        ):
            changed.connect(self._forget_shown)
        verdicts = [f"{verdict_symbol(one)} {say.verdict(one)}" for one in Verdict]
        self._table = FindingsTable(self._filter, verdicts, self)
        self._table.setAccessibleName(self.tr("Findings"))
        self._table.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._reviewed)
        head.addWidget(self._progress, 1)
        counts = QHBoxLayout()
        counts.addWidget(self._count)
        counts.addStretch(1)
        counts.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 4)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addWidget(self._table, 1)
        layout.addLayout(counts)

    def _show_progress(self) -> None:
        """How many of the findings (filtered or not) a person decided."""
        total = len(self._rows)
        done = reviewed((row.criterion for row in self._rows), self._reviews)
        words = self.tr("{done} of {total} reviewed").format(done=done, total=total)
        self._reviewed.setText(words)
        self._progress.show_share(done / max(total, 1), words)

    def _want(self, chosen: Filter) -> None:
        self.filters.show_filter(chosen)
        self._refilter(chosen)

    def _refilter(self, chosen: Filter) -> None:
        self._apply(chosen)
        self.filter_wanted.emit(chosen)

    def _apply(self, chosen: Filter) -> None:
        self._filter.apply(chosen)
        shown, total = self._filter.rowCount(), len(self._rows)
        self._show_count(chosen)
        self._empty.setVisible(total > 0 and shown == 0)
        self._clear.setVisible(not chosen.empty)
        if self._table.currentIndex().isValid():
            QTimer.singleShot(0, self, self._see_chosen)  # once the list has its new length
        else:
            self._choose_row(0)

    def _see_chosen(self) -> None:
        self._table.scrollTo(self._table.currentIndex())

    def _show_count(self, chosen: Filter) -> None:
        """How many are shown; of one theme or statute, how far its review is too."""
        criteria, total = self.shown(), len(self._rows)
        words = self.tr("Findings: {total}")
        if len(criteria) != total:
            words = self.tr("Findings: {shown} of {total}, {done} reviewed")
        if not SHOWN_HERE.issuperset(chosen.parts):
            words = self.tr("Findings: {shown} of {total}, filtered on the overview too")
        done = reviewed(criteria, self._reviews)
        self._count.setText(words.format(shown=len(criteria), total=total, done=done))

    def _forget_shown(self) -> None:
        self._shown = None

    def _choose_row(self, place: int) -> None:
        index = self._filter.index(place, CRITERION)
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.scrollTo(index)
        else:
            self.finding_chosen.emit(None)

    def _tell_chosen(self, index: QModelIndex) -> None:
        self.finding_chosen.emit(index.data(Role.ROW) if index.isValid() else None)
