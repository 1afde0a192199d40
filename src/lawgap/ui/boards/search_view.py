"""Search everything that the project holds: provisions, criteria, notes."""

from __future__ import annotations

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
from lawgap.model.project import Hit, HitKind, Hits
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.models.table import Column, Role, TableModel
from lawgap.ui.searching import go_to_hit
from lawgap.ui.views.hit_delegate import HitDelegate
from lawgap.usecases.project import search

_PAUSE = 150  # milliseconds after the last letter
_MOST = 300


class SearchView(QWidget):
    """Finds while one types; Enter goes to the first place."""

    def __init__(self, desk: Desk, _dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(
            self.tr("Words in statutes, criteria and notes; “in quotes” for a phrase")
        )
        self.words.setAccessibleName(self.tr("Words to search for"))
        self.words.setClearButtonEnabled(True)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Where to search"))
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
        """Search for the words on show."""
        self._patience.stop()
        session = self._desk.session
        words = self.words.text().strip()
        found = Hits()
        if session.project is not None and words:
            kind = self.kinds.currentData()
            try:
                found = search(
                    session.project,
                    words,
                    country=session.country if self.only_here.isChecked() else "",
                    kinds=() if kind is None else (HitKind(kind),),
                    limit=_MOST,
                )
            except LawGapError as error:
                self._model.show(())
                self.count.setText(error.message)
                return
        self._model.show(found.hits)
        if found.hits:
            self.list.setCurrentIndex(self._model.index(0, 0))
        said = (self._count_text(found, words), self._behind_text() if found.behind else "")
        self.count.setText("  ".join(filter(None, said)))

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
        """Beside a title: the country, where there are several, and what kind of place it is."""
        names = {kind: words for words, kind in self._kinds() if kind}
        head = self._desk.session.head
        countries = {one.id: one.name for one in head.countries} if head else {}
        several = len(countries) > 1
        where = countries.get(hit.country, "") if several else ""
        return "  ·  ".join(part for part in (names[hit.kind], where) if part)

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
        self._go(self.list.currentIndex())
