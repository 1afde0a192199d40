"""Ties the project's actions to the window: what is open, its countries, what to go back to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QMenu

from lawgap.ui import countries, operations, projects
from lawgap.ui.actions import Actions
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.project_words import project_name, saved_words
from lawgap.ui.session import Doing
from lawgap.ui.views.leave_dialog import Leaving
from lawgap.ui.views.project_bar import ProjectBar
from lawgap.ui.views.start_page import StartPage


class ProjectControl(QObject):
    """Hears the actions and the session; tells title, banner, chooser and first page."""

    def __init__(self, desk: Desk, dialogs: Dialogs, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._dialogs = dialogs
        self._actions = actions
        self._window = window
        self.bar = ProjectBar(window)
        self.bar.again_wanted.connect(self._open_again)
        self.bar.take_over_wanted.connect(partial(projects.take_over, desk, dialogs))
        self.bar.save_as_wanted.connect(actions["save-as"].trigger)
        self.saved = QLabel(window)
        self.recent = QMenu(_tr("Open &recent"), window)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.countries = self._make_chooser()
        self._chooser_action: QAction | None = None
        actions.connect_doings(self._doings())
        session = desk.session
        for changed in (
            session.project_changed,
            session.paths_changed,
            session.assessment_changed,
            session.doing_changed,
        ):
            changed.connect(self.show)
        session.reviews_changed.connect(lambda _criterion: self._show_countries())
        self.show()

    def offer_on(self, page: StartPage) -> None:
        """Let the first page lead to projects, and to those that were not closed."""
        desk, dialogs = self._desk, self._dialogs
        page.project_wanted.connect(self._actions["open-project"].trigger)
        page.recent_wanted.connect(lambda path: self.open_anything([path]))
        page.left_wanted.connect(lambda left: projects.open_left(desk, dialogs, left))
        page.left_unwanted.connect(lambda left: projects.throw_away(desk, dialogs, left))
        desk.session.left_changed.connect(lambda: page.show_left(desk.session.left))

    def put_chooser(self, action: QAction) -> None:
        """Say which action of the tool bar holds the chooser of countries."""
        self._chooser_action = action
        self._show_countries()

    def open_anything(self, paths: list[Path]) -> None:
        """Open a project, or files and folders, in the place of what is open."""
        projects.open_anything(self._desk, self._dialogs, paths)

    def may_close(self) -> bool:
        """Whether the window may be closed now; a project without a name is asked for one."""
        if not projects.worth_asking(self._desk):
            return True
        leaving = self._dialogs.leaving(self._desk.session.jurisdiction)
        if leaving is Leaving.SAVE:
            projects.save_as(self._desk, self._dialogs, then=self._window.close)
        return leaving is Leaving.THROW_AWAY

    def end(self) -> None:
        """Close the project with the window."""
        projects.close(self._desk)

    def show(self) -> None:
        """Show what is open, how safe it is, and what can be done with it."""
        session = self._desk.session
        head = session.head
        self.bar.show_head(head)
        self.saved.setText(saved_words(head))
        self._window.setWindowTitle(self._title())
        self._window.setWindowModified(bool(head and head.untitled and not head.read_only))
        self._show_countries()
        idle = session.doing is Doing.NOTHING
        for name in ("new-project", "open-project", "backups"):
            self._actions[name].setEnabled(idle)
        for name in ("save", "save-as"):
            self._actions[name].setEnabled(idle and head is not None)
        self._actions["add-country"].setEnabled(idle and bool(head and not head.read_only))
        for name in ("rename-country", "remove-country"):
            self._actions[name].setEnabled(idle and session.reviewable)
        self._actions["next-country"].setEnabled(idle and self.countries.count() > 1)

    def _doings(self) -> dict[str, Callable[[], object]]:
        desk, dialogs = self._desk, self._dialogs
        return {
            "new-project": partial(projects.new, desk, dialogs),
            "open-project": self._ask_project,
            "open-folder": lambda: self._open_if(dialogs.folder()),
            "open-files": lambda: self.open_anything(list(dialogs.files())),
            "open-sample": lambda: projects.leave(
                desk, dialogs, partial(operations.open_sample, desk)
            ),
            "close": partial(projects.new, desk, dialogs),
            "save": partial(projects.save, desk, dialogs),
            "save-as": partial(projects.save_as, desk, dialogs),
            "add-country": partial(countries.add, desk, dialogs),
            "rename-country": partial(countries.rename, desk, dialogs),
            "remove-country": partial(countries.remove, desk, dialogs),
            "backups": partial(projects.ask_backup, desk, dialogs),
            "next-country": self._next_country,
        }

    def _ask_project(self) -> None:
        self._open_if(self._dialogs.project_file())

    def _open_if(self, path: Path | None) -> None:
        if path is not None:
            self.open_anything([path])

    def _open_again(self) -> None:
        head = self._desk.session.head
        if head is not None:
            projects.open_file(self._desk, self._dialogs, head.path)

    def _title(self) -> str:
        """The country, the project and whether it has a file of its own: [*] is Qt's mark."""
        session = self._desk.session
        name = project_name(session.head) if session.head else ""
        country = session.jurisdiction
        if country and name:
            words = _tr("{country} – {project}[*] – LawGap")
            return words.format(country=country, project=name)
        if country or name:
            return _tr("{name}[*] – LawGap").format(name=country or name)
        return _tr("LawGap")

    def _make_chooser(self) -> QComboBox:
        chooser = QComboBox(self._window)
        chooser.setAccessibleName(_tr("Country"))
        chooser.view().setAccessibleName(_tr("Countries of the project"))
        chooser.setToolTip(_tr("The country that is shown"))
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        chooser.setMaximumWidth(240)
        chooser.activated.connect(lambda place: countries.show(self._desk, chooser.itemData(place)))
        return chooser

    def _show_countries(self) -> None:
        """Offer the countries, each with how far its review is."""
        session = self._desk.session
        heads = session.head.countries if session.head else ()
        self.countries.blockSignals(True)
        self.countries.clear()
        for country in heads:
            words = _tr("{name}   {decided} of {total}")
            count = country.count
            decided = max(count.decided - count.stale, 0)
            if country.id == session.country:  # the head was read before the last decisions
                decided = sum(r.decided and not r.stale for r in session.reviews.values())
            self.countries.addItem(
                words.format(name=country.name, decided=decided, total=count.criteria), country.id
            )
        self.countries.setCurrentIndex(self.countries.findData(session.country))
        self.countries.blockSignals(False)
        self.countries.setEnabled(session.doing is Doing.NOTHING)
        if self._chooser_action is not None:
            self._chooser_action.setVisible(len(heads) > 1)

    def _next_country(self) -> None:
        place = (self.countries.currentIndex() + 1) % max(self.countries.count(), 1)
        countries.show(self._desk, self.countries.itemData(place) or "")

    def _fill_recent(self) -> None:
        self.recent.clear()
        for place, path in enumerate(self._desk.memory.recent(), start=1):
            action = self.recent.addAction(f"&{place}  {path}")
            action.triggered.connect(lambda _checked, path=path: self.open_anything([path]))
        if self.recent.isEmpty():
            self.recent.addAction(_tr("None yet")).setEnabled(False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProjectControl", text)
