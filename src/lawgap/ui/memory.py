"""What the window remembers from one start to the next, in one file of the user's folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from lawgap.ui.look.theme import Scheme
from lawgap.ui.words.translation import ENGLISH, SYSTEM, window_languages
from lawgap.usecases.export import BOOKS, DOCUMENTS, ORDERS, PAPERS, ExportChoices, language_codes

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent that the window's words can be shown in."""

_MOST_RECENT = 8
_MOST_TOGETHER = 40
_LONGEST_CLAUSE = 100_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a user prefers, whatever is open. ``language``: empty for the system's.

    ``reviewer``: the name that stands beside decisions. ``text``: the size of the window's words,
    in per cent of the system's. ``report``: the language of reports.
    ``reopen``: open the project of last time at the start. ``backups``: the folder for dated
    copies; ``None``: the usual one (it is kept apart from the others, since the command line
    follows it too).
    """

    language: str = SYSTEM
    scheme: Scheme = Scheme.SYSTEM
    reviewer: str = ""
    text: int = 100
    report: str = ENGLISH
    reopen: bool = False
    backups: Path | None = None


class Memory:
    """What was opened last, chosen checklists, the window's shape; a spoilt file is empty."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def recent(self) -> tuple[Path, ...]:
        """The projects and folders opened last, the newest first, if they still exist."""
        return tuple(path for path in map(Path, self._texts("recent")) if path.exists())

    def add_recent(self, path: Path) -> None:
        """Put a project or a folder first among the recent ones."""
        others = (other for other in self.recent() if other != path)
        self._store.setValue("recent", [str(p) for p in (path, *others)][:_MOST_RECENT])

    def is_together(self, folder: Path) -> bool:
        """Whether the folders in ``folder`` were said to be one country's law."""
        return folder in map(Path, self._texts("together"))

    def set_together(self, folder: Path) -> None:
        """Remember that the folders in ``folder`` are one country's law."""
        others = [name for name in self._texts("together") if Path(name) != folder]
        self._store.setValue("together", [str(folder), *others][:_MOST_TOGETHER])

    def project_folder(self) -> Path | None:
        """Where a project was opened or saved last, if that folder still exists."""
        return self._folder("project-folder")

    def set_project_folder(self, folder: Path) -> None:
        """Remember where a project was opened or saved."""
        self._store.setValue("project-folder", str(folder))

    def country_of(self, project: str) -> str:
        """The id of the country of a project that was shown last; empty: none."""
        return self._text(f"country/{project}")

    def set_country_of(self, project: str, country: str) -> None:
        """Remember which country of a project is shown."""
        self._store.setValue(f"country/{project}", country)

    def place_in(self, country: str) -> str:
        """The criterion looked at last in a country of a project; empty: none."""
        kept = dict(text.split("\t", 1) for text in self._texts("places") if "\t" in text)
        return kept.get(country, "")

    def set_place_in(self, country: str, criterion: str) -> None:
        """Remember the criterion looked at in a country of a project."""
        others = [text for text in self._texts("places") if not text.startswith(f"{country}\t")]
        self._store.setValue("places", [f"{country}\t{criterion}", *others][:_MOST_TOGETHER])

    def versions(self) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """The old and the new version compared last, if all of both still exist."""
        old, new = (tuple(map(Path, self._texts(f"versions/{side}"))) for side in ("old", "new"))
        return (old, new) if all(path.exists() for path in (*old, *new)) else ((), ())

    def set_versions(self, old: tuple[Path, ...], new: tuple[Path, ...]) -> None:
        """Remember which versions were compared."""
        for side, paths in (("old", old), ("new", new)):
            self._store.setValue(f"versions/{side}", [str(path) for path in paths])

    def compared(self) -> tuple[tuple[Path, bool], ...]:
        """What was compared last, the newest first, if it still exists.

        With each whether it is a folder of jurisdictions to check, and not results to open.
        """
        kept = (text.split("\t", 1) for text in self._texts("compared") if "\t" in text)
        return tuple((Path(path), how == "check") for how, path in kept if Path(path).exists())

    def add_compared(self, path: Path, *, check: bool) -> None:
        """Put a folder of jurisdictions, or results, first among what was compared."""
        text = f"{'check' if check else 'open'}\t{path}"
        others = [other for other in self._texts("compared") if other != text]
        self._store.setValue("compared", [text, *others][:_MOST_RECENT])

    def clause(self) -> str:
        """The clause that was tried last in the view "Wording"."""
        return self._text("clause")

    def set_clause(self, clause: str) -> None:
        """Remember the clause that is tried."""
        self._store.setValue("clause", clause[:_LONGEST_CLAUSE])

    def chosen(self) -> frozenset[str] | None:
        """The checklists chosen last; None: never chosen."""
        return frozenset(self._texts("checklists")) if self._store.contains("checklists") else None

    def set_chosen(self, checklists: Iterable[str]) -> None:
        """Remember which checklists are chosen."""
        self._store.setValue("checklists", sorted(checklists))

    def export_folder(self) -> Path | None:
        """Where a report was written last, if that folder still exists."""
        return self._folder("export-folder")

    def set_export_folder(self, folder: Path) -> None:
        """Remember where a report was written."""
        self._store.setValue("export-folder", str(folder))

    def export_choices(self) -> ExportChoices:
        """What was chosen for a report last; a house style that is gone is forgotten."""
        usual = ExportChoices()
        style = Path(self._text("report/style"))
        return ExportChoices(
            language=_one_of(self._text("report/language"), language_codes(), usual.language),
            document=_one_of(self._text("report/document"), DOCUMENTS, usual.document),
            paper=_one_of(self._text("report/paper"), PAPERS, usual.paper),
            order=_one_of(self._text("report/order"), ORDERS, usual.order),
            style=style if style.is_absolute() and style.is_file() else None,
            book=_one_of(self._text("report/book"), BOOKS, usual.book),
        )

    def set_export_choices(self, choices: ExportChoices) -> None:
        """Remember what was chosen for a report."""
        for name in ("language", "document", "paper", "order", "style", "book"):
            self._store.setValue(f"report/{name}", str(getattr(choices, name) or ""))

    def shape(self, name: str) -> QByteArray:
        """The remembered state of a window or splitter; empty if there is none."""
        value = self._store.value(f"shape/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_shape(self, name: str, shape: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._store.setValue(f"shape/{name}", shape)

    def number(self, name: str, otherwise: int) -> int:
        """A remembered number."""
        text = next(iter(self._texts(f"number/{name}")), "")
        return int(text) if text.lstrip("-").isdigit() else otherwise

    def set_number(self, name: str, value: int) -> None:
        """Remember a number."""
        self._store.setValue(f"number/{name}", str(value))

    def preferences(self) -> Preferences:
        """What the user prefers; what is spoilt or unknown is as usual."""
        usual = Preferences()
        return Preferences(
            language=_one_of(
                self._text("preferences/language"),
                [code for code, _ in window_languages()],
                usual.language,
            ),
            scheme=Scheme(_one_of(self._text("preferences/scheme"), list(Scheme), usual.scheme)),
            reviewer=self._text("preferences/reviewer"),
            text=_nearest(self.number("preferences-text", 100)),
            report=self._text("report/language") or ENGLISH,
            reopen=bool(self.number("preferences-reopen", 0)),
        )

    def set_preferences(self, preferences: Preferences) -> None:
        """Remember what the user prefers."""
        for name in ("language", "scheme", "reviewer"):
            self._store.setValue(f"preferences/{name}", str(getattr(preferences, name)))
        self.set_number("preferences-text", preferences.text)
        self.set_number("preferences-reopen", int(preferences.reopen))
        self._store.setValue("report/language", preferences.report)

    def save(self) -> None:
        """Write it to the disk now."""
        self._store.sync()

    def _folder(self, key: str) -> Path | None:
        folder = Path(self._text(key))
        return folder if folder.is_absolute() and folder.is_dir() else None

    def _text(self, key: str) -> str:
        return next(iter(self._texts(key)), "")

    def _texts(self, key: str) -> list[str]:
        """A stored list of texts; QSettings gives a list of one back as a bare text."""
        value = self._store.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _nearest(percent: int) -> int:
    """The size that can be chosen which is nearest to what was remembered."""
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))


def _one_of(text: str, known: Iterable[str], otherwise: str) -> str:
    """The text if it is known; a spoilt file is no reason to fail."""
    return text if text in known else otherwise
