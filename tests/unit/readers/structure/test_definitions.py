"""Terms that a statute defines."""

from __future__ import annotations

import pytest

from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure
from lawgap.readers.structure.definitions import DefinitionForms


@pytest.fixture
def definitions(english):
    """Text to (term, label of the unit that defines it)."""

    def found(text: str) -> list[tuple[str, str]]:
        provisions = structure(PlainText(text=text), english).provisions
        all_of_them = DefinitionForms(english).find_all(text, provisions)
        for definition in all_of_them:
            assert text[definition.span.start : definition.span.end] == definition.term
        return [(d.term, provisions[d.provision].label) for d in all_of_them]

    return found


@pytest.mark.parametrize(
    "entry",
    ["“child” means a person;", '" child " means a person;', "'child' includes a person;",
     "F1[‘child’means a person;]", "“child”, in relation to a court, means a person;"],
)  # fmt: skip
def test_entries_are_found_in_all_their_forms(definitions, entry):
    """Curly and straight quotes, spaces inside, marks of consolidations, words between."""
    text = (
        f"Act\n\n1. Title\nThis Act.\n\n2. Interpretation\nIn this Act—\n{entry}\n“act” means it.\n"
    )
    assert definitions(text) == [("child", "s 2 “child”"), ("act", "s 2 “act”")]


def test_points_that_define_keep_their_number(definitions):
    """A point that defines, (a) “child” means, is cited as s 2(a)."""
    text = "Act\n\n1. T\nX.\n\n2. Terms\nIn this Act,—\n(a) “child” means a;\n(b) “act” means b.\n"
    assert definitions(text) == [("child", "s 2(a)"), ("act", "s 2(b)")]


def test_terms_defined_in_passing_are_found_where_they_stand(definitions):
    """Words such as: In this section “beg” includes ..., without an entry of their own."""
    text = (
        "Act\n\n1. T\nX.\n\n2. Law\n(1) No begging.\n(2) In this section “beg” includes asking.\n"
    )
    assert definitions(text) == [("beg", "s 2(2)")]


def test_terms_without_quotation_marks_are_found_where_there_are_several(definitions):
    """The Canadian form prints the term in bold, which plain text does not show."""
    text = (
        "Act\n\n1. T\nX.\n\n2. Definitions\nIn this Act,\nBoard means the Board;\n"
        "foreign national means a person;\nMinister includes a deputy.\n"
    )
    assert [term for term, _ in definitions(text)] == ["Board", "foreign national", "Minister"]


@pytest.mark.parametrize("dash", ["– ", "- ", ""])
def test_each_entry_of_a_list_without_numbers_is_a_definition(english, dash):
    """A lead-in with a verb of definition, then "term: meaning", with a dash or without."""
    text = (
        f"1. Words\nIn this Act the following means:\n{dash}victim: the person who was held;\n"
        f"{dash}help: shelter, food and advice;\n\n2. Duty\nThe office shall: give help.\n"
    )
    found = structure(PlainText(text=text), english).provisions
    terms = [unit.heading for unit in found if unit.kind is ProvisionKind.DEFINITION]
    assert terms == ["victim", "help"]
    assert [unit.label for unit in found][1:3] == ["s 1 “victim”", "s 1 “help”"]


def test_lettered_entries_of_such_a_list_keep_their_letters(english):
    """They are definitions with a number."""
    text = (
        "1. Words\nIn this Act the following means:\na. victim: the person who was held;\n"
        "b. help: shelter, food and advice;\n\n2. Duty\nThe office shall give help.\n"
    )
    found = structure(PlainText(text=text), english).provisions
    entries = [unit for unit in found if unit.kind is ProvisionKind.DEFINITION]
    assert [(unit.number, unit.heading) for unit in entries] == [("a", "victim"), ("b", "help")]
