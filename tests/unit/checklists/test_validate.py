"""Every mistake in a checklist, by file and line."""

from pathlib import Path

import pytest

from lawgap.checklists.validate import mistakes_in

GOOD = """\
id: mine
title: Mine
version: "1"
instruments: [palermo]
headings:
  - title: First
    criteria: [own-rule]
overrides:
  - {criterion: own-rule, required: [first]}
alternatives:
  - any-of: [own-rule, other-rule]
criteria:
  own-rule:
    title: A rule
    requirement: It must be so.
    topic: victim
    elements:
      first:
        label: First
        required: true
        find: victim near offence
      second:
        label: Second
        required: false
        find: offence
        given: [first]
    sources:
      - {instrument: palermo, pin: art 3, force: mandatory, verified: true}
  other-rule:
    title: Another
    requirement: It must be so.
    elements:
      only: {label: Only, required: true, find: fine}
"""
LISTED = GOOD.replace("criteria: [own-rule]", "criteria: [own-rule, other-rule]")


def told(tmp_path: Path, text: str) -> list[str]:
    """The mistakes in the text, as a user sees them."""
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return [str(m).removeprefix(f"{tmp_path}/") for m in mistakes_in(path)]


def test_a_good_checklist_has_no_mistake(tmp_path: Path) -> None:
    """The base of the cases below."""
    assert told(tmp_path, LISTED) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("find: victim near offence", "find: victim near ofence", "21: There is no concept"),
        ("find: victim near offence", "find: victim near", '21: "find", column 12: Expected'),
        ("topic: victim", "topic: vitcim", 'Did you mean "victim"?'),
        ("given: [first]", "given: [frist]", 'There is no other element "frist". Did you mean'),
        ("given: [first]", "given: [second]", 'There is no other element "second".'),
        ("instruments: [palermo]", "instruments: [palrmo]", 'Did you mean "palermo"?'),
        ("{instrument: palermo", "{instrument: palrmo", "28: There is no instrument"),
        ("required: [first]", "required: [frist]", '9: There is no element of "own-rule"'),
        ("[own-rule, other-rule]\nover", "[own-rul]\nover", 'Did you mean "own-rule"?'),
        ("criterion: own-rule", "criterion: own-rul", "no criterion of this checklist"),
        ("any-of: [own-rule, other", "any-of: [own-rule, othr", 'Did you mean "other-rule"?'),
        ("[own-rule, other-rule]\nover", "[own-rule, own-rule, other-rule]\nover", "twice"),
        ("    title: A rule", "    theme: chldren\n    title: A rule", 'Did you mean "children"?'),
        ("  other-rule:\n", "  trafficking-offence:\n", "already defined in"),
    ],
)
def test_each_mistake_is_told_with_a_way_out(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Ids that lead nowhere, queries that do not parse, ids used twice."""
    assert old in LISTED
    assert any(said in line for line in told(tmp_path, LISTED.replace(old, new, 1)))


def test_all_mistakes_come_at_once_and_in_order(tmp_path: Path) -> None:
    """Schema mistakes and unknown ids stand in one list, by line."""
    text = LISTED.replace("near offence", "near ofence").replace("title: Mine", "titel: Mine")
    lines = told(tmp_path, text.replace("verified: true", "verified: yes"))
    numbers = [int(line.split(":")[1]) for line in lines]
    assert numbers == sorted(numbers)
    assert numbers == [1, 2, 21, 28]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- 1\n",
        "id: [1]\nheadings: {}\ncriteria: [x]\n",
        "id: x\nheadings: [1, {criteria: 3}]\noverrides: [2]\nalternatives: {}\n",
        "theme: 3\ncriteria: {a: 1, b: {elements: [x]}, c: {elements: {d: 4, e: {any: [7]}}}}\n",
        "themes: 1\ninstruments: [x]\n",
        "id: x\nheadings:\n  - title: t\n    criteria: [[a], {b: c}]\n",
    ],
)
def test_values_of_any_wrong_kind_are_told(tmp_path: Path, text: str) -> None:
    """The checks after the schema do not stumble over what the schema refused."""
    assert told(tmp_path, text)


def test_a_file_that_cannot_be_read_is_one_mistake(tmp_path: Path) -> None:
    """Bad YAML and a missing file are told like the rest."""
    assert len(told(tmp_path, "a: [")) == 1
    assert len(mistakes_in(tmp_path / "none.yaml")) == 1


def test_a_lexicon_is_recognised_by_its_keys(tmp_path: Path) -> None:
    """One command checks every kind of file."""
    assert "includes" in told(tmp_path, "concepts:\n  x: {include: [y]}\n")[0]


def test_a_file_of_criteria_is_recognised_by_its_keys(tmp_path: Path) -> None:
    """It needs no headings."""
    rules = "theme: children\n" + GOOD[GOOD.index("criteria:\n  own-rule") :]
    assert told(tmp_path, rules) == []
