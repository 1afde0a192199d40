"""The errors that LawGap raises.

LawGapError
├── ReadError            a file cannot be read as a statute
├── ChecklistError       a checklist or a lexicon is wrong (lists every problem)
├── LanguageUnavailable  no lexicon for a language
├── ExportError          a report cannot be written
├── ProjectError         a project cannot be opened, read or written
├── ReviewError          a decision lacks what it needs, such as its reason
└── Cancelled            the caller asked to stop
"""

from __future__ import annotations


class LawGapError(Exception):
    """An error that a user can act on: a short code, what happened, and what to do."""

    code = "error"

    def __init__(self, message: str, *, hint: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        if code:
            self.code = code

    def __str__(self) -> str:
        """The message and, behind it, the hint."""
        return f"{self.message} {self.hint}".strip()


class ReadError(LawGapError):
    """A file cannot be read as a statute."""

    code = "unreadable"


class ChecklistError(LawGapError):
    """A checklist or a lexicon breaks its schema; the message lists every problem."""

    code = "bad-checklist"


class LanguageUnavailable(LawGapError):
    """There is no lexicon for the language asked for."""

    code = "no-language"


class ExportError(LawGapError):
    """A report cannot be written where the user asked."""

    code = "not-written"


class ProjectError(LawGapError):
    """A project file cannot be opened, read or written; what was acknowledged is still in it."""

    code = "bad-project"


class ReviewError(LawGapError):
    """A decision lacks what it needs, such as its reason."""

    code = "bad-review"


class Cancelled(LawGapError):
    """The caller asked to stop; raised from its own progress function."""

    code = "cancelled"
