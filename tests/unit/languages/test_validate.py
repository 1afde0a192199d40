"""Every mistake in a lexicon."""

from pathlib import Path

import pytest

from lawgap.languages.files import available_languages, language_files
from lawgap.languages.load import load_language
from lawgap.languages.validate import known_concepts, mistakes_in_language_file

SHIPPED = [path for code in available_languages() for path in language_files(code)]


def told(tmp_path: Path, text: str) -> list[str]:
    """The mistakes in a user's additions to English."""
    folder = tmp_path / "en"
    folder.mkdir()
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return [str(m) for m in mistakes_in_language_file(path, folders=[tmp_path])]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_shipped_lexicons_have_no_mistakes(path: Path) -> None:
    """They are loaded unchecked, so this is where they are checked."""
    assert mistakes_in_language_file(path) == ()


def test_every_concept_of_another_language_is_one_of_english() -> None:
    """English holds all concepts; an id that only another language has is a slip."""
    english = load_language("en").concepts.keys()
    for code in available_languages():
        assert load_language(code).concepts.keys() <= english


@pytest.mark.parametrize(
    ("concept", "said"),
    [
        ("{wordings: [x], includes: [victm]}", 'There is no concept "victm". Did you mean'),
        ("{wordings: [x], includes: [mine]}", '"mine" includes itself'),
        ("{excluded: [x]}", 'needs "wordings" or "includes"'),
        ("{wordings: ['[national card']}", "bracket"),
        ("{wordings: [passport/ card]}", "alternative"),
        ("{wordings: [... card]}", "gap"),
        ("{wordings: x}", '"wordings" must be a list'),
        ("{wordings: [x], include: [y]}", 'Did you mean "includes"?'),
    ],
)
def test_each_mistake_in_a_concept_is_told(tmp_path: Path, concept: str, said: str) -> None:
    """With file and line."""
    lines = told(tmp_path, f"concepts:\n  mine: {concept}\n")
    assert any(said in line and "mine.yaml:2" in line for line in lines)


def test_a_concept_that_is_shipped_already_is_told(tmp_path: Path) -> None:
    """The message names the other file."""
    lines = told(tmp_path, "concepts:\n  victim: {wordings: [x]}\n")
    assert any("core.yaml" in line for line in lines)


def test_only_concepts_may_stand_in_a_folder_of_a_language(tmp_path: Path) -> None:
    """Grammar has one place."""
    lines = told(tmp_path, "concepts: {}\nskip: [x]\n")
    assert any('Unknown key "skip"' in line for line in lines)


def test_all_languages_concepts_are_known() -> None:
    """The union, whichever file they stand in."""
    assert load_language("en").concepts.keys() <= known_concepts()
