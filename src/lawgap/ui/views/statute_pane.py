"""The statute beside the finding: text with evidence marked, evidence list, outline, legend."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QMenu,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.statute import Provision, Span, Statute
from lawgap.ui.models.evidence import EvidenceModel
from lawgap.ui.models.table import Role
from lawgap.ui.text.marks import BESIDE, NEAR
from lawgap.ui.values.rows import EvidenceRow, FindingRow
from lawgap.ui.views.evidence_delegate import EvidenceDelegate
from lawgap.ui.views.find_bar import FindBar
from lawgap.ui.views.legend import Legend
from lawgap.ui.views.outline_tree import OutlineTree
from lawgap.ui.views.page_tab import PageTab
from lawgap.ui.views.reading_tab import ReadingTab
from lawgap.ui.views.statute_head import StatuteHead
from lawgap.ui.views.statute_text import StatuteText
from lawgap.ui.views.word_guide import WordGuide

_SMALLEST, _LARGEST = -3, 16  # points of zoom


class StatutePane(QWidget):
    """Shows where a finding rests; the words, one by one, in their statute."""

    evidence_shown = Signal(object)  # EvidenceRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statutes: dict[str, Statute] = {}
        self._row: FindingRow | None = None
        self._zoom = 0
        self.head = StatuteHead(self)
        self.head.statute_chosen.connect(lambda id_: self._show_statute(self._statutes.get(id_)))
        self.head.step_wanted.connect(self.step)
        self._make_lists()
        self.text = StatuteText(self)
        self.text.caret_moved.connect(self._tree.follow)
        self.guide = WordGuide(self.text)
        self.guide.place_wanted.connect(self.show_place)
        self.find_bar = FindBar(self.text, self)
        self._legend = Legend(self)
        self._legend.hide()
        self._arrange()

    def show_statutes(self, statutes: tuple[Statute, ...]) -> None:
        """Offer ``statutes`` and show the first."""
        self._statutes = {statute.id: statute for statute in statutes}
        self.guide.set_statutes(self._statutes)
        self._row = None
        self._evidence.show(())
        self.head.show_statutes(statutes)
        self._show_statute(statutes[0] if statutes else None)

    def show_finding(self, row: FindingRow | None) -> None:
        """Mark what ``row`` rests on and go to its best evidence."""
        self._row = row
        self.guide.set_finding(row)
        evidence = (row.evidence or row.near) if row else ()
        self._evidence.show(evidence)
        only_near = bool(row and not row.evidence and row.near)
        self._tabs.setTabText(0, self.tr("Nearest") if only_near else self.tr("Evidence"))
        self._legend.show_items(self._legend_items(evidence))
        self._mark()
        self._nothing.setText(row.reason if row and not evidence else "")
        self._nothing.setVisible(bool(self._nothing.text()))
        if evidence:
            self._list.setCurrentIndex(self._evidence.index(0))
        else:
            self.text.reveal_nothing()
        self._show_place()

    def show_place(self, statute: str, offset: int) -> None:
        """Show a place of a statute, put the caret there, and a bar beside its line."""
        self.head.choose(statute)
        words = self.shown.text if self.shown else ""
        end = words.find("\n", offset)
        self.text.reveal(Span(start=offset, end=end if end > offset else len(words)))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def return_to(self, statute: str, offset: int) -> None:
        """Show a place of a statute again; the focus stays where it is."""
        self.head.choose(statute)
        self.text.go_to(offset)
        self._tree.choose(offset)

    def show_element(self, slot: int) -> None:
        """Go to the best evidence for the element ``slot``."""
        for place, row in enumerate(self._evidence.rows):
            if slot in row.slots:
                self._list.setCurrentIndex(self._evidence.index(place))
                return

    def show_evidence(self, row: EvidenceRow) -> None:
        """Go to one piece of evidence of the finding."""
        if row in self._evidence.rows:
            self._list.setCurrentIndex(self._evidence.index(self._evidence.rows.index(row)))

    def step(self, by: int) -> None:
        """Go to the evidence ``by`` places further, or stay at the list's end."""
        last = len(self._evidence.rows) - 1
        if last >= 0:
            place = min(max(self._list.currentIndex().row() + by, 0), last)
            self._list.setCurrentIndex(self._evidence.index(place))

    @property
    def zoom(self) -> int:
        """How much larger the text is than usual, in points."""
        return self._zoom

    def set_zoom(self, points: int) -> None:
        """Set the text ``points`` larger than usual; within reason."""
        wanted = min(max(points, _SMALLEST), _LARGEST)
        self.text.zoom(wanted - self._zoom)
        self._zoom = wanted

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the lists above the text, for a pane that is higher than wide."""
        orientation = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if orientation is not self.splitter.orientation():
            self.splitter.setOrientation(orientation)
            self.splitter.setSizes([1, 2] if narrow else [300, 460])

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the actions on the words of a statute do."""
        return {
            "go-page": self.focus_page,
            "go-find": lambda: self.find_bar.step(1),
            "go-find-back": lambda: self.find_bar.step(-1),
            "go-link": self.guide.follow,
            "go-peek": self.guide.peek,
            "go-words": self.guide.open_menu,
        }

    def focus_text(self) -> None:
        """Put the caret into the statute."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def evidence_place(self) -> int:
        """The place in the list of the evidence that is looked at; -1 without any."""
        return self._list.currentIndex().row()

    @property
    def chosen_evidence(self) -> EvidenceRow | None:
        """The evidence that is looked at."""
        row = self._list.currentIndex().data(Role.ROW)
        return row if isinstance(row, EvidenceRow) else None

    def choose_evidence(self, place: int) -> None:
        """Look at the evidence at a place of the list, as far as there is one."""
        if 0 <= place < len(self._evidence.rows):
            self._list.setCurrentIndex(self._evidence.index(place))

    @property
    def outline_menu(self) -> QMenu:
        """What opens on a unit of the outline."""
        return self._tree.menu

    @property
    def lists(self) -> QWidget:
        """The widget with evidence and outline."""
        return self._tabs

    def focus_list(self) -> None:
        """Put the cursor into the list of evidence."""
        self._tabs.setCurrentIndex(0)
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_outline(self) -> None:
        """Put the cursor into the outline."""
        self._tabs.setCurrentIndex(1)
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_reading(self) -> None:
        """Show how the statute was read."""
        self._tabs.setCurrentIndex(2)
        self.reading.facts.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_page(self) -> None:
        """Show the page as it looks."""
        self._tabs.setCurrentWidget(self.page)
        self.page.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown(self) -> Statute | None:
        """The statute whose text is shown."""
        return self.text.statute

    @property
    def chosen_unit(self) -> int:
        """The place of the unit that the outline's cursor is on; -1 without one."""
        return self._tree.place

    def next_statute(self) -> None:
        """Show the next statute, after the last the first."""
        self.head.choose_next()

    def _make_lists(self) -> None:
        self._evidence = EvidenceModel(self)
        self._list = QListView(self)
        self._list.setModel(self._evidence)
        self._list.setAccessibleName(self.tr("Evidence for the chosen finding"))
        self._list.setItemDelegate(EvidenceDelegate(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAlternatingRowColors(True)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self._list.clicked.connect(self._show_chosen)
        self._tree = OutlineTree(self)
        self._tree.provision_wanted.connect(self._show_provision)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._nothing = QLabel()
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(8)
        within = QVBoxLayout(self._list)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._nothing)
        self._tabs.addTab(self._list, self.tr("Evidence"))
        self._tabs.addTab(self._tree, self.tr("Outline"))
        self.reading = ReadingTab()
        self._tabs.addTab(self.reading, self.tr("Reading"))
        self.page = PageTab()
        self._tabs.addTab(self.page, self.tr("Page"))
        for part in (self._tabs, self._tabs.tabBar()):
            part.setAccessibleName(self.tr("Evidence, outline, how it was read, or the page"))

    def _arrange(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.find_bar)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self._tabs)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([300, 460])
        self._tabs.setMinimumWidth(160)
        self.text.setMinimumWidth(220)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self._legend)
        layout.addWidget(self.splitter, 1)

    def _legend_items(self, evidence: tuple[EvidenceRow, ...]) -> tuple[tuple[int, str], ...]:
        """The elements that have marks, then what bears on no element."""
        used = {slot for row in evidence for slot in row.slots}
        elements = self._row.elements if self._row else ()
        items = [(element.slot, element.label) for element in elements if element.slot in used]
        if BESIDE in used:
            items.append((BESIDE, self.tr("bears on the verdict itself")))
        if NEAR in used:
            items.append((NEAR, self.tr("came closest; not counted")))
        return tuple(items)

    def _show_statute(self, statute: Statute | None) -> None:
        self.text.show_statute(statute)
        self._tree.show_statute(statute)
        self.reading.show_certificate(statute.certificate if statute else None)
        self.page.show_place(statute, None)
        self._mark()
        self.find_bar.search_again()

    def _mark(self) -> None:
        statute = self.text.statute
        marks = self._row.marks if self._row and statute else ()
        self.text.set_marks([mark for id_, mark in marks if statute and id_ == statute.id])

    def _show_chosen(self, index: QModelIndex) -> None:
        """Show the statute of the chosen evidence, scrolled to its words."""
        row = index.data(Role.ROW) if index.isValid() else None
        if not isinstance(row, EvidenceRow):
            return
        self.head.choose(row.evidence.statute)
        self.text.reveal(row.evidence.span)
        self.page.show_place(self.text.statute, row.evidence.span)
        self._show_place()
        self.evidence_shown.emit(row)

    def _show_place(self) -> None:
        self.head.say_place(self._list.currentIndex().row() + 1, len(self._evidence.rows))

    def _show_provision(self, provision: Provision) -> None:
        self.text.reveal(provision.own)
        self.page.show_place(self.text.statute, provision.own)
