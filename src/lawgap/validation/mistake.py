"""What is wrong in a file that a person wrote, so that it can be put right in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lawgap.model.errors import ChecklistError

_SHOWN = 50  # a longer list helps nobody on a terminal


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One mistake: the file, its line (from 1; 0: the file as a whole), what, and a way out."""

    file: Path
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """One line: ``file:line: message hint``."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.message} {self.hint}".rstrip()


class Mistakes(ChecklistError):
    """A checklist or lexicon with its list of mistakes; the message shows all of them."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        lines = "\n".join(str(mistake) for mistake in mistakes[:_SHOWN])
        more = f"\nand {len(mistakes) - _SHOWN} more" if len(mistakes) > _SHOWN else ""
        count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        super().__init__(f"{count} in the checklist or lexicon:\n{lines}{more}")
        self.mistakes = tuple(mistakes)


def sorted_mistakes(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """The mistakes by file and line, each once."""
    return tuple(sorted(dict.fromkeys(mistakes), key=lambda m: (str(m.file), m.line, m.message)))
