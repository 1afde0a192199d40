"""The history of a project: shown, and written to a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.model.project import ProjectKey
from lawgap.model.review import Act
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process.lookup import Lookup
from lawgap.ui.session import Kind, Message
from lawgap.ui.views.history_dialog import HistoryDialog, Step
from lawgap.ui.words.review_words import act_state_word, step_word, what_changed, when_words
from lawgap.ui.words.translation import window_language
from lawgap.usecases.review import export_history, history, history_of_file
from lawgap.usecases.wording import wording_in

_MOST = 2000  # steps shown; a file holds all of them
_AT_ONCE = 200  # of them before the dialog stands there, and with each helping


def show_history(desk: Desk, dialogs: Dialogs) -> None:
    """Show the last steps on the open project; those before the newest come while one looks."""
    project = desk.session.project
    if project is None:
        return
    newest = history(project, limit=_AT_ONCE)
    dialog = HistoryDialog(steps(desk, newest), dialogs.parent)
    dialog.export_wanted.connect(lambda: ask_export(desk, dialogs))
    if len(newest) == _AT_ONCE:
        key = ProjectKey(path=project.path, token="")

        def follow(acts: object, _error: LawGapError | None) -> None:
            if isinstance(acts, tuple):
                dialog.feed(_helpings(desk, acts[:-_AT_ONCE]))

        Lookup(dialog).ask(partial(history_of_file, key, limit=_MOST), follow)
    dialogs.show(dialog)


def steps(desk: Desk, acts: tuple[Act, ...]) -> tuple[Step, ...]:
    """The acts in words, the oldest first."""
    head = desk.session.head
    names = {one.id: one.name for one in head.countries} if head else {}
    several = len(names) > 1
    titles = {row.criterion: row.title for row in desk.session.rows}
    say = wording_in(window_language()).verdict
    made = []
    for act in acts:
        before, after = what_changed(act, say)
        title = titles.get(act.criterion, act.criterion)
        made.append(
            Step(
                when=when_words(act.when),
                who=act.reviewer,
                what=step_word(act.kind),
                criterion=f"{names.get(act.country, '')}: {title}" if several else title,
                before=before,
                after=after,
                state=act_state_word(act.state),
            )
        )
    return tuple(made)


def _helpings(desk: Desk, acts: tuple[Act, ...]) -> Iterator[tuple[Step, ...]]:
    """The acts in words, a part of them at a time, the newest part first."""
    for end in range(len(acts), 0, -_AT_ONCE):
        yield steps(desk, acts[max(end - _AT_ONCE, 0) : end])


def ask_export(desk: Desk, dialogs: Dialogs) -> None:
    """Ask where the whole history is to be written, and write it."""
    project, head = desk.session.project, desk.session.head
    if project is None or head is None:
        return
    folder = desk.memory.export_folder() or Path.home()
    name = _tr("{name} history").format(name=head.title or desk.session.jurisdiction)
    path = dialogs.history_target(folder / f"{name}.csv")
    if path is None:
        return
    try:
        export_history(project, path, overwrite=True)
    except LawGapError as error:
        tell_error(desk, error)
        return
    text = _tr("Written: {path}").format(path=path)
    desk.session.tell(Message(kind=Kind.DONE, text=text, path=path))


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
