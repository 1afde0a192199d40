"""From text to provisions, in the drafting styles of many countries."""

from __future__ import annotations

from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import Heading

LONG = "Every widget is made by those who know how it is made, and is sold by them alone."
COMMON_LAW = """\
Widgets Act

PART I
Preliminary

1. Short title
This Act may be cited as the Widgets Act.

2. Interpretation
(1) In this Act, unless the context otherwise requires—
“child” means a person under eighteen;
“exploitation” includes—
(a) slavery;
(b) forced labour; or
(c) any other form; [definition inserted by Act 3 of 2001] “person” includes a company.
(2) A child cannot consent.

PART II
Offences

3. Trafficking
(1) A person who—
(a) recruits a person; or
(b) harbours a person—
(i) by force; or
(ii) by fraud,
commits an offence under section 2.
(2) The penalty is twenty years.

4A. Attempt
An attempt under section 3(1)(a) is punishable.
"""


def test_sections_subsections_and_points_get_the_pin_cites_of_a_lawyer(labels):
    """The common-law form: numbers with headings, (1), (a), (i) and closing words."""
    assert labels(COMMON_LAW) == [
        "Part I", "s 1", "s 2", "s 2(1)", "s 2(1) “child”", "s 2(1) “exploitation”",
        "s 2(1) “exploitation”(a)", "s 2(1) “exploitation”(b)", "s 2(1) “exploitation”(c)",
        "s 2(1) “person”", "s 2(2)", "Part II", "s 3", "s 3(1)", "s 3(1)(a)", "s 3(1)(b)",
        "s 3(1)(b)(i)", "s 3(1)(b)(ii)", "s 3(1)(b)", "s 3(2)", "s 4A",
    ]  # fmt: skip


def test_every_unit_knows_its_kind_heading_and_article(read):
    """Kinds, headings and the article that a unit belongs to, as the rules engine asks for them."""
    units = {unit.label: unit for unit in read(COMMON_LAW)}
    article = units["s 3"]
    assert article.kind is ProvisionKind.ARTICLE
    assert article.heading == "Trafficking"
    assert units["Part II"].heading == "Offences"
    assert units["s 3(1)"].kind is ProvisionKind.PARAGRAPH
    assert units["s 3(1)(b)(ii)"].kind is ProvisionKind.POINT
    assert units["s 2(1) “child”"].kind is ProvisionKind.DEFINITION
    assert units["s 3(1)(b)(ii)"].article == list(units).index("s 3") + _repeats_before(read)


def _repeats_before(read) -> int:
    """Units whose label stood before, which a dictionary counts once."""
    found = [unit.label for unit in read(COMMON_LAW)]
    first = found.index("s 3")
    return first - list(dict.fromkeys(found)).index("s 3")


def test_the_words_before_the_first_article_are_front_matter(read):
    """A title and a preamble bind nobody and are one unit."""
    front = read(
        "Widgets Act\n\nWHEREAS widgets exist:\n\n1. Title\nThis is an Act.\n\n2. Law\nX.\n"
    )[0]
    assert front.kind is ProvisionKind.FRONT
    assert front.number == ""


def test_a_heading_printed_twice_makes_one_section(labels):
    """The Irish form prints the number with its heading and again with the text."""
    text = (
        "Act 2008\n\n1. Short title.\n\n1.—(1)This Act may be cited.\n\n(2) It binds.\n\n"
        "2. Offence.\n\n2. A person who does it shall be guilty.\n"
    )
    assert labels(text) == ["s 1", "s 1(1)", "s 1(2)", "s 2"]


def test_letters_with_spaces_and_dashes_before_numbers_are_read(labels):
    """The Singaporean form: "—(1)" below the heading and "( a )" for points."""
    text = (
        "Act 2014\n\n1. Title\nThis is the Act.\n\n2. Offence\n—(1) A person who —\n"
        "( a ) harbours; or\n( b ) recruits,\nshall be guilty.\n"
    )
    assert labels(text) == ["s 1", "s 2", "s 2(1)", "s 2(1)(a)", "s 2(1)(b)", "s 2(1)"]


def test_articles_with_a_printed_word_win_over_numbered_paragraphs(labels):
    """Continental form: "Article 4" with paragraphs "1." and points "(a)"."""
    text = (
        "Law\n\nCHAPTER I\nGeneral provisions\n\nArticle 1\nPurpose\n\n1. The purpose is this.\n"
        "2. It is binding.\n\nArticle 2 – Definitions\n\nFor the purposes of this Law:\n"
        "(a) “victim” means a person;\n(b) other terms.\n\nArticle 3\n\n1. One.\n"
        "2. Two.\n3. Three.\n"
    )
    assert labels(text) == [
        "Ch. I", "Art. 1", "Art. 1(1)", "Art. 1(2)", "Art. 2", "Art. 2(a)", "Art. 2(b)", "Art. 3",
        "Art. 3(1)", "Art. 3(2)", "Art. 3(3)",
    ]  # fmt: skip


def test_unnumbered_paragraphs_of_an_article_are_cited_by_their_place(labels):
    """Where a law counts its paragraphs silently, a lawyer counts them too."""
    text = (
        "Law\n\nArticle 1\n\nNo one shall be held in slavery.\n\nForced labour is prohibited.\n\n"
        "Article 2\n\nThe end.\n"
    )
    assert labels(text) == ["Art. 1", "Art. 1 para 1", "Art. 1 para 2", "Art. 2"]


def test_german_paragraphs_keep_their_sign_and_levels(labels, german):
    """§ with (1), 1. and a), in lines of a fixed width."""
    text = "Gesetz\n\n" + "".join(
        f"§ {number} Strafbarkeit\n\n(1) Wer eine andere Person unter Ausnutzung ihrer Zwangslage\n"
        "anwirbt und befördert, wird mit Freiheitsstrafe bestraft, wenn sie\n"
        "ausgebeutet werden soll\n\n1.  bei der Ausübung der Prostitution oder bei der Vornahme\n"
        "    sexueller Handlungen,\n\n2.  durch eine Beschäftigung:\n\n    a)  in Sklaverei,\n\n"
        "    b)  in Leibeigenschaft.\n\n(2) Der Versuch ist strafbar.\n\n"
        for number in ("232", "232a", "233")
    )
    inside = ["(1)", "(1)(1)", "(1)(2)", "(1)(2)(a)", "(1)(2)(b)", "(2)"]
    assert labels(text, german) == [
        f"§ {number}{rest}" for number in ("232", "232a", "233") for rest in ("", *inside)
    ]


def test_a_repealed_article_is_marked_with_everything_below_it(read):
    """What was repealed is no law, though its number still stands there."""
    text = (
        "Act\n\n1. Title\nThis Act.\n\n2. ***\n[Repealed by Act 4 of 1991]\n\n3. Law\nIt stands.\n"
    )
    assert [(u.label, u.repealed) for u in read(text)[1:]] == [
        ("s 1", False), ("s 2", True), ("s 3", False),
    ]  # fmt: skip


def test_a_section_that_repeals_another_act_is_in_force(read):
    """A clause "Repeal of Act 3" is law itself."""
    text = "Act\n\n1. Title\nThis Act.\n\n2. Repeal\nThe Slavery Act is repealed by this section.\n"
    assert not any(unit.repealed for unit in read(text))


def test_text_quoted_to_be_put_into_another_act_is_marked(read):
    """An amending act's quoted section 4A is not law of the amending act."""
    text = (
        "Amendment Act\n\n1. Amendment of section 4\nThe Principal Act is amended by inserting:\n"
        "“4A.—(1) A person shall be guilty.\n(2) It is so.”.\n\n2. Title\nThis is the Act.\n"
    )
    found = [(unit.label, unit.quoted) for unit in read(text)[1:]]
    assert ("s 1", False) in found
    assert ("s 1 “4A(1)”", True) in found
    assert ("s 1 “4A(2)”", True) in found
    assert found[-1] == ("s 2", False)


def test_a_table_of_contents_holds_no_sections(read):
    """Entries of a contents page print the same numbers; the sections with text are the law."""
    contents = "".join(f"{n}. Heading {n}\n" for n in range(1, 6))
    body = "".join(f"\n{n}. Heading {n}\nText of section {n}.\n" for n in range(1, 6))
    text = f"Act\n\nARRANGEMENT OF SECTIONS\n\nPART I\n{contents}\nPART I\n{body}"
    found = read(text)
    articles = [unit for unit in found if unit.kind is ProvisionKind.ARTICLE]
    assert [unit.number for unit in articles] == ["1", "2", "3", "4", "5"]
    assert text[articles[0].span.start :].startswith("1. Heading 1\nText")
    assert [unit.label for unit in found if unit.kind is ProvisionKind.PART] == ["Part I"]


def test_references_at_the_beginning_of_a_line_cut_nothing(labels):
    """Words such as: section 5 of the Act, are no head, even at the beginning of a line."""
    text = (
        "Act\n\nSection 1. Title\nThis is the Act, as it was amended under\n"
        "section 5 of the Old Act.\n"
        "\nSection 2. Law\nA person who contravenes\nSection 1 applies.\n\nSection 3. End\nEnd.\n"
    )
    assert labels(text) == ["s 1", "s 2", "s 3"]


def test_a_numbered_list_inside_a_section_does_not_become_sections(labels):
    """Section 2 with items 1 to 3, and section 3 after it."""
    text = (
        "Act\n\n1. Title\nThis is the Act.\n\n2. Duties\nThe Minister shall:\n1. act;\n2. report;\n"
        "3. rest.\n\n3. Penalty\nA fine.\n\n4. End\nEnd.\n"
    )
    assert labels(text) == ["s 1", "s 2", "s 2(1)", "s 2(2)", "s 2(3)", "s 3", "s 4"]


def test_schedules_are_numbered_by_their_own_paragraphs(labels):
    """A schedule's paragraphs begin again at 1 and are no sections."""
    text = (
        "Act\n\n1. Title\nThis is the Act.\n\n2. Forms\nForms are in the Schedule.\n\n"
        "FIRST SCHEDULE\n\n1. The Board meets.\n(a) weekly; or\n(b) monthly.\n\n2. It votes.\n\n"
        "SCHEDULE 2\n\nList of crimes.\n"
    )
    assert labels(text) == [
        "s 1", "s 2", "Sch. 1", "Sch. 1 para 1", "Sch. 1 para 1(a)", "Sch. 1 para 1(b)",
        "Sch. 1 para 2", "Sch. 2",
    ]  # fmt: skip


def test_a_treaty_in_a_schedule_does_not_take_over_the_act(read):
    """Articles of an annexed convention are part of the schedule, however many there are."""
    treaty = "".join(f"\nArticle {n}\n\nStates shall do {n}.\n" for n in range(1, 30))
    text = (
        "Act\n\n1. Title\nThis is the Act.\n\n2. Law\nThe Convention has the force of law.\n\n"
        f"3. End\nIt ends.\n\nSCHEDULE\n\nText of the Convention\n{treaty}"
    )
    articles = [unit.label for unit in read(text) if unit.kind is ProvisionKind.ARTICLE]
    assert articles == ["s 1", "s 2", "s 3"]


def test_headings_printed_above_the_number_belong_to_the_section(read):
    """The Canadian form: a margin heading, the number, and headings of subsections."""
    text = (
        "Act\n\n"
        + "".join(f"Heading {n}\n{n} This is section {n}.\n\n" for n in range(1, 6))
        + "Interpretation\n\nDefinitions\n6\n(1) The word applies.\nException\n(2) Not always.\n"
    )
    units = {unit.label: unit for unit in read(text)}
    assert units["s 3"].heading == "Heading 3"
    assert text[units["s 3"].span.start :].startswith("Heading 3\n3 This")
    assert units["s 6(2)"].heading == "Exception"
    assert units["Interpretation"].kind is ProvisionKind.PART


def test_inserted_numbers_sort_in_whatever_tradition(labels):
    """4A, 127-1, 110/a, 177 bis, 143¹: all are articles, none is lost."""
    numbers = ("1", "2", "2A", "3", "110", "110/a", "127", "127-1", "143", "143¹", "177", "177 bis")
    text = "Law\n\n" + "".join(f"Article {n}\n\nText of the article.\n\n" for n in numbers)
    assert labels(text) == [f"Art. {n}" for n in numbers]


def test_decimal_numbers_sort_as_fractions(labels):
    """279.01 stands before 279.011 and that before 279.02."""
    numbers = ("279", "279.01", "279.011", "279.02", "279.1", "280")
    text = "Code\n\n" + "".join(f"{n}. Heading\nSome text.\n\n" for n in numbers)
    assert labels(text) == [f"s {n}" for n in numbers]


def test_a_letter_out_of_order_is_still_an_article(labels):
    """165A printed before 165, as in some consolidated codes."""
    text = "Code\n\n" + "".join(
        f"{n}. Heading\nSome text.\n\n" for n in ("164", "165A", "165", "166")
    )
    assert labels(text) == ["s 164", "s 165A", "s 165", "s 166"]


def test_the_ninth_letter_and_the_first_roman_number_are_told_apart(labels):
    """(h) is followed by (i); (c)— by its own (i), (ii), and then (d)."""
    letters = "".join(f"({letter}) item;\n" for letter in "abcdefgh")
    text = (
        f"Act\n\n1. List\nThe items are—\n{letters}(i) ninth item;\n(j) tenth item.\n\n"
        "2. Nested\nThe items are—\n(a) one;\n(b) two;\n(c) these—\n(i) first;\n"
        "(ii) second;\n(d) four.\n"
    )
    found = labels(text)
    assert "s 1(i)" in found
    assert "s 1(j)" in found
    assert "s 2(c)(i)" in found
    assert "s 2(d)" in found


def test_points_and_subsections_that_run_on_in_one_line_are_found(labels):
    """Marks behind a stop, "; (b) ..." or "] (2) ...", begin units; references do not."""
    text = (
        "Act\n\n1. Title\n(1) The Act has— (a) a title under subsections (1), (2) and (3); "
        "(b) a body; or\n"
        "(c) an end. [amended by Act 3] (2) Subject to subsection (1), it binds.\n\n2. End\nEnd.\n"
    )
    assert labels(text) == ["s 1", "s 1(1)", "s 1(1)(a)", "s 1(1)(b)", "s 1(1)(c)", "s 1(2)", "s 2"]


def test_closing_words_behind_the_last_point_are_a_unit_of_the_list(read):
    """The penalty that follows the last point in its line applies to all points."""
    text = (
        "Act\n\n1. Offence\n(1) A person who—\n(a) recruits; or\n(b) harbours; commits "
        "an offence and "
        "is liable to prison.\n\n2. End\nEnd.\n"
    )
    tail = read(text)[-2]
    assert text[tail.own.start : tail.own.end].startswith("commits an offence")
    assert tail.label == "s 1(1)"


def test_headings_that_run_on_behind_a_sentence_begin_parts_and_schedules(labels):
    """Consolidations print the next part's heading at the end of the line before."""
    text = (
        "Act\n\nPart I\n\n1. Title\nThis is the Act. Part II – Offences\n\nPart II\n\n2. Offence\n"
        "It is one. First Schedule (Section 2) Form of the report\n\n1. Name\nThe name.\n"
    )
    assert labels(text) == ["Part I", "s 1", "Part II", "s 2", "Sch. 1", "Sch. 1 para 1", "Sch. 1"]


def test_headings_that_the_source_marks_stand_over_articles(read):
    """A heading style in a Word file makes a part even without a word such as "Part"."""
    text = "Law\nGENERAL\nArticle 1\nOne.\nCRIMES\nArticle 2\nTwo.\nArticle 3\nThree.\n"
    headings = (Heading(start=text.index("CRIMES"), level=1),)
    units = {u.label: u for u in read(text, headings=headings, whole_lines=True)}
    assert units["CRIMES"].kind is ProvisionKind.PART


def test_regulations_are_cited_as_such(english):
    """A title that ends with the word for its own articles decides the citation."""
    from lawgap.readers.plain import PlainText
    from lawgap.readers.structure.build import structure

    plain = PlainText(
        text="Labour Regulations 2007\n\n1. Data\nGive data.\n\n2. Centre\nA centre.\n"
    )
    made = structure(plain, english, title="Labour Regulations 2007")
    assert made.citation == "reg"
    assert made.provisions[1].label == "reg 1"


def test_numbers_of_articles_may_stand_in_brackets(read):
    """Laws of the Gulf in translation print "Article (4)"; lists inside stay lists."""
    units = read(
        "Decree on Shelters\n\nArticle (1)\nIn this Law shelter means a safe house.\n\n"
        "Article (2): Duties\nThe Centre shall undertake the following:\n1. Run the shelter.\n"
        "2. Keep the register.\n3. Report each year.\n\nArticle (3)\nThis Law enters into force "
        "as provided in\nArticle (2) of the Constitution.\n"
    )
    articles = [unit for unit in units if unit.kind is ProvisionKind.ARTICLE]
    assert [unit.label for unit in articles] == ["Art. 1", "Art. 2", "Art. 3"]
    assert articles[1].heading == "Duties"


def test_letters_may_stand_apart_from_the_number_that_they_follow(labels):
    """As Nordic and German laws print inserted articles; "Section 5 A person" is none."""
    for head in ("Section {}.", "§ {}", "Article {}.", "{}."):
        numbers = ("51", "52", "52 a", "52 b", "53")
        text = "".join(f"{head.format(n)}\nA person shall be free.\n\n" for n in numbers)
        assert [label.split(" ", 1)[-1] for label in labels(text)] == [*numbers]
    assert labels("1. One\nIt is.\n\n2. A person shall be free.\n\n3. Three\nIt is.\n") == [
        "s 1", "s 2", "s 3",
    ]  # fmt: skip


def test_a_heading_that_the_source_marks_is_the_article_and_not_its_paragraph(read):
    """Articles and paragraphs both count 1., 2.: the headings decide, and the title is no part."""
    lines = [
        ("Act on Widgets", 1), ("I. General", 1),
        ("1. Purpose", 2), (f"1. {LONG}", 0), (f"2. {LONG}", 0),
        ("2. Scope", 2), (f"1. {LONG}", 0), (f"2. {LONG}", 0), (f"3. {LONG}", 0),
        ("3. Terms", 2), ("A widget is a thing.", 0),
        ("II. Offences", 1), ("4. Theft", 2), ("A thief is punished.", 0),
    ]  # fmt: skip
    text, headings = "", []
    for words, level in lines:
        headings += [Heading(start=len(text), level=level)] if level else []
        text += f"{words}\n\n"
    found = read(text, headings=tuple(headings), whole_lines=True)
    parts = [unit.heading for unit in found if unit.kind is ProvisionKind.PART]
    assert parts == ["I. General", "II. Offences"]
    articles = [unit.heading for unit in found if unit.kind is ProvisionKind.ARTICLE]
    assert articles == ["Purpose", "Scope", "Terms", "Theft"]
