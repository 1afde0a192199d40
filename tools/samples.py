"""Every kind of report on the sample country: ``samples.py OUT [--pictures]``.

With ``--pictures`` the first pages of each as PNG beside them (needs LibreOffice and pdftoppm).
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lawgap.model.finding import Assessment
from lawgap.usecases.check import CheckRequest, check
from lawgap.usecases.export import BOOKS, DOCUMENTS, ExportChoices, export, export_marked

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "valdoria"
MARKED = "criminal-code-excerpt.txt.marked"
DOTS = 64  # of a picture, in an inch


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A file with its pages that are shown."""

    name: str
    kind: str
    choices: ExportChoices
    pages: tuple[int, ...] = (1,)


def samples() -> list[Sample]:
    """Every kind in English; in German the assessment, the page for the minister, the workbook."""
    made = [
        Sample(
            name=f"{kind}.docx",
            kind="docx",
            choices=ExportChoices(document=kind),
            pages=(1,) if kind in {"one-page", "gap-note"} else (1, 4),
        )
        for kind in DOCUMENTS
    ]
    made += [
        Sample(name=f"{kind}.xlsx", kind="xlsx", choices=ExportChoices(book=kind), pages=(1, 2))
        for kind in BOOKS
    ]
    german = ExportChoices(language="de", document="one-page")
    made.append(Sample(name="one-page.de.docx", kind="docx", choices=german))
    return made


def main(arguments: list[str]) -> None:
    """Write the files, and the pictures where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pictures", action="store_true")
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    assessment = check(CheckRequest(paths=(SAMPLE,), jurisdiction="Valdoria"))
    for sample in samples():
        export(assessment, asked.out / sample.name, kind=sample.kind, choices=sample.choices)
        print(asked.out / sample.name)
    _write_marked(assessment, asked.out)
    if asked.pictures:
        _draw(asked.out)


def _write_marked(assessment: Assessment, out: Path) -> None:
    """The marked copies of one statute are enough to see what they are."""
    with tempfile.TemporaryDirectory() as folder:
        for path in export_marked(assessment, Path(folder)):
            if path.name.startswith(MARKED):
                shutil.copy(path, out / path.name)


def _draw(out: Path) -> None:
    pages = {Path(sample.name): sample.pages for sample in samples()}
    pages[Path(f"{MARKED}.docx")] = (1, 2)
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run(
            [*command, *(str(out / name) for name in pages)], check=True, capture_output=True
        )
        for name, shown in pages.items():
            for page in shown:
                first = ["-f", str(page), "-l", str(page), "-r", str(DOTS), "-png", "-singlefile"]
                pdf = Path(folder) / f"{name.stem}.pdf"
                picture = out / f"{name.stem}-{name.suffix[1:]}-{page}"
                subprocess.run(["pdftoppm", *first, str(pdf), str(picture)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
