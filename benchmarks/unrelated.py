"""What the engine finds in law that has nothing, or next to nothing, to do with trafficking.

Each text is judged as a bundle of its own. Ours (``tests/data/unrelated``) hold nothing on any
criterion. The others are real acts on neighbouring matters, of which a few do answer a criterion:
a witness protection act protects witnesses. So every finding is listed with its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from labelled import CORPUS, ROOT, Engine

from lawgap.analysis.judge import judge
from lawgap.model.finding import Finding, Verdict

OURS = ROOT / "tests" / "data" / "unrelated"
NEIGHBOURS = (
    "ca-witness-protection-program-act-en.txt",
    "ca-fighting-forced-labour-supply-chains-act-en.txt",
    "de-prostituiertenschutzgesetz.txt",
    "in-transplantation-of-human-organs-act-1994.txt",
)
_NOTHING = (Verdict.NOT_FOUND, Verdict.NOT_ASSESSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrelated:
    """The findings on one text."""

    file: str
    ours: bool
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Counter[str]:
        """How often each verdict was given."""
        return Counter(f.verdict.value for f in self.findings)

    @property
    def hits(self) -> list[Finding]:
        """The findings that say that something is there."""
        return [f for f in self.findings if f.verdict not in _NOTHING]


def judge_unrelated(engine: Engine) -> Iterator[Unrelated]:
    """Every text in turn; those that do not stand beside the checkout are left out."""
    files = [*sorted(OURS.glob("*.txt")), *(CORPUS / name for name in NEIGHBOURS)]
    for path in files:
        if path.is_file():
            indexes = engine.index(engine.read([path]))
            found = tuple(judge(c, indexes) for c in engine.catalogue.criteria.values())
            yield Unrelated(file=path.name, ours=path.parent == OURS, findings=found)


def words_of(finding: Finding, most: int = 160) -> str:
    """The provision that decides a finding, its deciding words, and how its text begins."""
    if not finding.evidence:
        return "no evidence"
    first = finding.evidence[0]
    quote = " ".join(first.quote.split())
    text = quote if len(quote) <= most else quote[:most].rsplit(" ", 1)[0] + " …"
    deciding = ", ".join(f"“{w}”" for w in finding.reason.deciding[:4])
    return f"{first.provision}: {text}" + (f" (deciding: {deciding})" if deciding else "")


def stem(name: str) -> str:
    """A file's name as the page shows it."""
    return Path(name).stem
