"""Asks for what a decision needs: the verdict and the reason, and what a report is to recommend."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
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
from lawgap.ui.rows import FindingRow
from lawgap.ui.translation import window_language
from lawgap.usecases.wording import verdict_symbol, wording_in

_CHOICES = tuple(verdict for verdict in Verdict if verdict is not Verdict.NOT_ASSESSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person says in a decision; empty: LawGap's own proposal stands."""

    verdict: Verdict
    reason: str = ""
    verb: str = ""
    recommendation: str = ""
    body: str = ""


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
        self.resize(560, 120)
        title = QLabel(row.title, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        machine = self.tr("LawGap says: {symbol} {verdict}. {reason}")
        said = QLabel(
            machine.format(symbol=row.symbol, verdict=row.verdict_word, reason=row.reason), self
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        self.verdicts = self._make_verdicts(wish.verdict)
        self._make_reason(wish.reason)
        self._layout = QVBoxLayout(self)
        for widget in (title, said):
            self._layout.addWidget(widget)
        self._arrange(row)
        self.reason.textChanged.connect(self._follow)
        self._follow()
        self._set_focus()

    def chosen(self) -> Wish:
        """What was typed."""
        checked = self.verdicts.checkedId()
        return Wish(
            verdict=_CHOICES[checked] if checked >= 0 else self._wish.verdict,
            reason=self.reason.toPlainText().strip(),
            verb=self._wish.verb,
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
        self.body = QLineEdit(self._wish.body, self)
        self.body.setAccessibleName(self.tr("Authority that should act"))
        self.body.setAcceptDrops(False)

    def _arrange(self, row: FindingRow) -> None:
        layout = self._layout
        layout.addWidget(self._box)
        self._labelled(self.tr("&Reason (it is printed in the report)"), self.reason)
        self.more = QPushButton(self.tr("Recommend something else…"), self)
        self.more.setCheckable(True)
        self.more.setVisible(self._override)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        extra = (
            *self._labelled(self.tr("Recommen&dation instead of LawGap's"), self.recommendation),
            *self._labelled(self.tr("&Authority that should act"), self.body),
        )
        self.recommendation.setPlaceholderText(row.recommendation)
        for widget in extra:
            self.more.toggled.connect(widget.setVisible)
            widget.hide()
        self.more.setChecked(bool(self._wish.recommendation or self._wish.body))
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

    def _labelled(self, words: str, widget: QWidget) -> tuple[QWidget, QWidget]:
        label = QLabel(words, self)
        label.setBuddy(widget)
        self._layout.addWidget(label)
        self._layout.addWidget(widget)
        return label, widget

    def _follow(self) -> None:
        """Without a reason nothing is decided."""
        self._ok.setEnabled(bool(self.reason.toPlainText().strip()))

    def _set_focus(self) -> None:
        first = self.verdicts.checkedButton() if self._override else self.reason
        (first or self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
