"""What the program has said in English, said in another language."""

from __future__ import annotations

from time import process_time

import pytest

from lawgap.messages.say import LONGEST, in_language, part_in_language


def test_a_message_is_said_in_german_with_its_values() -> None:
    """Names stand as they are, numbers as German writes them."""
    text = "“ley.txt” is refused: its text is longer than any statute (1,200,345 lines)."
    assert in_language(text, "de") == (
        "„ley.txt“ wird zurückgewiesen: Der Text ist länger als jedes Gesetz (1.200.345 Zeilen)."
    )


@pytest.mark.parametrize("language", ["en", "xx"])
def test_a_language_without_a_catalogue_leaves_it(language: str) -> None:
    """English is what there is."""
    assert in_language("“a” is empty.", language) == "“a” is empty."


def test_an_unknown_message_stays_as_it_is() -> None:
    """A person's own words, or those of an older version, are not touched."""
    assert in_language("The minister signed it: see page 3.", "de") == (
        "The minister signed it: see page 3."
    )


def test_a_message_and_its_hint_in_one_text_are_both_said() -> None:
    """As an error shows itself; a point in a name does not part it."""
    text = "“no. 5. act.pdf” is empty. Ask for the file again."
    assert in_language(text, "de") == "„no. 5. act.pdf“ ist leer. Fordern Sie die Datei erneut an."


def test_a_name_in_front_of_a_message_stays() -> None:
    """Progress and lists of problems name the file first."""
    assert in_language("law.pdf: page 3 of 9", "de") == "law.pdf: Seite 3 von 9"


def test_a_list_of_mistakes_is_said_line_by_line() -> None:
    """A checklist's mistakes come in one message."""
    text = (
        "2 mistakes in the checklist or lexicon:\n"
        '/tmp/own.yaml:3: "elements" is needed in "criteria" no. 2.\n'
        '/tmp/own.yaml:5: There is no concept "withold". Did you mean "withhold"?'
    )
    assert in_language(text, "de") == (
        "2 Fehler in der Prüfliste oder im Wörterbuch:\n"
        "/tmp/own.yaml:3: „criteria“ Nr. 2: „elements“ fehlt.\n"
        "/tmp/own.yaml:5: Den Begriff „withold“ gibt es nicht. Meinten Sie „withhold“?"
    )


def test_words_of_ours_inside_a_message_are_said_too() -> None:
    """A list of pages, a language's name, the system's reason."""
    assert in_language(
        "“a.pdf” has damaged pages, which were left out: pages 1, 3–9 and 20 more.", "de"
    ).endswith("Seiten 1, 3–9 und 20 weitere.")
    assert in_language("“a.txt” cannot be read: Permission denied.", "de").endswith(
        "keine Berechtigung."
    )
    assert "auf Polnisch und Deutsch" in in_language(
        "“a.pdf” is in Polish and German, in pages; all were read.", "de"
    )


def test_a_files_name_is_never_translated() -> None:
    """Even where it is a word that LawGap knows."""
    assert in_language("“text” is empty.", "de") == "„text“ ist leer."


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("header 2", "Kopfzeile 2"),
        ("header, pages 3–9", "Kopfzeile, Seiten 3–9"),
        ("paragraphs 3, 7 and 12 more", "Absätze 3, 7 und 12 weitere"),
        ("div", "div"),
        ("", ""),
    ],
)
def test_places_are_said_in_german(english: str, german: str) -> None:
    """Where in a file something was left out; a mark-up's own name stays."""
    assert part_in_language(english, "de") == german


@pytest.mark.parametrize(
    "piece",
    [
        "“a” is refused: ",
        "“a” is empty. ",
        "a: ",
        "a or ",
        "a, ",
        "“x” is no saved comparison of jurisdictions: ",
        "“x” is no saved comparison of jurisdictions: “a” is empty. ",
        "the file: ",
        '"',
    ],
)
def test_a_hostile_text_takes_no_time(piece: str) -> None:
    """Values come from files; whatever they hold, the work grows with the text's length alone."""
    text = (piece * LONGEST)[:LONGEST]
    before = process_time()
    in_language(text, "de")
    part_in_language(text, "de")
    assert process_time() - before < 1  # it takes some milliseconds


def test_a_line_beyond_the_limit_is_shown_as_it_is() -> None:
    """Nobody reads it."""
    text = f"“{'a' * LONGEST}” is empty."
    assert in_language(text, "de") == text
