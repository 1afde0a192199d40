"""Hostile and broken files: refused with a clear line, or read; never a mistake of ours."""

from __future__ import annotations

import shutil
from contextlib import suppress

import pytest
from tests.fuzz_files import broken_files, good_files
from tests.hostile_files import DATA, write

from lawgap.languages.load import load_language
from lawgap.model.errors import ReadError
from lawgap.model.reading import ReadChoices
from lawgap.readers.bundle import read_bundle
from lawgap.readers.worker.direct import Direct
from lawgap.readers.worker.parent import Worker

ENGLISH = load_language("en")
REFUSED = {
    "bomb-nested.zip": "too-large",
    "bomb-lying.docx": "damaged",
    "laughs.docx": "refused",
    "laughs.xml": "refused",
    "laughs.odt": "refused",
    "laughs-utf16.xml": "refused",
    "outside.docx": "refused",
    "outside.xml": "refused",
    "circle.pdf": "damaged",
}


@pytest.mark.parametrize("name", DATA)
def test_a_hostile_file_is_refused_clearly_or_read(tmp_path, name):
    """At a hundredth of the benchmark's size: what counts here is what is said."""
    path = write(name, tmp_path, 0.01)
    code = ""
    bundle = read_bundle([path], jurisdiction="U", languages=[ENGLISH])
    for problem in bundle.problems:
        code = problem.code
        assert problem.message
        assert problem.hint
    assert bundle.statutes or code
    assert REFUSED.get(name, code) == code
    assert not any("root:" in statute.text for statute in bundle.statutes)


def test_a_short_run_of_broken_files_ends_without_a_mistake(tmp_path):
    """Make fuzz reads ten thousand of them; any error but ReadError fails here."""
    reader = Direct([ENGLISH])
    read = 0
    for name, data in broken_files(seed=4, number=200):
        path = tmp_path / name
        path.write_bytes(data)
        with suppress(ReadError):
            read += bool(reader.read(path, ReadChoices()))
    assert read > 40


def test_the_files_that_are_broken_are_good_ones():
    """Else the fuzzing would prove nothing."""
    assert len(good_files()) == 9


@pytest.mark.parametrize("ending", good_files())
def test_each_good_file_is_read_with_its_articles(tmp_path, ending):
    """The act in every format has its three numbered articles."""
    path = tmp_path / f"act{ending}"
    path.write_bytes(good_files()[ending])
    bundle = read_bundle([path], jurisdiction="U", languages=[ENGLISH])
    assert bundle.statutes
    numbers = [p.number for p in bundle.statutes[0].provisions if p.article >= 0 and p.depth == 0]
    assert {"1", "2", "3"} <= set(numbers)


NAMES = [
    "закон о трговини људима.txt",
    "კანონი ტრეფიკინგის შესახებ.txt",
    "قانون مكافحة الاتجار.txt",
    "Ν. 4198 εμπορία ανθρώπων.txt",
    "act\u202etxt.txt",
    "a" * 240 + ".txt",
    "'; drop table; --.txt",
    "-rf.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_files_and_folders_of_any_name_are_read(tmp_path, name):
    """Through the worker, in a folder of the same script, at a path of over 260 characters."""
    folder = tmp_path / ("папка-" + "x" * 100) / ("საქაღალდე-" + "y" * 60) / "مجلد"
    folder.mkdir(parents=True)
    path = folder / name
    path.write_bytes(good_files()[".txt"])
    with Worker([ENGLISH]) as worker:
        bundle = read_bundle([folder], jurisdiction="U", languages=[ENGLISH], reader=worker)
    assert [statute.file for statute in bundle.statutes] == [name]
    assert bundle.statutes[0].id
    shutil.rmtree(tmp_path / ("папка-" + "x" * 100))
