"""How many articles of real statutes are found, with the right number, and how fast.

    python benchmarks/structure.py [SHARED] [--write]

``SHARED`` is a folder beside the checkout (default ``../shared``) with ``bench/statutes`` and
``corpus/statutes``, whose ``INDEX.tsv`` counts the articles of each file, and ``corpus/formats``,
whose laws in XML are counted here by their own elements. Sources that count the numbered
paragraphs of schedules as articles are matched with both counts together. The language of each
text is recognised, not told. For each file it prints the count, what was found, and the numbers
that a series leaves out. Whole codes, alone and ten times over, are then structured for speed.
``--write`` puts the table into docs/import.md.
"""

from __future__ import annotations

import argparse
import csv
import gc
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lawgap.languages.load import available_languages, load_language, recognise
from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.statute import Provision, ProvisionKind
from lawgap.readers.formats.table import read_text
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure
from lawgap.readers.structure.citation import title_of

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "import.md"
BEGIN, END = "<!-- structure: begin -->\n", "<!-- structure: end -->\n"
FEWEST = 0.99
COUNTED = {  # files whose own count is wrong: articles counted by hand, and why
    "mt-kodici-kriminali-cap9-mt.txt": (681, "the index counts 337; 1 to 435A stand in the text"),
    "rs-criminal-code-sr.txt": (
        471,
        "the index counts 454: 17 articles are headed “Члaн” with a Latin a",
    ),
    "bd-penal-code-1860.txt": (558, "the index counts 582: 24 of them are margin notes"),
    "ug-children-act.txt": (159, "the index counts 160: section 153 has no number in the text"),
}
CODES = ("de-strafgesetzbuch.txt", "nl-wetboek-van-strafrecht.txt")
FASTEST = 5.0  # MB of UTF-8 a second that a whole code must reach
_WHOLE = re.compile(r"\d+")
_UNITS = {"section", "article", "Section"}  # the elements that the formats' laws number
_INSIDE = {"quotedStructure", "quotedContent", "quotedText", "schedule", "Schedule", "attachment"}


@dataclass(frozen=True)
class Row:
    """One file: its own count, what was found, and the numbers left out."""

    name: str
    language: str
    wanted: int
    found: int
    gaps: str

    @property
    def missed(self) -> int:
        """Articles that were not found."""
        return max(0, self.wanted - self.found)

    @property
    def invented(self) -> int:
        """Articles that the source does not count."""
        return max(0, self.found - self.wanted)


def main() -> int:
    """Print the table and the speed; 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description="How many articles are found.")
    parser.add_argument("shared", nargs="?", type=Path, default=Path("../shared"))
    parser.add_argument("--write", action="store_true", help="put the table into docs/import.md")
    arguments = parser.parse_args()
    codes = sorted(available_languages(), key=lambda code: (code != "en", code))
    languages = [load_language(code) for code in codes]
    rows = [row for path, count in _files(arguments.shared) for row in _row(path, count, languages)]
    for row in rows:
        mark = "" if row.found == row.wanted else f"  {row.found - row.wanted:+}  {row.gaps}"
        print(f"{row.name:58} {row.language:2} {row.wanted:5} {row.found:5}{mark}")
    print(f"\n{_summary(rows)}\n")
    speed = [
        _speed(arguments.shared, name, languages, times) for name in CODES for times in (1, 10)
    ]
    if arguments.write:
        _write(rows, speed)
    share = 1 - sum(row.missed for row in rows) / sum(row.wanted for row in rows)
    whole = all(rate >= FASTEST for _, rate in speed)
    return int(share < FEWEST or any(row.invented for row in rows) or not whole)


def _files(shared: Path) -> Iterator[tuple[Path, int]]:
    counts: dict[str, int] = {}
    for folder in (shared / "bench/statutes", shared / "corpus/statutes"):
        with (folder / "INDEX.tsv").open(encoding="utf-8") as index:
            for row in csv.DictReader(index, delimiter="\t"):
                path = next(folder.rglob(row["file"]))
                counts[path.stem], _ = COUNTED.get(path.name, (int(row["articles"]), ""))
                yield path, counts[path.stem]
    for path in sorted((shared / "corpus/formats").glob("*.xml")):
        count = counts.get(path.stem) or _counted(path)
        if count:
            yield path, count


def _counted(path: Path) -> int:
    """The numbered sections or articles of a law in XML, counted by its own elements."""
    from lxml import etree

    root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    if any(_name(one) == "judgment" for one in root.iter()):
        return 0
    return sum(_is_article(one) for one in root.iter())


def _is_article(element: Any) -> bool:
    if _name(element) not in _UNITS or not any(_name(child) == "num" for child in element):
        return False
    return _INSIDE.isdisjoint(_name(outer) for outer in element.iterancestors())


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _row(path: Path, count: int, languages: Sequence[Language]) -> Iterator[Row]:
    try:
        plain = read_text(path)
    except ReadError as error:
        print(f"{path.name:58} not read: {error}")
        yield Row(path.name, "", count, 0, "not read")
        return
    provisions, language = _structured(plain, languages)
    found = _nearest(provisions, count)
    gaps = " ".join(_gaps(provisions)) if found < count else ""
    yield Row(path.name, language, count, found, gaps[:60])


def _structured(plain: PlainText, languages: Sequence[Language]) -> tuple[Sequence[Provision], str]:
    language = recognise(plain.text, languages)
    title = title_of(plain.text, plain.title, language)
    return structure(plain, language, title=title).provisions, language.code


def _speed(shared: Path, name: str, languages: Sequence[Language], times: int) -> tuple[str, float]:
    """The MB of text a second at which a code repeated ``times`` is structured; best of three."""
    plain = read_text(next((shared / "corpus/statutes").rglob(name)))
    plain = PlainText(text="\n".join([plain.text] * times), title=plain.title)
    size, best = len(plain.text.encode()) / 1e6, 1e9
    gc.disable()  # as in the worker process
    for _ in range(3):
        start = time.process_time()
        _structured(plain, languages)
        best = min(best, time.process_time() - start)
    gc.enable()
    print(f"{name} x {times}: {size:.1f} MB in {best:.2f} s, {size / best:.1f} MB/s")
    return f"{name} × {times}", size / best


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


def _summary(rows: Sequence[Row]) -> str:
    wanted, missed = sum(row.wanted for row in rows), sum(row.missed for row in rows)
    return (
        f"{len(rows)} files, {wanted:,} articles, {missed} missed ({1 - missed / wanted:.2%} "
        f"found), {sum(row.invented for row in rows)} invented"
    )


def _write(rows: Sequence[Row], speed: Sequence[tuple[str, float]]) -> None:
    """Put the table between the marks in docs/import.md."""
    lines = [
        f"{_summary(rows)}.",
        "",
        "| file | language | articles | found |",
        "|---|---|--:|--:|",
    ]
    lines += [
        f"| {row.name} | {row.language} | {row.wanted} | {row.found}"
        + (f" ({COUNTED[row.name][1]})" if row.name in COUNTED else "")
        + (f" (not found: {row.gaps})" if row.missed and row.gaps else "")
        + " |"
        for row in rows
    ]
    lines += ["", "| code | MB a second |", "|---|--:|"]
    lines += [f"| {name} | {rate:.1f} |" for name, rate in speed]
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    table = "\n".join(lines) + "\n"
    PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
