"""The grammar of queries: what a checklist's ``find``, ``with``, ``unless`` and ``topic`` say.

    query    = all ("or" all)*                         any of them
    all      = part ("and" ["not"] part)*              in one unit of the rule's scope
    part     = one (("near" | "then") ["/" N] one)*    within 12 (or N) words; then: in order
    one      = "(" query ")"
             | CONCEPT                                 withhold-or-destroy
             | "heading" "(" CONCEPT ")"               in the article's heading or one above it
             | "defined" "(" CONCEPT ")"               in the term of a definition
             | N "of" "(" query ("," query)* ")"       at least N of them in the unit
             | UNIT "(" bounds ")"                     days(at-least 30), years(), months(at-most 6)
    bounds   = [("at-least" | "at-most") N] [","] ...  each at most once

``near`` binds tighter than ``and``, ``and`` tighter than ``or``. Inside ``near`` and ``then``
only concepts, quantities, ``or`` and further ``near`` make sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawgap.model.errors import ChecklistError
from lawgap.model.query import (
    AndQuery,
    ConceptQuery,
    CountQuery,
    DefinesQuery,
    HeadingQuery,
    NearQuery,
    OrQuery,
    QuantityQuery,
    Query,
)

UNITS = ("hours", "days", "weeks", "months", "years", "persons", "percent")
NEAR_WORDS = 12  # the distance of a plain "near"

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?![\w-])|(?P<word>[a-z][a-z0-9-]*)|(?P<mark>[(),/]))"
)
_CONCEPT = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")  # identity-document
_PLACES = ("heading", "defined")
_RESERVED = frozenset({"or", "and", "not", "near", "then", "of", "at-least", "at-most", *_PLACES})
_MAX_DEPTH = 20
_MAX_LENGTH = 4000


class QueryMistake(ChecklistError):
    """A query that is not well formed; ``column`` counts from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


def parse_query(text: str) -> Query:
    """The query that ``text`` writes down.

    Raises:
        QueryMistake: it is not well formed; says what was expected and in which column.
    """
    if len(text) > _MAX_LENGTH:
        raise QueryMistake(f"The query is longer than {_MAX_LENGTH} characters.", _MAX_LENGTH)
    parser = _Parser(_tokens(text))
    query = parser.any_of()
    if parser.kind != "end":
        raise parser.expected('"or", "and", "near", "then" or the end')
    return query


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "number", "word", "mark" or "end"
    text: str
    column: int


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    end = len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found:
            word = text[at:].split(maxsplit=1)[0]
            raise QueryMistake(
                f'"{word}" is no concept: ids are lower-case words with hyphens.',
                text.index(word, at) + 1,
            )
        kind = str(found.lastgroup)
        tokens.append(_Token(kind, found[kind], found.start(kind) + 1))
        at = found.end()
    return [*tokens, _Token("end", "", end + 1)]


class _Parser:
    """Recursive descent over the tokens: one method for each line of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def kind(self) -> str:
        return self._tokens[self._at].kind

    @property
    def text(self) -> str:
        return self._tokens[self._at].text

    @property
    def column(self) -> int:
        return self._tokens[self._at].column

    def expected(self, what: str) -> QueryMistake:
        found = f'"{self.text}"' if self.text else "the end"
        return QueryMistake(f"Expected {what}, found {found}.", self.column)

    def any_of(self) -> Query:
        parts = [self._all_of()]
        while self._take("or"):
            parts.append(self._all_of())
        return parts[0] if len(parts) == 1 else OrQuery(parts=tuple(parts))

    def _all_of(self) -> Query:
        parts = [self._near()]
        absent: list[Query] = []
        while self._take("and"):
            (absent if self._take("not") else parts).append(self._near())
        if len(parts) == 1 and not absent:
            return parts[0]
        return AndQuery(parts=tuple(parts), absent=tuple(absent))

    def _near(self) -> Query:
        query, column = self._part()
        chained = False  # "a near b near c" is one chain of three; "(a near b) near c" is not
        while self.text in ("near", "then"):
            ordered = self._next() == "then"
            distance = self._distance()
            other, other_column = self._part()
            _check_near(query, column)
            _check_near(other, other_column)
            parts = _chain(query, distance=distance, ordered=ordered) if chained else (query,)
            query = NearQuery(parts=(*parts, other), distance=distance, ordered=ordered)
            chained = True
        return query

    def _distance(self) -> int:
        if not self._take("/"):
            return NEAR_WORDS
        column = self.column
        distance = self._number()
        if not distance.is_integer() or not 0 < distance <= 200:
            raise QueryMistake("A distance is a whole number from 1 to 200.", column)
        return int(distance)

    def _part(self) -> tuple[Query, int]:
        column = self.column
        if self.kind == "number":
            return self._count(), column
        if self._take("("):
            return self._bracketed(), column
        word = self.text
        if self.kind == "word" and self._tokens[self._at + 1].text == "(":
            return (self._place() if word in _PLACES else self._quantity()), column
        return ConceptQuery(concept=self._concept()), column

    def _bracketed(self) -> Query:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise QueryMistake(f"More than {_MAX_DEPTH} brackets in one another.", self.column)
        query = self.any_of()
        self._expect(")")
        self._depth -= 1
        return query

    def _count(self) -> Query:
        column = self.column
        count = self._number()
        self._expect("of")
        self._expect("(")
        parts = [self.any_of()]
        while self._take(","):
            parts.append(self.any_of())
        self._expect(")")
        if not count.is_integer() or not 1 <= count <= len(parts):
            raise QueryMistake(f"{count:g} of {len(parts)} parts cannot be counted.", column)
        return CountQuery(count=int(count), parts=tuple(parts))

    def _place(self) -> Query:
        word = self._next()
        self._expect("(")
        concept = self._concept()
        self._expect(")")
        if word == "defined":
            return DefinesQuery(concept=concept)
        return HeadingQuery(concept=concept)

    def _quantity(self) -> Query:
        column = self.column
        unit = self._next()
        if unit not in UNITS:
            known = ", ".join(UNITS)
            raise QueryMistake(f'"{unit}" is no unit: heading, defined or one of {known}.', column)
        self._expect("(")
        bounds: dict[str, float] = {}
        while self.text in ("at-least", "at-most"):
            column = self.column
            bound = self._next()
            if bound in bounds:
                raise QueryMistake(f'"{bound}" stands here twice.', column)
            bounds[bound] = self._number()
            self._take(",")
        self._expect(")", '"at-least", "at-most" or ")"')
        return QuantityQuery(
            unit=unit, at_least=bounds.get("at-least"), at_most=bounds.get("at-most")
        )

    def _concept(self) -> str:
        if self.kind != "word" or self.text in _RESERVED or not _CONCEPT.match(self.text):
            raise self.expected("a concept")
        return self._next()

    def _number(self) -> float:
        if self.kind != "number":
            raise self.expected("a number")
        return float(self._next())

    def _take(self, text: str) -> bool:
        if self.text != text:
            return False
        self._at += 1
        return True

    def _expect(self, text: str, what: str = "") -> None:
        if not self._take(text):
            raise self.expected(what or f'"{text}"')

    def _next(self) -> str:
        text = self.text
        self._at += 1
        return text


def _check_near(query: Query, column: int) -> None:
    """Refuse what has no place in a sentence."""
    if isinstance(query, OrQuery):
        for part in query.parts:
            _check_near(part, column)
    elif isinstance(query, (AndQuery, CountQuery, HeadingQuery)):
        raise QueryMistake(
            'Beside "near" and "then" only concepts, quantities and "or" may stand.', column
        )


def _chain(query: Query, *, distance: int, ordered: bool) -> tuple[Query, ...]:
    """The parts to go on from: those of ``query`` where it is a chain of the same kind."""
    if isinstance(query, NearQuery) and (query.distance, query.ordered) == (distance, ordered):
        return query.parts
    return (query,)
