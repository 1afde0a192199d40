"""Broken project files give a message. ``make kill`` tries a thousand."""

from __future__ import annotations

from project_files import a_project, confirmed
from project_flipping import broken_copies, content_of, use_all

from lawgap.usecases.project import close_project
from lawgap.usecases.review import decide, set_note

HERE = "ruritania"


def test_a_broken_file_gives_a_message_and_never_a_traceback(tmp_path):
    """A hundred of them; most breaks are noticed."""
    project = a_project(tmp_path)
    decide(project, HERE, "consent", confirmed())
    set_note(project, HERE, "shelter", "Ask the ministry.", reviewer="Ann")
    good = content_of(project)
    close_project(project)
    data = project.path.read_bytes()
    codes = []
    for number, broken in enumerate(broken_copies(data, 100, seed=1)):
        path = tmp_path / f"{number}.lawgap"
        path.write_bytes(broken)
        codes.append(use_all(path, tmp_path, good))
        path.unlink(missing_ok=True)
    assert "damaged" in codes
    assert "SILENT" not in codes
