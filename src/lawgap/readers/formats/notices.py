"""What the readers of several formats have to say of a file."""

from __future__ import annotations

from lawgap.model.reading import Tracked
from lawgap.readers.plain import Notice


def tracked_notice(name: str, changes: int, tracked: Tracked) -> Notice:
    """A document has tracked changes: which of its two texts was read."""
    counted = "a tracked change" if changes == 1 else f"{changes:,} tracked changes"
    if tracked is Tracked.ORIGINAL:
        how = "it was read as it stood before them"
        hint = "Choose “as accepted”, or both texts, where the new one is to be checked."
    else:
        how = "insertions were read as accepted, deletions were left out"
        hint = "Choose “as original”, or both texts, where the other one is to be checked."
    return Notice(code="tracked-changes", message=f"“{name}” has {counted}: {how}.", hint=hint)


def hidden_notice(name: str, program: str) -> Notice:
    """A document has hidden text, which ``program`` can make visible."""
    return Notice(
        code="hidden-text",
        message=f"“{name}” has hidden text, which was left out.",
        hint=f"If it is part of the law, make it visible in {program}.",
    )
