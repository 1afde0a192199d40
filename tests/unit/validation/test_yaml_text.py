"""Reading YAML within limits, with lines."""

from pathlib import Path

import pytest

from lawgap.validation import yaml_text
from lawgap.validation.mistake import Mistakes
from lawgap.validation.yaml_text import YamlFile, read_yaml


def read(tmp_path: Path, text: str, *, words: bool = False) -> YamlFile:
    """The text, read from a file."""
    path = tmp_path / "file.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path, words=words)


def message(tmp_path: Path, text: str) -> str:
    """The error that the text gives."""
    with pytest.raises(Mistakes) as raised:
        read(tmp_path, text)
    return str(raised.value)


def test_values_keep_their_lines(tmp_path: Path) -> None:
    """Every key and list item can be found again in the file; a deeper place falls back."""
    file = read(tmp_path, "a:\n  b: 1\n  c:\n    - x\n    - y\n")
    assert file.value == {"a": {"b": 1, "c": ["x", "y"]}}
    assert file.line(("a", "b")) == 2
    assert file.line(("a", "c", 1)) == 5
    assert file.line(("a", "b", "nothing", 3)) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("no", "no"),
        ("on", "on"),
        ("30", 30),
        ("0.5", 0.5),
        ("'30'", "30"),
        ("1.0.0", "1.0.0"),
        ("2020-01-01", "2020-01-01"),
        ("~", None),
        ("=means", "=means"),
    ],
)
def test_plain_values_mean_what_a_lawyer_would_think(
    tmp_path: Path, text: str, value: object
) -> None:
    """Only true, false and numbers are read as more than words; "no" is the word no."""
    assert read(tmp_path, f"key: {text}").value == {"key": value}


def test_in_a_lexicon_true_and_false_are_words(tmp_path: Path) -> None:
    """A wording list may hold the word "false" without quotes."""
    assert read(tmp_path, "a: [false, null, true, 7]", words=True).value == {
        "a": ["false", "null", "true", 7]
    }


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """YAML would keep the last one in silence."""
    assert 'file.yaml:2: "a" stands here twice' in message(tmp_path, "a: 1\na: 2\n")


def test_aliases_are_refused(tmp_path: Path) -> None:
    """A few lines of aliases can stand for billions of values."""
    text = "a: &a [x]\nb: [*a, *a]\n"
    assert "Anchors and aliases" in message(tmp_path, text)


@pytest.mark.parametrize("text", ["a: !!python/object:os.system {}", "!!str a: 1", "a: !x 1"])
def test_tags_are_refused(tmp_path: Path, text: str) -> None:
    """A tag could name a Python object."""
    assert "file.yaml:1" in message(tmp_path, text)


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    """Nesting beyond any real checklist ends before the stack does."""
    assert "levels deep" in message(tmp_path, "a: " + "[" * 500 + "]" * 500)


def test_more_than_one_document_is_refused(tmp_path: Path) -> None:
    """What stands behind a second --- would be lost otherwise."""
    assert "More than one document" in message(tmp_path, "a: 1\n---\nb: 2\n")


def test_bad_yaml_names_its_line(tmp_path: Path) -> None:
    """The parser's complaint comes with file and line."""
    assert "file.yaml:3: Not YAML" in message(tmp_path, "a: 1\nb: [1, 2\nc: 3\n")


def test_a_file_in_another_encoding_names_its_line(tmp_path: Path) -> None:
    """The line with the first strange byte is told."""
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    with pytest.raises(Mistakes, match=r"latin\.yaml:2: Not UTF-8 text\. Save the file as UTF-8\."):
        read_yaml(path)


def test_a_huge_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the limit is ever read."""
    monkeypatch.setattr(yaml_text, "MAX_BYTES", 10)
    assert "Larger than" in message(tmp_path, "a: 12345678901")


def test_too_many_values_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file of many tiny values is bounded too."""
    monkeypatch.setattr(yaml_text, "MAX_VALUES", 5)
    assert "More than 5 values" in message(tmp_path, "[1, 2, 3, 4, 5, 6]")


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    """An unreadable path is a mistake like others, not a traceback."""
    with pytest.raises(Mistakes, match="no such file"):
        read_yaml(tmp_path / "none.yaml")
    with pytest.raises(Mistakes, match="Cannot be read"):
        read_yaml(tmp_path)


def test_an_empty_file_has_no_value(tmp_path: Path) -> None:
    """Nothing is None; the schema then says what is needed."""
    assert read(tmp_path, "").value is None


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    """Windows editors put one at the start."""
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_yaml(path).value == {"a": 1}
