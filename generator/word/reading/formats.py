"""How a run and a paragraph look, with nothing left to look up. Measures are in points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunFormat:
    """The effective look of a run. A font is "" where the file does not tell it (a theme that is missing)."""

    ascii_font: str = "Times New Roman"
    other_font: str = "Times New Roman"  # of letters outside ASCII (hAnsi): most of the Vietnamese ones
    size: float = 10
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    small_capitals: bool = False
    underline: bool = False
    colour: str = "auto"
    hidden: bool = False
    raised: str = ""  # superscript, subscript
    spacing: float = 0
    highlight: str = ""
    struck: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Border:
    """One edge of a paragraph or cell."""

    kind: str  # "single", "double", ...; "nil" and "none" are no border
    width: float
    space: float = 0

    @property
    def is_drawn(self) -> bool:
        """Whether anything is seen of it."""
        return self.kind not in ("", "nil", "none")


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """The effective look of a paragraph. `first` is the first line against `left`; negative is hanging.

    `line` is a multiple of single spacing where `line_rule` is "auto", else points ("exact", "atLeast").
    """

    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    contextual: bool = False
    line: float = 1
    line_rule: str = "auto"
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    outline: int | None = None
    top: Border | None = None
    bottom: Border | None = None
    number: tuple[str, int] | None = None  # numId and level
    framed: bool = False
