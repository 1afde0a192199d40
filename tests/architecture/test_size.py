"""Small files, classes and functions; a docstring on everything public; no error swallowed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parents[2] / "src" / "lawgap"
FILES = sorted(SRC.rglob("*.py"))

MAX_FILE, MAX_CLASS, MAX_FUNCTION = 400, 300, 50

# Where an error of any kind becomes words for the user: the outer borders of both processes.
MAY_CATCH_ALL = {"ui/process/worker.py", "readers/worker/child.py", "usecases/batch_worker.py"}
# A command must not pay for Qt, so the window's room is imported when it opens.
MAY_IMPORT_LATE = {"__main__.py"}
# Who only names a use case, as the window names jobs for its worker, must not pay for the rooms
# that do the work: a use case imports them where it calls them.
WORKING_ROOMS = tuple(
    f"lawgap.{room}" for room in ("analysis", "checklists", "comparison", "readers", "reports")
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree_of(file: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"))


def name_of(file: Path) -> str:
    """The file's name within the package."""
    return file.relative_to(SRC).as_posix()


def lines_of(node: Function | ast.ClassDef) -> int:
    """How many lines a definition takes, its decorators left out."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def public_definitions(body: list[ast.stmt]) -> Iterator[Function | ast.ClassDef]:
    """Public functions and classes of a module or class, with the methods of public classes."""
    for node in body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body)


def imports_in(node: ast.AST) -> Iterator[str]:
    """The modules that are imported anywhere inside a node."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Import):
            yield from (alias.name for alias in inner.names)
        elif isinstance(inner, ast.ImportFrom):
            yield "." * inner.level + (inner.module or "")


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_files_classes_and_functions_are_small(file):
    """A file that outgrows its bounds holds two things, which belong in two files."""
    length = len(file.read_text(encoding="utf-8").splitlines())
    assert length < MAX_FILE
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ClassDef):
            assert lines_of(node) < MAX_CLASS, node.name
        elif isinstance(node, Function):
            assert lines_of(node) < MAX_FUNCTION, node.name


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_modules_and_public_definitions_have_docstrings(file):
    """Whoever calls something public can read what they get without reading its body."""
    tree = tree_of(file)
    assert ast.get_docstring(tree), "the module"
    for node in public_definitions(tree.body):
        assert ast.get_docstring(node), node.name


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_error_is_caught_wholesale(file):
    """A swallowed error is a wrong answer; only the program's outer border may catch all."""
    if name_of(file) in MAY_CATCH_ALL:
        return
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.ExceptHandler):
            caught = (
                {n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)}
                if node.type
                else {""}
            )
            assert not caught & {"", "Exception", "BaseException"}, f"line {node.lineno}"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_own_modules_are_imported_at_the_top(file):
    """An import inside a function hides a dependency; only what is slow is imported there."""
    if name_of(file) in MAY_IMPORT_LATE:
        return
    allowed = WORKING_ROOMS if name_of(file).startswith("usecases/") else ()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, Function):
            late = [m for m in imports_in(node) if m.startswith(("lawgap", "."))]
            assert not [module for module in late if not module.startswith(allowed)], node.name


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_imports_name_the_whole_module(file):
    """Relative imports would slip past whoever searches for a module's users."""
    assert not [module for module in imports_in(tree_of(file)) if module.startswith(".")]


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_network_modules_are_not_imported(file):
    """What is finer than a package, which is all that the import contracts can name."""
    forbidden = ("PySide6.QtNetwork", "PySide6.QtWebEngine", "PySide6.QtWebSockets", "urllib")
    modules = [*imports_in(tree_of(file)), *_from_imports(tree_of(file))]
    assert not [module for module in modules if module.startswith(forbidden)]


def _from_imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
