"""How near a model is, in words: which parts made it so."""

from __future__ import annotations

from lawgap.model.jurisdictions import Model
from lawgap.reports.wording import language_name, listed
from lawgap.reports.words import Words


def nearness_text(words: Words, model: Model) -> str:
    """ "92 % near: language English, style of drafting 94 %, equal elements 76 %"; or ""."""
    near = model.nearness
    languages = tuple(dict.fromkeys(law.language for law in model.laws))
    named = listed(words, [language_name(words, code) for code in languages])
    if near is None:
        return named
    return words.say(
        "survey.nearness",
        total=_percent(words, near.total),
        language=named,
        style=_percent(words, near.style),
        elements=_percent(words, near.elements),
    )


def _percent(words: Words, share: float) -> str:
    return words.number(round(100 * share))
