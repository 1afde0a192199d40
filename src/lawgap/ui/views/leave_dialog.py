"""Asks what is to become of a project that has no name yet, before it is left."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(StrEnum):
    """What is to become of the project."""

    SAVE = "save"
    THROW_AWAY = "throw-away"
    STAY = "stay"


def ask_leaving(name: str, gone: Path | None, parent: QWidget | None) -> Leaving:
    """Ask; the country's ``name`` stands for a project without one, ``gone`` is where it was."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("Keep the project?"))
    if gone is None:
        words = _tr("The project on {name} has decisions in it, but no name yet.")
        box.setText(words.format(name=name))
        box.setInformativeText(_tr("Without a name it is thrown away when it is closed."))
    else:
        words = _tr("The file of this project is gone: {path}")
        box.setText(words.format(path=gone))
        box.setInformativeText(
            _tr("All of it is still in this window, and can be saved under another name.")
        )
    keep = box.addButton(_tr("&Save as…"), QMessageBox.ButtonRole.AcceptRole)
    throw = box.addButton(_tr("&Throw away"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(_tr("&Go back"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is keep:
        return Leaving.SAVE
    return Leaving.THROW_AWAY if clicked is throw else Leaving.STAY


def _tr(text: str) -> str:
    return QCoreApplication.translate("Leaving", text)
