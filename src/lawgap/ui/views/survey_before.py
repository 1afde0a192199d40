"""The menu of what was compared last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from lawgap.ui.memory import Memory


class BeforeMenu(QMenu):
    """Offers folders of jurisdictions to check again, and results to open again."""

    check_wanted = Signal(object)  # Path
    open_wanted = Signal(object)

    def __init__(self, title: str, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setToolTipsVisible(True)
        self._memory = memory
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path, check in self._memory.compared():
            words = self.tr("Check {name} again") if check else self.tr("Open {name}")
            action = self.addAction(words.format(name=path.name.replace("&", "&&")))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._tell, path, check=check))
        if self.isEmpty():
            self.addAction(self.tr("Nothing yet")).setEnabled(False)

    def _tell(self, path: Path, _checked: object = None, *, check: bool) -> None:
        (self.check_wanted if check else self.open_wanted).emit(path)
