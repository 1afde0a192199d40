"""Where a user's corrections are kept: a JSON file for each file corrected, named by its hash."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile

from lawgap.model.corrections import Correction, CorrectionKind, Corrections
from lawgap.model.errors import ReadError
from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import Notice

_VERSION = 1
_LARGEST = 5_000_000  # bytes
_HASH = re.compile(r"[0-9a-f]{64}")


def load_corrections(folder: Path, sha256: str) -> Corrections:
    """The corrections of the file with that hash; none where there are none.

    Raises ReadError where they cannot be read: they are never passed over silently.
    """
    path = _path(folder, sha256)
    try:
        if not path.is_file():
            return Corrections(sha256=sha256)
        with path.open("rb") as file:
            data = file.read(_LARGEST)  # what is cut off is no JSON any more
        return Corrections(sha256=sha256, items=_items(json.loads(data)))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReadError(
            f"The corrections in “{path}” cannot be read.",
            hint="Put the file away, or bring back an older copy of it.",
            code="bad-corrections",
        ) from error


def save_corrections(folder: Path, corrections: Corrections, *, file: str) -> None:
    """Keep the corrections of ``file``; without any, nothing is kept. Raises ReadError."""
    path = _path(folder, corrections.sha256)
    try:
        if not corrections.items:
            path.unlink(missing_ok=True)
            return
        folder.mkdir(parents=True, exist_ok=True)
        _replace(path, _json(corrections, file))
    except OSError as error:
        raise ReadError(
            f"The corrections cannot be kept in “{folder}”: {error.strerror}.",
            hint="Check that you may write there.",
            code="not-kept",
        ) from error


def correction_notice(name: str, applied: int, unfit: int) -> tuple[Notice, ...]:
    """What the reader of a result is told of corrections that were put into effect or were not."""
    notices = []
    if applied:
        shown = "One correction of yours was" if applied == 1 else f"{applied} corrections were"
        notices.append(
            Notice(
                code="corrected",
                message=f"{shown} applied to the structure of “{name}”.",
                hint="They can be taken back in the outline, or with lawgap correct.",
            )
        )
    if unfit:
        lost = "One correction" if unfit == 1 else f"{unfit} corrections"
        notices.append(
            Notice(
                code="correction-unfit",
                message=f"{lost} of the structure of “{name}” found no place in it.",
                hint="Look at its structure, and correct it anew.",
            )
        )
    return tuple(notices)


def _path(folder: Path, sha256: str) -> Path:
    if not _HASH.fullmatch(sha256):
        raise ValueError(sha256)
    return folder / f"{sha256}.json"


def _json(corrections: Corrections, file: str) -> bytes:
    value = {
        "version": _VERSION,
        "file": file,  # for a person who looks into the folder
        "corrections": [asdict(item) for item in corrections.items],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _items(value: Mapping[str, object]) -> tuple[Correction, ...]:
    if value["version"] != _VERSION or not isinstance(value["corrections"], list):
        raise ValueError(value["version"])
    return tuple(_item(one) for one in value["corrections"])


def _item(one: Mapping[str, object]) -> Correction:
    start = one["start"]
    texts = [one[key] for key in ("words", "number", "heading")]
    if not isinstance(start, int) or not all(isinstance(text, str) for text in texts):
        raise TypeError(start)
    words, number, heading = map(str, texts)
    return Correction(
        kind=CorrectionKind(str(one["kind"])),
        start=start,
        unit=ProvisionKind(str(one["unit"])),
        words=words,
        number=number,
        heading=heading,
    )


def _replace(path: Path, data: bytes) -> None:
    """Write so that there is the old file or the new one, and never half of one."""
    with NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        file.write(data)
    os.replace(file.name, path)  # noqa: PTH105 - the name is text
