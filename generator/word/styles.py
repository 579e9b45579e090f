"""The named styles of a template: their ids and sizes. Names are what counts: programs rewrite the ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.problems import Place, Problem
from generator.word.bare_tables import words_of
from generator.word.tags import shortened
from generator.word.xml import w

REQUIRED = (
    "KH Duong ke",
    "KH Duong ke tieu de",
    "KH Bang",
    "KH Bang tieu de",
    "KH Bang nhom",
    "KH Bang chu",
    "KH Bang giua",
    "KH Truoc bang",
    "KH Sau bang",
    "footnote text",
    "footnote reference",
)


@dataclass
class Styles:
    """Reads word/styles.xml of a template (an lxml element)."""

    element: Any
    _by_name: dict[str, Any] = field(init=False)
    _by_id: dict[str, Any] = field(init=False)
    _bold: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        styles = [style for style in self.element.findall(w("style")) if style.find(w("name")) is not None]
        self._by_name = {style.find(w("name")).get(w("val")).lower(): style for style in styles}
        self._by_id = {style.get(w("styleId")): style for style in styles}

    def missing(self, file: str) -> Iterator[Problem]:
        """Every style that the program needs and the template lacks."""
        for name in REQUIRED:
            if name.lower() not in self._by_name:
                hint = "Mở tệp mẫu trong Word, tạo lại kiểu với đúng tên đó, hoặc chép lại từ mẫu gốc."
                yield Problem(Place(file), "missing-style", f"Tệp mẫu thiếu kiểu (style) `{name}`.", hint)

    def names(self) -> list[str]:
        """The names of all styles, in the order of the file."""
        return [str(style.find(w("name")).get(w("val"))) for style in self._by_name.values()]

    def undefined(self, roots: Iterable[Any], file: str) -> Iterator[Problem]:
        """Every style id that the elements of a template use and the template does not define, with the words in it."""
        told = set(self._by_id)
        for used in (used for root in roots for used in root.iter(w("pStyle"), w("rStyle"), w("tblStyle"))):
            name = used.get(w("val"))
            if name and name not in told:
                told.add(name)
                near = shortened(words_of(used.getparent().getparent()))
                message = f"Tệp mẫu thiếu kiểu (style) `{name}`, dùng ở chỗ “{near}”."
                hint = "Mở tệp mẫu trong Word, tạo lại kiểu đó, hoặc chép lại từ mẫu gốc."
                yield Problem(Place(file), "missing-style", message, hint)

    def id(self, name: str) -> str:
        """The id of a style by its name."""
        return str(self._by_name[name.lower()].get(w("styleId")))

    def size(self, name: str) -> float:
        """The font size of a style in points: its own, its ancestors', the document default, else 10."""
        return (self._resolved(name, "sz", "val") or 20) / 2

    def is_bold(self, name: str) -> bool:
        """Whether text in this style is bold without further ado."""
        if name not in self._bold:
            bold = (style.find(f"{w('rPr')}/{w('b')}") for style in self._chain(name))
            nearest = next((element for element in bold if element is not None), None)
            self._bold[name] = nearest is not None and nearest.get(w("val")) not in ("0", "false", "off")
        return self._bold[name]

    def is_italic(self, name: str) -> bool:
        """Whether text in this style is italic without further ado."""
        found = next(self._properties(name, "i"), None)
        return found is not None and found.get(w("val")) not in ("0", "false", "off")

    def font(self, name: str) -> tuple[str, str]:
        """The font of a style and "", or "" and the kind of the theme's font ("major", "minor") that it takes."""
        for fonts in self._properties(name, "rFonts"):
            theme = fonts.get(w("asciiTheme")) or ""
            if theme or fonts.get(w("ascii")):
                return ("", theme[:5]) if theme else (str(fonts.get(w("ascii"))), "")
        return "Times New Roman", ""  # Word's own where nothing says otherwise

    def _resolved(self, name: str, element: str, attribute: str) -> int | None:
        found = next(self._properties(name, element), None)
        return int(found.get(w(attribute))) if found is not None else None

    def _properties(self, name: str, element: str) -> Iterator[Any]:
        """A run property as a style has it, then as what it is based on has it, last as the document has it."""
        holders = [style.find(w("rPr")) for style in self._chain(name)]
        holders.append(self.element.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        for holder in holders:
            found = holder.find(w(element)) if holder is not None else None
            if found is not None:
                yield found

    def _chain(self, name: str) -> list[Any]:
        """A style and what it is based on, nearest first (ISO 29500-1 17.7.4.3)."""
        chain: list[Any] = []
        style = self._by_name.get(name.lower())
        while style is not None and style not in chain:
            chain.append(style)
            based_on = style.find(w("basedOn"))
            style = self._by_id.get(based_on.get(w("val"))) if based_on is not None else None
        return chain

    def shrink(self, keep: tuple[str, ...]) -> None:
        """One size smaller throughout, but for the styles in `keep`: 14 becomes 13, 13 becomes 12 (PL1 V, note 1)."""
        defaults = self.element.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        kept = {name.lower() for name in keep}
        holders = [defaults, *(style.find(w("rPr")) for name, style in self._by_name.items() if name not in kept)]
        for holder in holders:
            for element in () if holder is None else (holder.find(w("sz")), holder.find(w("szCs"))):
                if element is not None and element.get(w("val")) in ("26", "28"):
                    element.set(w("val"), str(int(element.get(w("val"))) - 2))
