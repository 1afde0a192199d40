"""How much a text looks like words of some language: what an encoding is told by."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lawgap.readers.common_words import COMMON

_PART = r"[^\s\x00-\x26\x28-\x40\x5b-\x60\x7b-\x7f]*"  # letters, ' and all above ASCII
_TOKEN = re.compile(rf"{_PART}[^\x00-\x7f\s]{_PART}")
_WORD = re.compile(r"[^\W\d_]+")
_QUIET = frozenset("“”„‘’‚‹›«»–—…§°№·•€©®™¹²³ªº\u00a0¿¡¶†£\u2011\u00ad−×½¼¾′″ʼ‑,؛؟،،।")
"""Signs that stand beside words in many texts."""
_INSIDE = frozenset("'’-‑\u00ad·ʼ‘")

_LATIN_LETTERS: Mapping[str, str] = {
    "en": "éèçïñöüæœ", "fr": "àâæçéèêëîïôœùûüÿ", "de": "äöüß", "es": "áéíñóúü",
    "pt": "ãâáàçéêíóôõú",
    "it": "àèéìíòóù", "ca": "àçèéíïòóúü", "ro": "ăâîșțşţ", "nl": "éèëïöüáó", "af": "êëéèîïôû",
    "sv": "åäöé", "da": "æøåé", "no": "æøåéò", "is": "áðéíóúýþæö", "fi": "äöåšž", "et": "äõöüšž",
    "lv": "āčēģīķļņšūž", "lt": "ąčęėįšųūž", "pl": "ąćęłńóśźż", "cs": "áčďéěíňóřšťúůýž",
    "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "hr": "čćđšž", "hu": "áéíóöőúüű", "sq": "çë",
    "mt": "ċġħżàèìòù", "ga": "áéíóú", "cy": "âêîôûŵŷäëïöü", "eu": "ñü", "tr": "çğıöşüâîûİ",
    "az": "əçğıöşüİ", "uz": "ʻʼ", "rw": "",
    "sw": "", "so": "", "ny": "ŵ", "id": "é",
}  # fmt: skip
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_OTHER_LETTERS: Mapping[str, str] = {
    "ru": _CYRILLIC + "ё", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "kk": _CYRILLIC + "ёәғқңөұүһі", "ky": _CYRILLIC + "ёңөү", "tg": _CYRILLIC + "ёғӣқӯҳҷ",
    "mn": _CYRILLIC + "ёөү",
}  # fmt: skip
_LETTERS: Mapping[str, frozenset[str]] = {
    code: frozenset(letters) for code, letters in {**_LATIN_LETTERS, **_OTHER_LETTERS}.items()
}
_SCRIPT_OF: Mapping[str, str] = {
    "el": "GREEK", "hy": "ARMENIAN", "ka": "GEORGIAN", "ar": "ARABIC", "fa": "ARABIC",
    "he": "HEBREW",
}  # fmt: skip


class Fit(NamedTuple):
    """How well a text reads: the first three are from 0 to 1.

    ``shape``: words with letters above ASCII that are built as words are. ``letters``: such
    letters that belong to ``language``. ``common``: the share of its commonest words.
    """

    shape: float
    letters: float
    common: float
    language: str
    told_by: int  # words with such letters

    @property
    def score(self) -> float:
        """One number of the three, by which readings of the same bytes are compared."""
        return self.shape * (0.5 * self.letters + 1.5 * min(self.common, 0.6)) - (1 - self.shape)


def fit_of(text: str) -> Fit:
    """How well a text reads in the language that suits it best."""
    tokens = Counter(_TOKEN.findall(text))
    total = tokens.total() or 1
    shape = sum(count for token, count in tokens.items() if _is_shaped(token)) / total
    letters: Counter[str] = Counter()
    for token, count in tokens.items():
        for character in token.casefold():
            if character > "\x7f" and (character.isalpha() or unicodedata.combining(character)):
                letters[character] += count
    told_by = sum(n for token, n in tokens.items() if any(map(str.isalpha, token)))
    words = Counter(_WORD.findall(text.casefold()))
    return max(
        (
            Fit(shape, _belonging(letters, code), _share(words, common), code, told_by)
            for code, common in COMMON.items()
        ),
        key=lambda fit: fit.score,
    )


def _is_shaped(token: str) -> bool:
    """Whether a token is one word: letters of one script, capitals only first or throughout."""
    core = token.strip("'’‘“”„«»‹›–—…\u00a0")
    core = "".join(character for character in core if character not in _INSIDE)
    if not core:
        return True
    if any(character in _QUIET for character in core):
        return all(character in _QUIET or character.isascii() for character in core)
    if not all(character.isalpha() or unicodedata.combining(character) for character in core):
        return False
    if len({_script(character) for character in core} - {"COMBINING"}) > 1:
        return False
    return not any(before.islower() and after.isupper() for before, after in pairwise(core))


@lru_cache(maxsize=4096)
def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def _belonging(letters: Counter[str], code: str) -> float:
    """The share of letters above ASCII that are the language's own."""
    total = letters.total()
    if not total:
        return 1.0
    script = _SCRIPT_OF.get(code)
    own = _LETTERS.get(code, frozenset())
    return (
        sum(
            count
            for letter, count in letters.items()
            if letter in own or (script and _script(letter) == script)
        )
        / total
    )


def _share(words: Counter[str], common: frozenset[str]) -> float:
    return sum(words[word] for word in common) / (words.total() or 1)
