"""From a source's pin to the instrument's own words, where the user has added its text."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from lawgap.model.errors import LawGapError
from lawgap.ui.desk import Desk, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.process import jobs
from lawgap.ui.values.rows import SourceRow
from lawgap.ui.views.instrument_window import InstrumentWindow
from lawgap.usecases.instruments import InstrumentText


def open_source(desk: Desk, dialogs: Dialogs, source: SourceRow) -> None:
    """Open the instrument at the source's pin; ask for its text where there is none."""

    def follow(result: object, error: LawGapError | None) -> None:
        if isinstance(result, InstrumentText):
            _show(desk, dialogs, source, result)
        elif error is not None:
            _tell(desk, error)
        else:
            _ask_for_text(desk, dialogs, source)

    desk.background.submit(
        jobs.open_instrument, source.instrument_id, source.pin, desk.settings, on_end=follow
    )


def _ask_for_text(desk: Desk, dialogs: Dialogs, source: SourceRow) -> None:
    path = dialogs.instrument_file(source.instrument)
    if path is not None:
        _add(desk, dialogs, source, path)


def _add(desk: Desk, dialogs: Dialogs, source: SourceRow, path: Path) -> None:
    def follow(_result: object, error: LawGapError | None) -> None:
        if error is not None:
            _tell(desk, error)
        else:
            open_source(desk, dialogs, source)

    desk.background.submit(
        jobs.add_instrument, path, source.instrument_id, desk.settings, on_end=follow
    )


def _show(desk: Desk, dialogs: Dialogs, source: SourceRow, shown: InstrumentText) -> None:
    window = InstrumentWindow(source.instrument, source.pin, shown, dialogs.parent)
    window.other_wanted.connect(partial(_ask_for_text, desk, dialogs, source))
    window.other_wanted.connect(window.close)
    dialogs.keep_open(window)


def _tell(desk: Desk, error: LawGapError) -> None:
    tell_error(desk, error)
