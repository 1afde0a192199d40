"""Edges of fields, buttons and check boxes where Qt's own style draws none that is seen.

That style draws edges in a shade of the window's colour, darker: on a dark window they vanish, and
with them the boxes to tick. The sheets below draw them in colours of their own, and stronger where
the focus is. High contrast draws every control so, and fills what is switched on.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from PySide6.QtGui import QPalette

from lawgap.data import data_dir
from lawgap.ui.look.colours import is_dark


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edges:
    """Colours as a sheet names them: edges of fields, of lists, of what is off, of the focus.

    ``button``: the ground of a button; ``on``: of one that is switched on, with its words.
    """

    field: str
    pane: str
    off: str
    focus: str
    button: str = "palette(button)"
    on: str = "palette(highlight)"
    on_words: str = "palette(highlighted-text)"


_DARK = _Edges(
    field="#85898f",
    pane="#55595f",
    off="#6d7177",
    focus="palette(link)",
    button="#393c41",
    on="#3d5a78",
    on_words="#ffffff",
)
_CONTRAST_DARK = _Edges(field="#b0b0b0", pane="#b0b0b0", off="#707070", focus="palette(highlight)")
_CONTRAST_LIGHT = _Edges(field="#5a5a5a", pane="#5a5a5a", off="#a0a0a0", focus="palette(highlight)")


def edges_of(palette: QPalette, *, contrasting: bool) -> str:
    """The style sheet for ``palette``; empty where the style's own edges do."""
    dark = is_dark(palette)
    if contrasting:
        edges = _CONTRAST_DARK if dark else _CONTRAST_LIGHT
        return _filled(_FIELDS + _BUTTONS + _CONTROLS, edges, dark=dark)
    return _filled(_FIELDS + _BUTTONS, _DARK, dark=True) if dark else ""


def _filled(sheet: str, edges: _Edges, *, dark: bool) -> str:
    icons = data_dir("resources") / "icons"
    ink = "light" if dark else "dark"
    pictures = {
        name: f'url("{(icons / f"{name}-{ink}.svg").as_posix()}")'
        for name in ("check", "dot", "down", "up")
    }
    return sheet.format(**asdict(edges), **pictures)


_FIELDS = """
QLineEdit {{
    border: 1px solid {field}; border-radius: 2px; padding: 2px 1px; background: palette(base);
}}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{ border: none; padding: 0; }}
QTableView, QListView, QTreeView, QPlainTextEdit, QTextEdit {{ border: 1px solid {pane}; }}
QComboBox QAbstractItemView {{ border: 1px solid {field}; }}
QLineEdit:focus, QTableView:focus, QListView:focus, QTreeView:focus, QPlainTextEdit:focus,
QTextEdit:focus {{ border-color: {focus}; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator,
QTreeView::indicator {{
    width: 12px; height: 12px; border: 1px solid {field}; border-radius: 2px;
    background: palette(base);
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked,
QTreeView::indicator:checked {{ image: {check}; }}
QRadioButton::indicator:checked {{ image: {dot}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {focus}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled,
QListView::indicator:disabled {{ border-color: {off}; }}
QMenu {{ border: 1px solid {pane}; background: palette(base); }}
QMenu::item {{ padding: 4px 22px 4px 26px; }}
QMenu::item:selected {{ background: palette(highlight); color: palette(highlighted-text); }}
QMenu::item:disabled {{ color: {off}; }}
QMenu::separator {{ height: 1px; margin: 3px 6px; background: {off}; }}
QMenu::indicator {{
    left: 6px; width: 12px; height: 12px; border: 1px solid {field}; border-radius: 2px;
}}
QMenu::indicator:exclusive {{ border-radius: 7px; }}
QMenu::indicator:checked {{ image: {check}; }}
QMenu::indicator:exclusive:checked {{ image: {dot}; }}
QComboBox {{
    border: 1px solid {field}; border-radius: 2px; padding: 2px 6px; background: palette(button);
}}
QComboBox:editable {{ background: palette(base); padding: 2px; }}
QComboBox:focus {{ border-color: {focus}; }}
QComboBox:disabled {{ border-color: {off}; }}
QComboBox::drop-down {{ border: none; width: 18px; }}
QAbstractSpinBox {{
    border: 1px solid {field}; border-radius: 2px; padding: 2px 1px; background: palette(base);
}}
QAbstractSpinBox:focus {{ border-color: {focus}; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 16px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: {down}; width: 10px; height: 10px; }}
QSpinBox::up-arrow {{ image: {up}; width: 10px; height: 10px; }}
"""
_BUTTONS = """
QPushButton, QToolButton {{
    border: 1px solid {field}; border-radius: 2px; padding: 3px 7px;
    background: {button}; color: palette(button-text);
}}
QToolBar QToolButton, QToolButton[autoRaise="true"] {{
    border-color: transparent; background: transparent;
}}
QPushButton {{ min-width: 64px; }}
QPushButton:default {{ border-width: 2px; padding: 2px 6px; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {focus}; }}
QPushButton:focus, QToolButton:focus {{ padding: 2px 6px; }}
QToolBar QToolButton, QToolButton[autoRaise="true"] {{ padding: 3px 4px; }}
QToolBar QToolButton:focus, QToolButton[autoRaise="true"]:focus {{ padding: 2px 3px; }}
QPushButton:hover, QToolButton:hover, QComboBox:hover {{ border-color: {focus}; }}
QPushButton:checked, QToolButton:checked, QPushButton:pressed, QToolButton:pressed {{
    background: {on}; color: {on_words};
}}
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled {{
    border-color: {off}; color: {off};
}}
QToolBar QToolButton:disabled, QToolButton[autoRaise="true"]:disabled {{
    border-color: transparent;
}}
QToolButton::menu-indicator {{
    image: {down}; width: 8px; height: 8px; subcontrol-position: right center; right: 3px;
}}
QToolButton[popupMode="2"] {{ padding-right: 16px; }}
"""
_CONTROLS = """
QScrollBar:vertical {{ width: 14px; background: palette(window); }}
QScrollBar:horizontal {{ height: 14px; background: palette(window); }}
QScrollBar::handle {{ background: {field}; border: 2px solid palette(window); }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::handle:hover {{ background: {focus}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QTabBar::tab {{
    border: 1px solid {field}; padding: 3px 9px; background: palette(window);
    color: palette(window-text);
}}
QTabBar::tab:selected {{ background: palette(highlight); color: palette(highlighted-text); }}
QTabBar::tab:focus {{ border: 2px solid {focus}; padding: 2px 8px; }}
QHeaderView::section {{
    border: none; border-right: 1px solid {off}; border-bottom: 1px solid {field};
    padding: 2px 3px; background: palette(window); color: palette(window-text);
}}
QProgressBar {{ border: 1px solid {field}; background: palette(base); }}
QProgressBar::chunk {{ background: palette(highlight); }}
QGroupBox {{ border: 1px solid {field}; margin-top: 1.2em; padding-top: 4px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 6px; }}
QSplitter::handle {{ background: {off}; }}
"""
