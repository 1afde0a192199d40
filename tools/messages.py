"""Brings the messages in other languages up to date: resources/messages/CODE.yaml.

python tools/messages.py [--check]

The messages are found in the source (``tools/message_texts.py``). A new one is written without a
translation, one that is no longer given is dropped; what stands above ``messages:`` is kept as it
is. With ``--check`` nothing is written; the exit code says whether anything would change or lacks
its words.
"""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path

from message_texts import Text, texts_in

from lawgap.validation.yaml_text import read_yaml

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "messages"
_BEGIN = "messages:\n"


def written(texts: list[Text], head: str, known: dict[str, str]) -> str:
    """The file's text: its head as it was, and each message with its words, by module."""
    lines = [head.rstrip("\n"), "", _BEGIN.rstrip("\n")]
    for module, group in groupby(texts, key=lambda text: text.module):
        lines += ["", f"  # {module}"]
        for text in group:
            lines.append(f"  {_quoted(text.template)}:")
            lines.append(f"    {_quoted(known.get(text.template, ''))}")
    return "\n".join(lines) + "\n"


def brought_up_to_date(path: Path, texts: list[Text]) -> tuple[str, list[str]]:
    """What the file ought to hold, and the messages that have no words yet."""
    known: dict[str, str] = read_yaml(path, words=True).value["messages"] or {}
    head = path.read_text("utf-8").partition(_BEGIN)[0]
    lacking = [text.template for text in texts if not known.get(text.template)]
    return written(texts, head, known), lacking


def main(arguments: list[str]) -> int:
    """Write or check every language."""
    texts = texts_in()
    short = 0
    for path in sorted(FOLDER.glob("*.yaml")):
        wanted, lacking = brought_up_to_date(path, texts)
        stale = wanted != path.read_text("utf-8")
        if "--check" not in arguments:
            path.write_text(wanted, "utf-8")
        elif stale:
            print(f"{path.name} is not up to date: make translations")
        print(f"{path.name}: {len(texts)} messages, {len(lacking)} without words")
        short += len(lacking) + (stale and "--check" in arguments)
    return 1 if short else 0


def _quoted(text: str) -> str:
    """A text as YAML and JSON both write it."""
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
