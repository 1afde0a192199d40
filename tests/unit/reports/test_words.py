"""The catalogue of words: complete in every language, and every word of it used."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import lawgap.reports
from lawgap.model.checklist import Force
from lawgap.model.comparison import GapChange, ProvisionChange
from lawgap.model.errors import LanguageUnavailable
from lawgap.model.finding import DecisionState, Flag, Verdict
from lawgap.model.reading import LeftOutKind, Tracked
from lawgap.model.review import EvidenceStance, StaleKind
from lawgap.model.statute import StatuteRole, TextStatus
from lawgap.reports import words as words_file
from lawgap.reports.kinds import BookKind, WordKind
from lawgap.reports.marked.copies import MarkKind
from lawgap.reports.report import ElementStatus, Extent, Standing, Urgency
from lawgap.reports.words import checked, load_words, own_texts, report_languages
from lawgap.validation.mistake import Mistakes

ENGLISH = load_words()
OTHERS = [code for code in report_languages() if code != "en"]
SOURCES = sorted(Path(lawgap.reports.__path__[0]).rglob("*.py"))
GROUPS = {  # every group that a value of an enumeration is looked up in
    "verdicts": Standing,
    "verdict-meanings": Standing,
    "verdicts-counted": Standing,
    "shapes": Standing,
    "verdicts-short": Verdict,
    "statuses": ElementStatus,
    "flags": Flag,
    "forces": Force,
    "force-meanings": Force,
    "verbs": Urgency,
    "verb-meanings": Urgency,
    "roles": StatuteRole,
    "bodies": StatuteRole,
    "documents": WordKind,
    "states": DecisionState,
    "left-out": LeftOutKind,
    "tracked": Tracked,
    "mark-kinds": MarkKind,
    "gap-changes": GapChange,
    "gap-changes-counted": GapChange,
    "article-changes": ProvisionChange,
    "compliance-signs": Standing,
    "compliance-meanings": Standing,
    "transpositions": Standing,
    "answers": Standing,
    "books": BookKind,
    "mark-lines": MarkKind,
    "editions": TextStatus,
    "extents": Extent,
    "stale": StaleKind,
    "stances": EvidenceStance,
}


HEAD = """language: qq-QQ
name: Q
inside-sentences: keep
thousands: "."
decimal: ","
"""


def own(code: str) -> dict[str, str]:
    """The texts that a language's own file has, English not filled in."""
    return own_texts(checked(words_file._folder() / f"{code}.yaml", "report-words").value)


def fields(text: str) -> list[str]:
    """The names in braces, in alphabetical order."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def literals() -> Iterator[ast.Constant | ast.JoinedStr]:
    """Every text that stands in the room's files."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr) or (
                isinstance(node, ast.Constant) and isinstance(node.value, str)
            ):
                yield node


PLAIN = {node.value for node in literals() if isinstance(node, ast.Constant)}


def asked_in_parts() -> Iterator[str]:
    """How keys begin that are put together: "columns." of words[f"columns.{key}"]."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            key: ast.expr | None = None
            if isinstance(node, ast.Subscript):
                key = node.slice
            elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"say", "get"}:
                key = node.args[0]
            if isinstance(key, ast.JoinedStr) and isinstance(key.values[0], ast.Constant):
                yield key.values[0].value


BEGUN = set(asked_in_parts())


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated(code):
    """And none is left over that English no longer has."""
    assert set(own(code)) == set(own("en"))


@pytest.mark.parametrize("code", OTHERS)
def test_translations_have_the_same_fields(code):
    """A value that is filled in would else be lost, or an error."""
    theirs = own(code)
    different = [key for key, text in own("en").items() if fields(text) != fields(theirs[key])]
    assert different == []


@pytest.mark.parametrize("code", OTHERS)
def test_translations_are_no_copies(code):
    """A sentence of four words or more is not the English one."""
    theirs = own(code)
    english = own("en").items()
    same = [k for k, text in english if theirs[k] == text]
    assert [k for k in same if len(re.sub(r"\{\w+\}", "", theirs[k]).split()) > 3] == []


@pytest.mark.parametrize("code", report_languages())
@pytest.mark.parametrize("group", GROUPS)
def test_every_value_has_its_words(code, group):
    """Whoever adds a value to the model is told here to name it."""
    words = load_words(code)
    assert all(words.of(group, value) for value in GROUPS[group])


@pytest.mark.parametrize("code", report_languages())
def test_names_fit_where_they_are_put(code):
    """Excel's sheets, a terminal's columns."""
    words = load_words(code)
    sheets = words.group("sheets")
    assert len(set(sheets)) == len(sheets)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) for name in sheets)
    assert all(len(name) <= 14 for name in words.group("verdicts-short"))


def test_every_text_is_used():
    """A text that no file asks for is dead weight for every translator."""
    unused = [key for key in ENGLISH.texts if not is_used(key)]
    assert unused == []


def is_used(key: str) -> bool:
    """Whether a file of the room names the text: whole, by its group, or in two parts."""
    group, _, last = key.rpartition(".")
    first = key.split(".", maxsplit=1)[0]
    if key in PLAIN or first in {"languages", "comparators"}:
        return True
    if first in GROUPS or first in {"leads", "steps", "method", "follow-ups", "months"}:
        return any(first in text for text in PLAIN | BEGUN)
    if first == "counted":
        return key.split(".")[1] in PLAIN
    return any(key.startswith(begun) and key.removeprefix(begun) in PLAIN for begun in BEGUN) or (
        group == "states" and last == "none"
    )


def test_every_text_asked_for_exists():
    """A key with a slip of the pen is found here, not by a user."""
    groups = {key.split(".")[0] for key in ENGLISH.texts}
    asked = {text for text in PLAIN if re.fullmatch(r"[a-z-]+\.[a-z0-9-]+", text)}
    asked = {text for text in asked if text.split(".")[0] in groups}
    assert sorted(asked - set(ENGLISH.texts) - BEGUN) == []
    assert [begun for begun in BEGUN if begun.split(".")[0] not in groups] == []


def test_no_file_holds_a_sentence_of_its_own():
    """Words for a reader stand in the catalogue; docstrings and errors are no report."""
    allowed = {
        "write.py",
        "write_survey.py",
        "house_style.py",
        "words.py",
        "house_archive.py",
        "titles.py",
    }
    found = [
        (path.name, node.value)
        for path in SOURCES
        if path.name not in allowed
        for node in ast.walk(tree_without_docstrings(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", node.value)
        and not re.search(r"<|w:|_[a-z]|;[a-z-]+:", node.value)
    ]
    assert found == []


def tree_without_docstrings(path: Path) -> ast.Module:
    """The file's tree, its docstrings emptied."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""
    return tree


def test_numbers_and_plurals_follow_the_language():
    """One, many, thousands, decimals."""
    german = load_words("de")
    assert ENGLISH.counted(1, "criteria") == "1 criterion"
    assert ENGLISH.counted(1200, "words") == "1,200 words"
    assert german.counted(1, "criteria") == "1 Kriterium"
    assert german.counted(1200, "words") == "1.200 Wörter"
    assert ENGLISH.number(0.5) == "0.5"
    assert german.number(0.5) == "0,5"


def test_a_language_without_catalogue_is_refused_with_a_hint():
    """The codes that there are."""
    with pytest.raises(LanguageUnavailable) as caught:
        load_words("xx")
    assert "en" in caught.value.hint


def test_a_text_that_a_language_has_not_is_english(tmp_path, monkeypatch):
    """A report never stands without words."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("en", "qq"):
        source = (words_file._folder() / "en.yaml").read_text("utf-8")
        text = source if name == "en" else HEAD + 'verdicts:\n  met: "Ja"\n'
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(words_file, "data_dir", lambda _: tmp_path)
    load_words.cache_clear()
    try:
        words = load_words("qq")
        assert words["verdicts.met"] == "Ja"
        assert words["verdicts.not-found"] == "Not found"
    finally:
        load_words.cache_clear()


def test_a_mistake_in_a_catalogue_is_told_with_its_line(tmp_path):
    """Who edits the file sees where."""
    path = tmp_path / "qq.yaml"
    path.write_text('language: qq\nname: Q\nverdicts:\n  met: ""\n', "utf-8")
    with pytest.raises(Mistakes) as caught:
        checked(path, "report-words")
    assert "qq.yaml:4" in str(caught.value)
