"""Search everything that the project holds: provisions, criteria, notes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.errors import LawGapError
from lawgap.model.project import Hit, HitKind, Hits, ProjectKey
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.models.table import Column, Role, TableModel
from lawgap.ui.process.lookup import Lookup
from lawgap.ui.views.hit_delegate import HitDelegate
from lawgap.ui.views.leads_down import leads_down
from lawgap.ui.words.translation import said
from lawgap.ui.work.searching import go_to_hit
from lawgap.usecases.project import search_file
from lawgap.usecases.wording import title_of

_PAUSE = 150  # milliseconds after the last letter
_MOST = 300


class SearchView(QWidget):
    """Finds while one types; Enter goes to the first place."""

    def __init__(self, desk: Desk, _dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._lookup = Lookup(self)
        self._then_go = False  # Enter was pressed before the answer was there
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(
            self.tr("Words in statutes, criteria and notes; “in quotes” for a phrase")
        )
        self.words.setAccessibleName(self.tr("Words to search for"))
        self.words.setClearButtonEnabled(True)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Where to search"))
        self.kinds.view().setAccessibleName(self.tr("Where to search"))
        for words, kind in self._kinds():
            self.kinds.addItem(words, kind)
        self.only_here = QCheckBox(self.tr("Only in &this country"), self)
        self.count = QLabel(self)
        self._model: TableModel[Hit] = TableModel(
            [Column(title="", text=lambda hit: f"{hit.title}\n{hit.snippet}", tip=self._aside)],
            self,
        )
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        leads_down(self.words, self.list)
        self._arrange()
        self._patience = QTimer(self, interval=_PAUSE, singleShot=True)
        self._patience.timeout.connect(self.search_now)
        self.words.textChanged.connect(self._patience.start)
        self.words.returnPressed.connect(self._go_first)
        self.kinds.currentIndexChanged.connect(self.search_now)
        self.only_here.toggled.connect(self.search_now)
        desk.session.project_changed.connect(self._follow_project)
        self._follow_project()

    def focus_first(self) -> None:
        """Put the focus into the words."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def search_now(self) -> None:
        """Search for the words on show; what was found is shown when it is there."""
        self._patience.stop()
        self._then_go = False
        session = self._desk.session
        words = self.words.text().strip()
        if session.project is None or not words:
            self._lookup.forget()
            self._show(Hits(), words)
            return
        kind = self.kinds.currentData()
        self._lookup.ask(
            partial(
                search_file,
                ProjectKey(path=session.project.path, token=""),
                self._desk.settings,
                words,
                country=session.country if self.only_here.isChecked() else "",
                kinds=() if kind is None else (HitKind(kind),),
                limit=_MOST,
            ),
            lambda found, error: self._follow(found, error, words),
        )

    def _follow(self, found: object, error: LawGapError | None, words: str) -> None:
        """Show what was found, and go to the first place if Enter was pressed meanwhile."""
        if not isinstance(found, Hits):
            self._model.show(())
            self.count.setText(said(error.message) if error else "")
            return
        self._show(found, words)
        if self._then_go:
            self._then_go = False
            self._go(self.list.currentIndex())

    def _show(self, found: Hits, words: str) -> None:
        self._model.show(found.hits)
        if found.hits:
            self.list.setCurrentIndex(self._model.index(0, 0))
        told = (self._count_text(found, words), self._behind_text() if found.behind else "")
        self.count.setText("  ".join(filter(None, told)))

    def _count_text(self, found: Hits, words: str) -> str:
        if not words:
            return ""
        if not found.hits:
            return self.tr("Not found in this project.")
        if found.more:
            return self.tr("The first %n place(s); more words narrow them.", "", len(found.hits))
        return self.tr("%n place(s)", "", len(found.hits))

    def _behind_text(self) -> str:
        return self.tr("Some statutes are still being indexed; search again in a moment.")

    def _kinds(self) -> tuple[tuple[str, HitKind | None], ...]:
        return (
            (self.tr("Everywhere"), None),
            (self.tr("Statutes"), HitKind.PROVISION),
            (self.tr("Criteria"), HitKind.CRITERION),
            (self.tr("Notes"), HitKind.NOTE),
        )

    def _aside(self, hit: Hit) -> str:
        """Beside a title: the statute, or what kind of place it is; of several countries which."""
        head = self._desk.session.head
        countries = {one.id: one for one in head.countries} if head else {}
        country = countries.get(hit.country)
        statutes = country.statutes if country else ()
        law = next((title_of(law) for law in statutes if law.id == hit.statute), "")
        names = {kind: words for words, kind in self._kinds() if kind}
        where = country.name if country and len(countries) > 1 else ""
        return "  ·  ".join(part for part in (law or names[hit.kind], where) if part)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.only_here)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.count)
        layout.addWidget(self.list, 1)

    def _follow_project(self) -> None:
        head = self._desk.session.head
        self.only_here.setVisible(head is not None and len(head.countries) > 1)
        if self.isVisible():
            self.search_now()

    def _go(self, index: QModelIndex) -> None:
        hit = index.data(Role.ROW) if index.isValid() else None
        if isinstance(hit, Hit):
            go_to_hit(self._desk, hit)

    def _go_first(self) -> None:
        if self._patience.isActive():
            self.search_now()
        self._then_go = self._lookup.busy
        if not self._then_go:
            self._go(self.list.currentIndex())
