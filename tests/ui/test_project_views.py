"""What is said of a project, and the small dialogs: words, names, and what can be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from ui_country import an_invented_country

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.project import Backup, LockOwner, ProjectHead, ReadOnlyReason, Recoverable
from lawgap.model.review import (
    Act,
    ActKind,
    ActState,
    EvidenceStance,
    Review,
    ReviewState,
    StaleKind,
    Staleness,
)
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.views.decision_dialog import DecisionDialog, Wish
from lawgap.ui.views.history_dialog import HistoryDialog, Step
from lawgap.ui.views.left_box import LeftBox
from lawgap.ui.views.project_bar import ProjectBar
from lawgap.ui.views.review_box import ReviewBox
from lawgap.ui.views.small_dialogs import BackupDialog, ElementDialog, NoteDialog
from lawgap.ui.words import review_words
from lawgap.ui.words.project_words import saved_words

PATH = Path("/somewhere/Ruritania.lawgap")


def a_head(reason: ReadOnlyReason | None, *, untitled: bool = False) -> ProjectHead:
    """A project that can only be read for a reason."""
    owner = LockOwner(user="ana", host="desk-7", pid=4, since="2026-05-31T10:11:12Z")
    return ProjectHead(
        path=PATH,
        id="1",
        title="" if untitled else "Ruritania",
        untitled=untitled,
        created="2026-05-31T10:11:12Z",
        version="0.2",
        read_only=reason,
        locked_by=owner if reason is ReadOnlyReason.LOCKED else None,
    )


@pytest.mark.parametrize(
    ("reason", "words", "buttons"),
    [
        (ReadOnlyReason.ASKED, "for reading only", (True, False, True)),
        (ReadOnlyReason.LOCKED, "ana on desk-7", (True, True, True)),
        (ReadOnlyReason.NEWER, "A newer version", (False, False, False)),
        (ReadOnlyReason.NOT_WRITABLE, "may not be written to", (True, False, True)),
    ],
)
def test_the_banner_says_why_and_what_to_do(qtbot, reason, words, buttons):
    """Trying again, taking over, saving elsewhere: only what helps."""
    bar = ProjectBar()
    qtbot.addWidget(bar)
    bar.show_head(a_head(reason))
    assert bar.isVisible()
    assert words in bar.text
    assert (bar.again.isVisible(), bar.take_over.isVisible(), bar.save_as.isVisible()) == buttons
    bar.show_head(a_head(None))
    assert not bar.isVisible()


def test_the_status_says_how_safe_it_is():
    """With a name, without one, read only, and nothing open."""
    assert saved_words(a_head(None)) == "All saved"
    assert "Ctrl+S" in saved_words(a_head(None, untitled=True))
    assert saved_words(a_head(ReadOnlyReason.NEWER)) == "Read only"
    assert saved_words(None) == ""


def test_what_was_not_closed_is_named_with_its_countries(qtbot):
    """Each with two ways on; without any the box is gone."""
    box = LeftBox()
    qtbot.addWidget(box)
    left = Recoverable(
        path=PATH, changed="2026-05-31T10:11:12Z", countries=("Ruritania", "Strelsau"), acts=12
    )
    box.show_left((left,))
    assert box.isVisible()
    assert "Ruritania, Strelsau" in box.texts[0]
    assert "12 step" in box.texts[0]
    box.show_left(())
    assert not box.isVisible()


@pytest.mark.parametrize("make", ["decision", "note", "element", "backup", "history"])
def test_every_control_of_a_dialog_has_a_name(qtbot, make):
    """For a screen reader; and the focus begins where one types or chooses."""
    row = finding_rows(an_invented_country())[1]
    copy = Backup(path=PATH, made="2026-05-31T10:11:12Z", size=12_000)
    step = Step(when="now", who="Ana", what="Confirmed", criterion="c", before="", after="")
    dialog = {
        "decision": lambda: DecisionDialog(row, DecisionState.OVERRIDDEN, Wish(verdict="met")),
        "note": lambda: NoteDialog("Consent", ""),
        "element": lambda: ElementDialog(row.elements, "No person shall hold"),
        "backup": lambda: BackupDialog(PATH, (copy,)),
        "history": lambda: HistoryDialog((step,)),
    }[make]()
    qtbot.addWidget(dialog)
    dialog.show()
    nameless = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QAbstractScrollArea)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_history_is_filtered_by_words(qtbot):
    """The newest step stands first."""
    steps = [
        Step(when="1", who="Ana", what="Confirmed", criterion="Consent", before="", after=""),
        Step(when="2", who="Bo", what="Flagged", criterion="Passports", before="", after=""),
    ]
    dialog = HistoryDialog(steps)
    qtbot.addWidget(dialog)
    assert [dialog._model.index(row, 1).data() for row in range(2)] == ["Bo", "Ana"]
    qtbot.keyClicks(dialog.words, "passp")
    assert [step.who for step in dialog._model.rows] == ["Bo"]


def test_every_state_step_and_change_has_words():
    """None is shown by its code."""
    say = {verdict: f"<{verdict}>" for verdict in Verdict}.__getitem__
    for state in ReviewState:
        assert review_words.state_word(state)
        assert review_words.state_sign(state)
    for stance in EvidenceStance:
        assert review_words.stance_word(stance)
        assert review_words.stance_sign(stance)
    for kind in ActKind:
        named = "Consent" in review_words.step_words(kind, "Consent")
        assert named is (kind is not ActKind.CARRIED)  # which is about all criteria at once
        assert review_words.step_word(kind)
    for state in ActState:
        review_words.act_state_word(state)
    for kind in StaleKind:
        words = review_words.stale_words(
            Staleness(kind=kind, before="met", after="not-found", provision="s 5"), say
        )
        assert words.endswith(".")
        assert "{" not in words


def test_a_step_tells_what_it_changed():
    """Verdict and reason, before and after."""
    say = {verdict: verdict.value for verdict in Verdict}.__getitem__
    decision = Decision(
        state=DecisionState.OVERRIDDEN, verdict=Verdict.MET, reason="So.", reviewer="Ana"
    )
    act = Act(
        number=1,
        when="2026-05-31T10:11:12Z",
        reviewer="Ana",
        kind=ActKind.OVERRIDE,
        country="1",
        criterion="consent",
        before=Review(criterion="consent"),
        after=Review(criterion="consent", decision=decision),
        group=1,
    )
    assert review_words.what_changed(act, say) == ("Not reviewed", "Overridden, met: So.")


def test_what_changed_since_is_told_and_the_rest_counted(qtbot):
    """Three changes in words; no more than that, so that the strip stays small."""
    box = ReviewBox()
    qtbot.addWidget(box)
    gone = tuple(
        Staleness(kind=StaleKind.EVIDENCE_GONE, provision=f"s {number}") for number in range(5)
    )
    decision = Decision(state=DecisionState.CONFIRMED, verdict=Verdict.MET, reviewer="Ana")
    box.show_review(Review(criterion="c", decision=decision, stale=gone))
    assert "s 2 no longer" in box.stale.text()
    assert "s 3" not in box.stale.text()
    assert "and 2 more" in box.stale.text()
    box.show_review(None)
    assert not box.isVisible()


def test_a_long_history_stands_there_at_once_and_fills_up(qtbot):
    """The newest first, however many helpings it takes; the filter holds for all of them."""

    def by(who: str) -> Step:
        return Step(when="1", who=who, what="Confirmed", criterion="Labour", before="", after="")

    dialog = HistoryDialog((by("Dora"),))
    qtbot.addWidget(dialog)
    dialog.words.setText("nn")
    dialog.feed(iter([(by("Bo"), by("Ann")), (by("Anna"),)]))
    qtbot.waitUntil(lambda: len(dialog._model.rows) == 2)
    dialog.words.clear()
    assert [step.who for step in dialog._model.rows] == ["Dora", "Ann", "Bo", "Anna"]
