"""What two versions of a country's law have in common, and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lawgap.model.finding import Assessment, Evidence, Verdict
from lawgap.model.statute import Statute


class ProvisionChange(StrEnum):
    """What became of an article between two versions."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"  # other words under the same number
    RENUMBERED = "renumbered"  # another number; its words may have changed too
    MOVED = "moved"  # the same number and words in another place
    SPLIT = "split"  # one became several
    MERGED = "merged"  # several became one
    ADDED = "added"
    REMOVED = "removed"


class GapChange(StrEnum):
    """What became of a gap: of a criterion, or of one element of it."""

    CLOSED = "closed"  # not met before, met now; of an element: not found before, found now
    OPENED = "opened"  # the reverse
    STRENGTHENED = "strengthened"  # nearer to being met
    WEAKENED = "weakened"  # further from being met
    UNCHANGED = "unchanged"


class WordChange(StrEnum):
    """Whether words stand in both versions or in one."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPiece:
    """A run of words, verbatim, of one or of both versions."""

    change: WordChange
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignedArticle:
    """Articles of two versions that answer one another.

    ``old`` and ``new`` are places in ``Statute.provisions``; one of them is empty where an article
    was added or removed. ``likeness`` of their words is from 0 to 1.
    """

    change: ProvisionChange
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    likeness: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutePair:
    """Two versions of one statute, article by article in the new version's order.

    One of the two is None where a statute stands in only one of the bundles.
    """

    old: Statute | None
    new: Statute | None
    articles: tuple[AlignedArticle, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedArticle:
    """The words of an aligned article, those removed and added told apart.

    ``old`` and ``new`` are its pin-cites, several joined by "+"; one is empty where it was added
    or removed. ``pieces`` make up both texts.
    """

    change: ProvisionChange
    old: str
    new: str
    heading: str
    pieces: tuple[WordPiece, ...]

    @property
    def label(self) -> str:
        """The pin-cite, or both: "Art. 4 → Art. 5"."""
        if self.old == self.new or not self.new:
            return self.old
        return f"{self.old} → {self.new}" if self.old else self.new


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementChange:
    """What became of one element, with the words of the version that shows it."""

    id: str
    change: GapChange
    old: tuple[Evidence, ...] = ()
    new: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionChange:
    """What became of one criterion.

    ``gained`` are provisions of the new version that speak for the change, ``lost`` those of the
    old one whose words are gone.
    """

    criterion: str
    change: GapChange
    old: Verdict
    new: Verdict
    elements: tuple[ElementChange, ...]
    gained: tuple[Evidence, ...] = ()
    lost: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two assessments of one country by the same checklists, and what lies between them."""

    old: Assessment
    new: Assessment
    statutes: tuple[StatutePair, ...]
    criteria: tuple[CriterionChange, ...]

    def count(self, change: GapChange) -> int:
        """How many criteria changed so."""
        return sum(one.change is change for one in self.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedEvidence:
    """Words that bear on a change, those told apart that the other version has not."""

    evidence: Evidence
    pieces: tuple[WordPiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedChange:
    """What became of one criterion, with the words of both versions marked."""

    change: CriterionChange
    lost: tuple[MarkedEvidence, ...]
    gained: tuple[MarkedEvidence, ...]
