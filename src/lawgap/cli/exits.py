"""What LawGap's exit codes mean."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit code of a command; ``MEANINGS`` says in words what each means."""

    DONE = 0
    SOME_UNREAD = 1
    USAGE = 2
    NOTHING_CHECKED = 3
    NOT_WRITTEN = 4
    BAD_CHECKLIST = 5
    NO_WINDOW = 6
    CANCELLED = 130


MEANINGS = {
    Exit.DONE: "done",
    Exit.SOME_UNREAD: "done, but some input file could not be read; the others were checked",
    Exit.USAGE: "the command line is wrong",
    Exit.NOTHING_CHECKED: "bad input: nothing could be read or checked",
    Exit.NOT_WRITTEN: "the output could not be written",
    Exit.BAD_CHECKLIST: "a checklist is wrong, or there is none of that name",
    Exit.NO_WINDOW: "the window cannot open on this machine",
    Exit.CANCELLED: "cancelled with Ctrl-C; nothing is left half-written",
}
