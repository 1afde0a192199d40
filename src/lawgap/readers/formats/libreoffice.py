"""LibreOffice, where it is installed: turns a file of one kind into another.

It runs without a window, in a profile of its own that is thrown away, with macros off and without
a way to the network, and is ended when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from lawgap.model.statute import Progress
from lawgap.readers.memory import no_memory_limit
from lawgap.readers.programs import environment

PROGRAMS = ("soffice", "libreoffice")
PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
}
"""Where LibreOffice stands on systems that do not put it on the path."""

_STEP = 0.1  # seconds between two looks at the program
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "1"),  # through a proxy that is not there
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def find_program() -> str:
    """LibreOffice's program; empty where it is not installed."""
    found = filter(None, map(shutil.which, PROGRAMS))
    known = (place for place in PLACES.get(sys.platform, ()) if Path(place).is_file())
    return next(found, "") or next(known, "")


def converted(
    program: str, data: bytes, *, given: str, wanted: str, seconds: float, progress: Progress
) -> bytes:
    """The bytes of a file as another kind; empty where LibreOffice made nothing of them.

    ``given``: the ending of the file; ``wanted``: LibreOffice's words for the kind to make, which
    begin with its ending ("docx:MS Word 2007 XML"). Raises ``TimeoutError``, and whatever
    ``progress`` raises.
    """
    with tempfile.TemporaryDirectory(prefix="lawgap-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, profile = folder / f"given.{given}", folder / "profile"
        source.write_bytes(data)
        _write_settings(profile / "user")
        command = [
            program, "--headless", "--norestore", "--nolockcheck", "--nologo",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to", wanted, "--outdir", str(folder), str(source),
        ]  # fmt: skip
        _run(command, seconds, progress)
        made = folder / f"given.{wanted.split(':', maxsplit=1)[0]}"
        return made.read_bytes() if made.is_file() else b""


def _run(command: list[str], seconds: float, progress: Progress) -> None:
    """Run LibreOffice and show signs of life; end it and its children when time is up."""
    quiet = subprocess.DEVNULL
    with no_memory_limit():
        process = subprocess.Popen(
            command,
            start_new_session=True,
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            env=environment(),
        )
    try:
        for _ in _ticks(seconds):
            progress(0, 1, "")
            if process.poll() is not None:
                return
    finally:
        _end(process)
    raise TimeoutError


def _ticks(seconds: float) -> Iterator[None]:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        yield
        time.sleep(_STEP)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with everything that it started."""
    if process.poll() is None and sys.platform != "win32":
        import signal

        os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>",
        encoding="utf-8",
    )
