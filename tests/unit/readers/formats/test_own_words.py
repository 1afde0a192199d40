"""Every word of a source's own XML, told apart from any reader, is in the text or accounted for."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import odt_files
import pytest
import word_files
from law_xml_files import SAMPLES
from lxml import etree, html

from lawgap.model.reading import ReadChoices, Tracked
from lawgap.readers.formats.table import read_source
from lawgap.readers.plain import Account, Source

PARTS = re.compile(r"word/(document|footnotes|endnotes|comments|header\d|footer\d)\.xml")
PAGE = (
    "<html><head><title>Ministry</title></head><body><nav>Home Laws</nav><h1>Act on Widgets</h1>"
    "<ol start=3><li>Title<li>Aim</ol><p>Seen<b hidden> unseen</b> words.</p>"
    "<table><tr><td>Theft<td>Fine</table><p>It regul<i>ates</i> them.<footer>Terms</footer></body>"
)
FILES = {
    **{f"{name}.xml": text.encode() for name, text in SAMPLES.items()},
    "draft.odt": odt_files.draft_law(),
    "draft.docx": word_files.draft_law(),
    "page.html": PAGE.encode(),
}


def texts_of(name: str, data: bytes) -> Iterator[str]:
    """The text of every element of a source that holds words, one after another."""
    if name.endswith(".html"):
        roots = [html.document_fromstring(data)]
    elif name.endswith(".xml"):
        roots = [etree.fromstring(data)]
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [
                member
                for member in archive.namelist()
                if PARTS.fullmatch(member) or member in {"content.xml", "styles.xml"}
            ]
            roots = [etree.fromstring(archive.read(member)) for member in wanted]
    for root in roots:
        for fallback in root.iter("{*}Fallback"):  # the same words once more, for old programs
            fallback.getparent().remove(fallback)
        yield from root.itertext()


def letters(text: str) -> Counter[str]:
    """How often each letter and each figure stands in a text: words may be cut into elements."""
    return Counter(letter for letter in text if letter.isalnum())


def told(account: Account) -> str:
    """How the parts begin that were left out."""
    return " ".join(part.sample for part in account.left_out)


@pytest.mark.parametrize("tracked", [Tracked.ACCEPTED, Tracked.ORIGINAL])
@pytest.mark.parametrize("name", FILES)
def test_no_letter_of_a_source_is_lost(name, tracked):
    """What is not in the text stands among what was left out, as far as that is shown."""
    data, choices = FILES[name], ReadChoices(tracked=tracked)
    plain = read_source(Source(data=data, path=Path(name), choices=choices))
    account = plain.account
    assert account is not None
    source = letters("".join(texts_of(name, data)))
    lost = source - letters(plain.text) - letters(told(account))
    hidden = sum(part.words - len(part.sample.split()) for part in account.left_out)
    longest = max(len(word) for text in texts_of(name, data) for word in text.split())
    assert lost.total() <= hidden * longest
    if not hidden:
        assert not lost
    assert (letters(plain.text) - source).total() <= 12 * account.added_words


@pytest.mark.parametrize("name", FILES)
def test_the_sum_of_words_holds(name):
    """The certificate's own equation."""
    plain = read_source(Source(data=FILES[name], path=Path(name)))
    account = plain.account
    assert account is not None
    left = sum(part.words for part in account.left_out)
    kept = account.source_words + account.added_words - account.joined_words - left
    assert kept == len(plain.text.split())
