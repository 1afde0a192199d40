"""How the messages of a program are found in its source."""

from __future__ import annotations

from pathlib import Path

import pytest
from message_flow import Program
from message_texts import Reader

ERRORS = """
class LawGapError(Exception): ...
class ReadError(LawGapError): ...
class Notice: ...
"""


@pytest.fixture
def found(tmp_path: Path):
    """The templates in a small program, which is written down without its errors."""

    def read(*sources: str) -> set[str]:
        (tmp_path / "errors.py").write_text(ERRORS, "utf-8")
        for number, source in enumerate(sources):
            (tmp_path / f"m{number}.py").write_text(source, "utf-8")
        reader = Reader(Program(tmp_path, package="p"))
        texts = {text.template for text in reader.texts()}
        assert reader.unclear == []
        return texts

    return read


def test_message_and_hint_of_an_error(found) -> None:
    """What is raised, with its values as holes: a number is told by its form."""
    source = "def f(name, n):\n raise ReadError(f'“{name}” has {n:,} lines.', hint='Split it.')"
    assert found(source) == {"“{name}” has {n:n} lines.", "Split it."}


def test_each_way_of_a_condition_is_a_message(found) -> None:
    """One file and many files are two sentences in another language."""
    source = (
        "def f(n):\n"
        " count = '1 file' if n == 1 else f'{n} files'\n"
        " return Notice(code='x', message=f'There is {count}.')"
    )
    assert found(source) == {"There is 1 file.", "There is {n} files."}


def test_a_helper_is_followed_to_its_callers(found) -> None:
    """The reason is written where the helper is called, in another module too."""
    helper = "def refused(why):\n return ReadError(f'Refused: {why}.')"
    caller = (
        "from p.m0 import refused\n"
        "def f(n):\n raise refused('it is too large')\n"
        "def g(n):\n raise refused(why=f'it has {n:,} parts')"
    )
    assert found(helper, caller) == {
        "Refused: it is too large.",
        "Refused: it has {n:n} parts.",
    }


def test_a_table_is_followed_to_its_values(found) -> None:
    """Also where a pair of them is unpacked."""
    source = (
        "_WHY = {1: ('It is locked.', 'locked'), 2: ('It is lost.', 'lost')}\n"
        "def f(n):\n raise made(*_WHY.get(n, ('It is odd.', 'odd')))\n"
        "def made(message, code):\n return ReadError(message, hint=code)"
    )
    assert {"It is locked.", "It is lost.", "It is odd."} <= found(source)


def test_what_a_loop_yields_is_followed(found) -> None:
    """A word from a table that a generator goes through."""
    source = (
        "def kinds():\n"
        " for key, kind in (('a', 'a theme'), ('b', 'an element')):\n  yield key, kind\n"
        "def f():\n"
        " for key, kind in kinds():\n  raise ReadError(f'It is no {kind}.')"
    )
    assert found(source) == {"It is no a theme.", "It is no an element."}


def test_what_stands_in_quotation_marks_is_no_word_of_ours(found) -> None:
    """It is a name, whatever it is called with."""
    source = "def f(name='draft'):\n raise ReadError(f'“{name}” is empty.')\n"
    assert found(source) == {"“{name}” is empty."}


def test_a_list_is_a_message_of_its_own(found) -> None:
    """Its joint is a word, too."""
    source = (
        "_KINDS = {1: 'a list', 2: 'a text'}\n"
        "def f(n):\n"
        " words = ' or '.join(_KINDS[one] for one in n)\n"
        " raise ReadError(f'It must be {words}.')"
    )
    assert found(source) == {
        "It must be {kinds:t}.", "a list", "a text", "{first:t} or {rest:t}",
    }  # fmt: skip


def test_a_function_that_calls_itself_comes_to_an_end(found) -> None:
    """The inner one is a message in a message."""
    source = (
        "def name(place):\n"
        " return f'{name(place[:-1])} number {len(place)}' if place else 'the file'\n"
        "def f(place):\n raise ReadError(f'{name(place)} is empty.')"
    )
    assert "{place:t} is empty." in found(source)
