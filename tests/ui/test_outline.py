"""The tree of a statute's provisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_provision, a_statute
from PySide6.QtCore import QModelIndex

from lawgap.model.statute import ProvisionKind
from lawgap.ui.models.outline import OutlineModel
from lawgap.ui.models.table import Role

TEXT = "Part I Offences\n5 Passports\n(1) No person shall hold the passport of a worker.\n6 Pay\n"


@pytest.fixture
def statute():
    """A part with two sections, one of which has a paragraph."""
    part = replace(a_provision(TEXT, "Part I"), kind=ProvisionKind.PART, heading="Offences")
    five = replace(a_provision("5 Passports\n", "s 5", start=16), heading="Passports", parent=0)
    one = replace(
        a_provision("(1) No person shall hold the passport of a worker.", "s 5(1)", start=28),
        kind=ProvisionKind.PARAGRAPH,
        parent=1,
    )
    six = replace(a_provision("6 Pay", "s 6", start=79), heading="Pay", parent=0)
    return a_statute(TEXT, provisions=[part, five, one, six])


def test_the_tree_is_that_of_the_statute(qapp, qtmodeltester, statute):
    """Each provision stands once, under its parent; Qt's own checks of a model pass."""
    model = OutlineModel("Provision")
    model.show(statute)
    qtmodeltester.check(model)
    part = model.index(0, 0, QModelIndex())
    assert [part.data(), model.rowCount(part)] == ["Part I  Offences", 2]
    five = model.index(0, 0, part)
    assert five.data() == "s 5  Passports"
    assert model.index(1, 0, part).data() == "s 6  Pay"
    assert model.index(0, 0, five).data().startswith("s 5(1)  (1) No person shall hold")
    assert model.index_of(2).parent() == five
    assert model.index_of(2).data(Role.ROW) is statute.provisions[2]


def test_without_a_statute_the_tree_is_empty(qapp):
    """And asking for a provision that is not there gives none."""
    model = OutlineModel("Provision")
    model.show(None)
    assert model.rowCount() == 0
    assert not model.index_of(3).isValid()
