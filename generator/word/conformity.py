"""How a template's pages and styles look, and where they leave what the decree asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from lxml import etree

from generator.problems import Place, Problem
from generator.word.styles import Styles
from generator.word.template import Template
from generator.word.xml import w

_TWIPS_PER_MM = 1440 / 25.4
# Programs round measures to their own units.
_TOLERANCE = 0.6
_THEME = "/theme"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_LOOKS = {
    "regular": "đứng, không đậm",
    "bold": "đậm, đứng",
    "italic": "nghiêng, không đậm",
    "bold italic": "đậm, nghiêng",
}
_SIZED = ("KH Noi dung", "KH Bang chu", "KH Noi nhan dong", "footnote text")


@dataclass(frozen=True)
class Page:
    """A page in mm."""

    width: float
    height: float
    margins: dict[str, float]


@dataclass(frozen=True)
class TemplateLook:
    """What documents of a template look like; `deviations` are where the decree wants something else."""

    upright: Page
    landscape: Page
    fonts: tuple[str, ...]
    sizes: dict[str, float]
    deviations: tuple[Problem, ...]


@lru_cache
def _decree() -> Any:
    text = Path(__file__).with_name("decree.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def look_of(template: Template, file: str) -> TemplateLook:
    """How an opened template looks; `file` is its name in findings."""
    styles, theme = template.styles, _theme_fonts(template)
    known = {name.lower() for name in styles.names()}
    # A style that the office's template does without is no deviation.
    asked = {name: wanted for name, wanted in _decree()["styles"].items() if name.lower() in known}
    fonts = {name: _font(styles, name, theme) for name in asked}
    upright, landscape = (_page(template.models.of(turned)) for turned in (False, True))
    deviations = [
        *_paper(upright, landscape, file),
        *_margins(upright, file),
        *_fonts(fonts, file),
        *(problem for name, wanted in asked.items() for problem in _style(styles, name, wanted, file)),
    ]
    sizes = {name: styles.size(name) for name in _SIZED if name.lower() in known}
    return TemplateLook(upright, landscape, tuple(dict.fromkeys(fonts.values())), sizes, tuple(deviations))


def _page(section: Any) -> Page:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width, height = (int(size.get(w(name))) / _TWIPS_PER_MM for name in ("w", "h"))
    return Page(width, height, {side: int(margins.get(w(side), 0)) / _TWIPS_PER_MM for side in _SIDES})


def _paper(upright: Page, landscape: Page, file: str) -> Iterator[Problem]:
    wanted = _decree()["paper"]
    for name, page, size in (("dọc", upright, wanted["size"]), ("ngang", landscape, wanted["size"][::-1])):
        if any(abs(a - b) > _TOLERANCE for a, b in zip((page.width, page.height), size, strict=True)):
            message = f"Khổ giấy của trang {name} là {page.width:.0f} × {page.height:.0f} mm, không phải A4."
            yield _deviation(file, "template-paper", message, "Trong Word: Layout > Size chọn A4.", wanted["clause"])


def _margins(page: Page, file: str) -> Iterator[Problem]:
    wanted = _decree()["margins"]
    for side, name in _SIDES.items():
        low, high = wanted[side]
        if not low - _TOLERANCE <= page.margins[side] <= high + _TOLERANCE:
            message = f"Lề {name} là {page.margins[side]:.0f} mm; quy định {low}–{high} mm."
            hint = "Trong Word: Layout > Margins > Custom Margins."
            yield _deviation(file, "template-margin", message, hint, wanted["clause"])


def _fonts(fonts: dict[str, str], file: str) -> Iterator[Problem]:
    wanted = _decree()["font"]
    for font in dict.fromkeys(fonts.values()):
        if font != wanted["name"]:
            users = [name for name, its in fonts.items() if its == font]
            more = f" và {len(users) - 3} kiểu khác" if len(users) > 3 else ""
            message = f"Phông chữ {font} ở kiểu {', '.join(users[:3])}{more}; quy định {wanted['name']}."
            hint = f"Trong Word: sửa kiểu đó, hoặc kiểu Normal, chọn phông {wanted['name']}."
            yield _deviation(file, "template-font", message, hint, wanted["clause"])


def _style(styles: Styles, name: str, wanted: dict[str, Any], file: str) -> Iterator[Problem]:
    low, high = wanted["size"]
    size = styles.size(name)
    hint = f"Trong Word: sửa kiểu {name}."
    if not low <= size <= high:
        said = f"{low}" if low == high else f"{low}–{high}"
        message = f"Kiểu {name} cỡ {size:g}; quy định cỡ {said}."
        yield _deviation(file, "template-size", message, hint, wanted["clause"])
    bold, italic = styles.is_bold(name), styles.is_italic(name)
    look = " ".join(word for word, there in (("bold", bold), ("italic", italic)) if there) or "regular"
    if look != wanted["look"]:
        message = f"Kiểu {name} là chữ {_LOOKS[look]}; quy định {_LOOKS[wanted['look']]}."
        yield _deviation(file, "template-weight", message, hint, wanted["clause"])


def _deviation(file: str, rule: str, message: str, hint: str, clause: str) -> Problem:
    return Problem(Place(file), rule, message, hint, severity="warning", clause=clause)


def _font(styles: Styles, name: str, theme: dict[str, str]) -> str:
    font, kind = styles.font(name)
    return font or theme.get(kind, "của chủ đề (Theme)")


def _theme_fonts(template: Template) -> dict[str, str]:
    """The fonts of the template's theme: "major" for headings, "minor" for text."""
    for relationship in template.renderer.docx.part.rels.values():
        if relationship.reltype.endswith(_THEME):
            root = etree.fromstring(relationship.target_part.blob, etree.XMLParser(resolve_entities=False))
            found = {kind: root.find(f".//{_A}{kind}Font/{_A}latin") for kind in ("major", "minor")}
            return {kind: str(latin.get("typeface")) for kind, latin in found.items() if latin is not None}
    return {}
