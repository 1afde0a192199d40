"""What the window remembers."""

from __future__ import annotations

from PySide6.QtCore import QByteArray

from lawgap.ui.memory import Memory


def test_nothing_is_remembered_at_first(tmp_path, qapp):
    """No choice differs from the choice of nothing."""
    memory = Memory(tmp_path / "deep" / "window.ini")
    assert memory.recent() == ()
    assert memory.chosen() is None
    assert memory.export_folder() is None
    assert memory.shape("window").isEmpty()
    assert memory.number("zoom", 3) == 3


def test_what_is_set_is_there_at_the_next_start(tmp_path, qapp):
    """Lists of none, one and several come back as they were, non-Latin names too."""
    file = tmp_path / "window.ini"
    folder = tmp_path / "Закон, 2024; №1"
    folder.mkdir()
    memory = Memory(file)
    memory.add_recent(folder)
    memory.set_chosen([])
    memory.set_export_folder(tmp_path)
    memory.set_shape("window", QByteArray(b"\x00\xff\x01"))
    memory.set_number("zoom", -2)
    memory.save()
    again = Memory(file)
    assert again.recent() == (folder,)
    assert again.chosen() == frozenset()
    assert again.export_folder() == tmp_path
    assert again.shape("window") == QByteArray(b"\x00\xff\x01")
    assert again.number("zoom", 0) == -2


def test_recent_folders_are_few_and_the_newest_comes_first(tmp_path, qapp):
    """A folder opened again moves up; one that is gone is not offered."""
    memory = Memory(tmp_path / "window.ini")
    folders = [tmp_path / str(number) for number in range(10)]
    for folder in folders:
        folder.mkdir()
        memory.add_recent(folder)
    memory.add_recent(folders[5])
    folders[9].rmdir()
    recent = memory.recent()
    assert recent[:2] == (folders[5], folders[8])
    assert len(recent) == 7


def test_a_spoilt_file_counts_as_empty(tmp_path, qapp):
    """The window opens all the same."""
    file = tmp_path / "window.ini"
    file.write_bytes(b"\x00\xff[[[=\nnumber/zoom=@Invalid(\nshape/window=7\n" * 50)
    memory = Memory(file)
    assert memory.recent() == ()
    assert memory.number("zoom", 1) == 1
    assert memory.shape("window").isEmpty()


def test_where_one_was_is_remembered_word_for_word(tmp_path, qapp):
    """A clause of several lines in any script; the finding of each country; both versions."""
    file, clause = tmp_path / "window.ini", '(1) "Θύμα", a; b\n\t(2) @x = 5 %, \\ end\n'
    old, new = tmp_path / "old, 1.docx", tmp_path / "new; 2.docx"
    for path in (old, new):
        path.touch()
    memory = Memory(file)
    memory.set_clause(clause)
    for country in range(60):
        memory.set_place_in(f"project/{country}", "consent")
    memory.set_place_in("project/59", "retention")
    memory.set_versions((old,), (new,))
    memory.add_compared(tmp_path, check=True)
    memory.save()
    again = Memory(file)
    assert again.clause() == clause
    assert again.place_in("project/59") == "retention"
    assert again.place_in("project/0") == ""  # bounded: the oldest are forgotten
    assert again.versions() == ((old,), (new,))
    assert again.compared() == ((tmp_path, True),)
    old.unlink()
    assert again.versions() == ((), ())
