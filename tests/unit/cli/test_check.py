"""``lawgap check``: where results and problems go, and what the exit code says."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from lawgap.cli.exits import Exit


def test_without_a_format_a_summary_is_printed(run, law):
    """The plainest call shows a person the verdicts, and leaves no file behind."""
    done = run("check", law)
    assert done.code == Exit.DONE
    assert "Ruritania" in done.out
    assert "consent-irrelevant" in done.out
    assert done.err == ""


def test_json_goes_to_stdout_when_no_file_is_named(run, law):
    """Another program can read the result from a pipe; nothing else stands in it."""
    done = run("check", law, "--format", "json")
    result = json.loads(done.out)
    assert done.code == Exit.DONE
    assert result["jurisdiction"] == "Ruritania"
    assert [statute["file"] for statute in result["statutes"]] == ["act.txt"]


def test_jurisdiction_option_wins_over_the_folder_name(run, law):
    """A folder may be called anything."""
    done = run("check", law, "--jurisdiction", "Freedonia", "--format", "json")
    assert json.loads(done.out)["jurisdiction"] == "Freedonia"


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_reports_without_output_are_named_after_the_jurisdiction(
    run, law, tmp_path, monkeypatch, kind
):
    """A report lands in the current folder under a name that no system refuses."""
    monkeypatch.chdir(tmp_path)
    done = run("check", law, "--format", kind, "--jurisdiction", "Côte: A/B")
    assert done.code == Exit.DONE
    assert (tmp_path / f"Côte- A-B.{kind}").stat().st_size
    assert f"Côte- A-B.{kind}" in done.out


def test_output_name_gives_the_format(run, law, tmp_path):
    """``--output gaps.json`` needs no --format beside it."""
    done = run("check", law, "--output", tmp_path / "gaps.json")
    assert done.code == Exit.DONE
    assert json.loads((tmp_path / "gaps.json").read_text(encoding="utf-8"))["format"] == 1


def test_a_word_report_of_a_kind_and_language_is_written(run, law, tmp_path):
    """The kind, the language and the paper are the user's."""
    target = tmp_path / "note.docx"
    done = run(
        "check", law, "--output", target, "--kind", "gap-note", "--report-language", "de",
        "--paper", "letter",
    )  # fmt: skip
    assert done.code == Exit.DONE
    with zipfile.ZipFile(target) as archive:
        assert "Lückenvermerk" in archive.read("word/document.xml").decode()


def test_a_summary_speaks_the_reports_language(run, law):
    """Also on the terminal."""
    assert "Nach Thema" in run("check", law, "--report-language", "de").out


def test_a_house_style_that_is_none_is_told_in_one_line(run, law, tmp_path):
    """Before anything is written."""
    target = tmp_path / "note.docx"
    done = run("check", law, "--output", target, "--style", law)
    assert done.code != Exit.DONE
    assert "house style" in done.err
    assert not target.exists()


def test_output_of_unknown_format_is_a_usage_error(run, law, tmp_path):
    """Nothing is guessed: the message says what can be written."""
    done = run("check", law, "--output", tmp_path / "gaps.odt")
    assert done.code == Exit.USAGE
    assert "json, docx, xlsx" in done.err


def test_one_checklist_can_be_chosen(run, law):
    """Only the criteria of that checklist are judged."""
    done = run("check", law, "--format", "json", "--checklist", "palermo")
    result = json.loads(done.out)
    assert [checklist["id"] for checklist in result["checklists"]] == ["palermo"]
    assert len(result["findings"]) == len(result["checklists"][0]["verdicts"])


def test_unknown_checklist_is_named_with_a_guess(run, law):
    """A slip of the hand costs one look at the message."""
    done = run("check", law, "--checklist", "palermos")
    assert done.code == Exit.BAD_CHECKLIST
    assert 'Did you mean "palermo"?' in done.err


def test_unreadable_file_among_others_costs_only_itself(run, law):
    """The rest is checked, the file is named, and the code says that not all is well."""
    (law / "broken.docx").write_bytes(b"PK\x03\x04 no Word file")
    done = run("check", law, "--format", "json")
    assert done.code == Exit.SOME_UNREAD
    assert json.loads(done.out)["statutes"]
    (line,) = done.err.splitlines()
    assert line.startswith("broken.docx: ")


def test_missing_path_is_named_and_the_rest_checked(run, law, tmp_path):
    """A path that is not there is a problem of its own."""
    done = run("check", law, tmp_path / "nowhere.pdf", "--format", "json")
    assert done.code == Exit.SOME_UNREAD
    assert "nowhere.pdf" in done.err


def test_nothing_readable_is_an_error_with_every_reason(run, tmp_path):
    """Where no statute is left each file's reason is given, and no empty result."""
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("check", tmp_path / "empty.txt", tmp_path / "nowhere.txt")
    assert done.code == Exit.NOTHING_CHECKED
    assert done.out == ""
    assert "empty.txt: " in done.err
    assert "nowhere.txt" in done.err
    assert "nothing was checked" in done.err


def test_folder_as_output_is_refused_before_the_work(run, law, tmp_path):
    """A user learns of it at once, and the folder stays as it was."""
    done = run("check", law, "--format", "json", "--output", tmp_path)
    assert done.code == Exit.NOT_WRITTEN
    assert "folder" in done.err
    assert list(tmp_path.iterdir()) == [law]


def test_output_in_a_missing_folder_is_refused(run, law, tmp_path):
    """The message says what to do."""
    done = run("check", law, "--output", tmp_path / "no" / "gaps.json")
    assert done.code == Exit.NOT_WRITTEN
    assert len(done.err.splitlines()) == 1


def test_broken_checklist_file_lists_its_mistakes(run, law, tmp_path):
    """Every mistake with its line, and nothing is checked with half a checklist."""
    own = tmp_path / "own.yaml"
    own.write_text("id: own\ntitel: My checks\n", encoding="utf-8")
    done = run("check", law, "--checklist", own)
    assert done.code == Exit.BAD_CHECKLIST
    assert f"{own}:" in done.err
    assert done.out == ""


@pytest.mark.parametrize("kind", ["json", "docx"])
def test_cancelling_while_writing_leaves_the_old_file(run, law, tmp_path, monkeypatch, kind):
    """Ctrl-C at the worst moment: the old report is whole, and nothing stands beside it."""
    out = tmp_path / f"gaps.{kind}"
    out.write_bytes(b"the old report")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    done = run("check", law, "--output", out)
    assert done.code == Exit.CANCELLED
    assert out.read_bytes() == b"the old report"
    assert sorted(tmp_path.iterdir()) == sorted([law, out])


def test_hostile_file_name_cannot_steer_the_terminal(run, law):
    """A name with an escape sequence in it is shown without the escape character."""
    if os.name != "posix":
        pytest.skip("only POSIX allows such names")
    (law / "\x1b[2Jevil.docx").write_bytes(b"x")
    done = run("check", law)
    assert "evil.docx" in done.err
    assert "\x1b" not in done.out + done.err


def test_same_input_gives_the_same_json(run, law):
    """There is no clock and no chance in the result."""
    first = run("check", law, "--format", "json")
    assert run("check", law, "--format", "json").out == first.out


def test_quotes_are_what_the_text_command_prints(run, law):
    """``start`` and ``end`` count code points of ``lawgap text FILE``."""
    text = run("text", law / "act.txt").out
    findings = json.loads(run("check", law, "--format", "json").out)["findings"]
    quotes = [evidence for finding in findings for evidence in finding["evidence"]]
    assert quotes
    for quote in quotes:
        assert text[quote["start"] : quote["end"]] == quote["quote"]


def test_files_of_several_folders_make_one_bundle(run, law, tmp_path):
    """Paths add up; the first folder gives the name."""
    other: Path = tmp_path / "more"
    other.mkdir()
    (other / "code.txt").write_text("Penal Code\n\n1. Theft is an offence.\n", encoding="utf-8")
    done = run("check", law, other, "--format", "json")
    result = json.loads(done.out)
    assert result["jurisdiction"] == "Ruritania"
    assert {statute["file"] for statute in result["statutes"]} == {"act.txt", "code.txt"}


def test_marked_copies_are_written_beside_the_summary(run, law, tmp_path):
    """One of each kind for each statute; the summary is printed all the same."""
    done = run("check", law, "--marked", tmp_path / "marked")
    assert done.code == Exit.DONE
    assert "consent-irrelevant" in done.out
    names = sorted(path.name for path in (tmp_path / "marked").iterdir())
    assert names == ["act.txt.marked.docx", "act.txt.marked.html"]
    assert "act.txt.marked.html" in done.err


def test_marked_copies_never_land_among_the_statutes(run, law):
    """The next check would read them as law."""
    done = run("check", law, "--marked", law / "marked")
    assert done.code != Exit.DONE
    assert "among the statutes" in done.err
    assert not (law / "marked").exists()


def test_an_official_form_is_a_workbook(run, law, tmp_path):
    """Chosen by --workbook."""
    target = tmp_path / "form.xlsx"
    done = run("check", law, "--output", target, "--workbook", "eu-concordance")
    assert done.code == Exit.DONE
    with zipfile.ZipFile(target) as archive:
        assert b"About this form" in archive.read("xl/workbook.xml")
