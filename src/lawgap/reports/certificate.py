"""The import certificate in words: what was read of a file and what was not."""

from __future__ import annotations

from collections.abc import Iterator

from lawgap.messages.say import part_in_language
from lawgap.model.reading import Certificate, LeftOut
from lawgap.reports.clean_text import one_line
from lawgap.reports.wording import language_name
from lawgap.reports.words import Words

_NAMED = 5  # references that are named


def certificate_text(words: Words, certificate: Certificate) -> str:
    """The certificate for a terminal, one fact on each line."""
    facts = certificate_rows(words, certificate)
    width = max(len(name) for name, _ in facts)
    lines = [f"  {name:{width}}  {value}" for name, value in facts]
    return "\n".join([one_line(certificate.file), *lines])


def certificate_rows(words: Words, certificate: Certificate) -> tuple[tuple[str, str], ...]:
    """What the certificate says, fact by fact: its name and its value."""
    return tuple(_facts(words, certificate))


def left_out_rows(words: Words, certificate: Certificate) -> tuple[tuple[str, str, str, str], ...]:
    """What was left out, part by part: why, how many words, where, how it begins."""
    return tuple(
        (
            words.of("left-out", part.kind),
            words.number(part.words),
            _where(words, part),
            one_line(part.sample),
        )
        for part in certificate.left_out
    )


def how_read(words: Words, certificate: Certificate) -> Iterator[str]:
    """How the file was read, one "name: value" each; what does not concern it is left out."""
    if certificate.encoding:
        yield words.say("certificate.encoding", encoding=certificate.encoding)
    if certificate.language:
        chosen = "chosen" if certificate.language_chosen else "recognised"
        name = language_name(words, certificate.language)
        share = words.percent(certificate.language_share)
        yield words.say(f"certificate.language-{chosen}", language=name, share=share)
    if certificate.tracked:
        number = words.number(certificate.tracked_changes)
        how = words.of("tracked", certificate.tracked)
        yield words.say("certificate.tracked", number=number, how=how)
    if certificate.pages:
        yield words.say("certificate.pages", number=words.number(certificate.pages))
    if certificate.scanned:
        yield words.say("certificate.scanned", pages=page_list(certificate.scanned))
    if certificate.recognised:
        yield _recognised(words, certificate)
    if certificate.images:
        yield words.say("certificate.images", number=words.number(certificate.images))
    if certificate.lost_references:
        yield _lost_references(words, certificate.lost_references)


def sums(words: Words, certificate: Certificate) -> Iterator[str]:
    """The rest of the sum of words: numbers added, and words joined at line ends."""
    if certificate.added_words:
        yield words.say("certificate.added", number=words.number(certificate.added_words))
    if certificate.joined_words:
        yield words.say("certificate.joined", number=words.number(certificate.joined_words))


def left_out_text(words: Words, part: LeftOut) -> str:
    """One line on what was left out: how many words of what, where, and how they begin."""
    number = words.counted(part.words, "words")
    text = words.say("certificate.left-out-of", number=number, kind=words.of("left-out", part.kind))
    where = f", {_where(words, part)}" if part.where else ""
    sample = words.say("joints.quoted", words=one_line(part.sample)) if part.sample else ""
    return f"{text}{where} ({sample})" if sample else f"{text}{where}"


def _where(words: Words, part: LeftOut) -> str:
    return part_in_language(one_line(part.where), words.code)


def _facts(words: Words, certificate: Certificate) -> Iterator[tuple[str, str]]:
    size = words.counted(certificate.size, "bytes")
    yield words["certificate.format"], f"{certificate.format}, {size}"
    yield words["columns.sha"], certificate.sha256
    yield words["columns.source-words"], words.number(certificate.source_words)
    yield from map(_fact, sums(words, certificate))
    for part in certificate.left_out:
        yield words["certificate.left-out"], left_out_text(words, part)
    yield words["columns.text-words"], words.number(certificate.words)
    yield words["columns.unaccounted"], words.number(certificate.unaccounted)
    yield from map(_fact, how_read(words, certificate))


def _recognised(words: Words, certificate: Certificate) -> str:
    pages = certificate.recognised
    number = sum(page.words for page in pages)
    sure = sum(page.words * page.confidence for page in pages) / (number or 1)
    return words.say(
        "certificate.recognised",
        pages=page_list(tuple(page.page for page in pages)),
        words=words.counted(number, "words"),
        share=words.percent(sure),
    )


def _lost_references(words: Words, lost: tuple[str, ...]) -> str:
    """One line on the references to articles that are in no text; the first of them by name."""
    named = "; ".join(map(one_line, lost[:_NAMED]))
    if len(lost) <= _NAMED:
        return words.say("certificate.lost-references", references=named)
    more = words.number(len(lost) - _NAMED)
    return words.say("certificate.lost-references-more", references=named, number=more)


def _fact(line: str) -> tuple[str, str]:
    name, _, value = line.partition(": ")
    return name, value


def page_list(pages: tuple[int, ...]) -> str:
    """Page numbers as a person writes them: 1, 4–9, 12."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ", ".join("–".join(map(str, run)) for run in runs)
