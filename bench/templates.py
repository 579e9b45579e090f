"""The peers' inputs, all with the same words: templates in their own tag languages, JSON, Markdown, pandoc's AST."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TEXT_WIDTH = 14000  # twips, a landscape A4 page


@dataclass(frozen=True)
class Tags:
    """How a template language writes loops over paragraphs and over rows, and values.

    A loop's tags stand in paragraphs or rows of their own (`own_rows`), or bare between them (`bare`),
    or, for rows, in the first and the last cell.
    """

    paragraphs: tuple[str, str]
    text: str
    rows: tuple[str, str]
    cell: str
    own_rows: bool = False
    bare: bool = False


DOCXTPL = Tags(
    ("{%p for p in NAME %}", "{%p endfor %}"),
    "{{ p.text }}",
    ("{%tr for r in rows %}", "{%tr endfor %}"),
    "{{ r.cN }}",
    own_rows=True,
)
JINJA = Tags(
    ("{% for p in NAME %}", "{% endfor %}"),
    "{{ p.text }}",
    ("{% for r in rows %}", "{% endfor %}"),
    "{{ r.cN }}",
    bare=True,
)
CURLY = Tags(("{#NAME}", "{/NAME}"), "{text}", ("{#rows}", "{/rows}"), "{cN}")


def make(base: Path, target: Path, tags: Tags, header: list[str]) -> None:
    """Writes a template with the styles and parts of `base`: paragraphs, one table, paragraphs."""
    with zipfile.ZipFile(base) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document, styles = parts["word/document.xml"].decode(), parts["word/styles.xml"].decode()
    start = document[: document.index("<w:body>") + len("<w:body>")]
    end = document[document.rindex("<w:sectPr") :]
    ids = {name: identity for identity, name in re.findall(r'w:styleId="([^"]+)".*?<w:name w:val="([^"]+)"', styles)}
    body = _loop("before", tags, ids) + _table(tags, ids, header) + _loop("after", tags, ids)
    parts["word/document.xml"] = (start + body + end).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def _paragraph(style: str, text: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _loop(name: str, tags: Tags, ids: dict[str, str]) -> str:
    opening, closing = (tag.replace("NAME", name) for tag in tags.paragraphs)
    style = ids["KH Noi dung"]
    if tags.bare:
        return opening + _paragraph(style, tags.text) + closing
    return "".join(_paragraph(style, text) for text in (opening, tags.text, closing))


def _table(tags: Tags, ids: dict[str, str], header: list[str]) -> str:
    count = len(header)
    width = _TEXT_WIDTH // count
    cells = [tags.cell.replace("N", str(number)) for number in range(1, count + 1)]
    opening, closing = tags.rows
    if tags.bare:
        rows = opening + _row(cells, ids["KH Bang chu"], width) + closing
    elif tags.own_rows:
        empty = [""] * (count - 1)
        rows = "".join(_row(row, ids["KH Bang chu"], width) for row in ([opening, *empty], cells, [closing, *empty]))
    else:
        cells[0], cells[-1] = opening + cells[0], cells[-1] + closing
        rows = _row(cells, ids["KH Bang chu"], width)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{ids["KH Bang"]}"/><w:tblW w:w="{width * count}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        + f'<w:gridCol w:w="{width}"/>' * count
        + f"</w:tblGrid>{_row(header, ids['KH Bang tieu de'], width)}{rows}</w:tbl>"
    )


def _row(cells: list[str], style: str, width: int) -> str:
    """A row as ours has it: not split, cells centred vertically."""
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
    inside = "".join(f"<w:tc>{properties}{_paragraph(style, cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>"


def markdown(data: dict[str, Any]) -> str:
    """The document for pandoc: paragraphs and a pipe table."""

    def row(cells: list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    lines = [_escaped(paragraph["text"]) + "\n" for paragraph in data["before"]]
    lines += [row([_escaped(title) for title in data["header"]]), "|" + "----|" * len(data["header"])]
    lines += [row([_escaped(cell) for cell in record.values()]) for record in data["rows"]]
    lines += [""] + [_escaped(paragraph["text"]) + "\n" for paragraph in data["after"]]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    text = re.sub(r"([\\`*_\[\]<>|~^$@#])", r"\\\1", text)
    # A label at the start of a line would begin a list.
    return re.sub(r"^([-+]|\(?\w+[.)])(?= )", lambda label: re.sub(r"([-+().])", r"\\\1", label[0]), text)


def syntax_tree(data: dict[str, Any], version: list[int]) -> str:
    """The document as pandoc's own JSON, words and blanks apart as pandoc writes them."""

    def words(text: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for word in text.split():
            found += [{"t": "Space"}] if found else []
            found.append({"t": "Str", "c": word})
        return found

    def row(cells: list[str]) -> list[Any]:
        plain = [[{"t": "Plain", "c": words(cell)}] if cell else [] for cell in cells]
        return [_NO_ATTR, [[_NO_ATTR, {"t": "AlignDefault"}, 1, 1, cell] for cell in plain]]

    count = len(data["header"])
    columns = [[{"t": "AlignDefault"}, {"t": "ColWidth", "c": 1 / count}] for _ in range(count)]
    rows = [row(list(record.values())) for record in data["rows"]]
    body = [[_NO_ATTR, 0, [], rows]]
    table = [_NO_ATTR, [None, []], columns, [_NO_ATTR, [row(data["header"])]], body, [_NO_ATTR, []]]
    blocks: list[dict[str, Any]] = [{"t": "Para", "c": words(paragraph["text"])} for paragraph in data["before"]]
    blocks.append({"t": "Table", "c": table})
    blocks += [{"t": "Para", "c": words(paragraph["text"])} for paragraph in data["after"]]
    return json.dumps({"pandoc-api-version": version, "meta": {}, "blocks": blocks}, ensure_ascii=False)


_NO_ATTR: list[Any] = ["", [], []]
