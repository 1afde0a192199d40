"""The human side: decisions, notes and evidence, each on disk at once; undo, redo, history.

What changes something returns the act that it wrote to the history, or ``None`` where nothing
changed by it; it is small work, for the window's own thread. It raises ``ProjectError`` where the
project cannot be written to, and changes nothing then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from lawgap.model.errors import ExportError
from lawgap.model.finding import Decision
from lawgap.model.project import ProjectKey
from lawgap.model.review import Act, EvidenceReview, Review
from lawgap.model.statute import Statute
from lawgap.projects import decisions
from lawgap.projects.countries import head
from lawgap.projects.handle import Project, opened, reading
from lawgap.projects.reviews import acts


def reviews_of(project: Project, country: str) -> Mapping[str, Review]:
    """The reviews of a country by criterion; a criterion that nobody touched is left out."""
    return decisions.all_reviews(project, country)


def review_of(project: Project, country: str, criterion: str) -> Review:
    """The review of one criterion; an empty one where nobody touched it."""
    return decisions.one_review(project, country, criterion)


def decide(project: Project, country: str, criterion: str, decision: Decision) -> Act | None:
    """Set the decision on a criterion and renew what it rests on. A missing date is today.

    Raises:
        ReviewError: an override without a verdict or a reason, "not applicable" without a
            reason, no reviewer's name, or no finding on that criterion.
    """
    return next(iter(decide_all(project, country, (criterion,), decision)), None)


def decide_all(
    project: Project, country: str, criteria: Sequence[str], decision: Decision
) -> tuple[Act, ...]:
    """``decide`` for several criteria in one transaction; undone together."""
    return decisions.decide(project, country, criteria, decision)


def withdraw(project: Project, country: str, criterion: str, *, reviewer: str) -> Act | None:
    """Take a decision back: the finding is proposed again."""
    return next(iter(decisions.withdraw(project, country, (criterion,), reviewer)), None)


def keep(project: Project, country: str, criterion: str, *, reviewer: str) -> Act | None:
    """A stale decision was looked at again and stands, on what LawGap finds now."""
    return decisions.keep(project, country, criterion, reviewer)


def set_note(
    project: Project, country: str, criterion: str, note: str, *, reviewer: str
) -> Act | None:
    """Write the note on a criterion; empty takes it away."""
    return decisions.set_note(project, country, criterion, note, reviewer)


def judge_evidence(
    project: Project,
    country: str,
    criterion: str,
    evidence: EvidenceReview,
    *,
    statute: Statute | None = None,
) -> Act | None:
    """Accept, reject or add evidence. The same words for the same element: the new stance holds.

    ``quote`` is taken from the statute at ``span``, with the words around it and the pin-cite.
    ``statute``: give it where it is at hand, else it is loaded, which takes a moment.

    Raises:
        ReviewError: no such statute, element or place in the text, or no reviewer's name.
    """
    return decisions.judge_evidence(project, country, criterion, evidence, statute)


def withdraw_evidence(
    project: Project, country: str, criterion: str, evidence: EvidenceReview, *, reviewer: str
) -> Act | None:
    """Take a stance on evidence back."""
    return decisions.withdraw_evidence(project, country, criterion, evidence, reviewer)


def carry_reviews(project: Project, source: str, target: str, *, reviewer: str) -> tuple[Act, ...]:
    """Take the reviews of one country over to another version of its law (a draft).

    Only where the target has no review yet. Evidence is found again by its words; decisions are
    marked stale where what they rest on is not the same there.
    """
    return decisions.carry(project, source, target, reviewer)


def next_undo(project: Project, country: str) -> Act | None:
    """The act that ``undo`` would undo (the first of its group), for the menu's words."""
    return decisions.next_undo(project, country)


def next_redo(project: Project, country: str) -> Act | None:
    """The act that ``redo`` would do again."""
    return decisions.next_redo(project, country)


def undo(project: Project, country: str, *, reviewer: str) -> tuple[Act, ...]:
    """Undo the last act on a country that holds, with its group, also of an earlier session."""
    return decisions.undo(project, country, reviewer)


def redo(project: Project, country: str) -> tuple[Act, ...]:
    """Do again what was undone last, unless something else was done since."""
    return decisions.redo(project, country)


def history(
    project: Project, country: str = "", *, criterion: str = "", limit: int = 0
) -> tuple[Act, ...]:
    """The acts, oldest first, of all countries or one; ``limit``: only the last so many."""
    with reading(project) as connection:
        return acts(connection, project, country=country, criterion=criterion, limit=limit)


def history_of_file(key: ProjectKey, *, limit: int = 0) -> tuple[Act, ...]:
    """As ``history``, with a handle of its own: for a thread beside the window."""
    with opened(key) as project:
        return history(project, limit=limit)


def export_history(project: Project, path: Path, *, overwrite: bool = False) -> None:
    """Write the whole history to a .csv or .json file. Raises ExportError."""
    from lawgap.reports import history as tables

    names = {one.id: one.name for one in head(project).countries}
    rows = tables.history_rows(history(project), names)
    _write(rows, tables.ACT_COLUMNS, "history", path, overwrite=overwrite)


def export_reviews(
    project: Project, path: Path, *, country: str = "", overwrite: bool = False
) -> None:
    """Write the reviews as they stand to a .csv or .json file. Raises ExportError."""
    from lawgap.reports import history as tables

    rows = tuple(
        row
        for one in head(project).countries
        if country in {"", one.id}
        for row in tables.review_rows(reviews_of(project, one.id).values(), one.name)
    )
    _write(rows, tables.REVIEW_COLUMNS, "reviews", path, overwrite=overwrite)


def _write(
    rows: Sequence[Mapping[str, str]],
    columns: Sequence[str],
    kind: str,
    path: Path,
    *,
    overwrite: bool,
) -> None:
    from lawgap.reports import history as tables
    from lawgap.reports.write import write_whole

    if path.exists() and not overwrite:
        raise ExportError(f"There is a file “{path.name}” already.", hint="Choose another name.")
    ending = path.suffix.casefold()
    if ending == ".csv":
        write_whole(tables.rows_csv(rows, columns), path)
    elif ending == ".json":
        write_whole(tables.rows_json(rows, kind), path)
    else:
        raise ExportError(
            "The format is told by the ending.", hint="Use .csv or .json.", code="bad-format"
        )
