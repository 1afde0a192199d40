"""Text files: .txt and .md."""

from __future__ import annotations

import re

from lawgap.model.reading import LeftOut, LeftOutKind
from lawgap.readers.formats.encodings import decode_text
from lawgap.readers.plain import Account, Heading, PlainText, Source, clean, count_words

_MARKDOWN_HEADING = re.compile(r"(?m)^(#{1,6})[ \t]*(\S[^\n]*?)[ \t]*(#*)[ \t]*$")


def read_plain_text(source: Source) -> PlainText:
    """A text file as it stands; its encoding is told in a notice where it had to be guessed."""
    decoded = decode_text(source.data, source.name, source.choices.encoding)
    return PlainText(
        text=clean(decoded.text),
        notices=decoded.notices,
        account=Account(source_words=count_words(decoded.text), encoding=decoded.encoding),
    )


def read_markdown(source: Source) -> PlainText:
    """A Markdown file with the marks of its headings taken away."""
    decoded = decode_text(source.data, source.name, source.choices.encoding)
    pieces: list[str] = []
    headings: list[Heading] = []
    marks = 0
    text, at, length = clean(decoded.text), 0, 0
    for match in _MARKDOWN_HEADING.finditer(text):
        before = text[at : match.start()]
        length += len(before)
        headings.append(Heading(start=length, level=len(match[1])))
        pieces += [before, match[2]]
        length += len(match[2])
        at = match.end()
        marks += len(match[0].split()) - len(match[2].split())
    title = pieces[1].strip(" *_#") if pieces else ""
    return PlainText(
        text="".join([*pieces, text[at:]]),
        title=title,
        headings=tuple(headings),
        notices=decoded.notices,
        account=Account(
            source_words=count_words(decoded.text),
            encoding=decoded.encoding,
            left_out=(LeftOut(kind=LeftOutKind.MARKUP, words=marks, sample="#"),) if marks else (),
        ),
    )
