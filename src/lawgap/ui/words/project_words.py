"""What the window says of a project: its name, whether it is saved, why it is read only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lawgap.model.project import ProjectHead, ReadOnlyReason
from lawgap.ui.words.review_words import when_words


def project_name(head: ProjectHead) -> str:
    """The file's name without its ending, or that there is none yet."""
    return _tr("Untitled project") if head.untitled else head.title


def saved_words(head: ProjectHead | None) -> str:
    """How safe what is decided is, in a few words."""
    if head is None:
        return ""
    if head.read_only is not None:
        return _tr("Read only")
    if head.untitled:
        return _tr("Kept in LawGap's own folder; Ctrl+S gives it a name")
    return _tr("All saved")


def read_only_words(head: ProjectHead) -> str:
    """Why a project can only be read, and what to do; empty where it can be changed."""
    if head.read_only is ReadOnlyReason.LOCKED and head.locked_by is not None:
        owner = head.locked_by
        return _tr(
            "{user} on {host} has had this project open since {when}. You can read it here; "
            "to decide, wait until it is closed there, or save it under another name."
        ).format(user=owner.user, host=owner.host, when=when_words(owner.since))
    if head.read_only is None:
        return ""
    return {
        ReadOnlyReason.ASKED: _tr("This project was opened for reading only."),
        ReadOnlyReason.LOCKED: _tr(
            "Somebody else has this project open. You can read it here; to decide, wait until it "
            "is closed there, or save it under another name."
        ),
        ReadOnlyReason.NEWER: _tr(
            "A newer version of LawGap made this project. You can read it here; to decide, use "
            "the newer version."
        ),
        ReadOnlyReason.NOT_WRITABLE: _tr(
            "This project's file or folder may not be written to. You can read it here; to "
            "decide, save it under another name."
        ),
    }[head.read_only]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Project", text)
