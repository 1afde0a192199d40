"""What people decided on the old version of a law, in the report on two versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lawgap.model.review import Review
from lawgap.reports.clean_text import one_line
from lawgap.reports.decided import decided_by, stale_texts
from lawgap.reports.report import Entry
from lawgap.reports.word.draft import Draft, caption, heading, table, text_cell
from lawgap.reports.word.xml import BOLD, Cell, Xml, joined, paragraph, run
from lawgap.reports.words import Words

_WIDTHS: Final = (3100, 2870, 3100)


def decisions(
    words: Words, draft: Draft, reviews: Mapping[str, Review], entries: Mapping[str, Entry]
) -> Xml:
    """How many decisions stand for the new version, and a table of those to be looked at again.

    ``reviews``: as they stand for the new version, by criterion. Nothing where nobody decided.
    """
    decided = {name: one for name, one in reviews.items() if one.decision and name in entries}
    if not decided:
        return joined(())
    again = {name: one for name, one in decided.items() if one.stale}
    stand = len(decided) - len(again)
    parts = [
        heading(draft, 1, words["versions.decisions"]),
        paragraph(run(words.counted(stand, "decisions-stand"))),
        paragraph(run(words.counted(len(again), "decisions-again"))),
    ]
    if again:
        name = words["versions.again"]
        heads = [words[f"columns.{key}"] for key in ("criterion", "decided", "changed-since")]
        rows = [
            [
                _criterion(entries[one]),
                text_cell(decision_line(words, review), style="SmallCell"),
                text_cell("; ".join(stale_texts(words, review)), style="SmallCell"),
            ]
            for one, review in again.items()
        ]
        parts += [caption(draft, name), table(draft, name, _WIDTHS, heads, rows)]
    return joined(parts)


def standing_line(words: Words, review: Review | None) -> str:
    """One line on a criterion: the decision, and whether it stands; empty without one."""
    if review is None or review.decision is None:
        return ""
    key = "versions.look-again" if review.stale else "versions.stands"
    changes = "; ".join(stale_texts(words, review))
    said = decision_line(words, review).removesuffix(".")
    return words.say(key, decision=said, changes=changes)


def decision_line(words: Words, review: Review) -> str:
    """What was decided, by whom, when and why."""
    decision = review.decision
    if decision is None:
        return ""
    said = words.of("states", decision.state)
    if decision.verdict is not None:
        said = f"{said}: {words.of('verdicts', decision.verdict)}"
    told = words.say("decisions.by", state=said, who=decided_by(words, decision))
    reason = one_line(decision.reason)
    return f"{told}. {reason}" if reason else told


def _criterion(entry: Entry) -> Cell:
    title = paragraph(run(one_line(entry.criterion.title), BOLD), "TableText")
    return Cell(inside=joined((title, paragraph(run(entry.criterion.id), "SmallCell"))))
