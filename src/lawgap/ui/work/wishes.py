"""What a user asks of the program as a whole: preferences, and any command by its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.look.fonts import use_text_size
from lawgap.ui.look.theme import use_scheme
from lawgap.ui.memory import Preferences
from lawgap.ui.session import Kind, Message
from lawgap.ui.views.command_palette import Command, CommandPalette
from lawgap.ui.views.help_dialogs import MeaningsDialog
from lawgap.ui.words.translation import said_of, window_language
from lawgap.usecases.wording import wording_in


def ask_preferences(desk: Desk, dialogs: Dialogs) -> None:
    """Ask for the preferences, keep them, and follow those that can be followed at once."""
    before = replace(desk.memory.preferences(), backups=desk.settings.chosen_backups)
    chosen = dialogs.preferences(before)
    if chosen is None or chosen == before:
        return
    desk.memory.set_preferences(chosen)
    desk.memory.save()
    _keep_backups(desk, before, chosen)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        if chosen.scheme is not before.scheme:
            use_scheme(app, chosen.scheme)
        use_text_size(app, chosen.text)
    if chosen.language != before.language:
        text = _tr("The window speaks the other language when LawGap is started again.")
        desk.session.tell(Message(kind=Kind.NOTE, text=text))
    elif chosen.text != before.text:
        text = _tr("Titles and columns follow the new size when LawGap is started again.")
        desk.session.tell(Message(kind=Kind.NOTE, text=text))


def _keep_backups(desk: Desk, before: Preferences, chosen: Preferences) -> None:
    """Let dated copies go elsewhere from now on."""
    if chosen.backups == before.backups:
        return
    try:
        desk.settings.choose_backups(chosen.backups)
    except OSError as error:
        text = _tr("The folder for dated copies could not be remembered: {why}")
        text = text.format(why=said_of(error))
        desk.session.tell(Message(kind=Kind.ERROR, text=text))


def ask_command(desk: Desk, dialogs: Dialogs, actions: Mapping[str, QAction]) -> None:
    """Offer every action that can be done now, then every criterion."""
    dialogs.show(CommandPalette(commands(desk, actions), dialogs.parent))


def show_meanings(dialogs: Dialogs) -> None:
    """Explain verdicts, flags and strengths in the window's language."""
    dialogs.keep_open(MeaningsDialog(wording_in(window_language()), dialogs.parent))


def commands(desk: Desk, actions: Mapping[str, QAction]) -> tuple[Command, ...]:
    """What can be done now."""
    session = desk.session
    doings = [
        Command(text=_plain(action.text()), aside=_keys(action), do=action.trigger)
        for name, action in actions.items()
        if action.isEnabled() and name != "palette"
    ]
    findings = [
        Command(
            text=row.title,
            aside=row.verdict_word,
            do=partial(session.finding_wanted.emit, row.criterion),
        )
        for row in session.rows
    ]
    return (*doings, *findings)


def _plain(words: str) -> str:
    return words.replace("&", "").rstrip("…")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wishes", text)
