"""Many jurisdictions side by side: what each of them has of each criterion, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Judgement(StrEnum):
    """What stands in a cell: a verdict, or a person's word that the criterion does not apply."""

    MET = "met"
    PARTLY_MET = "partly-met"
    NOT_FOUND = "not-found"
    CONTRADICTED = "contradicted"
    NOT_ASSESSED = "not-assessed"
    NOT_APPLICABLE = "not-applicable"


class ElementState(StrEnum):
    """What a jurisdiction has of one element."""

    FOUND = "found"
    WEAKENED = "weakened"
    NOT_FOUND = "not-found"
    NOT_ASSESSED = "not-assessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """Deciding words inside a quote, end excluded; ``element``: what they show, "" for none."""

    start: int
    end: int
    element: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a law that bear on a criterion.

    ``law`` is the law's place in ``Jurisdiction.laws``; ``start`` where the quote begins in the
    law's text, in code points; ``highlights`` the deciding words, in order, none inside another.
    """

    law: int
    provision: str
    quote: str
    start: int
    elements: tuple[str, ...]
    highlights: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One criterion in one jurisdiction.

    ``judgement`` is a person's where one has decided, else the machine's.
    """

    judgement: Judgement
    machine: Judgement
    decided: bool = False
    reviewer: str = ""
    reason: str = ""  # the person's
    confidence: float = 0.0  # the machine's
    elements: Mapping[str, ElementState] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LawText:
    """One statute of a jurisdiction, without its text."""

    title: str
    file: str
    language: str
    sha256: str
    words: int
    edition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tradition:
    """How a jurisdiction drafts. Marks with their share of the units that bear one."""

    article_marks: Mapping[str, float] = field(default_factory=dict)  # "s", "Art.", "§"
    paragraph_marks: Mapping[str, float] = field(default_factory=dict)  # "(1)", "1."
    point_marks: Mapping[str, float] = field(default_factory=dict)  # "(a)", "a)", "–"
    headed: float = 0.0  # share of articles with a heading
    words: float = 0.0  # of an article, on average
    points: float = 0.0  # of an article, on average


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """One jurisdiction with all that was found. ``cells`` by criterion."""

    name: str
    laws: tuple[LawText, ...]
    cells: Mapping[str, Cell]
    tradition: Tradition = field(default_factory=Tradition)
    region: str = ""
    tags: tuple[str, ...] = ()
    version: str = ""  # LawGap's
    problems: int = 0  # files that could not be read

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its laws, each once, that of most words first."""
        words: dict[str, int] = {}
        for law in self.laws:
            words[law.language] = words.get(law.language, 0) + law.words
        return tuple(sorted(words, key=lambda code: (-words[code], code)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyElement:
    """An element of a criterion, by its name."""

    id: str
    label: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyCriterion:
    """A criterion as a survey shows it. ``theme`` is a theme's id."""

    id: str
    title: str
    theme: str
    requirement: str
    elements: tuple[SurveyElement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyChecklist:
    """A checklist with the ids of its criteria in order."""

    id: str
    title: str
    version: str
    sha256: str
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A saved comparison of jurisdictions by the same criteria.

    ``own``: the name of the user's own jurisdiction, for which wording is looked for; "" for none.
    """

    title: str
    criteria: tuple[SurveyCriterion, ...]
    themes: Mapping[str, str]  # id -> title, in order
    checklists: tuple[SurveyChecklist, ...]
    jurisdictions: tuple[Jurisdiction, ...]
    own: str = ""

    def criterion(self, id_: str) -> SurveyCriterion:
        """The criterion with that id; ``StopIteration`` is a mistake of the program."""
        return next(one for one in self.criteria if one.id == id_)

    def jurisdiction(self, name: str) -> Jurisdiction | None:
        """The jurisdiction with that name."""
        return next((one for one in self.jurisdictions if one.name == name), None)


class LineKind(StrEnum):
    """What the lines of a matrix are."""

    CRITERIA = "criteria"
    ELEMENTS = "elements"


class Grouping(StrEnum):
    """What lines of criteria stand under; jurisdictions stand under their region."""

    THEME = "theme"
    CHECKLIST = "checklist"
    NONE = "none"


class Order(StrEnum):
    """In which order jurisdictions stand."""

    NAME = "name"
    MET = "met"  # the share of criteria met, the highest first
    SIMILARITY = "similarity"  # neighbours are alike
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixChoices:
    """What of a survey is shown, and how. Empty means: everything.

    ``criteria_by_met``: criteria with the smallest share met come first within their group.
    ``pinned_criteria`` and ``pinned_jurisdictions`` stand before all others. ``words`` must all
    stand in a criterion's title, id or elements; ``judgements``: criteria that have one of them
    in some jurisdiction shown.
    """

    kind: LineKind = LineKind.CRITERIA
    grouping: Grouping = Grouping.THEME
    order: Order = Order.NAME
    criteria_by_met: bool = False
    checklist: str = ""
    theme: str = ""
    region: str = ""
    words: str = ""
    judgements: frozenset[Judgement] = frozenset()
    jurisdictions: tuple[str, ...] = ()
    pinned_criteria: tuple[str, ...] = ()
    pinned_jurisdictions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixLine:
    """A line of a matrix: a criterion, or (``element``) one element of it."""

    criterion: str
    element: str
    title: str
    group: str
    required: bool = True
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """What stands where a line and a jurisdiction meet. ``value``: of Judgement or ElementState."""

    value: Judgement | ElementState
    decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each value stands in a row of cells."""

    counts: Mapping[str, int]

    @property
    def assessed(self) -> int:
        """How many cells say something: neither "not assessed" nor "not applicable"."""
        silent = (Judgement.NOT_ASSESSED, Judgement.NOT_APPLICABLE)
        return sum(number for value, number in self.counts.items() if value not in silent)

    @property
    def met(self) -> int:
        """How many are met, or found in full."""
        return self.counts.get(Judgement.MET, 0) + self.counts.get(ElementState.FOUND, 0)

    @property
    def share(self) -> float | None:
        """The share of the assessed that are met; None where nothing was assessed."""
        return self.met / self.assessed if self.assessed else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Lines by jurisdictions, arranged. ``cells[line][column]``."""

    kind: LineKind
    lines: tuple[MatrixLine, ...]
    columns: tuple[Jurisdiction, ...]
    cells: tuple[tuple[MatrixCell, ...], ...]
    line_tallies: tuple[Tally, ...]
    column_tallies: tuple[Tally, ...]
    pinned_columns: int = 0  # so many of the first columns are pinned


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A node of a tree of likeness. A leaf has ``members`` of one and no children.

    ``likeness`` (0 to 1) is the average likeness between the members of its two children.
    """

    members: tuple[int, ...]  # places in the list of jurisdictions, in the order of the leaves
    likeness: float = 1.0
    left: Branch | None = None
    right: Branch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike jurisdictions are on elements: a square of numbers from 0 to 1, and its tree.

    ``shared`` counts the elements assessed in both.
    """

    names: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    shared: tuple[tuple[int, ...], ...]
    tree: Branch | None  # None where there is no jurisdiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """How near a jurisdiction is to the user's own, from 0 to 1, part by part."""

    total: float
    language: float  # 1: the same language
    style: float  # marks, headings, length of articles
    elements: float  # share of equal elements


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Wording of another jurisdiction that meets a criterion.

    ``passages`` are the fewest that show every element that was found, best first.
    """

    jurisdiction: str
    criterion: str
    cell: Cell
    passages: tuple[Passage, ...]
    laws: tuple[LawText, ...]  # of the passages, one for each
    nearness: Nearness | None  # None: there is no own jurisdiction to compare with


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyView:
    """A survey ready to be shown: arranged by criteria and by elements, with all that is counted.

    ``by_theme``: for each theme's title the counts of its criteria, jurisdiction by jurisdiction
    in the order of the columns. ``excerpts``: for each cell with evidence the fewest provisions
    that show it. ``borrowed``: for each criterion that the own jurisdiction does not meet the
    models that are nearest. ``likeness`` is of the columns, in their order.
    """

    survey: Survey
    matrix: Matrix
    elements: Matrix
    by_theme: tuple[tuple[str, tuple[Tally, ...]], ...]
    likeness: Likeness
    excerpts: tuple[Model, ...]
    borrowed: tuple[Model, ...]

    @property
    def ordered_by_likeness(self) -> bool:
        """Whether the columns stand in the order of the tree's leaves."""
        tree = self.likeness.tree
        return tree is not None and tree.members == tuple(range(len(self.matrix.columns)))
