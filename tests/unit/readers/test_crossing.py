"""References from one statute of a bundle to another."""

from __future__ import annotations

from lawgap.languages.load import load_language
from lawgap.readers.bundle import read_bundle
from lawgap.readers.crossing import MOST_NAMED

CODE = "Penal Code\n\n1. Title\nThis is the Code.\n\n2. Theft\nA thief shall be punished.\n"
ACT = """Trafficking Act

1. Title
This is the Act.

2. Meaning
A word has its meaning.

3. Duty
An officer shall help.
It is free.
It is quick.
It is kind.

4. Theft
A person under section 2 of the Penal Code, section 9 of the Penal Code and section 1 of the
Fisheries Act shall be punished.
"""


def links(statutes):
    """The references of the act to other laws."""
    act = next(statute for statute in statutes if statute.title == "Trafficking Act")
    return [(one.number, one.law, one.statute, one.there) for one in act.references if one.law]


def test_a_reference_leads_to_the_article_of_another_statute(tmp_path, english):
    """By the law's name; an article that it does not have is told by -1."""
    (tmp_path / "act.txt").write_text(ACT)
    (tmp_path / "code.txt").write_text(CODE)
    statutes = read_bundle([tmp_path], jurisdiction="U", languages=[english]).statutes
    code = next(statute for statute in statutes if statute.id == "code")
    (second, missing, outside) = links(statutes)
    assert second[:3] == ("2", "Penal Code", "code")
    assert code.provisions[second[3]].heading == "Theft"
    assert missing == ("9", "Penal Code", "code", -1)
    assert outside == ("1", "Fisheries Act", "", -1)


def test_a_name_that_two_statutes_bear_leads_nowhere(tmp_path, english):
    """Two versions of one code: it cannot be told which is meant."""
    (tmp_path / "act.txt").write_text(ACT)
    (tmp_path / "code.txt").write_text(CODE)
    (tmp_path / "old.txt").write_text(CODE)
    statutes = read_bundle([tmp_path], jurisdiction="U", languages=[english]).statutes
    assert all(statute == "" for _, _, statute, _ in links(statutes))


def test_references_that_lead_nowhere_are_told(tmp_path):
    """In this act and in another of the bundle; text for another law is not counted."""
    (tmp_path / "act.txt").write_text(ACT.replace("It is free.", "It is free under section 77."))
    (tmp_path / "code.txt").write_text(CODE)
    bundle = read_bundle([tmp_path], jurisdiction="U", languages=[load_language("en")])
    lost = {one.file: one.certificate.lost_references for one in bundle.statutes}
    assert lost == {"act.txt": ("77 (s 3)", "9 (s 4)"), "code.txt": ()}
    assert bundle.problems == ()


def test_a_certificate_names_only_so_many_lost_references(tmp_path):
    """A law that refers to another one throughout has hundreds."""
    more = "\n\n".join(f"{n}. Under section {n + 500} it is so." for n in range(5, 150))
    (tmp_path / "act.txt").write_text(f"{ACT}\n\n{more}\n")
    bundle = read_bundle([tmp_path], jurisdiction="U", languages=[load_language("en")])
    assert len(bundle.statutes[0].certificate.lost_references) == MOST_NAMED
