"""The views of the window beside its findings: one line for each.

A view is a widget made when it is first wanted. It gets the desk and the dialogs, shows what the
session holds at that moment, and hears of changes by the session's own signals. It has a method
``focus_first()``. It shows something else by ``session.finding_wanted`` (a criterion's id) and
``session.view_wanted`` (a view's name), and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lawgap.ui.boards.jurisdictions_view import JurisdictionsView
from lawgap.ui.boards.overview import Overview
from lawgap.ui.boards.search_view import SearchView
from lawgap.ui.boards.versions_view import VersionsView
from lawgap.ui.boards.wording_view import WordingView
from lawgap.ui.desk import Desk
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.session import FINDINGS


class Viewed(Protocol):
    """What the window asks of a view."""

    def focus_first(self) -> None:
        """Put the focus where one begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """``title`` has its letter (&) for the menu. ``make``: None for the findings themselves.

    ``needs_findings``: it can only be seen once something was checked. ``keys``: beside its number.
    """

    name: str
    title: str
    make: Callable[[Desk, Dialogs], QWidget] | None
    needs_findings: bool = True
    keys: str = ""


def views() -> tuple[View, ...]:
    """Every view in the order of the switcher; Ctrl+Shift+1 shows the first, and so on."""
    return (
        View(name=FINDINGS, title=_tr("&Findings"), make=None, needs_findings=False),
        View(name="overview", title=_tr("&Overview"), make=Overview),
        View(name="versions", title=_tr("&Versions"), make=VersionsView, needs_findings=False),
        View(
            name="jurisdictions",
            title=_tr("&Jurisdictions"),
            make=JurisdictionsView,
            needs_findings=False,
        ),
        View(name="wording", title=_tr("&Wording"), make=WordingView, needs_findings=False),
        View(name="search", title=_tr("Searc&h"), make=SearchView, keys="Ctrl+Shift+F"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Views", text)
