"""A marked statute as one HTML file that opens offline: no script, nothing fetched."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from lawgap.reports.clean_text import for_xml, one_line
from lawgap.reports.marked.copies import Line, MarkedCopy, MarkKind, Note, Segment
from lawgap.reports.marked.words import criterion_line, element_line, kind_name
from lawgap.reports.palette import BARS, FILLS, HEAD_FILL, HEADING, INK, QUIET, RULE
from lawgap.reports.report import Standing
from lawgap.reports.wording import verdict_label

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_LINES: Final = {  # the look of a mark without its colour
    MarkKind.FOUND: "solid",
    MarkKind.WEAKENED: "dashed",
    MarkKind.CONTRADICTED: "double",
    MarkKind.IN_POINT: "dotted",
}
_COLOURS: Final = {
    MarkKind.FOUND: Standing.MET,
    MarkKind.WEAKENED: Standing.PARTLY_MET,
    MarkKind.CONTRADICTED: Standing.CONTRADICTED,
    MarkKind.IN_POINT: Standing.NOT_ASSESSED,
}


def to_html(copy: MarkedCopy) -> bytes:
    """The marked statute as UTF-8 bytes."""
    words = copy.report.words
    parts = (
        "<!DOCTYPE html>",
        f'<html lang="{words.tag}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(words.say('marked.title', title=copy.title))}</title>",
        f"<style>{_style(copy)}</style></head><body>",
        *_head(copy),
        f'<div class="both"><main{_language(copy)}>',
        *(_line(line) for line in copy.lines),
        "</main><aside>",
        *_notes(copy),
        *_unquoted(copy),
        "</aside></div></body></html>",
    )
    return ("\n".join(parts) + "\n").encode()


def _text(text: str) -> str:
    return html.escape(for_xml(text))


def _language(copy: MarkedCopy) -> str:
    tag = copy.statute.language
    return f' lang="{tag}"' if _LANGUAGE_TAG.fullmatch(tag) else ""


def _head(copy: MarkedCopy) -> Iterator[str]:
    words = copy.report.words
    file = f"{one_line(copy.statute.file)}, SHA-256 {copy.statute.sha256}"
    made = words.say("front.lawgap", version=copy.report.version)
    yield f"<header><h1>{_text(words.say('marked.title', title=copy.title))}</h1>"
    yield f'<p class="quiet">{_text(file)}. {_text(made)}.</p>'
    yield f"<p>{_text(words['front.draft-note'])}</p>"
    yield f"<p>{_text(words['marked.intro'])} {_text(words['marked.intro-page'])}</p>"
    yield f'<h2>{_text(words["marked.scale"])}</h2><ul class="scale">'
    for kind in MarkKind:
        look = f'<mark class="{kind.value}">{_text(words.of("mark-kinds", kind))}</mark>'
        yield f"<li>{look}: {_text(words.of('mark-lines', kind))}</li>"
    yield "</ul></header>"


def _line(line: Line) -> str:
    tag = {1: "h2", 2: "h3"}.get(line.level, "p")
    inside = "".join(map(_segment, line.segments))
    return f'<{tag} dir="auto">{inside}</{tag}>'


def _segment(segment: Segment) -> str:
    lead = "".join(
        f'<sup id="s{spot.number}">{_numbers(spot.notes)}</sup>' for spot in segment.begins
    )
    text = _text(segment.text)
    if not text or not segment.notes:
        return lead + text
    names = " ".join(f"n{number}" for number in segment.notes)
    if segment.deciding and segment.kind:
        return f'{lead}<mark class="{segment.kind.value} {names}">{text}</mark>'
    return f'{lead}<span class="quoted {names}">{text}</span>'


def _numbers(numbers: tuple[int, ...]) -> str:
    links = ", ".join(f'<a href="#n{number}">{number}</a>' for number in numbers)
    return f"[{links}]"


def _notes(copy: MarkedCopy) -> Iterator[str]:
    words = copy.report.words
    yield f"<h2>{_text(words['marked.notes'])}</h2>"
    if not copy.notes:
        yield f"<p>{_text(words['marked.nothing'])}</p>"
        return
    yield "<ol>"
    yield from (_note(copy, note) for note in copy.notes)
    yield "</ol>"


def _note(copy: MarkedCopy, note: Note) -> str:
    words = copy.report.words
    spots = {spot.number: spot for spot in copy.spots}
    back = ", ".join(
        f'<a href="#s{number}">{_text(spots[number].provision)}</a>' for number in note.spots
    )
    return (
        f'<li id="n{note.number}" value="{note.number}"><p><mark class="{note.kind.value}">'
        f"{_text(kind_name(words, note.kind))}</mark> {_text(element_line(note))}</p>"
        f'<p class="quiet">{_text(criterion_line(words, note.entry))}. {back}</p></li>'
    )


def _unquoted(copy: MarkedCopy) -> Iterator[str]:
    words = copy.report.words
    if not copy.unquoted:
        return
    yield f"<h2>{_text(words['marked.unquoted'])}</h2><ul>"
    for entry in copy.unquoted:
        title = f"{one_line(entry.criterion.title)} ({entry.criterion.id})"
        yield f"<li>{_text(title)}: {_text(verdict_label(words, entry.standing))}</li>"
    yield "</ul>"


def _style(copy: MarkedCopy) -> str:
    kinds = "".join(
        f"mark.{kind.value}{{background:#{FILLS[_COLOURS[kind]]};"
        f"border-bottom:3px {line} #{BARS[_COLOURS[kind]]}}}"
        for kind, line in _LINES.items()
    )
    # The element that a reader has followed a number to is framed wherever it is quoted.
    shown = ",".join(f"body:has(#n{n.number}:target) .n{n.number}" for n in copy.notes)
    framed = f"{shown}{{outline:2px solid #{HEADING}}}" if shown else ""
    return f"{_LOOK}{kinds}{framed}"


_LOOK: Final = (
    f"body{{font:16px/1.5 Calibri,Carlito,sans-serif;color:#{INK};margin:0 auto;max-width:90rem;"
    "padding:1rem 2rem}"
    f"h1,h2,h3{{color:#{HEADING};line-height:1.25}}main h2{{font-size:1.25rem}}"
    "main h3{font-size:1.05rem}main p,main h2,main h3{white-space:pre-wrap;margin:.35rem 0}"
    "main h2,main h3{margin-top:1.2rem}"
    ".both{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);gap:2.5rem}"
    f"aside{{border-inline-start:1px solid #{RULE};padding-inline-start:1.5rem;"
    "position:sticky;top:0;max-height:100vh;overflow:auto;font-size:.9rem}"
    "aside p{margin:.1rem 0}aside li{margin:.5rem 0}"
    f".quiet{{color:#{QUIET};overflow-wrap:anywhere}}.scale{{columns:2}}"
    "mark{color:inherit;font-weight:bold}aside mark,.scale mark{font-weight:normal}"
    f".quoted{{border-bottom:1px dotted #{QUIET}}}"
    f"sup{{font-size:.7rem;user-select:none;white-space:normal}}a{{color:#{HEADING}}}"
    f":target{{background:#{HEAD_FILL};scroll-margin:40vh}}"
    "@media print,(max-width:60rem){.both{display:block}aside{position:static;max-height:none;"
    "border:0;padding:0}}@media print{body{font-size:10pt;padding:0}}"
    "mark,.quoted{print-color-adjust:exact}"
)
