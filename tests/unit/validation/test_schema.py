"""Schemas: every mistake in words, and the schemas themselves."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from lawgap.checklists.grammar import UNITS
from lawgap.data import data_dir
from lawgap.model.checklist import Force, Guard
from lawgap.model.finding import Flag, Verdict
from lawgap.model.query import Scope
from lawgap.model.statute import StatuteRole
from lawgap.validation.schema import schema_mistakes
from lawgap.validation.yaml_text import read_yaml

SCHEMAS = sorted((data_dir("resources") / "schemas").glob("*.json"))


def told(tmp_path: Path, text: str, schema: str = "criteria") -> list[str]:
    """The schema's mistakes in the text."""
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return [str(m).removeprefix(f"{tmp_path}/") for m in schema_mistakes(read_yaml(path), schema)]


GOOD = """\
theme: children
criteria:
  child-guardian:
    title: A guardian
    requirement: A child has a guardian.
    elements:
      appointment:
        label: One is appointed
        required: true
        find: guardian
"""


def test_a_good_file_has_no_mistake(tmp_path: Path) -> None:
    """The smallest criteria file passes."""
    assert told(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "requirement:",
            "requirment:",
            'file.yaml:5: Unknown key "requirment" in "child-guardian"',
        ),
        ("requirement:", "requirment:", 'Did you mean "requirement"?'),
        ("    title: A guardian\n", "", '"title" is needed in "child-guardian".'),
        ("required: true", "required: maybe", 'file.yaml:9: "required" must be true or false.'),
        ("find: guardian", "find: guardian\n        in: sentense", 'Did you mean "sentence"?'),
        ("find: guardian", "find: guardian\n        statute: [labor]", 'Did you mean "labour"?'),
        ("find: guardian", "find: ''", '"find" is empty.'),
        ("  child-guardian:", "  Child_Guardian:", '"Child_Guardian" is no id.'),
        ("        find: guardian\n", "", '"appointment": needs "find", "any" or "weak"'),
        (
            "find: guardian",
            "any: [{find: a}]\n        with: b",
            '"with" is of no use without "find"',
        ),
        (
            "find: guardian",
            "find: a\n        silent: true",
            '"silent" is of no use without "given"',
        ),
        ("theme: children", "theme: 7", '"theme" must be text.'),
    ],
)
def test_each_mistake_is_told_in_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    """The key, the line and a way out, not a dump of the schema."""
    assert any(said in line for line in told(tmp_path, GOOD.replace(old, new, 1)))


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """One run is enough to mend a file."""
    text = GOOD.replace("title:", "titel:").replace("label:", "lable:").replace("true", "1")
    assert len(told(tmp_path, text)) == 5


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words\n"])
def test_a_file_that_is_no_mapping_is_told(tmp_path: Path, text: str) -> None:
    """The file as a whole is named."""
    assert "the file must be a mapping" in told(tmp_path, text)[0]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.stem)
def test_the_schemas_are_schemas(path: Path) -> None:
    """Each keeps the rules of JSON Schema and its own name."""
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == path.name


def test_the_schemas_know_the_models_words() -> None:
    """A role, guard, scope or force added to the model must be added to the schema."""
    definitions = json.loads((data_dir("resources") / "schemas/criteria.json").read_text("utf-8"))
    defs = definitions["$defs"]
    assert set(defs["role"]["enum"]) == set(StatuteRole)
    assert set(defs["guard"]["enum"]) == set(Guard)
    assert set(defs["flag"]["enum"]) <= set(Flag)
    assert set(defs["rule"]["properties"]["in"]["enum"]) == set(Scope)
    assert set(defs["source"]["properties"]["force"]["enum"]) == set(Force)
    verdicts = set(Verdict) - {Verdict.NOT_ASSESSED}
    assert set(defs["criterion"]["properties"]["decision"]["properties"]) == verdicts
    language = json.loads((data_dir("resources") / "schemas/language.json").read_text("utf-8"))
    assert set(language["properties"]["units"]["properties"]) == set(UNITS)
    assert set(language["properties"]["roles"]["properties"]) == set(StatuteRole)
