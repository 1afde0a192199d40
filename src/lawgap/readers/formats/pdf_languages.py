"""Pages in columns of several languages, as gazettes print them: one language is read.

A column's language is told by its common words, over all pages on which it stands, so that a few
words at the end of an article still go with their column.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from lawgap.model.reading import LeftOutKind
from lawgap.readers.common_words import NAMES, Told, told_language
from lawgap.readers.formats.pdf_furniture import Aside
from lawgap.readers.formats.pdf_layout import Group, words_of

FEWEST_PAGES = 2
"""Pages with columns in different languages that make a document one of several languages ..."""
FEWEST_SHARE = 0.05
"""... or this share of its pages."""
_SURE = 0.12  # share of common words that leaves no doubt of a language


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenColumns:
    """The groups that are read, page by page; what the pages are written in; what is read."""

    pages: list[list[Group]]
    languages: tuple[str, ...] = ()  # commonest first; empty: the document is in one language
    chosen: str = ""
    mixed_pages: int = 0


def choose_columns(
    pages: Sequence[Sequence[Group]], wanted: str, known: Sequence[str], aside: Aside
) -> ChosenColumns:
    """The groups in the language wanted, else in the first known one, else in the commonest.

    The others are put aside. Where the pages are in one language, all groups are read.
    """
    told = [[told_language(_text(group)) for group in page] for page in pages]
    columns = [_columns(page, each) for page, each in zip(pages, told, strict=True)]
    mixed = [len({one for one in found.values() if one}) > 1 for found in columns]
    if sum(mixed) < max(FEWEST_PAGES, FEWEST_SHARE * len(pages)) and not all(mixed):
        return _choose_pages(pages, told, wanted, aside)
    usual = _usual(pages, columns, mixed)
    counts = Counter(
        language
        for page, found, is_mixed in zip(pages, columns, mixed, strict=True)
        if is_mixed
        for group in page
        if (language := found.get(group.column, ""))
        for _ in range(len(group.pieces))
    )
    languages = tuple(language for language, _ in counts.most_common())
    chosen = next((code for code in (wanted, *known) if code in languages), languages[0])
    kept: list[list[Group]] = []
    for number, (page, each, found) in enumerate(zip(pages, told, columns, strict=True), 1):
        kept.append([])
        for group, own in zip(page, each, strict=True):
            language = _language(group, own, found, usual, languages)
            if language in ("", chosen):
                kept[-1].append(group)
            else:
                name = NAMES.get(language, language)
                aside.put(LeftOutKind.OTHER_LANGUAGE, number, group.pieces, name=name)
    return ChosenColumns(pages=kept, languages=languages, chosen=chosen, mixed_pages=sum(mixed))


def _choose_pages(
    pages: Sequence[Sequence[Group]], told: Sequence[Sequence[Told]], wanted: str, aside: Aside
) -> ChosenColumns:
    """All pages; of a document whose languages follow one another, those in the one wanted."""
    found = [max(each, key=lambda one: one.share, default=Told("", 0)) for each in told]
    counts = Counter(one.code for one in found if one.code and one.share >= _SURE)
    languages = tuple(code for code, count in counts.most_common() if count >= FEWEST_PAGES)
    if len(languages) < 2:
        return ChosenColumns(pages=[list(page) for page in pages])
    if wanted not in languages:
        return ChosenColumns(pages=[list(page) for page in pages], languages=languages)
    kept: list[list[Group]] = []
    for number, (page, one) in enumerate(zip(pages, found, strict=True), 1):
        other = one.code in languages and one.code != wanted and one.share >= _SURE
        kept.append([] if other else list(page))
        for group in page if other else ():
            name = NAMES.get(one.code, one.code)
            aside.put(LeftOutKind.OTHER_LANGUAGE, number, group.pieces, name=name)
    return ChosenColumns(pages=kept, languages=languages, chosen=wanted)


def _text(group: Group) -> str:
    return words_of(group.pieces)


def _columns(page: Sequence[Group], told: Sequence[Told]) -> dict[int, str]:
    """The language of each column of a page, by all that stands in it."""
    texts: dict[int, list[str]] = defaultdict(list)
    for group in page:
        if group.column >= 0:
            texts[group.column].append(_text(group))
    if len(texts) == len(page):
        return {
            group.column: one.code if one.share >= _SURE else ""
            for group, one in zip(page, told, strict=True)
        }
    joined = {column: told_language(" ".join(parts)) for column, parts in texts.items()}
    return {column: one.code if one.share >= _SURE else "" for column, one in joined.items()}


def _usual(
    pages: Sequence[Sequence[Group]], columns: Sequence[dict[int, str]], mixed: Sequence[bool]
) -> dict[tuple[int, int], str]:
    """The usual language of a column: by how many columns a page has, and which it is."""
    counts: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for page, found, is_mixed in zip(pages, columns, mixed, strict=True):
        for group in page:
            language = found.get(group.column, "") if is_mixed else ""
            if language:
                counts[group.columns, group.column][language] += 1
    return {place: languages.most_common(1)[0][0] for place, languages in counts.items()}


def _language(
    group: Group,
    own: Told,
    found: dict[int, str],
    usual: dict[tuple[int, int], str],
    languages: Sequence[str],
) -> str:
    """The language of a group; empty where nothing tells it."""
    if group.column < 0 or group.columns == 1:
        return own.code if own.code in languages and own.share >= _SURE else ""
    return found.get(group.column, "") or usual.get((group.columns, group.column), "")
