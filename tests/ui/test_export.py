"""The dialog before a report is written, and what it remembers."""

from __future__ import annotations

import pytest
import shiboken6

from lawgap.model.reading import PagePicture
from lawgap.ui.memory import Memory
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.ui.views.report_preview import ReportPreview
from lawgap.ui.work import previewing
from lawgap.usecases.export import BOOKS, DOCUMENTS, ExportChoices


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv"])
def test_only_what_bears_on_the_format_is_asked(qtbot, kind):
    """A Word report has kinds, a dress and a preview; a workbook official forms."""
    dialog = ExportDialog(kind, ExportChoices())
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.language.isVisible()
    asked = (dialog.document, dialog.order, dialog.paper, dialog.style_file, dialog.see)
    assert {widget.isVisible() for widget in asked} == {kind == "docx"}
    assert dialog.book.isVisible() == (kind == "xlsx")
    assert not dialog.preview.isVisible()


def test_the_official_forms_are_offered(qtbot):
    """Each by its name, and what is chosen is handed on."""
    dialog = ExportDialog("xlsx", ExportChoices())
    qtbot.addWidget(dialog)
    offered = [dialog.book.itemData(place) for place in range(dialog.book.count())]
    assert offered == list(BOOKS)
    dialog.book.setCurrentIndex(offered.index("untoc-self-assessment"))
    assert dialog.chosen().book == "untoc-self-assessment"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_chosen_comes_back(qtbot, tmp_path, document):
    """The dialog shows what was chosen and gives it back unchanged."""
    choices = ExportChoices(
        language="de", document=document, paper="letter", order="instrument", style=tmp_path / "h",
        book="eu-concordance",
    )  # fmt: skip
    dialog = ExportDialog("docx", choices)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == choices


def test_choices_are_remembered_and_a_spoilt_memory_is_not_believed(tmp_path):
    """A house style that is gone, and words that mean nothing, fall back to the usual."""
    house = tmp_path / "house.docx"
    house.touch()
    memory = Memory(tmp_path / "window.ini")
    choices = ExportChoices(language="de", document="gap-note", style=house, book="accession-table")
    memory.set_export_choices(choices)
    assert memory.export_choices() == choices
    house.unlink()
    assert memory.export_choices().style is None
    memory._store.setValue("report/document", "nonsense")
    assert memory.export_choices().document == ExportChoices().document


def test_every_report_is_written_as_chosen(qtbot, results, answers, tmp_path):
    """Through the menu and the worker: Word of a kind, a workbook, tables, marked copies."""
    answers.next_choices = ExportChoices(document="one-page", language="de")
    for kind in ("docx", "xlsx", "csv"):
        answers.next_target = tmp_path / f"report.{kind}"
        results.actions_[f"export-{kind}"].trigger()
        qtbot.waitUntil(lambda path=answers.next_target: path.exists(), timeout=60_000)
        qtbot.waitUntil(results.actions_["export-docx"].isEnabled, timeout=60_000)
    assert results.desk.memory.export_choices().document == "one-page"
    answers.next_folder = tmp_path / "marked"
    results.actions_["export-marked"].trigger()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("marked/*"))) >= 4, timeout=60_000)


def test_the_first_pages_are_shown_before_anything_is_saved(qtbot, results, monkeypatch):
    """Without LibreOffice the window draws them itself; it stays alive meanwhile."""
    monkeypatch.setattr(previewing, "can_show_pages", lambda: False)
    dialog = ExportDialog("docx", ExportChoices(document="one-page"))
    qtbot.addWidget(dialog)
    previewing.connect_preview(results.desk, dialog)
    dialog.show()
    dialog.see.click()
    assert dialog.preview.isVisible()
    qtbot.waitUntil(lambda: bool(dialog.preview.pages), timeout=60_000)
    (first, *_) = dialog.preview.pages
    image = first.pixmap().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(20, 120, 3)}
    assert len(colours) > 5
    assert "Quick preview" in dialog.preview.note.text()


def test_pages_take_the_place_of_the_sketch(qtbot):
    """As many as came, none of the old ones."""
    preview = ReportPreview()
    qtbot.addWidget(preview)
    picture = PagePicture(
        page=1, width=2, height=3, stride=8, pixels=bytes(range(24)), size=(595.0, 842.0)
    )
    preview.show_pictures([picture, picture])
    preview.show_pictures([picture])
    assert len(preview.pages) == 1


def test_a_dialog_that_is_closed_asks_no_more(qtbot, results, monkeypatch):
    """What it waited for is called off, and a late answer is no error."""
    monkeypatch.setattr(previewing, "can_show_pages", lambda: False)
    dialog = ExportDialog("docx", ExportChoices())
    previewing.connect_preview(results.desk, dialog)
    dialog.show()
    dialog.see.click()
    dialog.reject()
    shiboken6.delete(dialog)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not results.desk.background.busy, timeout=60_000)
    assert raised == []
