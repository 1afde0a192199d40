"""Gathering, arranging and exporting jurisdictions."""

from __future__ import annotations

from pathlib import Path

import pytest
from surveys import QUOTE, a_jurisdiction, a_survey, three_countries

from lawgap.model.errors import ExportError, ReadError
from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.jurisdictions import ElementState, Judgement, MatrixChoices, Order
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest
from lawgap.usecases.jurisdictions import (
    arrange,
    arranged,
    borrow,
    cell_in,
    copied,
    export_survey,
    gather,
    holds_no_results,
    joined,
    load_places,
    nearness_words,
    save_survey,
    source_words,
    value_symbol,
    value_word,
)
from lawgap.usecases.project import (
    add_country,
    check_into_project,
    close_project,
    create_project,
)
from lawgap.usecases.review import decide

LAW = "Act\n\n1. Trafficking in persons\nThe consent of a victim of trafficking is irrelevant.\n"


def test_saved_surveys_and_folders_are_gathered(tmp_path):
    """In the order given; a folder in the order of its files' names."""
    results = tmp_path / "results"
    results.mkdir()
    for name in ("Borduria", "Arcadia"):
        save_survey(a_survey(a_jurisdiction(name)), results / f"{name}.survey.json")
    save_survey(a_survey(a_jurisdiction("Zubrowka")), tmp_path / "one.json")
    survey = gather([tmp_path / "one.json", results], title="T").survey
    assert [one.name for one in survey.jurisdictions] == ["Zubrowka", "Arcadia", "Borduria"]
    assert survey.title == "T"


def test_nothing_to_gather_is_told(tmp_path):
    """With the command that makes results."""
    assert holds_no_results(tmp_path)
    with pytest.raises(ReadError) as caught:
        gather([tmp_path])
    assert "--each" in caught.value.hint
    with pytest.raises(ReadError):
        gather([tmp_path / "none.json"])


def test_a_project_s_countries_are_gathered_with_their_decisions(tmp_path):
    """Drafts are left out; names, regions and tags are the project's."""
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "act.txt").write_text(LAW, encoding="utf-8")
    settings = Settings(user_folder=tmp_path / "user")
    request = CheckRequest(paths=(folder,), checklists=("palermo",), settings=settings)
    path = tmp_path / "world.lawgap"
    project = create_project(path, settings)
    first = add_country(project, "Arcadia", region="North", tags=("islands",)).id
    draft = add_country(project, "Arcadia (bill)", draft_of=first).id
    for country in (first, draft):
        check_into_project(project.key, country, request)
    decision = Decision(
        state=DecisionState.OVERRIDDEN, verdict=Verdict.MET, reason="See s 2.", reviewer="Ana"
    )
    decide(project, first, "consent-irrelevant", decision)
    close_project(project)
    (one,) = gather([path], settings=settings).survey.jurisdictions
    assert (one.name, one.region, one.tags) == ("Arcadia", "North", ("islands",))
    cell = one.cells["consent-irrelevant"]
    assert (cell.judgement, cell.decided, cell.reviewer) == (Judgement.MET, True, "Ana")


def test_the_own_jurisdiction_must_be_there():
    """Whatever its capitals."""
    assert joined([three_countries()], own="ARCADIA").survey.own == "Arcadia"
    with pytest.raises(ReadError) as caught:
        joined([three_countries()], own="Nowhere")
    assert "Arcadia" in caught.value.hint


def test_places_are_read_from_a_table(tmp_path):
    """Tags are parted by semicolons; a table without names is refused."""
    table = tmp_path / "places.csv"
    table.write_text("\ufeffname,region,tags\nArcadia,North, EU ;; OSCE \n,,\n", encoding="utf-8")
    place = load_places(table)["arcadia"]
    assert (place.region, place.tags) == ("North", ("EU", "OSCE"))
    table.write_text("country,region\nArcadia,North\n", encoding="utf-8")
    with pytest.raises(ReadError):
        load_places(table)
    table.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReadError):
        load_places(table)


def test_a_model_is_copied_with_its_source():
    """Quotation, pin-cite, law, jurisdiction; its nearness is told in words."""
    (model,) = borrow(three_countries(own="Arcadia"), "consent")
    assert copied(model) == f"“{QUOTE}”\n– s 5, Work Act of Borduria (Borduria)"
    assert nearness_words(model).startswith("9")
    assert "Englisch" in nearness_words(model, language="de")


def test_values_have_words_and_signs():
    """In the language asked for."""
    assert value_word(Judgement.NOT_APPLICABLE) == "Not applicable"
    assert value_word(ElementState.WEAKENED, language="de") == "Abgeschwächt"
    assert value_symbol(ElementState.WEAKENED) == "◐"


def test_sources_and_cells_are_those_of_the_jurisdiction():
    """A criterion that it was not compared with is not assessed."""
    one = three_countries().jurisdictions[0]
    passage = one.cells["withholding"].passages[0]
    assert source_words(one, passage) == "s 5, Work Act of Arcadia (Arcadia)"
    assert cell_in(one, "unknown").judgement is Judgement.NOT_ASSESSED


def test_a_tree_comes_with_the_order_of_likeness_alone():
    """And not where pinned jurisdictions stand before the others."""
    world = three_countries()
    assert arrange(world, MatrixChoices()).tree is None
    alike = arrange(world, MatrixChoices(order=Order.SIMILARITY))
    assert alike.tree is not None
    assert alike.tree.members == (0, 1, 2)
    pinned = MatrixChoices(order=Order.SIMILARITY, pinned_jurisdictions=("Arcadia",))
    assert arrange(world, pinned).tree is None


def test_json_holds_everything_whatever_is_shown(tmp_path):
    """A filter bears on the other formats."""
    path = export_survey(
        three_countries(), tmp_path / "a.json", kind="json", choices=MatrixChoices(region="North")
    )
    assert len(gather([path]).survey.jurisdictions) == 3
    shown = arranged(three_countries(), MatrixChoices(region="North"), language="de")
    assert len(shown.matrix.columns) == 1
    with pytest.raises(ExportError):
        export_survey(three_countries(), Path("a.pdf"), kind="pdf")
