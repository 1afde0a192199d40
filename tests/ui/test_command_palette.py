"""Any action or criterion, by a few letters of its words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lawgap.ui.views.command_palette import Command, CommandPalette
from lawgap.ui.work.wishes import commands


def _palette(qtbot, *texts):
    done = []
    made = CommandPalette(
        [Command(text=text, aside="", do=lambda text=text: done.append(text)) for text in texts]
    )
    qtbot.addWidget(made)
    made.show()
    return made, done


def test_letters_narrow_the_list_and_enter_takes_the_first(qtbot) -> None:
    """What begins so stands first; the command runs once the list has closed."""
    palette, done = _palette(qtbot, "Show all findings", "Find a command", "Export to Word")
    qtbot.keyClicks(palette.words, "find")
    assert palette.shown() == ("Find a command", "Show all findings")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert done == ["Find a command"]
    assert not palette.isVisible()


def test_arrows_move_in_the_list_while_one_types(qtbot) -> None:
    """The hands stay on the keys."""
    palette, done = _palette(qtbot, "Alpha", "Beta", "Gamma")
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert done == ["Beta"]


def test_accents_and_order_of_words_do_not_matter(qtbot) -> None:
    """As in every other search of the window."""
    palette, _ = _palette(qtbot, "Réparation des victimes", "Other")
    qtbot.keyClicks(palette.words, "victimes repar")
    assert palette.shown() == ("Réparation des victimes",)


def test_escape_does_nothing(qtbot) -> None:
    """No command runs."""
    palette, done = _palette(qtbot, "Alpha")
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert done == []


def test_where_nothing_fits_it_says_so_and_enter_does_nothing(qtbot) -> None:
    """An empty list alone would leave a user guessing."""
    palette, done = _palette(qtbot, "Alpha")
    qtbot.keyClicks(palette.words, "zzz")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert done == []


def test_only_what_can_be_done_now_is_offered(window, desk) -> None:
    """Without findings there is nothing to export, and no criterion to go to."""
    texts = [command.text for command in commands(desk, window.actions_.all)]
    assert "Open folder of statutes" in texts
    assert "Export to Word" not in texts


def test_a_criterion_is_chosen_by_its_words(results, desk) -> None:
    """From anywhere in the window to one finding."""
    last = desk.session.rows[-1]
    (found,) = [c for c in commands(desk, results.actions_.all) if c.text == last.title]
    found.do()
    assert results.results.findings.chosen().criterion == last.criterion
