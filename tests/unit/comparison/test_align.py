"""Articles of two versions find one another, whatever their numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawgap.comparison.align import align
from lawgap.model.comparison import ProvisionChange
from lawgap.model.statute import Provision, ProvisionKind, Span, Statute

SHELTER = "A victim of trafficking is given safe shelter for ninety days by the social service."
GUARDIAN = "The guardianship authority appoints a guardian for each child without delay and free."
FINE = "An employer who withholds a passport is fined up to one hundred daily rates by a court."
DATA = "The coordinator gathers figures on victims every year and publishes them in a report."


def law(*articles: tuple[str, str]) -> Statute:
    """A statute of numbered articles."""
    text, provisions = "", []
    for number, words in articles:
        line = f"Article {number}. {words}\n"
        span = Span(start=len(text), end=len(text) + len(line))
        provisions.append(
            Provision(
                kind=ProvisionKind.ARTICLE,
                number=number,
                label=f"Art. {number}",
                heading="",
                span=span,
                own=span,
                parent=-1,
                article=len(provisions),
                depth=0,
            )
        )
        text += line
    return Statute(
        id="law",
        title="Law",
        file="law.txt",
        language="en",
        sha256="",
        words=len(text.split()),
        text=text,
        provisions=tuple(provisions),
    )


def told(old: Statute, new: Statute) -> list[tuple[str, str, str]]:
    """The alignment in labels: what became of which."""
    return [
        (
            one.change.value,
            " ".join(old.provisions[place].number for place in one.old),
            " ".join(new.provisions[place].number for place in one.new),
        )
        for one in align(old, new)
    ]


def test_an_inserted_article_renumbers_those_behind_it():
    """The words tell which article is which, not the number alone."""
    old = law(("1", SHELTER), ("2", GUARDIAN), ("3", FINE))
    new = law(("1", DATA), ("2", SHELTER), ("3", GUARDIAN), ("4", FINE))
    assert told(old, new) == [
        ("added", "", "1"),
        ("renumbered", "1", "2"),
        ("renumbered", "2", "3"),
        ("renumbered", "3", "4"),
    ]


def test_an_edited_article_keeps_its_number():
    """Changed words under one number are a change, not a removal and an addition."""
    old = law(("1", SHELTER), ("2", GUARDIAN))
    new = law(("1", SHELTER.replace("is given", "may be given")), ("2", GUARDIAN))
    assert told(old, new) == [("changed", "1", "1"), ("unchanged", "2", "2")]


def test_a_number_used_again_for_another_rule_is_no_change():
    """An article that was removed and one that took its number have nothing in common."""
    assert told(law(("1", SHELTER)), law(("1", FINE))) == [("removed", "1", ""), ("added", "", "1")]


def test_a_moved_article_is_told():
    """The same number and words behind what it stood before."""
    old = law(("1", SHELTER), ("2", GUARDIAN), ("3", FINE), ("4", DATA))
    new = law(("2", GUARDIAN), ("3", FINE), ("4", DATA), ("1", SHELTER))
    assert ("moved", "1", "1") in told(old, new)
    assert [change for change, *_ in told(old, new)].count("unchanged") == 3


def test_one_article_becomes_two():
    """Both halves are cut out of it."""
    assert told(law(("1", f"{SHELTER} {FINE}")), law(("1", SHELTER), ("2", FINE))) == [
        ("split", "1", "1 2")
    ]


def test_two_articles_become_one():
    """Both stand in it."""
    old = law(("1", SHELTER), ("2", FINE), ("3", DATA))
    new = law(("1", f"{SHELTER} {FINE}"), ("2", DATA))
    assert told(old, new) == [("merged", "1 2", "1"), ("renumbered", "3", "2")]


def test_what_was_removed_stands_behind_what_it_followed():
    """The reader finds it where it was."""
    old = law(("1", SHELTER), ("2", GUARDIAN), ("3", FINE))
    new = law(("1", SHELTER), ("3", FINE))
    assert told(old, new) == [
        ("unchanged", "1", "1"),
        ("removed", "2", ""),
        ("unchanged", "3", "3"),
    ]


def test_a_rule_may_not_be_split_and_merged_at_once():
    """Where both could be said one is, and no article is lost."""
    both = f"{SHELTER} {DATA}"
    old, new = law(("1", SHELTER), ("1", both)), law(("1", DATA), ("1", both))
    aligned = align(old, new)
    assert sorted(place for one in aligned for place in one.old) == [0, 1]
    assert sorted(place for one in aligned for place in one.new) == [0, 1]


SENTENCES = (SHELTER, GUARDIAN, FINE, DATA, "Repealed.", "The fee is waived.", SHELTER + " " + DATA)
ARTICLES = st.lists(
    st.tuples(st.integers(1, 9).map(str), st.sampled_from(SENTENCES)), min_size=1, max_size=8
)


@given(before=ARTICLES, after=ARTICLES)
def test_every_article_stands_in_the_alignment_exactly_once(before, after):
    """Nothing is lost and nothing is told twice, whatever the versions."""
    old, new = law(*before), law(*after)
    aligned = align(old, new)
    assert sorted(place for one in aligned for place in one.old) == list(range(len(before)))
    assert sorted(place for one in aligned for place in one.new) == list(range(len(after)))


@given(articles=ARTICLES)
def test_a_law_is_unchanged_against_itself(articles):
    """No change is invented where no two articles share a number."""
    numbered = [(str(at), words) for at, (_, words) in enumerate(articles, start=1)]
    aligned = align(law(*numbered), law(*numbered))
    assert {one.change for one in aligned} == {ProvisionChange.UNCHANGED}
