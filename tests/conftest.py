"""What holds for every test: no network, no user's folders, no display, no unexpected log."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

import pytest
from no_network import forbid_network

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
os.environ.setdefault("PYTEST_QT_API", "pyside6")

ROOT = Path(__file__).resolve().parents[1]

sys.addaudithook(forbid_network)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever needs pytest-qt's fixtures or stands in tests/ui needs Qt.

    The core's tests run once with Qt made impossible to import; they need not run again with it.
    """
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        parts = item.path.relative_to(ROOT).parts
        if {"qtbot", "qapp"} & set(fixtures) or "ui" in parts or item.get_closest_marker("qt"):
            item.add_marker("qt")
        elif {"unit", "architecture"} & set(parts):
            item.add_marker("core")


@pytest.fixture(autouse=True)
def _own_user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """A user's own checklists must not change a test; child processes inherit this."""
    folder = tmp_path_factory.mktemp("user")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))


@pytest.fixture(autouse=True)
def _read_in_this_process(monkeypatch: pytest.MonkeyPatch):
    """Files are read in the test's own process, unless a test asks for a worker."""
    monkeypatch.setattr("lawgap.settings.ISOLATED", False)


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture):
    """A warning in a log that no test asked for fails the test that met it."""
    yield
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not records, [record.getMessage() for record in records]
