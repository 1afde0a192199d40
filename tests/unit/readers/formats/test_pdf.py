"""PDF files: reading order, paragraphs, running heads, languages, scans, and what was left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import Page, Words, column, pdf_of

from lawgap.model.errors import ReadError
from lawgap.model.reading import LeftOutKind, ReadChoices
from lawgap.readers.formats import ocr
from lawgap.readers.formats.pdf import read_pdf
from lawgap.readers.plain import PlainText, Source

FILE = Path("act.pdf")
LAW = "The law of the land shall be the law of every person who is in it"
FRENCH = "Toute personne qui est dans le pays est soumise à la loi de ce pays et à ses tribunaux"
ENGLISH = "Every person who is in the country is subject to the law of the country and its courts"


def read(*pages: Page, choices: ReadChoices | None = None, **made: str) -> PlainText:
    """The plain text of a PDF file of these pages."""
    source = Source(
        data=pdf_of(pages, **made),
        path=FILE,
        choices=choices or ReadChoices(ocr=False),
        known_languages=("en", "de"),
    )
    return read_pdf(source)


def unaccounted(plain: PlainText) -> int:
    """Words of the file that are neither in the text nor left out."""
    account = plain.account
    left_out = sum(part.words for part in account.left_out)
    return account.source_words - account.joined_words - len(plain.text.split()) - left_out


def left_out(plain: PlainText) -> dict[LeftOutKind, int]:
    """How many words of each kind were left out."""
    return {part.kind: part.words for part in plain.account.left_out}


def test_lines_of_a_paragraph_are_joined():
    """A paragraph is one line of the text; a new mark begins a new one."""
    plain = read(
        Page(
            column(
                "1. Every person who recruits, transports, transfers, harbours or receives another",
                "person by means of force commits an offence and is liable to imprisonment for ten",
                "years.",
                "2. An attempt is punished in the same way as the completed offence is, and",
                "(a) the court may order forfeiture;",
                "(b) the court may order compensation.",
            )
        )
    )
    assert plain.text.split("\n") == [
        (
            "1. Every person who recruits, transports, transfers, harbours or receives another "
            "person by means of force commits an offence and is liable to imprisonment for ten "
            "years."
        ),
        "2. An attempt is punished in the same way as the completed offence is, and",
        "(a) the court may order forfeiture;",
        "(b) the court may order compensation.",
        "",
    ]
    assert unaccounted(plain) == 0


def test_columns_are_read_one_after_the_other():
    """A gazette in two columns is not read across, also where a title stands above both."""
    left = column(*[f"left column line {at} goes on here" for at in range(20)], x=50, top=650)
    right = column(*[f"right column line {at} goes on here" for at in range(20)], x=330, top=650)
    title = [
        Words(60, 700 - 14 * at, "A title in large letters that reaches over both columns", 17)
        for at in range(3)
    ]
    text = read(Page(sorted([*title, *left, *right], key=lambda words: -words.y))).text
    assert text.index("both columns") < text.index("left column line 0")
    assert text.index("left column line 19") < text.index("right column line 0")


def test_words_far_apart_on_one_line_are_parted():
    """A file that writes across both columns, line by line, is still read column by column."""
    rows = [
        Words(x, 700 - 12 * at, f"{side} {at} of the column is here", 10)
        for at in range(20)
        for x, side in ((50, "left"), (330, "right"))
    ]
    text = read(Page(rows)).text
    assert text.index("left 19") < text.index("right 0")


def test_running_heads_and_page_numbers_are_left_out():
    """What repeats at the edges of the pages is no law, and the certificate counts it."""
    words = ["alpha law.", "beta law.", "gamma law.", "delta law.", "omega law."]
    pages = [
        Page([
            Words(72, 760, f"Official Gazette No. 7 of 2020, page {n}"),
            *column(f"The {word}"),
            Words(300, 30, str(n)),
        ])
        for n, word in enumerate(words, 1)
    ]  # fmt: skip
    plain = read(*pages)
    assert plain.text.split("\n") == [*(f"The {word}" for word in words), ""]
    assert left_out(plain) == {LeftOutKind.RUNNING_HEAD: 40, LeftOutKind.PAGE_NUMBER: 5}
    assert plain.account.left_out[0].where == "pages 1–5"
    assert unaccounted(plain) == 0


def test_page_numbers_in_roman_numerals_are_left_out():
    """The first pages of many codes are numbered so; a head may hold a number of any length."""
    pages = [
        Page([
            Words(72, 760, f"Order 123456789012{n % 2}"),
            *column(*[f"{LAW}, says line {n}{m}" for m in "uvwxyz"]),
            Words(300, 30, numeral),
        ])
        for n, numeral in enumerate(("i", "ii", "iii", "iv", "v"), 1)
    ]  # fmt: skip
    plain = read(*pages)
    assert left_out(plain)[LeftOutKind.PAGE_NUMBER] == 5
    assert unaccounted(plain) == 0


def test_heads_of_left_and_right_pages_are_found():
    """Even and odd pages bear different heads."""
    pages = [
        Page([
            Words(72, 760, f"{n} Employment Act" if n % 2 else f"Chapter 55 {n}"),
            *column(*[f"{LAW}, says line {'abcdefghij'[n]}{m}" for m in "uvwxyz"]),
        ])
        for n in range(1, 9)
    ]  # fmt: skip
    text = read(*pages).text
    assert "Employment Act" not in text
    assert "Chapter 55" not in text
    assert text.count(LAW) == 48


def test_an_article_at_the_top_of_pages_is_no_running_head():
    """Its wording repeats, but not its number, and it stands within pages too."""
    pages = [
        Page(
            column(
                f"Article {2 * n}",
                LAW,
                LAW,
                LAW,
                f"Article {2 * n + 1}",
                *[LAW] * 4,
            )
        )
        for n in range(1, 8)
    ]
    text = read(*pages).text
    assert [f"Article {n}" in text for n in range(2, 16)] == [True] * 14


def test_line_numbers_at_the_margin_are_left_out():
    """Bills count their lines; numbers of provisions are not evenly spaced."""
    numbered = [
        Page([
            *column(*[LAW] * 20, x=100),
            *[Words(60, 700 - 12 * 5 * at, str(5 * at + 1)) for at in range(4)],
            Words(60, 700 - 12 * 19, "20"),
        ])
    ]  # fmt: skip
    bill = [
        replace(page, words=[*page.words[:20], *(Words(60, 700 - 12 * at, str(at + 1))
                                                 for at in range(20))])
        for page in numbered * 2
    ]  # fmt: skip
    plain = read(*bill)
    assert left_out(plain) == {LeftOutKind.LINE_NUMBER: 40}
    provisions = [
        Page([*column(*[LAW] * 20, x=100), *(Words(60, 700 - 12 * at, str(n))
              for n, at in enumerate((0, 2, 3, 8, 12, 19), 1))])
        for _ in range(2)
    ]  # fmt: skip
    assert left_out(read(*provisions)) == {}


def test_stamps_at_the_side_are_left_out():
    """Turned text at the margin is the printer's."""
    plain = read(Page([*column(LAW, LAW), Words(20, 100, "printed on demand", turned=True)]))
    assert "printed" not in plain.text
    assert left_out(plain) == {LeftOutKind.MARGIN_STAMP: 3}
    assert unaccounted(plain) == 0


@pytest.mark.parametrize("turn", [0, 90, 180])
def test_pages_whose_text_lies_are_read_along_their_lines(turn):
    """A wide table printed sideways, or a page that is shown turned, is no stamp."""
    lying = [Words(200 + 12 * at, 100, f"{line}, {LAW}", turned=True)
             for at, line in enumerate(("first", "second", "third"))]  # fmt: skip
    plain = read(Page(lying, turn=turn))
    words = [plain.text.index(line) for line in ("first", "second", "third")]
    assert words == sorted(words)
    assert unaccounted(plain) == 0
    left, top, right, bottom = plain.places[0].rect
    wide = right - left > bottom - top
    assert wide is (turn in {90, 270})
    across, high = (792, 612) if turn in {90, 270} else (612, 792)
    assert 0 <= left < right <= across
    assert 0 <= top < bottom <= high


def test_words_parted_at_a_line_end_are_joined():
    """A hyphen goes where the word is known without it, and stays where it belongs."""
    plain = read(
        Page(
            column(
                "Every person is free from exploitation of whatever kind, and exploi-",
                "tation is a crime. Measures for anti-slavery and all other anti-",
                "slavery work are funded in the years 1990–",
                "1995 by the State for the benefit of every victim of the crime.",
            )
        )
    )
    assert "and exploitation is a crime" in plain.text
    assert "all other anti-slavery work" in plain.text
    assert "1990–1995" in plain.text
    assert plain.account.joined_words == 3
    assert unaccounted(plain) == 0


def test_ligatures_become_letters_and_raised_numbers_stay_apart():
    """The pin-cite "143¹" is not article 1431; "ﬁne" is found as "fine"."""
    page = Page([
        Words(72, 720, "Article 143"),
        Words(120, 720, "1", size=6, raised=4),
        Words(72, 700, "Article 144", mark="2"),
        *column("A ﬁne is not an alternative to prison.", top=680),
    ])  # fmt: skip
    plain = read(page)
    assert "Article 143¹" in plain.text
    assert "Article 144²" in plain.text
    assert "A fine is" in plain.text
    assert unaccounted(plain) == 0


def test_footnotes_stand_apart_at_the_end():
    """A note at the foot of a page does not cut a sentence of the law in two."""
    body = column(
        *[f"{LAW}, says line {at}" for at in "abcdef"],
        "and a person who is in the land shall obey it while he is there and",
    )
    first = Page([
        *body,
        Words(72, 700 - 12 * 7, "not act against the law of the said land", mark="1"),
        Words(72, 60, "1 As amended in the year after the law was first made.", size=7),
    ])  # fmt: skip
    plain = read(first, Page(column("nor help others to do so.", "It is so.")))
    assert "said land¹ nor help others" in plain.text
    assert plain.text[plain.notes :].startswith("¹ As amended")
    assert unaccounted(plain) == 0


def two_languages() -> list[Page]:
    """A gazette: French on the left, English on the right."""
    return [
        Page([
            *column(*wrap(f"{FRENCH}. " * 5, 45), x=40, top=640, size=9),
            *column(*wrap(f"{ENGLISH}. " * 5, 45), x=320, top=640, size=9),
            *[Words(x, 460, f"Article {n}", 9) for x in (40, 320)],
            *column(*wrap(f"{FRENCH}. " * 5, 45), x=40, top=440, size=9),
            *column(*wrap(f"{ENGLISH}. " * 5, 45), x=320, top=440, size=9),
        ])
        for n in range(3)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "kept", "gone"), [("", ENGLISH, FRENCH), ("fr", FRENCH, ENGLISH)]
)
def test_one_language_of_a_gazette_in_columns_is_read(language, kept, gone):
    """The one that is chosen, else the one that LawGap knows; the other is accounted for."""
    plain = read(*two_languages(), choices=ReadChoices(language=language))
    assert kept[:30] in plain.text
    assert gone[:30] not in plain.text
    assert plain.text.count("Article") == 3
    assert [notice.code for notice in plain.notices] == ["several-languages"]
    (other,) = plain.account.left_out
    assert other.kind is LeftOutKind.OTHER_LANGUAGE
    assert other.where == f"{'English' if language else 'French'}, pages 1–3"
    assert unaccounted(plain) == 0


def test_languages_one_after_the_other_are_all_read_unless_one_is_chosen():
    """A law printed first in French, then in English."""
    pages = [Page(column(*[FRENCH] * 8)) for _ in range(2)]
    pages += [Page(column(*[ENGLISH] * 8)) for _ in range(2)]
    both = read(*pages)
    assert FRENCH[:30] in both.text
    assert ENGLISH[:30] in both.text
    assert [notice.code for notice in both.notices] == ["several-languages"]
    one = read(*pages, choices=ReadChoices(language="en"))
    assert FRENCH[:30] not in one.text
    assert unaccounted(one) == 0


def test_every_line_leads_back_to_its_page_and_place():
    """Evidence can be shown where it stands: page, and rectangle from the upper left corner."""
    plain = read(
        Page(column("First page of the law.", *[LAW] * 2)),
        Page(column("Second page of the law.", x=100, top=400)),
    )
    assert plain.text[plain.pages[1] :].startswith("Second page")
    place = next(place for place in plain.places if plain.text[place.start :].startswith("Second"))
    assert place.page == 2
    left, top, right, bottom = place.rect
    assert left == pytest.approx(100, abs=2)
    assert bottom == pytest.approx(792 - 400, abs=4)
    assert right > 180
    assert top < bottom
    starts = [place.start for place in plain.places]
    assert starts == sorted(set(starts))


def test_a_scan_is_called_a_scan_with_its_pages():
    """Pages that are pictures cannot be checked, and the user hears which."""
    with pytest.raises(ReadError, match="page 1") as caught:
        read(Page(picture=True))
    assert caught.value.code == "scan"
    partly = read(Page(column("A page that has enough text to be read.")), Page(picture=True))
    assert [notice.code for notice in partly.notices] == ["scan"]
    assert "page 2" in partly.notices[0].message
    assert partly.account.scanned == (2,)


def test_a_blank_page_is_no_scan():
    """Nothing is missing from it."""
    plain = read(Page(column("A page that has enough text to be read.")), Page())
    assert plain.notices == ()
    with pytest.raises(ReadError) as caught:
        read(Page())
    assert caught.value.code == "empty"


@pytest.fixture
def recogniser(monkeypatch):
    """A stand-in for tesseract that finds the same two lines on each page."""
    table = "\n".join(
        f"5\t1\t1\t1\t{line}\t{at}\t{300 + 200 * at}\t{300 + 60 * line}\t150\t40\t{sure}\t{word}"
        for line, words in enumerate((("1.", "Slavery"), ("is", "forbidden.")), 1)
        for at, (word, sure) in enumerate(zip(words, (90, 70), strict=True), 1)
    )
    monkeypatch.setattr(ocr, "program", lambda: "tesseract")
    monkeypatch.setattr(ocr, "_installed", lambda _: frozenset(("eng", "osd")))

    class Done:
        stdout = table.encode()

    monkeypatch.setattr(ocr.subprocess, "run", lambda *_, **__: Done)


def test_scans_are_recognised_where_the_system_can(recogniser):
    """The words are marked as recognised, with their confidence and their place."""
    choices = ReadChoices()
    plain = read(Page(picture=True), choices=choices)
    assert plain.text == "1. Slavery is forbidden.\n"
    assert [notice.code for notice in plain.notices] == ["ocr"]
    assert "80%" in plain.notices[0].message
    (page,) = plain.account.recognised
    assert (page.page, page.words, page.confidence) == (1, 4, pytest.approx(0.8))
    assert plain.places[0].rect[0] == pytest.approx(500 * 72 / 300, abs=1)
    assert unaccounted(plain) == 0


def test_a_failing_recogniser_costs_its_page_only(recogniser, monkeypatch):
    """It may hang or crash; the page is then called a scan."""

    def hang(*_, **__):
        raise ocr.subprocess.TimeoutExpired("tesseract", 1)

    monkeypatch.setattr(ocr.subprocess, "run", hang)
    plain = read(Page(column(LAW, LAW)), Page(picture=True), choices=ReadChoices())
    assert [notice.code for notice in plain.notices] == ["scan"]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_how_to_get_the_recogniser_is_told(platform, monkeypatch):
    """Each system has its own way; the language packs are named where they are parts of it."""
    monkeypatch.setattr(ocr.sys, "platform", platform)
    assert "LawGap read scans" in ocr.how_to_install(["uk"])
    if platform == "linux":
        assert "tesseract-ocr-ukr" in ocr.how_to_install(["uk"])


def test_a_locked_file_opens_with_its_password_only():
    """Without one, or with a wrong one, it is refused clearly."""
    page = Page(column("The secret law of the land is told here."))
    opened = read(page, choices=ReadChoices(password="geheim"), password="geheim")
    assert opened.text == "The secret law of the land is told here.\n"
    for password in ("", "wrong"):
        with pytest.raises(ReadError) as caught:
            read(page, choices=ReadChoices(password=password), password="geheim")
        assert caught.value.code == "encrypted"


def test_a_broken_file_says_so():
    """Broken bytes are called damaged."""
    for data in (b"%PDF-1.4\n" + b"\0\xff" * 500, pdf_of([Page(column(LAW))])[:200]):
        with pytest.raises(ReadError) as caught:
            read_pdf(Source(data=data, path=FILE))
        assert caught.value.code in {"damaged", "empty"}


WORDS = st.text(
    st.characters(codec="cp1252", exclude_categories=("Cc", "Zs", "Zl", "Zp")), min_size=1,
    max_size=9,
)  # fmt: skip
LINES = st.lists(
    st.tuples(
        st.sampled_from((50, 72, 330)),
        st.integers(20, 760),
        st.lists(WORDS, min_size=1, max_size=7).map(" ".join),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_every_word_is_accounted_for_and_every_place_is_in_the_text(pages):
    """Whatever stands wherever: nothing is lost unsaid, and places come in order."""
    try:
        plain = read(*(Page(words) for words in pages))
    except ReadError as error:
        assert error.code == "empty"  # noqa: PT017
        return
    assert unaccounted(plain) == 0
    starts = [place.start for place in plain.places]
    assert starts == sorted(starts)
    assert all(0 <= start < len(plain.text) for start in starts)
    assert len(plain.pages) == len(pages)


def test_an_articles_head_begins_a_paragraph_below_a_full_line():
    """Also where the line before reaches the margin, as the last line of a paragraph may."""
    page = column(
        "Attempt and participation are punishable in accordance with the Criminal Code.",
        "Article 12. Liability of legal persons in all of the cases named in this Chapter",
        "A legal person which is liable shall be punished by a fine of up to one hundred.",
        "Article 13. Confiscation of the proceeds and of the means of each such an offence",
        "What was gained by an offence is confiscated, and so is what was used to do it.",
    )
    lines = read(Page(page)).text.splitlines()
    assert [line[:10] for line in lines if line.startswith("Article")] == [
        "Article 12",
        "Article 13",
    ]


def test_a_line_that_one_page_repeats_is_no_running_head():
    """Repetition counts over pages."""
    plain = read(Page(column("To be filled in here.", "To be filled in here.", *[LAW] * 3)))
    assert plain.text.count("To be filled in") == 2
    assert plain.text.count(LAW) == 3
    assert left_out(plain) == {}
