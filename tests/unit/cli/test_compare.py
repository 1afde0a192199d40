"""``lawgap compare``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from surveys import three_countries

from lawgap.cli.exits import Exit
from lawgap.usecases.jurisdictions import KINDS, save_survey


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved comparison."""
    path = tmp_path / "world.json"
    save_survey(three_countries(), path)
    return path


def test_without_a_format_the_overview_is_printed(run, saved):
    """Counts, likeness, matrix."""
    done = run("compare", saved)
    assert done.code == Exit.DONE
    assert "Comparative overview: Arcadia, Borduria, Cascadia" in done.out
    assert "Consent is irrelevant" in done.out


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_is_written(run, saved, tmp_path, kind):
    """The file's ending tells which."""
    target = tmp_path / f"out.{kind}"
    done = run("compare", saved, "--output", target, "--own", "arcadia", "--order", "similarity")
    assert done.code == Exit.DONE
    assert target.stat().st_size
    assert done.out == f"Written: {target}\n"


def test_json_goes_to_a_pipe_and_comes_back(run, saved, tmp_path):
    """With title and own jurisdiction, as a file that can be compared again."""
    done = run("compare", saved, "--format", "json", "--title", "Trip", "--own", "Borduria")
    again = tmp_path / "again.json"
    again.write_text(done.out, encoding="utf-8")
    assert json.loads(done.out)["own"] == "Borduria"
    assert run("compare", again).out.startswith("Trip\n")


def test_regions_come_from_a_table(run, saved, tmp_path):
    """By name, whatever its capitals; --region then leaves only one."""
    table = tmp_path / "regions.csv"
    table.write_text("name,region,tags\narcadia,West,EU; OSCE\n", encoding="utf-8")
    done = run("compare", saved, "--regions", table, "--region", "West")
    assert "overview: Arcadia\n" in done.out


def test_a_folder_of_countries_is_checked_first(run, law):
    """One command from statutes to an overview; nothing is left behind."""
    world = law.parent / "world"
    for name in ("Arcadia", "Borduria"):
        (world / name).mkdir(parents=True)
        (world / name / "act.txt").write_bytes((law / "act.txt").read_bytes())
    done = run("compare", world)
    assert done.code == Exit.DONE
    assert "overview: Arcadia, Borduria" in done.out
    assert sorted(path.name for path in world.iterdir()) == ["Arcadia", "Borduria"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["{saved}", "--format", "xlsx"], Exit.USAGE),
        (["{saved}", "--output", "x.pdf"], Exit.USAGE),
        (["{saved}", "--own", "Nowhere"], Exit.NOTHING_CHECKED),
        (["nothing.json"], Exit.NOTHING_CHECKED),
        (["{saved}", "--regions", "nothing.csv"], Exit.NOTHING_CHECKED),
        (["{saved}", "--output", "{saved}"], Exit.NOT_WRITTEN),
    ],
)
def test_what_cannot_be_done_is_told(run, saved, tmp_path, arguments, code):
    """In a line, with an exit code."""
    done = run("compare", *(text.format(saved=saved) for text in arguments))
    assert done.code == code
    assert done.err
    assert "Traceback" not in done.err
