"""A plan's number and date written into its text: their lines change or are added, all others stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.plan.binding import known_keys
from generator.plan.loading.loader import parse
from generator.plan.loading.values import split_comment
from generator.problems import Place, Problem, UserError
from generator.source import Mapping, Node, Text

_LINE = re.compile("([^\r\n]*)(\r\n|\r|\n|$)")
_NAMES = ("number", "date")


@dataclass(frozen=True)
class Numbered:
    """The new text, and for each of its lines the line (from 1) of the old text that it was or stands at."""

    text: str
    origins: tuple[int, ...]

    @classmethod
    def unchanged(cls, text: str) -> Numbered:
        """A text as it is."""
        return cls(text, tuple(range(1, len(_LINE.findall(text)) + 1)))

    def in_old(self, problem: Problem, file: str) -> Problem:
        """A problem of the new text at its place in the old one."""
        place = problem.place
        if place.file != file or not 0 < place.line <= len(self.origins):
            return problem
        return replace(problem, place=replace(place, line=self.origins[place.line - 1]))


@dataclass
class _Line:
    text: str
    end: str
    origin: int


def numbered(text: str, file: str, number: str, date: str) -> Numbered:
    """The text with this number and date.

    Raises UserError where it cannot be read, or where they are typed in a way that one line cannot replace.
    """
    root = parse(text, file, known_keys()).root
    lines = [_Line(words, end, at) for at, (words, end) in enumerate(_LINE.findall(text), start=1)]
    if len(lines) > 1 and not lines[-2].end:
        lines.pop()  # after a last line without end the pattern finds an empty one
    values = dict(zip(_NAMES, (number, date), strict=True))
    _write(lines, root, values)
    after = Numbered("".join(line.text + line.end for line in lines), tuple(line.origin for line in lines))
    _require(root, after.text, file, values)
    return after


def _write(lines: list[_Line], root: Mapping, values: dict[str, str]) -> None:
    key = root.key_at("header")
    header = root[key] if key is not None else None
    if key is None:
        year = root.key_at("year")
        at = year.line if year is not None else root.place.line - 1
        _insert(lines, at, ["header:", *(f"  {name}: {value}" for name, value in values.items())])
    elif not isinstance(header, Mapping):
        _insert(lines, key.line, [f"  {name}: {value}" for name, value in values.items()])
    else:
        missing = [f"{name}: {value}" for name, value in values.items() if name not in header]
        for child in header:
            if child in values:
                line = lines[child.line - 1]
                line.text = _replaced(child, values[child]) or line.text
        # Before the symbol, where it is read; else before the first key.
        anchor = next((child for child in header if child == "symbol"), next(iter(header)))
        indent = _clean(anchor)[: anchor.column - 1]
        _insert(lines, anchor.line - 1, [indent + words for words in missing])


def _clean(key: Text) -> str:
    """The line of a key, as the loader reads it."""
    return key.source.lines[key.line - 1]


def _replaced(key: Text, value: str) -> str:
    """A key's line with another value; its comment stays, in its column if there is room."""
    line = _clean(key)
    head = re.match(r"\s*\w+\s*:", line)
    if head is None:
        return ""
    _, comment = split_comment(line[head.end() :].strip())
    new = f"{head[0]} {value}"
    if not comment:
        return new
    at = len(line.rstrip()) - len(comment)
    return f"{new}{' ' * max(at - len(new), 2)}{comment}"


def _insert(lines: list[_Line], at: int, new: list[str]) -> None:
    """Lines after the first `at` ones, with the line end that the file has."""
    end = next((line.end for line in lines if line.end), "\n")
    if at and not lines[at - 1].end:
        lines[at - 1].end = end
        end_of_last = ""
    else:
        end_of_last = end
    added = [_Line(words, end, max(at, 1)) for words in new]
    if added:
        added[-1].end = end_of_last
    lines[at:at] = added


def _require(root: Mapping, text: str, file: str, values: dict[str, str]) -> None:
    """Raises UserError where the new text does not say exactly what it should, and all else as before."""
    try:
        new = parse(text, file, known_keys()).root
    except UserError:
        new = Mapping()
    header = new.get(Text("header"))
    said = {name: header.get(Text(name)) for name in values} if isinstance(header, Mapping) else {}
    if said == values and _rest(new) == _rest(root):
        return
    found = root.get(Text("header"))
    keys = [key for key in found if key in values] if isinstance(found, Mapping) else []
    place = keys[0].place if keys else Place(file)
    message = "Không điền được số và ngày vào chỗ này."
    hint = "Ghi `number:` và `date:` mỗi khóa một dòng dưới `header:`, giá trị ngay sau dấu hai chấm, rồi chạy lại."
    raise UserError.at(place, "cannot-number", message, hint)


def _rest(root: Mapping) -> dict[str, Node]:
    """All that a plan says but for number and date."""
    rest: dict[str, Node] = {str(key): value for key, value in root.items()}
    header = rest.get("header")
    kept = {key: value for key, value in header.items() if key not in _NAMES} if isinstance(header, Mapping) else {}
    rest["header"] = Mapping(kept)
    return rest
