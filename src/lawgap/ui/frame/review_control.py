"""Ties the review's actions to the panes: what is decided on, what comes next, what is undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from lawgap.model.finding import DecisionState
from lawgap.model.review import EvidenceStance, Review
from lawgap.ui.desk import Desk, tell
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.actions import Actions
from lawgap.ui.session import Doing
from lawgap.ui.values.queue import Order, next_open
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.views.results_page import ResultsPage
from lawgap.ui.work import reviewing
from lawgap.ui.work.carrying import carry_over
from lawgap.ui.work.history import show_history

DECIDING = ("confirm", "override", "not-applicable", "flag", "note")
"""The actions that stand as buttons below each finding."""
AFTER_CHANGE = ("keep", "withdraw")
"""Those that stand there where something changed since the decision."""
ON_EVIDENCE = ("accept-evidence", "reject-evidence", "add-evidence")
_ONE_KEY = (*DECIDING, *AFTER_CHANGE, *ON_EVIDENCE, "next-open", "previous-open")


class ReviewControl(QObject):
    """Hears the actions and the session; tells the panes."""

    def __init__(
        self, desk: Desk, dialogs: Dialogs, actions: Actions, results: ResultsPage, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._actions = actions
        self._results = results
        self._undo = actions["undo"].text(), actions["redo"].text()
        results.review.set_actions(
            [actions[name] for name in DECIDING], [actions[name] for name in AFTER_CHANGE]
        )
        results.review.come_after(results.finding.last)
        for widget in results.reviewing_widgets:
            widget.addActions([actions[name] for name in _ONE_KEY])
        actions.connect_doings(self._doings())
        results.findings.filter_wanted.connect(desk.session.set_filter)
        results.findings.finding_chosen.connect(lambda _row: self._enable())
        results.findings.put_in.connect(self._show_order)
        desk.session.filter_changed.connect(self._show_filter)
        desk.session.reviews_changed.connect(lambda _criterion: self._show_reviews())
        for changed in (
            desk.session.assessment_changed,
            desk.session.project_changed,
            desk.session.doing_changed,
        ):
            changed.connect(self._show_reviews)
        self._show_reviews()
        self._show_order(results.findings.order)

    def _doings(self) -> dict[str, Callable[[], object]]:
        desk, dialogs, findings = self._desk, self._dialogs, self._results.findings
        stances = {
            "accept-evidence": EvidenceStance.ACCEPTED,
            "reject-evidence": EvidenceStance.REJECTED,
        }
        return {
            "note": lambda: reviewing.write_note(desk, dialogs, findings.chosen()),
            "keep": lambda: self._then_next(partial(reviewing.keep, desk, dialogs)),
            "withdraw": lambda: reviewing.withdraw(desk, dialogs, findings.chosen()),
            "add-evidence": self._add_evidence,
            "undo": lambda: self._reveal(reviewing.undo(desk, dialogs)),
            "redo": lambda: self._reveal(reviewing.redo(desk)),
            "next-open": lambda: findings.step_open(1),
            "previous-open": lambda: findings.step_open(-1),
            "only-open": findings.toggle_open,
            "only-stale": findings.toggle_stale,
            "carry-over": lambda: carry_over(desk, dialogs),
            **{f"order-{order}": partial(findings.put_in_order, order) for order in Order},
            "history": lambda: show_history(desk, dialogs),
            **{
                name: partial(self._then_next, partial(self._decide, state))
                for name, state in reviewing.DECISIONS.items()
            },
            **{name: partial(self._judge, stance) for name, stance in stances.items()},
        }

    def _decide(self, state: DecisionState, row: FindingRow | None) -> bool:
        return reviewing.decide(self._desk, self._dialogs, row, state)

    def _then_next(self, step: Callable[[FindingRow | None], bool]) -> None:
        """Do a step on the chosen finding; if it was done, go to the next that is open."""
        findings = self._results.findings
        chosen, queue = findings.chosen(), findings.shown()
        if chosen is None or not step(chosen):
            return
        following = next_open(queue, chosen.criterion, self._desk.session.reviews)
        if following and following != chosen.criterion:
            findings.choose(following)
        elif not following:
            tell(self._desk, _tr("Every finding in this list is reviewed."))

    def _judge(self, stance: EvidenceStance) -> None:
        statute = self._results.statute
        row = self._results.findings.chosen()
        evidence = statute.chosen_evidence
        if reviewing.judge(self._desk, self._dialogs, row, evidence, stance):
            statute.step(1)

    def _add_evidence(self) -> None:
        statute = self._results.statute
        row = self._results.findings.chosen()
        span = statute.text.selected_span
        reviewing.add_evidence(self._desk, self._dialogs, row, statute.shown, span)

    def _reveal(self, criterion: str) -> None:
        if criterion:
            self._results.findings.reveal(criterion)

    def _show_filter(self) -> None:
        chosen = self._desk.session.filter
        if chosen != self._results.findings.filters.filter:
            self._results.findings.show_filter(chosen)

    def _show_order(self, order: Order) -> None:
        for one in Order:
            self._actions[f"order-{one}"].setChecked(one is order)

    def _show_reviews(self) -> None:
        session = self._desk.session
        statutes = session.assessment.bundle.statutes if session.assessment else ()
        self._results.show_reviews(
            session.reviews, {s.id: s for s in statutes}, reviewable=session.reviewable
        )
        self._enable()
        self._show_undo()

    def _enable(self) -> None:
        """Offer what can be done with the chosen finding."""
        session, actions = self._desk.session, self._actions
        row = self._results.findings.chosen()
        may = session.reviewable and session.doing is Doing.NOTHING and row is not None
        review = _review_of(session.reviews, row.criterion if row else "")
        for name in (*DECIDING, *ON_EVIDENCE):
            actions[name].setEnabled(may)
        actions["keep"].setEnabled(may and bool(review.stale))
        actions["withdraw"].setEnabled(may and review.decision is not None)
        actions["history"].setEnabled(session.project is not None)
        idle = session.reviewable and session.doing is Doing.NOTHING
        several = session.head is not None and len(session.head.countries) > 1
        actions["carry-over"].setEnabled(idle and several)

    def _show_undo(self) -> None:
        """The words of the menu say what would be undone."""
        words = reviewing.undo_words(self._desk)
        idle = self._desk.session.doing is Doing.NOTHING
        for name, said, usual in zip(("undo", "redo"), words, self._undo, strict=True):
            self._actions[name].setText(said or usual)
            self._actions[name].setEnabled(bool(said) and idle)


def _review_of(reviews: Mapping[str, Review], criterion: str) -> Review:
    return reviews.get(criterion) or Review(criterion=criterion)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReviewControl", text)
