"""Loading the catalogue: shipped files, a user's folder, single files."""

from pathlib import Path

import pytest

from lawgap.checklists.load import load_catalogue
from lawgap.model.checklist import Force, Guard, Override
from lawgap.model.errors import ChecklistError
from lawgap.model.query import ConceptQuery, Scope
from lawgap.model.statute import StatuteRole

OWN = """\
id: my-list
title: My list
description: For a seminar.
version: 2
instruments: [palermo, my-decree]
own-instruments:
  my-decree: {name: Decree 7, short: Decree 7, year: 2020, nature: decree}
headings:
  - title: First
    criteria: [my-rule, trafficking-offence]
overrides:
  - {criterion: my-rule, required: [sanction], note: decree only bans}
alternatives:
  - {any-of: [my-rule, trafficking-offence], note: one will do}
criteria:
  my-rule:
    title: Passports stay with the holder
    requirement: Nobody keeps another's passport.
    topic: identity-document
    guards: [discretionary]
    elements:
      ban:
        label: Keeping is banned
        required: true
        find: identity-document
        in: article
        with: prohibition
        unless: by-authority
        statute: [labour, aliens]
        about: trafficking
      sanction:
        label: There is a sanction
        required: false
        guards: []
        any:
          - find: fine
          - {find: imprisonment, in: sentence}
        weak:
          - {find: administrative-sanction, why: administrative only, flag: mention}
        given: [ban]
        beside: true
      quiet:
        label: No exception
        required: false
        silent: true
        given: [ban]
        find: by-authority
    limits:
      - {find: foreigner, why: foreigners only, anywhere: true}
    partly:
      - find: identity-document
        why: only mentioned
    contradicted:
      - find: employer then identity-document
    decision:
      partly-met: a ban without more
    where: [labour]
    several-laws: ban and sanction may be apart
    thresholds: [{unit: days, comparator: ">=", value: 3, note: grace}]
    sources:
      - {instrument: my-decree, pin: art 3, force: optional, verified: false, note: seen once}
    covers:
      - {document: osce-sr-2008, text: about passports}
    recommendation: {missing: Forbid it., partly: Punish it.}
"""


def own(tmp_path: Path, text: str = OWN, name: str = "mine.yaml") -> Path:
    """A user's file with the text."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_users_file_gives_a_whole_checklist(tmp_path: Path) -> None:
    """Every key of the form arrives in the model."""
    catalogue = load_catalogue(files=[own(tmp_path)])
    checklist = catalogue.checklists["my-list"]
    assert checklist.version == "2"
    assert checklist.criteria == ("my-rule", "trafficking-offence")
    assert checklist.overrides == (
        Override(criterion="my-rule", required=("sanction",), note="decree only bans"),
    )
    assert checklist.alternatives[0].any_of == ("my-rule", "trafficking-offence")
    assert catalogue.instruments["my-decree"].year == 2020
    assert catalogue.themes["own"] == "Own criteria"
    criterion = catalogue.criteria["my-rule"]
    assert criterion.theme == "own"
    assert criterion.guards == (Guard.DISCRETIONARY,)
    assert criterion.where == (StatuteRole.LABOUR,)
    assert criterion.decision == {"partly-met": "a ban without more"}
    assert criterion.thresholds[0].value == 3
    assert criterion.sources[0].force is Force.OPTIONAL
    assert criterion.coverage[0].covers == "about passports"
    assert (criterion.if_missing, criterion.if_partly) == ("Forbid it.", "Punish it.")
    assert criterion.limits[0].anywhere
    assert criterion.partly[0].why == "only mentioned"
    assert len(criterion.contradicted) == 1


def test_the_elements_of_a_users_file_arrive_whole(tmp_path: Path) -> None:
    """A rule on the element, several under any, weakened and silent ones."""
    criterion = load_catalogue(files=[own(tmp_path)]).criteria["my-rule"]
    ban, sanction, quiet = criterion.elements
    assert ban.required
    assert ban.guards is None
    rule = ban.rules[0]
    assert rule.find == ConceptQuery(concept="identity-document")
    assert rule.scope is Scope.ARTICLE
    assert rule.context == ConceptQuery(concept="prohibition")
    assert rule.unless == ConceptQuery(concept="by-authority")
    assert rule.roles == (StatuteRole.LABOUR, StatuteRole.ALIENS)
    assert rule.specific
    assert [r.scope for r in sanction.rules] == [Scope.PROVISION, Scope.SENTENCE]
    assert sanction.guards == ()
    assert sanction.weak[0].flag == "mention"
    assert (sanction.given, sanction.beside) == (("ban",), True)
    assert quiet.silent


def test_a_users_folder_is_picked_up_without_code(tmp_path: Path) -> None:
    """Criteria in their own file, checklists beside; a file named again is read once."""
    (tmp_path / "criteria").mkdir()
    head, criteria = OWN.split("criteria:\n  my-rule:")
    path = own(tmp_path, head)
    text = "theme: labour-migration\ncriteria:\n  my-rule:" + criteria
    own(tmp_path / "criteria", text, "labour.yaml")
    catalogue = load_catalogue(folders=[tmp_path], files=[path])
    assert catalogue.criteria["my-rule"].theme == "labour-migration"
    assert catalogue.checklists["my-list"].criteria == ("my-rule", "trafficking-offence")


def test_shipped_checklists_come_first_and_in_their_order(tmp_path: Path) -> None:
    """The treaties lead, a user's own follow."""
    names = list(load_catalogue(files=[own(tmp_path)]).checklists)
    assert names[:3] == ["palermo", "coe-thb", "osce"]
    assert names[-1] == "my-list"


def test_the_fingerprint_changes_with_the_criteria(tmp_path: Path) -> None:
    """A checklist's hash covers what its criteria look for."""
    before = load_catalogue(files=[own(tmp_path)]).checklists
    after = load_catalogue(
        files=[own(tmp_path, OWN.replace("find: fine", "find: wage"))]
    ).checklists
    assert before["my-list"].sha256 != after["my-list"].sha256
    assert before["palermo"].sha256 == after["palermo"].sha256


def test_a_broken_file_lists_every_mistake(tmp_path: Path) -> None:
    """All mistakes of all the user's files come in one error, with their lines."""
    first = own(
        tmp_path, OWN.replace("find: fine", "find: fien").replace("title: First", "ttle: x")
    )
    second = own(tmp_path, "id: other\n", "other.yaml")
    with pytest.raises(ChecklistError) as raised:
        load_catalogue(files=[first, second])
    text = str(raised.value)
    line = OWN[: OWN.index("find: fine")].count("\n") + 1
    assert f'mine.yaml:{line}: There is no concept "fien". Did you mean "fine"?' in text
    assert 'mine.yaml:9: Unknown key "ttle"' in text
    assert 'other.yaml:1: "headings" is needed in the file.' in text


def test_a_shipped_id_cannot_be_taken(tmp_path: Path) -> None:
    """A report must be able to trust that "palermo" is the shipped one."""
    with pytest.raises(ChecklistError, match=r"palermo\.yaml:1.*Choose another id"):
        load_catalogue(files=[own(tmp_path, OWN.replace("id: my-list", "id: palermo"))])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """One line, not a traceback."""
    with pytest.raises(ChecklistError, match="no such file"):
        load_catalogue(files=[tmp_path / "none.yaml"])


def test_a_users_concept_may_be_named(tmp_path: Path) -> None:
    """Words of a user's own language folder count as known."""
    languages = tmp_path / "languages"
    (languages / "en").mkdir(parents=True)
    (languages / "en" / "mine.yaml").write_text("concepts: {my-thing: {wordings: [widget]}}")
    path = own(tmp_path, OWN.replace("find: fine", "find: my-thing"))
    with pytest.raises(ChecklistError, match="my-thing"):
        load_catalogue(files=[path])
    catalogue = load_catalogue(files=[path], language_folders=[languages])
    assert "my-list" in catalogue.checklists
