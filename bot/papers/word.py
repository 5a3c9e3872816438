"""Writes a paper as a Word file with real styles, which a district's own template can take over."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Inches, Length, Pt, RGBColor
from docx.table import _Cell, _Row

from bot.papers.document import Blank, Block, Document, Heading, Paragraph, Signatures, Table
from bot.papers.letters import plain

MARGIN, WIDTH = Inches(0.9), Inches(6.7)
BLACK = RGBColor(0, 0, 0)
SIZES = {"Title": 22, "Heading 1": 14, "Heading 2": 11, "Normal": 10.5}
SIGN, DATE, END = Inches(4.2), Inches(4.6), WIDTH


def write_word(paper: Document, made: datetime) -> bytes:
    """The bytes of a .docx file of the paper; `made` is its date."""
    file = docx.Document()
    _dress(file)
    about = file.core_properties
    about.title, about.language = paper.title, paper.language
    about.author, about.comments = "", ""
    about.created = about.modified = made.replace(tzinfo=None)
    file.add_paragraph(plain(paper.title), style="Title")
    for block in paper.blocks:
        _write(file, block)
    if isinstance(paper.blocks[-1], Table):
        file.add_paragraph()
    file.sections[0].footer.paragraphs[0].text = plain(paper.foot)
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def _dress(file: WordFile) -> None:
    """Letter paper and plain black styles: it is to be printed."""
    section = file.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin = section.bottom_margin = Inches(0.8)
    file.styles["Title"].element.pPr.remove(file.styles["Title"].element.pPr.find(qn("w:pBdr")))
    for name, size in SIZES.items():
        style: Any = file.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), BLACK
        style.paragraph_format.space_after = Pt(5)
        _no_theme_font(style)


def _no_theme_font(style: Any) -> None:
    """One font for all letters: the default template gives headings another one."""
    style.font.name = "Calibri"
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)


def _write(file: WordFile, block: Block) -> None:
    match block:
        case Heading(text, level):
            file.add_heading(plain(text), level)
        case Paragraph(text):
            file.add_paragraph(plain(text))
        case Table():
            _table(file, block)
        case Blank(lines):
            for _ in range(lines):
                _ruled(file, "\t", END).paragraph_format.space_after = Pt(10)
        case Signatures(labels, date):
            for label in labels:
                _signature(file, plain(label), plain(date))


def _table(file: WordFile, block: Table) -> None:
    rows = ([block.heads] if block.heads else []) + list(block.rows)
    table = file.add_table(len(rows), len(block.widths), style="Table Grid")
    table.autofit = False
    widths = [int(WIDTH / sum(block.widths) * share) for share in block.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for written, row in zip(table.rows, rows, strict=True):
        _mark(written, "w:cantSplit")
        for place, (cell, text) in enumerate(zip(written.cells, row, strict=True)):
            cell.width = Emu(widths[place])
            _fill(cell, text, bold=row is block.heads or (place == 0 and block.named))
    if block.heads:
        # A row of heads is read aloud as such, and stands again on the next page.
        _mark(table.rows[0], "w:tblHeader")


def _fill(cell: _Cell, text: str, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.add_run(plain(text)).bold = bold


def _mark(row: _Row, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - the library has no public way


def _ruled(file: WordFile, text: str, *stops: Length) -> Any:
    """A paragraph whose odd tabs are lines to write on."""
    paragraph = file.add_paragraph(text)
    for place, stop in enumerate(stops):
        leader = WD_TAB_LEADER.SPACES if place % 2 else WD_TAB_LEADER.LINES
        paragraph.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.LEFT, leader)
    return paragraph


def _signature(file: WordFile, label: str, date: str) -> None:
    line = _ruled(file, "\t\t\t", SIGN, DATE, END)
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(34), Pt(0)
    line.paragraph_format.keep_with_next = True
    under = file.add_paragraph(f"{label}\t{date}")
    under.paragraph_format.keep_with_next = True
    under.paragraph_format.tab_stops.add_tab_stop(DATE)
