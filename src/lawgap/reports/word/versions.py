"""Two versions of a country's law as a Word report: the gaps that changed, then the articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lawgap.model.comparison import (
    Comparison,
    CriterionChange,
    GapChange,
    MarkedArticle,
    MarkedChange,
    MarkedEvidence,
    ProvisionChange,
    StatutePair,
    WordChange,
    WordPiece,
)
from lawgap.model.review import Review
from lawgap.reports.clean_text import one_line, runs_right_to_left
from lawgap.reports.comparison_text import SIGNS, counts_line
from lawgap.reports.report import Entry, Report, Standing
from lawgap.reports.word.carried import decisions, standing_line
from lawgap.reports.word.draft import (
    Draft,
    caption,
    heading,
    table,
    text_cell,
    verdict_mark,
)
from lawgap.reports.word.page import section
from lawgap.reports.word.xml import BOLD, Cell, Layout, Look, Xml, joined, paragraph, run
from lawgap.reports.wording import pin_text
from lawgap.reports.words import Words

_BREAKS = re.compile(r"\s*\n\s*")
_WIDTHS: Final = (2870, 3100, 3100)
_QUOTES: Final = 4  # of one criterion and version
_SAME: Final = 400  # characters of words that stayed, beyond which their middle is left out
_LOOKS: Final = {  # told apart by more than their colour
    WordChange.SAME: Look(),
    WordChange.REMOVED: Look(strike=True, colour="8B1A1A"),
    WordChange.ADDED: Look(underline=True, bold=True, colour="1F4E79"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """A comparison with its words marked: of each criterion, of each pair of statutes.

    ``reviews``: what people decided on the old version, as it stands for the new one.
    """

    comparison: Comparison
    changes: Sequence[MarkedChange]
    articles: Sequence[tuple[MarkedArticle, ...]]
    reviews: Mapping[str, Review] = field(default_factory=dict)


def versions_report(
    versions: Versions, report: Report, draft: Draft, notes: Sequence[str] = ()
) -> Xml:
    """The whole document. ``report``: on the new version, in the document's language."""
    words = report.words
    comparison = versions.comparison
    title = words.say("versions.title", jurisdiction=report.jurisdiction)
    return joined((
        paragraph(run(title), "NoteTitle"),
        paragraph(run(_texts(words, comparison))),
        paragraph(run(counts_line(words, comparison))),
        paragraph(run(words["versions.note"]), "SmallText"),
        heading(draft, 1, words["versions.gaps"]),
        gaps(versions, report, draft),
        decisions(words, draft, versions.reviews, _entries(report)),
        heading(draft, 1, words["versions.articles"]),
        paragraph(_key(words)),
        *(_statute(words, draft, pair, articles)
          for pair, articles in zip(comparison.statutes, versions.articles, strict=True)),
        *(paragraph(run(text), "SmallText") for text in notes),
        section(draft.page),
    ))  # fmt: skip


def gaps(versions: Versions, report: Report, draft: Draft) -> Xml:
    """A table for each kind of change: the criterion, and the words of both versions."""
    entries = _entries(report)
    made = []
    for change in GapChange:
        changed = [
            one
            for one in versions.changes
            if one.change.change is change and one.change.criterion in entries
        ]
        if change is not GapChange.UNCHANGED and changed:
            rows = [_row(report.words, one, entries, versions.reviews) for one in changed]
            made.append(_table(report.words, draft, change, rows))
    return joined(made or [paragraph(run(report.words["versions.gaps-none"]))])


def _entries(report: Report) -> dict[str, Entry]:
    return {entry.criterion.id: entry for entry in report.entries}


def _table(words: Words, draft: Draft, change: GapChange, rows: Sequence[list[Cell]]) -> Xml:
    name = words.say(
        "versions.table",
        change=words.of("gap-changes", change),
        criteria=words.counted(len(rows), "criteria"),
    )
    heads = [words[f"columns.{key}"] for key in ("criterion", "lost", "gained")]
    return joined((caption(draft, name), table(draft, name, _WIDTHS, heads, rows)))


def _row(
    words: Words, one: MarkedChange, entries: Mapping[str, Entry], reviews: Mapping[str, Review]
) -> list[Cell]:
    name = one.change.criterion
    return [
        _criterion(words, one.change, entries[name], reviews.get(name)),
        _quotes(words, one.lost),
        _quotes(words, one.gained),
    ]


def _criterion(words: Words, one: CriterionChange, entry: Entry, review: Review | None) -> Cell:
    """The criterion, its verdicts, what became of its elements, and what a person decided."""
    labels = {row.id: one_line(row.label) for row in entry.elements}
    verdicts = joined((
        verdict_mark(words, Standing(one.old)),
        run(" → "),
        verdict_mark(words, Standing(one.new)),
    ))  # fmt: skip
    lines = [
        paragraph(run(one_line(entry.criterion.title), BOLD), "TableText"),
        paragraph(run(one.criterion), "SmallCell"),
        paragraph(verdicts, "TableText"),
    ]
    for element in one.elements:
        if element.change is not GapChange.UNCHANGED:
            label = labels.get(element.id, element.id)
            told = f"{SIGNS[element.change]} {label}: {words.of('gap-changes', element.change)}"
            lines.append(paragraph(run(told), "SmallCell"))
    if said := standing_line(words, review):
        lines.append(paragraph(run(said), "SmallCell"))
    return Cell(inside=joined(lines))


def _quotes(words: Words, quotes: Sequence[MarkedEvidence]) -> Cell:
    if not quotes:
        return text_cell(words["versions.no-words"], style="SmallCell")
    lines = []
    for one in quotes[:_QUOTES]:
        right = runs_right_to_left(one.evidence.quote)
        pin = run(f"{pin_text(words, one.evidence)}: ", BOLD)
        marked = (
            run(_unbroken(piece.text), _LOOKS[piece.change]) for piece in one.pieces if piece.text
        )
        lines.append(paragraph(joined((pin, *marked)), "SmallCell", Layout(right_to_left=right)))
    return Cell(inside=joined(lines))


def _unbroken(text: str) -> str:
    """The text on one line, with the spaces at its ends."""
    return _BREAKS.sub(" ", text)


def _texts(words: Words, comparison: Comparison) -> str:
    def named(statutes: Sequence[str]) -> str:
        return ", ".join(statutes)

    return words.say(
        "versions.texts",
        old=named([one_line(s.file) for s in comparison.old.bundle.statutes]),
        new=named([one_line(s.file) for s in comparison.new.bundle.statutes]),
    )


def _key(words: Words) -> Xml:
    """How to read the marks, shown in the marks themselves."""
    return joined((
        run(f"{words['versions.key']} "),
        run(words["versions.added"], _LOOKS[WordChange.ADDED]),
        run(", "),
        run(words["versions.removed"], _LOOKS[WordChange.REMOVED]),
        run("."),
    ))  # fmt: skip


def _statute(
    words: Words, draft: Draft, pair: StatutePair, articles: Sequence[MarkedArticle]
) -> Xml:
    shown = pair.new or pair.old
    title = one_line(shown.title or shown.file) if shown else ""
    changed = [one for one in articles if one.change is not ProvisionChange.UNCHANGED]
    return joined((
        heading(draft, 2, title),
        paragraph(run(_counts(words, pair, articles))),
        *(piece for one in changed for piece in _article(words, one)),
    ))  # fmt: skip


def _counts(words: Words, pair: StatutePair, articles: Sequence[MarkedArticle]) -> str:
    if pair.old is None or pair.new is None:
        return words["comparison.only-new" if pair.new else "comparison.only-old"]
    counts = Counter(one.change for one in articles)
    told = (
        f"{words.number(counts[c])} {words.of('article-changes', c)}"
        for c in ProvisionChange
        if counts[c]
    )
    return words.say("versions.article-counts", counts=", ".join(told))


def _article(words: Words, one: MarkedArticle) -> Iterator[Xml]:
    """A line with the pins and what became of the article, then its words."""
    head = f"{one.label} ({words.of('article-changes', one.change)})"
    yield paragraph(run(head, BOLD), "SmallText", Layout(keep_next=True))
    right = runs_right_to_left("".join(piece.text for piece in one.pieces))
    inside = joined(run(text, _LOOKS[change]) for change, text in _shown(one.pieces))
    yield paragraph(inside, "SmallText", Layout(right_to_left=right))


def _shown(pieces: Sequence[WordPiece]) -> Iterator[tuple[WordChange, str]]:
    """The pieces; of long runs that stayed the same, the beginning and the end."""
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        text = piece.text
        if piece.change is WordChange.SAME and len(text) > _SAME:
            half = _SAME // 2
            begin = text[:half].rsplit(" ", 1)[0] if at else ""
            end = text[-half:].split(" ", 1)[-1] if at < last else ""
            text = f"{begin} […] {end}".strip() if at else f"[…] {end}"
            text = f" {text} " if 0 < at < last else text
        yield piece.change, text
