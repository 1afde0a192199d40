"""Treaties whose text the user has added."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ReadError
from lawgap.settings import Settings
from lawgap.usecases.instruments import add_instrument_text, instrument_text, numbers_in

TREATY = """Convention of the Two Islands

Article 1. Purpose
The parties prevent the trade.

Article 5. Crimes
1. Each party shall make the trade a crime.
2. Each party shall punish attempts.

Article 9. Help
Each party shall help those harmed.
"""


@pytest.fixture
def settings(tmp_path):
    """A user's folder with nothing in it."""
    return Settings(user_folder=tmp_path / "user")


@pytest.fixture
def treaty(tmp_path):
    """A treaty as a file."""
    path = tmp_path / "treaty.txt"
    path.write_text(TREATY, "utf-8")
    return path


def _words(found):
    return [" ".join(found.statute.quote(span).split()) for span in found.spans]


def test_a_pin_opens_its_paragraph(settings, treaty) -> None:
    """Not only the article: a lawyer wants the words."""
    add_instrument_text(treaty, "islands", settings)
    found = instrument_text("islands", "art 5(2)", settings)
    assert _words(found) == ["2. Each party shall punish attempts."]


def test_a_pin_of_several_articles_opens_each(settings, treaty) -> None:
    """In the order of the pin."""
    add_instrument_text(treaty, "islands", settings)
    found = instrument_text("islands", "arts 9 and 5(1)", settings)
    assert [words[:9] for words in _words(found)] == ["Article 9", "1. Each p"]


def test_a_paragraph_that_the_text_has_not_opens_its_article(settings, treaty) -> None:
    """A pin may be finer than the text's own numbers."""
    add_instrument_text(treaty, "islands", settings)
    (words,) = _words(instrument_text("islands", "art 1(4)(b)", settings))
    assert words.startswith("Article 1")


def test_a_pin_without_articles_opens_the_text_from_its_beginning(settings, treaty) -> None:
    """A decision cites chapters: nothing is marked."""
    add_instrument_text(treaty, "islands", settings)
    assert instrument_text("islands", "whole text", settings).spans == ()


def test_without_a_text_there_is_nothing_to_open(settings) -> None:
    """The window then offers to add one."""
    assert instrument_text("islands", "art 1", settings) is None


def test_a_second_text_takes_the_place_of_the_first(settings, treaty, tmp_path) -> None:
    """Whatever its kind of file."""
    add_instrument_text(treaty, "islands", settings)
    page = tmp_path / "other.md"
    page.write_text(TREATY.replace("prevent the trade", "end the trade"), "utf-8")
    add_instrument_text(page, "islands", settings)
    (words,) = _words(instrument_text("islands", "art 1", settings))
    assert "end the trade" in words
    assert len(list((settings.user_folder / "instruments").iterdir())) == 1


def test_the_users_file_may_go_once_it_was_added(settings, treaty) -> None:
    """A copy is kept."""
    add_instrument_text(treaty, "islands", settings)
    treaty.unlink()
    assert instrument_text("islands", "art 1", settings) is not None


def test_a_file_without_articles_is_refused(settings, tmp_path) -> None:
    """A leaflet on a treaty is no treaty."""
    path = tmp_path / "leaflet.txt"
    path.write_text("What everybody should know about the trade of the two islands.\n", "utf-8")
    with pytest.raises(ReadError):
        add_instrument_text(path, "islands", settings)


def test_an_instruments_name_never_leaves_the_folder(settings, treaty) -> None:
    """A checklist from outside may name an instrument "../../x"."""
    with pytest.raises(ReadError, match="no name"):
        add_instrument_text(treaty, "../../x", settings)


@pytest.mark.parametrize(
    ("pin", "numbers"),
    [
        ("art 5", ("5",)),
        ("arts 3(a) and 5(1)", ("3(a)", "5(1)")),
        ("Art. 26", ("26",)),
        ("arts 4(a), 18", ("4(a)", "18")),
        ("art 3(b)-(d)", ("3(b)", "3(c)", "3(d)")),
        ("art 8(1) and (3)", ("8(1)", "8(3)")),
        ("art 6(1) and (2)(a)-(c)", ("6(1)", "6(2)(a)", "6(2)(b)", "6(2)(c)")),
        ("art 6(3)(a) and (c)", ("6(3)(a)", "6(3)(c)")),
        ("arts 24(1)-(2) and (4) and 25(1)", ("24(1)", "24(2)", "24(4)", "25(1)")),
        ("arts 18-21", ("18", "19", "20", "21")),
        ("art 5(i)-(iii)", ("5(i)", "5(iii)")),
        ("arts 1-9999", ("1", *map(str, range(2, 62)), "9999")),
        ("III.1", ()),
        ("para 19", ()),
    ],
)
def test_numbers_of_a_pin(pin, numbers) -> None:
    """Only what says that it cites articles."""
    assert numbers_in(pin) == numbers
