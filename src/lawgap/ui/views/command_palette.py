"""Type a few letters, press Enter: every action and every criterion in one list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lawgap.ui.look.colours import muted
from lawgap.ui.models.table import Index
from lawgap.ui.values.rows import fold

_FOLDED = Qt.ItemDataRole.UserRole + 1
_PLACE = Qt.ItemDataRole.UserRole + 2
_ASIDE = Qt.ItemDataRole.UserRole + 3
_AIR = 8  # pixels above and below a line, together
_STEPPING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One line of the list: what it says, its keys or kind, and what it does."""

    text: str
    aside: str
    do: Callable[[], object]


class CommandPalette(QDialog):
    """Runs the chosen command after it has closed."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Commands"))
        self._commands = tuple(commands)
        self._lines = _Lines(self)
        self._lines.setSourceModel(_model(self._commands, self))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("An action or a criterion: any part of its words"))
        self.words.setAccessibleName(self.tr("Part of the words"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self._lines)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_Lined(self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.activated.connect(self._take)
        self.list.clicked.connect(self._take)
        self.nothing = QLabel(self.tr("Nothing of that name can be done now."), self)
        self.nothing.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        self.resize(620, 420)
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Arrows move in the list while the words keep the focus; Enter takes what is chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPPING:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def shown(self) -> tuple[str, ...]:
        """The lines on show, in order."""
        rows = range(self._lines.rowCount())
        return tuple(str(self._lines.index(row, 0).data()) for row in rows)

    def _narrow(self, words: str) -> None:
        self._lines.set_words(words)
        self.list.setCurrentIndex(self._lines.index(0, 0))
        self.nothing.setVisible(self._lines.rowCount() == 0)
        self.list.setVisible(self._lines.rowCount() > 0)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            chosen = self._commands[index.data(_PLACE)]
            self.accept()
            chosen.do()


class _Lined(QStyledItemDelegate):
    """Words on the left; on the right the keys, or what kind of line it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """One line with air."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), option.fontMetrics.height() + _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """The words as usual, cut before the keys; then the keys."""
        aside = str(index.data(_ASIDE) or "")
        room = option.fontMetrics.horizontalAdvance(aside)
        style = option.widget.style()
        panel = QStyleOptionViewItem(option)
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, panel, painter, option.widget
        )
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        ink = palette.highlightedText().color() if chosen else palette.text().color()
        rect = option.rect.adjusted(6, 0, -8, 0)
        words = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, rect.width() - room - 2 * _AIR
        )
        painter.save()
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(ink if chosen else muted(palette))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
        painter.restore()


class _Lines(QSortFilterProxyModel):
    """The lines that hold every word typed, those that begin with the first word first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_words(self, text: str) -> None:
        """Show only what holds all these words."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange()
        self.invalidate()
        self.sort(0)

    def filterAcceptsRow(self, row: int, parent: QModelIndex, /) -> bool:  # type: ignore[override]  # Qt's stub also names persistent indexes
        """Whether a line holds every word."""
        folded = self.sourceModel().index(row, 0, parent).data(_FOLDED)
        return all(word in folded for word in self._words)

    def lessThan(self, left: QModelIndex, right: QModelIndex, /) -> bool:  # type: ignore[override]  # (as above)
        """What begins with the first word stands first; else as the list was given."""
        return self._rank(left) < self._rank(right)

    def _rank(self, index: QModelIndex) -> tuple[bool, int]:
        begins = bool(self._words) and str(index.data(_FOLDED)).startswith(self._words[0])
        return not begins, int(index.data(_PLACE))


def _model(commands: Sequence[Command], parent: QObject) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    for place, command in enumerate(commands):
        item = QStandardItem(command.text)
        item.setData(command.aside, _ASIDE)
        spoken = ", ".join(filter(None, (command.text, command.aside)))
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setData(fold(command.text), _FOLDED)
        item.setData(place, _PLACE)
        model.appendRow(item)
    return model
