"""The window's words in other languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from tools import translations

from lawgap.ui.translation import use_language, window_language, window_languages

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
