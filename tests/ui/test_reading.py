"""How a file was read is shown, and can be changed; its outline can be corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lawgap.model.reading import Place, ReadChoices, Tracked
from lawgap.model.statute import ProvisionKind
from lawgap.settings import Settings
from lawgap.ui.app import make_window
from lawgap.ui.models.evidence import place_name
from lawgap.ui.process.jobs import ReadingQuestion
from lawgap.ui.session import Doing
from lawgap.ui.views.reading_dialog import ReadingDialog
from lawgap.ui.views.unit_dialog import UnitDialog, UnitWords
from lawgap.ui.work import operations

LAW = """ЗАКОН О РАДУ

Section 1. Passports
(1) An employer who withholds the passport of a worker commits an offence and is liable to a fine.

Section 2. Shelter
(1) A victim of trafficking in persons shall be given shelter and the help that is needed.
Section 2 continues here with words that are a section of their own in the printed law.
"""
PATIENCE = 60_000
LANGUAGES = (("en", "English"), ("de", "German"))


@pytest.fixture
def window(qtbot, tmp_path, answers):
    """The window as the program makes it, with a folder of one statute checked."""
    made = make_window(Settings(user_folder=tmp_path / "user"), answers)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: bool(made.desk.session.available), timeout=PATIENCE)
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "law.txt").write_bytes(LAW.encode("windows-1251"))
    operations.choose_checklists(made.desk, {"palermo"})
    operations.open_paths(made.desk, [folder])
    settle(qtbot, made, made.actions_["check"].trigger)
    yield made
    made.close()


def facts(window) -> str:
    """What the reading tab says."""
    return window.results.statute.reading.facts.toPlainText().replace("\u200b", "")


def outline(window) -> list[str]:
    """The articles of the statute shown."""
    statute = window.results.statute.shown
    return [p.label for p in statute.provisions if p.kind is ProvisionKind.ARTICLE]


def settle(qtbot, window, then) -> None:
    """Let ``then`` begin a check, and wait for its end."""
    before = window.desk.session.assessment
    then()
    qtbot.waitUntil(
        lambda: (
            window.desk.session.assessment is not before
            and window.desk.session.doing is Doing.NOTHING
        ),
        timeout=PATIENCE,
    )


def choose_unit(window, label: str) -> None:
    """Put the outline's cursor on a unit."""
    pane = window.results.statute
    place = [p.label for p in pane.shown.provisions].index(label)
    pane._tree.setCurrentIndex(pane._tree.outline.index_of(place))


def test_the_tab_accounts_for_the_words(window):
    """The certificate stands beside the outline, every word accounted for."""
    window.actions_["go-reading"].trigger()
    said = facts(window)
    assert window.results.statute.shown.sha256 in said
    assert "1251" in said
    assert window.results.statute._tabs.currentWidget() is window.results.statute.reading


def test_a_wrong_guess_is_put_right(qtbot, window, answers):
    """The encoding is chosen by hand, the file is read anew, and the choice is remembered."""
    answers.next_reading = ReadChoices(encoding="koi8-r")
    settle(qtbot, window, window.actions_["reading"].trigger)
    question = answers.asked[-1]
    assert isinstance(question, ReadingQuestion)
    assert question.path.name == "law.txt"
    assert len(question.encodings) > 1
    assert "koi8-r" in facts(window).replace("_", "-").lower()
    answers.next_reading = None
    window.actions_["reading"].trigger()
    qtbot.waitUntil(lambda: len(answers.asked) == 2, timeout=PATIENCE)
    assert answers.asked[-1].choices.encoding == "koi8-r"


def test_a_unit_is_split_off_renumbered_and_joined_again(qtbot, window, answers):
    """Each correction is kept and read anew; the last can be taken back."""
    assert outline(window) == ["s 1", "s 2"]
    text = window.results.statute.text
    text.go_to(window.results.statute.shown.text.index("Section 2 continues"))
    answers.next_unit = UnitWords(kind=ProvisionKind.ARTICLE, number="3", heading="More")
    settle(qtbot, window, window.actions_["split-unit"].trigger)
    assert outline(window) == ["s 1", "s 2", "s 3"]
    choose_unit(window, "s 3")
    answers.next_unit = UnitWords(kind=ProvisionKind.ARTICLE, number="2A", heading="More")
    settle(qtbot, window, window.actions_["renumber-unit"].trigger)
    assert outline(window) == ["s 1", "s 2", "s 2A"]
    settle(qtbot, window, window.actions_["undo-unit"].trigger)
    assert outline(window) == ["s 1", "s 2", "s 3"]
    choose_unit(window, "s 3")
    settle(qtbot, window, window.actions_["merge-unit"].trigger)
    assert outline(window) == ["s 1", "s 2"]


def test_what_is_not_law_decides_nothing(qtbot, window):
    """A unit marked as not law is no evidence any more."""
    choose_unit(window, "s 1")
    settle(qtbot, window, window.actions_["not-law-unit"].trigger)
    findings = window.desk.session.assessment.findings
    assert not [e for f in findings for e in f.evidence if e.provision.startswith("s 1")]
    assert "law.txt" in window.problems.text  # that corrections were applied is never silent


def test_without_a_correction_there_is_none_to_take_back(qtbot, window):
    """The window says so."""
    window.actions_["undo-unit"].trigger()
    qtbot.waitUntil(lambda: "no correction" in window.message.text, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("law.docx", {"tracked"}),
        ("law.txt", {"encoding", "preview"}),
        ("law.pdf", {"password", "ocr"}),
        ("laws.zip/law.docx", {"tracked", "password"}),
        ("law.xml", set()),
    ],
)
def test_the_dialog_asks_only_what_bears_on_the_file(qtbot, name, shown):
    """Tracked changes of a document, the encoding of a text, the password of a PDF."""
    encodings = (("utf-8", "Zakon"), ("koi8_r", "Закон")) if name.endswith("txt") else ()
    dialog = ReadingDialog(
        ReadingQuestion(
            path=Path(name), choices=ReadChoices(), languages=LANGUAGES, encodings=encodings
        )
    )
    qtbot.addWidget(dialog)
    dialog.show()
    asked = ("tracked", "encoding", "preview", "password", "ocr")
    assert {one for one in asked if getattr(dialog, one).isVisible()} == shown
    assert dialog.language.isVisible()
    assert dialog.chosen() == ReadChoices()


def test_the_preview_follows_the_encoding(qtbot):
    """What the letters would be is seen before the file is read."""
    question = ReadingQuestion(
        path=Path("law.txt"),
        choices=ReadChoices(tracked=Tracked.ORIGINAL, encoding="utf-8"),
        languages=LANGUAGES,
        encodings=(("utf-8", "Zakon"), ("koi8_r", "Закон")),
    )
    dialog = ReadingDialog(question)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.preview.toPlainText() == "Zakon"
    qtbot.keyClick(dialog.encoding, Qt.Key.Key_Down)
    assert dialog.preview.toPlainText() == "Закон"
    assert dialog.chosen() == ReadChoices(tracked=Tracked.ORIGINAL, encoding="koi8_r")


def test_a_new_unit_has_a_kind_an_old_one_keeps_it(qtbot):
    """Only a split asks what kind of unit begins."""
    words = UnitWords(kind=ProvisionKind.POINT, number="a")
    for new in (True, False):
        dialog = UnitDialog("it begins", words, new=new)
        qtbot.addWidget(dialog)
        assert dialog.kind.isEnabled() is new
        assert dialog.chosen() == words


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place(start=0, page=12, rect=(1, 2, 3, 4)), "page 12"),
        (Place(start=0, paragraph=62), "paragraph 62"),
        (Place(start=0, eid="sec_4__subsec_1"), "sec_4__subsec_1"),
        (None, ""),
    ],
)
def test_evidence_leads_back_to_its_place_in_the_file(place, said):
    """The page of a PDF, the paragraph of a document, the publisher's id."""
    assert place_name(place) == said
