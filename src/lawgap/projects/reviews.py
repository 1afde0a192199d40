"""Reviews as they stand, and the history of acts from which each can be undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lawgap.model.review import (
    Act,
    ActKind,
    ActState,
    Basis,
    FindingMark,
    Review,
)
from lawgap.projects.codec import from_json, to_json
from lawgap.projects.handle import Project
from lawgap.projects.meta import now
from lawgap.projects.refusals import damaged
from lawgap.projects.rows import basis_text, check_sum, put_basis, sum_of

_MOST_BASES: Final = 5000  # that are remembered
_SELECT: Final = "SELECT * FROM act"
_BY_PEOPLE: Final = """
    SELECT * FROM act WHERE country = ? AND state = ?
    AND kind <> 'changed-beneath' ORDER BY number"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """A review without what it rests on, and the hash of that."""

    review: Review
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _StoredAct:
    """``check``: of which check of the country the offsets of the evidence are."""

    when: str
    reviewer: str
    before: _Stored
    after: _Stored
    check: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What an act is to do to one criterion."""

    kind: ActKind
    before: Review
    after: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAct:
    """An act, and the number of the check that its offsets belong to."""

    act: Act
    check: int


def reviews(connection: sqlite3.Connection, project: Project, country: str) -> Mapping[str, Review]:
    """The reviews of a country by criterion."""
    rows = connection.execute(
        "SELECT * FROM review WHERE country = ? ORDER BY criterion", (country,)
    ).fetchall()
    return {str(row[1]): _review(connection, project, row) for row in rows}


def review(
    connection: sqlite3.Connection, project: Project, country: str, criterion: str
) -> Review:
    """One review; an empty one where nobody touched the criterion."""
    row = connection.execute(
        "SELECT * FROM review WHERE country = ? AND criterion = ?", (country, criterion)
    ).fetchone()
    return Review(criterion=criterion) if row is None else _review(connection, project, row)


def put_review(connection: sqlite3.Connection, country: str, value: Review) -> None:
    """Write a review as it stands now; an empty one is taken away."""
    if value.empty:
        connection.execute(
            "DELETE FROM review WHERE country = ? AND criterion = ?", (country, value.criterion)
        )
        return
    text = to_json(_stored(connection, value), _Stored)
    row = (country, value.criterion, value.state.value, int(bool(value.stale)), text)
    connection.execute(
        "INSERT OR REPLACE INTO review VALUES (?, ?, ?, ?, ?, ?)", (*row, sum_of(*row))
    )


def record(
    connection: sqlite3.Connection,
    country: str,
    steps: Sequence[Step],
    *,
    reviewer: str,
    check: int,
) -> tuple[Act, ...]:
    """Do the steps and write them to the history, together. What was undone is dropped then."""
    if any(step.kind is not ActKind.CHANGED_BENEATH for step in steps):
        _drop_undone(connection, country)
    (last,) = connection.execute("SELECT coalesce(max(number), 0) FROM act").fetchone()
    when = now()
    acts = []
    for number, step in enumerate(steps, last + 1):
        act = Act(
            number=number,
            when=when,
            reviewer=reviewer,
            kind=step.kind,
            country=country,
            criterion=step.after.criterion,
            before=step.before,
            after=step.after,
            group=last + 1,
        )
        _insert(connection, act, check)
        put_review(connection, country, step.after)
        acts.append(act)
    return tuple(acts)


def undoable(connection: sqlite3.Connection, project: Project, country: str) -> list[KeptAct]:
    """The last acts that hold and were done together, first one first; empty: none."""
    return _grouped(connection, project, country, ActState.DONE)


def redoable(connection: sqlite3.Connection, project: Project, country: str) -> list[KeptAct]:
    """The acts that were undone last together, first one first; empty: none."""
    return _grouped(connection, project, country, ActState.UNDONE)


def set_state(
    connection: sqlite3.Connection, kept: KeptAct, state: ActState, *, reviewer: str = ""
) -> Act:
    """Say of an act that it was undone, or that it holds again."""
    undone = state is not ActState.DONE
    act = replace(
        kept.act,
        state=state,
        undone_when=now() if undone else "",
        undone_by=reviewer if undone else "",
    )
    connection.execute("DELETE FROM act WHERE number = ?", (act.number,))
    _insert(connection, act, kept.check)
    return act


def acts(
    connection: sqlite3.Connection,
    project: Project,
    *,
    country: str = "",
    criterion: str = "",
    limit: int = 0,
) -> tuple[Act, ...]:
    """The history, oldest first; ``limit``: only the last so many."""
    rows = connection.execute(
        f"{_SELECT} WHERE (? = '' OR country = ?) AND (? = '' OR criterion = ?) "
        "ORDER BY number DESC LIMIT ?",
        (country, country, criterion, criterion, limit or -1),
    ).fetchall()
    return tuple(_act(connection, project, row).act for row in reversed(rows))


def count_acts(connection: sqlite3.Connection) -> int:
    """How many acts there are."""
    return int(connection.execute("SELECT count(*) FROM act").fetchone()[0])


def marks(
    connection: sqlite3.Connection, project: Project, country: str
) -> tuple[FindingMark, ...]:
    """The findings of a country in few words, as LawGap made them."""
    rows = connection.execute(
        "SELECT * FROM finding WHERE country = ? ORDER BY place", (country,)
    ).fetchall()
    return tuple(_mark(project, row) for row in rows)


def machine_side(
    connection: sqlite3.Connection, project: Project, country: str, criterion: str
) -> tuple[FindingMark, Basis] | None:
    """What LawGap found on one criterion, and what a decision on it rests on."""
    row = connection.execute(
        "SELECT * FROM finding WHERE country = ? AND criterion = ?", (country, criterion)
    ).fetchone()
    if row is None:
        return None
    return _mark(project, row), _basis(connection, project, row[4])


def put_finding(
    connection: sqlite3.Connection, country: str, place: int, mark: FindingMark, basis: Basis
) -> None:
    """Write what LawGap found on one criterion."""
    sha256 = put_basis(connection, to_json(basis, Basis), used=False)
    row = (country, mark.criterion, place, to_json(mark, FindingMark), sha256)
    connection.execute("INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)", (*row, sum_of(*row)))


def with_review(mark: FindingMark, found: Review | None) -> FindingMark:
    """The mark with what a person decided beside it."""
    if found is None:
        return replace(mark, standing=mark.verdict)
    return replace(
        mark,
        state=found.state,
        standing=found.verdict_beside(mark.verdict),
        stale=bool(found.stale),
    )


def _grouped(
    connection: sqlite3.Connection, project: Project, country: str, state: ActState
) -> list[KeptAct]:
    """The group of the last act that holds, or of the first that was undone."""
    last = state is ActState.DONE
    order = f"{_BY_PEOPLE} {'DESC' if last else 'ASC'} LIMIT 1"
    row = connection.execute(order, (country, state.value)).fetchone()
    if row is None:
        return []
    rows = connection.execute(
        f"{_SELECT} WHERE grouped = ? AND country = ? AND state = ? ORDER BY number",
        (row[1], country, state.value),
    ).fetchall()
    return [_act(connection, project, one) for one in rows]


def _drop_undone(connection: sqlite3.Connection, country: str) -> None:
    rows = connection.execute(
        f"{_SELECT} WHERE country = ? AND state = 'undone'", (country,)
    ).fetchall()
    for row in rows:
        changed = (*row[:5], ActState.DROPPED.value, *row[6:9])
        connection.execute(
            "UPDATE act SET state = ?, sum = ? WHERE number = ?",
            (ActState.DROPPED.value, sum_of(*changed), row[0]),
        )


def _insert(connection: sqlite3.Connection, act: Act, check: int) -> None:
    value = _StoredAct(
        when=act.when,
        reviewer=act.reviewer,
        before=_stored(connection, act.before),
        after=_stored(connection, act.after),
        check=check,
    )
    row = (
        act.number,
        act.group,
        act.country,
        act.criterion,
        act.kind.value,
        act.state.value,
        to_json(value, _StoredAct),
        act.undone_when,
        act.undone_by,
    )
    connection.execute(
        "INSERT INTO act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, sum_of(*row))
    )


def _act(connection: sqlite3.Connection, project: Project, row: tuple[object, ...]) -> KeptAct:
    check_sum(int(str(row[9])), project.path, *row[:9])
    value = from_json(str(row[6]), _StoredAct, lenient=project.lenient)
    try:
        kind, state = ActKind(str(row[4])), ActState(str(row[5]))
    except ValueError as error:
        raise damaged(project.path) from error
    act = Act(
        number=int(str(row[0])),
        when=value.when,
        reviewer=value.reviewer,
        kind=kind,
        country=str(row[2]),
        criterion=str(row[3]),
        before=_whole(connection, project, value.before),
        after=_whole(connection, project, value.after),
        group=int(str(row[1])),
        state=state,
        undone_when=str(row[7]),
        undone_by=str(row[8]),
    )
    return KeptAct(act=act, check=value.check)


def _review(connection: sqlite3.Connection, project: Project, row: tuple[object, ...]) -> Review:
    check_sum(int(str(row[5])), project.path, *row[:5])
    stored = from_json(str(row[4]), _Stored, lenient=project.lenient)
    found = _whole(connection, project, stored)
    if found.criterion != row[1] or found.state.value != row[2]:
        raise damaged(project.path)
    return found


def _mark(project: Project, row: tuple[object, ...]) -> FindingMark:
    check_sum(int(str(row[5])), project.path, *row[:5])
    return from_json(str(row[3]), FindingMark, lenient=project.lenient)


def _stored(connection: sqlite3.Connection, value: Review) -> _Stored:
    if value.basis is None:
        return _Stored(review=value)
    sha256 = put_basis(connection, to_json(value.basis, Basis), used=True)
    return _Stored(review=replace(value, basis=None), basis=sha256)


def _whole(connection: sqlite3.Connection, project: Project, stored: _Stored) -> Review:
    if not stored.basis:
        return stored.review
    return replace(stored.review, basis=_basis(connection, project, stored.basis))


def _basis(connection: sqlite3.Connection, project: Project, sha256: object) -> Basis:
    """What lies under the hash; many acts rest on the same."""
    key = str(sha256)
    if key not in project.bases:
        if len(project.bases) >= _MOST_BASES:
            project.bases.clear()
        text = basis_text(connection, key, project.path)
        project.bases[key] = from_json(text, Basis, lenient=project.lenient)
    return project.bases[key]
