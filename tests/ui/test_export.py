"""The dialog before a report is written, and what it remembers."""

from __future__ import annotations

import pytest

from lawgap.ui.memory import Memory
from lawgap.ui.views.export_dialog import ExportDialog
from lawgap.usecases.export import DOCUMENTS, ExportChoices


def test_a_word_report_has_kinds_a_workbook_only_a_language(qtbot):
    """Only what bears on the format is asked."""
    for kind, shown in (("docx", True), ("xlsx", False)):
        dialog = ExportDialog(kind, ExportChoices())
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.language.isVisible()
        asked = (dialog.document, dialog.order, dialog.paper, dialog.style_file)
        assert {widget.isVisible() for widget in asked} == {shown}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_is_chosen_comes_back(qtbot, tmp_path, document):
    """The dialog shows what was chosen and gives it back unchanged."""
    choices = ExportChoices(
        language="de", document=document, paper="letter", order="instrument", style=tmp_path / "h"
    )
    dialog = ExportDialog("docx", choices)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == choices


def test_choices_are_remembered_and_a_spoilt_memory_is_not_believed(tmp_path):
    """A house style that is gone, and words that mean nothing, fall back to the usual."""
    house = tmp_path / "house.docx"
    house.touch()
    memory = Memory(tmp_path / "window.ini")
    choices = ExportChoices(language="de", document="gap-note", style=house)
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
