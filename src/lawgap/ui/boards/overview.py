"""The overview: the verdicts that hold by theme, checklist, strength, statute, under any filter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.checklist import Force
from lawgap.model.finding import Verdict
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.session import FINDINGS, Doing
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.tally import By, Tally, tallies, whole
from lawgap.ui.views.filter_bar import FilterBar
from lawgap.ui.views.findings_filters import combo
from lawgap.ui.views.share_bar import ShareBar
from lawgap.ui.views.tally_table import TallyTable
from lawgap.ui.words.translation import window_language
from lawgap.ui.work import shown
from lawgap.usecases.wording import wording_in

_WIDEST = 220  # characters of the tables: on a wide screen a row stays a row


class Overview(QWidget):
    """Counts and pictures of what the filter shows; a click leads to the findings themselves."""

    def __init__(self, desk: Desk, dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = dialogs
        self.filters = FilterBar(self)
        self.filters.changed.connect(desk.session.set_filter)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.share = ShareBar(self)
        self._make_kept()
        self._make_buttons()
        say = wording_in(window_language()).verdict
        self.tables = {by: TallyTable(title, say, self) for by, title in self._titles()}
        for table in self.tables.values():
            table.wanted.connect(self._go)
        self._arrange()
        self._some = False  # whether the filter leaves any finding
        self._old = self._uncounted = True  # what it offers, and what it counts
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._refresh)
        session = desk.session
        for changed in (
            session.assessment_changed,
            session.rows_changed,
        ):
            changed.connect(self._age)
        session.reviews_changed.connect(lambda _criterion: self._age())
        session.filter_changed.connect(self._count_soon)
        session.doing_changed.connect(self._enable)
        session.project_changed.connect(self._show_kept)
        self._show_kept()

    def showEvent(self, event: QShowEvent, /) -> None:
        """Count what changed while another page was seen, once the page itself stands there."""
        super().showEvent(event)
        self._soon.start()

    def focus_first(self) -> None:
        """Put the cursor into the first table."""
        self.tables[By.THEME].setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_cursor()

    def _titles(self) -> tuple[tuple[By, str], ...]:
        return (
            (By.THEME, self.tr("Theme")),
            (By.CHECKLIST, self.tr("Checklist")),
            (By.FORCE, self.tr("Strongest source")),
            (By.STATUTE, self.tr("Statute")),
        )

    def _make_kept(self) -> None:
        self.kept: QComboBox = combo(self, self.tr("Kept filters"))
        self.kept.setPlaceholderText(self.tr("Kept filters"))
        self.kept.activated.connect(self._use_kept)
        self.keep = QPushButton(self.tr("&Keep this filter…"), self)
        self.keep.clicked.connect(self._keep)
        self.forget = QPushButton(self.tr("For&get it"), self)
        self.forget.setToolTip(self.tr("Forget the kept filter that is chosen"))
        self.forget.clicked.connect(self._forget)

    def _make_buttons(self) -> None:
        self.copy = QPushButton(self.tr("Cop&y as table"), self)
        self.copy.setToolTip(self.tr("Copy the findings shown, to paste them into a document"))
        self.copy.clicked.connect(self._copy)
        self.export = QToolButton(self)
        self.export.setText(self.tr("E&xport what is shown"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.export)
        for words, kind in (
            (self.tr("&Excel workbook…"), "xlsx"),
            (self.tr("C&SV table…"), "csv"),
            (self.tr("&Word report…"), "docx"),
        ):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _on=False, kind=kind: shown.ask_export(self._desk, self._dialogs, kind)
            )
        self.export.setMenu(menu)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.kept, 1)
        head.addWidget(self.keep)
        head.addWidget(self.forget)
        head.addStretch(1)
        head.addWidget(self.copy)
        head.addWidget(self.export)
        counts = QHBoxLayout()
        counts.addWidget(self.words)
        counts.addWidget(self.share, 1)
        page = QWidget(self)
        within = QVBoxLayout(page)
        within.setContentsMargins(0, 0, 6, 0)
        self.headings = {by: _heading(page, title) for by, title in self._headings()}
        for by, table in self.tables.items():
            self.headings[by].setBuddy(table)
            within.addWidget(self.headings[by])
            within.addWidget(table)
            within.addSpacing(10)
        within.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        page.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        self.nothing = QLabel(
            self.tr("No finding fits this filter. “Show all” takes it away."), page
        )
        self.nothing.setWordWrap(True)
        within.insertWidget(0, self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 6)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.filters)
        layout.addLayout(counts)
        layout.addWidget(area, 1)

    def _headings(self) -> tuple[tuple[By, str], ...]:
        return (
            (By.THEME, self.tr("By theme")),
            (By.CHECKLIST, self.tr("By checklist, with its own verdicts")),
            (By.FORCE, self.tr("By the strongest source's strength")),
            (By.STATUTE, self.tr("By the statutes that the findings rest on")),
        )

    def _age(self) -> None:
        self._old = True
        self._count_soon()

    def _count_soon(self) -> None:
        """Count in the loop's next turn: one wish may change the rows and the filter, too."""
        self._uncounted = True
        if self.isVisible():
            self._soon.start()

    def _refresh(self) -> None:
        """Count, if anything changed; what can be chosen is the same where only the filter did."""
        session = self._desk.session
        if self._old:
            self._old = False
            self.filters.show_choices(session.rows, session.reviews)
        if self._uncounted:
            self._uncounted = False
            self._show()
            self._place_cursor()

    def _place_cursor(self) -> None:
        """A table that is walked by arrows begins with its first row."""
        table = self.tables[By.THEME]
        if table.hasFocus() and not table.currentIndex().isValid():
            table.setCurrentIndex(table.model().index(0, 0))

    def _show(self) -> None:
        """Count what the filter shows."""
        session = self._desk.session
        self.filters.show_filter(session.filter)
        rows = shown.rows(session)
        self._some = bool(rows)
        self.nothing.setVisible(not rows)
        for by, table in self.tables.items():
            counted = tallies(rows, session.reviews, by)
            table.show_rows(counted)
            table.setVisible(bool(counted))
            self.headings[by].setVisible(bool(counted))
        self._show_words(whole(rows, session.reviews))
        self._enable()

    def _show_words(self, tally: Tally) -> None:
        total = len(self._desk.session.rows)
        words = self.tr(
            "Findings: {shown} of {total}   Reviewed: {reviewed}   Flagged: {flagged}   "
            "Changed since: {stale}"
        ).format(
            shown=tally.total,
            total=total,
            reviewed=tally.reviewed,
            flagged=tally.flagged,
            stale=tally.stale,
        )
        self.words.setText(words)
        self.share.show_share(tally.reviewed / max(tally.total, 1), words)

    def _enable(self) -> None:
        session = self._desk.session
        idle = session.doing is Doing.NOTHING
        self.copy.setEnabled(self._some)
        self.export.setEnabled(self._some and idle)
        may = session.reviewable and idle
        self.keep.setEnabled(may and not session.filter.empty)
        self.forget.setEnabled(may and self.kept.currentIndex() >= 0)

    def _go(self, tally: Tally, verdict: Verdict | None) -> None:
        """Show the findings of a tally, and of one verdict of it."""
        session = self._desk.session
        chosen = session.filter
        chosen = {
            By.THEME: replace(chosen, theme=tally.id),
            By.CHECKLIST: replace(chosen, checklist=tally.id),
            By.STATUTE: replace(chosen, statutes=frozenset((tally.id,))),
        }.get(tally.by) or replace(chosen, forces=frozenset((Force(tally.id),)))
        if verdict is not None:
            chosen = replace(chosen, standing=frozenset((verdict,)))
        session.set_filter(chosen)
        session.view_wanted.emit(FINDINGS)

    def _copy(self) -> None:
        """The findings shown go to the clipboard, as text and as a table for a document."""
        text, markup = shown.as_table(self._desk.session)
        data = QMimeData()
        data.setText(text)
        data.setHtml(markup)
        QApplication.clipboard().setMimeData(data)
        shown.tell_copied(self._desk)

    def _show_kept(self) -> None:
        chosen = self.kept.currentText()
        self.kept.clear()
        for name, text in shown.kept_filters(self._desk.session).items():
            self.kept.addItem(name, text)
        self.kept.setCurrentIndex(self.kept.findText(chosen) if chosen else -1)
        self.kept.setEnabled(self.kept.count() > 0)
        self._enable()

    def _use_kept(self, place: int) -> None:
        self._desk.session.set_filter(shown.kept_filter(self.kept.itemData(place)))
        self._enable()

    def _keep(self) -> None:
        name = self._dialogs.name(self.tr("Keep this filter"), self.tr("Its name:"))
        if name and shown.keep_filter(self._desk, name):
            self._show_kept()
            self.kept.setCurrentIndex(self.kept.findText(name))
            self._enable()

    def _forget(self) -> None:
        if shown.forget_filter(self._desk, self.kept.currentText()):
            self.kept.setCurrentIndex(-1)
            self._show_kept()
            self._desk.session.set_filter(Filter())


def _heading(parent: QWidget, words: str) -> QLabel:
    label = QLabel(words, parent)
    font = QFont(label.font())
    font.setBold(True)
    label.setFont(font)
    return label
