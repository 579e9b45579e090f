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
_THEMED = tuple((key, w(key), w(f"{key}Theme")) for key in ("ascii", "hAnsi"))
_TWIPS = {"pt": 20, "cm": 567, "mm": 56.7, "in": 1440, "pc": 240, "pi": 240}


def is_on(element: Any) -> bool:
    """Whether a property such as <w:b/> is on."""
    return element.get(VAL, "1") not in _OFF


def number(text: str | None) -> float | None:
    """A measure in its own unit; None where it is no number. Universal measures ("1cm") come out in twips."""
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        scale = _TWIPS.get(text[-2:])
        if scale is None:
            return None
        try:
            value = float(text[:-2]) * scale
        except ValueError:
            return None
    return value if abs(value) < 1e7 else None


def _run_fonts(element: Any, into: Properties) -> None:
    for key, plain, themed in _THEMED:
        theme, font = element.get(themed), element.get(plain)
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
    w("strike"): _toggle("strike"),
    w("dstrike"): _toggle("strike"),
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


_SIDES = tuple((side, w(side), w(f"{side}Lines"), w(f"{side}Autospacing")) for side in ("before", "after"))
_LINE_HEIGHT, _LINE_RULE = w("line"), w("lineRule")
_INDENTS = (("left", w("left"), w("start")), ("right", w("right"), w("end")))
_HANGING, _FIRST_LINE = w("hanging"), w("firstLine")
_NUMBER_ID, _NUMBER_LEVEL = w("numId"), w("ilvl")


def _spacing(element: Any, into: Properties) -> None:
    for side, name, in_lines, auto in _SIDES:
        value, lines = number(element.get(name)), number(element.get(in_lines))
        if lines:
            value = lines / 100 * _LINE
        automatic = element.get(auto)
        if automatic is not None:
            into[f"{side}Auto"] = automatic not in _OFF
        if value is not None:
            into[side] = value / 20
    line, rule = number(element.get(_LINE_HEIGHT)), element.get(_LINE_RULE)
    if line is not None:
        rule = rule or "auto"
        into["line"] = (line / _LINE, rule) if rule == "auto" else (abs(line) / 20, rule)


def _indent(element: Any, into: Properties) -> None:
    for key, name, other in _INDENTS:
        value = number(element.get(name) or element.get(other))
        if value is not None:
            into[key] = value / 20
    hanging, first = number(element.get(_HANGING)), number(element.get(_FIRST_LINE))
    if hanging is not None:
        into["first"] = -hanging / 20
    elif first is not None:
        into["first"] = first / 20


def _numbering(element: Any, into: Properties) -> None:
    for child in element:
        if child.tag == _NUMBER_ID:
            into["numId"] = child.get(VAL) or "0"
        elif child.tag == _NUMBER_LEVEL:
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
