"""Which expressions a message of the program may be made of: a small flow of data over its source.

A message is seldom written where it is raised: a helper puts a name in, a table holds the words, a
function tells the reason. From an expression this leads back to the literals that it can be, over
local names, constants, tables, arguments, loops and what own functions return. It knows no types
and no order of events, so it may find a literal too many, but passes over none silently: what it
cannot follow is told as such.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_DEEPEST = 30  # steps back from one expression
_TRIMS = ("strip", "rstrip", "lstrip")  # leave the words of a text as they are


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """Where an expression stands: its module, and the function and class around it."""

    module: Module
    function: ast.FunctionDef | None = None
    owner: ast.ClassDef | None = None


@dataclass(frozen=True, slots=True)
class At:
    """An expression and where it stands."""

    node: ast.expr
    scope: Scope


@dataclass(slots=True, eq=False)
class Module:
    """A module's source: its constants, what it imports, and every call in it."""

    name: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)  # name -> module, its name
    calls: list[tuple[ast.Call, Scope]] = field(default_factory=list)
    functions: dict[str, list[Scope]] = field(default_factory=dict)


class Program:
    """Every module below a folder, and the way back from an expression in one of them."""

    def __init__(self, folder: Path, *, package: str, without: Sequence[str] = ()) -> None:
        self.modules: dict[str, Module] = {}
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            if parts[0] not in without:
                name = ".".join((package, *parts)).removesuffix(".__init__")
                self.modules[name] = _module(name, ast.parse(path.read_text("utf-8")))
        self._named: dict[str, list[tuple[ast.Call, Scope]]] = {}
        for call, scope in self.calls():
            self._named.setdefault(name_of(call.func), []).append((call, scope))

    def calls(self) -> Iterator[tuple[ast.Call, Scope]]:
        """Every call in the program."""
        for module in self.modules.values():
            yield from module.calls

    def error_classes(self, *roots: str) -> frozenset[str]:
        """The names of the classes that come down from ``roots``, with theirs."""
        found = set(roots)
        classes = [
            node
            for module in self.modules.values()
            for node in ast.walk(module.tree)
            if isinstance(node, ast.ClassDef)
        ]
        for _ in range(_DEEPEST):  # as often as a line of descent may be long
            found |= {one.name for one in classes if {name_of(base) for base in one.bases} & found}
        return frozenset(found)

    def origins(self, at: At, seen: frozenset[int] = frozenset()) -> list[At]:
        """What ``at`` may be, led back as far as can be; what leads no further is itself."""
        if len(seen) > _DEEPEST or id(at.node) in seen:
            return [at]
        back = self._back(at, seen | {id(at.node)})
        if back is None:
            return [at]
        found = [one for step in back for one in self.origins(step, seen | {id(at.node)})]
        return list({(id(one.node), id(one.scope.function)): one for one in found}.values())

    def _back(self, at: At, seen: frozenset[int]) -> list[At] | None:
        """One step back; ``None``: there is none."""
        node, scope = at.node, at.scope
        match node:
            case ast.IfExp():
                return [At(node.body, scope), At(node.orelse, scope)]
            case ast.BoolOp():
                return [
                    one
                    for value in node.values
                    for one in self.origins(At(value, scope), seen)
                    if value is node.values[-1] or not _is_empty(one.node)
                ]
            case ast.NamedExpr():
                return [At(node.value, scope)]
            case ast.Name():
                return self._name(node.id, scope, seen)
            case ast.Subscript():
                return self._item(node, scope, seen)
            case ast.Call():
                return self._call(node, scope, seen)
        return None

    def _name(self, name: str, scope: Scope, seen: frozenset[int]) -> list[At] | None:
        if scope.function:
            local = [*self._assigned(name, scope, seen), *self._looped(name, scope, seen)]
            if local:
                return local
            arguments = self._arguments(name, scope, seen)
            if arguments is not None:
                return arguments or None
        return self._constant(name, scope.module)

    def _constant(self, name: str, module: Module) -> list[At] | None:
        if name in module.constants:
            return [At(module.constants[name], Scope(module))]
        source, original = module.imported.get(name, ("", ""))
        if source in self.modules:
            return self._constant(original, self.modules[source])
        return None

    def _assigned(self, name: str, scope: Scope, seen: frozenset[int]) -> Iterator[At]:
        """What a function sets a name to."""
        for node in _own_nodes(scope.function):
            for target, value in _settings(node):
                place = _place_in(target, name)
                if place == ():
                    yield At(value, scope)
                elif place:
                    for whole in self.origins(At(value, scope), seen):
                        yield from _element(whole, place)

    def _looped(self, name: str, scope: Scope, seen: frozenset[int]) -> Iterator[At]:
        """What a name may be that a loop over own values sets."""
        for loop in _loops(scope.function or scope.module.tree):
            place = _place_in(loop.target, name)
            if place is not None:
                for item in self._items(At(loop.iter, scope), seen):
                    yield from _element(item, place)

    def _items(self, at: At, seen: frozenset[int]) -> Iterator[At]:
        """The items of a literal sequence, or of what an own function yields."""
        for one in self.origins(at, seen):
            if isinstance(one.node, ast.Tuple | ast.List):
                yield from (At(item, one.scope) for item in one.node.elts)
            elif isinstance(one.node, ast.Call):
                for scope in self.called(one.node, one.scope):
                    for inner in _own_nodes(scope.function):
                        if isinstance(inner, ast.Yield) and inner.value:
                            yield At(inner.value, scope)

    def _arguments(self, name: str, scope: Scope, seen: frozenset[int]) -> list[At] | None:
        """What callers give for a parameter; ``None``: it is none."""
        function = scope.function
        if function is None:
            return None
        places = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        if name not in (*places, *(one.arg for one in function.args.kwonlyargs)):
            return None
        found = [At(value, scope) for one, value in _defaults(function) if one == name]
        init = function.name == "__init__" and scope.owner
        called = init.name if init else function.name
        for call, caller in self._named.get(called, ()):  # "_name": called in its module alone
            if caller.module is scope.module or not called.startswith("_"):
                found += self._given(call, caller, name, places, seen)
        return found

    def _given(
        self, call: ast.Call, caller: Scope, name: str, places: list[str], seen: frozenset[int]
    ) -> list[At]:
        """What one call gives for the parameter ``name``."""
        for keyword in call.keywords:
            if keyword.arg == name:
                return [At(keyword.value, caller)]
        if name not in places:
            return []
        at = places.index(name) - (places[0] in ("self", "cls"))
        for place, argument in enumerate(call.args):
            if isinstance(argument, ast.Starred):
                wholes = self.origins(At(argument.value, caller), seen)
                return [one for whole in wholes for one in _element(whole, (at - place,))]
            if place == at:
                return [At(argument, caller)]
        return []

    def _item(self, node: ast.Subscript, scope: Scope, seen: frozenset[int]) -> list[At] | None:
        found: list[At] = []
        for whole in self.origins(At(node.value, scope), seen):
            if isinstance(whole.node, ast.Dict):
                values = _values(whole, self, seen)
                exact = [
                    value
                    for key, value in zip(whole.node.keys, whole.node.values, strict=True)
                    if key and ast.dump(key) == ast.dump(node.slice)
                ]
                found += [At(value, whole.scope) for value in exact] or values
            elif isinstance(node.slice, ast.Constant):
                found += _element(whole, (node.slice.value,))
        return found or None

    def _call(self, node: ast.Call, scope: Scope, seen: frozenset[int]) -> list[At] | None:
        if isinstance(node.func, ast.Attribute) and node.func.attr == "get" and node.args:
            tables = self.origins(At(node.func.value, scope), seen)
            if tables and all(isinstance(one.node, ast.Dict) for one in tables):
                found = [value for one in tables for value in _values(one, self, seen)]
                return found + [At(value, scope) for value in node.args[1:]]
        if isinstance(node.func, ast.Attribute) and node.func.attr in _TRIMS:
            return [At(node.func.value, scope)]
        back = [
            At(inner.value, called)
            for called in self.called(node, scope)
            for inner in _own_nodes(called.function)
            if isinstance(inner, ast.Return) and inner.value
        ]
        return back or None

    def called(self, node: ast.Call, scope: Scope) -> list[Scope]:
        """The own functions that a call may mean: of this module, imported, or of one imported."""
        name = name_of(node.func)
        if isinstance(node.func, ast.Name):
            if name in scope.module.functions:
                return scope.module.functions[name]
            source, original = scope.module.imported.get(name, ("", ""))
            return (
                self.modules[source].functions.get(original, []) if source in self.modules else []
            )
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
            source, inner = scope.module.imported.get(node.func.value.id, ("", ""))
            module = self.modules.get(f"{source}.{inner}")
            if module:
                return module.functions.get(name, [])
            if node.func.value.id == "self":
                return [one for one in scope.module.functions.get(name, []) if one.owner]
        return []


def _is_empty(node: ast.expr) -> bool:
    """Whether a literal is one in whose place an ``or`` takes what stands behind it."""
    return isinstance(node, ast.Constant) and not node.value


def name_of(node: ast.expr) -> str:
    """The last name of ``a.b.c``; empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _module(name: str, tree: ast.Module) -> Module:
    module = Module(name=name, tree=tree)
    for statement in tree.body:
        for target, value in _settings(statement):
            if isinstance(target, ast.Name):
                module.constants[target.id] = value
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                module.imported[alias.asname or alias.name] = (node.module, alias.name)
    _note(tree, Scope(module), module)
    return module


def _note(node: ast.AST, scope: Scope, module: Module) -> None:
    """Note every function and call below ``node`` with where it stands."""
    for child in ast.iter_child_nodes(node):
        inner = scope
        if isinstance(child, ast.ClassDef):
            inner = Scope(module, None, child)
        elif isinstance(child, ast.FunctionDef):
            inner = Scope(module, child, scope.owner)
            module.functions.setdefault(child.name, []).append(inner)
        elif isinstance(child, ast.Call):
            module.calls.append((child, scope))
        _note(child, inner, module)


@cache
def _loops(node: ast.AST) -> tuple[ast.For | ast.comprehension, ...]:
    return tuple(one for one in ast.walk(node) if isinstance(one, ast.For | ast.comprehension))


@cache
def _own_nodes(function: ast.FunctionDef | None) -> tuple[ast.AST, ...]:
    """What stands in a function, without the functions in it."""
    waiting: list[ast.AST] = list(function.body) if function else []
    found: list[ast.AST] = []
    while waiting:
        node = waiting.pop()
        found.append(node)
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))
    return tuple(found)


def _settings(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The targets of an assignment with what they are set to."""
    if isinstance(node, ast.Assign):
        yield from ((target, node.value) for target in node.targets)
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value:
        yield node.target, node.value


def _defaults(function: ast.FunctionDef) -> Iterator[tuple[str, ast.expr]]:
    """The parameters that have a default, with it."""
    places = [*function.args.posonlyargs, *function.args.args]
    last = places[len(places) - len(function.args.defaults) :]
    for one, value in zip(last, function.args.defaults, strict=True):
        yield one.arg, value
    for one, given in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
        if given:
            yield one.arg, given


def _place_in(target: ast.expr, name: str) -> tuple[int, ...] | None:
    """Where in a target a name stands: () alone, (1,) second in a tuple; ``None``: nowhere."""
    if isinstance(target, ast.Name):
        return () if target.id == name else None
    if isinstance(target, ast.Tuple):
        for at, one in enumerate(target.elts):
            inner = _place_in(one, name)
            if inner is not None:
                return (at, *inner)
    return None


def _element(at: At, place: Sequence[object]) -> list[At]:
    """The element at a place of a literal tuple; none where it is no such tuple."""
    if not place:
        return [at]
    first = place[0]
    if not isinstance(at.node, ast.Tuple | ast.List) or not isinstance(first, int):
        return []
    if not 0 <= first < len(at.node.elts):
        return []
    return _element(At(at.node.elts[first], at.scope), place[1:])


def _values(table: At, program: Program, seen: frozenset[int]) -> list[At]:
    """The values of a literal table, also of those merged into it."""
    found: list[At] = []
    if not isinstance(table.node, ast.Dict):
        return found
    for key, value in zip(table.node.keys, table.node.values, strict=True):
        if key is not None:
            found.append(At(value, table.scope))
            continue
        if isinstance(value, ast.Call) and name_of(value.func) == "fromkeys":
            found += [At(argument, table.scope) for argument in value.args[1:]]
            continue
        for inner in program.origins(At(value, table.scope), seen):
            found += _values(inner, program, seen)
    return found
