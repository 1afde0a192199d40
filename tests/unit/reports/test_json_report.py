"""The JSON contract."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from golden_files import same_as_golden
from report_samples import NAUGHTY, every_verdict, large, naughty

from lawgap.model.finding import Flag
from lawgap.reports.json_report import to_json

PAGE = Path(__file__).resolve().parents[3] / "docs" / "json.md"


def keys_of(value: object) -> set[str]:
    """Every key of any object, but not the criteria's ids."""
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item)}
    if not isinstance(value, dict):
        return set()
    inner = {key for name, item in value.items() if name != "verdicts" for key in keys_of(item)}
    return inner | set(value)


def test_keys_are_those_of_the_contract():
    """Other programs rely on them."""
    document = json.loads(to_json(every_verdict()))
    assert list(document) == [
        "format", "lawgap", "jurisdiction", "statutes", "problems", "checklists", "findings",
    ]  # fmt: skip
    assert document["format"] == 1
    (finding, *_) = document["findings"]
    assert {"criterion", "verdict", "confidence", "reason", "flags", "elements", "evidence"} <= set(
        finding
    )


def test_every_key_and_flag_is_documented():
    """docs/json.md is the contract; what it does not name nobody can rely on."""
    page = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_0-9]+)`", page))
    assert keys_of(json.loads(to_json(every_verdict()))) - named == set()
    for flag in Flag:
        assert f"| `{flag.value}` |" in page


def test_findings_stand_in_the_order_of_the_criteria():
    """So that two documents can be compared line by line."""
    assessment = every_verdict()
    findings = json.loads(to_json(assessment))["findings"]
    assert [finding["criterion"] for finding in findings] == list(assessment.criteria)


@pytest.mark.parametrize("assessment", [every_verdict(), large()], ids=["small", "large"])
def test_every_quotation_stands_at_its_offsets(assessment):
    """Quote == text[start:end], in findings, elements and near misses."""
    texts = {statute.file: statute.text for statute in assessment.bundle.statutes}
    for finding in json.loads(to_json(assessment))["findings"]:
        evidence = finding["evidence"] + finding["near_misses"]
        evidence += [item for element in finding["elements"] for item in element["evidence"]]
        for item in evidence:
            assert texts[item["file"]][item["start"] : item["end"]] == item["quote"]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_naughty_strings_make_valid_json(text):
    """Also a file name that no encoding holds."""
    document = to_json(naughty(text))
    assert json.loads(document.encode())["findings"][0]["criterion"] == "naughty"
    assert document.endswith("}\n")


def test_same_assessment_gives_the_same_text_as_when_last_looked_at():
    """The whole document, word for word."""
    assert same_as_golden("report.json", to_json(every_verdict()))
