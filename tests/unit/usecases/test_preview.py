"""The first pages of a report before it is saved, with LibreOffice and without."""

from __future__ import annotations

import pytest
from pdf_files import Page, pdf_of
from report_samples import every_verdict

from lawgap.model.errors import Cancelled, ExportError
from lawgap.readers.formats import libreoffice
from lawgap.usecases.export import ExportChoices
from lawgap.usecases.preview import can_show_pages, show_pages, sketch_report

CHOICES = ExportChoices(document="one-page", language="de")


@pytest.fixture
def office(monkeypatch):
    """Puts a function in the place of LibreOffice; keeps what it was asked."""
    asked = []

    def make(answer):
        def convert(program, data, **how):
            asked.append((program, data, how))
            how["progress"](0, 1, "")
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(libreoffice, "find_program", lambda: "office")
        monkeypatch.setattr(libreoffice, "converted", convert)
        return asked

    return make


def test_a_sketch_needs_no_other_program(monkeypatch):
    """In the language and kind chosen."""
    monkeypatch.setattr(libreoffice, "find_program", lambda: "")
    assert not can_show_pages()
    assert "Menschenhandel" in sketch_report(every_verdict(), CHOICES).html


def test_pages_are_those_of_the_report(office):
    """LibreOffice is given the report's own bytes and asked for the first pages alone."""
    asked = office(pdf_of([Page(), Page()]))
    pages = show_pages(every_verdict(), CHOICES, width=200)
    assert [page.page for page in pages] == [1, 2]
    assert {page.width for page in pages} == {200}
    ((_, data, how),) = asked
    assert data.startswith(b"PK")
    assert "1-4" in how["wanted"]


@pytest.mark.parametrize("answer", [TimeoutError(), b""])
def test_a_failure_is_told_in_one_line(office, answer):
    """The sketch stays, and the report itself can be written."""
    office(answer)
    with pytest.raises(ExportError) as caught:
        show_pages(every_verdict(), CHOICES, width=200)
    assert caught.value.hint


def test_without_libreoffice_there_are_no_pages(monkeypatch):
    """Which is told, not guessed."""
    monkeypatch.setattr(libreoffice, "find_program", lambda: "")
    with pytest.raises(ExportError):
        show_pages(every_verdict(), CHOICES, width=200)


def test_a_preview_can_be_called_off(office):
    """Also while LibreOffice works."""
    office(b"")

    def stop(*_: object) -> None:
        raise Cancelled("no more")

    with pytest.raises(Cancelled):
        show_pages(every_verdict(), CHOICES, width=200, progress=stop)
