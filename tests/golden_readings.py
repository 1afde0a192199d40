"""Golden files of readings: text, tree and certificate of a file that a test has made.

``LAWGAP_NEW_GOLDEN=1 pytest`` writes them anew; look at the difference before you commit it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from golden_files import FOLDER, same_as_golden

from lawgap.languages.load import load_language
from lawgap.model.language import Language
from lawgap.model.reading import ReadChoices, Tracked
from lawgap.model.statute import Provision, Statute
from lawgap.readers.one_file import read_one
from lawgap.readers.plain import PlainText, Source


def readings_of(
    path: Path, choices: ReadChoices | None = None, languages: Sequence[Language] = ()
) -> tuple[Statute, ...]:
    """The statute, or the two, in a file; in English unless other languages are given."""
    source = Source(data=path.read_bytes(), path=path, choices=choices or ReadChoices())
    found = read_one(source, languages or (load_language("en"),))
    return tuple(reading.statute for reading in found)


def same_as_golden_reading(folder: str, name: str, statute: Statute) -> bool:
    """Whether text, tree and certificate equal ``readers/FOLDER/NAME.*`` of the golden files."""
    (FOLDER / "readers" / folder).mkdir(parents=True, exist_ok=True)
    parts = {
        "text.txt": statute.text,
        "tree.txt": tree_of(statute),
        "certificate.json": certificate_of(statute),
    }
    same = [same_as_golden(f"readers/{folder}/{name}.{part}", text) for part, text in parts.items()]
    return all(same)


def is_golden_draft(path: Path, data: bytes, choice: Tracked) -> bool:
    """Whether a draft with tracked changes is read whole and as its golden files say."""
    path.write_bytes(data)
    (statute,) = readings_of(path, ReadChoices(tracked=choice))
    assert statute.certificate is not None
    whole = statute.certificate.unaccounted == 0
    folder = path.suffix.lstrip(".")
    return whole and same_as_golden_reading(folder, f"{path.stem}-{choice.value}", statute)


def gap_of(plain: PlainText) -> int:
    """Words of the source that are neither in the text nor said to be left out."""
    account = plain.account
    assert account is not None
    left = sum(part.words for part in account.left_out)
    words = len(plain.text.split())
    return account.source_words + account.added_words - account.joined_words - words - left


def tree_of(statute: Statute) -> str:
    """The provisions, one on each line: depth, kind, label, heading, place."""
    return "".join(_line(statute, provision) for provision in statute.provisions)


def certificate_of(statute: Statute) -> str:
    """The certificate as JSON, without the hash, which each zip library makes its own."""
    assert statute.certificate is not None
    facts = asdict(statute.certificate)
    for name in ("sha256", "size", "path"):
        facts.pop(name, None)
    facts["unaccounted"] = statute.certificate.unaccounted
    return json.dumps(facts, ensure_ascii=False, indent=2, default=str) + "\n"


def _line(statute: Statute, provision: Provision) -> str:
    place = statute.place_of(provision.span)
    where = ""
    if place is not None:
        facts = (("p", place.page), ("¶", place.paragraph), ("#", place.eid))
        where = " ".join(f"{sign}{value}" for sign, value in facts if value)
    parts = (provision.kind.value, provision.label, provision.heading, where)
    return "  " * provision.depth + " | ".join(parts).rstrip(" |") + "\n"
