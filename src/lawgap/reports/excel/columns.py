"""What cells say: values read off entries, and columns that several sheets share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from lawgap.reports.clean_text import one_line
from lawgap.reports.excel.table import DATE, Column, Row, Value, date_of
from lawgap.reports.palette import FILLS
from lawgap.reports.quotes import pieces
from lawgap.reports.report import Entry, Quote, Standing
from lawgap.reports.wording import cites_by_law, force_name, verdict_label
from lawgap.reports.words import Words

STATUSES: Final = "statuses"
VERBS: Final = "verbs"
RESULTS: Final = "results"
REVIEWERS: Final = "reviewers"
STATES: Final = "states"
FOLLOW_UPS: Final = "follow-ups"

_ALL: Final = 10_000  # pin-cites: a workbook names every one


def lines(items: Iterable[str]) -> str:
    """The items, a line each."""
    return "\n".join(items)


def cites(words: Words, quotes: tuple[Quote, ...]) -> str:
    """For each law its pin-cites, a line each."""
    return lines(cites_by_law(words, quotes, limit=_ALL))


def shown(quotes: tuple[Quote, ...]) -> str:
    """The best quotation as a page shows it: omissions marked, each piece verbatim."""
    if not quotes:
        return ""
    shown = pieces(quotes[0].evidence)
    return "".join(f" {p.text} " if p.gap else p.text for p in shown).strip()


def in_full(quotes: tuple[Quote, ...]) -> str:
    """The best quotation in full, exactly as it stands in the statute."""
    return quotes[0].evidence.quote if quotes else ""


def laws_of(entry: Entry) -> str:
    """The titles of the laws quoted, a line each; numbered where there are several."""
    return lines(_numbered(list(_pins(entry))))


def provisions_of(entry: Entry) -> str:
    """The provisions quoted, a line for each law, numbered as the laws are."""
    return lines(_numbered(["; ".join(pins) for pins in _pins(entry).values()]))


def laws_and_provisions(entry: Entry) -> str:
    """The laws quoted with their provisions, a line for each law."""
    return lines(f"{law}: {'; '.join(pins)}" for law, pins in _pins(entry).items())


def _pins(entry: Entry) -> dict[str, list[str]]:
    """The provisions quoted of each law, each once."""
    found: dict[str, list[str]] = {}
    for quote in entry.quotes:
        pins = found.setdefault(quote.title, [])
        pin = one_line(quote.evidence.provision)
        if pin not in pins:
            pins.append(pin)
    return found


def _numbered(items: list[str]) -> list[str]:
    if len(items) < 2:
        return items
    return [f"({number}) {item}" for number, item in enumerate(items, start=1)]


def confidence(entry: Entry) -> float:
    """The machine's confidence, from 0 to 1."""
    return round(entry.finding.confidence, 2)


def force(words: Words, entry: Entry) -> str:
    """The strength of the strongest source."""
    return force_name(words, entry.force) if entry.force else ""


def sources(words: Words, entry: Entry) -> str:
    """Every source with its strength, a line each."""
    return lines(f"{row.text} ({force_name(words, row.force)})" for row in entry.sources)


def differs(words: Words, entry: Entry) -> str:
    """The checklists that come to another verdict, a line each."""
    return lines(f"{title}: {verdict_label(words, verdict)}" for title, verdict in entry.differing)


def missing(entry: Entry) -> str:
    """The required elements that were not found, a line each."""
    return "" if entry.standing is Standing.NOT_ASSESSED else lines(entry.missing)


def verdict_fill(entry: Entry) -> str:
    """The colour of the standing."""
    return FILLS[entry.standing]


def verdict(words: Words, entry: Entry) -> str:
    """The standing: symbol and word."""
    return verdict_label(words, entry.standing)


def machine(words: Words, entry: Entry) -> str:
    """The machine's own finding where a person's differs from it."""
    return verdict_label(words, entry.finding.verdict) if entry.overruled else ""


def verb(words: Words, entry: Entry) -> str:
    """How hard the recommendation presses."""
    return words.of("verbs", entry.urgency)


def title(entry: Entry) -> str:
    """The criterion's title."""
    return one_line(entry.criterion.title)


def id_column(words: Words, entry: Callable[[Row], Entry], width: float = 24) -> Column[Row]:
    """The criterion's id, which stays the same from year to year."""
    return Column(title=words["columns.id"], width=width, value=lambda row: entry(row).criterion.id)


def finding_column(words: Words, entry: Callable[[Row], Entry]) -> Column[Row]:
    """The standing with its colour."""
    return Column(
        title=words["columns.finding"],
        width=16,
        value=lambda row: verdict(words, entry(row)),
        fill=lambda row: verdict_fill(entry(row)),
    )


def status_column(words: Words, entry: Callable[[Row], Entry]) -> Column[Row]:
    """The reviewer's status, filled in where one has decided."""

    def decided(row: Row) -> Value:
        decision = entry(row).decision
        return verdict(words, entry(row)) if decision and _decides(entry(row)) else ""

    return Column(title=words["columns.review-status"], width=18, choices=STATUSES, value=decided)


def _decides(entry: Entry) -> bool:
    decision = entry.decision
    if decision is None:
        return False
    return decision.verdict is not None or entry.standing is Standing.NOT_APPLICABLE


def review_columns(words: Words, entry: Callable[[Row], Entry]) -> tuple[Column[Row], ...]:
    """Who reviewed it and when."""

    def name(row: Row) -> Value:
        decision = entry(row).decision
        return one_line(decision.reviewer) if decision else ""

    def day(row: Row) -> Value:
        decision = entry(row).decision
        return date_of(decision.date) if decision else ""

    return (
        Column(title=words["columns.reviewer"], width=16, choices=REVIEWERS, value=name),
        Column(title=words["columns.reviewed-on"], width=13, kind=DATE, value=day),
    )


def review_note(words: Words) -> Column[Entry]:
    """The reviewer's reason."""

    def note(entry: Entry) -> Value:
        return one_line(entry.decision.reason) if entry.decision else ""

    return Column(title=words["columns.review-note"], width=30, value=note)


def state_column(words: Words) -> Column[Entry]:
    """What a person has decided: confirmed, overridden ..."""
    return Column(title=words["columns.state"], width=15, value=partial(_state, words))


def _state(words: Words, entry: Entry) -> Value:
    state = entry.decision.state if entry.decision else None
    return words.of("states", state) if state else words["states.none"]
