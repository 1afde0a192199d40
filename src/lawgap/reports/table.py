"""The summary that a terminal shows: counts by theme and checklist, then every criterion.

No line is wider than 100 columns; nothing in it can steer the terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, takewhile
from typing import Final

from lawgap.model.finding import Assessment, Finding, Verdict
from lawgap.reports.build import count, in_order
from lawgap.reports.clean_text import one_line
from lawgap.reports.palette import ASCII_SYMBOLS, SYMBOLS
from lawgap.reports.problems import problem_rows
from lawgap.reports.report import Counts, Extent, ProblemRow
from lawgap.reports.translate import in_language
from lawgap.reports.wording import pin_text
from lawgap.reports.words import Words, load_words

WIDTH: Final = 100
_DOTS: Final = "..."
_COUNTS: Final = (6, 12, 11, 14, 14)  # columns of the five counts
_TITLE: Final = WIDTH - sum(_COUNTS)
_NAME: Final = 16
_ID: Final = 45


def summary(assessment: Assessment, *, encoding: str = "utf-8", words: Words | None = None) -> str:
    """The summary as lines of text with a line end.

    What ``encoding`` (the stream's) cannot hold is put in ASCII: symbols as signs, other
    characters as question marks.
    """
    words = words or load_words()
    assessment = in_language(assessment, words)
    symbols = SYMBOLS if _fits(encoding) else ASCII_SYMBOLS
    by_theme = [*_theme_counts(assessment), _counts(words["columns.total"], assessment.findings)]
    lines = [_head(words, assessment), ""]
    lines += _count_lines(words, words["terminal.by-theme"], by_theme)
    lines += _count_lines(words, words["terminal.by-checklist"], _checklist_counts(assessment))
    lines += [words["terminal.criteria"], *_criterion_lines(words, assessment, symbols), ""]
    problems = problem_rows(assessment.bundle)
    unread = [row for row in problems if row.extent is not Extent.WHOLE]
    notes = [row for row in problems if row.extent is Extent.WHOLE]
    lines += _problem_lines(words["terminal.problems"], unread)
    lines += _problem_lines(words["terminal.reading-notes"], notes)
    lines.append(words["terminal.note"])
    text = "\n".join(line.rstrip() for line in lines)
    held = text.encode(encoding, errors="replace").decode(encoding)
    # What had no width of its own may have one as a question mark.
    return "\n".join(_cut(line, WIDTH) for line in held.split("\n")) + "\n"


def _fits(encoding: str) -> bool:
    """Whether the encoding holds every symbol of the scale."""
    try:
        "".join(SYMBOLS.values()).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _head(words: Words, assessment: Assessment) -> str:
    bundle = assessment.bundle
    number = sum(statute.words for statute in bundle.statutes)
    text = words.say(
        "terminal.head",
        jurisdiction=bundle.jurisdiction or words["front.no-jurisdiction"],
        criteria=words.counted(len(assessment.findings), "criteria"),
        statutes=words.counted(len(bundle.statutes), "statutes"),
        words=words.counted(number, "words") if number else words["terminal.no-texts"],
    )
    return _fitted(text, WIDTH)


def _theme_counts(assessment: Assessment) -> Iterable[Counts]:
    used = dict.fromkeys(assessment.criteria[f.criterion].theme for f in in_order(assessment))
    for theme in dict.fromkeys((*assessment.themes, *used)):
        if theme in used:
            yield _counts(assessment.themes.get(theme, theme), _of_theme(theme, assessment))


def _of_theme(theme: str, assessment: Assessment) -> list[Finding]:
    criteria = assessment.criteria
    return [f for f in in_order(assessment) if criteria[f.criterion].theme == theme]


def _counts(title: str, findings: Iterable[Finding]) -> Counts:
    return count(title, (finding.verdict for finding in findings))


def _checklist_counts(assessment: Assessment) -> list[Counts]:
    return [count(r.checklist.title, r.verdicts.values()) for r in assessment.checklists]


def _count_lines(words: Words, title: str, rows: Sequence[Counts]) -> list[str]:
    """A heading with the names of the verdicts, then a line for each row."""
    names = [words.of("verdicts-short", verdict) for verdict in Verdict]
    head = _fitted(title, _TITLE) + _right_aligned(names)
    return [head, *(_count_line(row) for row in rows), ""]


def _count_line(row: Counts) -> str:
    numbers = [str(number) for _, number in row.by_verdict]
    return "  " + _fitted(row.title, _TITLE - 2) + _right_aligned(numbers)


def _right_aligned(texts: Sequence[str]) -> str:
    return "".join(t.rjust(width) for t, width in zip(texts, _COUNTS, strict=True))


def _criterion_lines(
    words: Words, assessment: Assessment, symbols: Mapping[str, str]
) -> Iterable[str]:
    longest = max((_width(name) for name in assessment.criteria), default=0)
    for finding in in_order(assessment):
        name = f"{symbols[finding.verdict]} {words.of('verdicts-short', finding.verdict)}"
        head = f"  {_fitted(name, _NAME)}{_fitted(finding.criterion, min(longest, _ID))}  "
        yield head + _fitted(_pin(words, finding), WIDTH - _width(head))


def _pin(words: Words, finding: Finding) -> str:
    if not finding.evidence:
        return ""
    return pin_text(words, finding.evidence[0])


def _problem_lines(title: str, problems: Sequence[ProblemRow]) -> list[str]:
    if not problems:
        return []
    lines = [_fitted(f"  {p.file}: {p.message} {p.hint}".rstrip(), WIDTH) for p in problems]
    return [title, *lines, ""]


def _fitted(text: str, width: int) -> str:
    """The text padded to the width, or cut with "..."; safe for a terminal."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    text = indent + "".join(c for c in one_line(text) if unicodedata.category(c) != "Cf")
    if (taken := _width(text)) <= width:
        return text + " " * (width - taken)
    kept = _cut(text, width - len(_DOTS))
    return kept + _DOTS + " " * (width - len(_DOTS) - _width(kept))


def _cut(text: str, width: int) -> str:
    """As many characters from the start as fit the width."""
    taken = accumulate(_columns(char) for char in text)
    return text[: sum(1 for _ in takewhile(lambda columns: columns <= width, taken))]


def _width(text: str) -> int:
    """Columns that a terminal gives to the text."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
