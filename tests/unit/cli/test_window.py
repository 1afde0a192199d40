"""Whether a window can open is known before Qt is asked."""

from __future__ import annotations

import sys

import pytest

from lawgap.cli import window


@pytest.fixture(autouse=True)
def _linux_with_qt(monkeypatch, tmp_path):
    """A Linux machine with PySide6 and neither display nor a wish for another platform."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(window, "_plugins", lambda: tmp_path)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_without_pyside_the_package_is_named(monkeypatch):
    """The core may be installed alone."""
    monkeypatch.setattr(window, "_plugins", lambda: None)
    assert "PySide6-Essentials" in window.why_no_window()


def test_without_a_display_the_command_line_is_recommended():
    """On a server `lawgap check` still works."""
    assert "no display" in window.why_no_window()


def test_missing_library_is_named_with_the_packages(monkeypatch, tmp_path):
    """One line that can be copied."""
    monkeypatch.setenv("DISPLAY", ":0")
    (tmp_path / "libqxcb.so").write_bytes(b"no library")
    reason = window.why_no_window()
    assert "libqxcb.so" in reason
    assert "apt-get install" in reason
    assert "libxcb-cursor0" in reason


@pytest.mark.parametrize("platform", ["offscreen", "wayland"])
def test_other_platforms_are_left_to_qt(monkeypatch, platform):
    """Who names a platform knows what they want."""
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert window.why_no_window() == ""


def test_wayland_is_left_to_qt(monkeypatch):
    """A Wayland session needs no X server."""
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert window.why_no_window() == ""
