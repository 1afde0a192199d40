"""The words of a report in one language: a catalogue that a lawyer can read and change.

``resources/reports/CODE.yaml`` holds every name and sentence. A text that a language has not is
taken from English, so that a report never stands without words; a test asks for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from lawgap.data import data_dir
from lawgap.model.errors import LanguageUnavailable
from lawgap.reports.kinds import ENGLISH
from lawgap.validation.mistake import Mistakes, sorted_mistakes
from lawgap.validation.schema import schema_mistakes
from lawgap.validation.suggest import did_you_mean
from lawgap.validation.yaml_text import YamlFile, read_yaml

_SETTINGS: Final = ("language", "name", "inside-sentences", "thousands", "decimal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every name and sentence of a report in one language.

    ``tag`` is the language's tag in a document ("en-GB"); ``keeps_case``: a label keeps its
    capital inside a sentence.
    """

    code: str
    tag: str
    name: str  # the language's own
    keeps_case: bool
    thousands: str
    decimal: str
    texts: Mapping[str, str] = field(repr=False)  # "columns.total" -> "Total"

    def __getitem__(self, key: str) -> str:
        """The text called ``key``; ``KeyError`` is a mistake of the program."""
        return self.texts[key]

    def say(self, key: str, /, **values: object) -> str:
        """The text called ``key`` with its {fields} filled in."""
        return self.texts[key].format(**values)

    def of(self, group: str, value: StrEnum) -> str:
        """The text of a value of an enumeration: ``of("verdicts", Verdict.MET)``."""
        return self.texts[f"{group}.{value.value}"]

    def group(self, group: str) -> tuple[str, ...]:
        """Every text of a group, in the order of the catalogue."""
        return tuple(text for key, text in self.texts.items() if key.startswith(f"{group}."))

    def counted(self, number: int, noun: str) -> str:
        """A number with its noun: "1 criterion", "1,200 words"."""
        form = "one" if number == 1 else "other"
        return self.texts[f"counted.{noun}.{form}"].format(number=self.number(number))

    def number(self, number: float) -> str:
        """The number with the language's own signs: "1,200", "0.5"."""
        text = f"{number:,}" if isinstance(number, int) else f"{number:,g}"
        return text.translate({ord(","): self.thousands, ord("."): self.decimal})

    def percent(self, share: float) -> str:
        """A share from 0 to 1 as the language writes it: "45%"."""
        return self.say("general.percent", number=f"{share * 100:.0f}")

    def share(self, number: float) -> str:
        """A number from 0 to 1 with two decimals: "0.70"."""
        return f"{number:.2f}".replace(".", self.decimal)


def report_languages() -> tuple[str, ...]:
    """The codes of the languages that a report can be written in, English first."""
    codes = sorted(path.stem for path in _folder().glob("*.yaml"))
    return (ENGLISH, *(code for code in codes if code != ENGLISH))


@cache
def load_words(code: str = ENGLISH) -> Words:
    """The words of a language ("de").

    Raises:
        LanguageUnavailable: there is no catalogue for it.
        ChecklistError: the catalogue is wrong; lists every mistake.
    """
    if code not in report_languages():
        known = ", ".join(report_languages())
        hint = did_you_mean(code, report_languages()) or f"There is: {known}."
        raise LanguageUnavailable(f'No report can be written in "{code}".', hint=hint)
    file = checked(_folder() / f"{code}.yaml", "report-words", _sound)
    english = {} if code == ENGLISH else load_words(ENGLISH).texts
    value = file.value
    return Words(
        code=code,
        tag=value["language"],
        name=value["name"],
        keeps_case=value["inside-sentences"] == "keep",
        thousands=value["thousands"],
        decimal=value["decimal"],
        texts={**english, **own_texts(value)},
    )


def own_texts(value: Mapping[str, Any]) -> dict[str, str]:
    """The texts of a catalogue by their dotted names, without those of another language."""
    return dict(_flat("", {k: v for k, v in value.items() if k not in _SETTINGS}))


def checked(path: Path, schema: str, sound: Callable[[Any], bool] = lambda _: False) -> YamlFile:
    """The file, found to be as its schema asks; ``sound`` says so sooner of most files.

    Raises:
        ChecklistError: it is not; lists every mistake.
    """
    file = read_yaml(path)
    if sound(file.value):  # the library that reads schemas takes long to load
        return file
    if mistakes := sorted_mistakes(schema_mistakes(file, schema)):
        raise Mistakes(mistakes)
    return file


def all_texts(value: Any) -> bool:
    """Whether everything in a mapping, however deep, is a text that is not empty."""
    if isinstance(value, Mapping):
        return bool(value) and all(map(all_texts, value.values()))
    return isinstance(value, str) and bool(value)


def _sound(value: Any) -> bool:
    return all_texts(value) and value.keys() >= {*_SETTINGS}


def _flat(before: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            yield from _flat(f"{before}{key}.", inner)
        else:
            yield f"{before}{key}", inner


def _folder() -> Path:
    return data_dir("resources") / "reports"
