"""A process is killed while it works on a project. ``make kill`` does it 500 times."""

from __future__ import annotations

import sys

import pytest
from project_killing import MODES, kill_once


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of other systems")
@pytest.mark.parametrize("mode", MODES)
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path, mode):
    """Five times in each kind of work, on what the last one left."""
    for seed in range(5):
        outcome = kill_once(tmp_path, mode, seed)
        assert not outcome.mistakes
