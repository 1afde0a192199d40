"""The window's words in other languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QTableView
from tools import translations

from lawgap.model.errors import ReadError
from lawgap.model.statute import Problem
from lawgap.settings import Settings
from lawgap.ui.app import make_window
from lawgap.ui.session import Doing
from lawgap.ui.views.bars import ProblemsBar, ProgressStrip
from lawgap.ui.words.translation import (
    percent,
    quoted,
    said_of,
    use_language,
    window_language,
    window_languages,
)
from lawgap.ui.work import operations

PATIENCE = 60_000
FIELD = re.compile(r"\{\w+\}|%n")
GERMAN = translations.FOLDER / "lawgap_de.ts"
ACCELERATOR = re.compile(r"&\w")


@pytest.fixture
def speaking(qapp):
    """Lets the window speak a language, and English again after the test."""

    def speak(code):
        found.append(code)
        return use_language(qapp, code)

    found = []
    yield speak
    for translator in qapp.findChildren(translations_of()):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setProperty("windowLanguage", None)
    QLocale.setDefault(QLocale.c())


def translations_of():
    """The class of Qt's translators."""
    from PySide6.QtCore import QTranslator

    return QTranslator


def test_every_text_of_the_window_has_german_words_and_none_is_left_over() -> None:
    """`make translations` would change nothing, and no text lacks its words."""
    assert translations.main(["--check"]) == 0


def test_fields_survive_translation() -> None:
    """A translation keeps each {field} and %n of its source, or a message would lose its fact."""
    for (context, source, _), forms in translations.translations(GERMAN).items():
        for form in filter(None, forms):  # another test asks for all words
            wanted = sorted(set(FIELD.findall(source)) - {"%n"})
            assert sorted(set(FIELD.findall(form)) - {"%n"}) == wanted, (context, source)


def test_a_menus_letters_survive_translation() -> None:
    """What has a letter to press in English has one in German."""
    for (context, source, _), forms in translations.translations(GERMAN).items():
        if ACCELERATOR.search(source):
            assert all(ACCELERATOR.search(form) for form in filter(None, forms)), (context, source)


def test_a_text_that_is_no_literal_is_refused(tmp_path: Path) -> None:
    """No translator could be given it."""
    (tmp_path / "a.py").write_text("class A:\n    def f(self, x):\n        self.tr(x)\n", "utf-8")
    with pytest.raises(translations.UnclearText, match=r"a\.py:3"):
        translations.texts_in(tmp_path)


def test_texts_are_found_in_classes_and_beside_them(tmp_path: Path) -> None:
    """A class's texts are looked up under its name, a module's under that of its own `_tr`."""
    (tmp_path / "a.py").write_text(
        "class A:\n"
        "    def f(self, n):\n"
        "        self.tr('one')\n"
        "        self.tr('%n law(s)', '', n)\n"
        "def g():\n"
        "    _tr('two' ' words')\n"
        "def _tr(text):\n"
        "    return QCoreApplication.translate('Things', text)\n",
        "utf-8",
    )
    found = [(one.context, one.source, one.counted) for one in translations.texts_in(tmp_path)]
    assert found == [
        ("A", "%n law(s)", True),
        ("A", "one", False),
        ("Things", "two words", False),
    ]


def test_the_window_speaks_german(speaking) -> None:
    """Its own words and those of Qt's buttons."""
    assert speaking("de") == "de"
    assert window_language() == "de"
    assert QCoreApplication.translate("Menus", "&File") == "&Datei"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_language_that_the_window_does_not_speak_is_english(speaking) -> None:
    """A wish that cannot be granted is no error."""
    assert speaking("xx") == "en"
    assert QCoreApplication.translate("Menus", "&File") == "&File"


def test_languages_are_called_by_their_own_names() -> None:
    """A user who cannot read the present language finds the own one."""
    assert dict(window_languages()) == {"en": "English", "de": "Deutsch"}


def test_what_the_core_says_is_german_in_a_german_window(speaking, qtbot) -> None:
    """Errors with their hints, the system's reasons, and files that could not be read."""
    speaking("de")
    error = ReadError("“a.pdf” is empty.", hint="Ask for the file again.")
    assert said_of(error) == "„a.pdf“ ist leer. Fordern Sie die Datei erneut an."
    assert said_of(PermissionError(13, "Permission denied")) == "keine Berechtigung"
    bar = ProblemsBar()
    qtbot.addWidget(bar)
    bar.show_problems((Problem(file="a.pdf", code="x", message=error.message, hint=error.hint),))
    model = bar.findChild(QTableView).model()
    cells = [model.index(0, column).data() for column in range(3)]
    assert cells == ["a.pdf", "„a.pdf“ ist leer.", "Fordern Sie die Datei erneut an."]


def test_progress_is_german_in_a_german_window(speaking, qtbot) -> None:
    """The file's name stays, what is done with it is said."""
    speaking("de")
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.begin("Prüfung läuft…")
    strip.show_progress(1, 3, "gesetz.pdf: page 3 of 9")
    assert strip.note == "Prüfung läuft…  gesetz.pdf: Seite 3 von 9"


def test_shares_and_quotes_are_written_as_the_language_does(speaking) -> None:
    """Signs differ, too."""
    assert (percent(0.924), quoted("shall")) == ("92%", "“shall”")
    speaking("de")
    assert (percent(0.924), quoted("shall")) == ("92\u00a0%", "„shall“")


def test_a_country_that_cannot_be_read_is_told_in_german(speaking, qtbot, tmp_path, answers):
    """From the folder to the message, by way of the worker, which writes English."""
    speaking("de")
    (tmp_path / "gesetz.docx").write_bytes(b"PK\x03\x04 but no more")
    window = make_window(Settings(user_folder=tmp_path / "user"), answers)
    qtbot.addWidget(window)
    window.show()
    session = window.desk.session
    qtbot.waitUntil(lambda: bool(session.available), timeout=PATIENCE)
    operations.open_paths(window.desk, [tmp_path / "gesetz.docx"])
    qtbot.waitUntil(lambda: session.files is not None, timeout=PATIENCE)
    qtbot.mouseClick(window.ready._check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.doing is Doing.NOTHING, timeout=PATIENCE)
    assert window.message.text.startswith("⚠  Es konnte kein Gesetz gelesen werden")
    assert "„gesetz.docx“ ist beschädigt und kann nicht geöffnet werden." in window.problems.text
    window.close()
