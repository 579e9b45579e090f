"""Writes widths.json: advance widths of Times New Roman's metric twin, Liberation Serif 2.

Run by hand when a character is missing: python generator/word/fonts/make_widths.py FONT_FOLDER
(needs fonttools and the four LiberationSerif-*.ttf of Debian's fonts-liberation2).
The file holds thousandths of an em, by style, for the characters Vietnamese plans use.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold_italic": "BoldItalic"}
RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x1A0, 0x1B1), (0x1EA0, 0x1EFA), (0x2010, 0x2027), (0x2030, 0x203B))
MORE = "₫€№™−≤≥×÷→←•▪√≈≠"


def main(folder: Path) -> None:
    """Reads the four fonts in `folder` and writes widths.json beside this file."""
    from fontTools.ttLib import TTFont

    characters = [chr(code) for first, last in RANGES for code in range(first, last)] + list(MORE)
    widths: dict[str, dict[str, int]] = {}
    for style, file_style in STYLES.items():
        font = TTFont(folder / f"LiberationSerif-{file_style}.ttf")
        glyphs, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        widths[style] = {
            character: round(metrics[glyphs[ord(character)]][0] * 1000 / em)
            for character in characters
            if ord(character) in glyphs and unicodedata.category(character) != "Cc"
        }
    target = Path(__file__).with_name("widths.json")
    target.write_text(json.dumps(widths, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
