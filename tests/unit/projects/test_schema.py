"""The form of the file, and the shape of what is stored in it."""

from __future__ import annotations

import hashlib
import types
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import get_args, get_type_hints

from lawgap.model.checklist import Catalogue
from lawgap.model.corrections import Corrections
from lawgap.model.project import StatuteHead
from lawgap.model.review import Basis, FindingMark
from lawgap.model.statute import Statute
from lawgap.projects.countries import CountryValue
from lawgap.projects.loaded import StoredAssessment
from lawgap.projects.meta import Meta
from lawgap.projects.reviews import _Stored, _StoredAct
from lawgap.projects.schema import MINOR, TABLES, VERSION, expected_schema

STORED = (
    StoredAssessment, Catalogue, Statute, StatuteHead, Corrections, CountryValue, FindingMark,
    Basis, Meta, _Stored, _StoredAct,
)  # fmt: skip
SHAPES = {1000: "fe61d6bddb93be83"}
"""By version, the hash of the names and types of everything that is stored."""


def test_the_shape_of_what_is_stored_belongs_to_its_version():
    """A stored type was changed: raise MINOR for a new field with a default, else MAJOR.

    Then add the new shape here. An older LawGap then knows that the file is newer.
    """
    assert SHAPES.get(VERSION) == shape(), f"raise MINOR above {MINOR}; the shape is {shape()}"


def test_every_table_is_strict():
    """SQLite itself refuses a text where a number belongs."""
    assert all("STRICT" in one for one in TABLES if one.startswith("CREATE TABLE"))
    assert {kind for kind, *_ in expected_schema()} == {"table", "index"}


def shape() -> str:
    """The hash of all stored types with their fields."""
    seen: dict[str, str] = {}
    waiting: list[object] = list(STORED)
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and is_dataclass(kind) and kind.__qualname__ not in seen:
            hints = get_type_hints(kind)
            waiting += hints.values()
            seen[kind.__qualname__] = str(
                [(one.name, str(hints[one.name])) for one in fields(kind)]
            )
        elif isinstance(kind, type) and issubclass(kind, Enum):
            seen[kind.__qualname__] = str([one.value for one in kind])
        elif isinstance(kind, types.UnionType):
            seen[str(kind)] = "union"
    return hashlib.sha256(str(sorted(seen.items())).encode()).hexdigest()[:16]
