"""w:rPr and w:pPr as dictionaries that can be laid over each other, the later over the earlier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.word.reading.names import VAL
from generator.word.xml import W, w

Properties = dict[str, Any]
_OFF = ("0", "false", "off", "none")
TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
_LINE = 240  # of w:line where a line is single
_AUTOMATIC = 14.0  # what Word gives "automatic" space before or after, in points
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "thaiDistribute": "both"}
_THEMED = {
    "ascii": ("ascii", "asciiTheme"),
    "hAnsi": ("hAnsi", "hAnsiTheme"),
}


def is_on(element: Any) -> bool:
    """Whether a property such as <w:b/> is on."""
    return element.get(VAL, "1") not in _OFF


def number(text: str | None) -> float | None:
    """A measure in its own unit; None where it is no number. Universal measures ("1cm") come out in twips."""
    if not text:
        return None
    for unit, twips in (("pt", 20), ("cm", 567), ("mm", 56.7), ("in", 1440), ("pc", 240), ("pi", 240)):
        if text.endswith(unit):
            text, scale = text[: -len(unit)], twips
            break
    else:
        scale = 1
    try:
        value = float(text) * scale
    except ValueError:
        return None
    return value if abs(value) < 1e7 else None


def _run_fonts(element: Any, into: Properties) -> None:
    for key, (plain, themed) in _THEMED.items():
        theme, font = element.get(w(themed)), element.get(w(plain))
        if theme:
            into[key] = "+" + theme
        elif font is not None:
            into[key] = font


def _size(element: Any, into: Properties) -> None:
    value = number(element.get(VAL))
    if value is not None and value > 0:
        into["sz"] = value / 2


def _colour(element: Any, into: Properties) -> None:
    into["color"] = element.get(VAL) or "auto"


def _underline(element: Any, into: Properties) -> None:
    into["u"] = element.get(VAL, "single") != "none"


def _spacing_of_letters(element: Any, into: Properties) -> None:
    into["letters"] = (number(element.get(VAL)) or 0) / 20


def _plain(key: str) -> Callable[[Any, Properties], None]:
    def read(element: Any, into: Properties) -> None:
        into[key] = element.get(VAL) or ""

    return read


def _toggle(key: str) -> Callable[[Any, Properties], None]:
    def read(element: Any, into: Properties) -> None:
        into[key] = is_on(element)

    return read


_RUN = {w(name): _toggle(name) for name in TOGGLES} | {
    w("rFonts"): _run_fonts,
    w("sz"): _size,
    w("color"): _colour,
    w("u"): _underline,
    w("spacing"): _spacing_of_letters,
    w("vertAlign"): _plain("vertAlign"),
    w("highlight"): _plain("highlight"),
    w("rStyle"): _plain("rStyle"),
}


def run_properties(element: Any) -> Properties:
    """A w:rPr as a dictionary; empty for None."""
    found: Properties = {}
    for child in () if element is None else element:
        read = _RUN.get(child.tag)
        if read:
            read(child, found)
    return found


def _spacing(element: Any, into: Properties) -> None:
    for side in ("before", "after"):
        value, lines = number(element.get(w(side))), number(element.get(w(f"{side}Lines")))
        if lines:
            value = lines / 100 * _LINE
        automatic = element.get(w(f"{side}Autospacing"))
        if automatic is not None:
            into[f"{side}Auto"] = automatic not in _OFF
        if value is not None:
            into[side] = value / 20
    line, rule = number(element.get(w("line"))), element.get(w("lineRule"))
    if line is not None:
        rule = rule or "auto"
        into["line"] = (line / _LINE, rule) if rule == "auto" else (abs(line) / 20, rule)


def _indent(element: Any, into: Properties) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        value = next((number(element.get(w(name))) for name in names if element.get(w(name))), None)
        if value is not None:
            into[key] = value / 20
    hanging, first = number(element.get(w("hanging"))), number(element.get(w("firstLine")))
    if hanging is not None:
        into["first"] = -hanging / 20
    elif first is not None:
        into["first"] = first / 20


def _numbering(element: Any, into: Properties) -> None:
    for child in element:
        if child.tag == w("numId"):
            into["numId"] = child.get(VAL) or "0"
        elif child.tag == w("ilvl"):
            into["ilvl"] = int(number(child.get(VAL)) or 0)


def _borders(element: Any, into: Properties) -> None:
    for child in element:
        name = child.tag.rpartition("}")[2]
        if child.tag.startswith(f"{{{W}}}"):
            thickness = (number(child.get(w("sz"))) or 0) / 8
            into[f"border-{name}"] = (child.get(VAL) or "", thickness, number(child.get(w("space"))) or 0)


def _align(element: Any, into: Properties) -> None:
    value = element.get(VAL) or "left"
    into["jc"] = _ALIGN.get(value, value)


def _outline(element: Any, into: Properties) -> None:
    into["outlineLvl"] = int(number(element.get(VAL)) or 0)


def _frame(element: Any, into: Properties) -> None:
    into["framePr"] = True


_PARAGRAPH = {
    w("pStyle"): _plain("pStyle"),
    w("spacing"): _spacing,
    w("ind"): _indent,
    w("numPr"): _numbering,
    w("pBdr"): _borders,
    w("jc"): _align,
    w("outlineLvl"): _outline,
    w("framePr"): _frame,
} | {w(name): _toggle(name) for name in ("keepNext", "keepLines", "pageBreakBefore", "contextualSpacing")}


def paragraph_properties(element: Any) -> Properties:
    """A w:pPr as a dictionary; empty for None."""
    found: Properties = {}
    for child in () if element is None else element:
        read = _PARAGRAPH.get(child.tag)
        if read:
            read(child, found)
    return found


def space(properties: Properties, side: str) -> float:
    """Space before or after a paragraph, in points."""
    return _AUTOMATIC if properties.get(f"{side}Auto") else float(properties.get(side, 0))
