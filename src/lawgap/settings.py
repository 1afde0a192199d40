"""Where a user keeps what LawGap may use beside its shipped files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

ISOLATED = True
"""Whether files are read in a process of their own where nothing else is said."""


def _user_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("lawgap", appauthor=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One value, handed down. ``user_folder`` need not exist; a test points it elsewhere.

    It may hold ``checklists/`` (a user's own, laid out like the shipped ones), ``languages/``, and
    ``corrections/`` of what files were read into, and ``projects/``. ``isolated``: files are read
    in a process of their own, which may hang or crash without harm; only tests read them in theirs.
    """

    user_folder: Path = field(default_factory=_user_folder)
    isolated: bool = field(default_factory=lambda: ISOLATED)

    @property
    def checklist_folders(self) -> tuple[Path, ...]:
        """The user's folders of checklists that exist."""
        return _existing(self.user_folder / "checklists")

    @property
    def language_folders(self) -> tuple[Path, ...]:
        """The user's folders of languages that exist."""
        return _existing(self.user_folder / "languages")

    @property
    def corrections_folder(self) -> Path:
        """Where corrections of what files were read into are kept; it need not exist."""
        return self.user_folder / "corrections"

    @property
    def projects_folder(self) -> Path:
        """Where untitled projects, dated copies and search indexes are; it need not exist."""
        return self.user_folder / "projects"

    @property
    def untitled_folder(self) -> Path:
        """Where projects are that have no name yet."""
        return self.projects_folder / "untitled"

    @property
    def backups_folder(self) -> Path:
        """Where dated copies of projects go: the folder that the user chose, while it is there."""
        chosen = self.chosen_backups
        return chosen if chosen and chosen.is_dir() else self.usual_backups

    @property
    def usual_backups(self) -> Path:
        """Where dated copies of projects go if nothing else is said."""
        return self.projects_folder / "backups"

    @property
    def chosen_backups(self) -> Path | None:
        """The folder that the user chose for dated copies; it may be on a disk that is away."""
        try:
            name = self._choice.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return Path(name) if name and Path(name).is_absolute() else None

    def choose_backups(self, folder: Path | None) -> None:
        """Remember where dated copies are to go, for the window and the command line alike.

        Raises:
            OSError: it cannot be written down.
        """
        self._choice.parent.mkdir(parents=True, exist_ok=True)
        self._choice.write_text("" if folder is None else str(folder), encoding="utf-8")

    @property
    def _choice(self) -> Path:
        return self.projects_folder / "backups-folder.txt"

    @property
    def surveys_folder(self) -> Path:
        """Where the results of folders of jurisdictions are that were checked in the window."""
        return self.projects_folder / "surveys"

    @property
    def places_folder(self) -> Path:
        """Where it is kept which files on this computer a project's countries were read from."""
        return self.projects_folder / "places"

    @property
    def indexes_folder(self) -> Path:
        """Where the words of projects are indexed for searches."""
        return self.projects_folder / "indexes"


def _existing(folder: Path) -> tuple[Path, ...]:
    return (folder,) if folder.is_dir() else ()
