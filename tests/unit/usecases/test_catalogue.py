"""Which checklists and languages a request means."""

from __future__ import annotations

import pytest

from lawgap.model.errors import ChecklistError
from lawgap.settings import Settings
from lawgap.usecases.catalogue import choose, find_checklist, languages_of

OWN = """\
id: my-checks
title: My checks
version: "1"
instruments: [palermo]
headings:
  - title: Consent
    criteria: [consent-irrelevant]
"""


@pytest.fixture
def settings(tmp_path):
    """A user's folder of their own, still empty."""
    return Settings(user_folder=tmp_path / "user")


@pytest.mark.parametrize("wanted", [(), ("all",), ("palermo", "all")])
def test_all_is_every_checklist_in_order(settings, wanted):
    """Nothing asked for means everything."""
    choice = choose(wanted, settings)
    assert choice.checklists == tuple(choice.catalogue.checklists)
    assert len(choice.checklists) >= 10


def test_ids_are_kept_in_the_order_asked_for(settings):
    """Each once, however often it is named."""
    assert choose(("osce", "palermo", "osce"), settings).checklists == ("osce", "palermo")


def test_file_stands_for_its_checklist(settings, tmp_path):
    """A file anywhere can be named beside ids."""
    file = tmp_path / "mine.yaml"
    file.write_text(OWN, encoding="utf-8")
    assert choose(("palermo", str(file)), settings).checklists == ("palermo", "my-checks")


def test_users_folder_is_read(settings):
    """What stands there is part of all."""
    folder = settings.user_folder / "checklists"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(OWN, encoding="utf-8")
    assert "my-checks" in choose((), settings).checklists


def test_file_without_a_checklist_is_refused(settings, tmp_path):
    """A file of criteria is a right file, but not what was asked for."""
    file = tmp_path / "nothing.yaml"
    file.write_text("criteria: {}\n", encoding="utf-8")
    with pytest.raises(ChecklistError):
        choose((str(file),), settings)


def test_unknown_checklist_without_a_likeness_points_to_the_list(settings):
    """A guess that is like nothing would mislead."""
    catalogue = choose((), settings).catalogue
    with pytest.raises(ChecklistError, match="checklists list"):
        find_checklist("zzzzzzzzzzzzzzz", catalogue)


def test_english_comes_first(settings):
    """Where two languages are equally likely the first wins."""
    codes = [language.code for language in languages_of(settings)]
    assert codes[0] == "en"
    assert codes == ["en", *sorted(codes[1:])]
