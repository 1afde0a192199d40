"""The window's language: which there are, and how Qt is given their words.

``resources/translations/lawgap_CODE.ts`` holds the words, for translators and reviewers;
``lawgap_CODE.qm`` beside it is made of it by ``make translations``, and is what Qt reads. The
words in the source are English. The language of a report is chosen apart, and a statute keeps
its own.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lawgap.data import data_dir
from lawgap.messages.catalogue import load_messages
from lawgap.messages.say import in_language, part_in_language
from lawgap.model.errors import LawGapError

ENGLISH = "en"
SYSTEM = ""
"""The choice that leaves the language to the system."""

_PROPERTY = "windowLanguage"


def translations_folder() -> Path:
    """Where the window's words in other languages lie."""
    return data_dir("resources") / "translations"


def window_languages() -> tuple[tuple[str, str], ...]:
    """Code and own name of each language that the window speaks, English first."""
    codes = sorted(path.stem.partition("_")[2] for path in translations_folder().glob("*.qm"))
    others = (code for code in codes if code != ENGLISH)
    return tuple((code, _own_name(code)) for code in (ENGLISH, *others))


def use_language(app: QCoreApplication, choice: str = SYSTEM) -> str:
    """Let the window speak ``choice``; returns the language that it speaks.

    A language that the window does not speak is English. Call it before any widget is made.
    """
    wanted = choice or QLocale.system().name().partition("_")[0]
    known = [code for code, _ in window_languages()]
    code = wanted if wanted in known else ENGLISH
    if code != ENGLISH:  # Qt's own dialogs first: the last one installed is asked first
        _install(
            app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase", code
        )
    _install(app, translations_folder(), "lawgap", code)  # for English: its plural forms
    system = QLocale.system()
    says_how = system.language() != QLocale.Language.C  # "C": dates as no person writes them
    QLocale.setDefault(system if says_how and not choice else _locale(code))
    app.setProperty(_PROPERTY, code)
    return code


def window_language() -> str:
    """The code of the language that the window speaks."""
    app = QCoreApplication.instance()
    return str((app.property(_PROPERTY) if app else None) or ENGLISH)


def learn_messages() -> None:
    """Read the core's messages in the window's language, before the first is to be shown."""
    load_messages(window_language())


def said(text: str) -> str:
    """What the core says, which writes English, in the window's language."""
    return in_language(text, window_language())


def said_part(text: str) -> str:
    """A word or a few of the core's, such as "Preamble", in the window's language."""
    return part_in_language(text, window_language())


def said_of(error: LawGapError | OSError) -> str:
    """An error with what to do about it, or the system's reason, in the window's language."""
    if isinstance(error, OSError):
        return said_part(error.strerror or str(error))
    return f"{said(error.message)} {said(error.hint)}".strip()


def _locale(code: str) -> QLocale:
    """How numbers and dates are written: as the system does where it speaks the language.

    Else English is British: 3/5/2026 is read as March by some and as May by others.
    """
    system = QLocale.system()
    if system.language() == QLocale(code).language() and system.language() != QLocale.Language.C:
        return system
    return QLocale("en_GB") if code == ENGLISH else QLocale(code)


def percent(share: float) -> str:
    """A share from 0 to 1 as the window's language writes it: "92%"."""
    text = QCoreApplication.translate("Signs", "{number}%")
    return text.format(number=f"{share * 100:.0f}")


def quoted(words: str) -> str:
    """Words in the quotation marks of the window's language."""
    return QCoreApplication.translate("Signs", "“{words}”").format(words=words)


def _install(app: QCoreApplication, folder: Path, name: str, code: str) -> None:
    translator = QTranslator(app)
    if translator.load(str(folder / f"{name}_{code}.qm")):
        app.installTranslator(translator)


def _own_name(code: str) -> str:
    if code == ENGLISH:  # Qt would say "American English"
        return "English"
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]
