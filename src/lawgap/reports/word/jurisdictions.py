"""The chapter "comparative overview" as a Word document of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lawgap.model.jurisdictions import (
    Judgement,
    Jurisdiction,
    MatrixCell,
    MatrixLine,
    Model,
    SurveyView,
    Tally,
)
from lawgap.reports.clean_text import joined_lines, one_line, runs_right_to_left
from lawgap.reports.jurisdictions.drawing import strip_map
from lawgap.reports.jurisdictions.naming import (
    jurisdictions_counted,
    machine_mark,
    share_text,
    source_text,
    title_of,
    value_fill,
    value_name,
    value_sign,
)
from lawgap.reports.jurisdictions.nearness import nearness_text
from lawgap.reports.jurisdictions.png import to_png
from lawgap.reports.kinds import Paper
from lawgap.reports.palette import FILLS
from lawgap.reports.report import Standing
from lawgap.reports.word.draft import (
    Draft,
    after_table,
    again,
    caption,
    head_table,
    heading,
    numbered,
    picture,
    symbol_and_name,
    table,
    text_cell,
    verdict_heads,
    verdict_mark,
)
from lawgap.reports.word.package import Made, Part, Properties, packed
from lawgap.reports.word.page import PAGES, section, section_end
from lawgap.reports.word.styles import numbering_xml, styles_xml
from lawgap.reports.word.theme import font_table_xml, theme_xml
from lawgap.reports.word.xml import (
    BOLD,
    CENTRED,
    NAMESPACES,
    Cell,
    Layout,
    Look,
    Xml,
    field,
    joined,
    paragraph,
    run,
)
from lawgap.reports.wording import language_name, listed
from lawgap.reports.words import Words

_SCALE: Final = tuple(j for j in Judgement if j is not Judgement.NOT_APPLICABLE)
_ABREAST: Final = 12  # jurisdictions in one table of signs
_NAMED: Final = 6  # criteria named as met by most, or by fewest
_PAIRS: Final = 5
_MOST_PICTURED: Final = 60  # jurisdictions that a map on one page shows
_QUOTE: Final = 900  # characters of a quotation


def survey_docx(view: SurveyView, words: Words, *, paper: str = Paper.A4.value) -> bytes:
    """The overview as the bytes of a .docx file; the same survey gives the same bytes."""
    page = PAGES[Paper(paper)]
    line = '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    page = page.with_references(line)
    first = Draft(words=words, page=page)
    _body(view, first)
    draft = again(first)
    body = _body(view, draft)
    version = next((one.version for one in view.matrix.columns if one.version), "")
    made = Made(
        draft=draft,
        body=body,
        properties=Properties(
            title=title_of(words, view),
            subject=words["front.subtitle"],
            author=words.say("front.lawgap", version=version),
            comments=words["front.draft-note"],
            language=words.tag,
        ),
        parts=(
            _part("styles", styles_xml(words, page), "rIdStyles"),
            _part("numbering", numbering_xml(words), "rIdLists"),
            _part("fontTable", font_table_xml(), "rIdFonts"),
            Part(name="theme/theme1", kind="theme", xml=theme_xml(), relation="rIdTheme"),
            _part("footer", _footer(view, words), "rIdFooter"),
        ),
    )
    return packed(made)


def _part(name: str, xml: str, relation: str) -> Part:
    return Part(name=name, kind=name, xml=xml, relation=relation)


def _footer(view: SurveyView, words: Words) -> str:
    inside = joined((
        run(f"{title_of(words, view)}   |   "),
        run(words["front.page"]),
        field("PAGE", run("1")),
        run(words["front.page-of"]),
        field("NUMPAGES", run("1")),
    ))  # fmt: skip
    return f"<w:ftr {NAMESPACES}>{paragraph(inside, 'Footer')}</w:ftr>"


def _body(view: SurveyView, draft: Draft) -> Xml:
    words = draft.words
    return joined((
        paragraph(run(title_of(words, view)), "NoteTitle"),
        paragraph(run(words["front.draft-note"]), "SmallText"),
        heading(draft, 1, words["survey.title"]),
        *_scope(view, draft),
        *_counts(view, draft),
        *_themes(view, draft),
        *_alike(view, draft),
        *_most_and_fewest(view, draft),
        *_tables(view, draft),
        *_models(view, draft),
        paragraph(run(words["terminal.note"]), "SmallText"),
        section(draft.page),
    ))  # fmt: skip


def _scope(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    words, columns = draft.words, view.matrix.columns
    criteria = {line.criterion for line in view.matrix.lines}
    told = words.say(
        "survey.scope",
        jurisdictions=jurisdictions_counted(words, len(columns)),
        statutes=words.counted(sum(len(one.laws) for one in columns), "statutes"),
        criteria=words.counted(len(criteria), "criteria"),
    )
    cells = [cell for row in view.matrix.cells for cell in row]
    decided = sum(cell.decided for cell in cells)
    yield numbered(draft, run(told))
    yield numbered(
        draft,
        run(words.say("survey.decided", number=words.number(decided),
                      total=words.number(len(cells)))),
    )  # fmt: skip


def _counts(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    words = draft.words
    yield heading(draft, 2, words["survey.jurisdictions"])
    plain = (words["survey.jurisdiction"], words["columns.language"], words["survey.share"])
    first, second, last = (Cell(inside=paragraph(run(title), "TableHead")) for title in plain)
    heads = [first, second, *verdict_heads(words, [Standing(j.value) for j in _SCALE]), last]
    rows = [
        _count_row(words, column, tally)
        for column, tally in zip(view.matrix.columns, view.matrix.column_tallies, strict=True)
    ]
    name = words["survey.table-counts"]
    yield caption(draft, name)
    yield head_table(draft, name, (2300, 1300, *[1080] * len(_SCALE), 1000), heads, rows)
    yield after_table()


def _count_row(words: Words, column: Jurisdiction, tally: Tally) -> list[Cell]:
    languages = ", ".join(language_name(words, code) for code in column.languages)
    counts = (
        text_cell(
            words.number(tally.counts.get(j, 0)),
            fill=FILLS[j] if tally.counts.get(j) else "",
            layout=CENTRED,
        )
        for j in _SCALE
    )
    return [
        text_cell(one_line(column.name), look=BOLD),
        text_cell(languages),
        *counts,
        text_cell(share_text(words, tally), layout=CENTRED),
    ]


def _themes(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """The share met by theme, so many jurisdictions abreast."""
    words = draft.words
    yield heading(draft, 2, words["survey.themes"])
    for places in _blocks(len(view.matrix.columns)):
        names = [one_line(view.matrix.columns[at].name) for at in places]
        rows = [
            [
                text_cell(one_line(title)),
                *(text_cell(share_text(words, tallies[at]), layout=CENTRED) for at in places),
            ]
            for title, tallies in view.by_theme
        ]
        name = words["survey.table-themes"]
        widths = (2600, *[6400 // len(places)] * len(places))
        yield caption(draft, name)
        yield table(draft, name, widths, [words["columns.theme"], *names], rows)


def _alike(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """Which jurisdictions are most alike, and how that is reckoned."""
    words, likeness = draft.words, view.likeness
    pairs = sorted(
        (-likeness.values[a][b], likeness.names[a], likeness.names[b])
        for a in range(len(likeness.names))
        for b in range(a + 1, len(likeness.names))
    )
    if not pairs:
        return
    named = [
        words.say("survey.pair", one=one_line(a), other=one_line(b),
                  share=words.number(round(-100 * value)))
        for value, a, b in pairs[:_PAIRS]
    ]  # fmt: skip
    yield heading(draft, 2, words["survey.likeness-sheet"])
    yield numbered(draft, run(words["survey.likeness-told"]))
    pairs_told = listed(words, named, limit=_PAIRS)
    yield numbered(draft, run(words.say("survey.pairs", pairs=pairs_told)))


def _most_and_fewest(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """The criteria that most jurisdictions meet, and those that fewest do."""
    words = draft.words
    ranked = [
        (tally.share, line.title, tally)
        for line, tally in zip(view.matrix.lines, view.matrix.line_tallies, strict=True)
        if tally.share is not None
    ]
    if not ranked:
        return
    ranked.sort(key=lambda one: (-one[0], -one[2].assessed, one[1]))
    yield heading(draft, 2, words["survey.criteria-compared"])
    for key, chosen in (
        ("survey.met-by-most", ranked[:_NAMED]),
        (
            "survey.met-by-fewest",
            sorted(ranked, key=lambda one: (one[0], -one[2].assessed, one[1]))[:_NAMED],
        ),
    ):
        yield numbered(draft, run(words[key]), keep=True)
        for _, title, tally in chosen:
            met, total = words.number(tally.met), words.number(tally.assessed)
            told = words.say("survey.met-of", title=one_line(title), met=met, total=total)
            yield paragraph(run(told), "ListBullet")


def _map(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """The heat map as wide as the page."""
    words = draft.words
    if not 0 < len(view.matrix.columns) <= _MOST_PICTURED:
        return
    drawing = strip_map(view, words)
    high = draft.page.width - draft.page.top - draft.page.bottom - 1400
    scale = min(draft.page.lying_width / drawing.width, high / drawing.height)
    size = (int(drawing.width * scale), int(drawing.height * scale))
    yield heading(draft, 2, words["survey.map"])
    yield paragraph(picture(draft, to_png(drawing), size, words["survey.map-described"]))


def _tables(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """Every criterion in every jurisdiction by sign, on pages laid on their side."""
    words = draft.words
    yield section_end(draft.page)
    draft.lying = True
    yield from _map(view, draft)
    yield heading(draft, 2, words["survey.matrix"])
    meanings = [symbol_and_name(value_sign(j), value_name(words, j)) for j in Judgement]
    legend = joined(part for one in meanings for part in (one, run("    ")))
    yield paragraph(joined((legend, run(words["survey.machine"]))), "SmallText")
    for places in _blocks(len(view.matrix.columns)):
        yield from _sign_table(view, draft, places)
    yield section_end(draft.page, lying=True)
    draft.lying = False


def _sign_table(view: SurveyView, draft: Draft, places: Sequence[int]) -> Iterator[Xml]:
    words, matrix = draft.words, view.matrix
    names = [one_line(matrix.columns[at].name) for at in places]
    rows: list[list[Cell]] = []
    lines = zip(matrix.lines, matrix.cells, matrix.line_tallies, strict=True)
    for group, members in groupby(lines, key=lambda row: row[0].group):
        if group:
            empty = [text_cell("") for _ in range(len(places) + 1)]
            rows.append([text_cell(one_line(group), look=BOLD), *empty])
        for line, cells, tally in members:
            rows.append(_sign_row(words, line, [cells[at] for at in places], tally))
    name = words["survey.table-matrix"]
    widths = (4200, *[9400 // len(places)] * len(places), 900)
    titles = [words["columns.criterion"], *names, words["survey.share"]]
    yield caption(draft, name)
    yield table(draft, name, widths, titles, rows)


def _sign_row(
    words: Words, line: MatrixLine, cells: Sequence[MatrixCell], tally: Tally
) -> list[Cell]:
    return [
        text_cell(one_line(line.title)),
        *(_sign_cell(words, cell, named=len(cells) <= _ABREAST // 2) for cell in cells),
        text_cell(share_text(words, tally), layout=CENTRED),
    ]


def _sign_cell(words: Words, cell: MatrixCell, *, named: bool) -> Cell:
    """The sign, and where there is room its word."""
    sign, mark = value_sign(cell.value), run(machine_mark(cell))
    if named:
        inside = symbol_and_name(sign, value_name(words, cell.value))
    else:
        inside = run(sign, Look(symbol=True))
    body = paragraph(joined((inside, mark)), "TableText", CENTRED)
    return Cell(inside=body, fill=value_fill(cell.value))


def _models(view: SurveyView, draft: Draft) -> Iterator[Xml]:
    """Wording for the own jurisdiction's gaps, with pin-cites."""
    words = draft.words
    if not view.borrowed:
        return
    yield heading(draft, 2, words.say("survey.models", name=one_line(view.survey.own)))
    yield numbered(draft, run(words["survey.models-told"]))
    for id_, models in groupby(view.borrowed, key=lambda one: one.criterion):
        yield heading(draft, 3, one_line(view.survey.criterion(id_).title))
        for model in models:
            yield from _model(words, model)


def _model(words: Words, model: Model) -> Iterator[Xml]:
    lead = joined((
        run(f"{one_line(model.jurisdiction)}: ", BOLD),
        verdict_mark(words, Standing(model.cell.judgement.value)),
        run(f". {nearness_text(words, model)}"),
    ))  # fmt: skip
    yield paragraph(lead, "FindingLine")
    for passage, law in zip(model.passages, model.laws, strict=True):
        right = runs_right_to_left(passage.quote)
        style = "StatuteQuoteRight" if right else "StatuteQuote"
        quote = joined_lines(passage.quote)
        if len(quote) > _QUOTE:
            quote = quote[:_QUOTE].rsplit(" ", 1)[0] + " […]"
        look = Look(right_to_left=right)
        quoted = run(f"{words['joints.open']}{quote}{words['joints.close']}", look)
        cite = run(f" – {source_text(words, model.jurisdiction, law, passage)}")
        yield paragraph(joined((quoted, cite)), style, Layout(right_to_left=right))


def _blocks(columns: int) -> Iterator[range]:
    """The places of the columns, so many abreast."""
    for first in range(0, columns, _ABREAST):
        yield range(first, min(first + _ABREAST, columns))
