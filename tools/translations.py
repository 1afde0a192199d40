"""Brings the window's translations up to date: resources/translations/lawgap_CODE.ts and .qm.

python tools/translations.py [--check]

The words of the source are found by reading the Python of ``src/lawgap/ui``, since Qt's own
``lupdate`` does not see through a module's ``_tr``. A new text is written without a translation,
one that is no longer used is dropped. With ``--check`` nothing is written; the exit code says
whether anything would change or lacks its words.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "lawgap" / "ui"
FOLDER = ROOT / "resources" / "translations"
PLURALS = {"en": 2, "de": 2}
"""How many forms a counted text has in each language, as Qt's rules have it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Text:
    """One text of the window: ``context`` is the class or module group that Qt looks under."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False


@dataclass(slots=True, kw_only=True)
class _Scope:
    """Where the reader stands in a module."""

    module_context: str
    classes: list[str] = field(default_factory=list)


_COUNTING = "_trn"  # a module's own wrapper for a text and a number
_WRAPPERS = ("_tr", _COUNTING)


class UnclearText(ValueError):
    """A text that cannot be translated, since it is no literal or stands in no context."""


def texts_in(folder: Path = SOURCES) -> list[Text]:
    """Every text of the window, by context and in order.

    Raises:
        UnclearText: names the file and line of a text that no translator could be given.
    """
    found: set[Text] = set()
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        found.update(_walk(tree, _Scope(module_context=_context_of(tree)), path))
    return sorted(found)


def write(code: str, texts: list[Text], folder: Path = FOLDER) -> tuple[Path, int]:
    """Write the .ts of ``code`` anew with the translations that it has; how many it lacks."""
    target = folder / f"lawgap_{code}.ts"
    known = translations(target) if target.is_file() else {}
    root = etree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    lacking = 0
    context, name = None, None
    for text in texts:
        if code == "en" and not text.counted:
            continue  # English is in the source; only its plural forms are not
        if context is None or text.context != name:
            name = text.context
            context = etree.SubElement(root, "context")
            etree.SubElement(context, "name").text = name
        message = etree.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
        etree.SubElement(message, "source").text = text.source
        if text.comment:
            etree.SubElement(message, "comment").text = text.comment
        forms = known.get((text.context, text.source, text.comment), ())
        lacking += not _fill(etree.SubElement(message, "translation"), text, forms, code)
    etree.indent(root, " ")
    body = etree.tostring(root, encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return target, lacking


def translations(file: Path) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The translations that a .ts holds: by context, source and comment; the forms of each."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    held = {}
    for context in etree.parse(str(file), parser).iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            translation = message.find("translation")
            forms = [one.text or "" for one in translation.iter("numerusform")]
            held[key] = tuple(forms or [translation.text or ""])
    return held


def compile_into(ts: Path, qm: Path) -> None:
    """Make what Qt reads."""
    program = Path(sys.executable).with_name("pyside6-lrelease")
    made = qm.with_suffix(".new")  # an open window has the old file mapped into its memory
    done = subprocess.run(
        [str(program), str(ts), "-qm", str(made)], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    made.replace(qm)


def main(arguments: list[str]) -> int:
    """Write or check every language."""
    texts = texts_in()
    short = 0
    for code in PLURALS:
        if "--check" in arguments:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                for ending in ("ts", "qm"):
                    old = FOLDER / f"lawgap_{code}.{ending}"
                    (folder / old.name).write_bytes(old.read_bytes() if old.is_file() else b"")
                short += _differs(code, texts, folder)
            continue
        target, lacking = write(code, texts)
        compile_into(target, target.with_suffix(".qm"))
        print(f"{target.name}: {len(texts)} texts, {lacking} without words")
    return 1 if short else 0


def _differs(code: str, texts: list[Text], folder: Path) -> int:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    if not before[f"lawgap_{code}.ts"]:
        (folder / f"lawgap_{code}.ts").unlink()
    target, lacking = write(code, texts, folder)
    compile_into(target, target.with_suffix(".qm"))
    stale = [name for name, data in before.items() if (folder / name).read_bytes() != data]
    for name in stale:
        print(f"{name} is not up to date: make translations")
    if lacking:
        print(f"lawgap_{code}.ts: {lacking} texts without words")
    return len(stale) + lacking


def _fill(node: etree._Element, text: Text, forms: tuple[str, ...], code: str) -> bool:
    """Write the forms; false: words are lacking."""
    count = PLURALS[code] if text.counted else 1
    forms = (*forms, *[""] * count)[:count]
    if text.counted:
        for form in forms:
            etree.SubElement(node, "numerusform").text = form
    else:
        node.text = forms[0]
    if all(forms):
        return True
    node.set("type", "unfinished")
    return False


def _context_of(tree: ast.Module) -> str:
    """The context that a module's ``_tr`` looks under; empty where it has none."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _name(call.func) == "translate":
                    return str(ast.literal_eval(call.args[0]))
    return ""


def _walk(node: ast.AST, scope: _Scope, path: Path) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            scope.classes.append(child.name)
            yield from _walk(child, scope, path)
            scope.classes.pop()
            continue
        if isinstance(child, ast.FunctionDef) and child.name in _WRAPPERS:
            continue
        if isinstance(child, ast.Call):
            yield from _text(child, scope, path)
        yield from _walk(child, scope, path)


def _text(call: ast.Call, scope: _Scope, path: Path) -> Iterator[Text]:
    name = _name(call.func)
    arguments = call.args
    if name == "tr":
        context = scope.classes[-1] if scope.classes else ""
    elif name in _WRAPPERS:
        context = scope.module_context
    elif _is_translate(call.func) and len(arguments) > 1:
        context, arguments = _literal(arguments[0], call, path), arguments[1:]
    else:
        return
    if not context:
        raise UnclearText(f"{path.name}:{call.lineno}: the text stands in no context")
    with_comment = name not in _WRAPPERS and len(arguments) > 1
    yield Text(
        context=context,
        source=_literal(arguments[0], call, path),
        comment=_literal(arguments[1], call, path) if with_comment else "",
        counted=name == _COUNTING or len(arguments) > 2,
    )


def _is_translate(function: ast.expr) -> bool:
    """Qt's own function, not that of a painter."""
    return (
        isinstance(function, ast.Attribute)
        and function.attr == "translate"
        and isinstance(function.value, ast.Name)
        and function.value.id == "QCoreApplication"
    )


def _literal(node: ast.expr, call: ast.Call, path: Path) -> str:
    if isinstance(node, ast.Constant) and (isinstance(node.value, str) or node.value is None):
        return node.value or ""
    raise UnclearText(f"{path.name}:{call.lineno}: a text to translate must be a literal")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
