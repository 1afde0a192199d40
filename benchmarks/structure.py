"""How many articles of real statutes are found, with the right number.

    python benchmarks/structure.py [SHARED]

``SHARED`` is a folder beside the checkout (default ``../shared``) with ``bench/statutes`` and
``corpus/statutes``; an ``INDEX.tsv`` in each counts the articles of each file. Sources that count
the numbered paragraphs of schedules as articles are matched with both counts together. For each
file it prints the count, what was found, and the numbers that a series leaves out.
"""

from __future__ import annotations

import csv
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lawgap.languages.load import load_language
from lawgap.model.language import Language, Numbering
from lawgap.model.statute import Provision, ProvisionKind
from lawgap.readers.formats.table import read_text
from lawgap.readers.structure.build import structure
from lawgap.readers.structure.citation import title_of

_NONE: dict[str, tuple[str, ...]] = {
    "contents": (), "paragraph_words": (), "definition_verbs": (), "references": (),
}  # fmt: skip
FURTHER = {  # words of languages that have no lexicon yet
    "French": Numbering(
        parts={"partie": "Partie", "titre": "Titre", "chapitre": "Chap.", "section": "Section"},
        articles={"article": "Art.", "art": "Art."},
        schedules={"annexe": "Annexe"},
        repealed=("abrogé", "abrogés"),
        **_NONE,
    ),
    "Dutch": Numbering(
        parts={"boek": "Boek", "titel": "Titel", "hoofdstuk": "Hfdst.", "afdeling": "Afd.",
               "paragraaf": "Par.", "§": "§"},
        articles={"artikel": "Art.", "art": "Art."},
        schedules={"bijlage": "Bijlage"},
        repealed=("vervallen",),
        **_NONE,
    ),
    "Serbian (Cyrillic)": Numbering(
        parts={"глава": "Глава", "део": "Део", "одељак": "Одељак"},
        articles={"члан": "Art."},
        schedules={"прилог": "Прилог"},
        repealed=("брисан", "брисано"),
        **_NONE,
    ),
    "Maltese": Numbering(
        parts={"taqsima": "Taqsima", "titolu": "Titolu"},
        articles={"artikolu": "Art."},
        schedules={"skeda": "Skeda"},
        repealed=("imħassar",),
        **_NONE,
    ),
}  # fmt: skip
_WHOLE = re.compile(r"\d+")


def main(shared: Path) -> int:
    """Print a line for each file and the sums; 1 where fewer than 99 in 100 are found."""
    english = load_language("en")
    languages = {"English": english, "German": load_language("de")}
    bare = replace(english, numbers={}, skip=frozenset(), roles={})
    languages |= {name: replace(bare, name=name, numbering=n) for name, n in FURTHER.items()}
    wanted = missed = invented = size = 0
    seconds = 0.0
    for path, row in _files(shared):
        count = int(row["articles"])
        start = time.process_time()
        provisions, length = _read(path, languages[row["language"]])
        seconds += time.process_time() - start
        size += length
        found = _nearest(provisions, count)
        wanted, missed = wanted + count, missed + max(0, count - found)
        invented += max(0, found - count)
        gaps = " ".join(_gaps(provisions)) if found < count else ""
        mark = "" if found == count else f"  {found - count:+}"
        print(f"{path.name:56} {count:5} {found:5}{mark}  {gaps[:60]}")
    share = 1 - missed / wanted
    print(f"\n{wanted} articles, {missed} missed ({share:.2%} found), {invented} more than counted")
    millions = size / 1e6
    print(
        f"{millions:.1f} million characters in {seconds:.1f} s: {millions / seconds:.1f} a second"
    )
    return int(share < 0.99)


def _files(shared: Path) -> Iterator[tuple[Path, dict[str, str]]]:
    for folder in (shared / "bench/statutes", shared / "corpus/statutes"):
        with (folder / "INDEX.tsv").open(encoding="utf-8") as index:
            for row in csv.DictReader(index, delimiter="\t"):
                yield next(folder.rglob(row["file"])), row


def _read(path: Path, language: Language) -> tuple[Sequence[Provision], int]:
    plain = read_text(path)
    title = title_of(plain.text, plain.title, language)
    return structure(plain, language, title=title).provisions, len(plain.text)


def _nearest(provisions: Sequence[Provision], count: int) -> int:
    """The articles found, with the numbered paragraphs of schedules if the source counts those."""
    articles = sum(unit.kind is ProvisionKind.ARTICLE for unit in provisions)
    inside = sum(
        unit.kind is ProvisionKind.PARAGRAPH
        and unit.article < 0
        and unit.number.isdecimal()
        and provisions[unit.parent].kind in (ProvisionKind.SCHEDULE, ProvisionKind.PART)
        for unit in provisions
    )
    return min((articles, articles + inside), key=lambda found: abs(found - count))


def _gaps(provisions: Sequence[Provision]) -> Iterator[str]:
    """The whole numbers that the series of articles leaves out."""
    before = 0
    for unit in provisions:
        match = _WHOLE.match(unit.number) if unit.kind is ProvisionKind.ARTICLE else None
        if match:
            yield from map(str, range(before + 1, min(int(match.group()), before + 20)))
            before = int(match.group())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")))
