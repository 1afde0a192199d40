"""No country whose law was used for measuring stands in the code, a checklist or a lexicon.

A rule that names a country, or one of its acts, is fitted to that country's words.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "checklists", "resources/languages", "resources/schemas", "tests/cases")
SUFFIXES = (".py", ".yaml", ".json")

COUNTRIES = re.compile(
    r"\b(?:zambia|ireland|irish|uganda|malawi|singapore)(?:n|ns|an|ans)?\b", re.IGNORECASE
)
FILES = re.compile(r"\b(?:zm|ie|ug|mw|sg)-[a-z]{3,}", re.IGNORECASE)


def shipped() -> list[Path]:
    """Every file that holds rules, words or code."""
    return sorted(
        path
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.suffix in SUFFIXES and path.is_file()
    )


@pytest.mark.parametrize("names", [COUNTRIES, FILES], ids=["country", "file"])
def test_no_measured_country_is_named(names):
    """Neither a country nor a file of its statutes."""
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in shipped()
        for match in names.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_the_names_would_be_seen():
    """The patterns that the test above relies on match what they are for."""
    assert COUNTRIES.search("in the Ugandan Act")
    assert FILES.search("zm-penal-code")
    assert shipped()
