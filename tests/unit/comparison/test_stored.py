"""A survey saved and opened."""

from __future__ import annotations

import contextlib
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from surveys import three_countries

from lawgap.comparison.opened import survey_from_json
from lawgap.comparison.stored import survey_json
from lawgap.data import data_dir
from lawgap.model.errors import ReadError

WORLD = three_countries(own="Borduria")
TEXT = survey_json(WORLD, key="k")


def test_what_was_saved_comes_back():
    """All of it, with its key."""
    stored = survey_from_json(TEXT, name="world.json")
    assert stored.survey == WORLD
    assert stored.key == "k"


def test_the_same_survey_gives_the_same_text():
    """Byte for byte, so that files can be compared."""
    assert survey_json(three_countries(own="Borduria"), key="k") == TEXT


def test_the_text_fits_its_schema():
    """Which docs/json.md names."""
    schema = json.loads((data_dir("resources") / "schemas" / "survey.json").read_text("utf-8"))
    jsonschema.validate(json.loads(TEXT), schema)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "{}", '{"kind": "lawgap-survey"}', "\ud800", "[" * 100_000,
     TEXT.replace('"law":0', '"law":7'), TEXT.replace('"met"', '"perfect"'),
     TEXT.replace('"words":1200', '"words":-1'), TEXT.replace("lawgap-survey", "lawgap-report")],
)  # fmt: skip
def test_other_files_are_refused_in_one_line(text):
    """Never with a traceback."""
    data = text.encode(errors="surrogatepass")
    with pytest.raises(ReadError) as caught:
        survey_from_json(data, name="odd.json")
    assert caught.value.code == "bad-survey"
    assert "odd.json" in str(caught.value)


def test_a_newer_file_is_told_as_such():
    """It is not damaged; this program is old."""
    with pytest.raises(ReadError) as caught:
        survey_from_json(TEXT.replace('"format":1', '"format":2'), name="new.json")
    assert caught.value.code == "newer-survey"


@given(st.integers(0, len(TEXT) - 1), st.sampled_from(['"', "0", "{", "null", "x", ""]))
def test_a_damaged_file_is_refused_or_read(place, put):
    """One character changed anywhere: an error that is told, or a survey; nothing else."""
    damaged = TEXT[:place] + put + TEXT[place + 1 :]
    with contextlib.suppress(ReadError):
        survey_from_json(damaged, name="damaged.json")
