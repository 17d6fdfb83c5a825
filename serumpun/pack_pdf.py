"""The pack for a supervisory authority as a PDF: the same figures always give the same octets.

Drawn by fpdf2 (the extra `reports`) with the standard fonts of PDF; charts are rectangles.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from fpdf import FPDF
from fpdf.enums import TableBordersLayout, XPos, YPos
from fpdf.fonts import FontFace

from serumpun.supervisory_pack import Pack, Row, Section

_FONT: Final = "Helvetica"
_MONO: Final = "Courier"
_INK: Final = (28, 34, 40)
_QUIET: Final = (96, 104, 112)
_LINE: Final = (205, 210, 214)
_BAR: Final = (33, 92, 138)
_SHADE: Final = (238, 242, 245)
_MARGIN_MM: Final = 20
_LINE_MM: Final = 5.0
_CHART_MM: Final = 42.0
_BAR_MM: Final = 5.2
_MONTH_MM: Final = 16.0  # from one name of a month to the next, at least
_LABEL_MM: Final = 62.0
_SECTION_MM: Final = 40.0  # of a section without its table, about
_ROW_MM: Final = 8.0  # likewise, of a row
_MOST_TOGETHER_MM: Final = 150.0  # of a section that is not parted
_HEX_WIDTH: Final = 40  # characters of a label from which it is set in a narrow font


class _Document(FPDF):
    """A4, with a foot that says whose pack it is and which page."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(format="A4")
        self.pack = pack
        self.set_margin(_MARGIN_MM)
        self.set_auto_page_break(True, 22)  # noqa: FBT003 -- fpdf's own
        self.alias_nb_pages()
        self.set_creation_date(pack.signed_at)
        self.set_title(f"{pack.title}, {pack.period}")
        self.set_lang("en")
        self.set_producer("serumpun audit pack")
        self.set_creator("serumpun audit pack")

    def footer(self) -> None:
        """Say whose pack this is."""
        self.set_y(-15)
        self.set_font(_FONT, size=8)
        self.set_text_color(*_QUIET)
        self.cell(0, 5, f"{self.pack.whose}, {self.pack.period}", new_x=XPos.LMARGIN)
        self.cell(0, 5, f"Page {self.page_no()} of {{nb}}", align="R")

    def text_width(self) -> float:
        """Tell how wide a line of text is, in millimetres."""
        return float(self.w - 2 * _MARGIN_MM)


def draw_pack(pack: Pack) -> bytes:
    """Draw the pack; returns the PDF."""
    pdf = _Document(pack)
    pdf.add_page()
    _say(pdf, pack.title, 20, style="B", height=9)
    _say(pdf, f"{pack.whose}\n{pack.period}", 12, colour=_QUIET, height=6)
    pdf.ln(3)
    for number, section in enumerate(pack.sections, 1):
        _draw_section(pdf, number, section)
    return bytes(pdf.output())


def _draw_section(pdf: _Document, number: int, section: Section) -> None:
    _keep_together(pdf, min(_SECTION_MM + _ROW_MM * len(section.rows), _MOST_TOGETHER_MM))
    pdf.ln(4)
    pdf.start_section(f"{number}. {section.title}")
    _say(pdf, f"{number}. {section.title}", 13, style="B", height=7)
    for paragraph in section.paragraphs:
        _say(pdf, paragraph, 10)
        pdf.ln(1.5)
    if section.warning:
        _warn(pdf, section.warning)
    if section.rows:
        _draw_table(pdf, section.titles, section.rows, section.widths)
    for chart in section.charts:
        _keep_together(pdf, _CHART_MM + 18)
        pdf.ln(2)
        _say(pdf, chart.title, 10, style="B")
        if not chart.counts:
            _say(pdf, "None in this period.", 10, colour=_QUIET)
        elif chart.is_timeline:
            _draw_timeline(pdf, chart.counts)
        else:
            _draw_bars(pdf, chart.counts)


def _say(
    pdf: _Document,
    text: str,
    size: float,
    *,
    style: Any = "",  # noqa: ANN401 -- fpdf's literal
    colour: tuple[int, int, int] = _INK,
    height: float = _LINE_MM,
) -> None:
    pdf.set_font(_FONT, style=style, size=size)
    pdf.set_text_color(*colour)
    pdf.multi_cell(0, height, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _warn(pdf: _Document, text: str) -> None:
    pdf.set_font(_FONT, style="B", size=10)
    pdf.set_text_color(*_INK)
    pdf.set_fill_color(255, 243, 214)
    pdf.multi_cell(
        0,
        _LINE_MM,
        text,
        align="L",
        fill=True,
        padding=2,
        new_x=XPos.LMARGIN,
        new_y=YPos.NEXT,
    )
    pdf.ln(2)


def _keep_together(pdf: _Document, height: float) -> None:
    if pdf.will_page_break(height):
        pdf.add_page()


def _draw_table(
    pdf: _Document, titles: Sequence[str], rows: Sequence[Row], widths: Sequence[int]
) -> None:
    pdf.set_font(_FONT, size=9)
    pdf.set_text_color(*_INK)
    pdf.set_draw_color(*_LINE)
    pdf.set_fill_color(255)
    heading = FontFace(emphasis="BOLD", fill_color=_SHADE)
    with pdf.table(
        rows=(),
        borders_layout=TableBordersLayout.HORIZONTAL_LINES,
        first_row_as_headings=bool(titles),
        headings_style=heading,
        col_widths=tuple(widths),
        line_height=4.6,
        padding=(0.9, 1.5),
        text_align=tuple("RIGHT" if isinstance(cell, int) else "LEFT" for cell in rows[0]),
        align="LEFT",
    ) as table:
        for row in [tuple(titles), *rows] if titles else rows:
            line = table.row()
            for cell in row:
                shown = f"{cell:,}" if isinstance(cell, int) else cell
                is_code = len(shown) >= _HEX_WIDTH and " " not in shown
                style = FontFace(family=_MONO, size_pt=7.5) if is_code else None
                line.cell(shown, style=style)
    pdf.ln(2)


def _draw_bars(pdf: _Document, counts: Mapping[str, int]) -> None:
    """Draw a bar for each name, the count at its end."""
    most = max(1, *counts.values())
    room = pdf.text_width() - _LABEL_MM - 16
    for name, count in counts.items():
        _keep_together(pdf, _BAR_MM)
        pdf.set_font(_FONT, size=9)
        pdf.set_text_color(*_INK)
        y = pdf.get_y()
        pdf.cell(_LABEL_MM, _BAR_MM, name)
        width = room * count / most
        pdf.set_fill_color(*_BAR)
        pdf.rect(_MARGIN_MM + _LABEL_MM, y + 1, max(width, 0.3), _BAR_MM - 2, style="F")
        pdf.set_xy(_MARGIN_MM + _LABEL_MM + width + 1, y)
        pdf.cell(16, _BAR_MM, f"{count:,}", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _draw_timeline(pdf: _Document, counts: Mapping[str, int]) -> None:
    """Draw a narrow bar for each day, a scale at the left, months below."""
    most = max(1, *counts.values())
    left, top, width = _MARGIN_MM + 10, pdf.get_y() + 3, pdf.text_width() - 10
    step = width / len(counts)
    pdf.set_draw_color(*_LINE)
    pdf.set_font(_FONT, size=7)
    pdf.set_text_color(*_QUIET)
    for share in (0, most // 2, most) if most > 1 else (0, most):
        y = top + _CHART_MM * (1 - share / most)
        pdf.line(left, y, left + width, y)
        pdf.set_xy(_MARGIN_MM, y - 2)
        pdf.cell(9, 4, f"{share:,}", align="R")
    pdf.set_fill_color(*_BAR)
    named, free = "", float(left)
    for place, (day, count) in enumerate(counts.items()):
        x, height = left + place * step, _CHART_MM * count / most
        if count:
            pdf.rect(x, top + _CHART_MM - height, max(step * 0.8, 0.2), height, style="F")
        if x >= free and day[:7] != named and (place == 0 or day.endswith("-01")):
            named, free = day[:7], x + _MONTH_MM
            pdf.line(x, top + _CHART_MM, x, top + _CHART_MM + 1.5)
            pdf.set_xy(x, top + _CHART_MM + 1.5)
            pdf.cell(20, 4, day if place == 0 else named)
    pdf.set_xy(_MARGIN_MM, top + _CHART_MM + 7)
