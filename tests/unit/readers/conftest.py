"""Small languages, and files made on the spot: Word documents and PDFs of a few lines."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lawgap.model.language import Language, Numbering
from lawgap.model.statute import Provision, StatuteRole
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_language(code: str = "en", **numbering: object) -> Language:
    """A language with the words that the tests' statutes print."""
    words: dict[str, object] = {
        "parts": {"part": "Part", "chapter": "Ch.", "title": "Title"},
        "articles": {"section": "s", "sections": "s", "article": "Art.", "articles": "Art.",
                     "§": "§", "regulation": "reg", "regulations": "reg"},
        "schedules": {"schedule": "Sch.", "annex": "Annex"},
        "references": ("under", "of", "in", "to", "and", "or", "section", "subsection"),
        "contents": ("arrangement of sections", "contents"),
        "paragraph_words": ("subsection", "paragraph", "subsections", "paragraphs"),
        "definition_verbs": ("means", "includes", "has the meaning"),
        "repealed": ("repealed", "omitted", "deleted"),
        "ranges": ("to",),
        "other_law": ("of",),
        "this_law": ("this",),
    }  # fmt: skip
    words |= numbering
    return Language(
        code=code,
        name={"en": "English", "de": "Deutsch"}.get(code, code),
        sha256="",
        numbering=Numbering(**words),
        skip=frozenset(("the", "a", "an", "any", "this", "that")),
        function_words={
            "en": ("the", "of", "and", "to", "in", "a", "or", "shall", "be", "who")
        }.get(code, ("der", "die", "das", "und", "ist", "wird", "mit", "wer", "von", "zu")),
        numbers={"one": 1, "two": 2, "three": 3, "twenty-one": 21, "one hundred": 100},
        units={},
        abbreviations=frozenset(),
        roles={StatuteRole.CRIMINAL: ("criminal code", "penal code")},
        concepts={},
    )


@pytest.fixture
def english() -> Language:
    """English as the tests' statutes need it."""
    return a_language()


@pytest.fixture
def german() -> Language:
    """A second language."""
    return a_language(
        "de",
        parts={"abschnitt": "Abschn."},
        articles={"§": "§", "artikel": "Art."},
        schedules={"anlage": "Anlage"},
        references=("nach", "des", "und"),
        repealed=("weggefallen",),
    )


@pytest.fixture
def read(english: Language) -> Callable[..., list[Provision]]:
    """Text to provisions, in English unless told."""

    def provisions(text: str, language: Language | None = None, **hints: object) -> list[Provision]:
        plain = PlainText(text=text, **hints)
        return list(structure(plain, language or english).provisions)

    return provisions


@pytest.fixture
def labels(read: Callable[..., list[Provision]]) -> Callable[..., list[str]]:
    """Text to the pin-cites of all its units but the front matter."""

    def pins(text: str, language: Language | None = None, **hints: object) -> list[str]:
        found = read(text, language, **hints)
        return [provision.label for provision in found if provision.label != "Preamble"]

    return pins


@pytest.fixture
def word_file(tmp_path: Path) -> Callable[..., Path]:
    """A .docx with the body, numbering, styles and notes given as XML."""

    def make(body: str, *, name: str = "act.docx", **parts: str) -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(
                "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
            )
            for part, inner in parts.items():
                archive.writestr(f"word/{part}.xml", f"<w:{part} {W}>{inner}</w:{part}>")
        return path

    return make
