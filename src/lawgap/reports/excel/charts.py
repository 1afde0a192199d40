"""Stacked bars drawn from a table of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.chart import BarChart
    from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """What a chart shows: the rows of its table, the head first, and the colour of each column.

    ``of_whole``: every bar is as long as the others and shows shares. ``row``: height of one bar in
    centimetres.
    """

    title: str
    first: int
    last: int
    colours: Sequence[str]
    of_whole: bool
    width: float  # centimetres
    row: float


def stacked_bars(sheet: Worksheet, bars: Bars) -> BarChart:
    """The chart, which is not in the sheet yet; its names stand in the table's first column."""
    from openpyxl.chart import BarChart, Reference

    first, last = bars.first, bars.last
    chart = BarChart()
    chart.type, chart.overlap = "bar", 100
    chart.grouping = "percentStacked" if bars.of_whole else "stacked"
    chart.title = bars.title
    columns = len(bars.colours) + 1
    data = Reference(sheet, min_col=2, max_col=columns, min_row=first, max_row=last)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    for series, colour in zip(chart.series, bars.colours, strict=True):
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.solidFill = "FFFFFF"
    chart.x_axis.scaling.orientation = "maxMin"  # the first on top
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0%" if bars.of_whole else "0"
    chart.legend.position = "b"
    chart.gapWidth = 40
    chart.width, chart.height = bars.width, 5 + bars.row * (last - first)
    return chart
