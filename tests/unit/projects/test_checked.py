"""Assessments are kept whole, small, and come back as they were."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from builders import a_finding, evidence_in
from project_files import CONSENT, a_law, a_project, assessed, settings_in

from lawgap.model.errors import Cancelled, ProjectError
from lawgap.model.finding import Decision, DecisionState
from lawgap.model.project import CheckPlan
from lawgap.model.reading import ReadChoices
from lawgap.model.statute import Span, Statute
from lawgap.projects.codec import to_json
from lawgap.projects.rows import pack, put_blob, sum_of
from lawgap.usecases.project import (
    add_country,
    all_marks,
    change_country,
    close_project,
    head_of,
    load_assessment,
    load_statute,
    marks_of,
    original_of,
    plan_of,
    project_mistakes,
    remove_country,
    save_check,
)
from lawgap.usecases.review import decide

HERE = "ruritania"


@pytest.fixture
def project(tmp_path):
    """An open project of one country."""
    opened = a_project(tmp_path)
    yield opened
    close_project(opened)


def test_an_assessment_comes_back_as_it_was(project):
    """Statutes, checklists, findings."""
    assert load_assessment(project.key, HERE) == assessed()
    assert load_statute(project.key, HERE, "act") == a_law()


def test_an_empty_country_has_no_assessment(project):
    """And counts nothing."""
    other = add_country(project, "Atlantis", region="Sea", tags=("b", "a", "b"))
    assert load_assessment(project.key, other.id) is None
    assert marks_of(project, other.id) == ()
    assert (other.region, other.tags) == ("Sea", ("b", "a"))
    assert list(all_marks(project.key)) == [HERE]


def test_countries_share_what_is_the_same(project, tmp_path):
    """Forty countries have one copy of the checklists."""
    before = blobs(project)
    other = add_country(project, "Atlantis")
    save_check(project.key, other.id, assessed(), CheckPlan(), settings_in(tmp_path))
    assert blobs(project) == before
    remove_country(project, HERE)
    assert load_assessment(project.key, other.id) == assessed()


def test_what_nothing_refers_to_goes(project, tmp_path):
    """A checked draft of every afternoon would fill the file."""
    before = blobs(project)
    for number in range(3):
        law = a_law((CONSENT, f"Version {number}."))
        save_check(project.key, HERE, assessed(law), CheckPlan(), settings_in(tmp_path))
    assert blobs(project) == before
    remove_country(project, HERE)
    assert blobs(project) == 0


def blobs(project) -> int:
    """How many large parts the file holds."""
    return int(project.connection.execute("SELECT count(*) FROM blob").fetchone()[0])


def test_names_are_clean_and_given_once(project):
    """A country's name is one line; no two are the same, whatever their case."""
    assert add_country(project, " Côte\nd'Ivoire ").name == "Côte d'Ivoire"
    for name in ("ruritania", "", " \n"):
        with pytest.raises(ProjectError):
            add_country(project, name)
    with pytest.raises(ProjectError):
        change_country(project, HERE, name="côte d'ivoire")
    changed = change_country(project, HERE, name="Ruritania (2026)", tags=["x"])
    assert (changed.name, changed.tags, changed.id) == ("Ruritania (2026)", ("x",), HERE)


def test_a_draft_belongs_to_a_country_that_is_there(project):
    """When that goes, it is a country of its own."""
    with pytest.raises(ProjectError):
        add_country(project, "Draft", draft_of="atlantis")
    draft = add_country(project, "Draft", draft_of=HERE)
    remove_country(project, HERE)
    assert head_of(project).countries[0].id == draft.id
    assert head_of(project).countries[0].draft_of == ""


def test_a_check_that_is_cancelled_leaves_the_country_as_it_was(project, tmp_path):
    """At whichever step."""
    law = a_law((CONSENT, "Another."))
    for last in range(3):

        def stop(done: int, _total: int, _note: str, last: int = last) -> None:
            if done >= last:
                raise Cancelled("Stopped.")

        with pytest.raises(Cancelled):
            save_check(
                project.key, HERE, assessed(law), CheckPlan(), settings_in(tmp_path), progress=stop
            )
        assert load_assessment(project.key, HERE) == assessed()


def test_no_place_on_this_computer_and_no_password_is_in_the_file(project, tmp_path):
    """The file may be given away; this computer remembers where the statutes are."""
    folder = tmp_path / "very-secret-place"
    law = a_law()
    assert law.certificate is not None
    law = replace(law, certificate=replace(law.certificate, path=folder / "act.txt"))
    choices = ReadChoices(password="hunter-2-hunter", language="en")
    plan = CheckPlan(
        paths=(folder,), checklists=("palermo",), choices=choices, own_choices={"act.txt": choices}
    )
    settings = settings_in(tmp_path)
    save_check(project.key, HERE, assessed(law), plan, settings)
    kept = plan_of(project, HERE, settings)
    assert (kept.paths, kept.checklists) == ((folder,), ("palermo",))
    assert kept.own_choices["act.txt"] == ReadChoices(language="en")
    for packed, data in project.connection.execute("SELECT packed, data FROM blob"):
        assert b"secret-place" not in (zlib.decompress(data) if packed else data)
    file = project.path.read_bytes()
    assert b"secret-place" not in file
    assert b"hunter" not in file


def test_the_original_is_kept_where_it_is_still_what_was_read(project, tmp_path):
    """A file that was changed since is not the one that was read."""
    law = a_law()
    assert law.certificate is not None
    path = tmp_path / "act.txt"
    path.write_bytes(law.text.encode())
    law = replace(law, certificate=replace(law.certificate, path=path))
    settings = settings_in(tmp_path)
    save_check(project.key, HERE, assessed(law), CheckPlan(), settings)
    assert original_of(project.key, HERE, "act") == law.text.encode()
    path.write_bytes(b"Something else.")
    save_check(project.key, HERE, assessed(law), CheckPlan(), settings)
    with pytest.raises(ProjectError) as caught:
        original_of(project.key, HERE, "act")
    assert caught.value.code == "no-original"


def test_decisions_handed_in_are_not_kept(project, tmp_path):
    """Decisions are the reviews."""
    no = Decision(state=DecisionState.FLAGGED, reviewer="Eve")
    handed = replace(assessed(), decisions={"consent": no})
    save_check(project.key, HERE, handed, CheckPlan(), settings_in(tmp_path))
    assert load_assessment(project.key, HERE) == assessed()


def unfit_law():
    """A unit whose parent comes after it."""
    law = a_law()
    first, *rest = law.provisions
    return replace(law, provisions=(replace(first, parent=2), *rest))


def other_quote():
    """Evidence that is not what stands there."""
    law = a_law()
    wrong = replace(evidence_in(law, CONSENT), quote="Something else.")
    return replace(assessed(law), findings=(a_finding("consent", evidence=[wrong]),))


def far_away():
    """A place beyond the text."""
    law = a_law()
    span = Span(start=10_000, end=10_005)
    wrong = replace(evidence_in(law, CONSENT), quote="", span=span)
    highlighted = replace(wrong, highlights=(Span(start=0, end=1),))
    return replace(assessed(law), findings=(a_finding("consent", evidence=[highlighted]),))


def test_a_place_on_this_computer_in_a_strangers_file_is_refused(project):
    """It could name any file of whoever opens it."""
    text = to_json(a_law(), Statute).replace('"encoding":', '"path":"/etc/passwd","encoding":')
    packed = pack(text.encode())
    row = project.connection.execute("SELECT * FROM statute").fetchone()
    put_blob(project.connection, packed)
    changed = (*row[:4], packed.sha256, *row[5:7])
    project.connection.execute(
        "UPDATE statute SET content = ?, sum = ?", (packed.sha256, sum_of(*changed))
    )
    with pytest.raises(ProjectError):
        load_assessment(project.key, HERE)


@pytest.mark.parametrize("make", [lambda: assessed(unfit_law()), other_quote, far_away])
def test_an_assessment_whose_parts_do_not_fit_is_refused(project, tmp_path, make):
    """Each part may be valid: the window would look for places that are not there."""
    save_check(project.key, HERE, make(), CheckPlan(), settings_in(tmp_path))
    with pytest.raises(ProjectError):
        load_assessment(project.key, HERE)
    assert project_mistakes(project.path)


def test_a_project_in_order_has_no_mistakes(project):
    """After everything was read."""
    decide(project, HERE, "shelter", Decision(state=DecisionState.FLAGGED, reviewer="Ann"))
    assert project_mistakes(project.path) == ()
