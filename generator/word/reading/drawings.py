"""Lines and pictures that are drawn, in DrawingML and in VML."""

from __future__ import annotations

import re
from typing import Any

from generator.word.reading.model import DrawnLine
from generator.word.reading.names import WP, WPS, A, V

_EMU = 12700  # in a point
# A shape no higher than this is a line whatever it calls itself.
_FLAT = 3.0
_LINES = ("line", "straightConnector1")
_MEASURE = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px|pc)?$")
_UNITS = {"pt": 1, "in": 72, "cm": 28.3465, "mm": 2.83465, "px": 0.75, "pc": 12, None: 1}


def drawn_line(drawing: Any) -> DrawnLine | None:
    """The line a w:drawing holds; None if it holds something else (a picture, a box, a group)."""
    anchor = next(iter(drawing), drawing)
    extent = anchor.find(f"{{{WP}}}extent")
    shapes = list(drawing.iter(f"{{{WPS}}}wsp"))
    if extent is None or len(shapes) != 1:
        return None
    width, height = _emu(extent.get("cx")), _emu(extent.get("cy"))
    geometry = shapes[0].find(f".//{{{A}}}prstGeom")
    preset = geometry.get("prst") if geometry is not None else ""
    if preset not in _LINES and (height > _FLAT or shapes[0].find(f"{{{WPS}}}txbx") is not None):
        return None
    stroke = shapes[0].find(f".//{{{A}}}ln")
    thickness = _emu(stroke.get("w")) if stroke is not None and stroke.get("w") else None
    offset = anchor.find(f"{{{WP}}}positionH/{{{WP}}}posOffset")
    return DrawnLine(
        length=max(width, height),
        thickness=thickness,
        offset=_emu(offset.text) if offset is not None else None,
        horizontal=width >= height,
    )


def vml_line(picture: Any) -> DrawnLine | None:
    """The line a w:pict holds; None if it holds something else."""
    shapes = [item for item in picture.iter() if isinstance(item.tag, str) and item.tag.startswith(f"{{{V}}}")]
    for shape in shapes:
        name = shape.tag.rpartition("}")[2]
        if name == "line":
            start, end = _point(shape.get("from")), _point(shape.get("to"))
            if start is None or end is None:
                return DrawnLine(None)
            across, down = abs(end[0] - start[0]), abs(end[1] - start[1])
            return DrawnLine(max(across, down), offset=min(start[0], end[0]), horizontal=across >= down)
        if name in ("shape", "rect"):
            style = dict(part.partition(":")[::2] for part in (shape.get("style") or "").split(";"))
            width, height = _points(style.get("width", "")), _points(style.get("height", ""))
            flat = height is not None and height <= _FLAT
            if flat or shape.get("type", "").endswith("t32"):
                return DrawnLine(width, offset=_points(style.get("margin-left", "")))
            if any(key.endswith("}hr") for key in shape.attrib):
                return DrawnLine(width or None)
    return None


def _emu(text: str | None) -> float:
    try:
        return int(text or 0) / _EMU
    except ValueError:
        return 0.0


def _points(text: str) -> float | None:
    found = _MEASURE.match(text.strip())
    return float(found[1]) * _UNITS[found[2]] if found and found[1].count(".") < 2 and found[1] != "." else None


def _point(text: str | None) -> tuple[float, float] | None:
    parts = [_points(part) for part in (text or "").split(",")]
    return (parts[0], parts[1]) if len(parts) == 2 and parts[0] is not None and parts[1] is not None else None
