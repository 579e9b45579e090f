"""The keys of a plan file and of office.yaml as Markdown, written from the model into docs/tep-ke-hoach.md.

After a change of the model: python -m generator.plan.reference docs/tep-ke-hoach.md
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.plan.kinds import DATE_PATTERN, ID_PATTERN
from generator.plan.schema import office_schema, schema, with_code

MARK = "<!-- Phần dưới sinh từ model: python -m generator.plan.reference docs/tep-ke-hoach.md -->"
_DEFS = "#/$defs/"


def markdown() -> str:
    """Every key: what it holds, whether it is required, what it means, its default."""
    parts: list[str] = []
    done: list[str] = []
    for title, root, whole in (
        ("Các khóa", "Plan", schema()),
        ("Các khóa của office.yaml", "OfficeFile", office_schema()),
    ):
        parts += [f"## {title}", ""]
        waiting = [root]
        definitions = {**whole["$defs"], root: whole}
        while waiting:
            name = waiting.pop(0)
            if name in done:
                continue
            done.append(name)
            parts += [*_section(name, definitions[name], definitions), ""]
            waiting += _referred(definitions[name].get("properties", {}))
    return "\n".join(parts).rstrip() + "\n"


def renewed(page: str) -> str:
    """A page with everything below the mark written anew; the hand-written part above it stays.

    Raises ValueError where the page holds no mark.
    """
    above, mark, _ = page.partition(MARK)
    if not mark:
        raise ValueError("the page holds no mark")
    return f"{above}{MARK}\n\n{markdown()}"


def _section(name: str, described: dict[str, Any], definitions: dict[str, Any]) -> Iterator[str]:
    yield f'<a id="{_anchor(name)}"></a>'
    yield ""
    yield f"### {_title(described)}"
    yield ""
    if described["description"].rstrip(".") != _title(described):
        yield with_code(described["description"])
        yield ""
    yield "| Khóa | Giá trị | Bắt buộc | Ý nghĩa |"
    yield "| --- | --- | --- | --- |"
    required = described.get("required", ())
    # What a row is comes before what belongs to it.
    for key, value in sorted(described["properties"].items(), key=lambda entry: entry[0] not in ("group", "task")):
        meaning = with_code(value.get("description", "") or _described(value, definitions))
        if "default" in value:
            meaning += f" Mặc định: `{_written(value['default'])}`."
        cells = (f"`{key}`", _kind(value, definitions), "có" if key in required else "", meaning)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    if isinstance(described.get("additionalProperties"), dict):
        yield ""
        kind = _kind(described["additionalProperties"], definitions)
        yield f"Khóa khác: {kind}; tên khóa là tên một cột trong `columns` của bảng."


def _kind(value: dict[str, Any], definitions: dict[str, Any]) -> str:
    """What stands after the colon, in words."""
    if "$ref" in value:
        name = value["$ref"].removeprefix(_DEFS)
        title = _title(definitions[name])
        return f"[{title[0].lower()}{title[1:]}](#{_anchor(name)})"
    for choices in ("anyOf", "oneOf"):
        if choices in value:
            kinds = [_kind(choice, definitions) for choice in value[choices] if choice != {"type": "null"}]
            return " hoặc ".join(dict.fromkeys(kinds))
    if "enum" in value:
        return " hoặc ".join(f"`{word}`" for word in _answers(value["enum"]))
    if value.get("pattern") in (ID_PATTERN, DATE_PATTERN):
        return "tên" if value["pattern"] == ID_PATTERN else "ngày"
    kind = value["type"]
    if kind == "array":
        return f"danh sách: {_kind(value['items'], definitions)}"
    if kind == "object":
        return f"các khóa tự đặt tên: {_kind(value['additionalProperties'], definitions)}"
    return "năm" if kind == "integer" else "chữ"


def _described(value: dict[str, Any], definitions: dict[str, Any]) -> str:
    """The description of the one definition a value points to."""
    name = next(_referred(value), "")
    return str(definitions[name]["description"]) if name else ""


def _answers(values: list[Any]) -> list[str]:
    """The words a person types; what an editor's YAML reader makes of them is left out."""
    if True in values and "yes" in values:
        return ["yes", "no"]
    return [value for value in values if isinstance(value, str)]


def _written(default: Any) -> str:
    return ("no", "yes")[default] if isinstance(default, bool) else str(default)


def _referred(node: Any) -> Iterator[str]:
    """The names of the definitions a part of the schema points to, in order."""
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(_DEFS)
        for value in node.values():
            yield from _referred(value)
    elif isinstance(node, list):
        for value in node:
            yield from _referred(value)


def _title(described: dict[str, Any]) -> str:
    return re.split(r"[:.,;(]", described["description"])[0].strip()


def _anchor(name: str) -> str:
    return f"khoa-{name.lower()}"


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        path = Path(argument)
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
