"""Certificates and places in JSON, and the schemas of both documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from builders import a_certificate, a_statute
from jsonschema import Draft202012Validator
from report_samples import every_verdict, large

from lawgap.model.reading import LeftOut, LeftOutKind, Place, RecognisedPage, Tracked
from lawgap.model.statute import Bundle, Problem
from lawgap.reports.json_certificate import certificate_value, import_json, place_value
from lawgap.reports.json_report import to_json

SCHEMAS = Path(__file__).resolve().parents[3] / "resources" / "schemas"
PAGE = Path(__file__).resolve().parents[3] / "docs" / "json.md"


def validator(name: str) -> Draft202012Validator:
    """A validator of the schema of this name."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("assessment", [every_verdict(), large()], ids=["small", "large"])
def test_the_report_is_as_its_schema_says(assessment):
    """Programs may check what they get."""
    assert list(validator("report").iter_errors(json.loads(to_json(assessment)))) == []


def test_what_was_read_is_as_its_schema_says():
    """Files, certificates and problems."""
    bundle = Bundle(
        jurisdiction="Ruritania",
        statutes=(a_statute(),),
        problems=(Problem(file="x.pdf", code="scan", message="A scan."),),
    )
    document = json.loads(import_json(bundle, version="1"))
    assert list(validator("import").iter_errors(document)) == []
    assert document["files"][0]["articles"] == 1
    assert document["files"][0]["certificate"]["unaccounted"] == 0


def test_a_certificate_says_all_that_it_knows():
    """Every field of the value stands in the JSON under its own name."""
    certificate = a_certificate(
        left_out=[LeftOut(kind=LeftOutKind.DELETED, words=2, where="paragraph 3", sample="not be")]
    )
    value = certificate_value(certificate)
    fields = set(type(certificate).__dataclass_fields__) - {"path"}
    assert set(value) == fields | {"unaccounted"}
    assert value["left_out"] == [
        {"kind": "deleted", "words": 2, "where": "paragraph 3", "sample": "not be"}
    ]
    assert certificate_value(None) is None


def test_places_have_what_their_format_knows():
    """A page with a rectangle, a paragraph, an id; nothing is null."""
    page = Place(start=0, page=3, rect=(1.04, 2.0, 3.0, 4.0))
    assert place_value(page) == {"page": 3, "rect": [1.0, 2.0, 3.0, 4.0]}
    assert place_value(Place(start=0, paragraph=7)) == {"paragraph": 7}
    assert place_value(Place(start=0, eid="art_3")) == {"eid": "art_3"}
    assert place_value(None) is None


def test_every_kind_and_key_is_documented():
    """docs/json.md is the contract."""
    page = PAGE.read_text(encoding="utf-8")
    for kind in LeftOutKind:
        assert f"`{kind.value}`" in page
    for choice in (Tracked.ACCEPTED, Tracked.ORIGINAL):
        assert f"`{choice.value}`" in page
    for key in certificate_value(a_certificate()):
        assert f"`{key}`" in page
    for field in RecognisedPage.__dataclass_fields__:
        assert f"`{field}`" in page
