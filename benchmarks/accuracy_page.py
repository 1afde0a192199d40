"""Write ``docs/accuracy.md`` and ``resources/record.yaml``: how right LawGap is, and where not.

    python benchmarks/accuracy_page.py

Judges the labelled statutes beside this checkout and the unrelated ones, once. Every figure on
the page comes from this run; only the judgements at first sight are recorded data
(``first_sight.py`` says how they were measured). The same input gives the same page.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import bundles
import calibrate
import clause_bank
import first_sight
import page_text as text
import removal
import unseen
from labelled import (
    BENCH,
    ROOT,
    Engine,
    Judged,
    judge_labels,
    jurisdictions,
    labels_of,
    load_engine,
    load_scoring,
    tally,
)
from unrelated import Unrelated, judge_unrelated, stem, words_of

PAGE = ROOT / "docs" / "accuracy.md"
RECORD = ROOT / "resources" / "record.yaml"
_BANDS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
_REVIEWED = (0, 10, 20, 30, 40, 50)
_LISTED = 20  # criteria named in a list
_UNSEEN = frozenset(("skill", "weighted kappa", "found F1", "met precision", "false met (at most)",
                     "evidence hit@3", "element F1"))  # fmt: skip
_FIRST_AND_TODAY = (
    ("accuracy", "verdict_accuracy"),
    ("kappa", "weighted_kappa"),
    ("false met", "false_met"),
    ("element F1", "element_f1"),
)
_OFTEN = 2  # wrong verdicts from which a criterion is listed

Table = Sequence[Sequence[str]]


def main() -> int:
    """Measure and write; 1 where no labelled set stands beside the checkout."""
    names = jurisdictions()
    if not names:
        print("accuracy: no labelled statutes in ../shared/bench, so nothing is measured")
        return 1
    engine, scoring = load_engine(), load_scoring()
    judged, removals = _measured(names, engine, scoring)
    unrelated = list(judge_unrelated(engine))
    sections = [
        text.INTRODUCTION,
        _figures(names, judged, scoring),
        _first_sight(),
        _unseen(engine, scoring),
        _invented(engine, scoring),
        _bank(),
        _confidence(judged),
        _removal(removals),
        _unrelated(unrelated),
        _errors(judged, engine),
        text.CANNOT,
        text.HOW,
    ]
    PAGE.write_text("\n\n".join(section.strip() for section in sections) + "\n", encoding="utf-8")
    RECORD.write_text(_record(judged), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} and {RECORD.relative_to(ROOT)} written")
    return 0


def _measured(
    names: Sequence[str], engine: Engine, scoring: Any
) -> tuple[list[Judged], list[removal.Removal]]:
    """All labels judged, and the drawn ones again without the provisions that decide them."""
    labels = {name: labels_of(name, scoring) for name in names}
    drawn = removal.draw([label for name in names for label in labels[name]])
    judged: list[Judged] = []
    removals: list[removal.Removal] = []
    criteria = engine.catalogue.criteria
    for name in names:
        indexes = engine.index(engine.read([BENCH / "statutes" / name]))
        judged.extend(judge_labels(labels[name], indexes, engine.catalogue))
        own = (x for x in drawn if x.jurisdiction == name and x.criterion in criteria)
        removals.extend(removal.remove(x, criteria[x.criterion], indexes, scoring) for x in own)
        print(f"{name}: {len(labels[name])} labels", flush=True)
    return judged, removals


def _figures(names: Sequence[str], judged: Sequence[Judged], scoring: Any) -> str:
    columns = [tally(judged, scoring).figures()]
    columns += [
        tally([x for x in judged if x.label.jurisdiction == n], scoring).figures() for n in names
    ]
    head = ["figure", "to reach", "all", *(n.upper() for n in names)]
    rows = [
        [title, f"{target:.2f}", *(_number(c[key]) for c in columns)]
        for title, key, target in text.TARGETS
    ]
    return text.FIGURES.strip() + "\n\n" + _table(head, rows)


def _first_sight() -> str:
    rows = first_sight.rows_of(first_sight.SUMS)
    lines = []
    for row in rows:
        f1 = _number(first_sight.pooled([row])["element F1"])
        sums = (row[key] for key in ("n", "right", "distance", "blind_distance"))
        lines.append([row["batch"], row["jurisdiction"].upper(), *sums, f1])
    figures = first_sight.pooled(rows)
    summed = [[name, f"{value:.{0 if value > 2 else 2}f}"] for name, value in figures.items()]
    return "\n\n".join(
        [
            text.FIRST_SIGHT.strip(),
            _table(["all batches together", "figure"], summed),
            _table(text.BATCH_COLUMNS, lines),
        ]
    )


def _unseen(engine: Engine, scoring: Any) -> str:
    head = ["look", "bundle", *(title for title, _, _ in text.TARGETS if title in _UNSEEN)]
    keys = [key for title, key, _ in text.TARGETS if title in _UNSEEN]
    rows = [
        [look["look"], look["bundle"], *(f"{float(look[key]):.2f}" for key in keys)]
        for look in unseen.looks()
    ]
    for name, figures in unseen.today(engine, scoring).items():
        rows.append(["today", name, *(_number(figures[key]) for key in keys)])
    return text.UNSEEN.strip() + "\n\n" + _table(head, rows)


def _invented(engine: Engine, scoring: Any) -> str:
    head = ["jurisdiction", *(f"{name}: first, today" for name, _ in _FIRST_AND_TODAY)]
    rows = []
    for name, (first, now) in bundles.both_looks(engine, scoring).items():
        cells = (f"{first[key]:.2f}, {now[key]:.2f}" for _, key in _FIRST_AND_TODAY)
        rows.append([name, *cells])
    return text.INVENTED.strip() + "\n\n" + _table(head, rows)


def _bank() -> str:
    elements, (right, asked) = clause_bank.score()
    rows = [
        [theme, str(t.positives), str(t.negatives), _number(t.recall), _number(t.precision)]
        for theme, t in clause_bank.by_theme(elements).items()
    ]
    first = [
        [look["themes"], look["texts"], look["recall"], look["precision"]]
        for look in clause_bank.first_looks()
    ]
    few = len(clause_bank.short_of(elements))
    counted = (
        f"{len(elements) - few} of {len(elements)} elements have at least "
        f"{clause_bank.POSITIVES} texts with them and {clause_bank.NEGATIVES} hard ones without"
        + ("; the others have a few less." if few else ".")
    )
    verdicts = f"Of {asked} verdicts on whole criteria {right} are as expected today."
    return "\n\n".join(
        [
            text.BANK.strip(),
            _table(["first look at", "texts", "recall", "precision"], first),
            _table(["today", "positive", "negative", "recall", "precision"], rows),
            verdicts,
            counted,
        ]
    )


def _confidence(judged: Sequence[Judged]) -> str:
    own = list(zip(calibrate.held_back(judged), (x.right for x in judged), strict=True))
    seen = list(
        zip(
            calibrate.held_back_first_sight(judged),
            (x.right for x in first_sight.recorded()),
            strict=True,
        )
    )
    sure = [right for value, right in own if value >= 0.9]
    sentence = (
        f"Of the {len(own)} findings, {len(sure)} ({_share(len(sure), len(own))}) are at 0.9 or "
        f"above, and {_share(sum(sure), len(sure))} of those are right (to reach: 95 % right, and "
        "a third of all)."
    )
    head = ["confidence", "labelled set", "right", "first sight", "right"]
    bands = [
        [f"{low:.2f} to {min(high, 1):.2f}", *_band(own, low, high), *_band(seen, low, high)]
        for low, high in pairwise(_BANDS)
    ]
    curve = [[f"{percent} %", _share(*_after(own, percent))] for percent in _REVIEWED]
    reviewed = _table(["reviewed, the least certain first", "right verdicts then"], curve)
    return "\n\n".join(
        [text.CONFIDENCE.strip(), _table(head, bands), sentence, text.CURVE.strip(), reviewed]
    )


def _band(pairs: Sequence[tuple[float, bool]], low: float, high: float) -> list[str]:
    inside = [right for value, right in pairs if low <= value < high]
    return [str(len(inside)), _share(sum(inside), len(inside))]


def _after(pairs: Sequence[tuple[float, bool]], percent: int) -> tuple[int, int]:
    """Right verdicts of all once the least certain are mended by a reviewer."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    cut = round(len(ordered) * percent / 100)
    return cut + sum(right for _, right in ordered[cut:]), len(ordered)


def _removal(removals: Sequence[removal.Removal]) -> str:
    asked = [r for r in removals if r.asked]
    fell = _share(sum(r.fell for r in asked), len(asked))
    fewer = _share(sum(r.fell or r.fewer_elements for r in asked), len(asked))
    sentence = (
        f"Of {len(removals)} labels drawn, LawGap found something for {len(asked)}. With the "
        f"decisive articles gone the verdict falls for {fell} of these (to reach: 90 %); the "
        f"verdict or the elements found fall for {fewer}."
    )
    moves = removal.moves(asked)
    rows = [[f"{a} → {b}", str(n)] for (a, b), n in sorted(moves.items(), key=_often)]
    stood = Counter(r.label.criterion for r in asked if not r.fell)
    listed = ", ".join(f"`{c}` ({n})" for c, n in sorted(stood.items(), key=_often)[:_LISTED])
    most = f"Criteria whose verdict stood most often: {listed or 'none'}."
    return "\n\n".join([text.REMOVAL.strip(), sentence, _table(["verdict", "labels"], rows), most])


def _often(item: tuple[Any, int]) -> tuple[int, Any]:
    """The most often counted first, then by name."""
    return -item[1], item[0]


def _unrelated(texts: Sequence[Unrelated]) -> str:
    kinds = ["not-assessed", "not-found", "partly-met", "met", "contradicted"]
    rows = [
        [stem(u.file) + (" (ours)" if u.ours else ""), *(str(u.counts[k]) for k in kinds)]
        for u in texts
    ]
    parts = [text.UNRELATED.strip(), _table(["text", *kinds], rows)]
    for each in texts:
        if each.hits:
            lines = "\n".join(
                f"- `{f.criterion}`: {f.verdict.value}. {_plain(words_of(f))}" for f in each.hits
            )
            parts.append(f"Found in {stem(each.file)}:\n\n{lines}")
    return "\n\n".join(parts)


def _errors(judged: Sequence[Judged], engine: Engine) -> str:
    wrong = [x for x in judged if not x.right]
    kinds = Counter((x.label.verdict, x.verdict) for x in wrong)
    rows = [[gold, said, str(n)] for (gold, said), n in sorted(kinds.items(), key=_often)]
    missed = Counter[str]()
    for item in judged:
        found = {e.id for e in item.finding.elements if e.found}
        missed["found"] += len(found & item.label.elements)
        missed["not seen"] += len(item.label.elements - found)
        missed["seen where there is none"] += len(found - item.label.elements)
    elements = "; ".join(f"{name}: {n}" for name, n in missed.items())
    often = Counter(x.label.criterion for x in wrong)
    listed = "\n".join(
        f"- {engine.catalogue.criteria[c].title} (`{c}`): wrong {n} times"
        for c, n in sorted(often.items(), key=_often)
        if n >= _OFTEN
    )
    return "\n\n".join(
        [
            text.ERRORS.strip().format(wrong=len(wrong), all=len(judged)),
            _table(["the readers", "LawGap", "times"], rows),
            f"Elements over all labels: {elements}.",
            "Criteria most often wrong:",
            listed or "None.",
        ]
    )


def _record(judged: Sequence[Judged]) -> str:
    right = Counter(x.label.criterion for x in judged if x.right)
    every = Counter(x.label.criterion for x in judged)
    lines = [f"{c}: {{right: {right[c]}, of: {every[c]}}}" for c in sorted(every)]
    head = (
        "# How often each criterion's verdict was right on labelled law on which its rules were\n"
        "# mended. Written by benchmarks/accuracy_page.py (`make accuracy`).\n"
    )
    return head + "\n".join(lines) + "\n"


def _table(head: Sequence[str], rows: Table) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_plain(cell) for cell in line) + " |" for line in lines)


def _plain(words: str) -> str:
    """Words that mean nothing to Markdown."""
    marks = {"|": "\\|", "*": "\\*", "[": "\\[", "]": "\\]", "<": "&lt;"}
    return "".join(marks.get(c, c) for c in words)


def _number(value: float | str | None) -> str:
    return "–" if value is None else f"{float(value):.2f}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
