"""The commonest small words of many languages, by which a text's language is told.

This knows more languages than LawGap has lexicons for: a column of a gazette or the letters of a
text file in an unknown encoding may be in any of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

SAMPLE = 40_000  # characters; enough to tell a language by
FEWEST_WORDS = 12
"""Words below which nothing is told."""
FEWEST_COMMON = 0.06
"""Share of a language's common words below which a text is in none of these."""

_WORD = re.compile(r"[^\W\d_]+")

_LISTS = """
en = English: the of and to in a or any for by shall be is that with as on this not which from
    such at an are under may person who it has if other his
fr = French: le la les de des du et à en un une par pour que qui dans est au aux ou sur ce sont
    avec ne pas il être leur cette d l qu peut toute ses son
de = German: der die das und oder in den des von zu dem mit ist eine einer nicht wird werden
    nach für auf sich im auch als wer wenn bei durch zur zum
es = Spanish: el la los las de del y en que se por para con una un o al no su es lo como sus
    este esta será son ley cuando
pt = Portuguese: o a os as de do da dos das e em que se por para com uma um ou ao no na não seu
    é como sua pelo pela nos nas lei são quando
it = Italian: il la lo gli le di del della dei delle e in che per con una un o al alla non è
    sono nel nella da dal si come i dell articolo legge
ca = Catalan: el la els les de del dels i en que es per amb una un o al no són com aquest
    aquesta llei quan l d seva
ro = Romanian: și şi de la în a al ale cu pe din care se o un este sau nu prin pentru sunt lit
    art alin cel ai să fi acestea legea
nl = Dutch: de het een van en in is op te dat voor met die of niet door aan bij tot wordt zijn
    als worden deze uit naar om artikel wet
af = Afrikaans: die van en in is het wat vir met nie n te op of deur aan word as by dit hierdie
    artikel enige persoon
sv = Swedish: och i att det som en på är av för med till den har de inte om ett eller vid skall
    ska får lag från
da = Danish: og i at det som en på er af for med til den har de ikke om et eller ved skal kan
    fra efter stk lov
no = Norwegian: og i at det som en på er av for med til den har de ikke om et eller ved skal kan
    fra etter loven blir
is = Icelandic: og í að er á sem um til við af með ekki það eða skal fyrir því ef lög þess hafa
    má
fi = Finnish: ja on tai ei se että joka sen ovat mukaan jos myös sekä voidaan kun momentin lain
    tämän jonka
et = Estonian: ja või on ei kui ning mis see selle seaduse kes isik võib lõige oma käesoleva ole
    tema eest
lv = Latvian: un vai ir par no ar uz kas ja ko kā tā šā likuma pie var nav tiek šī pēc persona
    to ja
lt = Lithuanian: ir ar yra į su iš kad ne už dėl kaip straipsnio šio jei arba nuo asmuo gali
    būti pagal kurie buvo
pl = Polish: i w z na do o się nie jest lub oraz przez od za po dla art ust jeżeli który ustawy
    albo to która może
cs = Czech: a v se na je o s z k do nebo za podle který která odst zákona pro jako není že než
    při byl může
sk = Slovak: a v sa na je o s z k do alebo za podľa ktorý ktorá ods zákona pre ako nie že ak pri
    bol môže
sl = Slovenian: in v se na je o z za po ali ki ne člena zakona odstavka tega da kot pri iz so
    lahko kdor če
hr = Croatian, Bosnian or Serbian: i u se na je o za od ili ne koji koja iz članka člana stavka
    ovog zakona da kao po sa s će su ako što
hu = Hungarian: a az és hogy nem is egy vagy aki ha meg el kell szerint törvény ezt azt által
    bekezdés bekezdésben amely
sq = Albanian: e të i në me dhe për që nga një është ose së si kur neni ligji ky kjo u nuk janë
    më kur
mt = Maltese: il li ta u għal jew fil ma tal minn kull din dan ma jkun hija artikolu bil għandu
    mill fuq
ga = Gaeilge: an na agus i ar a de do le go sin nó is faoi aon má chun ní don féin alt
cy = Welsh: y yr a i o yn ar ac am neu gan wedi mewn os ei bod sy hwn adran person
eu = Basque: eta da edo ez du dira ere den bat dute baita lege honen dituen izan
tr = Turkish: ve veya bir bu ile için olarak da de olan madde kanun göre kadar ise her eden
    hakkında ya sonra fıkra
az = Azerbaijani: və ya bu ilə üçün bir olan olunur edilir hər haqqında maddə qanun görə da də
    tərəfindən
uz = Uzbek: va yoki bilan uchun bu bir bo da ham tomonidan modda mazkur agar har
ru = Russian: и в на с по не о или от для за к из а что при как статьи лица то лицо если его
    законом если настоящего
uk = Ukrainian: і в на з та або не що для за у до про від це як статті особи якщо його законом
    або цього якими
be = Belarusian: і ў на з або не што для за у да пра ад гэта як артыкула асобы калі яго
bg = Bulgarian: и на за в от с по не се или да е са чл ал при който когато това към лицето
    закона до
sr = Serbian: и у се на је о за од или не који која из члана става овог закона да као по са с ће
    су ако што
mk = Macedonian: и во на се за од или не што со член став овој закон да како по ќе е кој ако ги
    која
kk = Kazakh: және мен немесе үшін бір бұл осы бойынша туралы болып оның егер бап заң деп олар
ky = Kyrgyz: жана же менен үчүн бир бул боюнча тууралуу болуп анын эгерде берене мыйзам деп ошол
tg = Tajik: ва ё дар аз ба ки бо барои ин он моддаи қонун бояд агар ҳамчун мешавад
mn = Mongolian: ба нь энэ буюу бол хууль зүйл тухай бөгөөд болон эсхүл хуулийн уг байна
el = Greek: και το της του την η ο να των με για στο που σε οι τα τον από ή στην άρθρο δεν είναι
    κατά παρ
hy = Armenian: և է որ են կամ համար ի մեջ հոդված օրենքի այդ եթե ու չի այն սույն կողմից
ka = Georgian: და არ რომ ან თუ ის ამ მუხლი კანონი მიერ იყო რომელიც მისი ასევე შესახებ უნდა პირი
ar = Arabic: من في على أو إلى أن التي كل لا عن هذا هذه المادة القانون بها ما إذا أي الذي و
fa = Persian: و در به از که این با را است یا آن برای هر می شود ماده قانون شده باشد
he = Hebrew: של את על או לא כי אם לפי זה כל הוא חוק סעיף אדם אשר עם היא בו
sw = Swahili: ya na wa kwa katika au la ni za kuwa hii au mtu sheria kama yake chini ambaye cha
    kifungu yoyote hiyo
rw = Kinyarwanda: mu na ku n y ya wa ba cyangwa by ry iyo kandi ari w bya cya rya ko iri iki za
    uko ni itegeko ingingo ibyo abo ngo
so = Somali: oo ka ku iyo ee ah la u waa ay ama soo uu in kale sharciga qofka
ny = Chichewa: ndi wa ya kapena mu ku pa la za kuti yomwe munthu lamulo ndipo
vi = Vietnamese: và của các có được là trong cho không theo này về người tại hoặc với điều đã
    luật
id = Indonesian or Malay: yang dan di dengan untuk atau dalam ini dari pada adalah tidak oleh
    orang setiap pasal ayat
"""

_ENTRIES = re.findall(r"(?m)^(\w+) = ([^:]+): (.+(?:\n    .+)*)", _LISTS)

NAMES: Mapping[str, str] = {code: name for code, name, _ in _ENTRIES}
"""Code -> the language's name in English."""

COMMON: Mapping[str, frozenset[str]] = {
    code: frozenset(words.split()) for code, _, words in _ENTRIES
}
"""Code -> the language's common words, in small letters."""

_LANGUAGES_OF: Mapping[str, tuple[str, ...]] = {
    word: tuple(code for code, words in COMMON.items() if word in words)
    for word in frozenset().union(*COMMON.values())
}


class Told(NamedTuple):
    """The language that a text seems to be in, and the share of its words that are its commonest.

    ``code`` is empty where the text is too short, or in none of these languages.
    """

    code: str
    share: float


def told_language(text: str) -> Told:
    """The language of a text, by the share of its words that are that language's commonest."""
    counts = Counter(_WORD.findall(text[:SAMPLE].casefold()))
    total = counts.total()
    if total < FEWEST_WORDS:
        return Told("", 0.0)
    found: Counter[str] = Counter(dict.fromkeys(COMMON, 0))
    for word, count in counts.items():
        for code in _LANGUAGES_OF.get(word, ()):
            found[code] += count
    shares = {code: number / total for code, number in found.items()}
    best = max(shares, key=lambda code: shares[code])
    return Told(best, shares[best]) if shares[best] >= FEWEST_COMMON else Told("", shares[best])
