"""Prints pictures and papers: a template and its data in, the bytes of a file out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from bot.papers.letters import printable

WIDTH = 1024
"""Pixels across a picture: Telegram scales down what is over 1,280 on its longer side."""

POINTS = 320
"""Points across a picture, as its templates count."""


def print_picture(folder: Path, template: str, data: Mapping[str, Any]) -> bytes:
    """A PNG of `template`.typ in `folder`; texts in `data` are never read as markup."""
    return _print(folder, template, data, format="png", ppi=72 * WIDTH / POINTS)


def print_pdf(folder: Path, template: str, data: Mapping[str, Any], made: datetime) -> bytes:
    """A tagged PDF (PDF/UA-1) of `template`.typ in `folder`; `made` is aware."""
    return _print(
        folder,
        template,
        data,
        format="pdf",
        timestamp=made.replace(microsecond=0),
        pdf_standards=["ua-1"],
    )


def _print(folder: Path, template: str, data: Mapping[str, Any], **how: Any) -> bytes:
    text = json.dumps(printable(data, folder / "fonts"), ensure_ascii=False)
    compiler = _compiler(folder, template)
    printed = compiler.compile(sys_inputs={"data": text}, **how)
    return b"".join(printed) if isinstance(printed, list) else bytes(printed or b"")


@cache
def _compiler(folder: Path, template: str) -> typst.Compiler:
    return typst.Compiler(
        str(folder / f"{template}.typ"),
        root=str(folder),
        font_paths=_fonts(folder / "fonts"),
        ignore_system_fonts=True,
    )


@cache
def _fonts(folder: Path) -> typst.Fonts:
    """Only the fonts that Trellis carries: a picture is the same on every machine."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
