"""Correcting a tree, and reading the file anew."""

from __future__ import annotations

import pytest

from lawgap.model.corrections import CorrectionKind, correction_of, split_at
from lawgap.model.errors import ReadError
from lawgap.model.statute import ProvisionKind
from lawgap.settings import Settings
from lawgap.usecases.corrections import correct, corrections_of, undo_correction
from lawgap.usecases.read import read_file

ACT = "Act\n\n1. One\nA person shall under section 3. 2. Two persons shall.\n\n3. Three\nThey do.\n"


@pytest.fixture(params=[False, True], ids=["here", "in the worker"])
def settings(request, tmp_path):
    """A user's own folder, read here and in a worker."""
    return Settings(user_folder=tmp_path / "user", isolated=request.param)


def labels(bundle):
    """The articles' pin-cites."""
    return [p.label for p in bundle.statutes[0].provisions if p.kind is ProvisionKind.ARTICLE]


def test_a_correction_holds_for_the_next_reading_and_is_told(tmp_path, settings):
    """By the file's content, whatever it is called then."""
    path = tmp_path / "act.txt"
    path.write_text(ACT)
    statute = read_file(path, settings=settings).statutes[0]
    item = split_at(statute, ACT.index("2. Two"), ProvisionKind.ARTICLE, number="2")
    assert correct(statute, item, settings).items == (item,)
    moved = path.rename(tmp_path / "law.txt")
    again = read_file(moved, settings=settings)
    assert labels(again) == ["s 1", "s 2", "s 3"]
    assert [problem.code for problem in again.problems] == ["corrected"]
    assert corrections_of(statute.sha256, settings).items == (item,)
    undo_correction(again.statutes[0], item, settings)
    assert labels(read_file(moved, settings=settings)) == ["s 1", "s 3"]


def test_a_correction_that_fits_nothing_is_refused(tmp_path):
    """And is not kept."""
    settings = Settings(user_folder=tmp_path / "user", isolated=False)
    path = tmp_path / "act.txt"
    path.write_text(ACT)
    statute = read_file(path, settings=settings).statutes[0]
    item = correction_of(statute, 0, CorrectionKind.MERGE)
    with pytest.raises(ReadError) as caught:
        correct(statute, item, settings)
    assert caught.value.code == "correction-unfit"
    assert not corrections_of(statute.sha256, settings).items
