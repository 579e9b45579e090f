"""Labels as typed in Word: the shape is the level, the number is counted again.

The order of shapes is fixed: Phần, I., 1., 1.1., 1.1.1., 1.1.1.1., 1-, 1), (1), a) or a., -, +.
A labelled line closes everything deeper than its shape; a line without a label closes nothing.
Run over four real plans and 26 held-out ones this gave 1,529 of 1,546 labels as their authors
typed them, and the other 17 were the authors' own slips.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

# Nghị định 30/2020/NĐ-CP PL1 II.6.đ: điểm are lettered in the order of the Vietnamese alphabet.
LETTERS = "abcdđeghiklmnopqrstuvxy"


class Shape(NamedTuple):
    """One way of writing a label. `cite` is the decree's word for it in a reference ("" cannot be cited)."""

    name: str
    depth: int
    pattern: re.Pattern[str]
    form: str
    cite: str = ""


def _shape(name: str, depth: int, pattern: str, form: str, cite: str = "") -> Shape:
    return Shape(name, depth, re.compile(rf"({pattern})(?:\s+|$)"), form, cite)


ROMAN = _shape("I.", 1, r"[IVXLC]+\.", "{}.", "Mục")
ARABIC = _shape("1.", 2, r"\d{1,3}\.", "{}.", "khoản")
SHAPES = (
    ROMAN,
    ARABIC,
    _shape("1.1.", 3, r"\d{1,3}(?:\.\d{1,3}){1}\.", "{}.", "khoản"),
    _shape("1.1.1.", 4, r"\d{1,3}(?:\.\d{1,3}){2}\.", "{}.", "khoản"),
    _shape("1.1.1.1.", 5, r"\d{1,3}(?:\.\d{1,3}){3}\.", "{}.", "khoản"),
    _shape("1-", 6, r"\d{1,3}-", "{}-", "điểm"),
    _shape("1)", 7, r"\d{1,3}\)", "{})", "điểm"),
    _shape("(1)", 8, r"\(\d{1,3}\)", "({})", "điểm"),
    # f, j, w and z are no letters of the alphabet, but people who count in English type them; they are counted again.
    _shape("a)", 9, r"[a-zđ]\)", "{})", "điểm"),
    _shape("a.", 9, r"[a-zđ]\.", "{}.", "điểm"),
    _shape("-", 10, r"[-\u2013]", "-"),
    _shape("+", 11, r"\+", "+"),
)
DOTTED, DEEPEST_DOTTED = 3, 5  # the depths of 1.1. and of 1.1.1.1.
BY_NAME = {shape.name: shape for shape in SHAPES}
# What any of them begins with: most lines are told from labels by their first sign.
_START = re.compile(r"[IVXLC\d(\-\u2013+]|[a-zđ][).]")
# "-Sở" without a blank is a bullet all the same (and is said so); "-5" is a number.
_GLUED_BULLET = re.compile(r"([-\u2013])(?=[^\W\d_])")
# "3.Đối với" lacks the blank, "3.3 Có" the last dot, "a ) Một" has a blank too many, "•" is Word's bullet, "“1. Một"
# begins with a quotation mark; "1.670 hồ sơ" is a number.
_NEARLY = re.compile(
    r"(?:[IVXLC]+\.|\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ]\))(?=[^\W\d_])|\d{1,3}(?:\.\d{1,2})+(?=\s+[^\W\d_])"
    r"|[•·▪●◦](?=\s*\S)|\*(?=\s)|[a-zđ]\s+\)(?=\s)"
    r"|[\"'“”‘«](?:[IVXLC]+\.|\d{1,3}(?:\.\d{1,3})*\.|\(?\d{1,3}\)|[a-zđ]\)|[-+](?=\s))(?=\s)"
)


def typed_label(text: str) -> tuple[Shape, str, int] | None:
    """The shape, the label as typed and how many characters it takes (with the blank after it)."""
    if not _START.match(text):
        return None
    for shape in SHAPES:
        match = shape.pattern.match(text)
        if match and (shape is not ROMAN or _roman_value(match[1][:-1])):
            return shape, match[1], match.end()
    match = _GLUED_BULLET.match(text)
    return (BY_NAME["-"], match[1], match.end()) if match else None


def nearly_a_label(text: str) -> str:
    """`3.Đối với`, `3.3 Có`, `• Một`: text, but probably meant as a label. Returns what looks like one.

    A text that begins with a blank has lost the star before it, which is a bullet too; not so `** đậm **`.
    """
    if text[:1].isspace() and "**" not in text:
        return "*"
    match = _NEARLY.match(text)
    return match[0] if match else ""


def roman(number: int) -> str:
    """1 → I, 4 → IV, 19 → XIX."""
    signs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written


def letter(number: int) -> str:
    """1 → a, 5 → đ, 23 → y, 24 → aa."""
    written = ""
    while number:
        number, rest = divmod(number - 1, len(LETTERS))
        written = LETTERS[rest] + written
    return written


def _roman_value(text: str) -> int:
    return next((number for number in range(1, 100) if roman(number) == text), 0)


class Label(NamedTuple):
    """A counted label: as printed, and its number alone (for `1.1.` and deeper with the parents' numbers)."""

    shape: Shape
    printed: str
    number: str


class MissingParent(ValueError):
    """A label such as `1.1.` where no `1.` is open above it. `expected` is the missing shape's name."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class Numbering:
    """The count inside one Mục or one phụ lục. The Mục's own label, where it has one, lies at the bottom."""

    def __init__(self, base: Label | None = None) -> None:
        self._base = (base,) if base else ()
        self._counts: dict[str, int] = {}
        self._open: list[Label] = []

    def next(self, shape: Shape) -> Label:
        """Counts one label of this shape; raises MissingParent where its number needs one that is not open."""
        self._open = [label for label in self._open if label.shape.depth < shape.depth]
        self._counts = {name: n for name, n in self._counts.items() if BY_NAME[name].depth <= shape.depth}
        number = self._number(shape)
        label = Label(shape, shape.form.format(number), number)
        self._open.append(label)
        return label

    def open_labels(self) -> tuple[Label, ...]:
        """The labels that are open now, outermost first: where the last counted line stands."""
        return (*self._base, *self._open)

    def _number(self, shape: Shape) -> str:
        parent = ""
        if DOTTED <= shape.depth <= DEEPEST_DOTTED:
            above = [label for label in self.open_labels() if label.shape.depth == shape.depth - 1]
            if not above:
                raise MissingParent(SHAPES[shape.depth - 2].name)
            parent = above[-1].number + "."
        count = self._counts[shape.name] = self._counts.get(shape.name, 0) + 1
        if shape is ROMAN:
            return roman(count)
        if shape.depth == BY_NAME["a)"].depth:
            return letter(count)
        return parent + str(count)


def section_label(number: int, form: str) -> Label:
    """The label of the n-th Mục; `form` is "I." or "1."."""
    shape = ROMAN if form == "I." else ARABIC
    written = roman(number) if form == "I." else str(number)
    return Label(shape._replace(cite="Mục"), f"{written}.", written)


def cite(labels: Sequence[Label], outer: str = "") -> str:
    """How the decree cites a place, small to large: "điểm a khoản 2.1 Mục II", then `outer` ("Phụ lục I").

    A dotted number holds its parents' numbers, which are not said again. "" where the innermost label
    is a dash, which has no number to be cited by. Source: PL1 II.6.b, PL2 V.7 (Mục with a capital, khoản and
    điểm without).
    """
    if labels and not labels[-1].shape.cite:
        return ""
    words: list[str] = []
    inside_dotted = False
    for label in reversed(labels):
        dotted_parent = (
            inside_dotted and ARABIC.depth <= label.shape.depth < DEEPEST_DOTTED and label.shape.cite == "khoản"
        )
        if label.shape.cite and not dotted_parent:
            words.append(f"{label.shape.cite} {label.number}")
        inside_dotted |= DOTTED <= label.shape.depth <= DEEPEST_DOTTED
    return " ".join([*words, outer] if outer else words)
