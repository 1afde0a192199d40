"""A process that works on a project is killed at a random moment; nothing acknowledged is lost.

Run as a script it is the process to be killed: it works without end, and says on stdout what the
project has acknowledged. ``kill_once`` starts it, kills it, and looks at what it left.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = "ruritania"
NAME, COPY = "p.lawgap", "copy.lawgap"
LONGEST = 0.5  # seconds from its first word until it is killed


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a killed process had acknowledged, and what is wrong with what it left."""

    mode: str
    acknowledged: int
    mistakes: tuple[str, ...]


def kill_once(folder: Path, mode: str, seed: int) -> Outcome:
    """Let a process of the mode work in the folder, kill it, look. ``MODES`` names the modes."""
    luck = random.Random(seed)  # noqa: S311 - moments, no secrets
    prepare(folder, mode)
    with subprocess.Popen(
        [sys.executable, __file__, str(folder), mode, str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parent,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(luck.uniform(0, LONGEST))
        process.kill()
        said = process.stdout.read().splitlines()
    whole = [line for line in said if line.endswith(".")]  # the last one may be cut off
    return Outcome(
        mode=mode, acknowledged=len(whole), mistakes=tuple(_mistakes(folder, mode, whole))
    )


def prepare(folder: Path, mode: str) -> None:
    """A project to work on, unless one was left by the last that was killed."""
    from project_files import a_project, confirmed

    from lawgap.projects.opening import close
    from lawgap.usecases.review import decide

    if not (folder / NAME).exists():
        project = a_project(folder)
        decide(project, HERE, "shelter", confirmed())
        close(project)
    if mode == "migrate":
        connection = sqlite3.connect(folder / NAME)
        if not connection.execute("PRAGMA user_version").fetchone()[0]:
            return
        connection.execute("DROP TABLE kept")
        connection.execute("PRAGMA user_version = 0")
        connection.commit()
        connection.close()


# ----------------------------------------------------------------------------- what is left of it


def _mistakes(folder: Path, mode: str, said: list[str]) -> Iterator[str]:
    """What is wrong with the files in the folder."""
    from project_files import settings_in

    from lawgap.model.errors import LawGapError
    from lawgap.projects.opening import close, open_
    from lawgap.usecases.project import load_assessment, project_mistakes
    from lawgap.usecases.review import history, review_of

    acknowledged = dict(line.rstrip(".").split(maxsplit=1) for line in said)
    try:
        project = open_(
            folder / NAME, backups=settings_in(folder).backups_folder, migrations=MIGRATIONS
        )
    except LawGapError as error:
        yield f"it does not open: {error}"
        return
    if project.read_only:
        yield f"it opens read-only: {project.read_only}"
    yield from project_mistakes(folder / NAME)
    acts = len(history(project))
    if acts < int(acknowledged.get("acts", 0)):
        yield f"{acts} acts are there, {acknowledged['acts']} were acknowledged"
    note = review_of(project, HERE, "consent").note
    if int(note or 0) < int(acknowledged.get("note", 0)):
        yield f"the note is {note}, acknowledged was {acknowledged['note']}"
    if not review_of(project, HERE, "shelter").decided:
        yield "the first decision is gone"
    assessment = load_assessment(project.key, HERE)
    version = assessment.bundle.statutes[0].text.split("Version ")[-1] if assessment else ""
    if int(version.split(".")[0] if version[:1].isdigit() else 0) < int(
        acknowledged.get("check", 0)
    ):
        yield f"the statute is of check {version!r}, acknowledged was {acknowledged['check']}"
    close(project)
    yield from _mistakes_in_copies(folder, int(acknowledged.get("copied", 0)))
    left = {path.name for path in folder.glob("*lawgap*")} - {NAME, COPY, f"~{COPY}.lock"}
    left -= {name for name in left if name.startswith(f"~{COPY}.new-")}
    if left and mode != "copy":
        yield f"left behind: {sorted(left)}"


def _mistakes_in_copies(folder: Path, acknowledged: int) -> Iterator[str]:
    from project_files import settings_in

    from lawgap.usecases.project import close_project, open_project, project_mistakes
    from lawgap.usecases.review import history

    if (folder / COPY).exists():
        yield from project_mistakes(folder / COPY)
        project = open_project(folder / COPY, settings_in(folder))
        if len(history(project)) < acknowledged:
            yield "the copy holds less than was acknowledged"
        close_project(project)
    elif acknowledged:
        yield "the copy is not there"
    for path in sorted(settings_in(folder).backups_folder.rglob("0*.lawgap")):
        if not path.name.startswith("~"):
            yield from project_mistakes(path)


# ------------------------------------------------------------------------------- what is killed


def work(folder: Path, mode: str, seed: int) -> None:
    """Work until killed."""
    luck = random.Random(seed)  # noqa: S311 - what comes next, no secrets
    from project_files import settings_in

    from lawgap.projects.opening import open_
    from lawgap.usecases.review import history, review_of

    if mode == "migrate":
        _say("ready")
        project = open_(
            folder / NAME, backups=settings_in(folder).backups_folder, migrations=MIGRATIONS
        )
        _say(f"acts {len(history(project))}.")
    else:
        project = open_(folder / NAME, backups=settings_in(folder).backups_folder)
        _say("ready")
    number = int(review_of(project, HERE, "consent").note or 0)
    while True:
        number += 1
        luck.choice(MODES[mode])(project, folder, number)


def _note(project, _folder: Path, number: int) -> None:
    from lawgap.usecases.review import history, set_note

    set_note(project, HERE, "consent", str(number), reviewer="Ann")
    _say(f"note {number}.")
    _say(f"acts {len(history(project))}.")


def _decide(project, _folder: Path, number: int) -> None:
    from project_files import confirmed, overridden

    from lawgap.usecases.review import decide, history

    decision = overridden(reason=f"reason {number}") if number % 2 else confirmed()
    decide(project, HERE, "passport", decision)
    _say(f"acts {len(history(project))}.")


def _undo(project, _folder: Path, number: int) -> None:
    from lawgap.usecases.review import next_undo, redo, undo

    last = next_undo(project, HERE)
    if last is not None and last.criterion == "passport":
        undo(project, HERE, reviewer="Bob")
        redo(project, HERE)


def _check(project, folder: Path, number: int) -> None:
    from project_files import CONSENT, a_law, assessed, settings_in

    from lawgap.model.project import CheckPlan
    from lawgap.usecases.project import save_check

    filler = [f"Rule {number * 7919 + at} is that {at * at} ships sail." for at in range(800)]
    law = a_law((CONSENT, *filler, f"Version {number}."))
    save_check(project.key, HERE, assessed(law), CheckPlan(), settings_in(folder))
    _say(f"check {number}.")


def _copy(project, folder: Path, _number: int) -> None:
    from lawgap.usecases.project import copy_project
    from lawgap.usecases.review import history

    acts = len(history(project))
    copy_project(project.key, folder / COPY, overwrite=True)
    _say(f"copied {acts}.")


def _back_up(project, folder: Path, _number: int) -> None:
    from project_files import settings_in

    from lawgap.usecases.project import back_up

    back_up(project.key, settings_in(folder))


def _export(project, folder: Path, _number: int) -> None:
    from lawgap.usecases.review import export_history

    export_history(project, folder / "history.csv", overwrite=True)


def _add_kept(connection: sqlite3.Connection) -> None:
    from lawgap.projects.schema import TABLES

    connection.execute(next(one for one in TABLES if "TABLE kept" in one))


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - what is acknowledged


MIGRATIONS = {0: _add_kept}
MODES: dict[str, tuple[Callable[..., None], ...]] = {
    "review": (_note, _decide, _undo),
    "check": (_check, _note),
    "copy": (_copy, _back_up, _note, _export),
    "migrate": (_note, _back_up),
}
"""By mode, what the process does, again and again."""

if __name__ == "__main__":
    work(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
