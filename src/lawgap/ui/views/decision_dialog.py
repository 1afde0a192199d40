"""Asks for what a decision needs: the verdict and the reason, and what a report is to recommend."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.finding import DecisionState, Verdict
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import verdict_symbol, wording_in

_CHOICES = tuple(verdict for verdict in Verdict if verdict is not Verdict.NOT_ASSESSED)
_WIDTH = 560  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person says in a decision; empty: LawGap's own proposal stands.

    ``earlier``: the decision that this one takes the place of, in words; only shown.
    """

    verdict: Verdict
    reason: str = ""
    verb: str = ""
    recommendation: str = ""
    body: str = ""
    earlier: str = ""


class DecisionDialog(QDialog):
    """An override asks for verdict and reason, "not applicable" for the reason alone."""

    def __init__(
        self, row: FindingRow, state: DecisionState, wish: Wish, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wish = wish
        self._override = state is DecisionState.OVERRIDDEN
        self.setWindowTitle(
            self.tr("Override the verdict") if self._override else self.tr("Not applicable")
        )
        title = QLabel(row.title, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        machine = self.tr("LawGap says: {symbol} {reason}")
        said = QLabel(machine.format(symbol=row.symbol, reason=row.reason), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.verdicts = self._make_verdicts(wish.verdict)
        self._make_reason(wish.reason)
        self._layout = QVBoxLayout(self)
        for widget in (title, said):
            self._layout.addWidget(widget)
        if wish.earlier:
            self._layout.addWidget(self._told(self.tr("So far: {words}"), wish.earlier))
        self._arrange(row)
        self.reason.textChanged.connect(self._follow)
        self._follow()
        self._fit()
        self.more.toggled.connect(self._fit)
        self._set_focus()

    def chosen(self) -> Wish:
        """What was typed."""
        checked = self.verdicts.checkedId()
        return Wish(
            verdict=_CHOICES[checked] if checked >= 0 else self._wish.verdict,
            reason=self.reason.toPlainText().strip(),
            verb=str(self.verb.currentData()),
            recommendation=self.recommendation.toPlainText().strip(),
            body=self.body.text().strip(),
        )

    def _make_verdicts(self, chosen: Verdict) -> QButtonGroup:
        group = QButtonGroup(self)
        say = wording_in(window_language())
        self._box = QGroupBox(self.tr("The verdict that holds"), self)
        self._box.setVisible(self._override)
        layout = QVBoxLayout(self._box)
        for place, verdict in enumerate(_CHOICES):
            button = QRadioButton(
                f"&{place + 1}  {verdict_symbol(verdict)} {say.verdict(verdict)}", self._box
            )
            button.setAccessibleName(say.verdict(verdict))
            button.setChecked(verdict is chosen)
            button.setShortcut(str(place + 1))
            group.addButton(button, place)
            layout.addWidget(button)
        return group

    def _make_reason(self, reason: str) -> None:
        self.reason = QPlainTextEdit(reason, self)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setAcceptDrops(False)
        self.reason.setFixedHeight(5 * self.fontMetrics().lineSpacing() + 10)
        self.recommendation = QPlainTextEdit(self._wish.recommendation, self)
        self.recommendation.setAccessibleName(self.tr("Recommendation"))
        self.recommendation.setTabChangesFocus(True)
        self.recommendation.setAcceptDrops(False)
        self.recommendation.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 10)
        self.verb = QComboBox(self)
        self.verb.setAccessibleName(self.tr("How hard the recommendation presses"))
        self.verb.view().setAccessibleName(self.tr("How hard the recommendation presses"))
        self.verb.addItem(self.tr("As LawGap proposes"), "")
        for value, name in wording_in(window_language()).verbs():
            self.verb.addItem(name, value)
        self.verb.setCurrentIndex(max(0, self.verb.findData(self._wish.verb)))
        self.body = QLineEdit(self._wish.body, self)
        self.body.setAccessibleName(self.tr("Authority that should act"))
        self.body.setAcceptDrops(False)

    def _arrange(self, row: FindingRow) -> None:
        layout = self._layout
        layout.addWidget(self._box)
        self._labelled(self.tr("&Reason (it is printed in the report)"), self.reason)
        self.more = QPushButton(self.tr("Recommend something &else…"), self)
        self.more.setCheckable(True)
        self.more.setVisible(self._override)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        extra = (
            *self._labelled(self.tr("Recommen&dation instead of LawGap's"), self.recommendation),
            *self._labelled(self.tr("&How hard it presses"), self.verb),
            *self._labelled(self.tr("&Authority that should act"), self.body),
        )
        self.recommendation.setPlaceholderText(row.recommendation)
        for widget in extra:
            self.more.toggled.connect(widget.setVisible)
            widget.hide()
        wish = self._wish
        self.more.setChecked(bool(wish.recommendation or wish.body or wish.verb))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Decide"))
        self._ok.setToolTip(self.tr("Decide and go to the next finding (Ctrl+Return)"))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._ok.click)
        layout.addWidget(buttons)

    def _told(self, words: str, text: str) -> QLabel:
        label = QLabel(words.format(words=text), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _labelled(self, words: str, widget: QWidget) -> tuple[QWidget, QWidget]:
        label = QLabel(words, self)
        label.setBuddy(widget)
        self._layout.addWidget(label)
        self._layout.addWidget(widget)
        return label, widget

    def _fit(self) -> None:
        """As high as what it shows; wrapped lines do not count in a dialog's own size."""
        self.resize(_WIDTH, self._layout.totalHeightForWidth(_WIDTH))

    def _follow(self) -> None:
        """Without a reason nothing is decided."""
        self._ok.setEnabled(bool(self.reason.toPlainText().strip()))

    def _set_focus(self) -> None:
        first = self.verdicts.checkedButton() if self._override else self.reason
        (first or self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
