"""From files and folders to a bundle."""

from __future__ import annotations

from hashlib import sha256

import pytest

from lawgap.model.errors import Cancelled
from lawgap.model.reading import ReadChoices, Tracked
from lawgap.readers.bundle import read_bundle

ACT = (
    "Anti-Trafficking Act\n\n1. Title\nThis is the Act of the land.\n\n"
    "2. Offence\nA person who trafficks in persons commits an offence.\n"
)

CLAUSE = (
    "Whoever keeps the passport of a worker shall be punished by imprisonment of up to two years."
)


@pytest.fixture
def bundle(english, german):
    """Paths to a bundle."""

    def read(*paths, **more):
        return read_bundle(paths, jurisdiction="Utopia", languages=(english, german), **more)

    return read


def test_a_folder_is_read_with_everything_below_it_in_name_order(tmp_path, bundle):
    """Sorted, recursive, hidden files skipped, unknown types reported."""
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/a.txt", "a.txt", ".hidden.txt", "~$lock.docx"):
        (tmp_path / name).write_text(ACT)
    (tmp_path / "notes.xyz").write_text("notes")
    found = bundle(tmp_path)
    assert [statute.file for statute in found.statutes] == ["a.txt", "c.txt", "a (2).txt"]
    assert [(problem.file, problem.code) for problem in found.problems] == [
        ("notes.xyz", "unknown-format")
    ]
    assert found.jurisdiction == "Utopia"


def test_a_statute_knows_its_file_title_hash_and_words(tmp_path, bundle):
    """What a report says of each statute read."""
    path = tmp_path / "Anti-Trafficking Act (2008).txt"
    path.write_text(ACT)
    statute = bundle(path).statutes[0]
    assert statute.id == "anti-trafficking-act-2008"
    assert statute.title == "Anti-Trafficking Act"
    assert statute.sha256 == sha256(ACT.encode()).hexdigest()
    assert statute.words == len(ACT.split())
    assert statute.language == "en"
    assert statute.text == ACT


def test_one_bad_file_is_a_problem_and_the_others_are_read(tmp_path, bundle):
    """The work goes on; each problem says what to do."""
    (tmp_path / "good.txt").write_text(ACT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    found = bundle(tmp_path, tmp_path / "missing.txt")
    assert [statute.file for statute in found.statutes] == ["good.txt"]
    assert {problem.file: problem.code for problem in found.problems} == {
        "broken.docx": "damaged", "empty.txt": "empty", "scan.pdf": "damaged",
        "missing.txt": "missing",
    }  # fmt: skip
    assert all(problem.hint for problem in found.problems)


def test_nothing_readable_gives_a_bundle_without_statutes(tmp_path, bundle):
    """The caller decides what to say then."""
    assert bundle(tmp_path).statutes == ()


def test_the_same_file_named_twice_is_read_once(tmp_path, bundle):
    """A file and its folder on one command line."""
    path = tmp_path / "act.txt"
    path.write_text(ACT)
    assert len(bundle(path, tmp_path, path).statutes) == 1


def test_names_in_any_script_give_ids_of_their_own(tmp_path, bundle):
    """Georgian, Arabic and Cyrillic file names; two files whose names make one id."""
    for name in (
        "კანონი.txt",
        "قانون.txt",
        "Закон о странцима.txt",
        "a b.txt",
        "a-b.txt",
        "...txt",
    ):
        (tmp_path / name).write_text(ACT)
    ids = [statute.id for statute in bundle(tmp_path).statutes]
    assert len(set(ids)) == len(ids)
    assert "закон-о-странцима" in ids


def test_a_shopping_list_is_no_statute(tmp_path, bundle):
    """No articles and nothing that reads like law: left out, in words."""
    path = tmp_path / "list.txt"
    path.write_text("milk, eggs, bread")
    found = bundle(path)
    assert found.statutes == ()
    assert [problem.code for problem in found.problems] == ["no-statute"]


@pytest.mark.parametrize("begins", ["Sole article.", "Only Article", "(1)", "(a)"])
def test_a_single_article_without_a_number_is_law(tmp_path, bundle, begins):
    """As a clause is sent that is to be put into a law."""
    path = tmp_path / "clause.txt"
    path.write_text(f"{begins}\n{CLAUSE}" if begins[0] != "(" else f"{begins} {CLAUSE}")
    found = bundle(path)
    assert [statute.file for statute in found.statutes] == ["clause.txt"]
    assert [problem.code for problem in found.problems] == ["no-articles"]


def test_a_law_whose_articles_were_hardly_found_is_doubted(tmp_path, bundle):
    """Most of its words before the first article: the user is told to correct the outline."""
    path = tmp_path / "act.txt"
    path.write_text(f"Law on Persons\n\n{(CLAUSE + chr(10)) * 9}\n{ACT}")
    (problem,) = bundle(path).problems
    assert problem.code == "few-articles"
    assert "outline" in problem.hint
    path.write_text(f"Law on Persons\n\n{CLAUSE}\n\n{ACT}{(CLAUSE + chr(10)) * 9}")
    assert bundle(path).problems == ()


def test_a_law_without_articles_of_its_own_is_kept_as_one_text(tmp_path, bundle):
    """A decree in running text that cites sections is law; the user hears how it was read."""
    path = tmp_path / "decree.txt"
    path.write_text(
        "Decree\n\n" + "The Minister may under section 5 and section 7 issue permits. " * 9
    )
    found = bundle(path)
    assert [problem.code for problem in found.problems] == ["no-articles"]
    assert found.statutes[0].provisions[0].label == "text"


def test_each_statute_is_read_in_its_own_language(tmp_path, bundle):
    """German beside English."""
    (tmp_path / "en.txt").write_text(ACT)
    (tmp_path / "de.txt").write_text(
        "Gesetz\n\n§ 1 Zweck\n\nDas Gesetz ist von der Würde und mit der Freiheit.\n\n"
        "§ 2 Strafe\n\nWer die Tat begeht, wird bestraft und ist zu verfolgen.\n"
    )
    found = {statute.file: statute for statute in bundle(tmp_path).statutes}
    assert found["de.txt"].language == "de"
    assert [p.label for p in found["de.txt"].provisions][1:] == ["§ 1", "§ 2"]


def test_a_language_that_is_not_known_is_said(tmp_path, bundle):
    """A law in French, read as English, gives wrong answers silently otherwise."""
    path = tmp_path / "loi.txt"
    path.write_text(
        "Loi\n\n" + "Article 1\n\nNul ne sera tenu en esclavage ni en servitude.\n\n" * 3
    )
    assert "language" in [problem.code for problem in bundle(path).problems]


def test_progress_is_told_and_may_cancel(tmp_path, bundle):
    """Called for each file and at the end; what it raises goes through."""
    (tmp_path / "a.txt").write_text(ACT)
    (tmp_path / "b.txt").write_text(ACT)
    calls = []
    bundle(tmp_path, progress=lambda *call: calls.append(call))
    assert calls == [(0, 2, "a.txt"), (1, 2, "b.txt"), (2, 2, "")]

    def stop(*_):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        bundle(tmp_path, progress=stop)


def test_a_folder_that_links_to_itself_ends(tmp_path, bundle):
    """Links to folders are not followed."""
    (tmp_path / "act.txt").write_text(ACT)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(bundle(tmp_path).statutes) == 1


def test_both_texts_of_a_draft_have_names_of_their_own(word_file, bundle):
    """ "draft (accepted)" beside "draft (original)"; problems name the text that they are about."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ACT.splitlines())
    added = '<w:p><w:ins w:id="1"><w:r><w:t>3. This is new law.</w:t></w:r></w:ins></w:p>'
    path = word_file(paragraphs + added, name="draft.docx")
    found = bundle(path, choices=ReadChoices(tracked=Tracked.BOTH))
    assert [(statute.id, statute.file) for statute in found.statutes] == [
        ("draft-accepted", "draft (accepted).docx"),
        ("draft-original", "draft (original).docx"),
    ]
    assert [statute.certificate.file for statute in found.statutes] == [
        "draft (accepted).docx", "draft (original).docx",
    ]  # fmt: skip
    assert {problem.file for problem in found.problems} <= {s.file for s in found.statutes}


def test_one_file_can_be_read_otherwise_than_the_others(tmp_path, bundle):
    """Each file may have an encoding of its own."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes("1. Über\n\nDer Wert ist groß und schön.".encode("cp1252"))
    own = {tmp_path / "b.txt": ReadChoices(encoding="cp437")}
    first, second = bundle(tmp_path, own_choices=own).statutes
    assert "Über" in first.text
    assert "Über" not in second.text
    assert second.certificate.encoding == "cp437"
