"""Loading languages, shipped and a user's."""

from pathlib import Path

import pytest

from lawgap.languages.files import language_files
from lawgap.languages.load import available_languages, load_language, recognise
from lawgap.model.errors import ChecklistError, LanguageUnavailable
from lawgap.model.language import Concept
from lawgap.model.statute import StatuteRole

SMALL = """\
name: Esperanto
numbering:
  parts: {parto: Parto}
  articles: {artikolo: Art.}
  schedules: {aldono: Ald.}
  references: [de]
  contents: [enhavo]
  paragraph-words: [alineo]
  definition-verbs: [signifas]
  repealed: [nuligita]
skip: [la]
function-words: [la, kaj, de, en]
numbers: {dek: 10}
units: {days: [tago, tagoj]}
abbreviations: [art]
roles: {criminal: [puna kodo]}
concepts:
  child:
    wordings: [infano]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A user's folder with a small language."""
    (tmp_path / "eo.yaml").write_text(SMALL, encoding="utf-8")
    return tmp_path


def test_english_is_shipped() -> None:
    """The grammar that readers need is there."""
    english = load_language("en")
    assert english.name == "English"
    assert english.numbering.articles["section"] == "s"
    assert english.numbers["twenty-one"] == 21
    assert english.numbers["hundred"] == 100
    assert "the" in english.skip
    assert "of" not in english.skip
    assert len(english.sha256) == 64


def test_every_kind_of_law_can_be_told_by_its_title() -> None:
    """Only "other" has no words of its own; a language of structure alone needs none."""
    for language in map(load_language, available_languages()):
        if language.concepts:
            assert set(language.roles) == set(StatuteRole) - {StatuteRole.OTHER}


def test_a_users_language_is_one_more_file(folder: Path) -> None:
    """No code and no registration is needed."""
    assert "eo" in available_languages(folders=[folder])
    language = load_language("eo", folders=[folder])
    assert language.units == {"days": ("tago", "tagoj")}
    assert language.roles == {StatuteRole.CRIMINAL: ("puna kodo",)}
    assert language.concepts == {"child": Concept(id="child", wordings=("infano",))}


def test_concepts_of_a_folder_are_added_in_name_order(folder: Path) -> None:
    """A language may be spread over files; its fingerprint covers them all."""
    before = load_language("eo", folders=[folder])
    (folder / "eo").mkdir()
    text = "concepts: {victim: {wordings: [viktimo], includes: [child], excluded: [no]}}"
    (folder / "eo" / "b.yaml").write_text(text, encoding="utf-8")
    (folder / "eo" / "a.yaml").write_text("concepts: {work: {wordings: [laboro]}}")
    after = load_language("eo", folders=[folder])
    assert list(after.concepts) == ["child", "work", "victim"]
    assert after.concepts["victim"].includes == ("child",)
    assert after.concepts["victim"].excluded == ("no",)
    assert after.sha256 != before.sha256


def test_a_user_adds_concepts_to_a_shipped_language(tmp_path: Path) -> None:
    """A user's own checklist may need words that the shipped lexicon lacks."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "mine.yaml").write_text("concepts: {my-thing: {wordings: [widget]}}")
    english = load_language("en", folders=[tmp_path])
    assert english.concepts["my-thing"].wordings == ("widget",)


def test_a_concept_defined_twice_names_both_files(folder: Path) -> None:
    """Neither definition may win in silence."""
    (folder / "eo").mkdir()
    (folder / "eo" / "more.yaml").write_text("concepts:\n  child: {wordings: [knabo]}\n")
    with pytest.raises(ChecklistError) as raised:
        load_language("eo", folders=[folder])
    assert "more.yaml:2" in str(raised.value)
    assert f"{folder / 'eo.yaml'}:18" in str(raised.value)


def test_a_broken_language_lists_every_mistake(folder: Path) -> None:
    """The fast path fails; the error is the schema's, with all lines."""
    text = SMALL.replace("numbers:", "number:").replace("skip: [la]", "skip: la")
    (folder / "eo.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ChecklistError) as raised:
        load_language("eo", folders=[folder])
    assert 'Did you mean "numbers"?' in str(raised.value)
    assert '"skip" must be a list' in str(raised.value)


@pytest.mark.parametrize("code", ["xx", "../en", "", "en/core"])
def test_a_language_without_a_lexicon_says_what_there_is(code: str) -> None:
    """Also where the code is no code at all."""
    assert language_files(code) == ()
    with pytest.raises(LanguageUnavailable, match=r"There is: .*de, .*en, "):
        load_language(code)


def test_the_language_of_a_text_is_recognised() -> None:
    """By the small words; where nothing speaks for either, the first one."""
    english, german = load_language("en"), load_language("de")
    assert recognise("The employer shall not keep it.", [german, english]) is english
    assert recognise("Der Arbeitgeber darf den Pass nicht haben.", [english, german]) is german
    assert recognise("12 34", [german, english]) is german
