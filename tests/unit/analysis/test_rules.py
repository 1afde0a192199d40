"""Rules look at a provision's company: links, definitions, headings, modality, kind of law."""

from __future__ import annotations

from dataclasses import replace

from lawgap.analysis.concepts import Tagger
from lawgap.analysis.index import index_statute
from lawgap.analysis.rules import guarded, modality, sightings
from lawgap.analysis.tokens import make_tokenizer
from lawgap.analysis.verdicts import assessed
from lawgap.analysis.wordings import read_lexicon
from lawgap.checklists.grammar import parse_query
from lawgap.model.checklist import Guard, Rule
from lawgap.model.finding import Verdict
from lawgap.model.statute import CrossReference, Span, StatuteRole
from tests.unit.analysis.conftest import CONCEPTS, Indexer, make_language, make_statute


def rule(find: str, **parts: object) -> Rule:
    """A rule from queries written as text."""
    read = {
        k: parse_query(v) if isinstance(v, str) and k != "flag" else v for k, v in parts.items()
    }
    return Rule(find=parse_query(find), **read)  # type: ignore[arg-type]


def test_the_offence_may_stand_in_an_article_that_points_here(index: Indexer) -> None:
    """A ban in one section and its penalty in another belong together."""
    articles = (
        "Ban\n(1) No employer may retain a passport.",
        "Penalty\n(1) Who breaks section 1 commits an offence.",
    )
    asked = rule("withhold near identity-document", context="offence")
    assert not sightings(asked, [index(*articles)])
    reference = CrossReference(
        span=Span(start=0, end=1), provision=3, number="1", target=0, external=False
    )
    assert sightings(asked, [index(*articles, references=(reference,))])


def test_unless_is_read_in_the_unit(index: Indexer) -> None:
    """What a police officer may keep does not count."""
    found = index("Documents\n(1) An employer retains it.\n(2) A police officer retains it.")
    places = sightings(rule("withhold", unless="by-authority"), [found])
    assert [found.statute.provisions[s.block].label for s in places] == ["s 1(1)"]


def test_a_power_weakens_where_a_duty_is_asked(index: Indexer) -> None:
    """ "may" governs through the lead-in; "shall" does not weaken."""
    found = index(
        "Help\n(1) The Minister may\n(a) provide shelter.", "Help\n(1) He shall provide shelter."
    )
    seen = guarded(sightings(rule("shelter"), [found]), [Guard.DISCRETIONARY], [found])
    assert [s.weak for s in seen] == [True, False]
    assert modality(found, seen[1].match) == "duty"


def test_a_rule_may_be_limited_to_a_kind_of_law(index: Indexer) -> None:
    """The title tells the kind of law."""
    found = index("Help\n(1) Shelter.", title="Work Act")
    assert sightings(rule("shelter", roles=(StatuteRole.LABOUR,)), [found])
    assert not sightings(rule("shelter", roles=(StatuteRole.ALIENS,)), [found])


def test_specific_means_on_trafficking(index: Indexer) -> None:
    """Only the article that speaks of trafficking counts as specific in a general law."""
    found = index("Help\n(1) Shelter.", "Human trafficking\n(1) Shelter.", title="Work Act")
    assert len(sightings(rule("shelter", specific=True), [found])) == 1
    whole = index("Help\n(1) Shelter.", title="Human Trafficking Act")
    assert len(sightings(rule("shelter", specific=True), [whole])) == 1


def test_a_chapter_on_trafficking_is_anti_trafficking_law(index: Indexer) -> None:
    """A rule for anti-trafficking acts finds it in any act, and the kind of law was supplied."""
    found = index("Human trafficking\n(1) Shelter.", "Help\n(1) Shelter.", title="Work Act")
    asked = rule("shelter", roles=(StatuteRole.ANTI_TRAFFICKING,))
    assert [found.statute.provisions[s.article].number for s in sightings(asked, [found])] == ["1"]
    where = (StatuteRole.ANTI_TRAFFICKING,)
    other = index("Help\n(1) Work.", title="Work Act")
    assert assessed(Verdict.NOT_FOUND, where, [other]) is Verdict.NOT_ASSESSED
    assert assessed(Verdict.NOT_FOUND, where, [other, found]) is Verdict.NOT_FOUND


def test_a_title_may_exclude_a_kind_of_law(index: Indexer) -> None:
    """Trafficking in drugs is another matter."""
    spoken = replace(
        make_language(), roles_excluded={StatuteRole.ANTI_TRAFFICKING: ("human organs",)}
    )
    of_persons = index("Help\n(1) Shelter.", title="Human Trafficking Act", language=spoken)
    of_organs = index(
        "Help\n(1) Shelter.", title="Human Trafficking of Human Organs Act", language=spoken
    )
    assert StatuteRole.ANTI_TRAFFICKING in of_persons.roles
    assert StatuteRole.ANTI_TRAFFICKING not in of_organs.roles


def test_words_refer_back_and_never_forward(index: Indexer) -> None:
    """What follows a mention of trafficking is on it; what stands before the mention is not."""
    found = index("Help\n(1) Shelter.\n(2) Human trafficking is grave.\n(3) Such get shelter.")
    places = sightings(rule("shelter", specific=True), [found])
    assert [found.statute.provisions[s.block].label for s in places] == ["s 1(3)"]


def test_the_name_of_another_law_orders_nothing(index: Indexer) -> None:
    """Words inside a law's name count only for a rule that looks for mentions of other laws."""
    found = index("Permits\n(1) The Employer and Passport Act 1998 applies.")
    assert not sightings(rule("employer near identity-document"), [found])
    assert sightings(rule("employer near identity-document", flag="mention"), [found])
    law_first = index("Permits\n(1) The Law on Passport and Shelter applies.")
    assert not sightings(rule("shelter"), [law_first])


def test_a_sentence_about_this_act_is_no_name(index: Indexer) -> None:
    """Where no name stands before the law word, all words count."""
    found = index("Permits\n(1) The Employer shall return the Passport under this Act.")
    assert sightings(rule("employer near identity-document"), [found])


def test_an_article_of_findings_bears_no_rule(index: Indexer) -> None:
    """Only a heading that says nothing else: "Purpose of the shelter" heads a rule."""
    found = index(
        "Findings and purpose\n(1) Victims need shelter.", "Purpose shelter\n(1) Shelter is given."
    )
    labels = [
        found.statute.provisions[s.article].label for s in sightings(rule("shelter"), [found])
    ]
    assert set(labels) == {"s 2"}


def test_a_treaty_in_a_schedule_is_no_rule_of_this_law() -> None:
    """A schedule that speaks of States Parties binds nobody; another schedule is law."""
    language = make_language({**CONCEPTS, "treaty-parties": ["state party"]})
    duty = "The employer shall provide shelter."
    treaty = duty + " Each State Party agrees." * 3
    for text, found in ((treaty, 0), (duty, 1)):
        statute = make_statute("Help\n(1) Nothing.", schedule=text)
        lexicon = read_lexicon(language, list(language.concepts))
        indexes = [index_statute(statute, Tagger(lexicon), make_tokenizer())]
        assert len(sightings(rule("shelter"), indexes)) == found
