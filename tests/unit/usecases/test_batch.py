"""Checking many jurisdictions: each alone, one failure never stops the rest, nothing twice."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from lawgap.model.errors import Cancelled, ExportError, LawGapError, ReadError
from lawgap.model.finding import Assessment
from lawgap.settings import Settings
from lawgap.usecases import batch_worker
from lawgap.usecases.batch import check_each
from lawgap.usecases.batch_pool import Pool, workers_for
from lawgap.usecases.batch_tasks import (
    BatchRequest,
    State,
    jurisdictions_in,
    kept,
    tasks_of,
)
from lawgap.usecases.batch_worker import BatchSetup
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.jurisdictions import gather

LAW = "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"


def a_country(folder: Path, name: str, text: str = LAW) -> None:
    """A folder with one statute."""
    (folder / name).mkdir(parents=True)
    (folder / name / "act.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def request_(tmp_path: Path) -> BatchRequest:
    """Two countries to check with one checklist."""
    world = tmp_path / "world"
    a_country(world, "Arcadia")
    a_country(world, "Borduria")
    return BatchRequest(
        folder=world,
        output=tmp_path / "results",
        checklists=("palermo",),
        settings=Settings(user_folder=tmp_path / "user"),
    )


def states(request: BatchRequest) -> dict[str, State]:
    """What became of each."""
    return {one.name: one.state for one in check_each(request).outcomes}


def test_each_folder_is_a_jurisdiction(request_):
    """With a result of its own, which can be compared."""
    assert states(request_) == {"Arcadia": State.CHECKED, "Borduria": State.CHECKED}
    survey = gather([request_.output]).survey
    assert [one.name for one in survey.jurisdictions] == ["Arcadia", "Borduria"]
    assert survey.jurisdictions[0].cells["consent-irrelevant"].passages


def test_what_has_not_changed_is_not_checked_again(request_):
    """A second run keeps everything; a changed file costs its own jurisdiction alone."""
    check_each(request_)
    assert set(states(request_).values()) == {State.KEPT}
    (request_.folder / "Arcadia" / "act.txt").write_text(LAW + "\n2. Two\nMore.\n", "utf-8")
    assert states(request_) == {"Arcadia": State.CHECKED, "Borduria": State.KEPT}


def test_a_run_that_was_stopped_goes_on(request_):
    """What was done before the stop is kept."""

    def stop(done: int, total: int, note: str) -> None:
        if done == 1:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        check_each(request_, progress=stop)
    assert sorted(states(request_).values()) == [State.CHECKED, State.KEPT]


def test_a_damaged_result_is_made_anew(request_):
    """A disk that was full must not hide a jurisdiction for ever."""
    check_each(request_)
    (request_.output / "Arcadia.survey.json").write_text("{", "utf-8")
    assert states(request_)["Arcadia"] is State.CHECKED


@pytest.mark.parametrize("change", ["checklists", "corrections"])
def test_other_checklists_or_corrections_make_it_anew(request_, change):
    """The key holds all that a result rests on."""
    before = [task.key for task in tasks_of(request_)]
    if change == "corrections":
        folder = request_.settings.corrections_folder
        folder.mkdir(parents=True)
        (folder / "x.json").write_text("{}", "utf-8")
    else:
        request_ = BatchRequest(
            folder=request_.folder,
            output=request_.output,
            checklists=("coe-thb",),
            settings=request_.settings,
        )
    assert all(a != b for a, b in zip(before, [t.key for t in tasks_of(request_)], strict=True))


def test_a_jurisdiction_without_a_readable_file_fails_alone(request_):
    """With the reason; the others are checked."""
    a_country(request_.folder, "Cascadia", "\0\0")
    result = check_each(request_)
    assert [one.state for one in result.outcomes] == [State.CHECKED, State.CHECKED, State.FAILED]
    failed = result.outcomes[2]
    assert failed.error
    assert [problem.file for problem in failed.problems] == ["act.txt"]


def test_one_unreadable_file_is_a_problem_of_its_jurisdiction(request_):
    """The other files in it are checked."""
    (request_.folder / "Arcadia" / "scan.pdf").write_bytes(b"no pdf")
    result = check_each(request_)
    assert result.outcomes[0].state is State.CHECKED
    assert result.outcomes[0].unread == 1


@pytest.mark.parametrize("error", [ValueError("odd"), LawGapError("told"), RecursionError()])
def test_a_mistake_in_lawgap_costs_one_jurisdiction(request_, monkeypatch, capsys, error):
    """Whatever is raised, the outcome says so and the rest goes on."""
    real = batch_worker.check_with

    def sometimes(tools, request, **more) -> Assessment:
        if request.jurisdiction == "Arcadia":
            raise error
        return real(tools, request, **more)

    monkeypatch.setattr(batch_worker, "check_with", sometimes)
    assert states(request_) == {"Arcadia": State.FAILED, "Borduria": State.CHECKED}
    capsys.readouterr()  # the traceback, for whoever mends it


def test_a_report_can_be_written_of_each(request_):
    """It is made anew where it was deleted."""
    request = BatchRequest(
        folder=request_.folder,
        output=request_.output,
        checklists=("palermo",),
        kind="csv",
        settings=request_.settings,
    )
    check_each(request)
    report = request.output / "Arcadia.csv"
    assert report.is_file()
    report.unlink()
    assert states(request) == {"Arcadia": State.CHECKED, "Borduria": State.KEPT}
    assert report.is_file()


def test_zip_files_are_jurisdictions_and_loose_files_are_told(request_):
    """Hidden folders and empty ones are nothing."""
    with zipfile.ZipFile(request_.folder / "Cascadia.zip", "w") as archive:
        archive.writestr("act.txt", LAW)
    (request_.folder / "loose.txt").write_text(LAW, "utf-8")
    (request_.folder / ".git").mkdir()
    (request_.folder / "empty").mkdir()
    found = jurisdictions_in(request_.folder)
    assert [path.name for path in found.folders] == ["Arcadia", "Borduria", "Cascadia.zip"]
    result = check_each(request_)
    assert [path.name for path in result.loose] == ["loose.txt"]
    assert [one.name for one in result.outcomes] == ["Arcadia", "Borduria", "Cascadia"]


def test_names_that_are_one_on_some_disk_get_two_results(request_):
    """A folder and a zip file of one name."""
    with zipfile.ZipFile(request_.folder / "Arcadia.zip", "w") as archive:
        archive.writestr("act.txt", LAW)
    names = {one.name: one.result.name for one in check_each(request_).outcomes if one.result}
    assert names["Arcadia"] == "Arcadia.survey.json"
    assert names["Arcadia (2)"] == "Arcadia (2).survey.json"
    assert len(names) == 3


def test_what_cannot_be_a_batch_is_refused(request_, tmp_path):
    """No folder, no jurisdictions, results among the statutes."""
    settings = request_.settings
    with pytest.raises(ReadError):
        check_each(BatchRequest(folder=tmp_path / "none", output=tmp_path / "o", settings=settings))
    (tmp_path / "void").mkdir()
    with pytest.raises(ReadError) as caught:
        check_each(BatchRequest(folder=tmp_path / "void", output=tmp_path / "o", settings=settings))
    assert caught.value.code == "no-jurisdictions"
    inside = request_.folder / "results"
    with pytest.raises(ExportError):
        check_each(BatchRequest(folder=request_.folder, output=inside, settings=settings))


def test_no_more_processes_than_jurisdictions(request_):
    """Nor fewer than one."""
    assert workers_for(request_, 1) == 1
    asked = BatchRequest(folder=request_.folder, output=request_.output, workers=3)
    assert workers_for(asked, 9) == 3


def test_a_process_that_dies_is_replaced(request_):
    """Its jurisdiction fails, the next ones are checked by another process."""
    setup = BatchSetup(
        checklists=("palermo",),
        choices=request_.choices,
        kind="",
        report=ExportChoices(),
        settings=request_.settings,
    )
    request_.output.mkdir()
    tasks = tasks_of(request_)
    pool = Pool(setup, 1)
    killed = []

    def kill_first(done: int, total: int, note: str) -> None:
        if not killed:
            (child,) = (c for c in multiprocessing.active_children() if c.name == "lawgap-batch")
            killed.append(child.pid)
            os.kill(child.pid, signal.SIGKILL)

    try:
        outcomes = list(pool.outcomes(tasks, kill_first, 0, len(tasks)))
    finally:
        pool.close()
    assert [one.state for one in outcomes] == [State.FAILED, State.CHECKED]
    assert "memory" in outcomes[0].error
    assert kept(tasks[1])


ORPHANED = """
import multiprocessing, os, signal, sys
from pathlib import Path
from lawgap.settings import Settings
from lawgap.usecases.batch import check_each
from lawgap.usecases.batch_tasks import BatchRequest

def die(done, total, note):
    children = [c for c in multiprocessing.active_children() if c.name == "lawgap-batch"]
    if children:
        print(*[child.pid for child in children], flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    home = Path(sys.argv[1])
    settings = Settings(user_folder=home / "user", isolated=True)
    request = BatchRequest(folder=home / "world", output=home / "results", settings=settings)
    check_each(request, progress=die)
"""


def test_processes_end_with_the_program_that_asked_for_them(request_, tmp_path):
    """However it ends: else they would go on for a minute with what nobody waits for."""
    script = tmp_path / "orphaned.py"
    script.write_text(ORPHANED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, tmp_path], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    left = {int(number) for number in done.stdout.split()}
    assert left
    end = time.monotonic() + 20
    while left and time.monotonic() < end:
        left = {number for number in left if is_alive(number)}
        time.sleep(0.05)
    assert not left


def is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended and is only not yet collected does not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
