"""What was seen on pictures of the screens and mended: rooms, edges, empty states, dates."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTimer, QTranslator
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from surveys import three_countries
from ui_country import an_invented_country

from lawgap.model.finding import Decision, DecisionState, Verdict
from lawgap.model.review import Review
from lawgap.ui.boards.jurisdictions_view import JurisdictionsView
from lawgap.ui.dialogs import Dialogs
from lawgap.ui.frame.main_window import MainWindow
from lawgap.ui.look.colours import contrast
from lawgap.ui.look.theme import Scheme, use_scheme
from lawgap.ui.models.findings import CRITERION, PIN, REVIEW
from lawgap.ui.values.filters import Filter
from lawgap.ui.values.rows import finding_rows
from lawgap.ui.values.tally import By, tallies
from lawgap.ui.views.command_palette import Command, CommandPalette
from lawgap.ui.views.flow_layout import FlowLayout
from lawgap.ui.views.help_dialogs import KeyboardMap
from lawgap.ui.views.history_dialog import HistoryDialog, Step
from lawgap.ui.views.tally_table import PICTURE, TallyTable
from lawgap.ui.words.translation import translations_folder, use_language
from lawgap.usecases.wording import wording_in

SEEN = 3.0  # WCAG's least contrast of a control's edge


@pytest.fixture
def coloured(qapp):
    """The application, whose colours are put back after the test."""
    before = QPalette(qapp.palette())
    yield qapp
    use_scheme(qapp, Scheme.SYSTEM)
    qapp.setPalette(before)


def _german(qapp) -> QTranslator:
    words = QTranslator()
    assert words.load(str(translations_folder() / "lawgap_de.qm"))
    qapp.installTranslator(words)
    return words


def _strongest(widget: QWidget, ground: QColor) -> float:
    """The strongest contrast with the ground along a line through the widget's middle."""
    image = widget.grab().toImage()
    row = image.height() // 2
    return max(contrast(image.pixelColor(x, row), ground) for x in range(min(image.width(), 20)))


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.CONTRAST_DARK, Scheme.CONTRAST_LIGHT])
@pytest.mark.parametrize("kind", [QLineEdit, QCheckBox, QRadioButton, QComboBox])
def test_a_box_to_tick_or_to_fill_is_seen_in_every_scheme(qtbot, coloured, scheme, kind):
    """Qt's own style draws edges darker than the window: on a dark one there are none."""
    use_scheme(coloured, scheme)
    control = kind()
    qtbot.addWidget(control)
    control.show()
    ground = coloured.palette().window().color()
    assert _strongest(control, ground) >= SEEN


@pytest.mark.parametrize("scheme", [Scheme.CONTRAST_DARK, Scheme.CONTRAST_LIGHT])
def test_what_is_switched_on_is_filled_in_high_contrast(qtbot, coloured, scheme):
    """Which view is shown, which verdict is chosen."""
    use_scheme(coloured, scheme)
    button = QToolButton(text="Findings", checkable=True, checked=True)
    qtbot.addWidget(button)
    button.show()
    image = button.grab().toImage()
    ground = coloured.palette().window().color()
    assert contrast(image.pixelColor(4, 4), ground) >= SEEN


@pytest.mark.parametrize("scheme", [s for s in Scheme if s is not Scheme.SYSTEM])
@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QComboBox, QLineEdit])
def test_what_has_the_focus_is_seen_in_every_scheme(qtbot, coloured, scheme, kind):
    """Whoever goes by Tab sees where they are: the edge differs from the ground."""
    coloured.setStyle("Fusion")
    use_scheme(coloured, scheme)
    page = QWidget()
    qtbot.addWidget(page)
    before, control = QLineEdit(page), kind(page)
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.setGeometry(10, 40, 120, 26)
    page.resize(200, 100)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert control.hasFocus()
    assert _strongest(control, coloured.palette().window().color()) >= SEEN


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST_DARK])
def test_the_window_fits_a_small_screen_in_its_longest_language(
    qtbot, qapp, coloured, desk, answers, scheme
):
    """1024 by 700, in German, with the findings and with the statute beside them."""
    use_scheme(coloured, scheme)
    words = _german(qapp)
    try:
        window = MainWindow(desk, answers)
        qtbot.addWidget(window)
        window.show()
        country = an_invented_country()
        desk.session.set_assessment(country, finding_rows(country))
        for beside in (False, True):
            window.actions_["beside"].setChecked(beside)
            least = window.minimumSizeHint()
            assert (least.width() <= 1024, least.height() <= 700) == (True, True), beside
            window.resize(1024, 700)
            QApplication.processEvents()
            assert window.results.statute.text.width() >= 200
    finally:
        qapp.removeTranslator(words)


def test_the_first_window_is_as_large_as_the_screen_allows(window):
    """On a small one as large as it was made for; the size is the user's from then on."""
    assert window.size().boundedTo(QSize(1920, 1200)) == window.size()


def test_titles_have_the_room_until_something_is_decided(results):
    """The column of the review is as narrow as its title while it is empty."""
    results.resize(1280, 720)
    findings = results.results.findings
    before = findings.table.columnWidth(REVIEW), findings.table.columnWidth(CRITERION)
    decision = Decision(
        state=DecisionState.NOT_APPLICABLE, reason="No such office.", reviewer="Ana"
    )
    findings.show_reviews({"consent": Review(criterion="consent", decision=decision)})
    assert findings.table.columnWidth(REVIEW) > before[0]
    assert findings.table.columnWidth(CRITERION) < before[1]


def test_a_narrow_list_gives_up_the_provision_before_the_title(qtbot, results):
    """It stands beside the finding too."""
    findings = results.results.findings
    results.results.outer.setSizes([320, 960])
    QApplication.processEvents()
    findings.resize(320, 600)
    assert findings.table.isColumnHidden(PIN)
    findings.resize(620, 600)
    assert not findings.table.isColumnHidden(PIN)


def test_a_filter_that_fits_nothing_says_so_in_the_list(results, desk):
    """And what takes it away; the pane beside it asks for a finding instead of standing empty."""
    desk.session.set_filter(Filter(words="xylophone"))
    said = [label.text() for label in results.results.findings.table.findChildren(QLabel)]
    assert any("Ctrl+0" in words for words in said)
    finding = results.results.finding
    QApplication.processEvents()
    assert finding._nothing.isVisible()
    assert finding.verticalScrollBar().maximum() == 0


def test_in_a_narrow_pane_the_provision_stands_below_the_state(results):
    """The element's own words keep their room."""
    finding = results.results.finding
    results.results.findings.choose("retention")
    table = finding._elements
    finding.resize(900, 400)
    QApplication.processEvents()
    assert not table.isColumnHidden(3)
    assert "\n" not in table.model().index(0, 2).data()
    finding.resize(330, 400)
    QApplication.processEvents()
    assert table.isColumnHidden(3)
    assert "\n" in table.model().index(0, 2).data()


def test_rows_are_measured_once_the_columns_have_their_widths(results):
    """Measured while the pane was narrow, a row of one line stayed as high as many lines."""
    finding = results.results.finding
    finding.resize(330, 400)
    QApplication.processEvents()
    results.results.findings.choose("retention")
    finding.resize(1200, 400)
    QApplication.processEvents()
    table = finding._elements
    assert table.rowHeight(0) < 2 * table.fontMetrics().lineSpacing()


def test_nothing_to_read_cannot_be_checked(window, desk, tmp_path):
    """The page says what to do, and its button waits."""
    desk.session.set_paths((tmp_path,), "Ruritania")
    desk.session.set_files(())
    ready = window.ready
    assert not ready._check.isEnabled()
    assert "Ctrl+Shift+O" in ready._none.text()


def test_a_hidden_part_takes_no_room_and_low_parts_stand_in_the_middle(qtbot):
    """Of a line that flows."""
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10)
    low, gone, high = QWidget(), QWidget(), QWidget()
    for widget, height in ((low, 10), (gone, 20), (high, 30)):
        widget.setFixedSize(50, height)
        flow.addWidget(widget)
    gone.hide()
    page.resize(400, 60)
    page.show()
    assert high.x() == 60
    assert low.geometry().center().y() == high.geometry().center().y()


def test_names_of_jurisdictions_lie_where_they_fit(qtbot, desk, answers):
    """With words beside the signs there is room for them, and the table begins higher up."""
    view = JurisdictionsView(desk, answers)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    world = three_countries(own="Arcadia")
    view.surveying.show(world, world)
    upright = view.table.names.sizeHint().height()
    view.controls.with_words.setChecked(True)
    assert view.table.names.sizeHint().height() < upright


def test_a_narrow_overview_shows_signs_above_the_numbers(qtbot):
    """The picture keeps its room, and the last column stays in the table."""
    rows = finding_rows(an_invented_country())
    table = TallyTable("Theme", wording_in("en").verdict)
    qtbot.addWidget(table)
    table.show_rows(tallies(rows, {}, By.THEME))
    table.show()
    for width in (1200, 900):
        table.resize(width, 300)
        QApplication.processEvents()
        assert table.columnWidth(PICTURE) >= 150
        last = table.model().columnCount() - 1
        assert table.columnViewportPosition(last) + table.columnWidth(last) <= width
    head = table.model().headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "Met" in head


def test_the_palette_shows_keys_apart_and_hides_an_empty_list(qtbot):
    """The words alone are searched; a screen reader says both."""
    palette = CommandPalette((Command(text="Check", aside="F5", do=print),))
    qtbot.addWidget(palette)
    palette.show()
    line = palette.list.model().index(0, 0)
    assert line.data() == "Check"
    assert line.data(Qt.ItemDataRole.AccessibleTextRole) == "Check, F5"
    palette.words.setText("xylophone")
    assert (palette.list.isVisible(), palette.nothing.isVisible()) == (False, True)


def test_enter_in_the_historys_filter_writes_nothing(qtbot):
    """Export was the dialog's first button, and Enter pressed it."""
    step = Step(when="1", who="Ana", what="Confirmed", criterion="Consent", before="", after="")
    dialog = HistoryDialog((step,))
    qtbot.addWidget(dialog)
    wanted = []
    dialog.export_wanted.connect(lambda: wanted.append(1))
    dialog.show()
    qtbot.keyClicks(dialog.words, "consent")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert (wanted, dialog.isVisible()) == ([], True)


def test_enter_alone_destroys_nothing(qtbot):
    """A question that warns has its safe answer under Enter."""
    seen = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel))
        box.reject()

    QTimer.singleShot(50, look)
    assert not Dialogs().sure("Take the country out?", "Take out")
    assert seen == [True]


def test_english_dates_are_not_american(qapp):
    """3/5 is March to some and May to others; the machine's own English stands."""
    before = QLocale()
    try:
        use_language(qapp, "en")
        system = QLocale.system()
        wanted = system if system.language() == QLocale.Language.English else QLocale("en_GB")
        assert QLocale() == wanted
    finally:
        QLocale.setDefault(before)
        qapp.setProperty("windowLanguage", None)


def test_checklists_are_called_in_the_windows_language():
    """Where they are chosen as where they are counted; other checklists keep their names."""
    checklists = tuple(result.checklist for result in an_invented_country().checklists)
    german = wording_in("de").of_checklists(checklists)
    assert [one.id for one in german] == [one.id for one in checklists]
    assert wording_in("en").of_checklists(checklists) == checklists


def test_one_view_at_a_time_is_marked(results):
    """A second click on the view that is shown leaves it marked."""
    shown = results.actions_["see-versions"]
    for _ in range(2):
        shown.trigger()
    marked = [name for name, action in results.actions_.all.items() if action.isChecked()]
    assert [name for name in marked if name.startswith("see-")] == ["see-versions"]


def test_each_chip_names_its_keys(results):
    """The keys of the menu are told where the mouse rests."""
    chips = results.results.findings.filters.chips
    assert chips[Verdict.MET].toolTip().endswith("(Ctrl+1)")
    assert len({chip.toolTip() for chip in chips.values()}) == len(chips)


def test_no_button_of_the_first_page_is_without_a_letter(window):
    """The whole of it works without a mouse."""
    buttons = window.start.findChildren(QPushButton)
    assert all("&" in button.text() for button in buttons if button.isVisible())


def test_titles_grow_with_the_words(results, qapp):
    """At once, when another size is chosen in the preferences."""
    title = results.results.finding._title
    before, font = title.font().pointSizeF(), qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * 1.5)
    try:
        qapp.setFont(larger)
        QApplication.processEvents()
        assert title.font().pointSizeF() > before
    finally:
        qapp.setFont(font)


def test_the_keyboard_map_is_found_by_words_or_keys(qtbot):
    """A hundred lines are no map without a way to look something up."""
    dialog = KeyboardMap([("Check", "F5"), ("Next finding", "Alt+Down")])
    qtbot.addWidget(dialog)
    dialog.show()
    for words, hidden in (("alt", [True, False]), ("check", [False, True]), ("", [False, False])):
        dialog.words.setText(words)
        assert [dialog.table.isRowHidden(row) for row in range(2)] == hidden
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.isVisible()
