"""The page of a PDF as it looks, with the words that are looked at framed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lawgap.model.reading import PagePicture, Place
from lawgap.model.statute import Span, Statute

_PAUSE = 150  # milliseconds before a page is asked for, so that stepping on stays quick
_EDGE = 18  # pixels kept free beside the page
_FRAME = 3.0  # points around the framed words


class PageTab(QWidget):
    """Asks for a page when it is seen, and shows it; says why where there is none."""

    picture_wanted = Signal(object, int, int)  # Statute, page, width in pixels

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statute: Statute | None = None
        self._places: tuple[Place, ...] = ()
        self._asked: tuple[str, int, int] | None = None
        self._picture: PagePicture | None = None  # of what was asked for last
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setMargin(8)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.page = _Page(self)
        self.view = QScrollArea(self)
        self.view.setWidget(self.page)
        self.view.setWidgetResizable(True)
        self.view.setAccessibleName(self.tr("The page as it looks"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.note)
        layout.addWidget(self.view, 1)
        self._patience = QTimer(self, interval=_PAUSE, singleShot=True)
        self._patience.timeout.connect(self._ask)
        self._say("")

    def show_place(self, statute: Statute | None, span: Span | None) -> None:
        """Show the page on which ``span`` of ``statute`` begins."""
        self._statute = statute
        self._places = statute.places_of(span) if statute and span else ()
        if self.isVisible():
            self._patience.start()

    def show_picture(self, picture: PagePicture) -> None:
        """Show the page that was asked for; another one, asked for before, is let go."""
        if self._asked is None or picture.page != self._asked[1]:
            return
        self._picture = picture
        rects = tuple(one.rect for one in self._places if one.page == picture.page and one.rect)
        self._say("")
        self.page.show_picture(picture, rects)
        top = self.page.first_frame()
        self.view.verticalScrollBar().setValue(max(0, top - self.view.height() // 3))

    def show_error(self, words: str) -> None:
        """Say why there is no picture."""
        self._asked = None
        self._say(words)

    def showEvent(self, event: object, /) -> None:
        """Ask for the page now that it can be seen."""
        self._patience.start()
        super().showEvent(event)  # type: ignore[arg-type]  # Qt's own event

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """A wider tab gets a finer picture."""
        super().resizeEvent(event)
        if self.isVisible():
            self._patience.start()

    def _ask(self) -> None:
        statute = self._statute
        certificate = statute.certificate if statute else None
        if statute is None or certificate is None or certificate.format != "pdf":
            self._asked = None
            self._say(self.tr("Only a PDF has pages that can be shown. The text is what was read."))
            return
        number = next((one.page for one in self._places if one.page), 1)
        width = round((self.view.viewport().width() - _EDGE) * self.devicePixelRatioF())
        wish = (statute.id, number, max(width, 100))
        if wish == self._asked and self._picture is not None:
            self.show_picture(self._picture)  # other words of the same page are framed
            return
        self._asked, self._picture = wish, None
        self.picture_wanted.emit(statute, number, wish[2])

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.view.setVisible(not words)
        if words:
            self.page.clear()
            self._picture = None


class _Page(QWidget):
    """Paints the picture and the frames."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._scale = 1.0  # points to widget pixels
        self._frames: tuple[QRectF, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def has_picture(self) -> bool:
        """Whether a page is on show."""
        return not self._pixmap.isNull()

    def show_picture(
        self, picture: PagePicture, rects: tuple[tuple[float, float, float, float], ...]
    ) -> None:
        """Show a page with frames around ``rects`` (points)."""
        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_RGB32,
        ).copy()  # the bytes are not ours to keep
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        self._pixmap = QPixmap.fromImage(image)
        self._scale = picture.width / ratio / max(picture.size[0], 1.0)
        self._frames = tuple(
            QRectF(left, top, right - left, bottom - top).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
            for left, top, right, bottom in rects
        )
        self.setFixedSize(self.sizeHint())
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._pixmap = QPixmap()
        self._frames = ()
        self.update()

    def first_frame(self) -> int:
        """The top of the first frame, in pixels."""
        return round(min((one.top() for one in self._frames), default=0.0) * self._scale)

    def sizeHint(self) -> QSize:
        """As large as the page."""
        size = self._pixmap.deviceIndependentSize()
        return QSize(round(size.width()), round(size.height()))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """The page is white paper whatever the window's colours, so the frame's are fixed."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(20, 80, 180), 2))
        painter.setBrush(QColor(255, 220, 0, 46))
        for frame in self._frames:
            painter.drawRect(
                QRectF(
                    frame.left() * self._scale,
                    frame.top() * self._scale,
                    frame.width() * self._scale,
                    frame.height() * self._scale,
                )
            )
        painter.end()
