"""Old Word files (.doc), turned into .docx by LibreOffice where it is installed.

LibreOffice runs without a window, in a profile of its own that is thrown away, with macros off
and without a way to the network, and is ended when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lawgap.model.errors import ReadError
from lawgap.readers.formats.word import read_word
from lawgap.readers.memory import no_memory_limit
from lawgap.readers.plain import Notice, PlainText, Source

LONGEST = 90.0
"""Seconds that a conversion may take."""

PROGRAMS = ("soffice", "libreoffice")
PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
}
"""Where LibreOffice stands on systems that do not put it on the path."""

INSTALL = (
    "Install LibreOffice (libreoffice.org) and LawGap will read it, "
    "or open it in Word and save it as .docx."
)
_STEP = 0.1  # seconds between two looks at the program
_ENCRYPTED = 0x0100  # a flag in the header of the main stream
_HEADER = 512
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


def read_old_word(source: Source) -> PlainText:
    """The text of a .doc file, as LibreOffice understands it.

    Raises ReadError where LibreOffice is not installed, fails or takes too long, or where the
    file is locked.
    """
    if _is_locked(source.data):
        raise ReadError(
            f"“{source.name}” is protected by a password.",
            hint="Remove the password in Word and save the file again.",
            code="encrypted",
        )
    program = find_program()
    if not program:
        raise ReadError(
            f"“{source.name}” is a file of an old Word version, which LawGap reads with the help "
            "of LibreOffice; it is not installed here.",
            hint=INSTALL,
            code="needs-libreoffice",
        )
    with tempfile.TemporaryDirectory(prefix="lawgap-", ignore_cleanup_errors=True) as folder:
        converted = _convert(program, source, Path(folder))
    plain = read_word(replace(source, data=converted))
    notice = Notice(
        code="converted",
        message=f"“{source.name}” is a file of an old Word version; LibreOffice turned it into "
        "a newer one, and that was read.",
        hint="Numbers and tracked changes may differ from Word’s: save it as .docx in Word.",
    )
    return replace(plain, format="doc", notices=(notice, *plain.notices))


def find_program() -> str:
    """LibreOffice's program; empty where it is not installed."""
    found = filter(None, map(shutil.which, PROGRAMS))
    known = (place for place in PLACES.get(sys.platform, ()) if Path(place).is_file())
    return next(found, "") or next(known, "")


def _convert(program: str, source: Source, folder: Path) -> bytes:
    """The file as .docx."""
    given, profile = folder / "given.doc", folder / "profile"
    given.write_bytes(source.data)
    _write_settings(profile / "user")
    command = [
        program, "--headless", "--norestore", "--nolockcheck", "--nologo",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(given),
    ]  # fmt: skip
    _run(command, source)
    made = folder / "given.docx"
    if not made.is_file():
        raise ReadError(
            f"“{source.name}” could not be read by LibreOffice: it may be damaged or locked.",
            hint="Open it in Word and save it as .docx.",
            code="damaged",
        )
    return made.read_bytes()


def _run(command: list[str], source: Source) -> None:
    """Run LibreOffice and show signs of life; end it and its children when time is up."""
    quiet = subprocess.DEVNULL
    with no_memory_limit():
        process = subprocess.Popen(
            command, start_new_session=True, stdin=quiet, stdout=quiet, stderr=quiet
        )
    try:
        for _ in _ticks():
            source.progress(0, 1, source.name)
            if process.poll() is not None:
                return
    finally:
        _end(process)
    raise ReadError(
        f"“{source.name}” is left out: LibreOffice took more than {LONGEST:.0f} seconds over it.",
        hint="Open it in Word and save it as .docx.",
        code="too-slow",
    )


def _ticks() -> Iterator[None]:
    until = time.monotonic() + LONGEST
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


def _is_locked(data: bytes) -> bool:
    """Whether the header of the main stream, where it stands first, says “encrypted”."""
    head = data[_HEADER : _HEADER + 12]
    return head[:2] == b"\xec\xa5" and bool(int.from_bytes(head[10:12], "little") & _ENCRYPTED)
