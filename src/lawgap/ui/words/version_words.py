"""The window's words for what became of criteria and articles between two versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lawgap.model.comparison import (
    GapChange,
    MarkedArticle,
    MarkedEvidence,
    ProvisionChange,
    WordChange,
    WordPiece,
)
from lawgap.model.review import Review
from lawgap.ui.values.version_rows import GapRow
from lawgap.ui.words.review_words import review_text, stale_words
from lawgap.ui.words.translation import window_language
from lawgap.usecases.wording import wording_in

Part = str | Sequence[WordPiece]
"""A heading, or words with their marks."""

SIGNS = {
    GapChange.CLOSED: "✓",
    GapChange.STRENGTHENED: "▲",
    GapChange.WEAKENED: "▼",
    GapChange.OPENED: "✗",
    GapChange.UNCHANGED: "·",
}


def gap_word(change: GapChange) -> str:
    """What became of a criterion, or of an element, behind its sign."""
    words = {
        GapChange.CLOSED: _tr("Closed"),
        GapChange.OPENED: _tr("Opened"),
        GapChange.STRENGTHENED: _tr("Strengthened"),
        GapChange.WEAKENED: _tr("Weakened"),
        GapChange.UNCHANGED: _tr("Unchanged"),
    }
    return f"{SIGNS[change]} {words[change]}"


def article_word(change: ProvisionChange) -> str:
    """What became of an article."""
    words = {
        ProvisionChange.UNCHANGED: _tr("unchanged"),
        ProvisionChange.CHANGED: _tr("changed"),
        ProvisionChange.RENUMBERED: _tr("renumbered"),
        ProvisionChange.MOVED: _tr("moved"),
        ProvisionChange.SPLIT: _tr("split"),
        ProvisionChange.MERGED: _tr("merged"),
        ProvisionChange.ADDED: _tr("added"),
        ProvisionChange.REMOVED: _tr("removed"),
    }
    return words[change]


def gap_head(row: GapRow) -> list[Part]:
    """The criterion, its verdicts, and what became of its elements."""
    elements = [f"{gap_word(change)}: {label}" for label, change in row.elements]
    verdicts = f"{row.old_word} → {row.new_word}"
    return [row.title, *(_plain(line) for line in (verdicts, *elements, *_decided(row.review)))]


def _decided(review: Review | None) -> list[str]:
    """What a person decided on the old version, and whether it stands for the new one."""
    if review is None:
        return []
    say = wording_in(window_language()).verdict
    told = _tr("Decided on the old version: {decision}").format(decision=review_text(review, say))
    if not review.stale:
        return [told, _tr("Nothing that it rests on changed: it stands for the new version too.")]
    return [told, *(stale_words(changed, say) for changed in review.stale)]


def gap_parts(row: GapRow, *, old: bool, new: bool) -> list[Part]:
    """The words of the old version, of the new one, or of both, that did it."""
    parts: list[Part] = []
    if old:
        parts += [_tr("Words of the old version"), *_quotes(row.lost)]
    if new:
        parts += [_tr("Words of the new version"), *_quotes(row.gained)]
    return parts


def article_parts(article: MarkedArticle, *, old: bool, new: bool) -> list[Part]:
    """An article with its words: of both versions in one text, or of one of them."""
    hidden = {
        *(() if old else (WordChange.REMOVED,)),
        *(() if new else (WordChange.ADDED,)),
    }
    label = article.label if old and new else article.old if old else article.new
    pieces = [piece for piece in article.pieces if piece.change not in hidden]
    if not label:
        return [_plain(_tr("This version has no such article."))]
    return [f"{label} ({article_word(article.change)})", pieces]


def _quotes(quotes: Sequence[MarkedEvidence]) -> list[Part]:
    if not quotes:
        return [_plain(_tr("None that bear on the change."))]
    return [
        [WordPiece(change=WordChange.SAME, text=f"{one.evidence.provision}: "), *one.pieces]
        for one in quotes
    ]


def _plain(text: str) -> Part:
    return [WordPiece(change=WordChange.SAME, text=text)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Versions", text)
