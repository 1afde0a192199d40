"""From a source's pin to the instrument's own words."""

from __future__ import annotations

import pytest

from lawgap.ui.values.rows import SourceRow
from lawgap.ui.work.instruments import open_source

TREATY = """Convention of the Two Islands

Article 1. Purpose
The parties prevent the trade.

Article 5. Crimes
Each party shall make the trade a crime.
"""
SOURCE = SourceRow(
    instrument="Islands Convention",
    pin="art 5",
    strength="binding duty",
    verified=True,
    note="",
    instrument_id="islands",
)


@pytest.fixture
def treaty(tmp_path):
    """A treaty as a file."""
    path = tmp_path / "treaty.txt"
    path.write_text(TREATY, "utf-8")
    return path


def test_the_text_is_asked_for_once_and_opens_at_the_pin(qtbot, desk, answers, treaty) -> None:
    """Where there is none yet, the user is asked; the next time it opens at once."""
    answers.next_files = (treaty,)
    open_source(desk, answers, SOURCE)
    qtbot.waitUntil(lambda: len(answers.kept) == 1, timeout=20_000)
    assert answers.asked == ["Islands Convention"]
    shown = answers.kept[0]
    qtbot.addWidget(shown)
    assert shown.text.current_text().startswith("Article 5. Crimes")
    open_source(desk, answers, SOURCE)
    qtbot.waitUntil(lambda: len(answers.kept) == 2, timeout=20_000)
    qtbot.addWidget(answers.kept[1])
    assert answers.asked == ["Islands Convention"]


def test_thinking_better_of_it_does_nothing(qtbot, desk, answers) -> None:
    """No window, no error."""
    told = []
    desk.session.told.connect(told.append)
    open_source(desk, answers, SOURCE)
    qtbot.waitUntil(lambda: bool(answers.asked), timeout=20_000)
    assert answers.kept == []
    assert told == []


def test_a_file_without_articles_is_told(qtbot, desk, answers, tmp_path) -> None:
    """In one line with what to do."""
    leaflet = tmp_path / "leaflet.txt"
    leaflet.write_text("What everybody should know of the trade between islands.\n", "utf-8")
    answers.next_files = (leaflet,)
    told = []
    desk.session.told.connect(told.append)
    open_source(desk, answers, SOURCE)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].hint


def test_a_click_on_a_source_asks_for_it(results, qtbot) -> None:
    """The finding pane says which source is wanted."""
    pane = results.results.finding
    wanted = []
    pane.source_wanted.connect(wanted.append)
    pane._sources.choose(0)
    assert wanted[0].instrument_id
