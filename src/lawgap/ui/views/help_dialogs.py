"""The keyboard map and the page about LawGap."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from lawgap.model.checklist import Force
from lawgap.model.finding import Flag, Verdict
from lawgap.ui.values.rows import fold
from lawgap.ui.views.leads_down import leads_down
from lawgap.usecases.wording import Wording, verdict_symbol


class KeyboardMap(QDialog):
    """Every action with its keys, found by words or keys."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(520, 660)
        self.words = QLineEdit(self, clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter: part of an action, or its keys"))
        self.words.setAccessibleName(self.tr("Filter the actions"))
        self.words.textChanged.connect(self._narrow)
        self._said = [fold(" ".join(line)) for line in keys]
        self.table = self._make_table(keys)
        leads_down(self.words, self.table)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.table)
        layout.addWidget(_close_button(self))
        for button in self.findChildren(QPushButton):  # Enter in the filter does not leave
            button.setAutoDefault(False)

    def _make_table(self, keys: Sequence[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(keys), 2, self)
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setColumnWidth(1, 180)
        for row, (action, key) in enumerate(keys):
            table.setItem(row, 0, QTableWidgetItem(action))
            table.setItem(row, 1, QTableWidgetItem(key))
        return table

    def _narrow(self, words: str) -> None:
        wanted = fold(words).split()
        for row in range(self.table.rowCount()):
            said = self._said[row]
            self.table.setRowHidden(row, not all(word in said for word in wanted))


class MeaningsDialog(QDialog):
    """What each verdict, flag and strength of a source means, in plain words."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the words mean"))
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTabChangesFocus(True)
        self.text.setHtml(self._page(wording))
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(_close_button(self))
        self.resize(620, 640)

    def _page(self, wording: Wording) -> str:
        signs = self.tr("Elements are marked ● found, ◐ weakened, ○ not found in the texts.")
        first = self.tr(
            "A finding is LawGap's own proposal. A reviewer confirms it, overrides it, says that "
            "the criterion does not apply, or flags it for later; the decision then leads."
        )
        parts = [
            _paragraph(first),
            _list(
                self.tr("Verdicts"),
                [
                    (f"{verdict_symbol(v)} {wording.verdict(v)}", wording.verdict_meaning(v))
                    for v in Verdict
                ],
            ),
            _paragraph(signs),
            _list(self.tr("To look at again"), [(wording.flag(flag), "") for flag in Flag]),
            _list(
                self.tr("Strength of a source"),
                [(wording.force(f), wording.force_meaning(f)) for f in Force],
            ),
        ]
        return "".join(parts)


class AboutDialog(QDialog):
    """Version, licences, and what LawGap is not."""

    def __init__(self, version: str, qt_version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About LawGap"))
        text = QLabel(
            self.tr(
                "<h3>LawGap {version}</h3>"
                "<p>Compares statutes with checklists on trafficking in persons. It reads the "
                "texts that you give it, on this computer only, and speaks of those texts: a "
                "finding is a proposal for a lawyer, never legal advice.</p>"
                "<p>LawGap is free software under the Apache licence 2.0.</p>"
                "<p>The window is made with Qt {qt} and PySide6 of The Qt Company, used under the "
                "GNU Lesser General Public License, version 3. LawGap links to them as separate "
                "library files: you may replace these with your own build of the same "
                "libraries. The text of the licence is at gnu.org/licenses/lgpl-3.0; the sources "
                "of Qt are at code.qt.io.</p>"
                "<p>The DejaVu fonts are under the Bitstream Vera licence. "
                "THIRD_PARTY_LICENCES lists everything that is used.</p>"
            ).format(version=version, qt=qt_version),
            self,
        )
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setMinimumWidth(440)
        text.setAccessibleName(self.tr("About LawGap"))
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(_close_button(self))


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _list(title: str, items: Sequence[tuple[str, str]]) -> str:
    """Names with their meanings; a name alone is a sentence of its own."""
    lines = (
        f"<p><b>{escape(_sentence(name))}</b><br>{escape(meaning)}</p>"
        if meaning
        else f"<p>▸ {escape(_sentence(name))}</p>"
        for name, meaning in items
    )
    return f"<h3>{escape(title)}</h3>{''.join(lines)}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    return buttons
