"""Asks whether a folder of folders is one country's law, or a folder of jurisdictions."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_SHOWN = 6  # names


class Several(StrEnum):
    """What the folders in a folder are."""

    EACH = "each"  # a jurisdiction each
    TOGETHER = "together"
    UNSAID = "unsaid"  # the user thought better of it


def ask_several(folder: Path, names: tuple[str, ...], parent: QWidget | None) -> Several:
    """Ask; ``names``: of the folders in ``folder``."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("One jurisdiction or several?"))
    shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    words = _trn("“{folder}” holds %n folders with statutes: {names}", len(names))
    box.setText(words.format(folder=folder.name, names=shown))
    box.setInformativeText(
        _tr(
            "Jurisdictions are checked one by one and shown side by side. The law of one "
            "jurisdiction is read together, and can be reviewed."
        )
    )
    each = box.addButton(_tr("&Several jurisdictions"), QMessageBox.ButtonRole.AcceptRole)
    together = box.addButton(_tr("&One jurisdiction"), QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.setDefaultButton(each)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is each:
        return Several.EACH
    return Several.TOGETHER if clicked is together else Several.UNSAID


def _trn(text: str, count: int) -> str:
    return QCoreApplication.translate("Several", text, None, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Several", text)
