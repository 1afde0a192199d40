"""Where a user's own files are."""

from __future__ import annotations

from lawgap.settings import Settings


def test_missing_folders_are_left_out(tmp_path):
    """Most users have no files of their own."""
    settings = Settings(user_folder=tmp_path / "nowhere")
    assert settings.checklist_folders == ()
    assert settings.language_folders == ()


def test_folders_of_the_user_are_found(tmp_path):
    """Each by its name."""
    (tmp_path / "checklists").mkdir()
    (tmp_path / "languages").mkdir()
    settings = Settings(user_folder=tmp_path)
    assert settings.checklist_folders == (tmp_path / "checklists",)
    assert settings.language_folders == (tmp_path / "languages",)


def test_default_is_a_folder_called_lawgap():
    """In the place that the system has for such data."""
    assert Settings().user_folder.name == "lawgap"
