"""What programs of the system find around them when LawGap starts them."""

from __future__ import annotations

import os
import sys

from lawgap.readers.programs import environment


def test_a_program_gets_the_environment_and_more():
    """As any program that a user starts."""
    assert environment(MORE="1") == {**os.environ, "MORE": "1"}


def test_the_packaged_program_gives_the_library_path_back(monkeypatch):
    """Its own libraries would break LibreOffice on another system."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lawgap/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    monkeypatch.setenv("DYLD_LIBRARY_PATH", "/opt/lawgap/_internal")
    found = environment()
    assert found["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in found
    assert "DYLD_LIBRARY_PATH" not in found
