"""The pictures of docs/jurisdictions.md, from invented jurisdictions: docs/pictures.

python tools/jurisdiction_pictures.py [FOLDER] [--results RESULTS] [--dark] [--language de]

The invented bundles of the tests and the sample country are checked (RESULTS keeps what was found
for the next time), compared, and shown in the window. No display is needed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from stage import ROOT, end, staged

from lawgap.model.jurisdictions import MatrixChoices, Order
from lawgap.ui.boards.jurisdictions_view import JurisdictionsView
from lawgap.ui.look.theme import Scheme
from lawgap.ui.words.translation import window_language
from lawgap.usecases.batch import check_each
from lawgap.usecases.batch_tasks import BatchRequest
from lawgap.usecases.jurisdictions import export_survey, gather, in_words

OWN = "Maravel"
CRITERION = "document-retention-offence"
SHOWN = ("Dravonia", "Valdoria")


def main() -> int:
    """Make the pictures."""
    wish = _wish()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        results = wish.results or work / "results"
        world = _world(work / "world")
        check_each(BatchRequest(folder=world, output=results))
        wish.folder.mkdir(parents=True, exist_ok=True)
        survey = gather([results], own=OWN).survey
        theme = survey.criterion(CRITERION).theme
        choices = MatrixChoices(order=Order.SIMILARITY, theme=theme)
        export_survey(survey, wish.folder / "jurisdictions-map.png", kind="png", choices=choices)
        _take(wish, results)
    return 0


def _take(wish: argparse.Namespace, results: Path) -> None:
    """The window with the matrix: provisions below it, then models."""
    scheme = Scheme.DARK if wish.dark else Scheme.LIGHT
    stage = staged(wish.folder, scheme=scheme, language=wish.language, size="1400x900")
    window = stage.window
    window.desk.session.view_wanted.emit("jurisdictions")
    stage.settle()
    view = window.findChild(JurisdictionsView)
    if view is None:
        raise SystemExit("The view is not there.")
    survey = gather([results], own=OWN).survey
    view.surveying.show(survey, in_words(survey, window_language()))
    view.surveying.choose(MatrixChoices(order=Order.SIMILARITY))
    view.controls.order.setCurrentIndex(2)
    view.controls.with_words.setChecked(True)
    _choose(view, CRITERION)
    stage.take("jurisdictions-window")
    view.below.setCurrentWidget(view.models)
    stage.take("jurisdictions-models")
    end(stage)


def _choose(view: JurisdictionsView, criterion: str) -> None:
    """Open the cells of the own jurisdiction and two others."""
    model = view.table.matrix_model
    for row in range(model.rowCount()):
        line = model.line_at(row, 0)
        if line is None or line.criterion != criterion:
            continue
        names = [model.jurisdiction_at(row, column) for column in range(model.columnCount())]
        view.table.setCurrentIndex(model.index(row, names.index(OWN)))
        view.passages.show_criterion(view.surveying.shown, criterion, (OWN, *SHOWN))  # type: ignore[arg-type]
        view.table.scrollTo(model.index(row, 0), view.table.ScrollHint.PositionAtCenter)


def _world(folder: Path) -> Path:
    """The invented bundles and the sample, a folder each."""
    bundles = sorted((ROOT / "tests" / "bundles").glob("*/statutes"))
    for statutes in bundles:
        shutil.copytree(statutes, folder / statutes.parent.name.capitalize())
    shutil.copytree(ROOT / "resources" / "sample" / "valdoria", folder / "Valdoria")
    return folder


def _wish() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The pictures of docs/jurisdictions.md.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--results", type=Path, help="where results are kept")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--language", default="en", help="of the window")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
