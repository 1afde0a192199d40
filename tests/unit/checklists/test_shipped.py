"""The shipped checklists: whole, without mistakes, and saying what they rest on."""

from pathlib import Path

import pytest

from lawgap.checklists.files import checklist_files
from lawgap.checklists.load import load_catalogue
from lawgap.checklists.validate import mistakes_in
from lawgap.data import data_dir
from lawgap.model.checklist import Catalogue
from lawgap.model.finding import Verdict

FILES = checklist_files([data_dir("checklists")])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The shipped catalogue, loaded once."""
    return load_catalogue()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shipped_files_have_no_mistakes(path: Path) -> None:
    """They are loaded unchecked, so this is where they are checked."""
    assert [str(mistake) for mistake in mistakes_in(path)] == []


def test_ten_checklists_hold_every_criterion(catalogue: Catalogue) -> None:
    """No criterion is out of reach, none is missing."""
    listed = {c for checklist in catalogue.checklists.values() for c in checklist.criteria}
    assert len(catalogue.checklists) == 10
    assert listed == catalogue.criteria.keys()
    assert len(listed) == 141


def test_a_checklists_file_is_named_after_it(catalogue: Catalogue) -> None:
    """`lawgap checklists show ID` and the file belong together."""
    files = {path.stem for path in FILES if path.parent.name == "checklists"} - {"instruments"}
    assert files == catalogue.checklists.keys()


def test_a_criterias_file_is_named_after_its_theme(catalogue: Catalogue) -> None:
    """Whoever looks for a criterion knows the file."""
    files = {path.stem for path in FILES if path.parent.name == "criteria"}
    assert files == catalogue.themes.keys()


def test_every_instrument_is_cited(catalogue: Catalogue) -> None:
    """The list of instruments holds nothing that no criterion or checklist needs."""
    cited = {s.instrument for c in catalogue.criteria.values() for s in c.sources}
    cited |= {s.document for c in catalogue.criteria.values() for s in c.coverage}
    cited |= {key for checklist in catalogue.checklists.values() for key in checklist.instruments}
    assert catalogue.instruments.keys() == cited


def test_every_criterion_is_told_whole(catalogue: Catalogue) -> None:
    """A required element, a source, a kind of law, recommendations, and when it is partly met."""
    for criterion in catalogue.criteria.values():
        assert any(element.required for element in criterion.elements), criterion.id
        assert criterion.sources, criterion.id
        assert criterion.where, criterion.id
        assert criterion.if_missing, criterion.id
        assert criterion.if_partly, criterion.id
        assert Verdict.PARTLY_MET in criterion.decision, criterion.id
        assert criterion.topic is not None, criterion.id


def test_a_weakening_rule_says_why(catalogue: Catalogue) -> None:
    """A report names what weakens, limits or contradicts."""
    for criterion in catalogue.criteria.values():
        rules = [*criterion.limits, *criterion.partly, *criterion.contradicted]
        rules += [rule for element in criterion.elements for rule in element.weak]
        assert all(rule.why for rule in rules), criterion.id
