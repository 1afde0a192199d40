"""The heat map of a survey as shapes; ``svg`` and ``png`` put them on paper.

Columns are jurisdictions, lines criteria under their groups. Where the columns stand in the order
of likeness, their tree stands above them. Every colour has a sign of its own beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lawgap.model.jurisdictions import Branch, Judgement, MatrixCell, SurveyView
from lawgap.reports.clean_text import one_line
from lawgap.reports.jurisdictions.naming import share_text, title_of, value_name, value_sign
from lawgap.reports.palette import BARS, FILLS, HEADING, INK, QUIET, RULE
from lawgap.reports.words import Words


class Anchor(StrEnum):
    """Which end of a text stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle; ``edge``: the colour of its line, "" for none. Colours RRGGBB."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    edge: str = ""
    tip: str = ""  # said where the mouse rests on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text on its base line. ``upright``: it runs from below upwards."""

    x: float
    y: float
    text: str
    size: float = 11.0
    colour: str = INK
    anchor: Anchor = Anchor.START
    bold: bool = False
    upright: bool = False


Shape = Box | Stroke | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes on a page, in points, from the upper left corner."""

    width: float
    height: float
    title: str
    shapes: tuple[Shape, ...]


_STRIP: Final = 13.0  # height of a jurisdiction's row in a strip map
_STRIP_CELL: Final = 5.0
_STRIP_NAMES: Final = 120.0
_BAND: Final = 30  # letters of a theme's title
_BAND_GAP: Final = 5.0
_MARGIN: Final = 16.0
_TITLES: Final = 330.0  # width of the criteria's titles
_LETTERS: Final = 62  # of a criterion's title
_NAME_LETTERS: Final = 26  # of a jurisdiction's name
_LETTER: Final = 5.6  # width of one at the size of names
_LINE: Final = 15.0
_GROUP: Final = 22.0
_TREE: Final = 90.0
_SHARE: Final = 44.0
_WIDTHS: Final = ((12, 34.0), (60, 18.0))  # of a column, for at most so many jurisdictions
_NARROW: Final = 9.0
_SMALL_SIGNS: Final = 12.0  # columns narrower than that have them


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the parts of the map stand."""

    left: float
    top: float
    column: float
    columns: int

    def x(self, place: float) -> float:
        return self.left + place * self.column

    @property
    def right(self) -> float:
        return self.x(self.columns)


def heat_map(view: SurveyView, words: Words) -> Drawing:
    """The heat map of the criteria, with its legend."""
    grid = _grid(view)
    shapes: list[Shape] = [
        Label(x=_MARGIN, y=_MARGIN + 12, text=title_of(words, view), size=15, bold=True,
              colour=HEADING),
        *_legend(words),
        *_names(view, grid),
    ]  # fmt: skip
    if view.ordered_by_likeness and view.likeness.tree and view.likeness.tree.left:
        shapes += _tree(view.likeness.tree, grid, words)
    lines = list(_lines(view, grid, words))
    bottom = max((s.y + s.height for s in lines if isinstance(s, Box)), default=grid.top)
    legend = max((s.x + 8 * len(s.text) for s in shapes if isinstance(s, Label)), default=0)
    return Drawing(
        width=max(grid.right + _SHARE + _MARGIN, min(legend, 900.0)),
        height=bottom + _MARGIN,
        title=title_of(words, view),
        shapes=(*shapes, *lines),
    )


def strip_map(view: SurveyView, words: Words) -> Drawing:
    """The heat map laid on its side for a page: a row for each jurisdiction, no titles.

    Criteria stand in the order of the tables, themes are named above them.
    """
    matrix = view.matrix
    top = _MARGIN + max((_LETTER * min(len(line.group), _BAND) for line in matrix.lines), default=0)
    shapes: list[Shape] = []
    x, group = _STRIP_NAMES, None
    for at, line in enumerate(matrix.lines):
        if line.group != group:
            group = line.group
            x += _BAND_GAP
            shapes.append(Label(x=x + 8, y=top - 4, text=_cut(one_line(group), _BAND), size=9,
                                upright=True, colour=HEADING))  # fmt: skip
        for row in range(len(matrix.columns)):
            cell = matrix.cells[at][row]
            shapes.append(Box(x=x, y=top + row * _STRIP, width=_STRIP_CELL - 0.6,
                              height=_STRIP - 1.5, fill=BARS[cell.value]))  # fmt: skip
        x += _STRIP_CELL
    for row, column in enumerate(matrix.columns):
        y = top + row * _STRIP + _STRIP - 4
        own = column.name == view.survey.own
        shapes.append(Label(x=0, y=y, text=_cut(one_line(column.name), _NAME_LETTERS), size=9,
                            bold=own))  # fmt: skip
    bottom = top + len(matrix.columns) * _STRIP + 8
    shapes += _strip_legend(words, bottom)
    return Drawing(width=x + 4, height=bottom + 16, title=title_of(words, view), shapes=(*shapes,))


def _strip_legend(words: Words, y: float) -> Iterator[Shape]:
    x = _STRIP_NAMES
    for judgement in Judgement:
        name = value_name(words, judgement)
        yield Box(x=x, y=y, width=10, height=10, fill=BARS[judgement])
        yield Label(x=x + 14, y=y + 9, text=name, size=9)
        x += 30 + _LETTER * len(name)


def _grid(view: SurveyView) -> _Grid:
    columns = view.matrix.columns
    longest = 2 + max((min(len(one_line(c.name)), _NAME_LETTERS) for c in columns), default=0)
    tree = _TREE if view.ordered_by_likeness and len(columns) > 1 else 0.0
    return _Grid(
        left=_MARGIN + _TITLES,
        top=_MARGIN + 62 + tree + longest * _LETTER,
        column=next((width for most, width in _WIDTHS if len(columns) <= most), _NARROW),
        columns=len(columns),
    )


def _legend(words: Words) -> Iterator[Shape]:
    x, y = _MARGIN, _MARGIN + 26
    for judgement in Judgement:
        name = value_name(words, judgement)
        yield Box(x=x, y=y, width=13, height=13, fill=FILLS[judgement], edge=BARS[judgement])
        yield Label(x=x + 6.5, y=y + 10, text=value_sign(judgement), size=9, anchor=Anchor.MIDDLE)
        yield Label(x=x + 18, y=y + 10.5, text=name, size=10)
        x += 34 + 5.6 * len(name)
    yield Box(x=x, y=y, width=13, height=13, fill="FFFFFF", edge=INK)
    yield Label(x=x + 18, y=y + 10.5, text=words["survey.by-person"], size=10)


def _names(view: SurveyView, grid: _Grid) -> Iterator[Shape]:
    size = 10.0 if grid.column > _SMALL_SIGNS else 7.5
    for place, column in enumerate(view.matrix.columns):
        own = column.name == view.survey.own
        yield Label(
            x=grid.x(place + 0.5) + size / 3, y=grid.top - 5,
            text=_cut(one_line(column.name), _NAME_LETTERS), size=size, upright=True, bold=own,
        )  # fmt: skip


def _tree(tree: Branch, grid: _Grid, words: Words) -> Iterator[Shape]:
    """Two groups meet as high as they differ: the foot of the tree is a likeness of 1."""
    foot, head = _MARGIN + 54 + _TREE, _MARGIN + 58
    lowest = _lowest(tree)
    for y, text in (
        (head + 8, f"{words.number(round(100 * lowest))} %"),
        (foot, f"{words['survey.likeness']} {words.number(100)} %"),
    ):
        yield Label(x=grid.left - 8, y=y, text=text, size=8, colour=QUIET, anchor=Anchor.END)
    rise = (foot - head) / max(1 - lowest, 0.01)
    lines: list[Stroke] = []
    _branch(tree, grid, foot, rise, lines)
    yield from lines


def _branch(
    branch: Branch, grid: _Grid, foot: float, rise: float, lines: list[Stroke]
) -> tuple[float, float]:
    """Draw a branch into ``lines``; where it stands."""
    if branch.left is None or branch.right is None:
        return grid.x(branch.members[0] + 0.5), foot
    y = foot - rise * (1 - branch.likeness)
    (x1, y1), (x2, y2) = (
        _branch(child, grid, foot, rise, lines) for child in (branch.left, branch.right)
    )
    lines.append(Stroke(x1=x1, y1=y1, x2=x1, y2=y))
    lines.append(Stroke(x1=x2, y1=y2, x2=x2, y2=y))
    lines.append(Stroke(x1=x1, y1=y, x2=x2, y2=y))
    return (x1 + x2) / 2, y


def _lowest(branch: Branch) -> float:
    below = [_lowest(child) for child in (branch.left, branch.right) if child is not None]
    return min([branch.likeness, *below])


def _lines(view: SurveyView, grid: _Grid, words: Words) -> Iterator[Shape]:
    y, group = grid.top, None
    matrix = view.matrix
    rows = zip(matrix.lines, matrix.cells, matrix.line_tallies, strict=True)
    for line, cells, tally in rows:
        if line.group != group:
            group = line.group
            if group:
                yield Label(x=_MARGIN, y=y + 15, text=_cut(one_line(group), 90), size=11,
                            bold=True, colour=HEADING)  # fmt: skip
                y += _GROUP
            yield Stroke(x1=_MARGIN, y1=y, x2=grid.right + _SHARE, y2=y, colour=RULE)
        title = _cut(one_line(line.title), _LETTERS)
        yield Label(x=_MARGIN, y=y + 11, text=title, size=9.5)
        for place, cell in enumerate(cells):
            where = f"{matrix.columns[place].name}: {value_name(words, cell.value)}"
            yield from _cell(cell, grid.x(place), y, grid.column, f"{where}. {line.title}")
        yield Label(x=grid.right + _SHARE - 4, y=y + 11, text=share_text(words, tally), size=9,
                    colour=QUIET, anchor=Anchor.END)  # fmt: skip
        y += _LINE


def _cell(cell: MatrixCell, x: float, y: float, width: float, tip: str) -> Iterator[Shape]:
    edge = INK if cell.decided else "FFFFFF"
    yield Box(x=x + 0.5, y=y + 0.5, width=width - 1, height=_LINE - 1, fill=FILLS[cell.value],
              edge=edge, tip=one_line(tip))  # fmt: skip
    yield Label(x=x + width / 2, y=y + 11, text=value_sign(cell.value),
                size=9 if width > _SMALL_SIGNS else 7, anchor=Anchor.MIDDLE)  # fmt: skip


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
