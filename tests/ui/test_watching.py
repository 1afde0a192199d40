"""Files that are saved in the ways in which programs save."""

from __future__ import annotations

import pytest

from lawgap.ui.work.watching import Watcher, changed_between, is_passing, stamps_of

TEXT = "1. The victim may stay.\n"


@pytest.fixture
def law(tmp_path):
    """A file in a folder of its own."""
    path = tmp_path / "laws" / "bill.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def watcher(qtbot):
    """A watcher that looks often."""
    made = Watcher(every=0.1, settled=0.05)
    yield made
    made.stop()


def watch(watcher, path, qtbot):
    """Begin to watch, and wait until the files were seen once."""
    watcher.watch([path])
    qtbot.waitUntil(lambda: watcher.ready, timeout=5000)


def test_a_save_over_the_old_file_is_told_once(watcher, law, qtbot):
    """The file's path comes with it."""
    watch(watcher, law, qtbot)
    with qtbot.waitSignal(watcher.saved, timeout=5000) as told:
        law.write_text(TEXT + "2. She shall have shelter.\n", encoding="utf-8")
    assert told.args == [(law,)]
    with qtbot.assertNotEmitted(watcher.saved, wait=400):
        pass


def test_a_file_that_takes_the_others_name_is_a_save(watcher, law, qtbot):
    """Word and many editors write a new file and rename it; it goes on being watched."""
    watch(watcher, law, qtbot)
    for number in (1, 2):
        with qtbot.waitSignal(watcher.saved, timeout=5000):
            other = law.with_name("~WRD0001.tmp")
            other.write_text(TEXT * (number + 1), encoding="utf-8")
            other.replace(law)


def test_a_file_written_in_pieces_is_told_when_it_is_whole(watcher, law, qtbot):
    """While it still grows nothing is said."""
    watch(watcher, law, qtbot)
    sizes = []
    watcher.saved.connect(lambda _paths: sizes.append(law.stat().st_size))
    with law.open("w", encoding="utf-8") as file:
        for _ in range(12):
            file.write(TEXT)
            file.flush()
            qtbot.wait(20)
    qtbot.waitUntil(lambda: bool(sizes), timeout=5000)
    qtbot.wait(300)
    assert sizes[-1] == 12 * len(TEXT)


def test_lock_files_and_half_written_ones_are_no_law(watcher, law, qtbot):
    """Word's ~$ file comes and goes with the document; nobody is told."""
    watch(watcher, law.parent, qtbot)
    lock = law.with_name("~$bill.docx")
    with qtbot.assertNotEmitted(watcher.saved, wait=500):
        lock.write_bytes(b"someone")
        qtbot.wait(150)
        lock.unlink()
    assert is_passing("~$bill.docx")
    assert is_passing("bill.docx.TMP")
    assert not is_passing("bill.docx")


def test_a_new_file_in_a_watched_folder_is_told(watcher, law, qtbot):
    """As is one that goes."""
    watch(watcher, law.parent, qtbot)
    other = law.with_name("code.txt")
    with qtbot.waitSignal(watcher.saved, timeout=5000) as told:
        other.write_text(TEXT, encoding="utf-8")
    assert told.args == [(other,)]
    with qtbot.waitSignal(watcher.saved, timeout=5000) as told:
        other.unlink()
    assert told.args == [(other,)]


def test_looking_alone_finds_a_save_where_the_system_tells_nothing(watcher, law, qtbot):
    """As on a network folder."""
    watch(watcher, law, qtbot)
    watcher._system.removePaths([*watcher._system.files(), *watcher._system.directories()])
    with qtbot.waitSignal(watcher.saved, timeout=5000):
        law.write_text(TEXT * 2, encoding="utf-8")


def test_an_empty_file_is_one_that_is_being_written(watcher, law, qtbot):
    """Some programs empty a file before they write it."""
    watch(watcher, law, qtbot)
    with qtbot.assertNotEmitted(watcher.saved, wait=400):
        law.write_text("", encoding="utf-8")
    with qtbot.waitSignal(watcher.saved, timeout=5000):
        law.write_text(TEXT * 3, encoding="utf-8")


def test_nothing_is_told_after_it_stopped(watcher, law, qtbot):
    """A closed window hears no more."""
    watch(watcher, law, qtbot)
    assert watcher.watching
    watcher.stop()
    assert not watcher.watching
    with qtbot.assertNotEmitted(watcher.saved, wait=400):
        law.write_text(TEXT * 2, encoding="utf-8")


def test_stamps_tell_what_changed_came_and_went(law):
    """In the order of their names."""
    before = stamps_of([law.parent])
    new = law.with_name("a.txt")
    new.write_text(TEXT, encoding="utf-8")
    law.unlink()
    assert changed_between(before, stamps_of([law.parent])) == (new, law)


def test_a_file_in_a_watched_folder_is_told_when_it_is_written_over(law, qtbot):
    """Its folder says nothing of that; the next look would come a minute later."""
    watcher = Watcher(every=60, settled=0.05)
    watch(watcher, law.parent, qtbot)
    qtbot.wait(100)
    with qtbot.waitSignal(watcher.saved, timeout=5000) as told:
        law.write_text(TEXT + "2. She shall have shelter.\n", encoding="utf-8")
    assert told.args == [(law,)]
    watcher.stop()
