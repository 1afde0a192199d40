"""A check, decisions and a re-check in the window, and a large project opened and searched."""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from recheck import edit
from speed import LABELLED, SAMPLE, plain_texts, repeat
from window_loop import Driven, driven, say, say_late

from lawgap.model.finding import Verdict
from lawgap.settings import Settings
from lawgap.ui.boards.search_view import SearchView
from lawgap.ui.values.filters import Filter
from lawgap.usecases import review

LATE, CHOSEN, OPENED, RECHECKED, DECIDED = 0.030, 0.100, 2.0, 0.300, 0.050  # seconds aimed at
WORDS = ("person", "the", "traff", '"victim of trafficking" compensation')


def check_and_review(application: QApplication, folder: Path) -> None:
    """The Zambian bundle where it is at hand, else the sample: checked twice, then decided on."""
    law = LABELLED if LABELLED.is_dir() else SAMPLE
    with driven(application, folder) as window:
        window.do(lambda: window.window.project.open_anything([law]))
        window.until(lambda: window.session.files is not None)
        for words in ("a check", "the same again"):
            taken = window.do(lambda: window.act("check"), lambda: window.idle)
            say(f"{words} of {law.name} in the window, until its findings show", taken, None)
            say_late("meanwhile", window, LATE)
        window.until(lambda: not window.desk.background.busy)
        rows = window.session.rows
        findings = window.window.results.findings
        taken = window.do(
            partial(findings.choose, rows[len(rows) // 2].criterion), window.window.grab
        )
        say("a finding chosen and painted", taken, CHOSEN)
        _decide(window)


def _decide(window: Driven) -> None:
    """Decide by key, again and again; the moment when a decision is on the disk is noted."""
    on_disk: list[float] = []
    decide_all = review.decide_all

    def noted(*arguments: Any, **named: Any) -> Any:
        result = decide_all(*arguments, **named)
        on_disk.append(time.perf_counter())
        return result

    taken, late, own = [], 0.0, 0.0
    review.decide_all = noted
    for _ in range(20):
        begun = time.perf_counter()
        window.do(partial(window.act, "confirm"))
        late, own = max(late, window.late), max(own, window.own)
        taken.append(on_disk[-1] - begun)
    review.decide_all = decide_all
    say("a decision until it is on the disk, median of 20", statistics.median(taken), DECIDED)
    window.late, window.own = late, own
    say_late("deciding", window, LATE)


def recheck(application: QApplication, folder: Path) -> None:
    """A bundle of 1 MB is watched while one article after another is edited in its files."""
    texts = plain_texts(LABELLED if LABELLED.is_dir() else SAMPLE, folder / "texts")
    repeat(texts, folder / "bundle", 1.0)
    settings = Settings(user_folder=folder / "user")
    with driven(application, folder / "user") as window:
        window.do(lambda: window.window.project.open_anything([folder / "bundle"]))
        window.until(lambda: window.session.files is not None)
        window.do(lambda: window.act("check"), lambda: window.idle)
        live = window.window.live
        looks: list[object] = []
        told: list[float] = []
        live.looked.connect(looks.append)
        live.watcher.saved.connect(lambda _paths: told.append(time.perf_counter()))
        window.do(lambda: window.act("watch"), lambda: looks)
        whole: list[float] = []
        from_notice: list[float] = []
        late, own = 0.0, 0.0
        chance = random.Random(20260101)  # noqa: S311 - the same edits in each run
        files = sorted((folder / "bundle").iterdir())
        while len(whole) < 10:
            if not edit(chance.choice(files), chance, settings):
                continue
            looks.clear()
            saved = time.perf_counter()
            window.do(lambda: None, lambda: looks and bool(window.window.grab()))
            late, own = max(late, window.late), max(own, window.own)
            end = time.perf_counter() - 0.3  # what ``do`` rests afterwards
            whole.append(end - saved)
            from_notice.append(end - told[-1])
        say("an article edited: from the save to what changed on screen", _middle(whole), None)
        say("  of it from when the save was noticed", _middle(from_notice), RECHECKED)
        window.late, window.own = late, own
        say_late("re-checking", window, LATE)


def large_project(application: QApplication, file: Path, user: Path) -> None:
    """A project of 40 countries: opened, counted, filtered, searched, its history shown."""
    with driven(application, user) as window:
        session = window.session
        taken = window.do(
            lambda: window.window.project.open_anything([file]),
            lambda: session.assessment is not None and window.idle,
        )
        say("a project opened, until a country's findings show", taken, OPENED)
        say_late("meanwhile", window, LATE)
        window.do(lambda: window.act("next-country"), lambda: window.idle)
        say_late("another country shown", window, LATE)
        window.do(lambda: window.act("see-overview"))
        say_late("the overview", window, LATE)
        late, own = 0.0, 0.0
        checklist = session.assessment.checklists[0].checklist.id if session.assessment else ""
        for chosen in (
            Filter(words="vict"),
            Filter(standing=frozenset((Verdict.MET,))),
            Filter(checklist=checklist),
            replace(Filter(checklist=checklist), words="passport"),
            Filter(),
        ):
            window.do(partial(session.set_filter, chosen))
            late, own = max(late, window.late), max(own, window.own)
        window.late, window.own = late, own
        say_late("its filters", window, LATE)
        window.until(lambda: not window.desk.background.busy)  # all is indexed
        _search(window)
        _history(window)


def _search(window: Driven) -> None:
    window.act("see-search")
    view = window.window.pages.page("search")
    assert isinstance(view, SearchView)  # noqa: S101 - for the type checker
    for words in WORDS:
        view.count.setText("")
        taken = window.do(partial(view.words.setText, words), view.count.text)
        say(f"searched for {words}, until the places show", taken, None)
        say_late("meanwhile", window, LATE)


def _history(window: Driven) -> None:
    """The dialog has an event loop of its own, in which the same timer ticks."""
    QTimer.singleShot(1000, _close_dialogs)
    window.do(lambda: window.act("history"))
    say_late("the history", window, LATE)


def _close_dialogs() -> None:
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.close()


def _middle(seconds: list[float]) -> float:
    return statistics.median(seconds)
