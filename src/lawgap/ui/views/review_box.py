"""The strip below the chosen finding: what a person decided, what changed since, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from lawgap.model.review import Review, ReviewState
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.words.review_words import (
    STALE_SIGN,
    decision_text,
    stale_word,
    stale_words,
    state_sign,
    state_word,
)
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import wording_in

_MOST = 3  # changes told; the others are counted


class ReviewBox(QFrame):
    """Shows a review; its buttons are the review's actions, given once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Review"))
        self._say = wording_in(window_language()).verdict
        self.said = _line(self, self.tr("What a person decided"))
        self.note = _line(self, self.tr("Note"))
        self.stale = _line(self, self.tr("What changed since the decision"))
        self._buttons = FlowLayout(gap=4, line_gap=2)
        self._stale_buttons: list[QToolButton] = []
        edge = QFrame(self)
        edge.setFrameShape(QFrame.Shape.HLine)
        edge.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 4)
        layout.setSpacing(3)
        layout.addWidget(edge)
        for line in (self.said, self.note, self.stale):
            layout.addWidget(line)
        layout.addLayout(self._buttons)
        self.hide()

    def set_actions(self, always: list[QAction], stale: list[QAction]) -> None:
        """Offer actions as buttons; ``stale`` only where something changed since."""
        for action in (*always, *stale):
            button = QToolButton(self)
            button.setDefaultAction(action)
            words = action.text().replace("&", "")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(words.rstrip("…"))
            button.setToolTip(self.tr("{words} ({keys})").format(words=words, keys=keys))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the list its keys
            self._buttons.addWidget(button)
            if action in stale:
                self._stale_buttons.append(button)

    def come_after(self, widget: QWidget) -> None:
        """Let the buttons be reached by Tab after ``widget``, in their order."""
        for place in range(self._buttons.count()):
            button = self._buttons.itemAt(place).widget()
            if button is not None:
                QWidget.setTabOrder(widget, button)
                widget = button

    @property
    def can_focus(self) -> bool:
        """Whether there is a button that can be pressed now."""
        return self.isVisible() and self._first() is not None

    def focus_first(self) -> None:
        """Put the focus on the first button that can be pressed."""
        if button := self._first():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_review(self, review: Review | None) -> None:
        """Show ``review``; None hides the strip: nothing can be reviewed."""
        self.setVisible(review is not None)
        if review is None:
            return
        self.said.setText(self._said(review))
        self.note.setText(self.tr("Note: {note}").format(note=review.note) if review.note else "")
        self.stale.setText(self._changed(review))
        for line in (self.said, self.note, self.stale):
            line.setVisible(bool(line.text()))
        for button in self._stale_buttons:
            button.setVisible(bool(review.stale))

    def _first(self) -> QWidget | None:
        places = (self._buttons.itemAt(place).widget() for place in range(self._buttons.count()))
        return next((one for one in places if one and one.isVisible() and one.isEnabled()), None)

    def _said(self, review: Review) -> str:
        """The decision in words: state, verdict, by whom, when, why."""
        decision = review.decision
        if decision is None:
            return f"{state_sign(review.state)} {state_word(ReviewState.PROPOSED)}"
        by = decision_text(decision, self._say)
        return f"{by}\n{decision.reason}" if decision.reason else by

    def _changed(self, review: Review) -> str:
        if not review.stale:
            return ""
        told = [stale_words(one, self._say) for one in review.stale[:_MOST]]
        if len(review.stale) > _MOST:
            told.append(self.tr("and %n more", "", len(review.stale) - _MOST))
        return f"{STALE_SIGN} {stale_word()}: {' '.join(told)}"


def _line(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAccessibleName(name)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
