"""Ties the project's actions to the window: what is open, its countries, what to go back to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QMenu

from lawgap.model.project import ReadOnlyReason
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.actions import Actions
from lawgap.ui.session import Doing
from lawgap.ui.views.leave_dialog import Leaving
from lawgap.ui.views.project_bar import ProjectBar
from lawgap.ui.views.start_page import StartPage
from lawgap.ui.words.project_words import project_name, saved_words
from lawgap.ui.work import countries, operations, projects

COPY_EVERY = 30 * 60 * 1000
"""Milliseconds between two dated copies of a project that is worked on."""


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
        self._copying = QTimer(self, interval=COPY_EVERY)
        self._copying.timeout.connect(self._keep_copy)
        self._copying.start()
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

    def open_last(self) -> None:
        """Open the project of last time, if it is still there."""
        last = next(iter(self._desk.memory.recent()), None)
        if last is not None and projects.is_project(last):
            self.open_anything([last])

    def may_close(self) -> bool:
        """Whether the window may be closed now; a project without a name is asked for one."""
        if not projects.worth_asking(self._desk):
            return True
        leaving = projects.ask_leaving(self._desk, self._dialogs)
        if leaving is Leaving.SAVE:
            projects.save_as(self._desk, self._dialogs, then=self._window.close)
        return leaving is Leaving.THROW_AWAY

    def end(self) -> None:
        """Close the project with the window; a dated copy is made of it."""
        self._copying.stop()
        projects.close_for_good(self._desk)

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
        self._actions["save"].setEnabled(idle and head is not None)
        newer = head is not None and head.read_only is ReadOnlyReason.NEWER
        self._actions["save-as"].setEnabled(idle and head is not None and not newer)
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

    def _keep_copy(self) -> None:
        """A project that is open for days has its dated copies too."""
        if not self._desk.background.busy:
            projects.keep_copy(self._desk)

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
        if session.head is not None and session.head.read_only is not None:
            name = _tr("{project} (read only)").format(project=name)
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
        wide = chooser.fontMetrics().averageCharWidth()
        chooser.setMinimumWidth(18 * wide)  # the tool bar would squeeze it
        chooser.setMaximumWidth(40 * wide)
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
