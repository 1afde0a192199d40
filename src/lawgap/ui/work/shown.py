"""What the filter shows: its rows, as a table to paste, as a file; and filters kept by name."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication

from lawgap.model.errors import LawGapError
from lawgap.ui.desk import Desk, tell, tell_error
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.session import Session
from lawgap.ui.values.filters import Filter, filter_from, filter_text
from lawgap.ui.values.rows import FindingRow
from lawgap.ui.words.review_words import review_spoken
from lawgap.ui.words.translation import percent, window_language
from lawgap.ui.work import operations
from lawgap.usecases.project import put_value, values_of
from lawgap.usecases.wording import wording_in

_KEPT = "filter/"  # how the names of kept filters begin in a project


def rows(session: Session) -> tuple[FindingRow, ...]:
    """The findings that the filter shows, in order."""
    reviews, accepts = session.reviews, session.filter.test()
    return tuple(row for row in session.rows if accepts(row, reviews.get(row.criterion)))


def ask_export(desk: Desk, dialogs: Dialogs, kind: str) -> None:
    """Ask where to write the findings shown, and write them in the background."""
    criteria = frozenset(row.criterion for row in rows(desk.session))
    suggestion = operations.suggested_target(desk, kind)
    choices = dialogs.export_choices(kind, desk.memory.export_choices(), lambda _dialog: None)
    path = dialogs.target(suggestion) if choices and criteria else None
    if path is not None and choices is not None:
        operations.export(desk, path, kind, choices, only=criteria)


def as_table(session: Session) -> tuple[str, str]:
    """The findings shown as text with tabs, and as a table in HTML."""
    say = wording_in(window_language()).verdict
    lines = [_titles()]
    for row in rows(session):
        review = session.reviews.get(row.criterion)
        lines.append(
            (
                row.criterion,
                row.title,
                row.theme_title,
                row.verdict_word,
                review_spoken(review, say),
                row.pin,
                percent(row.confidence),
                row.reason,
                review.note if review else "",
            )
        )
    text = "\n".join("\t".join(map(_one_line, line)) for line in lines)
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in line) for line in lines)
    return text, f"<table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"


def tell_copied(desk: Desk) -> None:
    """Say that it is on the clipboard."""
    text = _tr("Copied, to be pasted as a table. Findings: {count}")
    tell(desk, text.format(count=len(rows(desk.session))))


def kept_filters(session: Session) -> Mapping[str, str]:
    """The filters that the project keeps: their texts by name."""
    if session.project is None:
        return {}
    kept = values_of(session.project, _KEPT)
    return {name.removeprefix(_KEPT): text for name, text in sorted(kept.items())}


def kept_filter(text: object) -> Filter:
    """A kept filter from its text."""
    return filter_from(str(text))


def keep_filter(desk: Desk, name: str) -> bool:
    """Keep the filter as it stands under a name; whether it was kept."""
    return _put(desk, name, filter_text(desk.session.filter))


def forget_filter(desk: Desk, name: str) -> bool:
    """Forget a kept filter."""
    return bool(name) and _put(desk, name, "")


def _put(desk: Desk, name: str, text: str) -> bool:
    if desk.session.project is None:
        return False
    try:
        put_value(desk.session.project, f"{_KEPT}{name}", text)
    except LawGapError as error:
        tell_error(desk, error)
        return False
    return True


def _titles() -> tuple[str, ...]:
    return (
        _tr("Criterion"),
        _tr("Title"),
        _tr("Theme"),
        _tr("LawGap's verdict"),
        _tr("Review"),
        _tr("Provision"),
        _tr("Confidence"),
        _tr("Reason"),
        _tr("Note"),
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Shown", text)
