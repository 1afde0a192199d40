"""The view "Versions": what a new version of a law closes and opens, and its articles' words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.comparison import GapChange, ProvisionChange
from lawgap.model.errors import LawGapError
from lawgap.model.review import Review
from lawgap.ui.boards.version_chooser import VersionChooser
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.models.table import Column, TableModel
from lawgap.ui.process.version_jobs import Versions, compare_for_window
from lawgap.ui.remembering import remember
from lawgap.ui.session import FINDINGS, Doing
from lawgap.ui.values.version_rows import ArticleRow, GapRow, VersionRows, place_of_article
from lawgap.ui.views.marked_words import MarkedWords
from lawgap.ui.views.rows_table import RowsTable
from lawgap.ui.words.translation import said, window_language
from lawgap.ui.words.version_words import (
    article_parts,
    article_word,
    gap_head,
    gap_parts,
    gap_word,
)
from lawgap.ui.work.checking import request_of
from lawgap.ui.work.comparing import export_versions
from lawgap.usecases.check import jurisdiction_of
from lawgap.usecases.project import request_of as request_of_country

CHANGED = "changed"
ALL = "all"


class VersionsView(QWidget):
    """Two versions chosen above; below, what changed on the left and its words on the right."""

    def __init__(self, desk: Desk, dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._dialogs = dialogs
        self.rows = VersionRows(gaps=(), articles=())
        self.compared: Versions | None = None
        self._shown: GapRow | ArticleRow | None = None
        self.chooser = VersionChooser(dialogs, self)
        self.chooser.compare_wanted.connect(self.compare)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)
        self._make_lists()
        self._make_words()
        self._arrange()
        desk.session.paths_changed.connect(self._follow)
        desk.session.project_changed.connect(self._follow)
        desk.session.doing_changed.connect(self._enable)
        self._follow()
        self._show_rows()

    def focus_first(self) -> None:
        """Put the focus into the criteria, or on the choice of versions."""
        ready = self.chooser.compare_button if self.chooser.ready else self.chooser.old_button
        target = self.gaps if self.rows.gaps else ready
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def compare(self) -> None:
        """Compare the versions chosen, in the background."""
        session = self._desk.session
        if not self.chooser.ready or session.doing is not Doing.NOTHING:
            return
        versions = self._versions()

        def follow(result: object, error: LawGapError | None) -> None:
            session.set_doing(Doing.NOTHING)
            if isinstance(result, VersionRows):
                self.compared = versions
                self._desk.memory.set_versions(self.chooser.old, self.chooser.new)
                self.show_rows(result)
            tell_error(self._desk, error)

        job = self._desk.background.submit(
            compare_for_window,
            versions,
            window_language(),
            self._reviews(versions),
            on_end=follow,
            on_progress=session.progressed.emit,
        )
        session.set_doing(Doing.CHECKING, job)

    def show_rows(self, rows: VersionRows) -> None:
        """Show another comparison."""
        self.rows = rows
        self._show_rows()
        self.focus_first()

    def export(self, kind: str) -> None:
        """Ask where to, and write what lies between the versions compared."""
        if self.compared is not None:
            reviews = self._reviews(self.compared)
            export_versions(self._desk, self._dialogs, self.compared, reviews, kind)

    def copy_all(self) -> None:
        """Copy what is listed, and the words shown, as text."""
        shown = [self.words.toPlainText(), self.other.toPlainText() if self._beside else ""]
        texts = [self.gaps.as_text(), self.articles.as_text(), *shown]
        QGuiApplication.clipboard().setText("\n\n".join(text for text in texts if text))
        tell(self._desk, self.tr("Copied: both lists, and the words shown."))

    @property
    def _beside(self) -> bool:
        return self.side_by_side.isChecked()

    def _make_lists(self) -> None:
        self.gap_filter = QComboBox(self)
        self.gap_filter.setAccessibleName(self.tr("Which criteria are listed"))
        self.gap_filter.view().setAccessibleName(self.tr("Which criteria are listed"))
        self.gap_filter.addItem(self.tr("What changed"), CHANGED)
        for change in GapChange:
            self.gap_filter.addItem(gap_word(change), change.value)
        self.gap_filter.addItem(self.tr("All criteria"), ALL)
        self.gaps = RowsTable(
            TableModel[GapRow]([
                Column(title=self.tr("Change"), text=lambda row: gap_word(row.change)),
                Column(title=self.tr("Criterion"), text=lambda row: row.title),
                Column(title=self.tr("Before"), text=lambda row: row.old_word),
                Column(title=self.tr("After"), text=lambda row: row.new_word),
            ]),
            self.tr("What closed and what opened"),
            stretch=1,
            parent=self,
        )  # fmt: skip
        self.article_filter = QComboBox(self)
        self.article_filter.setAccessibleName(self.tr("Which articles are listed"))
        self.article_filter.view().setAccessibleName(self.tr("Which articles are listed"))
        self.article_filter.addItem(self.tr("Articles that changed"), CHANGED)
        self.article_filter.addItem(self.tr("All articles"), ALL)
        self.articles = RowsTable(
            TableModel[ArticleRow]([
                Column(title=self.tr("Change"), text=lambda row: article_word(row.change)),
                Column(title=self.tr("Article"), text=lambda row: row.article.label),
                Column(title=self.tr("Heading"), text=lambda row: row.article.heading),
                Column(title=self.tr("Law"), text=lambda row: row.statute),
            ]),
            self.tr("Articles and what became of them"),
            stretch=2,
            widths={3: 170},
            parent=self,
        )  # fmt: skip
        self.gap_filter.currentIndexChanged.connect(self._show_gaps)
        self.article_filter.currentIndexChanged.connect(self._show_articles)
        self.gaps.row_chosen.connect(self._show_row)
        self.articles.row_chosen.connect(self._show_row)
        self.gaps.activated.connect(self._go_to_finding)
        self.articles.activated.connect(self._go_to_article)

    def _make_words(self) -> None:
        self.words = MarkedWords(self.tr("The words, those added and removed marked"), self)
        self.other = MarkedWords(self.tr("The words of the new version"), self)
        self.side_by_side = QCheckBox(self.tr("Side by si&de"), self)
        remember(self.side_by_side, self._desk.memory, "versions-beside")
        self.side_by_side.toggled.connect(self._show_words)
        self.copy_button = QPushButton(self.tr("Cop&y"), self)
        self.copy_button.clicked.connect(self.copy_all)
        self.export_button = QToolButton(self)
        self.export_button.setText(self.tr("E&xport"))
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.export_button)
        for kind, text in (
            ("docx", self.tr("Before and after as a &Word report…")),
            ("xlsx", self.tr("&Excel workbook with a sheet on before and after…")),
        ):
            menu.addAction(text).triggered.connect(lambda _checked, kind=kind: self.export(kind))
        self.export_button.setMenu(menu)

    def _arrange(self) -> None:
        lists = QSplitter(Qt.Orientation.Vertical, self)
        lists.addWidget(_under(self.gap_filter, self.gaps))
        lists.addWidget(_under(self.article_filter, self.articles))
        texts = QSplitter(self)
        texts.addWidget(self.words)
        texts.addWidget(self.other)
        tools = QHBoxLayout()
        tools.addWidget(self.side_by_side)
        tools.addStretch(1)
        tools.addWidget(self.copy_button)
        tools.addWidget(self.export_button)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(tools)
        column.addWidget(texts, 1)
        self.body = QSplitter(self)
        self.body.addWidget(lists)
        self.body.addWidget(right)
        self.body.setSizes([1000, 1000])
        self.empty = QLabel(self._how_to_begin(), self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self.chooser)
        layout.addWidget(self.count)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.body, 1)

    def _versions(self) -> Versions:
        usual = request_of(self._desk)
        new = replace(usual, paths=self.chooser.new, jurisdiction=jurisdiction_of(self.chooser.new))
        if self.chooser.tracked:
            return Versions(old=new, new=None)
        return Versions(old=replace(new, paths=self.chooser.old), new=new)

    def _follow(self) -> None:
        self.chooser.show_checked(self._open_here(), self._desk.memory.versions())

    def _open_here(self) -> tuple[Path, ...]:
        """The files of what is open in the findings: of a project, those it was checked from."""
        session = self._desk.session
        if session.paths or session.project is None or not session.country:
            return session.paths
        request = request_of_country(session.project, session.country, self._desk.settings)
        return request.paths if request else ()

    def _reviews(self, versions: Versions) -> dict[str, Review]:
        """What people decided on the old version: where it is what is open here."""
        return dict(self._desk.session.reviews) if self._is_open(versions) else {}

    def _is_open(self, versions: Versions) -> bool:
        """Whether the old version is what is open in the findings."""
        return versions.new is not None and versions.old.paths == self._open_here()

    def _enable(self) -> None:
        idle = self._desk.session.doing is Doing.NOTHING
        self.export_button.setEnabled(idle and self.compared is not None)
        self.chooser.compare_button.setEnabled(idle and self.chooser.ready)

    def _how_to_begin(self) -> str:
        return self.tr(
            "Choose an old and a new version of a law: two drafts, two folders, or one Word file "
            "with tracked changes.\n\n"
            "LawGap says which gaps the new version closes and which it opens, by which words, "
            "and what became of each article."
        )

    def _show_rows(self) -> None:
        found = bool(self.rows.gaps)
        self.body.setVisible(found)
        self.count.setVisible(found)
        self.empty.setVisible(not found)
        self.count.setText(self._count_text())
        several = len({row.statute for row in self.rows.articles}) > 1
        self.articles.setColumnHidden(3, not several)
        self._show_articles()
        self._show_gaps()
        self._show_words()
        self._enable()

    def _count_text(self) -> str:
        rows = self.rows
        counts = (
            f"{gap_word(change)}: {sum(row.change is change for row in rows.gaps)}"
            for change in GapChange
        )
        return "\n".join(("     ".join(counts), *map(said, rows.problems)))

    def _show_gaps(self) -> None:
        wanted = self.gap_filter.currentData()
        self.gaps.show_rows(
            tuple(
                row
                for change in GapChange
                for row in self.rows.gaps
                if row.change is change
                and (
                    wanted in (ALL, change.value)
                    or (wanted == CHANGED and change is not GapChange.UNCHANGED)
                )
            )
        )

    def _show_articles(self) -> None:
        everything = self.article_filter.currentData() == ALL
        self.articles.show_rows(
            tuple(
                row
                for row in self.rows.articles
                if everything or row.change is not ProvisionChange.UNCHANGED
            )
        )

    def _show_row(self, row: GapRow | ArticleRow) -> None:
        self._shown = row
        self._show_words()

    def _show_words(self) -> None:
        row, beside = self._shown, self._beside
        self.other.setVisible(beside)
        if isinstance(row, GapRow):
            head = gap_head(row)
            self.words.show_parts([*head, *gap_parts(row, old=True, new=not beside)])
            self.other.show_parts([row.title, *gap_parts(row, old=False, new=True)])
        elif isinstance(row, ArticleRow):
            self.words.show_parts(article_parts(row.article, old=True, new=not beside))
            self.other.show_parts(article_parts(row.article, old=False, new=True))
        else:
            self.words.show_parts(())
            self.other.show_parts(())

    def _go_to_finding(self) -> None:
        row, assessment = self.gaps.chosen, self._desk.session.assessment
        if isinstance(row, GapRow) and assessment and row.criterion in assessment.criteria:
            self._desk.session.finding_wanted.emit(row.criterion)

    def _go_to_article(self) -> None:
        """Show the article in the statute, where that version is open in the findings."""
        row, session = self.articles.chosen, self._desk.session
        statutes = session.assessment.bundle.statutes if session.assessment else ()
        old = self.compared is not None and self._is_open(self.compared)
        place = place_of_article(row, statutes, old=old) if isinstance(row, ArticleRow) else None
        if place is None:
            tell(self._desk, self.tr("The article does not stand in what is open here."))
            return
        session.view_wanted.emit(FINDINGS)
        session.place_wanted.emit(*place)


def _under(head: QWidget, body: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(head)
    layout.addWidget(body, 1)
    return made
