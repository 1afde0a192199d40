"""The live check: when the watched files are saved, check them and show what changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTime, QTimer, Signal

from lawgap.model.errors import LawGapError
from lawgap.ui.desk import Desk, tell
from lawgap.ui.process.live_jobs import Looked, Shown, look, stop_looking
from lawgap.ui.session import Doing
from lawgap.ui.views.live_bar import LiveBar
from lawgap.ui.words.translation import said, said_of, window_language
from lawgap.ui.work.checking import check, request_of
from lawgap.ui.work.watching import Watcher
from lawgap.usecases.check import NothingToCheck

_TRIES = 3
_AGAIN = 600  # milliseconds until a file that could not be read is tried again


class LiveCheck(QObject):
    """Holds the watcher and the strip together. The user waits for none of it."""

    looked = Signal(object)  # Looked
    watching_changed = Signal(bool)

    def __init__(self, desk: Desk, bar: LiveBar, watcher: Watcher | None = None) -> None:
        super().__init__(bar)
        self._desk = desk
        self.bar = bar
        self.watcher = watcher or Watcher(self)
        self._busy = self._again = False
        self._tries = 0
        self._paths: tuple[Path, ...] = ()
        self._saved: set[Path] = set()
        self._retry = QTimer(self, interval=_AGAIN, singleShot=True)
        self._retry.timeout.connect(self._look)
        self.watcher.saved.connect(self._follow_save)
        bar.stop_wanted.connect(self.stop)
        bar.take_wanted.connect(lambda: check(desk))
        bar.finding_wanted.connect(self._go)
        desk.session.paths_changed.connect(self.stop)
        desk.session.assessment_changed.connect(self._follow_check)

    def set_watching(self, on: bool) -> None:  # noqa: FBT001 - Qt hands it over by place
        """Begin or stop."""
        if on and not self.watcher.watching:
            self.start()
        elif not on:
            self.stop()

    def start(self) -> None:
        """Watch what is open, and take a first look."""
        paths = self._desk.session.paths
        if not paths:
            tell(self._desk, _tr("There are no files to watch."), hint=_tr("Open some first."))
            self.watching_changed.emit(False)
            return
        self._paths = paths
        self.bar.begin(_names(paths))
        self.watcher.watch(paths)
        self._tell_watching(on=True)
        self._look()

    def stop(self) -> None:
        """Watch nothing any more, and let go what was kept for it."""
        if not self.watcher.watching:
            return
        self.watcher.stop()
        self._retry.stop()
        self.bar.hide()
        self._desk.background.submit(stop_looking, on_end=lambda _result, _error: None)
        self._tell_watching(on=False)

    def _tell_watching(self, *, on: bool) -> None:
        self._desk.session.watching = on
        self.watching_changed.emit(on)

    def _follow_save(self, paths: tuple[Path, ...]) -> None:
        self._tries = 0
        self._saved.update(paths)
        self._look()

    def _follow_check(self) -> None:
        """A check while the files are watched takes the last save into the findings."""
        if self.watcher.watching and self._desk.session.assessment is not None:
            self.bar.show_taken()

    def _look(self) -> None:
        """Check in the background; a save meanwhile is looked at when this look has ended."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False

        def follow(result: object, error: LawGapError | None) -> None:
            self._busy = False
            if not self.watcher.watching:
                return
            if isinstance(result, Looked):
                self._take(result)
            elif error is not None and not self._try_again():
                self.bar.show_trouble(_why(error))
            if self._again:
                self._look()

        request = request_of(self._desk)
        self._desk.background.submit(
            look, request, window_language(), self._findings(), on_end=follow
        )

    def _take(self, looked: Looked) -> None:
        """Show what was found; a file that could not be read may only be half written yet."""
        if not looked.half:
            self._show(looked)
        elif not self._try_again():
            self.bar.show_trouble("   ".join(map(said, looked.problems)))

    def _try_again(self) -> bool:
        self._tries += 1
        if self._tries > _TRIES:
            return False
        self._retry.start()
        return True

    def _show(self, looked: Looked) -> None:
        time = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        saved = tuple(sorted(self._saved))
        self._saved.clear()
        self.bar.show_looked(looked, _names(saved or self._paths), time)
        self.looked.emit(looked)

    def _findings(self) -> Shown | None:
        """Where the findings on show are kept."""
        session = self._desk.session
        if session.assessment is None or session.project is None or not session.country:
            return None
        return Shown(key=session.project.key, country=session.country)

    def _go(self, criterion: str) -> None:
        session = self._desk.session
        known = session.assessment is not None and criterion in session.assessment.criteria
        if known and session.doing is Doing.NOTHING:
            session.finding_wanted.emit(criterion)


def _names(paths: Sequence[Path]) -> str:
    """The name of a file or folder, with the number of the others."""
    more = len(paths) - 1
    return f"{paths[0].name} (+{more})" if more else paths[0].name


def _why(error: LawGapError) -> str:
    """What went wrong, file by file where that is known."""
    if isinstance(error, NothingToCheck) and error.problems:
        return "   ".join(f"{one.file}: {said(one.message)}" for one in error.problems)
    return said_of(error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Live", text)
