"""From files and folders to a bundle of statutes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from lawgap.languages.load import recognise
from lawgap.model.errors import ReadError
from lawgap.model.language import Language
from lawgap.model.statute import (
    Bundle,
    Problem,
    Progress,
    ProvisionKind,
    Statute,
    no_progress,
)
from lawgap.readers.formats.table import bytes_of, read_source
from lawgap.readers.plain import Notice, PlainText, Source
from lawgap.readers.structure.build import structure, without_articles
from lawgap.readers.structure.citation import title_of
from lawgap.readers.structure.definitions import DefinitionForms
from lawgap.readers.structure.references import find_references

FEWEST_WORDS = 40
"""Words below which a text without articles is no statute."""
FEWEST_MENTIONS = 2
"""References to numbered articles or paragraphs that make such a text law all the same."""
FEWEST_COMMON = 0.12
"""Share of a language's common words below which a text is hardly in that language."""
DEEPEST_FOLDER = 40

_WORD = re.compile(r"\w+")
_NOT_IN_ID = re.compile(r"[\W_]+")
_SAMPLE = 20_000  # characters


def read_bundle(
    paths: Sequence[Path],
    *,
    jurisdiction: str,
    languages: Sequence[Language],
    progress: Progress = no_progress,
) -> Bundle:
    """The statutes in ``paths``: files, and folders with everything below them in name order.

    A file that cannot be read, or is no statute, becomes a problem of the bundle and does not
    stop the others; hidden files are skipped. The bundle may have no statutes at all.
    """
    problems: list[Problem] = []
    files = list(dict.fromkeys(file for path in paths for file in _files(path, problems)))
    names = _Names()
    statutes: list[Statute] = []
    for done, path in enumerate(files):
        progress(done, len(files), path.name)
        file = names.file_name(path)
        try:
            data = bytes_of(path)
            plain = read_source(Source(data=data, path=path))
            statute = read_statute(plain, path, languages=languages)
        except ReadError as error:
            problems.append(
                Problem(file=file, code=error.code, message=error.message, hint=error.hint)
            )
            continue
        notices = (*plain.notices, *_text_notices(plain.text, statute, languages))
        problems += [notice.as_problem(file) for notice in notices]
        statutes.append(
            replace(statute, id=names.id_of(path), file=file, sha256=sha256(data).hexdigest())
        )
    progress(len(files), len(files), "")
    return Bundle(jurisdiction=jurisdiction, statutes=tuple(statutes), problems=tuple(problems))


def read_statute(plain: PlainText, path: Path, *, languages: Sequence[Language]) -> Statute:
    """The statute in a text that was read from ``path``, without the file's hash.

    Raises ReadError where the text is no statute: it has no articles and reads like none.
    """
    text = plain.text
    language = recognise(text, languages)
    title = title_of(text, plain.title, language)
    made = structure(plain, language, title=title)
    words = len(text.split())
    if not made.articles:
        if not _reads_like_law(text, words, language):
            raise _no_statute(path.name, words)
        made = without_articles(plain)
    return Statute(
        id=_slug(path.stem),
        title=title,
        file=path.name,
        language=language.code,
        sha256="",
        words=words,
        text=text,
        provisions=made.provisions,
        definitions=DefinitionForms(language).find_all(text, made.provisions),
        references=find_references(text, made.provisions, title, language),
    )


def _reads_like_law(text: str, words: int, language: Language) -> bool:
    """Whether a text without articles speaks of numbered articles or paragraphs all the same."""
    numbering = language.numbering
    printed = sorted({*numbering.articles, *numbering.paragraph_words}, key=len, reverse=True)
    words_printed = "|".join(map(re.escape, printed))
    cited = re.compile(rf"(?<!\w)(?:{words_printed})\.?\s{{1,3}}\d", re.IGNORECASE)
    return words >= FEWEST_WORDS and sum(1 for _ in cited.finditer(text)) >= FEWEST_MENTIONS


def _no_statute(name: str, words: int) -> ReadError:
    return ReadError(
        f"“{name}” does not look like a statute: no numbered articles or sections were found "
        f"in its {words:,} words.",
        hint="Leave it out, or check that the numbers are in the text and not in a picture.",
        code="no-statute",
    )


def _text_notices(text: str, statute: Statute, languages: Sequence[Language]) -> Iterator[Notice]:
    """Notices where no articles were found, or hardly any word is one of the language's own."""
    if not any(p.kind is ProvisionKind.ARTICLE and p.number for p in statute.provisions):
        yield Notice(
            code="no-articles",
            message=f"No numbered articles or sections were found in “{statute.file}”; "
            "it was read as one text.",
            hint="Check that it is a law, and that its numbers are in the text.",
        )
    language = next(one for one in languages if one.code == statute.language)
    common = frozenset(language.function_words)
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if common and sum(word in common for word in words) < FEWEST_COMMON * len(words):
        known = ", ".join(one.name for one in languages)
        yield Notice(
            code="language",
            message=f"“{statute.file}” does not seem to be in a language that LawGap knows "
            f"({known}); it was read as {language.name}.",
            hint="Use a translation, or add the language’s lexicon.",
        )


class _Names:
    """Gives each file a name, and each statute an id, that no other has."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._ids: set[str] = set()

    def file_name(self, path: Path) -> str:
        """The file's name, numbered where another folder has a file of the same name."""
        name, count = path.name, 1
        while name.casefold() in self._files:
            count += 1
            name = f"{path.stem} ({count}){path.suffix}"
        self._files.add(name.casefold())
        return name

    def id_of(self, path: Path) -> str:
        """A short name made of the file's."""
        slug, count = _slug(path.stem), 1
        while slug in self._ids:
            count += 1
            slug = f"{_slug(path.stem)}-{count}"
        self._ids.add(slug)
        return slug


def _slug(stem: str) -> str:
    """A name without spaces or marks: penal-code-1930; letters of all scripts are kept."""
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", stem)
        if not unicodedata.combining(letter)
    )
    return _NOT_IN_ID.sub("-", plain.casefold()).strip("-") or "statute"


def _files(path: Path, problems: list[Problem]) -> Iterator[Path]:
    """A file, or the files below a folder, sorted; links that lead in circles end somewhere."""
    if not path.is_dir():
        yield path
        return
    pending = [(path, 0)]
    while pending:
        folder, depth = pending.pop()
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            problems.append(
                Problem(
                    file=folder.name,
                    code="not-readable",
                    message=f"The folder “{folder.name}” cannot be read: {error.strerror}.",
                    hint="Check that you may open it.",
                )
            )
            continue
        visible = [entry for entry in entries if not entry.name.startswith((".", "~$"))]
        yield from (entry for entry in visible if not entry.is_dir())
        if depth < DEEPEST_FOLDER:
            inner = [entry for entry in visible if entry.is_dir() and not entry.is_symlink()]
            pending += [(entry, depth + 1) for entry in reversed(inner)]
