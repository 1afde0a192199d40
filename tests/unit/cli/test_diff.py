"""``lawgap diff``: what a new version closes and opens."""

from __future__ import annotations

import json
import re
import zipfile

import pytest
import word_files

from lawgap.cli.exits import Exit

OLD = """PREVENTION OF TRAFFICKING IN PERSONS ACT

1. Consent
(1) The consent of a victim of trafficking in persons to the intended exploitation is irrelevant.

2. Shelter
(1) A victim of trafficking in persons may be given shelter where places are free.

3. Records
(1) The Ministry keeps a register of shelters and prints it in the gazette each year.
"""
NEW = """PREVENTION OF TRAFFICKING IN PERSONS ACT

1. Shelter
(1) A victim of trafficking in persons may be given shelter where places are free.

2. Victims not to be punished
(1) A victim of trafficking in persons shall not be prosecuted or punished for any offence that he
or she was compelled to commit as a direct result of being trafficked.

3. Records
(1) The Ministry keeps a register of shelters.
"""


def a_tracked_bill() -> bytes:
    """A bill in which one word was changed with tracked changes."""
    body = (
        word_files.paragraph(word_files.run("PREVENTION OF TRAFFICKING IN PERSONS ACT")),
        word_files.paragraph(word_files.run("1. Shelter")),
        word_files.paragraph(
            word_files.run("(1) A victim of trafficking in persons "),
            word_files.deleted("may"),
            word_files.inserted("shall"),
            word_files.run(" be given shelter."),
        ),
        word_files.paragraph(word_files.run("2. Records")),
        word_files.paragraph(word_files.run("(1) The Ministry keeps a register of shelters.")),
    )
    return word_files.word_bytes("".join(body))


@pytest.fixture
def versions(tmp_path):
    """Two versions of one act, each in a folder of its own."""
    paths = []
    for name, text in (("old", OLD), ("new", NEW)):
        path = tmp_path / name / "act.txt"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def test_the_summary_names_what_closed_and_what_opened(run, versions):
    """Each with the words that did it, and the articles beside it."""
    done = run("diff", *versions)
    assert done.code == Exit.DONE
    closed, opened = done.out.index("\nClosed\n"), done.out.index("\nOpened\n")
    assert closed < done.out.index("(victim-non-punishment)") < opened
    assert opened < done.out.index("(consent-irrelevant)")
    assert "+ Art. 2(1): (1) A victim of trafficking in persons shall not be prosecuted" in done.out
    assert "- Art. 1(1): (1) The consent of a victim" in done.out
    assert "renumbered: Art. 2 -> Art. 1" in done.out


def test_json_counts_and_lists_the_same(run, versions):
    """For other programs; the same input gives the same bytes."""
    done = run("diff", *versions, "--format", "json")
    result = json.loads(done.out)
    assert sum(result["counts"].values()) == len(result["criteria"]) > 100
    changes = {one["criterion"]: one["change"] for one in result["criteria"]}
    assert changes["victim-non-punishment"] == "closed"
    assert changes["consent-irrelevant"] == "opened"
    (statute,) = result["statutes"]
    told = {article["change"]: (article["old"], article["new"]) for article in statute["articles"]}
    assert told["renumbered"] == (["Art. 2"], ["Art. 1"])
    assert told["changed"] == (["Art. 3"], ["Art. 3"])
    assert run("diff", *versions, "--format", "json").out == done.out


def test_a_version_compared_with_itself_has_not_changed(run, versions):
    """No change is made up."""
    done = run("diff", versions[0], versions[0], "--format", "json")
    result = json.loads(done.out)
    assert set(result["counts"]) - {k for k, n in result["counts"].items() if not n} == {
        "unchanged"
    }
    assert {a["change"] for a in result["statutes"][0]["articles"]} == {"unchanged"}


def test_the_summary_speaks_german(run, versions):
    """The quotations keep their own language."""
    done = run("diff", *versions, "--report-language", "de", "--checklist", "coe-thb")
    assert "\nGeschlossen\n" in done.out
    assert "shall not be prosecuted" in done.out


def test_one_version_that_cannot_be_read_is_said_so(run, versions, tmp_path):
    """In one line, with the code for it."""
    done = run("diff", versions[0], tmp_path / "gone.txt")
    assert done.code == Exit.NOTHING_CHECKED
    assert "gone.txt" in done.err


def test_workbook_shows_before_and_after(run, versions, tmp_path):
    """The sheet of changes stands in the new version's workbook."""
    old, new = versions
    done = run("diff", old, new, "--output", tmp_path / "changes.xlsx")
    assert done.code == Exit.DONE
    with zipfile.ZipFile(tmp_path / "changes.xlsx") as archive:
        assert b"Before and after" in archive.read("xl/workbook.xml")


def test_a_word_report_marks_what_was_added_and_removed(run, versions, tmp_path):
    """Underlined and struck through; nothing but the file's name is told."""
    target = tmp_path / "changes.docx"
    done = run("diff", *versions, "--format", "docx", "--output", target)
    assert done.code == Exit.DONE
    assert done.out == ""
    with zipfile.ZipFile(target) as archive:
        body = archive.read("word/document.xml").decode()
    assert "<w:strike/>" in body
    assert '<w:u w:val="single"/>' in body
    assert "Before and after" in body


def test_a_report_goes_beside_where_no_place_is_named(run, versions, tmp_path, monkeypatch):
    """Under the jurisdiction's name."""
    monkeypatch.chdir(tmp_path)
    done = run("diff", *versions, "--format", "docx", "--report-language", "de")
    assert done.code == Exit.DONE
    assert [path.name for path in tmp_path.glob("*-changes.docx")] == ["new-changes.docx"]


@pytest.mark.parametrize("name", ["changes.pdf", "changes.xlsx"])
def test_an_output_of_another_format_is_refused(run, versions, tmp_path, name):
    """Before the long work."""
    done = run("diff", *versions, "--format", "docx", "--output", tmp_path / name)
    assert done.code == Exit.USAGE
    assert ".docx" in done.err
    assert not (tmp_path / name).exists()


def test_a_tracked_document_is_two_versions_in_a_word_report(run, tmp_path):
    """Its original text and its accepted one."""
    source = tmp_path / "bill.docx"
    source.write_bytes(a_tracked_bill())
    done = run("diff", source, "--format", "docx", "--output", tmp_path / "out.docx")
    assert done.code == Exit.DONE
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        body = archive.read("word/document.xml").decode()
    assert "may" in struck(body)
    assert "shall" in body


def struck(body):
    """The words that are struck through in a Word file's body."""
    runs = (part for part in body.split("<w:r>") if "<w:strike/>" in part)
    return " ".join(words for run in runs for words in re.findall(r"<w:t[^>]*>([^<]*)", run))
