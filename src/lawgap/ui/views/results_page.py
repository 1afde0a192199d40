"""Findings on the left; on the right the chosen one above the statute that it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from lawgap.model.finding import Assessment
from lawgap.model.review import Review
from lawgap.model.statute import Statute
from lawgap.ui.panes import Pane, step
from lawgap.ui.values.reviewed import reviewed_row
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.views.finding_pane import FindingPane
from lawgap.ui.views.findings_pane import FindingsPane
from lawgap.ui.views.review_box import ReviewBox
from lawgap.ui.views.statute_pane import StatutePane

_OUTER = (610, 670)  # pixels of the list, and of what stands beside it
_INNER = (340, 300)  # of the finding, and of the statute below it


class ResultsPage(QWidget):
    """Three panes; choosing in one shows in the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPane(self)
        self.finding = FindingPane(self)
        self.review = ReviewBox(self)
        self.statute = StatutePane(self)
        self._reviews: Mapping[str, Review] = {}
        self._statutes: Mapping[str, Statute] = {}
        self._reviewable = False
        self._shown: FindingRow | None = None
        self._assessment: Assessment | None = None
        self._filled: tuple[FindingRow, ...] | None = None
        self.findings.finding_chosen.connect(self._show_finding)
        self.finding.element_chosen.connect(self.statute.show_element)
        self.finding.evidence_wanted.connect(self.statute.show_evidence)
        self.inner = QSplitter(Qt.Orientation.Vertical, self)
        self.inner.addWidget(self._with_review())
        self.inner.addWidget(self.statute)
        self.inner.setSizes(_INNER)
        self.outer = QSplitter(Qt.Orientation.Horizontal, self)
        self.outer.addWidget(self.findings)
        self.outer.addWidget(self.inner)
        self.outer.setSizes(_OUTER)
        self.outer.setStretchFactor(0, 1)
        self.outer.setStretchFactor(1, 2)
        for splitter in (self.inner, self.outer):
            splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.outer)

    def show_text(self, assessment: Assessment, rows: tuple[FindingRow, ...]) -> None:
        """Lay out the statute that the finding chosen now, or else the first, will rest on."""
        before = self.findings.chosen()
        same = (row for row in rows if before and row.criterion == before.criterion)
        row = next(same, rows[0] if rows else None)
        wanted = row.evidence[0].evidence.statute if row and row.evidence else ""
        statutes = {statute.id: statute for statute in assessment.bundle.statutes}
        if statutes:
            self.statute.text.show_statute(statutes.get(wanted) or next(iter(statutes.values())))

    def show_statutes(self, assessment: Assessment) -> None:
        """Show the statutes of an assessment; those that are shown already stay as they are."""
        if self._assessment is not assessment:
            self._assessment = assessment
            self._filled = None
            self.statute.show_statutes(assessment.bundle.statutes)

    def show_assessment(self, assessment: Assessment, rows: tuple[FindingRow, ...]) -> None:
        """Show findings with their statutes; those that are shown already stay as they are."""
        self.show_statutes(assessment)
        if self._filled is not rows:
            self._filled = rows
            checklists = (result.checklist for result in assessment.checklists)
            self.findings.show_checklists(tuple((one.id, one.title) for one in checklists))
            self.show_rows(rows)

    def show_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Show these findings; words of the statutes lead to them."""
        self.statute.guide.set_rows(rows)
        self.findings.show_rows(rows)

    def show_reviews(
        self,
        reviews: Mapping[str, Review],
        statutes: Mapping[str, Statute],
        *,
        reviewable: bool,
    ) -> None:
        """Show what people decided; the evidence looked at stays in view."""
        self._reviews = reviews
        self._statutes = statutes
        self._reviewable = reviewable
        self.findings.show_reviews(reviews)
        row = self.findings.chosen()
        if row is None:
            self._show_finding(None)
            return
        self._show_review(row)
        judged = reviewed_row(row, reviews.get(row.criterion), statutes)
        if judged != self._shown:
            place = self.statute.evidence_place
            self._shown = judged
            self.statute.show_finding(judged)
            self.statute.choose_evidence(place)

    @property
    def reviewing_widgets(self) -> tuple[QWidget, ...]:
        """Where the plain letters of the review work: nothing is typed there."""
        statute = self.statute
        return self.findings.table, self.finding, self.review, statute.text, statute.lists

    def find_words(self) -> None:
        """Find words in the statute while one reads it; else narrow the findings."""
        if self.statute.text.hasFocus():
            self.statute.find_bar.open()
        else:
            self.findings.focus_filter()

    def set_beside(self, *, beside: bool) -> None:
        """Show the statute beside the finding rather than below it."""
        orientation = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if orientation is not self.inner.orientation():
            self.inner.setOrientation(orientation)
            half = (self.inner.width() if beside else self.inner.height()) // 2
            self.inner.setSizes([half, half])
        self.statute.set_narrow(narrow=beside)

    def step_pane(self, by: int) -> None:
        """Move the focus to another pane, in a ring."""
        ways: list[Pane] = [
            (self.findings, self.findings.focus_list),
            (self.finding, self.finding.focus_first),
            (self.statute, self.statute.focus_list),
            (self.statute.text, self.statute.focus_text),
        ]
        if self.review.can_focus:
            ways.insert(2, (self.review, self.review.focus_first))
        step(ways, by)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Esc leads back to the list, from wherever one is."""
        if event.key() == Qt.Key.Key_Escape and not self.findings.table.hasFocus():
            self.findings.focus_list()
        else:
            super().keyPressEvent(event)

    def show_usual_layout(self) -> None:
        """Give the panes the sizes that they begin with."""
        self.inner.setSizes(_INNER)
        self.outer.setSizes(_OUTER)
        self.statute.splitter.setSizes([300, 460])

    def _with_review(self) -> QWidget:
        """The finding, and below it the strip of its review."""
        both = QWidget(self)
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.finding, 1)
        layout.addWidget(self.review)
        return both

    def _show_finding(self, row: FindingRow | None) -> None:
        judged = row
        if row is not None:
            judged = reviewed_row(row, self._reviews.get(row.criterion), self._statutes)
        self._shown = judged
        self.finding.show_finding(row)
        self.statute.show_finding(judged)
        self._show_review(row)

    def _show_review(self, row: FindingRow | None) -> None:
        """The person's verdict beside LawGap's, and the strip below."""
        review = (self._reviews.get(row.criterion) if row else None) or Review(criterion="")
        said = row is not None and review.decision is not None
        words = self.finding.decision_words(review) if said else ""
        verdict = review.verdict_beside(row.verdict) if row is not None and review.decided else None
        self.finding.show_decision(words, verdict)
        touched = self._reviewable or not review.empty
        self.review.show_review(review if row is not None and touched else None)
