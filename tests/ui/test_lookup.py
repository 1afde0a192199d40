"""Questions that are answered beside the event loop."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from lawgap.model.errors import LawGapError
from lawgap.ui.process.lookup import Lookup


@pytest.fixture
def lookup(qapp):
    """A lookup, gone with its parent."""
    parent = QObject()
    yield Lookup(parent)
    parent.deleteLater()
    qapp.processEvents()


def test_the_answer_comes_to_the_windows_own_thread(qtbot, lookup):
    """The question is answered in another one."""
    told = []
    lookup.ask(threading.get_ident, lambda found, _: told.append((found, threading.get_ident())))
    assert lookup.busy
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] != told[0][1] == threading.get_ident()
    assert not lookup.busy


def test_only_the_newest_question_is_answered(qtbot, lookup):
    """Who types on wants no places of half a word; what waits behind them is never asked."""
    go_on, asked, told = threading.Event(), [], []

    def question(words: str):
        asked.append(words)
        go_on.wait(5)
        return words

    for words in ("pass", "passp", "passport"):
        lookup.ask(lambda words=words: question(words), lambda found, _: told.append(found))
    go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["passport"]
    assert asked == ["pass", "passport"]


def test_an_error_is_told_as_it_is(qtbot, lookup):
    """The project may be gone by then."""

    def question():
        raise LawGapError("It is gone.", hint="Look for it.", code="gone")

    told = []
    lookup.ask(question, lambda found, error: told.append((found, error.code)))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(None, "gone")]


def test_what_is_forgotten_is_not_told(qtbot, lookup):
    """The field was emptied meanwhile."""
    told = []
    lookup.ask(lambda: 1, lambda found, _: told.append(found))
    lookup.forget()
    qtbot.waitUntil(lambda: not lookup.busy)
    assert not told
