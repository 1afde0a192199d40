"""Projects from files to reviews and back, with the real check."""

from __future__ import annotations

import csv
import json
import pickle
import shutil
from dataclasses import replace

import pytest

from lawgap.model.corrections import CorrectionKind, correction_of
from lawgap.model.errors import Cancelled, ChecklistError, ExportError, ProjectError
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.project import HitKind
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.corrections import correct, corrections_of
from lawgap.usecases.project import (
    add_country,
    check_again,
    check_into_project,
    close_project,
    create_project,
    head_of,
    load_assessment,
    original_of,
    request_of,
    search,
)
from lawgap.usecases.review import decide, export_history, export_reviews, set_note, undo

LAW = (
    "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"
    "2. Shelter\nEvery victim of trafficking in persons shall be given shelter.\n"
)


@pytest.fixture
def settings(tmp_path):
    """Settings of a user who has nothing."""
    return Settings(user_folder=tmp_path / "user", isolated=False)


@pytest.fixture
def request_(tmp_path, settings):
    """A request to check one short statute with one checklist."""
    folder = tmp_path / "Ruritania"
    folder.mkdir()
    (folder / "act.txt").write_text(LAW, encoding="utf-8")
    return CheckRequest(
        paths=(folder,), jurisdiction="Ruritania", checklists=("palermo",), settings=settings
    )


@pytest.fixture
def project(tmp_path, settings):
    """A project with an empty country."""
    opened = create_project(tmp_path / "p.lawgap", settings)
    add_country(opened, "Ruritania")
    yield opened
    close_project(opened)


HERE = "ruritania"


def test_a_check_is_kept_with_its_files(project, request_):
    """The result can cross a pipe; the file is there byte for byte."""
    assessment, saved = check_into_project(project.key, HERE, request_)
    pickle.loads(pickle.dumps((assessment, saved, project.key)))  # noqa: S301 - our own
    kept = load_assessment(project.key, HERE)
    assert kept is not None
    assert kept.findings == assessment.findings
    assert original_of(project.key, HERE, kept.bundle.statutes[0].id) == LAW.encode()
    (head,) = head_of(project).countries
    assert [one.id for one in head.checklists] == ["palermo"]
    assert head.statutes[0].has_original
    assert search(project, "shelter", kinds=[HitKind.PROVISION]).hits


def test_a_country_is_checked_again_without_its_folder(project, request_, settings):
    """From the originals that the project keeps; decisions stay."""
    first, _ = check_into_project(project.key, HERE, request_)
    criterion = first.findings[0].criterion
    decide(project, HERE, criterion, Decision(state=DecisionState.CONFIRMED, reviewer="Ann"))
    assert request_of(project, HERE, settings) == request_
    shutil.rmtree(request_.paths[0])
    assert request_of(project, HERE, settings) is None
    again, saved = check_again(project.key, HERE, settings)
    assert again.findings == first.findings
    assert list(again.decisions) == [criterion]
    assert (saved.kept, saved.stale) == (1, 0)
    other, _ = check_again(project.key, HERE, settings, checklists=("coe-thb",))
    assert [one.checklist.id for one in other.checklists] == ["coe-thb"]


OWN = """\
id: mine
title: Mine
version: "1"
instruments: [palermo]
headings:
  - title: Consent
    criteria: [consent-irrelevant]
"""


def test_a_country_is_checked_with_checklists_that_are_gone(project, request_, settings, tmp_path):
    """The project keeps them as they were used."""
    file = tmp_path / "mine.yaml"
    file.write_text(OWN, encoding="utf-8")
    own = replace(request_, checklists=(str(file),))
    first, _ = check_into_project(project.key, HERE, own)
    file.unlink()
    with pytest.raises(ChecklistError):
        check_again(project.key, HERE, settings)
    again, saved = check_again(project.key, HERE, settings, as_used=True)
    assert again.findings == first.findings
    assert [one.checklist for one in again.checklists] == [
        one.checklist for one in first.checklists
    ]
    assert saved.stale == 0


def test_corrections_of_a_tree_travel_with_the_project(project, request_, settings, tmp_path):
    """Another computer reads the statute as it was read here."""
    first, _ = check_into_project(project.key, HERE, request_)
    law = first.bundle.statutes[0]
    unit = next(at for at, one in enumerate(law.provisions) if one.number == "2")
    correct(law, correction_of(law, unit, CorrectionKind.RENUMBER, number="2A"), settings)
    corrected, _ = check_into_project(project.key, HERE, request_)
    assert "2A" in [one.number for one in corrected.bundle.statutes[0].provisions]
    shutil.rmtree(request_.paths[0])
    elsewhere = Settings(user_folder=tmp_path / "elsewhere", isolated=False)
    again, _ = check_again(project.key, HERE, elsewhere)
    assert again.bundle.statutes[0].provisions == corrected.bundle.statutes[0].provisions
    assert corrections_of(law.sha256, elsewhere).items


def test_a_check_without_originals_says_what_is_missing(project, request_, settings, tmp_path):
    """A country that was never checked has none."""
    with pytest.raises(ProjectError):
        check_again(project.key, "atlantis", settings)


def test_a_cancelled_check_leaves_the_project_as_it_was(project, request_):
    """Also when it was just about to be kept."""
    first, _ = check_into_project(project.key, HERE, request_)
    (request_.paths[0] / "act.txt").write_text("Act\n\n1. Nothing\nNothing.\n", encoding="utf-8")
    calls = []

    def count(*call: object) -> None:
        calls.append(call)
        if len(calls) > 6:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        check_into_project(project.key, HERE, request_, progress=count)
    kept = load_assessment(project.key, HERE)
    assert kept is not None
    assert kept.findings == first.findings


def test_the_history_and_the_reviews_can_be_written(project, request_, tmp_path):
    """As CSV and JSON; nothing in them is a formula; nothing is overwritten unasked."""
    first, _ = check_into_project(project.key, HERE, request_)
    criterion = first.findings[0].criterion
    decide(
        project,
        HERE,
        criterion,
        Decision(
            state=DecisionState.OVERRIDDEN,
            verdict=Verdict.PARTLY_MET,
            reason="=2+3 is a reason",
            reviewer="Ann",
        ),
    )
    set_note(project, HERE, criterion, "A note", reviewer="Bob")
    undo(project, HERE, reviewer="Bob")
    export_history(project, tmp_path / "history.csv")
    text = (tmp_path / "history.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["act"] for row in rows] == ["override", "note"]
    assert rows[0]["reason"] == "'=2+3 is a reason"
    assert (rows[1]["holds"], rows[1]["undone_by"]) == ("undone", "Bob")
    export_reviews(project, tmp_path / "reviews.json")
    (row,) = json.loads((tmp_path / "reviews.json").read_text(encoding="utf-8"))["reviews"]
    assert (row["state"], row["verdict"], row["note"]) == ("overridden", "partly-met", "")
    for name in ("history.csv", "history.docx"):
        with pytest.raises(ExportError):
            export_history(project, tmp_path / name)
    export_history(project, tmp_path / "history.csv", overwrite=True)


def test_a_name_in_a_project_cannot_lead_out_of_its_folder(project, request_, settings, tmp_path):
    """The project may be anyone's."""
    check_into_project(project.key, HERE, request_)
    row = project.connection.execute("SELECT * FROM statute").fetchone()
    evil = row[3].replace('"source":"act.txt"', '"source":"../../../evil.txt"')
    assert evil != row[3]
    from lawgap.projects.rows import sum_of

    project.connection.execute(
        "UPDATE statute SET value = ?, sum = ?", (evil, sum_of(*row[:3], evil, *row[4:7]))
    )
    check_again(project.key, HERE, settings)
    assert not list(tmp_path.rglob("evil.txt"))
