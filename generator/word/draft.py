"""The stamp of a draft: "DỰ THẢO lần 2" in a frame at the top left, in the margin above the agency's name.

The decree has no place for it; offices put it there. A frame that lies in the margin (ISO 29500-1 17.3.1.11) takes no
room from the text, so that pages end where the final document's end, and it needs nothing of the template.
"""

from __future__ import annotations

from typing import Any

from docx.oxml.parser import parse_xml

from generator.word import metrics
from generator.word.styles import Styles
from generator.word.xml import W, paragraph, run, twips, w

WORDS = "DỰ THẢO"
_STYLE = "KH Bang giua"
_SIZE = 13.0
# In points: the frame's line and the air in it; between it and the text below; from the sheet's edge at least.
_AIR, _BELOW, _EDGE = 4.0, 6.0, 14.0
_LINE_HEIGHT = 1.2


def stamp_words(number: int | None) -> str:
    """What the stamp of this draft says; without a number it is just a draft."""
    return f"{WORDS} lần {number}" if number else WORDS


def add_stamp(body: Any, words: str, styles: Styles) -> None:
    """Puts the stamp before everything else in a rendered body."""
    width = metrics.width(words, _SIZE, bold=True) + 5 * _AIR
    margin = int(body.find(f".//{w('pgMar')}").get(w("top"))) / 20
    top = max(_EDGE, abs(margin) - _SIZE * _LINE_HEIGHT - _AIR - _BELOW)
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="{space}" w:color="auto"/>'
        for side, space in (("top", 1), ("left", 4), ("bottom", 1), ("right", 4))
    )
    properties = (
        f'<w:framePr w:w="{twips(width)}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="{twips(_AIR)}"'
        f' w:y="{twips(top)}"/><w:pBdr>{sides}</w:pBdr><w:spacing w:before="0" w:after="0" w:line="240"'
        ' w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>'
    )
    size = round(_SIZE * 2)
    look = f'<w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    written = paragraph(styles.id(_STYLE), run(words, look), properties)
    body.insert(0, parse_xml(written.replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))
