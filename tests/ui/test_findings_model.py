"""The list of findings and its filter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from ui_country import an_invented_country

from lawgap.model.finding import Verdict
from lawgap.ui.models.findings import FindingsFilter, FindingsModel
from lawgap.ui.models.table import Role
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.rows import finding_rows

TITLES = ["Verdict", "Review", "Criterion", "Provision", "Theme", "Sure"]


@pytest.fixture
def model(qapp):
    """The invented country's findings."""
    made = FindingsModel(TITLES, QPalette, Verdict.__str__)
    made.show(finding_rows(an_invented_country()))
    return made


@pytest.fixture
def filtered(model):
    """The same behind a filter."""
    made = FindingsFilter()
    made.setSourceModel(model)
    return made


def shown(filtered) -> list[str]:
    """The criteria shown, from the top."""
    return [filtered.index(row, 0).data(Role.ROW).criterion for row in range(filtered.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester, model):
    """Qt's own checks of a model pass."""
    qtmodeltester.check(model)


def test_a_row_shows_symbol_and_word_and_says_only_the_word(model):
    """Neither colour nor symbol stands alone; a screen reader hears column and word."""
    index = model.index(1, 0)
    assert index.data() == "◐ Partly met"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Verdict: Partly met"
    assert index.data(Qt.ItemDataRole.ForegroundRole).isValid()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(words="PASSPORT worker"), ["retention", "free-choice"]),
        (Filter(words="s 6"), ["consent"]),
        (Filter(verdicts=frozenset({Verdict.MET, Verdict.NOT_FOUND})), ["consent", "inspection"]),
        (Filter(theme="labour"), ["free-choice", "inspection"]),
        (Filter(theme="labour", verdicts=frozenset({Verdict.CONTRADICTED})), ["free-choice"]),
        (Filter(words="zebra"), []),
    ],
)
def test_the_filter_joins_words_verdicts_and_theme(filtered, chosen, expected):
    """Every part must fit; an empty one leaves nothing out."""
    filtered.apply(chosen)
    assert set(shown(filtered)) == set(expected)


def test_sorting_uses_values_not_words(filtered):
    """Verdicts sort by the scale, not by the alphabet."""
    filtered.sort(0, Qt.SortOrder.AscendingOrder)
    assert shown(filtered)[0] == "consent"
    assert shown(filtered)[-1] == "laundering"
