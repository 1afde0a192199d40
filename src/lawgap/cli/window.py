"""Whether a window can open here: asked before Qt, which otherwise ends the process by itself."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

PACKAGES = (
    "libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)


def why_no_window() -> str:
    """One line on why no window can open and what to do; empty where one can, so far as seen."""
    plugins = _plugins()
    if plugins is None:
        return "The window needs PySide6-Essentials, which is not installed."
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not os.environ.get("DISPLAY"):
        return "There is no display, so no window can open. `lawgap check` works without one."
    return _why_no_x11(plugins / "libqxcb.so")


def _plugins() -> Path | None:
    """The folder of Qt's platform plugins, found without importing Qt."""
    spec = find_spec("PySide6")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) / "Qt" / "plugins" / "platforms" if places else None


def _why_no_x11(plugin: Path) -> str:
    """Load the plugin and reach the X server as Qt will do; the loader names what is missing."""
    try:
        ctypes.CDLL(str(plugin))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        library = str(error).split(":", maxsplit=1)[0]
        return (
            f"The window needs the system library {library}. On Debian: "
            f"sudo apt-get install --no-install-recommends {PACKAGES}"
        )
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        return f"The display {os.environ['DISPLAY']} cannot be reached, so no window can open."
    return ""
