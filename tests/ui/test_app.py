"""The program's window from its start to its end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import QFileDialog

from lawgap.data import data_dir
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.look.fonts import FAMILY

RUN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lawgap.settings import Settings
from lawgap.ui import app

def main():
    seen = {}
    def look():
        window = next(w for w in QApplication.topLevelWidgets() if w.isWindow() and w.isVisible())
        seen["title"] = window.windowTitle()
        seen["icon"] = not window.windowIcon().isNull()
        seen["family"] = QApplication.font().family()
        window.close()
    make_window = app.make_window
    def make_and_look(settings):
        QTimer.singleShot(300, look)
        return make_window(settings)
    app.make_window = make_and_look
    seen["code"] = app.run(["lawgap"], Settings(user_folder=Path(sys.argv[1])))
    print(json.dumps(seen))

if __name__ == "__main__":
    main()
"""


def test_the_window_opens_and_closes_cleanly(tmp_path):
    """Title, icon, exit code 0, the memory in the user's folder, nothing on stderr."""
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", script, tmp_path / "user"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    seen = json.loads(done.stdout)
    assert (seen["title"], seen["icon"], seen["code"]) == ("LawGap", True, 0)
    assert (tmp_path / "user" / "window.ini").is_file()
    assert not [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]


@pytest.mark.parametrize("sign", "●◐○✕–▸✓ℹ⚠“”…§ÄЖΩغაԱ")
def test_the_shipped_font_draws_every_sign_and_script(qapp, sign):
    """Also on a machine without fonts there are no boxes."""
    assert QRawFont.fromFont(QFont(FAMILY)).supportsCharacter(ord(sign))


def test_the_fonts_come_with_their_licence():
    """Whoever passes them on must pass it on too."""
    folder = data_dir("resources") / "fonts"
    assert "Bitstream Vera" in (folder / "LICENCE.txt").read_text(encoding="utf-8")
    assert len(list(folder.glob("*.ttf"))) == 3


def test_an_export_keeps_its_suffix(monkeypatch, qapp):
    """A name typed without one gets it; one that was typed stays; no name is no export."""
    for typed, expected in (
        ("/a/report", Path("/a/report.docx")),
        ("/a/report.docx", Path("/a/report.docx")),
        ("/a/report.v2.docx", Path("/a/report.v2.docx")),
        ("", None),
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, typed=typed: (typed, ""))
        assert Dialogs().target(Path("/home/Valdoria.docx")) == expected


def test_the_window_starts_without_what_only_a_check_or_a_report_needs():
    """Readers, analysis and reports are the worker's: loading them would double the start."""
    code = "import json, sys; import lawgap.ui.app; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = json.loads(done.stdout)
    rooms = ("lawgap.analysis", "lawgap.comparison", "lawgap.readers", "lawgap.reports.")
    names = "lawgap.reports.kinds"  # what can be chosen, without what writes it
    assert [module for module in loaded if module.startswith(rooms)] == [names]


GIVEN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from lawgap.settings import Settings
from lawgap.ui import app

def main():
    first, second = map(Path, sys.argv[2:])
    seen = []
    def look():
        names = [path.name for path in windows[0].desk.session.paths]
        if names and names != seen[-1:]:
            seen.append(names)
            if len(seen) == 1:
                event = QFileOpenEvent(QUrl.fromLocalFile(str(second)))
                QApplication.sendEvent(QApplication.instance(), event)
            else:
                timer.stop()
                windows[0].close()
    windows = []
    make_window = app.make_window
    def make_and_keep(settings):
        windows.append(make_window(settings))
        timer.start(20)
        return windows[0]
    app.make_window = make_and_keep
    timer = QTimer()
    timer.timeout.connect(look)
    app.run(["lawgap"], Settings(user_folder=Path(sys.argv[1])), [first])
    print(json.dumps(seen))

if __name__ == "__main__":
    main()
"""


def test_a_path_given_at_the_start_or_by_the_desktop_is_opened(tmp_path):
    """On the command line, by a click on a project, or as macOS sends it to the open window."""
    for name in ("Ruritania", "Elbonia"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "law.txt").write_text("1. Every person is free.\n", encoding="utf-8")
    script = tmp_path / "given.py"
    script.write_text(GIVEN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "user", tmp_path / "Ruritania", tmp_path / "Elbonia"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert json.loads(done.stdout) == [["Ruritania"], ["Elbonia"]]


def test_a_system_without_a_language_gets_dates_that_people_write():
    """Where the locale is "C", Qt writes 23 11 2026 and 11337."""
    code = (
        "from PySide6.QtCore import QCoreApplication, QDate, QLocale\n"
        "from lawgap.ui.words.translation import use_language\n"
        "use_language(QCoreApplication([]), '')\n"
        "day = QLocale().toString(QDate(2026, 11, 23), QLocale.FormatType.ShortFormat)\n"
        "print(day, QLocale().toString(11337))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"},
    )
    assert done.stdout.split() == ["23/11/2026", "11,337"]
