"""The first pages of a report, drawn beside the choices for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QPixmap, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from lawgap.model.reading import PagePicture
from lawgap.usecases.preview import PAGES

if TYPE_CHECKING:
    from lawgap.usecases.preview import Sketch

WIDTH = 460
"""Pixels of a page's width."""

_HEADER = 36.0  # points from the paper's edge to its header


class ReportPreview(QWidget):
    """A column of pages with a line above it that says what they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.pages: list[QLabel] = []
        self._column = QWidget(self)
        self._layout = QVBoxLayout(self._column)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._column)
        area.setMinimumWidth(WIDTH + 60)
        area.setAccessibleName(self.tr("Preview of the first pages"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)

    def show_words(self, words: str) -> None:
        """Say something above the pages, which stay."""
        self.note.setText(words)

    def show_sketch(self, sketch: Sketch) -> None:
        """Draw the first pages from their words, fonts and colours."""
        self._show(drawn(sketch, WIDTH * self.devicePixelRatioF()))

    def show_pictures(self, pictures: Sequence[PagePicture]) -> None:
        """Show pages as they will be."""
        self._show(_image(picture) for picture in pictures)

    def _show(self, images: Iterable[QImage]) -> None:
        for label in self.pages:
            self._layout.removeWidget(label)
            label.deleteLater()
        self.pages = []
        for number, image in enumerate(images, start=1):
            pixels = QPixmap.fromImage(image)
            pixels.setDevicePixelRatio(pixels.width() / WIDTH)
            label = QLabel(self._column)
            label.setPixmap(pixels)
            label.setFrameShape(QFrame.Shape.Box)
            label.setFixedSize(label.sizeHint())  # the column scrolls; pages are not squeezed
            label.setAccessibleName(self.tr("Page {number}").format(number=number))
            self._layout.addWidget(label)
            self.pages.append(label)
        self._layout.activate()


def drawn(sketch: Sketch, width: float) -> list[QImage]:
    """The first pages of a sketch, ``width`` pixels wide."""
    document = QTextDocument()
    for name, data in sketch.pictures.items():
        resource = QTextDocument.ResourceType.ImageResource
        document.addResource(resource, QUrl(name), QImage.fromData(data))
    document.setPageSize(QSizeF(sketch.width * sketch.fine, sketch.height * sketch.fine))
    document.setHtml(sketch.html)
    document.setDocumentMargin(0)
    frame = QTextFrameFormat(document.rootFrame().frameFormat())
    frame.setTopMargin(sketch.top * sketch.fine)
    frame.setRightMargin(sketch.right * sketch.fine)
    frame.setBottomMargin(sketch.bottom * sketch.fine)
    frame.setLeftMargin(sketch.left * sketch.fine)
    document.rootFrame().setFrameFormat(frame)
    count = min(PAGES, document.pageCount())
    return [_page(document, sketch, number, width) for number in range(count)]


def _page(document: QTextDocument, sketch: Sketch, number: int, width: float) -> QImage:
    scale = width / sketch.width
    image = QImage(round(width), round(sketch.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.scale(scale / sketch.fine, scale / sketch.fine)
    if sketch.header:
        _draw_header(painter, sketch)
    wide, high = sketch.width * sketch.fine, sketch.height * sketch.fine
    painter.translate(0, -number * high)
    document.drawContents(painter, QRectF(0, number * high, wide, high))
    painter.end()
    return image


def _draw_header(painter: QPainter, sketch: Sketch) -> None:
    header = QTextDocument()
    for name, data in sketch.pictures.items():
        resource = QTextDocument.ResourceType.ImageResource
        header.addResource(resource, QUrl(name), QImage.fromData(data))
    header.setDocumentMargin(0)
    header.setTextWidth((sketch.width - sketch.left - sketch.right) * sketch.fine)
    header.setHtml(sketch.header)
    painter.save()
    painter.translate(sketch.left * sketch.fine, min(_HEADER, sketch.top / 2) * sketch.fine)
    header.drawContents(painter)
    painter.restore()


def _image(picture: PagePicture) -> QImage:
    """The picture as Qt's; a copy, because Qt does not keep the bytes alive."""
    return QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    ).copy()
