"""Search in statutes, criteria and notes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from project_files import CONSENT, SHELTER, a_law, a_project, assessed, settings_in

from lawgap.model.project import CheckPlan, HitKind, ProjectKey
from lawgap.usecases.project import (
    add_country,
    close_project,
    index_project,
    save_check,
    search,
    search_file,
)
from lawgap.usecases.review import set_note

HERE = "ruritania"
GREEK = "Ἄρθρον: Ἡ συγκατάθεσις τοῦ θύματος εἶναι ἄνευ σημασίας. Café, naïve, ŠTÍT."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One for all."""
    return tmp_path_factory.mktemp("search")


@pytest.fixture(scope="module")
def project(folder):
    """A project whose law has four articles, one of them Greek."""
    law = a_law((CONSENT, SHELTER, "Nobody else may be sheltered.", GREEK))
    opened = a_project(folder, assessed(law))
    yield opened
    close_project(opened)


def labels(project, text, **more) -> list[str]:
    """The pin-cites found."""
    hits = search(project, text, kinds=[HitKind.PROVISION], **more).hits
    return [hit.title.split("  ")[0] for hit in hits]


def test_all_words_must_stand_in_the_provision(project):
    """In any order; the last may be a beginning."""
    assert labels(project, "victim consent") == ["Art. 1"]
    assert sorted(labels(project, "shelter")) == ["Art. 2", "Art. 3"]
    assert labels(project, "shelter ") == ["Art. 2"]
    assert labels(project, "victim passport") == []


def test_a_phrase_stands_in_one_piece(project):
    """Whatever the quotation marks."""
    for text in ('"consent of a victim"', "“consent of a victim”", "«consent of a victim»"):
        assert labels(project, text) == ["Art. 1"]
    assert labels(project, '"victim consent"') == []


@pytest.mark.parametrize("text", ["αρθρον", "συγκαταθεσις", "ΘΎΜΑΤΟΣ", "cafe", "NAIVE", "stit"])
def test_case_and_diacritics_do_not_count(project, text):
    """In Greek neither."""
    assert labels(project, text) == ["Art. 4"]


def test_a_hit_tells_its_place(project):
    """In the text, and in the snippet."""
    (hit,) = search(project, "given", kinds=[HitKind.PROVISION]).hits
    law = a_law((CONSENT, SHELTER, "Nobody else may be sheltered.", GREEK))
    assert hit.first is not None
    assert law.quote(hit.first) == "given"
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["given"]
    assert (hit.country, hit.statute, hit.provision) == (HERE, law.id, 1)


def test_a_place_after_diacritics_is_counted_in_the_text(project):
    """Folding a word does not move the words behind it."""
    (hit,) = search(project, "stit", kinds=[HitKind.PROVISION]).hits
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["ŠTÍT"]


def test_criteria_and_notes_are_found(project):
    """Each by what it says."""
    set_note(project, HERE, "shelter", "Ask the ministry about Ζάππειον.", reviewer="Ann")
    (note,) = search(project, "ζαππειον").hits
    assert (note.kind, note.criterion) == (HitKind.NOTE, "shelter")
    hits = search(project, "withholding identity document", kinds=[HitKind.CRITERION]).hits
    assert {hit.criterion for hit in hits} == {"consent", "shelter", "passport"}


def in_german(catalogue):
    """The catalogue, its criteria with German words."""
    german = {
        name: replace(one, title="Unerheblichkeit der Einwilligung", requirement="Das Opfer …")
        for name, one in catalogue.criteria.items()
    }
    return (replace(catalogue, criteria=german),)


def test_criteria_are_found_in_every_language_that_they_have(tmp_path):
    """Shown in the words that were found; where both languages match it is one hit."""
    opened = a_project(tmp_path, assessed(a_law((CONSENT,))))
    opened.in_languages = in_german
    german = search(opened, "einwilligung", kinds=[HitKind.CRITERION]).hits
    english = search(opened, "withholding", kinds=[HitKind.CRITERION]).hits
    assert {hit.title for hit in german} == {"Unerheblichkeit der Einwilligung"}
    assert {hit.criterion for hit in german} == {hit.criterion for hit in english}
    assert len(german) == len(english)
    close_project(opened)


def test_no_more_is_given_than_asked_for(project):
    """And that there is more is said."""
    found = search(project, "a", limit=2)
    assert len(found.hits) == 2
    assert found.more


@pytest.mark.parametrize(
    "text", ["", " ", '"', "*", "AND", "NOT OR", "a NEAR/2 b", "title:x", "^a"]
)
def test_no_words_are_a_mistake(project, text):
    """Nothing that a user types is an operator."""
    search(project, text)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=30))
def test_any_words_can_be_searched_for(project, text):
    """Without an error."""
    search(project, text)


def test_an_index_that_is_lost_or_broken_is_made_again(project, folder):
    """It is only a copy."""
    (index,) = settings_in(folder).indexes_folder.glob("*.db")
    index.write_bytes(b"no index at all" * 100)
    assert labels(project, "given") == ["Art. 2"]
    index.unlink()
    assert labels(project, "given") == ["Art. 2"]
    index_project(project.key, settings_in(folder))


def test_a_statute_that_changed_is_indexed_anew(project, folder):
    """The old words are found no more; another country's are told apart."""
    other = add_country(project, "Atlantis")
    law = a_law(("Sailors shall be given water.",))
    settings_ = settings_in(folder)
    save_check(project.key, other.id, assessed(law, quote=None), CheckPlan(), settings_)
    assert labels(project, "water", country=other.id) == ["Art. 1"]
    assert labels(project, "water", country=HERE) == []
    law = a_law(("Sailors shall be given wine.",))
    save_check(project.key, other.id, assessed(law, quote=None), CheckPlan(), settings_)
    assert labels(project, "water") == []
    assert labels(project, "wine") == ["Art. 1"]


def test_a_large_project_is_indexed_by_the_worker(project, folder, monkeypatch):
    """A search does not wait for it, and says that it found less."""
    (index,) = settings_in(folder).indexes_folder.glob("*.db")
    index.unlink()
    monkeypatch.setattr("lawgap.projects.search._AT_ONCE", 0)
    found = search(project, "sheltered")
    assert (found.hits, found.behind) == ((), True)
    index_project(project.key, settings_in(folder))
    found = search(project, "sheltered")
    assert (len(found.hits), found.behind) == (1, False)


def test_a_word_in_very_many_places_is_found_in_the_order_of_the_law(project, monkeypatch):
    """Ranking half a million places takes seconds and tells nothing; the filters still hold."""
    monkeypatch.setattr("lawgap.projects.search._RANKED", 1)
    assert labels(project, "shelter") == ["Art. 2", "Art. 3"]
    assert labels(project, "shelter", country=HERE) == ["Art. 2", "Art. 3"]
    assert labels(project, "shelter", country="elsewhere") == []
    found = search(project, "a", limit=2)
    assert (len(found.hits), found.more) == (2, True)


def test_a_search_with_a_handle_of_its_own_finds_the_same(project, folder):
    """For a thread beside the window, which may not share the window's connection."""
    key = ProjectKey(path=project.path, token="")
    found = search_file(key, settings_in(folder), "shelter", country=HERE, limit=3)
    assert found.hits == search(project, "shelter", country=HERE, limit=3).hits
