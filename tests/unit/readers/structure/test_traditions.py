"""The numbering of many traditions, each a small act in own words."""

from __future__ import annotations

import pytest

from lawgap.languages.load import available_languages, load_language, recognise
from lawgap.model.statute import ProvisionKind
from lawgap.readers.plain import PlainText
from lawgap.readers.structure.build import structure

LANGUAGES = [
    load_language(code)
    for code in sorted(available_languages(), key=lambda code: (code != "en", code))
]

ACTS = {
    "fr": """Loi sur la traite des personnes

TITRE PREMIER - DISPOSITIONS GÉNÉRALES

Article premier
Nul ne peut être tenu dans la servitude ou le travail forcé par une autre personne.

Article 2
La traite est punie de dix ans de réclusion et d'une amende dans les cas que la loi prévoit.

Article 2 bis
Le consentement de la victime ne change pas la peine qui est prévue par l'article 2.

Article 127-1
Les victimes ont droit à une aide sans condition pendant le procès et après le jugement.
""",
    "es": """Ley contra la trata de personas

CAPÍTULO I
Disposiciones generales

Artículo 1. Objeto
La presente ley protege a las víctimas de la trata y castiga a los que la cometen.

Artículo 2. Delito
El que capte a una persona para la explotación será castigado con prisión de ocho años.

Artículo 177 bis. Pena agravada
La pena se aumenta cuando la víctima es menor o cuando hay peligro para su vida.
""",
    "it": """Legge contro la tratta di persone

Capo I
Disposizioni generali

Art. 1. Oggetto
La legge tutela le vittime della tratta e punisce chi la commette.

Art. 2. Delitto
Chiunque recluta una persona per sfruttarla è punito con la reclusione da otto a venti anni.

Art. 2-bis. Aggravante
La pena è aumentata se la vittima è un minore o se il fatto è commesso da più persone.
""",
    "sq": """Ligji për trafikimin e personave

KREU I
Dispozita të përgjithshme

Neni 1
Qëllimi
Ky ligj mbron viktimat e trafikimit dhe dënon ata që e kryejnë këtë vepër.

Neni 2
Vepra penale
Kushdo që rekruton një person për ta shfrytëzuar dënohet me burgim nga tetë vjet.

Neni 110/a
Rrethana rënduese
Dënimi shtohet kur vepra kryhet ndaj një të mituri ose nga më shumë se një person.
""",
    "sr": """Закон о спречавању трговине људима

ГЛАВА I
Опште одредбе

Члан 1.
Овим законом се уређује заштита жртава и кажњавање оних који су извршили дело.

Члан 2.
Ко врбује или превози друго лице у циљу експлоатације казниће се затвором од три године.

Члан 2а
Пристанак жртве не утиче на постојање кривичног дела из члана 2. овог закона.
""",
    "mk": """Закон за спречување на трговијата со луѓе

ГЛАВА ПРВА
Општи одредби

Член 1
Овој закон ги уредува правата на жртвите и казните за оние кои ќе го сторат делото.

Член 2
Тој што ќе врбува друго лице заради искористување ќе се казни со затвор од пет години.

Член 418-а
Согласноста на жртвата не е од значење за постоењето на делото од овој закон.
""",
    "bg": """Закон за борба с трафика на хора

Глава първа
ОБЩИ ПОЛОЖЕНИЯ

Чл. 1. Този закон урежда закрилата на жертвите и на техните близки, които са в опасност.

Чл. 2. Който набира или превозва хора с цел да бъдат използвани, се наказва със затвор.

Чл. 159а. Наказанието е по-тежко, когато деянието е извършено спрямо дете или от две лица.
""",
    "ru": """Закон о борьбе с торговлей людьми

Глава 1. Общие положения

Статья 1. Предмет закона
Настоящий закон защищает жертв и определяет наказание за торговлю людьми, если она совершена.

Статья 2. Торговля людьми
Вербовка человека для эксплуатации наказывается лишением свободы на срок до шести лет.

Статья 127.1. Отягчающие обстоятельства
То же деяние в отношении ребенка или двух лиц наказывается строже.

Статья 127.2. Использование рабского труда
Использование труда человека, который не может от него отказаться, наказывается по закону.
""",
    "uk": """Закон про протидію торгівлі людьми

Розділ I
ЗАГАЛЬНІ ПОЛОЖЕННЯ

Стаття 1. Предмет закону
Цей закон захищає потерпілих від торгівлі людьми та визначає їх права у суді.

Стаття 2. Торгівля людьми
Вербування людини з метою експлуатації карається позбавленням волі на строк до восьми років.

Стаття 149¹. Обтяжуючі обставини
Те саме діяння щодо дитини або за змовою карається більш суворо за цим законом.
""",
    "ka": """კანონი ადამიანით ვაჭრობის წინააღმდეგ

თავი I
ზოგადი დებულებანი

მუხლი 1. კანონის მიზანი
ამ კანონის მიზანია მსხვერპლის დაცვა და დანაშაულის თავიდან აცილება საქართველოს ტერიტორიაზე.

მუხლი 2. ადამიანით ვაჭრობა
ადამიანის გადაბირება ან გადაყვანა ექსპლუატაციის მიზნით ისჯება თავისუფლების აღკვეთით.

მუხლი 143¹. დამამძიმებელი გარემოება
იგივე ქმედება, ჩადენილი არასრულწლოვნის მიმართ, ისჯება უფრო მკაცრად ამ კანონის მიხედვით.
""",
    "el": """Νόμος για την εμπορία ανθρώπων

ΚΕΦΑΛΑΙΟ Α
ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ

Άρθρο 1
Σκοπός
Ο νόμος αυτός προστατεύει τα θύματα της εμπορίας και τιμωρεί όποιον την τελεί.

Άρθρο 2
Εμπορία ανθρώπων
Όποιος προσλαμβάνει πρόσωπο με σκοπό την εκμετάλλευση τιμωρείται με κάθειρξη έως δέκα ετών.

Άρθρο 323Α
Επιβαρυντικές περιστάσεις
Η ποινή είναι βαρύτερη αν το θύμα είναι ανήλικος ή αν η πράξη στρέφεται κατά πολλών.
""",
    "nl": """Wet bestrijding mensenhandel

Hoofdstuk 1. Algemene bepalingen

Artikel 1
In deze wet wordt verstaan onder slachtoffer: de persoon die door een ander is uitgebuit.

Artikel 2
Hij die een ander werft met het oog op uitbuiting wordt gestraft met gevangenisstraf.

Artikel 273f
De straf wordt verhoogd indien het slachtoffer de leeftijd van achttien jaren niet heeft bereikt.
""",
    "de": """Gesetz gegen Menschenhandel

Abschnitt 1
Allgemeines

§ 1 Zweck
Das Gesetz schützt die Opfer und bestraft den, der eine andere Person ausbeutet.

§ 2 Menschenhandel
Wer eine andere Person anwirbt, um sie auszubeuten, wird mit Freiheitsstrafe bestraft.

§ 232a Zwangsprostitution
Die Strafe ist höher, wenn das Opfer unter achtzehn Jahren ist oder die Tat gewerbsmäßig ist.
""",
    "en": """Trafficking Act

Part I - Preliminary

279.01 Trafficking
Every person who recruits another person for exploitation is guilty of an offence and is liable.

279.011 Children
Every person who recruits a person under the age of eighteen for exploitation is guilty of it.

279.02 Benefit
Every person who receives a benefit that comes from the offence is liable to imprisonment.

279.03 Documents
Every person who takes away a document in order to commit the offence is guilty of another.

279.04 Meaning
In this Part a person exploits another if they make the other work by fear for their safety.
""",
}
NUMBERS = {
    "fr": ["1", "2", "2 bis", "127-1"],
    "es": ["1", "2", "177 bis"],
    "it": ["1", "2", "2-bis"],
    "sq": ["1", "2", "110/a"],
    "sr": ["1", "2", "2а"],
    "mk": ["1", "2", "418-а"],
    "bg": ["1", "2", "159а"],
    "ru": ["1", "2", "127.1", "127.2"],
    "uk": ["1", "2", "149¹"],
    "ka": ["1", "2", "143¹"],
    "el": ["1", "2", "323Α"],
    "nl": ["1", "2", "273f"],
    "de": ["1", "2", "232a"],
    "en": ["279.01", "279.011", "279.02", "279.03", "279.04"],
}


@pytest.mark.parametrize("code", ACTS)
def test_the_articles_of_each_tradition_have_their_numbers(code):
    """The language is recognised by its small words; each article has its own number."""
    text = ACTS[code]
    language = recognise(text, LANGUAGES)
    assert language.code == code
    found = structure(PlainText(text=text), language).provisions
    articles = [unit.number for unit in found if unit.kind is ProvisionKind.ARTICLE]
    assert articles == NUMBERS[code]


@pytest.mark.parametrize("code", sorted(set(ACTS) - {"en"}))
def test_the_first_heading_is_a_part_over_the_articles(code):
    """Chapters in every script."""
    text = ACTS[code]
    found = structure(PlainText(text=text), recognise(text, LANGUAGES)).provisions
    parts = [unit for unit in found if unit.kind is ProvisionKind.PART]
    assert len(parts) == 1
    first = next(unit for unit in found if unit.kind is ProvisionKind.ARTICLE)
    assert found[first.parent] is parts[0]


@pytest.mark.parametrize("mark", ["§ 1.", "§ 1", "1.", "1)", "1°"])
def test_a_first_paragraph_behind_the_number_is_no_heading(mark: str) -> None:
    """As Polish, Belgian, Romance and Swiss laws print it: the offence itself would be lost."""
    second = mark.replace("1", "2")
    text = f"""Penal Code

Art. 189. {mark} Whoever traffics in persons is punished by imprisonment for three years.
{second} Attempt is punishable.

Art. 190. {mark} Whoever withholds a passport is punished by imprisonment for one year.
{second} The court may order confiscation.
"""
    provisions = structure(PlainText(text=text), LANGUAGES[0]).provisions
    assert [
        (one.number, one.heading) for one in provisions if one.kind is ProvisionKind.ARTICLE
    ] == [("189", ""), ("190", "")]
    assert [one.label for one in provisions if one.kind is ProvisionKind.PARAGRAPH] == [
        "Art. 189(1)",
        "Art. 189(2)",
        "Art. 190(1)",
        "Art. 190(2)",
    ]
