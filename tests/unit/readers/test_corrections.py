"""Where corrections are kept."""

from __future__ import annotations

import json

import pytest

from lawgap.model.corrections import Correction, CorrectionKind, Corrections
from lawgap.model.errors import ReadError
from lawgap.model.statute import ProvisionKind
from lawgap.readers.corrections import load_corrections, save_corrections

HASH = "ab" * 32
ITEM = Correction(
    kind=CorrectionKind.SPLIT,
    start=17,
    unit=ProvisionKind.ARTICLE,
    words="Члан 5",
    number="5",
    heading="Казна",
)


def test_corrections_come_back_as_they_were_kept(tmp_path):
    """In a folder that need not exist before."""
    kept = Corrections(sha256=HASH, items=(ITEM, ITEM))
    save_corrections(tmp_path / "new", kept, file="закон.docx")
    assert load_corrections(tmp_path / "new", HASH) == kept
    assert [path.name for path in (tmp_path / "new").iterdir()] == [f"{HASH}.json"]


def test_a_file_without_corrections_has_none_and_keeps_none(tmp_path):
    """Taking the last one back removes the file."""
    assert load_corrections(tmp_path, HASH) == Corrections(sha256=HASH)
    save_corrections(tmp_path, Corrections(sha256=HASH, items=(ITEM,)), file="a")
    save_corrections(tmp_path, Corrections(sha256=HASH), file="a")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"version": 2, "corrections": []}',
        b'{"version": 1, "corrections": [{"kind": "burn"}]}',
        json.dumps({"version": 1, "corrections": [{"kind": "merge", "start": "1"}]}).encode(),
        b"\xff" * 10,
        b"[" * 100_000,
    ],
)
def test_damaged_corrections_are_told_and_never_passed_over(tmp_path, data):
    """A statute read without them would be another one."""
    (tmp_path / f"{HASH}.json").write_bytes(data)
    with pytest.raises(ReadError) as caught:
        load_corrections(tmp_path, HASH)
    assert caught.value.code == "bad-corrections"


def test_a_hash_that_is_none_names_no_file(tmp_path):
    """It could lead out of the folder."""
    with pytest.raises(ValueError, match="other"):
        load_corrections(tmp_path, "../other")
