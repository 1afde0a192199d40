"""Preferences: asked, kept, followed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit

from lawgap.model.finding import Flag, Verdict
from lawgap.ui.look.colours import contrast, is_dark
from lawgap.ui.look.theme import Scheme, palette_of, use_scheme
from lawgap.ui.memory import Memory, Preferences
from lawgap.ui.views.preferences_dialog import PreferencesDialog
from lawgap.usecases.wording import wording_in


@pytest.fixture
def coloured(qapp):
    """The application, whose colours are put back after the test."""
    before = QPalette(qapp.palette())
    yield qapp
    use_scheme(qapp, Scheme.SYSTEM)
    qapp.setPalette(before)


def test_what_is_preferred_is_there_at_the_next_start(tmp_path) -> None:
    """The file in the user's folder holds it."""
    wish = Preferences(language="de", scheme=Scheme.CONTRAST_DARK, reviewer="Ana Ruiz")
    memory = Memory(tmp_path / "window.ini")
    memory.set_preferences(wish)
    memory.save()
    assert Memory(tmp_path / "window.ini").preferences() == wish


def test_a_spoilt_file_means_the_usual_preferences(tmp_path) -> None:
    """Nothing in it may keep the window from opening."""
    (tmp_path / "window.ini").write_text("[preferences]\nscheme=plaid\nlanguage=xx\n", "utf-8")
    assert Memory(tmp_path / "window.ini").preferences() == Preferences()


def test_the_dialog_gives_back_what_it_was_given(qtbot) -> None:
    """Opening it and pressing OK changes nothing."""
    wish = Preferences(language="de", scheme=Scheme.DARK, reviewer="Ana Ruiz")
    dialog = PreferencesDialog(wish)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == wish


def test_a_name_is_kept_on_one_line(qtbot) -> None:
    """It stands in tables and in a report."""
    dialog = PreferencesDialog(Preferences())
    qtbot.addWidget(dialog)
    dialog.reviewer.setText("  Ana \t Ruiz ")
    assert dialog.chosen().reviewer == "Ana Ruiz"


def test_preferring_dark_makes_the_window_dark_at_once(window, desk, answers, coloured) -> None:
    """The choice in the dialog is kept and followed."""
    answers.next_preferences = Preferences(scheme=Scheme.DARK)
    window.actions_["preferences"].trigger()
    assert is_dark(coloured.palette())
    assert desk.memory.preferences().scheme is Scheme.DARK


def test_another_language_is_announced_for_the_next_start(window, desk, answers) -> None:
    """Widgets that are there keep their words, and the user is told."""
    answers.next_preferences = Preferences(language="de")
    told = []
    desk.session.told.connect(told.append)
    window.actions_["preferences"].trigger()
    assert "started again" in told[-1].text


@pytest.mark.parametrize("scheme", [s for s in Scheme if s is not Scheme.SYSTEM])
def test_words_can_be_read_in_every_scheme(scheme: Scheme) -> None:
    """WCAG AA: 4.5 for text on each ground, 7 in high contrast."""
    palette = palette_of(scheme)
    least = 7.0 if "contrast" in scheme else 4.5
    roles = QPalette.ColorRole
    for ground, ink in (
        (roles.Base, roles.Text),
        (roles.AlternateBase, roles.Text),
        (roles.Window, roles.WindowText),
        (roles.Button, roles.ButtonText),
        (roles.Highlight, roles.HighlightedText),
    ):
        assert contrast(palette.color(ground), palette.color(ink)) >= least, (ground, ink)


def test_light_and_dark_differ() -> None:
    """Each pair of schemes has another ground or another ink."""
    looks = [
        tuple(palette_of(s).color(role).name() for role in (QPalette.Base, QPalette.Highlight))
        for s in Scheme
        if s is not Scheme.SYSTEM
    ]
    assert all(first != second for first, second in pairwise(looks))


def test_every_verdict_and_flag_is_explained(window, answers) -> None:
    """In plain words, one key away."""
    window.actions_["meanings"].trigger()
    text = answers.kept[-1].text.toPlainText()
    words = wording_in()
    for verdict in Verdict:
        assert words.verdict_meaning(verdict) in text
    for flag in Flag:
        assert words.flag(flag)[1:] in text
    answers.kept[-1].close()


@pytest.mark.parametrize("scheme", [Scheme.CONTRAST_DARK, Scheme.CONTRAST_LIGHT])
def test_edges_of_fields_are_seen_in_high_contrast(qtbot, coloured, scheme) -> None:
    """A shade of black on black would leave a field without an edge (WCAG: 3 for controls)."""
    use_scheme(coloured, scheme)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    image = field.grab().toImage()
    edge = image.pixelColor(0, image.height() // 2)
    assert contrast(edge, coloured.palette().base().color()) >= 3.0
