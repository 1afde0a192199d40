"""The list of findings with its filters and counts."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.ui.models.findings import Filter, FindingsFilter, FindingsModel
from lawgap.ui.models.table import Role
from lawgap.ui.rows import FindingRow
from lawgap.ui.views.flow_layout import FlowLayout

_VERDICT, _CRITERION, _PIN, _THEME, _CONFIDENCE = range(5)
_WIDTHS = {_VERDICT: 108, _PIN: 84, _THEME: 96, _CONFIDENCE: 44}


class FindingsPane(QWidget):
    """Shows findings; says which one is chosen and under which checklist they are wanted."""

    finding_chosen = Signal(object)  # FindingRow or None
    checklist_wanted = Signal(str)  # a checklist's id; empty: all of them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_filters()
        self._make_table()
        self._count = QLabel(self)
        self._empty = QLabel(self.tr("No finding fits this filter."), self)
        self._clear = QToolButton(self)
        self._clear.setText(self.tr("Show all"))
        self._clear.setAccessibleName(self.tr("Clear the filter and show all findings"))
        self._clear.clicked.connect(self.clear_filters)
        self._arrange()
        self._refilter()

    def show_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Show ``rows``; the chosen criterion stays chosen if it is among them."""
        chosen = self.chosen()
        self._model.show(rows)
        self._show_chips(rows)
        self._show_themes(rows)
        self._refilter()
        self.choose(chosen.criterion if chosen else "")

    def show_checklists(self, checklists: tuple[tuple[str, str], ...]) -> None:
        """Offer (id, title) of the checklists that were applied."""
        self._checklists.blockSignals(True)
        self._checklists.clear()
        self._checklists.addItem(self.tr("All checklists"), "")
        for id_, title in checklists:
            self._checklists.addItem(title, id_)
        self._checklists.blockSignals(False)
        self._checklists.setEnabled(len(checklists) > 1)

    def chosen(self) -> FindingRow | None:
        """The finding that is chosen."""
        index = self._table.currentIndex()
        row = index.data(Role.ROW) if index.isValid() else None
        return row if isinstance(row, FindingRow) else None

    def choose(self, criterion: str) -> None:
        """Choose a criterion's finding, or the first one."""
        places = (
            place
            for place in range(self._filter.rowCount())
            if self._filter.index(place, 0).data(Role.ROW).criterion == criterion
        )
        self._choose_row(next(places, 0))

    def step(self, by: int) -> None:
        """Choose the finding ``by`` rows further down the list, or stay at its end."""
        last = self._filter.rowCount() - 1
        if last >= 0:
            here = self._table.currentIndex().row()
            self._choose_row(min(max(here + by, 0), last))

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()

    def focus_list(self) -> None:
        """Put the cursor into the list."""
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_verdict(self, verdict: Verdict) -> None:
        """Show, or no longer show, the findings of one verdict."""
        self._chips[verdict].toggle()

    def clear_filters(self) -> None:
        """Show every finding of every checklist."""
        self._words.clear()
        self._themes.setCurrentIndex(0)
        self._checklists.setCurrentIndex(0)
        for chip in self._chips.values():
            chip.setChecked(False)

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._model.repaint()

    def _make_filters(self) -> None:
        self._words = QLineEdit(self, clearButtonEnabled=True)
        self._words.setPlaceholderText(self.tr("Filter: words, section, quotation…"))
        self._words.setAccessibleName(self.tr("Filter findings by words"))
        self._words.setAcceptDrops(False)  # files dropped here are for the window
        self._words.textChanged.connect(self._refilter)
        self._themes = _combo(self, self.tr("Theme"))
        self._themes.addItem(self.tr("All themes"), "")
        self._themes.currentIndexChanged.connect(self._refilter)
        self._checklists = _combo(self, self.tr("Checklist"))
        self._checklists.addItem(self.tr("All checklists"), "")
        self._checklists.currentIndexChanged.connect(self._want_checklist)
        self._chips = {verdict: self._chip() for verdict in Verdict}

    def _chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.toggled.connect(self._refilter)
        return chip

    def _make_table(self) -> None:
        titles = (
            self.tr("Verdict"),
            self.tr("Criterion"),
            self.tr("Provision"),
            self.tr("Theme"),
            self.tr("Sure"),
        )
        self._model = FindingsModel(titles, self.palette, self)
        self._filter = FindingsFilter(self)
        self._filter.setSourceModel(self._model)
        self._table = table = QTableView(self)
        table.setModel(self._filter)
        table.setAccessibleName(self.tr("Findings"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSortingEnabled(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(2 * table.fontMetrics().height() + 6)
        _size_columns(table)
        table.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _arrange(self) -> None:
        chips = FlowLayout()
        for chip in self._chips.values():
            chips.addWidget(chip)
        choices = QHBoxLayout()
        choices.addWidget(self._themes, 1)
        choices.addWidget(self._checklists, 1)
        counts = QHBoxLayout()
        counts.addWidget(self._count)
        counts.addWidget(self._empty)
        counts.addStretch(1)
        counts.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 4, 4)
        layout.setSpacing(6)
        layout.addWidget(self._words)
        layout.addLayout(chips)
        layout.addLayout(choices)
        layout.addWidget(self._table, 1)
        layout.addLayout(counts)

    def _show_chips(self, rows: tuple[FindingRow, ...]) -> None:
        """Each verdict's symbol, name and count on its chip; one without findings is dim."""
        counts = Counter(row.verdict for row in rows)
        names = {row.verdict: (row.symbol, row.verdict_word) for row in rows}
        for verdict, chip in self._chips.items():
            symbol, word = names.get(verdict, ("", verdict.value))
            chip.setVisible(verdict in names)
            chip.setText(f"{symbol} {word} {counts[verdict]}")
            chip.setAccessibleName(
                self.tr("Show findings that are {verdict}: {count}").format(
                    verdict=word, count=counts[verdict]
                )
            )
            if verdict not in names:
                chip.setChecked(False)

    def _show_themes(self, rows: tuple[FindingRow, ...]) -> None:
        chosen = self._themes.currentData()
        self._themes.blockSignals(True)
        self._themes.clear()
        self._themes.addItem(self.tr("All themes"), "")
        for theme, title in dict.fromkeys((row.theme, row.theme_title) for row in rows):
            self._themes.addItem(title, theme)
        self._themes.setCurrentIndex(max(self._themes.findData(chosen), 0))
        self._themes.blockSignals(False)

    def _refilter(self) -> None:
        chosen = Filter(
            words=self._words.text(),
            verdicts=frozenset(v for v, chip in self._chips.items() if chip.isChecked()),
            theme=self._themes.currentData() or "",
        )
        self._filter.apply(chosen)
        shown, total = self._filter.rowCount(), len(self._model.rows)
        self._count.setText(
            self.tr("Findings: {shown} of {total}").format(shown=shown, total=total)
            if shown != total
            else self.tr("Findings: {total}").format(total=total)
        )
        self._empty.setVisible(total > 0 and shown == 0)
        self._clear.setVisible(shown != total or bool(self._checklists.currentData()))
        if not self._table.currentIndex().isValid():
            self._choose_row(0)

    def _want_checklist(self) -> None:
        self.checklist_wanted.emit(self._checklists.currentData() or "")

    def _choose_row(self, place: int) -> None:
        index = self._filter.index(place, _CRITERION)
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.scrollTo(index)
        else:
            self.finding_chosen.emit(None)

    def _tell_chosen(self, index: QModelIndex) -> None:
        self.finding_chosen.emit(index.data(Role.ROW) if index.isValid() else None)


def _combo(parent: QWidget, name: str) -> QComboBox:
    combo = QComboBox(parent)
    combo.setAccessibleName(name)
    combo.view().setAccessibleName(name)
    combo.setToolTip(name)
    combo.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )  # a long title must not widen the pane
    combo.setMinimumContentsLength(8)
    return combo


def _size_columns(table: QTableView) -> None:
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(_CRITERION, QHeaderView.ResizeMode.Stretch)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # the checklist's own order
    header.setSortIndicatorClearable(True)
    for column, width in _WIDTHS.items():
        header.resizeSection(column, width)
