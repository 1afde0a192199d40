"""What the window remembers from one start to the next, in one file of the user's folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from lawgap.ui.theme import Scheme
from lawgap.ui.translation import SYSTEM, window_languages
from lawgap.usecases.export import BOOKS, DOCUMENTS, ORDERS, PAPERS, ExportChoices, language_codes

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a user prefers, whatever is open. ``language``: empty for the system's.

    ``reviewer``: the name that stands beside decisions.
    """

    language: str = SYSTEM
    scheme: Scheme = Scheme.SYSTEM
    reviewer: str = ""


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
        )

    def set_preferences(self, preferences: Preferences) -> None:
        """Remember what the user prefers."""
        for name in ("language", "scheme", "reviewer"):
            self._store.setValue(f"preferences/{name}", str(getattr(preferences, name)))

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


def _one_of(text: str, known: Iterable[str], otherwise: str) -> str:
    """The text if it is known; a spoilt file is no reason to fail."""
    return text if text in known else otherwise
