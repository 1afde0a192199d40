"""The zip archive of a user's Word file, opened with limits: its parts, pictures and relations."""

from __future__ import annotations

import posixpath
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PART_LIMIT: Final = 8_000_000  # bytes of one part, unpacked
_MEMBERS: Final = 2_000
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PICTURES: Final = {  # how a picture begins, and the ending that it gets
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
}
_LEFT: Final = ("vbaProject", "attachedTemplate", "aFChunk", "oleObject", "package", "control",
                "hyperlink", "subDocument", "frame")  # fmt: skip


class HouseArchive:
    """The file, read part by part; nothing is ever unpacked to the disk."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        """Find the document in the file; ``ValueError`` or ``KeyError`` where there is none."""
        if len(file.namelist()) > _MEMBERS:
            raise ValueError("too many members")
        self._file = file
        package = self._relations("")
        self._main = next(t for t, kind, _ in package.values() if kind == "officeDocument")
        self._links = self._relations(self._main)

    def document(self) -> Element:
        """The body of the document."""
        root = self.xml(self._main)
        return root[-1]

    def part(self, kind: str) -> Element:
        """The document's part of a kind ("styles"); ``KeyError`` where there is none."""
        found = self.optional(kind)
        if found is None:
            raise KeyError(kind)
        return found

    def optional(self, kind: str) -> Element | None:
        """The same, ``None`` where there is none."""
        names = (name for name, of, outside in self._links.values() if of == kind and not outside)
        name = next(names, None)
        return None if name is None else self.xml(name)

    def target(self, relation: str) -> str:
        """The member that a relation of the document leads to; empty for one that leads out."""
        name, _, outside = self._links.get(relation, ("", "", True))
        return "" if outside or name not in self._file.namelist() else name

    def pictures(self, part: str) -> dict[str, tuple[str, bytes]]:
        """The pictures of a part: by relation the ending of its kind and the bytes."""
        found = {}
        for relation, (name, kind, outside) in self._relations(part).items():
            if kind == "image" and not outside and name in self._file.namelist():
                data = self._read(name)
                ending = next((e for start, e in _PICTURES.items() if data.startswith(start)), "")
                if ending:
                    found[relation] = (ending, data)
        return found

    def dropped(self) -> bool:
        """Whether the file holds what is never taken: macros, links, objects, other templates."""
        names = [name for name in self._file.namelist() if name.endswith(".rels")]
        told = (self._relations_in(name) for name in names)
        return any(
            outside or kind in _LEFT for links in told for _, kind, outside in links.values()
        )

    def xml(self, name: str) -> Element:
        """A part as XML; nothing in it is resolved or fetched."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        root = etree.fromstring(self._read(name), parser)
        if root.getroottree().docinfo.doctype:
            raise ValueError("a document type")
        return root

    def _read(self, name: str) -> bytes:
        with self._file.open(name) as member:
            data = member.read(_PART_LIMIT + 1)
        if len(data) > _PART_LIMIT:
            raise ValueError("too large")
        return data

    def _relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """A part's relations: by id the member, the kind, and whether it leads out of the file."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        return self._relations_in(path) if path in self._file.namelist() else {}

    def _relations_in(self, path: str) -> dict[str, tuple[str, str, bool]]:
        base = posixpath.dirname(posixpath.dirname(path))
        found = {}
        for node in self.xml(path).iter(_RELATION):
            outside = node.get("TargetMode") == "External"
            kind = node.get("Type", "").rsplit("/", 1)[-1]
            target = node.get("Target", "")
            joined = target[1:] if target.startswith("/") else posixpath.join(base, target)
            found[node.get("Id", "")] = (posixpath.normpath(joined), kind, outside)
        return found
