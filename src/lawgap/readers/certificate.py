"""The certificate of a file: what was read of it, what was not, and what that says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from lawgap.model.language import Language
from lawgap.model.reading import Certificate
from lawgap.readers.plain import Notice, PlainText, Source

FEWEST_COMMON = 0.12
"""Share of a language's common words below which a text is hardly in that language."""

_WORD = re.compile(r"\w+")
_SAMPLE = 20_000  # characters


def certify(plain: PlainText, source: Source, language: Language) -> Certificate | None:
    """The certificate of a text that was read from ``source``.

    None where its reader gives no account of the source's words, which every reader should.
    """
    account = plain.account
    if account is None:
        return None
    return Certificate(
        file=source.name,
        format=plain.format,
        sha256=sha256(source.data).hexdigest(),
        size=len(source.data),
        source_words=account.source_words,
        added_words=account.added_words,
        joined_words=account.joined_words,
        words=len(plain.text.split()),
        left_out=account.left_out,
        encoding=account.encoding,
        language=language.code,
        language_share=language_share(plain.text, language),
        language_chosen=bool(source.choices.language),
        tracked=account.tracked,
        tracked_changes=account.tracked_changes,
        pages=len(plain.pages),
        scanned=account.scanned,
        recognised=account.recognised,
        images=account.images,
    )


def language_share(text: str, language: Language) -> float:
    """The share of the language's common words among the first words of a text, from 0 to 1."""
    common = frozenset(language.function_words)
    words = _WORD.findall(text[:_SAMPLE].casefold())
    return sum(word in common for word in words) / len(words) if words else 0.0


def doubts(certificate: Certificate | None) -> Iterator[Notice]:
    """What a certificate says against the text: a gap in its count of words."""
    gap = certificate.unaccounted if certificate else 0
    if certificate and gap:
        noun = "word" if abs(gap) == 1 else "words"
        found = "in neither the text nor the list of what was left out" if gap > 0 \
            else "in the text that are not in the file"  # fmt: skip
        yield Notice(
            code="words-unaccounted",
            message=f"“{certificate.file}”: {abs(gap):,} {noun} {found}.",
            hint="Compare the text with the file before you rely on it, and report the file.",
        )
