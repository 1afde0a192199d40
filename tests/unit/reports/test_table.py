"""The summary on a terminal."""

from __future__ import annotations

import pytest
from golden_files import same_as_golden
from report_samples import NAUGHTY, every_verdict, large, naughty

from lawgap.reports.table import WIDTH, summary


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252", "cp850"])
@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_no_line_is_too_wide_or_steers_the_terminal(text, encoding):
    """Whatever a file is called, the terminal only prints it."""
    printed = summary(naughty(text), encoding=encoding)
    assert all(len(line) <= WIDTH for line in printed.split("\n"))
    assert not [char for char in printed if (ord(char) < 32 and char != "\n") or char == "\u202e"]
    printed.encode(encoding)


def test_every_criterion_is_listed():
    """With its verdict in words."""
    assessment = large()
    lines = summary(assessment).splitlines()
    for criterion in assessment.criteria:
        assert sum(criterion in line for line in lines) == 1


def test_ascii_keeps_verdicts_in_words():
    """Where the stream has no symbols, signs and words stay."""
    printed = summary(every_verdict(), encoding="ascii")
    assert "~ partly met" in printed
    assert "x contradicted" in printed


def test_wide_characters_count_twice():
    """Chinese names do not push the columns apart."""
    printed = summary(naughty("反对人口贩运法" * 20))
    assert max(len(line) for line in printed.splitlines()) <= WIDTH


def test_table_is_as_when_last_looked_at():
    """The whole summary, word for word."""
    assert same_as_golden("summary.txt", summary(every_verdict()))
