"""The chosen finding: verdict, reason, requirement, elements, flags, sources, recommendation."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import Verdict
from lawgap.model.review import Review
from lawgap.ui.look.colours import element_ink, muted, verdict_ink, verdict_tint
from lawgap.ui.models.table import Column, TableModel
from lawgap.ui.text.marks import letter
from lawgap.ui.values.rows import (
    ChecklistVerdict,
    ElementRow,
    ElementState,
    EvidenceRow,
    FindingRow,
    SourceRow,
)
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.views.small_table import SmallTable
from lawgap.ui.words.review_words import review_spoken, state_sign
from lawgap.ui.words.translation import percent, window_language
from lawgap.usecases.wording import wording_in

_SYMBOLS = {
    ElementState.FOUND: "●",
    ElementState.WEAKENED: "◐",
    ElementState.NOT_FOUND: "○",
}
_PIN = 3  # the column of an element's provision
_WIDEST = 170  # characters of a line: longer ones are hard to read
_NARROW = 78  # characters of a pane that is too narrow for that column


class FindingPane(QScrollArea):
    """Shows one finding from top to bottom; says which element or provision is wanted."""

    element_chosen = Signal(int)  # its slot
    evidence_wanted = Signal(object)  # EvidenceRow
    source_wanted = Signal(object)  # SourceRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The chosen finding"))
        self.setMinimumWidth(300)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row: FindingRow | None = None
        self._narrow = False
        self._human_verdict: Verdict | None = None
        self._page = QWidget(self)
        self._headings: list[QLabel] = []
        self._make_texts()
        self._make_tables()
        self._arrange()
        self.setWidget(self._with_nothing())
        self.show_decision("", None)
        self.show_finding(None)

    def show_finding(self, row: FindingRow | None) -> None:
        """Show ``row``; None leaves the pane empty."""
        self._row = row
        self._page.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self.verticalScrollBar().setValue(0)
        self._title.setText(row.title)
        self._about.setText(f"{row.theme_title}  ·  {row.criterion}")
        self._badge.setText(f"{row.symbol} {row.verdict_word}")
        self._confidence.setText(self._confidence_text(row))
        self._show_optional(self._record, self._record_text(row))
        self._record.setToolTip(self._record.text())
        self._reason.setText(row.reason)
        self._requirement.setText("\n".join((row.requirement, *map(_sentence, row.measures))))
        self._show_optional(self._other_laws, row.other_laws)
        self._show_optional(self._flags, "\n".join(f"▸ {_sentence(flag)}" for flag in row.flags))
        self._show_optional(self._differing, self._differing_text(row))
        self._show_optional(self._near, self._near_text(row.near))
        self._show_optional(self._recommendation, row.recommendation)
        self._show_optional(
            self._judged, "\n".join(f"{verdict}: {_sentence(how)}" for verdict, how in row.decision)
        )
        self._elements.show_rows(row.elements)
        self._sources.show_rows(row.sources)
        self._paint()

    @staticmethod
    def decision_words(review: Review) -> str:
        """What a person decided, in one line for the badge."""
        word = wording_in(window_language()).verdict
        alone = Review(criterion="", decision=review.decision)
        return f"{state_sign(review.state)} {review_spoken(alone, word)}"

    def show_decision(self, words: str, verdict: Verdict | None) -> None:
        """Show beside LawGap's verdict what a person decided; empty: nobody did."""
        self._human_verdict = verdict
        self._human.setText(words)
        self._human.setVisible(bool(words))
        self._paint()

    @property
    def last(self) -> QWidget:
        """What Tab reaches last in the pane."""
        return self._sources

    def focus_first(self) -> None:
        """Put the focus on the reason."""
        self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """In a narrow pane the provision stands below an element's state."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < _NARROW * self.fontMetrics().averageCharWidth()
        if narrow is not self._narrow:
            self._narrow = narrow
            self._elements.setColumnHidden(_PIN, narrow)
            self._elements.reflow()

    def changeEvent(self, event: QEvent, /) -> None:
        """Colours follow the palette, the title the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()
        elif event.type() == QEvent.Type.FontChange:
            self._size_title()

    def _make_texts(self) -> None:
        page = self._page
        self._title = _text(page, self.tr("Criterion"))
        self._size_title()
        self._about = _text(page, self.tr("Theme and criterion's name"))
        self._badge = _badge(page, self.tr("LawGap's verdict"))
        self._human = _badge(page, self.tr("A person's verdict"))
        self._confidence, self._record = QLabel(page), QLabel(page)
        for label in (self._confidence, self._record):
            label.setMinimumWidth(1)  # rather cut than wider than the pane
        self._reason = _text(page, self.tr("Reason"))
        self._requirement = _text(page, self.tr("Requirement"))
        self._flags = _text(page, self.tr("Flags"))
        self._differing = _text(page, self.tr("Verdicts by checklist"))
        self._other_laws = _text(page, self.tr("Other laws"))
        self._recommendation = _text(page, self.tr("Recommendation"))
        self._judged = _text(page, self.tr("How it is judged"))
        self._near = _text(page, self.tr("Nearest provisions"))
        self._near.setTextFormat(Qt.TextFormat.RichText)
        self._near.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self._near.linkActivated.connect(self._follow)

    def _size_title(self) -> None:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._title.setFont(font)

    def _make_tables(self) -> None:
        self._elements = SmallTable(
            TableModel(self._element_columns()), self.tr("Elements"), stretch=1, parent=self._page
        )
        self._elements.row_chosen.connect(lambda row: self.element_chosen.emit(row.slot))
        self._sources = SmallTable(
            TableModel(self._source_columns()), self.tr("Sources"), stretch=1, parent=self._page
        )
        self._sources.setToolTip(self.tr("A click opens the instrument at this pin"))
        self._sources.row_chosen.connect(self.source_wanted)

    def _element_columns(self) -> Sequence[Column[ElementRow]]:
        states = {
            ElementState.FOUND: self.tr("Found"),
            ElementState.WEAKENED: self.tr("Weakened"),
            ElementState.NOT_FOUND: self.tr("Not found"),
        }
        optional = self.tr("{element} (not required)")
        return (
            Column(
                title="",
                text=lambda row: letter(row.slot),
                ink=lambda row: element_ink(row.slot, self.palette()),
                spoken=lambda row: letter(row.slot),
            ),
            Column(
                title=self.tr("Element"),
                text=lambda row: _element_text(row, optional),
                tip=lambda row: "\n".join((row.label, *map(_sentence, row.remarks))),
            ),
            Column(
                title=self.tr("In the texts"),
                text=lambda row: self._state_text(row, states[row.state]),
                spoken=lambda row: ", ".join((states[row.state], *row.remarks)),
                tip=lambda row: "\n".join((states[row.state], *map(_sentence, row.remarks))),
            ),
            Column(title=self.tr("Provision"), text=lambda row: row.pin),
        )

    def _state_text(self, row: ElementRow, word: str) -> str:
        state = f"{_SYMBOLS[row.state]} {word}"
        return f"{state}\n{row.pin}" if self._narrow and row.pin else state

    def _source_columns(self) -> Sequence[Column[SourceRow]]:
        seen, unseen = self.tr("pin seen in a copy"), self.tr("pin to be checked")
        return (
            Column(title=self.tr("Instrument"), text=lambda row: row.instrument),
            Column(
                title=self.tr("Pin"),
                text=lambda row: f"{row.pin} – {row.note}" if row.note else row.pin,
            ),
            Column(title=self.tr("Strength"), text=lambda row: row.strength),
            Column(title=self.tr("Checked"), text=lambda row: seen if row.verified else unseen),
        )

    def _arrange(self) -> None:
        verdict = FlowLayout(gap=10, line_gap=2)
        for part in (self._badge, self._human, self._confidence, self._record):
            verdict.addWidget(part)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(10, 6, 10, 10)
        layout.setSpacing(5)
        layout.addWidget(self._title)
        layout.addLayout(verdict)
        layout.addWidget(self._reason)
        layout.addWidget(self._differing)
        self._add_section(layout, self.tr("Requirement"), self._requirement)
        self._add_section(layout, self.tr("Elements"), self._elements)
        self._add_section(layout, self.tr("To look at again"), self._flags)
        self._add_section(layout, self.tr("Nearest provisions (not counted)"), self._near)
        self._add_section(layout, self.tr("Recommendation"), self._recommendation)
        self._add_section(layout, self.tr("Other laws to look at"), self._other_laws)
        self._add_section(layout, self.tr("How it is judged"), self._judged)
        self._add_section(layout, self.tr("Sources"), self._sources)
        layout.addSpacing(4)
        layout.addWidget(self._about)
        layout.addStretch(1)

    def _with_nothing(self) -> QWidget:
        """The page, or in its place what to do while no finding is chosen."""
        self._nothing = QLabel(self.tr("Choose a finding in the list to read it here."), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._page.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        both = QWidget(self)
        layout = QHBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._nothing, 1)
        layout.addStretch(0)  # beside the page, where the pane is wider than lines should be
        return both

    def _add_section(self, layout: QVBoxLayout, title: str, body: QWidget) -> None:
        heading = QLabel(title, self._page)
        font = QFont(heading.font())
        font.setBold(True)
        heading.setFont(font)
        heading.setBuddy(body)
        self._headings.append(heading)
        layout.addSpacing(5)
        layout.addWidget(heading)
        layout.addWidget(body)

    def _show_optional(self, label: QLabel, text: str) -> None:
        """Show ``text``, or neither the label nor its heading."""
        label.setText(text)
        label.setVisible(bool(text))
        for heading in self._headings:
            if heading.buddy() is label:
                heading.setVisible(bool(text))

    def _paint(self) -> None:
        palette = self.palette()
        for quiet in (*self._headings, self._about, self._confidence, self._record):
            _set_colour(quiet, QPalette.ColorRole.WindowText, palette)
        if self._row:
            human = self._human_verdict or Verdict.NOT_ASSESSED
            for badge, verdict in ((self._badge, self._row.verdict), (self._human, human)):
                own = QPalette(palette)
                own.setColor(QPalette.ColorRole.Window, verdict_tint(verdict, palette))
                own.setColor(QPalette.ColorRole.WindowText, verdict_ink(verdict, palette))
                badge.setPalette(own)

    def _confidence_text(self, row: FindingRow) -> str:
        words = self.tr("high") if row.confidence >= 0.75 else self.tr("medium")
        if row.confidence < 0.5:
            words = self.tr("low")
        text = self.tr("Confidence: {words} ({share})")
        return text.format(words=words, share=percent(row.confidence))

    def _record_text(self, row: FindingRow) -> str:
        if row.record is None:
            return ""
        record = self.tr("right {right} times in {of} on labelled law")
        return record.format(right=row.record.right, of=row.record.of)

    def _differing_text(self, row: FindingRow) -> str:
        """Where checklists disagree with the verdict shown: which, and why."""
        others = [v for v in row.verdicts if v.verdict is not row.verdict]
        return "\n".join(map(self._differing_line, others))

    def _differing_line(self, other: ChecklistVerdict) -> str:
        if other.note:
            line = self.tr("Under “{checklist}”: {verdict} – {note}")
        else:
            line = self.tr("Under “{checklist}”: {verdict}")
        return line.format(checklist=other.title, verdict=other.verdict_word, note=other.note)

    def _near_text(self, near: Sequence[EvidenceRow]) -> str:
        return "<br>".join(
            f'<a href="{place}">{escape(row.evidence.provision)}, {escape(row.statute_title)}</a>'
            for place, row in enumerate(near)
        )

    def _follow(self, link: str) -> None:
        if self._row and link.isdigit() and int(link) < len(self._row.near):
            self.evidence_wanted.emit(self._row.near[int(link)])


def _text(parent: QWidget, name: str) -> QLabel:
    """A label for words from outside: never read as markup, and they can be selected."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _badge(parent: QWidget, name: str) -> QLabel:
    """A label in bold on a ground of its own."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    label.setMargin(4)
    label.setAutoFillBackground(True)
    bold = QFont(label.font())
    bold.setBold(True)
    label.setFont(bold)
    return label


def _set_colour(label: QLabel, role: QPalette.ColorRole, palette: QPalette) -> None:
    own = QPalette(palette)
    own.setColor(role, muted(palette))
    label.setPalette(own)


def _element_text(row: ElementRow, optional: str) -> str:
    """The element, and below it what weakens it."""
    remarks = row.remarks if row.state is ElementState.WEAKENED else ()
    label = row.label if row.required else optional.format(element=row.label)
    return "\n".join((label, *(f"▸ {_sentence(remark)}" for remark in remarks)))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
