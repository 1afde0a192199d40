"""Writing to terminals and pipes."""

from __future__ import annotations

import io
import sys

import pytest

from lawgap.cli.terminal import ProgressLine, complain, emit, prepare, say


class Stream(io.TextIOWrapper):
    """A stream that is, or is not, a terminal."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether this pretends to be a terminal."""
        return self._terminal

    def data(self) -> bytes:
        """The bytes written so far."""
        self.flush()
        return self.buffer.getvalue()


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch):
    """Replace stdout and stderr."""

    def put(*, terminal: bool, encoding: str = "utf-8") -> tuple[Stream, Stream]:
        out, err = (Stream(terminal=terminal, encoding=encoding) for _ in range(2))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        return out, err

    return put


def test_old_terminal_gets_question_marks_instead_of_an_error(streams):
    """A terminal in Latin-1 cannot show Georgian; the rest is still told."""
    out, _ = streams(terminal=True, encoding="latin-1")
    prepare()
    say("Art. 1 é მუხლი")
    assert out.data() == "Art. 1 é ?????\n".encode("latin-1")


def test_pipe_gets_utf_8_whatever_the_locale(streams):
    """A program that reads the JSON counts on it."""
    out, _ = streams(terminal=False, encoding="ascii")
    emit("მუხლი\r\n")
    assert out.data() == "მუხლი\r\n".encode()


def test_lone_surrogate_does_not_stop_the_output(streams):
    """It becomes one question mark, so that offsets still hold."""
    out, _ = streams(terminal=False)
    emit("a\ud800b")
    assert out.data() == b"a?b"


def test_terminal_is_not_steered_by_a_text(streams):
    """Escape sequences in a statute are shown, not obeyed."""
    out, _ = streams(terminal=True)
    emit("a\x1b]0;evil\x07b\n")
    assert b"\x1b" not in out.data()


def test_complaint_is_one_line(streams):
    """Whatever is in the message."""
    _, err = streams(terminal=False)
    complain("law.txt: bad\nvery  bad")
    assert err.data() == b"law.txt: bad very bad\n"


def test_progress_is_silent_where_stderr_is_a_file(streams):
    """A log is not filled with percentages."""
    _, err = streams(terminal=False)
    with ProgressLine() as progress:
        progress(1, 2, "act.txt")
    assert err.data() == b""


def test_progress_line_is_gone_at_the_end(streams):
    """The last thing written clears the line."""
    _, err = streams(terminal=True)
    with ProgressLine() as progress:
        progress(1, 2, "act.txt")
        progress(0, 0, "nothing to count")
    assert b" 50% act.txt" in err.data()
    assert err.data().endswith(b"\r\x1b[K")
