"""Correct the tree that a file was read into; the corrections are kept for its next reading."""

from __future__ import annotations

from lawgap.model.corrections import Correction, Corrections
from lawgap.model.errors import ReadError
from lawgap.model.statute import Statute
from lawgap.settings import Settings


def corrections_of(sha256: str, settings: Settings) -> Corrections:
    """The user's corrections of the file with that hash. Raises ReadError."""
    from lawgap.readers.corrections import load_corrections

    return load_corrections(settings.corrections_folder, sha256)


def correct(statute: Statute, correction: Correction, settings: Settings) -> Corrections:
    """Add a correction of ``statute`` as it was read last, and keep it; read the file anew then.

    Raises:
        ReadError: the statute has no such unit, or the correction cannot be kept.
    """
    from lawgap.readers.corrections import save_corrections
    from lawgap.readers.structure.corrected import corrected

    if corrected(statute.text, statute.provisions, (correction,), citation="").unfit:
        raise ReadError(
            f"“{statute.file}” has no unit that this correction fits.",
            hint="Choose the unit anew in its structure.",
            code="correction-unfit",
        )
    before = corrections_of(statute.sha256, settings)
    after = Corrections(sha256=statute.sha256, items=(*before.items, correction))
    save_corrections(settings.corrections_folder, after, file=statute.file)
    return after


def undo_correction(statute: Statute, correction: Correction, settings: Settings) -> Corrections:
    """Take one correction of ``statute`` back; the file is to be read anew then. Raises ReadError.

    Later corrections stay; one that builds on it may find no place any more, which is told.
    """
    from lawgap.readers.corrections import save_corrections

    items = list(corrections_of(statute.sha256, settings).items)
    if correction in items:
        del items[len(items) - 1 - items[::-1].index(correction)]
    after = Corrections(sha256=statute.sha256, items=tuple(items))
    save_corrections(settings.corrections_folder, after, file=statute.file)
    return after
