"""Titles of laws as a report prints them."""

from __future__ import annotations

import pytest
from builders import a_statute

from lawgap.reports.titles import SHORT, calm_title, short_titles


@pytest.mark.parametrize(
    ("title", "language", "calm"),
    [
        ("ACT ON ALIENS AND THEIR EMPLOYMENT", "en", "Act on Aliens and Their Employment"),
        ("BILL: AN ACT TO PREVENT TRAFFICKING", "en", "Bill: An Act to Prevent Trafficking"),
        ("CRIMINAL CODE, PART II", "en", "Criminal Code, Part II"),
        ("GESETZ ÜBER DIE HILFE FÜR OPFER", "de", "Gesetz über die Hilfe für Opfer"),
        ("ΠΟΙΝΙΚΟΣ ΚΩΔΙΚΑΣ ΤΗΣ ΧΩΡΑΣ", "el", "Ποινικος κωδικας της χωρας"),
        ("Work Act 2001", "en", "Work Act 2001"),
        ("GDPR", "en", "GDPR"),
        ("სისხლის სამართლის კოდექსი", "ka", "სისხლის სამართლის კოდექსი"),
        ("", "en", ""),
    ],
)
def test_only_titles_that_shout_are_calmed(title, language, calm):
    """Names, numbers and scripts without capitals stay as they are."""
    assert calm_title(title, language) == calm.replace("Their", "their")


def test_long_titles_are_shortened_beside_a_pin():
    """At a word's end, with a mark."""
    long = "Act on the Prevention of Trafficking in Persons and the Protection of its Victims"
    (short,) = short_titles([a_statute(title=long)]).values()
    assert short == "Act on the Prevention of Trafficking in…"
    assert len(short) <= SHORT + 1


def test_titles_that_would_be_the_same_stay_whole():
    """A pin-cite must lead to one law only."""
    titles = [f"Act on the Prevention of Trafficking in Persons, Book {n}" for n in (1, 2)]
    laws = [a_statute(title=title, file=f"{n}.txt") for n, title in enumerate(titles)]
    assert sorted(short_titles(laws).values()) == titles
