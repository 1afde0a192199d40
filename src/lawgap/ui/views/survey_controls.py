"""What chooses what the matrix shows: grouping, order, filters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from lawgap.model.jurisdictions import (
    Grouping,
    Judgement,
    LineKind,
    MatrixChoices,
    Order,
    Survey,
)
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.words.translation import window_language
from lawgap.usecases.jurisdictions import value_word

_PAUSE = 200  # milliseconds after the last letter


class SurveyControls(QWidget):
    """Says what is wanted; keeps nothing but what its fields show."""

    changed = Signal(object)  # MatrixChoices
    look_changed = Signal()  # transposed, or words beside the signs

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = MatrixChoices()
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Words in criteria and elements"))
        self.words.setAccessibleName(self.tr("Filter the criteria"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(220)
        self.kind = self._combo(
            self.tr("Lines"),
            ((self.tr("Criteria"), LineKind.CRITERIA), (self.tr("Elements"), LineKind.ELEMENTS)),
        )
        self.grouping = self._combo(
            self.tr("Grouped by"),
            (
                (self.tr("By theme"), Grouping.THEME),
                (self.tr("By checklist"), Grouping.CHECKLIST),
                (self.tr("Not grouped"), Grouping.NONE),
            ),
        )
        self.order = self._combo(
            self.tr("Order of jurisdictions"),
            (
                (self.tr("By name"), Order.NAME),
                (self.tr("Most met first"), Order.MET),
                (self.tr("Alike beside one another"), Order.SIMILARITY),
                (self.tr("By region"), Order.REGION),
            ),
        )
        self.checklist = self._combo(self.tr("Checklist"), ())
        self.theme = self._combo(self.tr("Theme"), ())
        self.region = self._combo(self.tr("Region"), ())
        self.judgement = self._combo(self.tr("Finding"), ())
        self.fewest = QCheckBox(self.tr("Criteria fewest meet first"), self)
        self.transpose = QCheckBox(self.tr("Jurisdictions as rows"), self)
        self.with_words = QCheckBox(self.tr("Words beside the signs"), self)
        self._arrange()
        self._patience = QTimer(self, interval=_PAUSE, singleShot=True)
        self._patience.timeout.connect(self._tell)
        self.words.textChanged.connect(self._patience.start)
        self.fewest.toggled.connect(self._tell)
        self.transpose.toggled.connect(lambda _: self.look_changed.emit())
        self.with_words.toggled.connect(lambda _: self.look_changed.emit())

    def show_survey(self, survey: Survey, choices: MatrixChoices) -> None:
        """Offer what ``survey`` has."""
        self._choices = choices
        language = window_language()
        checklists = [(one.title, one.id) for one in survey.checklists]
        self._fill(self.checklist, self.tr("All checklists"), checklists)
        used = {criterion.theme for criterion in survey.criteria}
        themes = [(title, id_) for id_, title in survey.themes.items() if id_ in used]
        self._fill(self.theme, self.tr("All themes"), themes)
        regions = sorted({one.region for one in survey.jurisdictions if one.region})
        self._fill(self.region, self.tr("All regions"), [(name, name) for name in regions])
        findings = [(value_word(one, language=language), one.value) for one in Judgement]
        self._fill(self.judgement, self.tr("Any finding"), findings)
        self.region.setVisible(bool(regions))
        self._show_fields(choices)
        self.words.blockSignals(True)
        self.words.setText(choices.words)
        self.words.blockSignals(False)

    def _show_fields(self, choices: MatrixChoices) -> None:
        """Let every field show what is chosen."""
        judgement = next(iter(choices.judgements), None)
        for combo, value in (
            (self.kind, choices.kind),
            (self.grouping, choices.grouping),
            (self.order, choices.order),
            (self.checklist, choices.checklist),
            (self.theme, choices.theme),
            (self.region, choices.region),
            (self.judgement, judgement.value if judgement else ""),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.fewest.blockSignals(True)
        self.fewest.setChecked(choices.criteria_by_met)
        self.fewest.blockSignals(False)

    def show_choices(self, choices: MatrixChoices) -> None:
        """Keep what was changed elsewhere: pins."""
        self._choices = choices

    def focus_filter(self) -> None:
        """Put the focus into the filter."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def _tell(self) -> None:
        self._patience.stop()
        judgement = self.judgement.currentData()
        self._choices = replace(
            self._choices,
            kind=LineKind(self.kind.currentData()),
            grouping=Grouping(self.grouping.currentData()),
            order=Order(self.order.currentData()),
            checklist=str(self.checklist.currentData() or ""),
            theme=str(self.theme.currentData() or ""),
            region=str(self.region.currentData() or ""),
            judgements=frozenset({Judgement(judgement)}) if judgement else frozenset(),
            words=self.words.text().strip(),
            criteria_by_met=self.fewest.isChecked(),
        )
        self.changed.emit(self._choices)

    def _combo(self, name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.view().setAccessibleName(name)
        combo.setToolTip(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(18)
        for words, value in items:
            combo.addItem(words, value)
        combo.activated.connect(lambda _: self._tell())
        return combo

    def _fill(self, combo: QComboBox, everything: str, items: Sequence[tuple[str, str]]) -> None:
        combo.clear()
        combo.addItem(everything, "")
        for words, value in items:
            combo.addItem(words, value)

    def _arrange(self) -> None:
        fields = QWidget(self)
        flow = FlowLayout(fields, gap=6)
        for widget in (
            self.words, self.kind, self.grouping, self.checklist, self.theme, self.judgement,
            self.region, self.order, self.fewest, self.transpose, self.with_words,
        ):  # fmt: skip
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(fields)


def legend(survey_words: Sequence[str], parent: QWidget) -> QLabel:
    """The signs with their names in one line."""
    label = QLabel("    ".join(survey_words), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
