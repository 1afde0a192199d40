"""One file as a statute, or as two where both texts of its tracked changes are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from lawgap.languages.load import recognise
from lawgap.model.corrections import Correction
from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.reading import Tracked
from lawgap.model.statute import ProvisionKind, Statute
from lawgap.readers.certificate import FEWEST_COMMON, certify, doubts, language_share
from lawgap.readers.corrections import correction_notice, load_corrections
from lawgap.readers.formats.table import read_source
from lawgap.readers.plain import Notice, PlainText, Source
from lawgap.readers.structure.build import structure, without_articles
from lawgap.readers.structure.citation import title_of
from lawgap.readers.structure.corrected import corrected
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.labels import NOTES_LABEL
from lawgap.readers.structure.references import find_references

FEWEST_WORDS = 40
"""Words below which a text without articles is no statute."""
FEWEST_OF_ONE = 8
"""Words of a single article without a number: "Sole article. ...", "(1) ..."."""
MOST_OUTSIDE = 0.5
"""Share of a text outside its articles above which its structure is doubted."""
FEWEST_MENTIONS = 2
"""References to numbered articles or paragraphs that make such a text law all the same."""
_OPENING = 1_000  # characters in which the first lines stand
_FIRST_MARK = re.compile(r"\((?:1|a|а|i|α|ა)\)\s?[^\W\d_a-zа-я]", re.UNICODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A statute as read from a file, which names neither its id nor its bundle's name for it.

    ``version``: which text of a file with two it is ("original"), else empty.
    """

    statute: Statute
    notices: tuple[Notice, ...] = ()
    version: str = ""


def read_one(
    source: Source, languages: Sequence[Language], *, corrections: Path | None = None
) -> tuple[Reading, ...]:
    """The statute in a file; two where it has tracked changes and both texts are asked for.

    ``corrections``: the folder with the user's corrections of the trees of files.

    Raises ReadError where the file cannot be read, or is no statute.
    """
    fullest = sorted(languages, key=lambda language: -len(language.concepts))
    source = replace(source, known_languages=tuple(language.code for language in fullest))
    digest = sha256(source.data).hexdigest()
    items = load_corrections(corrections, digest).items if corrections else ()
    if source.choices.tracked is not Tracked.BOTH:
        return (_reading(read_source(source), source, languages, items),)
    accepted = _as(Tracked.ACCEPTED, source)
    plain = read_source(accepted)
    if plain.account is None or plain.account.tracked is None:  # it has no tracked changes
        return (_reading(plain, accepted, languages, items),)
    original = _as(Tracked.ORIGINAL, source)
    return (
        _reading(replace(plain, version=Tracked.ACCEPTED.value), accepted, languages, items),
        _reading(
            replace(read_source(original), version=Tracked.ORIGINAL.value),
            original,
            languages,
            items,
        ),
    )


def read_statute(
    plain: PlainText,
    path: Path,
    *,
    languages: Sequence[Language],
    language: str = "",
    corrections: Sequence[Correction] = (),
) -> tuple[Statute, int]:
    """The statute in a text that was read from ``path``, without the file's hash.

    ``language``: the code of the language that the user says it is in. The number is that of the
    ``corrections`` that found no place in the text.
    Raises ReadError where the text is no statute: it has no articles and reads like none.
    """
    text = plain.text
    lexicon = _chosen(language, languages) if language else recognise(text, languages)
    title = title_of(text, plain.title, lexicon)
    made = structure(plain, lexicon, title=title)
    words = len(text.split())
    if not made.articles:
        if not _reads_like_law(text, words, lexicon):
            raise _no_statute(path.name, words)
        made = without_articles(plain)
    mended = corrected(text, made.provisions, corrections, citation=made.citation)
    provisions = mended.provisions
    statute = Statute(
        id="",
        title=f"{title} ({plain.version})" if plain.version else title,
        file=path.name,
        language=lexicon.code,
        sha256="",
        words=words,
        text=text,
        provisions=provisions,
        definitions=DefinitionForms(lexicon).find_all(text, provisions),
        references=find_references(text, provisions, title, lexicon),
        places=plain.places,
    )
    return statute, len(mended.unfit)


def _as(tracked: Tracked, source: Source) -> Source:
    return replace(source, choices=replace(source.choices, tracked=tracked))


def _reading(
    plain: PlainText,
    source: Source,
    languages: Sequence[Language],
    corrections: Sequence[Correction],
) -> Reading:
    statute, unfit = read_statute(
        plain,
        source.path,
        languages=languages,
        language=source.choices.language,
        corrections=corrections,
    )
    language = next(one for one in languages if one.code == statute.language)
    certificate = certify(plain, source, language)
    statute = replace(statute, sha256=sha256(source.data).hexdigest(), certificate=certificate)
    share = language_share(plain.text, language)
    notices = (
        *plain.notices,
        *doubts(certificate),
        *_structure_notices(statute, plain),
        *_language_notices(statute, share, languages),
        *correction_notice(source.name, len(corrections) - unfit, unfit),
    )
    return Reading(statute=statute, notices=notices, version=plain.version)


def _chosen(code: str, languages: Sequence[Language]) -> Language:
    for language in languages:
        if language.code == code:
            return language
    known = ", ".join(language.code for language in languages)
    raise ReadError(
        f"LawGap has no lexicon for the language “{code}”.",
        hint=f"There is: {known}.",
        code="no-language",
    )


def _reads_like_law(text: str, words: int, language: Language) -> bool:
    """Whether a text without articles is one, or speaks of numbered articles or paragraphs."""
    numbering = language.numbering
    printed = sorted({*numbering.articles, *numbering.paragraph_words}, key=len, reverse=True)
    words_printed = "|".join(map(re.escape, printed))
    cited = re.compile(rf"(?<!\w)(?:{words_printed})\.?\s{{1,3}}\d", re.IGNORECASE)
    sole = re.compile(rf"(?:\w+\s)?(?:{words_printed})\s?(?:[.:–—]|$)", re.IGNORECASE)
    first = [line.strip() for line in text[:_OPENING].splitlines() if line.strip()][:3]
    if any(sole.match(line) or _FIRST_MARK.match(line) for line in first):
        return words >= FEWEST_OF_ONE
    return words >= FEWEST_WORDS and sum(1 for _ in cited.finditer(text)) >= FEWEST_MENTIONS


def _no_statute(name: str, words: int) -> ReadError:
    return ReadError(
        f"“{name}” does not look like a statute: no numbered articles or sections were found "
        f"in its {words:,} words.",
        hint="Leave it out, or check that the numbers are in the text and not in a picture.",
        code="no-statute",
    )


def _share_outside(statute: Statute) -> float:
    """The share of the text that stands in front of or between the articles; notes are no part."""
    outside = sum(
        unit.span.end - unit.span.start
        for unit in statute.provisions
        if unit.kind is ProvisionKind.FRONT and unit.label != NOTES_LABEL
    )
    return outside / max(1, len(statute.text))


def _structure_notices(statute: Statute, plain: PlainText) -> Iterator[Notice]:
    """Notices where no articles were found, or hardly a word stands in them."""
    if not any(p.kind is ProvisionKind.ARTICLE and p.number for p in statute.provisions):
        yield Notice(
            code="no-articles",
            message=f"No numbered articles or sections were found in “{statute.file}”; "
            "it was read as one text.",
            hint="Check that it is a law, and that its numbers are in the text.",
        )
    elif not plain.units and _share_outside(statute) > MOST_OUTSIDE:
        yield Notice(
            code="few-articles",
            message=f"More than half of the words of “{statute.file}” stand outside its articles.",
            hint="Correct the outline: split it where an article begins.",
        )


def _language_notices(
    statute: Statute, share: float, languages: Sequence[Language]
) -> Iterator[Notice]:
    """Notices where hardly any word is one of the language's own, or it has no wordings."""
    language = next(one for one in languages if one.code == statute.language)
    spoken = [one.name for one in languages if one.concepts]
    if spoken and not language.concepts:
        yield Notice(
            code="language",
            message=f"“{statute.file}” is in {language.name}: LawGap reads its structure, but has "
            f"wordings only in {', '.join(spoken)}, so nothing can be assessed in it.",
            hint="Use a translation, or add wordings to the language’s lexicon.",
        )
    elif language.function_words and share < FEWEST_COMMON:
        known = ", ".join(spoken or [one.name for one in languages])
        yield Notice(
            code="language",
            message=f"“{statute.file}” does not seem to be in a language that LawGap knows "
            f"({known}); it was read as {language.name}.",
            hint="Use a translation, or add the language’s lexicon.",
        )
