"""The checklists' own words in the report's language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_criterion, a_finding, a_source, an_assessment, an_element, an_element_result

from lawgap.checklists.load import load_catalogue
from lawgap.model.checklist import Criterion, Threshold
from lawgap.model.finding import Reason, Verdict
from lawgap.reports import translate
from lawgap.reports.build import build_report
from lawgap.reports.translate import in_language, load_translation, pin_in
from lawgap.reports.words import load_words
from lawgap.validation.mistake import Mistakes

GERMAN = load_words("de")
CRITERIA = """\
criteria:
  ban:
    title: Einbehalten von Ausweispapieren
    requirement: Das Einbehalten fremder Ausweispapiere muss strafbar sein.
    elements: {prohibited: Das Einbehalten ist verboten}
    several-laws: Verbot und Strafe stehen oft getrennt
    recommendation:
      missing: das Einbehalten fremder Ausweispapiere unter Strafe zu stellen
      partly: Die Strafe ist zu erhöhen. Arbeitserlaubnisse sind einzubeziehen.
    other: {only a fine: nur eine Geldbuße, about debts: zu Schulden}
"""
NAMES = """\
themes: {offences: Straftaten}
checklists: {palermo: {title: Palermo-Protokoll}}
instruments: {palermo: {short: Palermo-Protokoll, name: Protokoll zur Verhütung}}
natures: {treaty: Vertrag}
units: {days: Tage}
pins: {art: Art., arts: Art., and: und, whole text: gesamter Text}
"""


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """A made-up translation in place of the shipped one."""
    folder = tmp_path / "reports" / "criteria" / "de"
    folder.mkdir(parents=True)
    (folder / "offences.yaml").write_text(CRITERIA, "utf-8")
    (folder / "names.yaml").write_text(NAMES, "utf-8")
    monkeypatch.setattr(translate, "data_dir", lambda _: tmp_path)
    load_translation.cache_clear()
    yield folder
    load_translation.cache_clear()


def assessment():
    """A partly met criterion with everything that can be translated."""
    criterion = a_criterion(
        "ban",
        title="Withholding of papers",
        elements=[an_element("prohibited", "It is prohibited.")],
        several_laws="they stand apart",
        sources=[a_source("palermo", "arts 5 and 6", note="about debts")],
    )
    measure = Threshold(unit="days", comparator="at-least", value=30)
    criterion = replace(criterion, thresholds=(measure,))
    other = a_criterion("other", title="Not translated", if_missing="Define it.")
    weak = an_element_result("prohibited", weakened=True, why="only a fine")
    return an_assessment(
        a_finding(
            "ban",
            Verdict.PARTLY_MET,
            reason=Reason(weakened=("prohibited",), limits=("only a fine",)),
            elements=[weak],
        ),
        a_finding("other", Verdict.NOT_FOUND),
        criteria=[criterion, other],
    )


def test_everything_that_a_checklist_says_is_translated(texts):
    """Title, requirement, label, limits, pins, units, names."""
    report = build_report(assessment(), GERMAN)
    entry = report.entries[0]
    assert report.sections[0].title == "Straftaten"
    assert entry.criterion.title == "Einbehalten von Ausweispapieren"
    assert entry.elements[0].label == "Das Einbehalten ist verboten"
    assert entry.elements[0].why == "nur eine Geldbuße"
    assert entry.sources[0].text == "Palermo-Protokoll Art. 5 und 6"
    assert entry.sources[0].note == "zu Schulden"
    assert entry.measures == ("mindestens 30 Tage",)
    assert entry.other_laws.startswith("Verbot und Strafe stehen oft getrennt.")
    assert entry.reason == (
        "Teilweise erfüllt: ein Teil ist gefunden; abgeschwächt: nur eine Geldbuße; "
        "eingeschränkt: nur eine Geldbuße."
    )


def test_whole_sentences_follow_a_colon_and_clauses_a_comma(texts):
    """In German a full stop tells the one from the other."""
    (entry, _) = build_report(assessment(), GERMAN).entries
    assert entry.recommendation == (
        "Die geprüften Texte sollten ergänzt werden; empfohlen wird Folgendes: "
        "Die Strafe ist zu erhöhen. Arbeitserlaubnisse sind einzubeziehen."
    )
    missing = an_assessment(
        a_finding("ban", Verdict.NOT_FOUND), criteria=list(assessment().criteria.values())
    )
    assert build_report(missing, GERMAN).entries[0].recommendation == (
        "Zu diesem Punkt wurde in den geprüften Texten keine Bestimmung gefunden; es wird dringend "
        "empfohlen, das Einbehalten fremder Ausweispapiere unter Strafe zu stellen."
    )


def test_what_has_no_translation_stays_english(texts):
    """And its action is set off, for it fits no German clause."""
    entry = build_report(assessment(), GERMAN).entries[1]
    assert entry.criterion.title == "Not translated"
    assert "dringend empfohlen wird Folgendes: Define it." in entry.recommendation


def test_english_is_left_as_it_is(texts):
    """The same value: nothing is made for nothing."""
    same = assessment()
    assert in_language(same, load_words("en")) is same


def test_a_slip_in_a_file_is_told_with_its_line(texts):
    """Who translates sees where."""
    (texts / "offences.yaml").write_text("criteria:\n  ban:\n    titel: Ja\n", "utf-8")
    load_translation.cache_clear()
    with pytest.raises(Mistakes) as caught:
        load_translation("de")
    assert "offences.yaml:3" in str(caught.value)
    assert 'Did you mean "title"?' in str(caught.value)


def test_words_of_a_pin_are_replaced_one_by_one():
    """Whole words only, the longest first."""
    words = {"art": "Art.", "arts": "Art.", "and": "und", "whole text": "gesamter Text"}
    assert pin_in("arts 5 and 6", words) == "Art. 5 und 6"
    assert pin_in("whole text", words) == "gesamter Text"
    assert pin_in("standard 3", words) == "standard 3"
    assert pin_in("art 5", {}) == "art 5"


SHIPPED = Path(translate.data_dir("resources")) / "reports" / "criteria" / "de"
COMPLETE = pytest.mark.skipif(
    not SHIPPED.joinpath("names.yaml").is_file(), reason="the German criteria are being written"
)


def others_of(criterion: Criterion) -> set[str]:
    """Every further English text of a criterion that a report may print."""
    rules = [*criterion.limits, *criterion.partly, *criterion.contradicted]
    for element in criterion.elements:
        rules += [*element.rules, *element.weak]
    notes = [s.note for s in criterion.sources] + [t.note for t in criterion.thresholds]
    return {text for text in [*(rule.why for rule in rules), *notes] if text}


@COMPLETE
def test_the_german_criteria_are_complete():
    """Every text of every criterion that a report may print, and none of a criterion long gone."""
    catalogue, texts = load_catalogue(), load_translation("de")
    assert set(texts.criteria) == set(catalogue.criteria)
    for name, criterion in catalogue.criteria.items():
        own = texts.criteria[name]
        needed = (own.title, own.requirement, own.if_missing, own.if_partly)
        assert all(needed), name
        assert set(own.elements) == {element.id for element in criterion.elements}, name
        assert bool(own.several_laws) == bool(criterion.several_laws), name
        assert set(own.other) == others_of(criterion), name


@COMPLETE
def test_the_german_names_are_complete():
    """Themes, checklists with their headings, instruments, units, natures."""
    catalogue, texts = load_catalogue(), load_translation("de")
    assert set(texts.themes) == set(catalogue.themes)
    assert set(texts.instruments) == set(catalogue.instruments)
    assert set(texts.natures) == {i.nature for i in catalogue.instruments.values()}
    units = {t.unit for c in catalogue.criteria.values() for t in c.thresholds}
    assert set(texts.units) == units
    for name, checklist in catalogue.checklists.items():
        own = texts.checklists[name]
        assert own.title
        assert set(own.headings) == {heading.title for heading in checklist.headings}, name
