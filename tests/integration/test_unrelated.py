"""Law that has nothing to do with the checklists: nothing may be found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawgap.model.finding import Verdict
from lawgap.settings import Settings
from lawgap.usecases.check import CheckRequest, check

UNRELATED = sorted((Path(__file__).parents[1] / "data" / "unrelated").glob("*.txt"))
NOTHING = (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED)


@pytest.mark.parametrize("path", UNRELATED, ids=lambda path: path.stem)
def test_nothing_is_found_in_an_unrelated_act(path):
    """No criterion of any checklist takes words of an unrelated act for an answer."""
    assessment = check(CheckRequest(paths=(path,), settings=Settings()))
    found = {
        f.criterion: [(e.provision, " ".join(e.quote.split())[:100]) for e in f.evidence[:1]]
        for f in assessment.findings
        if f.verdict not in NOTHING
    }
    assert len(assessment.findings) > 100
    assert not found


def test_there_are_unrelated_acts():
    """The test above does not pass for want of texts."""
    assert UNRELATED
