"""Asks what is to become of a project that has no name yet, before it is left."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


class Leaving(StrEnum):
    """What is to become of the project."""

    SAVE = "save"
    THROW_AWAY = "throw-away"
    STAY = "stay"


def ask_leaving(name: str, parent: QWidget | None) -> Leaving:
    """Ask; the country's ``name`` stands for the project."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("Keep the project?"))
    box.setText(
        _tr("The project on {name} has decisions in it, but no name yet.").format(name=name)
    )
    box.setInformativeText(_tr("Without a name it is thrown away when it is closed."))
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
