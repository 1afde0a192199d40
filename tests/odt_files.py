"""OpenDocument texts made part by part."""

from __future__ import annotations

import io
import zipfile

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"),
                         ("table", "table"), ("draw", "drawing"))
)  # fmt: skip
LISTS = """
<text:list-style style:name="L">
 <text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Article "
  style:num-suffix="."/>
 <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
  style:num-suffix=")"/>
 <text:list-level-style-number text:level="3" style:num-format="i" style:num-suffix="."
  text:display-levels="2"/>
 <text:list-level-style-bullet text:level="4" text:bullet-char="-"/>
</text:list-style>
<style:style style:name="Unseen" style:family="text"><style:text-properties text:display="none"/>
</style:style>
"""


def odt_bytes(body: str, *, styles: str = "", manifest: str = "", meta: str = "") -> bytes:
    """An .odt file: the XML of its body, and of other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{LISTS}"
            "</office:automatic-styles><office:body><office:text>"
            f"{body}</office:text></office:body></office:document-content>",
        )
        if styles:
            archive.writestr("styles.xml", f"<office:styles {_NAMES}>{styles}</office:styles>")
        if manifest:
            archive.writestr("META-INF/manifest.xml", manifest)
        if meta:
            archive.writestr("meta.xml", meta)
    return out.getvalue()


def p(words: str, style: str = "") -> str:
    """A paragraph."""
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{words}</text:p>"


def items(*inner: str, style: str = "", more: str = "") -> str:
    """A list of items."""
    named = f' text:style-name="{style}"' if style else ""
    made = "".join(f"<text:list-item>{one}</text:list-item>" for one in inner)
    return f"<text:list{named}{more}>{made}</text:list>"


def tracked(*regions: tuple[str, str, str]) -> str:
    """The table of tracked changes: id, "insertion" or "deletion", deleted paragraphs."""
    made = "".join(
        f'<text:changed-region text:id="{name}"><text:{kind}>{content}</text:{kind}>'
        "</text:changed-region>"
        for name, kind, content in regions
    )
    return f"<text:tracked-changes>{made}</text:tracked-changes>"


def draft_law() -> bytes:
    """A draft with lists, tracked changes, a note, a table, a comment and hidden words."""
    note = (
        '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body>{p('See the Protocol.')}</text:note-body>"
        "</text:note>"
    )
    not_ = '<text:change-start text:change-id="c1"/>not <text:change-end text:change-id="c1"/>'
    body = [
        tracked(("c1", "insertion", ""), ("c2", "deletion", p("severely "))),
        p("Law on Victims", "Title"),
        "<text:table-of-content><text:index-body>" + p("Article 1. Purpose 2")
        + "</text:index-body></text:table-of-content>",
        items(p("Purpose"), style="L", more=' xml:id="one"'),
        p(f"This law<text:s/>protects victims{note}<office:annotation>{p('Sure?')}"
          "</office:annotation>."),
        items(p("Non-punishment"), style="L", more=' text:continue-numbering="true"'),
        p(f'A victim shall {not_}be <text:change text:change-id="c2"/>punished for'),
        items(items(p("crossing<text:tab/>borders;"), p("working.")), style="L",
              more=' text:continue-list="one"'),
        "<table:table><table:table-row>"
        + "".join(f"<table:table-cell>{p(x)}</table:table-cell>" for x in ("Offence", "Penalty"))
        + "</table:table-row></table:table>",
        p('Last <text:span text:style-name="Unseen">secret </text:span>words.'),
    ]  # fmt: skip
    header = f"<style:header>{p('Draft of May')}</style:header>"
    return odt_bytes("".join(body), styles=header)
