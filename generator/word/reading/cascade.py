"""The style cascade: defaults, table style, paragraph style, numbering, character style, direct formatting.

Toggles such as bold are combined over the styles by exclusive or (ISO 29500-1 17.7.3); direct formatting has the last
word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.word.reading.formats import Border, ParagraphFormat, RunFormat
from generator.word.reading.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL
from generator.word.reading.numbering import Numbering
from generator.word.reading.properties import TOGGLES, Properties, paragraph_properties, run_properties, space
from generator.word.reading.theme import Theme
from generator.word.reading.tree import first
from generator.word.xml import w

_MOST_ANCESTORS = 20
_NOTHING: Properties = {}
# What a table's style gives the text of a cell, the weakest first.
Layer = tuple[Properties, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it inherits already in it; `conditions` are those of a table style ("firstRow")."""

    id: str
    name: str
    kind: str
    paragraph: Properties
    run: Properties
    table: Any
    conditions: Mapping[str, tuple[Properties, Properties]]


class Cascade:
    """Effective formats of one document's paragraphs and runs."""

    def __init__(self, styles: Any, theme: Theme, numbering: Numbering) -> None:
        self._theme = theme
        self._numbering = numbering
        self._elements: dict[str, Any] = {}
        self._default: dict[str, str] = {}
        self._styles: dict[str, Style] = {}
        self._runs: dict[Any, tuple[RunFormat, Layer]] = {}
        self._paragraphs: dict[Any, tuple[ParagraphFormat, Style | None, Layer]] = {}
        self._run_defaults: Properties = {}
        self._paragraph_defaults: Properties = {}
        if styles is None:
            return
        for element in styles.iter(w("style")):
            key = element.get(w("styleId")) or ""
            self._elements[key] = element
            if element.get(w("default")) in ("1", "true", "on"):
                self._default[element.get(w("type")) or "paragraph"] = key
        self._run_defaults = run_properties(styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_PROPERTIES}"))
        self._paragraph_defaults = paragraph_properties(
            styles.find(f"{w('docDefaults')}/{w('pPrDefault')}/{PARAGRAPH_PROPERTIES}")
        )

    def style(self, key: str, kind: str) -> Style | None:
        """A style by id, or the default one of its kind where there is no such style."""
        if key not in self._elements:
            key = self._default.get(kind, "")
        if key not in self._elements:
            return None
        if key not in self._styles:
            self._styles[key] = self._resolved(key)
        return self._styles[key]

    def paragraph(self, direct: Properties, table: Layer = ()) -> tuple[ParagraphFormat, Style | None]:
        """The look of a paragraph with this direct formatting, and its style."""
        # By identity: a table's look gives all cells of a kind one and the same layer, which is kept here.
        key = (id(table), *direct.items())
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = (*self._paragraph(direct, table), table)
        return found[:2]

    def _paragraph(self, direct: Properties, table: Layer) -> tuple[ParagraphFormat, Style | None]:
        style = self.style(direct.get("pStyle", ""), "paragraph")
        own = style.paragraph if style else _NOTHING
        merged = dict(self._paragraph_defaults)
        for layer in table:
            merged |= layer
        number = str(direct.get("numId", own.get("numId", "0")))
        level = direct.get("ilvl", own.get("ilvl") if "numId" in own else None)
        if level is None:
            level = self._numbering.level_of_style(number, style.id if style else "")
        counted = self._numbering.level(number, level)
        if counted is None:
            merged |= own
        elif "numId" in direct:
            merged |= own | counted.paragraph
        else:
            merged |= counted.paragraph | own
        merged |= direct
        line, rule = merged.get("line", (1.0, "auto"))
        return (
            ParagraphFormat(
                align=merged.get("jc", "left"),
                left=merged.get("left", 0),
                right=merged.get("right", 0),
                first=merged.get("first", 0),
                before=space(merged, "before"),
                after=space(merged, "after"),
                contextual=merged.get("contextualSpacing", False),
                line=line,
                line_rule=rule,
                keep_next=merged.get("keepNext", False),
                keep_lines=merged.get("keepLines", False),
                page_break_before=merged.get("pageBreakBefore", False),
                outline=merged.get("outlineLvl"),
                top=_border(merged, "top"),
                bottom=_border(merged, "bottom"),
                number=(number, level) if counted is not None else None,
                framed=merged.get("framePr", False),
            ),
            style,
        )

    def run(self, style: Style | None, direct: Properties, table: Layer = ()) -> RunFormat:
        """The look of a run with this direct formatting in a paragraph of this style."""
        key = (style.id if style else "", id(table), *direct.items())
        found = self._runs.get(key)
        if found is None:
            found = self._runs[key] = self._run(style, direct, table), table
        return found[0]

    def _run(self, style: Style | None, direct: Properties, table: Layer) -> RunFormat:
        letters = self.style(direct.get("rStyle", ""), "character") if "rStyle" in direct else None
        of_table: Properties = {}
        for layer in table:
            of_table |= layer
        layers = [of_table, style.run if style else _NOTHING, letters.run if letters else _NOTHING]
        merged = dict(self._run_defaults)
        for layer in layers:
            merged |= layer
        for name in TOGGLES:
            odd = sum(bool(layer.get(name)) for layer in layers) % 2 == 1
            merged[name] = direct.get(name, self._run_defaults.get(name, False) or odd)
        merged |= {name: value for name, value in direct.items() if name not in TOGGLES}
        return RunFormat(
            ascii_font=self._font(merged.get("ascii")),
            other_font=self._font(merged.get("hAnsi")),
            size=merged.get("sz", 10),
            bold=merged["b"],
            italic=merged["i"],
            capitals=merged["caps"],
            small_capitals=merged["smallCaps"],
            underline=merged.get("u", False),
            colour=merged.get("color", "auto"),
            hidden=merged["vanish"],
            raised={"superscript": "superscript", "subscript": "subscript"}.get(merged.get("vertAlign", ""), ""),
            spacing=merged.get("letters", 0),
            highlight=merged.get("highlight", ""),
            struck=merged.get("strike", False),
            style=letters.name if letters else "",
        )

    def _font(self, name: str | None) -> str:
        if name is None:
            return "Times New Roman"  # Word's own default where no font is named anywhere
        return self._theme.font(name[1:]) if name.startswith("+") else name

    def _resolved(self, key: str) -> Style:
        chain: list[Any] = []
        seen: set[str] = set()
        at = key
        while at in self._elements and at not in seen and len(chain) < _MOST_ANCESTORS:
            seen.add(at)
            chain.insert(0, self._elements[at])
            based_on = first(self._elements[at], w("basedOn"))
            at = based_on.get(VAL) or "" if based_on is not None else ""
        paragraph: Properties = {}
        run: Properties = {}
        table = None
        conditions: dict[str, tuple[Properties, Properties]] = {}
        for element in chain:
            paragraph |= paragraph_properties(first(element, PARAGRAPH_PROPERTIES))
            run |= run_properties(first(element, RUN_PROPERTIES))
            borders = element.find(f"{w('tblPr')}/{w('tblBorders')}")
            table = borders if borders is not None else table
            for part in element.iter(w("tblStylePr")):
                conditions[part.get(w("type")) or ""] = (
                    paragraph_properties(first(part, PARAGRAPH_PROPERTIES)),
                    run_properties(first(part, RUN_PROPERTIES)),
                )
        name = first(chain[-1], w("name"))
        kind = chain[-1].get(w("type")) or "paragraph"
        return Style(key, (name.get(VAL) or "") if name is not None else "", kind, paragraph, run, table, conditions)


def _border(properties: Properties, side: str) -> Border | None:
    found = properties.get(f"border-{side}")
    return Border(*found) if found else None
