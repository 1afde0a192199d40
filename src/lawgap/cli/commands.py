"""What a command adds itself to."""

from __future__ import annotations

import argparse
from typing import TypeAlias

# argparse has no public name for what ``add_subparsers`` returns.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001
