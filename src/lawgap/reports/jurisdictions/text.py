"""A survey for a terminal: counts by jurisdiction, and the matrix in signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from lawgap.model.jurisdictions import Judgement, SurveyView
from lawgap.reports.clean_text import one_line
from lawgap.reports.jurisdictions.naming import machine_mark, share_text, title_of
from lawgap.reports.palette import ASCII_SYMBOLS, SYMBOLS
from lawgap.reports.words import Words

_TITLE: Final = 58
_NAME: Final = 24
_WIDEST: Final = 40  # jurisdictions beside one another
_PAIRS: Final = 5


def survey_text(view: SurveyView, words: Words, *, encoding: str = "utf-8") -> str:
    """The survey as lines of text; what ``encoding`` has not is put as "?"."""
    signs = SYMBOLS if _fits(encoding) else ASCII_SYMBOLS
    lines = [title_of(words, view), ""]
    lines += [*_counts(view, words), "", *_nearest(view, words)]
    lines += [*_matrix(view, words, signs), words["terminal.note"]]
    text = "\n".join(line.rstrip() for line in lines) + "\n"
    return text.encode(encoding, errors="replace").decode(encoding)


def _fits(encoding: str) -> bool:
    try:
        ("".join(SYMBOLS.values()) + "°").encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _counts(view: SurveyView, words: Words) -> Iterator[str]:
    """A line for each jurisdiction with its counts and the share met."""
    scale = [value for value in Judgement if value is not Judgement.NOT_APPLICABLE]
    heads = "".join(words[f"verdicts-short.{value.value}"].rjust(14) for value in scale)
    yield f"{_fitted(words['survey.jurisdiction'], _NAME)}{heads}{words['survey.share'].rjust(14)}"
    for column, tally in zip(view.matrix.columns, view.matrix.column_tallies, strict=True):
        numbers = "".join(str(tally.counts.get(value, 0)).rjust(14) for value in scale)
        share = share_text(words, tally).rjust(14)
        yield f"{_fitted(one_line(column.name), _NAME)}{numbers}{share}"


def _nearest(view: SurveyView, words: Words) -> Iterator[str]:
    """The pairs that are most alike."""
    likeness = view.likeness
    pairs = [
        (likeness.values[a][b], likeness.names[a], likeness.names[b])
        for a in range(len(likeness.names))
        for b in range(a + 1, len(likeness.names))
    ]
    if pairs:
        yield words["survey.most-alike"]
        for value, one, other in sorted(pairs, reverse=True)[:_PAIRS]:
            yield f"  {one_line(one)} – {one_line(other)}: {words.number(round(100 * value))} %"
        yield ""


def _matrix(view: SurveyView, words: Words, signs: Mapping[str, str]) -> Iterator[str]:
    """The criteria with a sign for each jurisdiction, which are numbered."""
    columns = view.matrix.columns[:_WIDEST]
    for number, column in enumerate(columns, start=1):
        yield f"{number:4d}  {one_line(column.name)}"
    if more := len(view.matrix.columns) - len(columns):
        yield "      " + words.say("survey.more", number=words.number(more))
    yield ""
    numbers = "".join(f"{number:4d}" for number in range(1, len(columns) + 1))
    rows = zip(view.matrix.lines, view.matrix.cells, view.matrix.line_tallies, strict=True)
    for group, members in groupby(rows, key=lambda row: row[0].group):
        yield _fitted(group, _TITLE) + numbers
        for line, cells, tally in members:
            shown = cells[: len(columns)]
            row = "".join((signs[c.value] + (machine_mark(c) or " ")).rjust(4) for c in shown)
            share = share_text(words, tally).rjust(8)
            yield f"  {_fitted(one_line(line.title), _TITLE - 2)}{row}{share}"
        yield ""
    meanings = ", ".join(f"{signs[v]} {words.of('verdicts', v)}" for v in Judgement)
    yield f"{meanings}; {words['survey.machine']}"


def _fitted(text: str, width: int) -> str:
    """The text in so many columns, cut with "..."."""
    return text.ljust(width) if len(text) < width else f"{text[: width - 4]}... "
