"""Mistakes and the error that carries them."""

from pathlib import Path

from lawgap.model.errors import ChecklistError
from lawgap.validation.mistake import Mistake, Mistakes, sorted_mistakes


def mistake(line: int, message: str = "Wrong.", hint: str = "") -> Mistake:
    """A mistake on a line."""
    return Mistake(file=Path("a.yaml"), line=line, message=message, hint=hint)


def test_a_mistake_reads_like_a_compilers() -> None:
    """Editors can jump to file:line."""
    assert str(mistake(3, "Wrong.", "Do this.")) == "a.yaml:3: Wrong. Do this."
    assert str(mistake(0)) == "a.yaml: Wrong."


def test_the_error_lists_every_mistake() -> None:
    """All of them at once, and a checklist error for the callers."""
    error = Mistakes([mistake(1, "First."), mistake(2, "Second.")])
    assert isinstance(error, ChecklistError)
    assert "2 mistakes" in str(error)
    assert "a.yaml:1: First." in str(error)
    assert "a.yaml:2: Second." in str(error)


def test_a_very_long_list_is_cut_in_the_message_only() -> None:
    """The message stays readable; the values stay complete."""
    error = Mistakes([mistake(n) for n in range(1, 200)])
    assert "and 149 more" in str(error)
    assert len(error.mistakes) == 199


def test_mistakes_are_sorted_and_told_once() -> None:
    """The order is that of the file."""
    assert [m.line for m in sorted_mistakes([mistake(9), mistake(2), mistake(9)])] == [2, 9]
