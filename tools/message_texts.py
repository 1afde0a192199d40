"""The messages that LawGap's core can give, as templates found in its source.

A message is the text of an error, of a problem with a file or of a mistake in a checklist, what to
do about it, and what a progress bar says. Where it is put together, each way of putting it together
is a template of its own, since another language may need another sentence for each:
``“{name}” is refused: {lines:n} lines.``

In a template ``{name}`` is anything, ``{lines:n}`` a number, and ``{message:t}`` again a message.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from message_flow import At, Module, Program, Scope, name_of

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "lawgap"
SCHEMAS = ROOT / "resources" / "schemas"

_MOST_WAYS = 8  # of filling one hole; more become messages of their own
_VALUES = ("Problem", "Notice", "Mistake", "Failed", "Outcome")  # what carries messages
_STEPS = ("progress", "step")  # called as progress(done, total, note)
_FOREIGN = ("message", "hint", "strerror", "problem", "note")  # made elsewhere
_NUMBER = re.compile(r"[,d%fg]['\"]$")  # how the form of a number ends: f',.1f'
_QUOTES = ("“", '"', "'", "`")
_NAMES = (
    "path",
    "folder",
    "file",
    "encoding",
    "named",
    "parent",
    "names",
    "packs",
    "name",
)  # never words of ours
_FILE_NAME = re.compile(r"^[./_]|\w[._/]\w")


@dataclass(frozen=True, slots=True)
class Hole:
    """A place in a template: ``kind`` is "" for anything, "n" for a number, "t" for a message."""

    name: str
    kind: str = ""


Template = tuple[str | Hole, ...]


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A message of the program: its template in writing, and the module that it stands in."""

    module: str
    template: str


class Reader:
    """Finds every message of a program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.unclear: list[str] = []
        self._errors = program.error_classes("LawGapError", "_Wrong")
        self._more: dict[Template, Module] = {}  # the ways of filling a hole that has many
        self._open: list[int] = []  # the expressions inside which this one is met

    def texts(self) -> list[Text]:
        """Every message, by module, each once."""
        found: dict[Template, Text] = {}
        told = [(at.scope.module, way) for at in self._places() for way in self.templates(at)]
        more = [(module, way) for way, module in self._more.items()]
        for module, way in (*told, *more):
            for line in _lines(way):
                if any(_has_words(part) for part in line):
                    found.setdefault(_shape(line), Text(module.name, written(line)))
        return sorted(found.values())

    def _places(self) -> Iterator[At]:
        """Every expression that is shown to a user as a message."""
        for call, scope in self.program.calls():
            name = name_of(call.func)
            yield from (At(value, scope) for value in self._said_in(call, name, scope))

    def _said_in(self, call: ast.Call, name: str, scope: Scope) -> Iterator[ast.expr]:
        keywords = {one.arg: one.value for one in call.keywords if one.arg}
        if name == "Mistakes":  # takes a list, and makes its own message
            return
        if name in self._errors or _is_error_init(call, scope, self._errors):
            yield from call.args[:1]
            yield from (keywords[one] for one in ("hint", "message") if one in keywords)
        elif name in _VALUES:
            yield from (keywords[one] for one in ("message", "hint", "error") if one in keywords)
        elif name in _STEPS and len(call.args) == 3:
            yield call.args[2]
        elif "where" in keywords and name in ("leave", "leave_pieces", "LeftOut"):
            yield keywords["where"]

    def templates(self, at: At) -> list[Template]:
        """The ways in which a text may be put together; none where it was made elsewhere."""
        found: list[Template] = []
        for origin in self.program.origins(at):
            ways = self._literal(origin)
            if ways is None:
                self._tell(at, origin)
            else:
                found += ways
        return list(dict.fromkeys(found))

    def _literal(self, at: At) -> list[Template] | None:
        """The ways of a text that stands in the source; ``None``: it is none, or holds itself."""
        if id(at.node) in self._open:
            return None
        self._open.append(id(at.node))
        try:
            return self._put_together(at)
        finally:
            self._open.pop()

    def _put_together(self, at: At) -> list[Template] | None:
        match at.node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=parts):
                return _all(self._parts(parts, at.scope))
            case ast.BinOp(op=ast.Add(), left=before, right=behind):
                left, right = self._ways(At(before, at.scope)), self._ways(At(behind, at.scope))
                return None if left is None or right is None else _all([left, right])
            case ast.Call(
                func=ast.Attribute(attr="replace", value=whole),
                args=[ast.Constant(value=str(mark)), put],
            ):
                return self._replaced(At(whole, at.scope), mark, put)
            case ast.Call(
                func=ast.Attribute(attr="join", value=ast.Constant(value=str(joint))), args=[items]
            ):
                return [self._list(items, joint, at.scope)]
        return None

    def _ways(self, at: At) -> list[Template] | None:
        found: list[Template] = []
        for origin in self.program.origins(at):
            ways = self._literal(origin)
            if ways is None:
                return None
            found += ways
        return list(dict.fromkeys(found))

    def _parts(self, parts: Sequence[ast.expr], scope: Scope) -> Iterator[list[Template]]:
        """The ways of each part of an f-string; what stands in quotation marks is not ours."""
        before = ""
        for part in parts:
            if isinstance(part, ast.Constant):
                before = str(part.value)
                yield [(before,)]
            elif isinstance(part, ast.FormattedValue):
                name = _called(part.value)
                quoted = before.endswith(_QUOTES) or name in _NAMES
                yield [(Hole(name),)] if quoted else self._part(part, scope)

    def _part(self, part: ast.FormattedValue, scope: Scope) -> list[Template]:
        """The ways of a value in an f-string."""
        value = part.value
        if part.format_spec and _NUMBER.search(ast.unparse(part.format_spec)):
            return [(Hole(_called(value), "n"),)]
        if part.conversion != -1:
            return [(Hole(_called(value)),)]
        return self._filled(value, scope)

    def _list(self, items: ast.expr, joint: str, scope: Scope) -> Template:
        """Several things in a row: a message in its turn, as are the things where they are ours."""
        ours = [
            way
            for inner in _items(items)
            for origin in self.program.origins(At(inner, scope))
            for way in self._literal(origin) or []
            if any(_has_words(part) for part in way)
        ]
        if _has_words(joint):
            ours.append((Hole("first", "t"), joint, Hole("rest", "t")))
        self._more |= dict.fromkeys(ours, scope.module)
        return (Hole(_called(items), "t" if ours else ""),)

    def _filled(self, value: ast.expr, scope: Scope) -> list[Template]:
        """The ways of filling a hole: words of ours where they can be told, else anything."""
        ways: list[Template] = []
        opaque = False
        for origin in self.program.origins(At(value, scope)):
            known = self._literal(origin)
            opaque |= known is None
            ways += known or []
        ways = list(dict.fromkeys(ways))
        wordy = [way for way in ways if any(_has_words(p) or isinstance(p, Hole) for p in way)]
        blank = [way for way in ways if way == ("",)]
        if not wordy:
            return [(Hole(_called(value), _kind(value, scope)),)]
        made = isinstance(self._source(value, scope), ast.Call) and len(wordy) > 1
        if made or len(wordy) > _MOST_WAYS:
            self._more |= dict.fromkeys(wordy, scope.module)
            return [(Hole(_called(value), "t"),), *blank]
        if opaque or len(ways) > len(wordy) + len(blank):
            wordy.append((Hole(_called(value), _kind(value, scope)),))
        return [*wordy, *blank]

    def _source(self, value: ast.expr, scope: Scope) -> ast.expr:
        """What a name is set to, where that is one thing; else the value itself."""
        for node in ast.walk(scope.function or scope.module.tree):
            if isinstance(node, ast.Assign) and ast.dump(node.targets[0]).replace(
                "Store", "Load"
            ) == ast.dump(value):
                return node.value
        return value

    def _replaced(self, whole: At, mark: str, put: ast.expr) -> list[Template] | None:
        """The ways of a text in which a mark gives way to something."""
        ways = self._ways(whole)
        filling = self._ways(At(put, whole.scope)) or [(Hole(_called(put)),)]
        if ways is None:
            return None
        return [
            _joined(
                piece
                for part in way
                for piece in (_put(part, mark, one) if isinstance(part, str) else (part,))
            )
            for way in ways
            for one in filling
        ]

    def _tell(self, at: At, origin: At) -> None:
        node = origin.node
        if isinstance(node, ast.Call | ast.Name | ast.Attribute):  # a name, or made elsewhere
            return
        name = origin.scope.module.name
        self.unclear.append(
            f"{name}:{node.lineno}: {ast.unparse(node)} (for line {at.node.lineno})"
        )


def written(template: Template) -> str:
    """A template as it stands in a catalogue; a name that comes twice is numbered."""
    pieces, names = [], dict[str, int]()
    for part in template:
        if isinstance(part, str):
            pieces.append(part)
            continue
        names[part.name] = names.get(part.name, 0) + 1
        number = names[part.name]
        name = part.name if number == 1 else f"{part.name}{number}"
        pieces.append(f"{{{name}:{part.kind}}}" if part.kind else f"{{{name}}}")
    return "".join(pieces)


def schema_texts(folder: Path = SCHEMAS) -> list[Text]:
    """What schemas say of a value that breaks them, in the "description" beside an "anyOf"."""
    found = {
        Text("resources.schemas", node["description"])
        for path in sorted(folder.glob("*.json"))
        for node in _mappings(json.loads(path.read_text("utf-8")))
        if "anyOf" in node and "description" in node
    }
    return sorted(found)


def _mappings(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _mappings(inner)


def texts_in(folder: Path = SOURCES) -> list[Text]:
    """Every message of the core."""
    program = Program(folder, package="lawgap", without=("cli",))
    reader = Reader(program)
    return [*reader.texts(), *schema_texts()]


def _is_error_init(call: ast.Call, scope: Scope, errors: Iterable[str]) -> bool:
    """Whether a call is ``super().__init__(...)`` in an error's own class."""
    owner = scope.owner.name if scope.owner else ""
    return owner in errors and owner != "LawGapError" and name_of(call.func) == "__init__"


def _all(parts: Iterable[list[Template]]) -> list[Template]:
    """Every way of putting parts together, neighbouring words joined."""
    return [_joined(one for part in way for one in part) for way in product(*parts)]


def _joined(parts: Iterable[str | Hole]) -> Template:
    found: list[str | Hole] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def _lines(template: Template) -> Iterator[Template]:
    """The lines of a template, each a message of its own."""
    line: list[str | Hole] = []
    for part in template:
        first, *others = part.split("\n") if isinstance(part, str) else [part]
        line.append(first)
        for other in others:
            yield tuple(line)
            line = [other]
    yield tuple(line)


def _put(text: str, mark: str, filling: Template) -> Iterator[str | Hole]:
    for number, piece in enumerate(text.split(mark)):
        if number:
            yield from filling
        if piece:
            yield piece


def _shape(template: Template) -> Template:
    """A template without the names of its holes: two of one shape are one message."""
    return tuple(part if isinstance(part, str) else Hole("") for part in template)


def _items(items: ast.expr) -> list[ast.expr]:
    """What each thing in a row is: of what is written out, or as each is made."""
    match items:
        case ast.GeneratorExp() | ast.ListComp():
            return [items.elt]
        case ast.Call(func=ast.Name(id="filter"), args=[_, ast.Tuple(elts=elements)]):
            return elements
    return [items]


def _has_words(part: str | Hole) -> bool:
    """Whether a part of a template is in words, and not the name of a file or a format."""
    if isinstance(part, Hole) or not re.search(r"[A-Za-z]{2}", part):
        return False
    return " " in part or not _FILE_NAME.search(part)


def _kind(value: ast.expr, scope: Scope) -> str:
    return "t" if name_of(value) in _FOREIGN or _is_caught(value, scope) else ""


def _is_caught(value: ast.expr, scope: Scope) -> bool:
    """Whether a value is an exception that an ``except`` has named: its text may be a message."""
    return isinstance(value, ast.Name) and any(
        isinstance(node, ast.ExceptHandler) and node.name == value.id
        for node in ast.walk(scope.function or scope.module.tree)
    )


def _called(value: ast.expr) -> str:
    """A name for a hole, after what fills it."""
    for node in (value, *ast.walk(value)):
        given = [one for one in getattr(node, "args", ()) if not isinstance(one, ast.Constant)]
        if isinstance(node, ast.Call) and given:
            return _called(given[-1])
        if isinstance(node, ast.Attribute):
            return node.attr.strip("_")
        if isinstance(node, ast.Name):
            return node.id.strip("_").lower()
    return "value"
