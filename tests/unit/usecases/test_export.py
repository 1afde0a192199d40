"""Where a report is written."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ExportError
from lawgap.model.finding import Assessment
from lawgap.model.statute import Bundle
from lawgap.usecases.export import (
    DOCUMENTS,
    KINDS,
    ORDERS,
    PAPERS,
    ExportChoices,
    default_target,
    document_names,
    export,
    json_of,
    languages,
    refuse_bad_target,
)

NOTHING = Assessment(
    version="1",
    bundle=Bundle(jurisdiction="Ruritania", statutes=()),
    checklists=(),
    criteria={},
    instruments={},
    themes={},
    findings=(),
)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_written_and_its_path_returned(tmp_path, kind):
    """Also for an assessment without a single finding."""
    path = tmp_path / f"out.{kind}"
    assert export(NOTHING, path, kind=kind) == path
    assert path.stat().st_size


def test_json_file_holds_the_json_text(tmp_path):
    """One form, whether it goes to a pipe or a file."""
    path = export(NOTHING, tmp_path / "out.json", kind="json")
    assert path.read_bytes() == json_of(NOTHING).encode()


@pytest.mark.parametrize(
    ("jurisdiction", "name"),
    [
        ("Valdoria", "Valdoria.docx"),
        ("Côte d'Ivoire", "Côte d'Ivoire.docx"),
        ("a/b\\c:d", "a-b-c-d.docx"),
        ("../..", "report.docx"),
        ("\x00\n", "report.docx"),
        ("", "report.docx"),
    ],
)
def test_default_name_is_one_that_every_system_takes(jurisdiction, name):
    """A jurisdiction's name cannot lead out of the folder."""
    assert default_target(jurisdiction, kind="docx").as_posix() == name


def test_folder_is_refused(tmp_path):
    """With the words to mend it."""
    with pytest.raises(ExportError, match="folder"):
        refuse_bad_target(tmp_path)


def test_missing_folder_is_refused(tmp_path):
    """It is not made without being asked."""
    with pytest.raises(ExportError, match="folder"):
        refuse_bad_target(tmp_path / "no" / "out.json")


def test_good_target_is_left_alone(tmp_path):
    """Looking does not create the file."""
    refuse_bad_target(tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", ["law.docx", "."])
def test_a_statute_is_never_written_over(tmp_path, given):
    """Named itself or lying in the folder given, it stays as it was."""
    statute = tmp_path / "law.docx"
    statute.write_bytes(b"the law")
    with pytest.raises(ExportError, match="not written over"):
        refuse_bad_target(statute, inputs=[tmp_path / given])
    refuse_bad_target(tmp_path / "new.docx", inputs=[tmp_path])
    assert statute.read_bytes() == b"the law"


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("language", languages())
def test_each_document_is_written_in_each_language(tmp_path, document, language):
    """On either paper, in either order."""
    choices = ExportChoices(
        document=document, language=language, paper=PAPERS[-1], order=ORDERS[-1]
    )
    path = export(NOTHING, tmp_path / "out.docx", kind="docx", choices=choices)
    assert path.stat().st_size


def test_a_house_style_that_is_none_leaves_the_old_file(tmp_path):
    """Nothing is written where the style cannot be read."""
    path = tmp_path / "out.docx"
    path.write_bytes(b"old")
    choices = ExportChoices(style=tmp_path / "nowhere.docx")
    with pytest.raises(ExportError):
        export(NOTHING, path, kind="docx", choices=choices)
    assert path.read_bytes() == b"old"


def test_languages_and_documents_have_names():
    """For whoever lets a user choose."""
    assert languages() == {"en": "English", "de": "Deutsch"}
    assert set(document_names("de")) == set(DOCUMENTS)
