"""Definitions: entries of a definitions article, and terms defined in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawgap.model.language import Language
from lawgap.model.statute import Definition, Provision, ProvisionKind, Span

NEVER = r"\b\B"
"""A pattern that matches nowhere: stands for words that a language does not have."""

_OPEN, _CLOSE = r"[“„«\"‘']", r"[”“»\"’']"
_TERM = rf"{_OPEN}\s?(?P<term>[^“”„«»\"‘\n]{{1,120}}?)\s?{_CLOSE}"
_QUOTES = frozenset("“„«\"‘'")
_EDITORIAL_ROOM = 14  # characters in which a quotation mark opens behind editorial marks
_EDITORIAL = r"(?:[A-Z]?\d{0,3}\[\s?){0,2}"


LONGEST_TERM = 7
"""Words of a term that stands without quotation marks."""
_LISTED = re.compile(
    r"(?:(?:[–—•*·-]|\(?\w{1,3}[.)])\s*)?(?P<term>[^\W\d_][^:;.\n]{0,80}?)\s?:\s+(?=\S)"
)


class DefinitionForms:
    """How definitions look in one language."""

    def __init__(self, language: Language) -> None:
        verbs = sorted(language.numbering.definition_verbs, key=len, reverse=True)
        self._small = language.skip | frozenset(language.function_words)
        verb = rf"(?:{'|'.join(map(re.escape, verbs)) or NEVER})\b"
        self.before_numbers = frozenset(language.numbering.references) | frozenset(
            language.numbering.paragraph_words
        )
        self._entry = re.compile(rf"{_EDITORIAL}{_TERM}(?P<between>[^\n;.]{{0,250}}?)\b{verb}")
        self._continued = re.compile(rf"{_EDITORIAL}{_TERM}(?=[\s,—–:-])")
        self._loose = re.compile(
            rf"(?P<term>[^\W\d_][\w’' ()/-]{{0,80}}?)(?:,[^\n;.]{{0,120}}?,)?\s{verb}"
        )
        self._lead = re.compile(rf"\b{verb}[^\n;]{{0,80}}:\s*$", re.IGNORECASE)
        self._run_on = re.compile(
            rf"(?<=[;\].:,)])\s+(?P<whole>{_EDITORIAL}{_TERM}[^\n;.“”\"]{{0,200}}?\b{verb})"
        )
        self._inline = re.compile(rf"{_TERM}(?P<between>[^\n;.“”\"]{{0,120}}?)\b{verb}")

    def entry(self, text: str, at: int, *, loose: bool, going_on: bool) -> str:
        """The term that a line defines at ``at``, or "".

        ``loose``: terms need no quotation marks; ``going_on``: definitions stand before this
        line, so the verb may stand further on.
        """
        quoted = not _QUOTES.isdisjoint(text[at : at + _EDITORIAL_ROOM])
        match = self._entry.match(text, at) if quoted else None
        if not match and going_on and quoted:
            match = self._continued.match(text, at)
        if not match and loose:
            match = self.loose(text, at)
        return match["term"].strip() if match else ""

    def loose(self, text: str, at: int = 0) -> re.Match[str] | None:
        """A definition without quotation marks: "Board means the Board"."""
        match = self._loose.match(text, at)
        words = match["term"].split() if match else []
        return (
            match
            if 0 < len(words) <= LONGEST_TERM and words[0].casefold() not in self._small
            else None
        )

    def leads(self, text: str) -> bool:
        """Whether a line leads into a list of terms: "In this Act is meant by:"."""
        return text.endswith(":") and self._lead.search(text) is not None

    def listed(self, text: str, at: int = 0) -> str:
        """The term of an entry without quotation marks or a verb: "– victim: the person"; or ""."""
        match = _LISTED.match(text, at)
        return match["term"] if match and len(match["term"].split()) <= LONGEST_TERM else ""

    def run_on(self, text: str, at: int) -> list[tuple[int, str]]:
        """Definitions that begin inside a line after another one: offset and term."""
        if not any(quote in text for quote in '“"‘«„'):
            return []
        return [
            (match.start("whole"), match["term"].strip())
            for match in self._run_on.finditer(text, at)
        ]

    def find_all(self, text: str, provisions: Sequence[Provision]) -> tuple[Definition, ...]:
        """Every term that the provisions define, in entries of their own or in passing."""
        found: list[Definition] = []
        for index, provision in enumerate(provisions):
            start, end = provision.own.start, provision.own.end
            if provision.kind is ProvisionKind.DEFINITION and provision.heading:
                at = text.find(provision.heading, start, end)
                at = start if at < 0 else at
                span = Span(start=at, end=min(end, at + len(provision.heading)))
                found.append(Definition(term=provision.heading, span=span, provision=index))
                continue
            for match in self._inline.finditer(text, start, end):
                span = Span(start=match.start("term"), end=match.end("term"))
                found.append(Definition(term=match["term"], span=span, provision=index))
        return tuple(found)
