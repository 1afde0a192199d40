"""The view "Wording": type a clause and see which elements it has, as you type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.errors import LawGapError
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.look.colours import element_ink, element_tint, element_underline, verdict_ink
from lawgap.ui.models.table import Column, TableModel
from lawgap.ui.process.wording_jobs import (
    TriedClause,
    TriedCriterion,
    TriedElement,
    list_criteria,
    sample_wording,
    try_clause,
)
from lawgap.ui.session import FINDINGS
from lawgap.ui.text.marks import Stretch, cut, letter
from lawgap.ui.text.positions import Positions
from lawgap.ui.values.rows import ElementState, FindingRow
from lawgap.ui.views.choice_box import ChoiceBox
from lawgap.ui.views.rows_table import RowsTable
from lawgap.ui.words.translation import window_language

PAUSE = 60
"""Milliseconds after the last letter."""
KEEP = 2000
"""Milliseconds after the last letter, until the clause is kept for the next start."""

_STRENGTH = 0.24
_SIGNS = {ElementState.FOUND: "✓", ElementState.WEAKENED: "◐", ElementState.NOT_FOUND: "✗"}


class WordingView(QWidget):
    """A clause on the left, what it has and has not on the right."""

    def __init__(self, desk: Desk, _dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._tried = TriedClause(clause="", rows=())
        self._running = self._again = False
        self._given = ""  # the clause that was put in for a finding
        self._wanted = ""  # the criterion to choose once the list is there
        self._make_clause()
        self._make_results()
        self._arrange()
        self._patience = QTimer(self, interval=PAUSE, singleShot=True)
        self._patience.timeout.connect(self.try_now)
        self.clause.setPlainText(desk.memory.clause())
        self._keeping = QTimer(self, interval=KEEP, singleShot=True)
        self._keeping.timeout.connect(self._keep)
        self.clause.textChanged.connect(self._keeping.start)
        self.clause.textChanged.connect(self._patience.start)
        self.criterion.currentIndexChanged.connect(self.try_now)
        self._show_tried(self._tried)
        desk.background.submit(
            list_criteria, desk.settings, window_language(), on_end=self._fill_criteria
        )

    def focus_first(self) -> None:
        """Put the focus into the clause."""
        self.clause.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_with(self, row: FindingRow) -> None:
        """Try a wording for a finding: its criterion, and the words that it rests on.

        A clause that somebody typed stays.
        """
        self._choose(row.criterion)
        if self.clause.toPlainText().strip() in ("", self._given):
            self._given = row.evidence[0].evidence.quote.strip() if row.evidence else ""
            self.clause.selectAll()
            self.clause.insertPlainText(self._given)  # and can be undone
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leads to the findings: Alt+Backspace takes a letter back where one types."""
        if event.key() == Qt.Key.Key_Escape:
            self._desk.session.view_wanted.emit(FINDINGS)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """What was typed is kept."""
        super().hideEvent(event)
        self._keep()

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "elements"):
            self._mark()

    def try_now(self) -> None:
        """Try the clause on show; while one is being tried, the next waits, and the last wins."""
        self._patience.stop()
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False

        def follow(result: object, error: LawGapError | None) -> None:
            self._running = False
            if self._again:
                self.try_now()
            elif isinstance(result, TriedClause):
                self._show_tried(result)
            tell_error(self._desk, error)

        self._desk.background.submit(
            try_clause,
            self.clause.toPlainText(),
            self.criterion.currentData() or "",
            self._desk.settings,
            window_language(),
            on_end=follow,
        )

    def insert_sample(self) -> None:
        """Put words of the sample country that meet the criterion where the cursor is."""
        row = self.rows.chosen
        chosen = row.criterion if isinstance(row, TriedCriterion) else ""
        criterion = self.criterion.currentData() or chosen
        if not criterion:
            tell(self._desk, self.tr("Choose a criterion first."))
            return

        def follow(result: object, error: LawGapError | None) -> None:
            if isinstance(result, str) and result:
                self.clause.insertPlainText(result)
                self.clause.setFocus(Qt.FocusReason.OtherFocusReason)
            elif error is None:
                tell(self._desk, self.tr("The sample country has no words that meet this."))
            tell_error(self._desk, error)

        self._desk.background.submit(sample_wording, criterion, self._desk.settings, on_end=follow)

    def copy_clause(self) -> None:
        """Copy the clause alone, to be pasted into the draft."""
        QGuiApplication.clipboard().setText(self.clause.toPlainText())
        tell(self._desk, self.tr("The clause is copied."))

    def copy_all(self) -> None:
        """Copy the clause, and below it what it has and has not."""
        texts = [self.clause.toPlainText(), self.rows.as_text(), self.elements.as_text()]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        tell(self._desk, self.tr("The clause is copied, with its elements."))

    def _keep(self) -> None:
        self._keeping.stop()
        self._desk.memory.set_clause(self.clause.toPlainText())

    def _choose(self, criterion: str) -> None:
        """Choose a criterion, now or once the list is there."""
        place = self.criterion.findData(criterion)
        self._wanted = criterion if place < 0 else ""
        self.criterion.setCurrentIndex(max(place, 0))

    def _go(self) -> None:
        row, assessment = self.rows.chosen, self._desk.session.assessment
        if isinstance(row, TriedCriterion) and assessment and row.criterion in assessment.criteria:
            self._desk.session.finding_wanted.emit(row.criterion)

    def _make_clause(self) -> None:
        self.clause = QPlainTextEdit(self)
        self.clause.setAccessibleName(self.tr("The clause"))
        self.clause.setTabChangesFocus(True)
        self.clause.setPlaceholderText(
            self.tr(
                "Type or paste a clause.\n\n"
                "Words that show an element are marked while you type. A clause with points:\n"
                "(1) A victim shall be provided with:\n(a) safe housing;\n(b) medical care."
            )
        )
        self.sample_button = QPushButton(self.tr("Insert sa&mple wording"), self)
        self.sample_button.clicked.connect(self.insert_sample)
        self.copy_button = QPushButton(self.tr("Cop&y the clause"), self)
        self.copy_button.clicked.connect(self.copy_clause)
        self.copy_all_button = QPushButton(self.tr("Copy &with its elements"), self)
        self.copy_all_button.clicked.connect(self.copy_all)

    def _make_results(self) -> None:
        self.criterion = ChoiceBox(self.tr("Criterion"), self)
        self.criterion.addItem(self.tr("Every criterion that the clause bears on"), "")
        self.criterion.setToolTip(self.tr("Type words of a criterion to find it"))
        self.rows = RowsTable(
            TableModel[TriedCriterion]([
                Column(
                    title=self.tr("Finding"),
                    text=lambda row: f"{row.symbol} {row.verdict_word}",
                    ink=lambda row: verdict_ink(row.verdict, self.palette()),
                ),
                Column(title=self.tr("Criterion"), text=lambda row: row.title),
            ]),
            self.tr("Criteria that the clause bears on"),
            stretch=1,
            parent=self,
        )  # fmt: skip
        self.elements = RowsTable(
            TableModel[TriedElement]([
                Column(title=self.tr("Sign"), text=lambda row: letter(row.slot)),
                Column(title=self.tr("State"), text=self._state),
                Column(title=self.tr("Element"), text=self._element),
                Column(title=self.tr("Words that decide it"), text=self._words),
            ]),
            self.tr("Elements of the chosen criterion"),
            stretch=2,
            widths={3: 230},
            wrap=True,
            parent=self,
        )  # fmt: skip
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.rows.row_chosen.connect(self._show_row)
        self.rows.activated.connect(self._go)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        tools = QHBoxLayout()
        tools.addWidget(self.sample_button)
        tools.addStretch(1)
        tools.addWidget(self.copy_button)
        tools.addWidget(self.copy_all_button)
        column.addWidget(self.clause, 1)
        column.addLayout(tools)
        lists = QSplitter(Qt.Orientation.Vertical, self)
        lists.addWidget(self.rows)
        lists.addWidget(self.elements)
        lists.setSizes([700, 1700])
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.criterion)
        column.addWidget(lists, 1)
        column.addWidget(self.note)
        both = QSplitter(self)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([900, 1100])
        layout = QVBoxLayout(self)
        layout.addWidget(both)

    def _fill_criteria(self, result: object, error: LawGapError | None) -> None:
        if isinstance(result, tuple):
            for criterion, title in result:
                self.criterion.addItem(title, criterion)
            if self._wanted:
                self._choose(self._wanted)
        tell_error(self._desk, error)

    def _show_tried(self, tried: TriedClause) -> None:
        self._tried = tried
        self.rows.show_rows(tried.rows)
        self._show_row(self.rows.chosen)

    def _show_row(self, row: TriedCriterion | None) -> None:
        self.elements.show_rows(row.elements if row else ())
        self.note.setText(self._note(row))
        self._mark()

    def _note(self, row: TriedCriterion | None) -> str:
        """What is still missing, or what to do where nothing is found."""
        if row is None:
            empty = not self._tried.clause.strip()
            return "" if empty else self.tr("No criterion finds anything in this clause yet.")
        missing = [one.label for one in row.elements if self._is_missing(one)]
        limits = [self.tr("Limited by: {limits}").format(limits="; ".join(row.limits))]
        told = limits if row.limits else []
        if missing:
            told.append(self.tr("Not found yet: {elements}").format(elements="; ".join(missing)))
        return "\n".join(told)

    def _is_missing(self, element: TriedElement) -> bool:
        return element.required and element.state is ElementState.NOT_FOUND

    def _mark(self) -> None:
        """Mark the words of the chosen criterion, as far as the clause is still the one tried."""
        row = self.rows.chosen
        text = self.clause.toPlainText()
        if not isinstance(row, TriedCriterion) or text != self._tried.clause:
            self.clause.setExtraSelections([])
            return
        places = Positions(text)
        self.clause.setExtraSelections(
            [self._selection(stretch, places) for stretch in cut(row.marks)]
        )

    def _selection(self, stretch: Stretch, places: Positions) -> QTextEdit.ExtraSelection:
        slot = (stretch.deciding or stretch.slots)[0]
        style = QTextCharFormat()
        style.setBackground(element_tint(slot, self.palette(), strength=_STRENGTH))
        style.setUnderlineStyle(element_underline(slot))
        style.setUnderlineColor(element_ink(slot, self.palette()))
        cursor = QTextCursor(self.clause.document())
        cursor.setPosition(places.to_qt(stretch.start))
        cursor.setPosition(places.to_qt(stretch.end), QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, style
        return made

    def _state(self, element: TriedElement) -> str:
        words = {
            ElementState.FOUND: self.tr("found"),
            ElementState.WEAKENED: self.tr("weakened"),
            ElementState.NOT_FOUND: self.tr("not found"),
        }
        return f"{_SIGNS[element.state]} {words[element.state]}"

    def _element(self, element: TriedElement) -> str:
        if element.required:
            return element.label
        return self.tr("{element} (not required)").format(element=element.label)

    def _words(self, element: TriedElement) -> str:
        return "; ".join((*element.words, *element.remarks))
