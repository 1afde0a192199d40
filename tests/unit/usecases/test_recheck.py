"""Checking the same files again: what changed is read and judged, and the rest is kept."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest

from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, NothingToCheck, check
from lawgap.usecases.live import LiveCheck
from lawgap.usecases.recheck import Recheck

BILL = """PREVENTION OF TRAFFICKING IN PERSONS ACT

1. Consent
(1) The consent of a victim of trafficking in persons to the intended exploitation is irrelevant.

2. Records
(1) The Ministry keeps a register of shelters and prints it in the gazette each year.
"""
CODE = """LABOUR CODE

1. Documents
(1) No employer shall withhold the passport of a worker.

2. Wages
(1) Wages are paid each month.
"""


@pytest.fixture
def request_(tmp_path):
    """A check of two laws in a folder, read in this process."""
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "bill.txt").write_text(BILL, encoding="utf-8")
    (folder / "code.txt").write_text(CODE, encoding="utf-8")
    settings = Settings(user_folder=tmp_path / "user", isolated=False)
    return CheckRequest(paths=(folder,), checklists=("palermo",), settings=settings)


@pytest.fixture
def recheck():
    """A re-check that ends with its test."""
    with Recheck() as made:
        yield made


def write(request, name, text):
    """Write a law, with a time of change that no file system can miss."""
    path = request.paths[0] / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 5_000_000_000))


def test_it_finds_what_a_check_finds(recheck, request_):
    """Before and after an edit."""
    assert recheck.check(request_) == check(request_)
    write(request_, "code.txt", CODE.replace("each month", "each week"))
    assert recheck.check(request_) == check(request_)
    assert recheck.learnt.edited == 1


def test_an_edit_within_the_same_size_and_second_is_noticed(recheck, request_):
    """By what is in the file, not by its time alone."""
    path = request_.paths[0] / "code.txt"
    soon = time.time() + 60  # a slow machine must not make the file look old to the first check
    os.utime(path, (soon, soon))
    recheck.check(request_)
    before = path.stat()
    path.write_text(CODE.replace("month", "weeks"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "each weeks" in recheck.check(request_).bundle.statutes[1].text


def test_files_that_come_go_and_break(recheck, request_):
    """Each time as a check from scratch would find it."""
    recheck.check(request_)
    write(request_, "new.txt", CODE.replace("LABOUR", "WAGES"))
    assert recheck.check(request_) == check(request_)
    (request_.paths[0] / "new.txt").unlink()
    write(request_, "code.txt", "no law")
    assert recheck.check(request_) == check(request_)


def test_other_checklists_begin_anew(recheck, request_, tmp_path):
    """What was kept for the ones is not used for the others."""
    recheck.check(request_)
    other = replace(request_, checklists=("labour-exploitation-and-migration",))
    assert recheck.check(other) == check(other)


def test_the_first_look_has_nothing_to_compare_with(request_):
    """And says so."""
    live = LiveCheck()
    seen = live.look(request_)
    assert seen.first
    assert not [one for one in seen.since_save.changes if one.change != "unchanged"]
    live.close()


def test_each_look_is_compared_with_the_last_and_with_the_first(request_):
    """A gap that opened two saves ago stays open since the start."""
    live = LiveCheck()
    live.look(request_)
    write(request_, "bill.txt", BILL.replace("is irrelevant", "counts"))
    opened = changed(live.look(request_).since_save.changes)
    assert "consent-irrelevant" in opened
    write(request_, "code.txt", CODE + "\n3. End\n(1) It ends.\n")
    seen = live.look(request_)
    assert "consent-irrelevant" not in changed(seen.since_save.changes)
    assert "consent-irrelevant" in changed(seen.since_start.changes)
    live.close()


def test_a_half_written_file_is_no_new_version(request_):
    """It is told, and the next look is compared with the last whole one."""
    live = LiveCheck()
    live.look(request_)
    write(request_, "bill.txt", "PREV")
    assert [one.file for one in live.look(request_).unread] == ["bill.txt"]
    write(request_, "bill.txt", BILL)
    assert changed(live.look(request_).since_save.changes) == {}
    live.close()


def test_nothing_to_check_is_told_and_the_next_look_goes_on(request_):
    """A draft that is just being replaced is not there for a moment."""
    live = LiveCheck()
    live.look(request_)
    for name in ("bill.txt", "code.txt"):
        (request_.paths[0] / name).unlink()
    with pytest.raises(NothingToCheck):
        live.look(request_)
    write(request_, "bill.txt", BILL)
    write(request_, "code.txt", CODE)
    assert changed(live.look(request_).since_save.changes) == {}
    live.close()


def changed(changes):
    """The criteria that changed, with what became of them."""
    return {one.criterion: one.change for one in changes if one.change != "unchanged"}


def test_a_look_is_compared_with_the_findings_on_show_too(request_):
    """Made yesterday, before the draft was edited."""
    live = LiveCheck()
    assert not live.look(request_).current
    live.shown = live.last
    assert live.look(request_).current
    write(request_, "bill.txt", BILL.replace("is irrelevant", "counts"))
    live.look(request_)
    seen = live.look(request_)
    assert changed(seen.since_save.changes) == {}
    assert "consent-irrelevant" in changed(seen.since_findings.changes)
    assert not seen.current
    live.close()
