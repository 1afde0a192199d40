"""Where a user keeps what LawGap may use beside its shipped files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


def _user_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("lawgap", appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One value, handed down. ``user_folder`` need not exist; a test points it elsewhere.

    It may hold ``checklists/`` (a user's own, laid out like the shipped ones) and ``languages/``.
    """

    user_folder: Path = field(default_factory=_user_folder)

    @property
    def checklist_folders(self) -> tuple[Path, ...]:
        """The user's folders of checklists that exist."""
        return _existing(self.user_folder / "checklists")

    @property
    def language_folders(self) -> tuple[Path, ...]:
        """The user's folders of languages that exist."""
        return _existing(self.user_folder / "languages")


def _existing(folder: Path) -> tuple[Path, ...]:
    return (folder,) if folder.is_dir() else ()
