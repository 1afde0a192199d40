"""Checking from files to an assessment."""

from __future__ import annotations

import multiprocessing
import pickle
from pathlib import Path

import pytest

import lawgap
from lawgap.model.errors import Cancelled
from lawgap.model.finding import Assessment
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, NothingToCheck, check, jurisdiction_of

LAW = "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"

SCHEDULED = """\
THE CHILDREN ACT

1. Care orders
A court may place a child with an approved home in accordance with Schedule 1.

2. Fees
Fees are paid to the court.

SCHEDULE 1
(Section 1)
Rules on homes

In these Rules—
“child” means a person below the age of eighteen years;
“home” means an approved home.
"""


@pytest.fixture
def request_(tmp_path: Path) -> CheckRequest:
    """A request to check one short statute with one checklist."""
    folder = tmp_path / "Ruritania"
    folder.mkdir()
    (folder / "act.txt").write_text(LAW, encoding="utf-8")
    settings = Settings(user_folder=tmp_path / "user")
    return CheckRequest(paths=(folder,), checklists=("palermo",), settings=settings)


def test_assessment_says_what_was_checked_with_what(request_):
    """The version, the bundle with its name, and one finding for each criterion."""
    assessment = check(request_)
    assert assessment.version == lawgap.__version__
    assert assessment.bundle.jurisdiction == "Ruritania"
    (result,) = assessment.checklists
    assert result.checklist.id == "palermo"
    assert [finding.criterion for finding in assessment.findings] == list(result.checklist.criteria)


def test_progress_is_reported_to_its_end(request_):
    """The caller sees each stage come to its end."""
    calls: list[tuple[int, int, str]] = []
    check(request_, progress=lambda *call: calls.append(call))
    assert calls
    assert all(0 <= done <= total for done, total, _ in calls)
    assert calls[-1][0] == calls[-1][1]


def test_progress_can_cancel(request_):
    """What it raises comes out."""

    def stop(done: int, total: int, note: str) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        check(request_, progress=stop)


def test_nothing_readable_tells_every_problem(tmp_path):
    """The error carries the files' problems."""
    (tmp_path / "empty.txt").write_bytes(b"")
    request = CheckRequest(paths=(tmp_path / "empty.txt", tmp_path / "nowhere.txt"))
    with pytest.raises(NothingToCheck) as caught:
        check(request)
    assert {problem.file for problem in caught.value.problems} == {"empty.txt", "nowhere.txt"}


def test_error_survives_the_way_from_another_process(tmp_path):
    """The window's worker sends it through a pipe."""
    with pytest.raises(NothingToCheck) as caught:
        check(CheckRequest(paths=(tmp_path,)))
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - written one line above
    assert (copy.message, copy.hint, copy.code) == (
        caught.value.message,
        caught.value.hint,
        "nothing-to-check",
    )
    assert copy.problems == caught.value.problems


def test_check_runs_in_a_spawned_process(request_):
    """As the window runs it: the request goes there and the assessment comes back, equal."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        there: Assessment = pool.apply(check, (request_,))
        pool.close()
        pool.join()
    assert there == check(request_)


def test_jurisdiction_is_the_first_folders_name(tmp_path):
    """Else that of the folder in which the first file lies."""
    folder = tmp_path / "Ruritania"
    folder.mkdir()
    assert jurisdiction_of([tmp_path / "file.txt", folder]) == "Ruritania"
    assert jurisdiction_of([folder / "file.txt"]) == "Ruritania"


def test_a_definition_in_a_schedule_is_shown_without_the_articles_that_bring_it_in(request_):
    """They say nothing of it: three care orders once stood as evidence of who is a child."""
    (request_.paths[0] / "children.txt").write_text(SCHEDULED, encoding="utf-8")
    assessment = check(request_)
    finding = next(one for one in assessment.findings if one.criterion == "child-under-18")
    assert [evidence.provision for evidence in finding.evidence] == ["Sch. 1 “child”"]
