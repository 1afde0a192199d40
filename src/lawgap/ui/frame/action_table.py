"""Every action's name, words and keys, in the order of the keyboard map.

The words of a view's own action ("see-overview") come from ``view_table``.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lawgap.ui.frame.view_table import views


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWords:
    """One action. ``keys`` as Qt writes them, more than one set apart by a blank.

    ``letter``: a plain letter, which works only where nothing is typed.
    """

    name: str
    text: str
    keys: str
    checkable: bool = False
    letter: bool = False


def action_table() -> tuple[ActionWords, ...]:
    """The actions, group by group."""
    return (
        *_file(),
        *_check(),
        *_review(),
        *_findings(),
        *_view(),
        *_outline(),
        *_help(),
    )


def _file() -> tuple[ActionWords, ...]:
    return (
        _row("new-project", _tr("&New project"), "Ctrl+N"),
        _row("open-project", _tr("&Open project…"), "Ctrl+O"),
        _row("open-folder", _tr("Open &folder of statutes…"), "Ctrl+Shift+O"),
        _row("open-files", _tr("Open s&tatutes…"), "Alt+Shift+O"),
        _row("save", _tr("&Save"), "Ctrl+S"),
        _row("save-as", _tr("Save &as…"), "Ctrl+Shift+S"),
        _row("add-country", _tr("Add a co&untry…"), "Ctrl+Shift+A"),
        _row("next-country", _tr("Next coun&try"), "Ctrl+Shift+C"),
        _row("rename-country", _tr("Re&name the country…"), "Ctrl+Shift+R"),
        _row("remove-country", _tr("Take the country o&ut…"), "Ctrl+Shift+Del"),
        _row("backups", _tr("&Backups…"), "Alt+Shift+B"),
        _row("open-sample", _tr("Sample countr&y"), "Ctrl+Shift+N"),
        _row("export-docx", _tr("Export to &Word…"), "Ctrl+E"),
        _row("export-xlsx", _tr("Export to &Excel…"), "Ctrl+Shift+E"),
        _row("export-json", _tr("Export to &JSON…"), "Alt+Shift+E"),
        _row("export-csv", _tr("Export to C&SV…"), "Alt+Shift+C"),
        _row("export-marked", _tr("&Marked copies…"), "Alt+Shift+M"),
        _row("close", _tr("&Close"), "Ctrl+W"),
        _row("preferences", _tr("Pr&eferences…"), "Ctrl+,"),
        _row("quit", _tr("&Quit"), "Ctrl+Q"),
    )


def _check() -> tuple[ActionWords, ...]:
    return (
        _row("check", _tr("&Check"), "F5"),
        _chosen("watch", _tr("&Watch the files"), "Ctrl+Shift+W"),
        _row("cancel", _tr("C&ancel"), "Esc"),
        _row("checklists", _tr("Check&lists…"), "Ctrl+L"),
        _row("reading", _tr("How a file is &read…"), "Ctrl+R"),
        _row("problems", _tr("&Problems with files"), "Ctrl+P"),
    )


def _review() -> tuple[ActionWords, ...]:
    return (
        _row("undo", _tr("&Undo"), "Ctrl+Z"),
        _row("redo", _tr("&Redo"), "Ctrl+Shift+Z Ctrl+Y"),
        _letter("confirm", _tr("&Confirm"), "C"),
        _letter("override", _tr("&Override…"), "O"),
        _letter("not-applicable", _tr("&Not applicable…"), "N"),
        _letter("flag", _tr("&Flag for later"), "F"),
        _letter("note", _tr("No&te…"), "M"),
        _letter("keep", _tr("&Keep the decision"), "K"),
        _letter("withdraw", _tr("Re&view again"), "R"),
        _letter("accept-evidence", _tr("&Accept the evidence"), "A"),
        _letter("reject-evidence", _tr("Re&ject the evidence"), "X"),
        _letter("add-evidence", _tr("Add the selected &words as evidence…"), "E"),
        _letter("next-open", _tr("Next to revie&w"), "J"),
        _letter("previous-open", _tr("Previous to review"), "Shift+J"),
        _row("only-open", _tr("Only what is to revie&w"), "Ctrl+6"),
        _row("only-stale", _tr("Only what &changed since"), "Ctrl+7"),
        _row("carry-over", _tr("&Take decisions over…"), "Ctrl+Shift+T"),
        _row("history", _tr("&History…"), "Ctrl+H"),
    )


def _findings() -> tuple[ActionWords, ...]:
    return (
        _row("next-finding", _tr("&Next finding"), "Alt+Down"),
        _row("previous-finding", _tr("&Previous finding"), "Alt+Up"),
        _row("next-evidence", _tr("Next &evidence"), "Alt+Right"),
        _row("previous-evidence", _tr("Pre&vious evidence"), "Alt+Left"),
        _row("next-statute", _tr("Next &statute"), "Ctrl+T"),
        _chosen("order-theme", _tr("In order of t&heme"), "F7"),
        _chosen("order-doubt", _tr("In order of &doubt"), "F8"),
        _chosen("order-statute", _tr("In order of the stat&utes"), "F9"),
        _row("try-wording", _tr("Try a &wording for it"), "Alt+Shift+W"),
        _row("filter", _tr("&Filter findings"), "Ctrl+F"),
        _row("show-all", _tr("Show &all findings"), "Ctrl+0"),
        _row("only-met", _tr("Only &met"), "Ctrl+1"),
        _row("only-partly-met", _tr("Only part&ly met"), "Ctrl+2"),
        _row("only-not-found", _tr("Only n&ot found"), "Ctrl+3"),
        _row("only-contradicted", _tr("Only &contradicted"), "Ctrl+4"),
        _row("only-not-assessed", _tr("Only not assesse&d"), "Ctrl+5"),
    )


def _view() -> tuple[ActionWords, ...]:
    return (
        *(
            ActionWords(
                name=f"see-{view.name}",
                text=view.title,
                keys=f"Ctrl+Shift+{at} {view.keys}",
                checkable=True,
            )
            for at, view in enumerate(views(), start=1)
        ),
        _row("next-pane", _tr("Next p&ane"), "F6"),
        _row("previous-pane", _tr("Previo&us pane"), "Shift+F6"),
        _row("go-findings", _tr("&List of findings"), "Alt+1"),
        _row("go-finding", _tr("&Chosen finding"), "Alt+2"),
        _row("go-evidence", _tr("&Evidence"), "Alt+3"),
        _row("go-outline", _tr("&Outline"), "Alt+4"),
        _row("go-text", _tr("Statute &text"), "Alt+5"),
        _row("go-reading", _tr("How it was &read"), "Alt+6"),
        _row("go-page", _tr("The &page as it looks"), "Alt+7"),
        _row("go-find", _tr("Find &in the statute"), "F3"),
        _row("go-find-back", _tr("Find b&ackwards"), "Shift+F3"),
        _row("go-link", _tr("Follow the &link at the caret"), "Ctrl+Return"),
        _row("go-peek", _tr("&Peek at what the words mean"), "Ctrl+I"),
        _row("go-words", _tr("Findings on these &words"), "Ctrl+J"),
        _row("go-back", _tr("Go bac&k"), "Alt+Backspace"),
        _row("larger", _tr("&Larger statute text"), "Ctrl++ Ctrl+="),
        _row("smaller", _tr("&Smaller statute text"), "Ctrl+-"),
        _chosen("beside", _tr("Statute &beside the finding"), "Ctrl+B"),
        _row("usual-layout", _tr("&Usual layout"), "Ctrl+Shift+U"),
    )


def _outline() -> tuple[ActionWords, ...]:
    return (
        _row("split-unit", _tr("A unit &begins here…"), "Ctrl+Shift+B"),
        _row("merge-unit", _tr("&Join with the unit before"), "Ctrl+Shift+J"),
        _row("renumber-unit", _tr("&Number and heading…"), "F2"),
        _row("not-law-unit", _tr("Not &law"), "Ctrl+Shift+L"),
        _row("undo-unit", _tr("Take the last correction &back"), "Alt+Shift+Z"),
    )


def _help() -> tuple[ActionWords, ...]:
    return (
        _row("palette", _tr("&Find a command…"), "Ctrl+Shift+P"),
        _row("meanings", _tr("What the &words mean"), "Ctrl+F1"),
        _row("keyboard", _tr("&Keyboard"), "F1"),
        _row("about", _tr("&About LawGap"), "Shift+F1"),
    )


def _row(name: str, text: str, keys: str) -> ActionWords:
    return ActionWords(name=name, text=text, keys=keys)


def _chosen(name: str, text: str, keys: str) -> ActionWords:
    return ActionWords(name=name, text=text, keys=keys, checkable=True)


def _letter(name: str, text: str, keys: str) -> ActionWords:
    return ActionWords(name=name, text=text, keys=keys, letter=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
