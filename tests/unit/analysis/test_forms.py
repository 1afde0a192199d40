"""An element may ask for words in the form of a duty, or of a definition."""

from __future__ import annotations

from lawgap.analysis.forms import has_form
from lawgap.analysis.rules import sightings
from lawgap.model.checklist import Form
from tests.unit.analysis.conftest import Indexer
from tests.unit.analysis.test_rules import rule


def having(index: Indexer, form: Form, text: str) -> bool:
    """Whether some hit of "shelter" in the text has the form."""
    found = index(text)
    return any(has_form(s, form, found) for s in sightings(rule("shelter"), [found]))


def test_the_description_of_an_offence_is_no_duty(index: Indexer) -> None:
    """Who gives shelter and so commits an offence has no duty to give it."""
    offence = "Offence\n(1) Who provides shelter to hide a victim commits an offence."
    assert not having(index, Form.DUTY, offence)
    split = "Offence\n(1) A person commits an offence who provides\n(a) shelter to hide a victim."
    assert not having(index, Form.DUTY, split)


def test_a_duty_may_have_its_sanction_beside_it(index: Indexer) -> None:
    """A modal of duty before the words decides."""
    assert having(index, Form.DUTY, "Duty\n(1) He shall provide shelter or commits an offence.")


def test_a_duty_needs_no_modal(index: Indexer) -> None:
    """Many codes put duties in the present tense."""
    assert having(index, Form.DUTY, "Help\n(1) The victim is provided with shelter.")


def test_a_power_to_make_rules_is_no_duty(index: Indexer) -> None:
    """What regulations may provide for is not yet provided."""
    text = "(1) The Minister shall prescribe the conditions of a shelter."
    assert having(index, Form.DUTY, f"Conditions\n{text}")
    assert not having(index, Form.DUTY, f"Regulations\n{text}")


def test_a_printed_form_is_no_rule_without_a_modal(index: Indexer) -> None:
    """What is asked in a form with blanks orders, punishes and defines nothing."""
    article = "Help\n(1) Help is given."
    blanks = "Name ______ Age ______ Shelter ______ Date ______"
    for schedule, counts in ((blanks, False), ("Rooms of a shelter: ten.", True)):
        found = index(article, schedule=schedule)
        seen = sightings(rule("shelter"), [found])
        assert seen
        assert [has_form(s, None, found) for s in seen] == [counts]


def test_a_definition_is_told_by_its_verb(index: Indexer) -> None:
    """A unit that says "means" defines; one that orders does not."""
    assert having(index, Form.DEFINITION, "Terms\n(1) Home means a shelter.")
    assert not having(index, Form.DEFINITION, "Help\n(1) He shall provide shelter.")


def test_without_a_form_every_sighting_counts(index: Indexer) -> None:
    """The form is opted into."""
    found = index("Terms\n(1) Home means a shelter.")
    assert all(has_form(s, None, found) for s in sightings(rule("shelter"), [found]))
