"""Makes the inputs of one case: `python bench/inputs.py PLAN.yaml FOLDER`. Runs as a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import templates
from generator.commands.outlines import read_plan
from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Spans,
    Table,
    Title,
    plain,
)
from generator.resources import default_template
from generator.word.origin import Origin
from generator.word.render import rendered


def words(outline: Outline) -> dict[str, Any]:
    """What the document says, for the peers: paragraphs, one table, paragraphs. Notes become paragraphs."""
    before: list[str] = []
    after: list[str] = []
    header: list[str] = []
    rows: list[dict[str, str]] = []
    for block in outline.blocks:
        if isinstance(block, Table):
            if header:
                raise SystemExit("bench: this plan has more than one table")
            header = [column.title for column in block.columns]
            rows = [
                {f"c{number}": " ".join(cell.text.split("\n")) for number, cell in enumerate(row.cells, start=1)}
                for row in block.rows
                if row.kind == "task"
            ]
        else:
            (after if header else before).extend(line for line in _lines(block) if line)
    after += [plain(paragraph) for note in outline.notes for paragraph in note.paragraphs]
    return {
        "before": [{"text": line} for line in before],
        "header": header,
        "rows": rows,
        "after": [{"text": line} for line in after],
    }


def _lines(block: Block) -> list[str]:
    def of(spans: tuple[Spans, ...]) -> list[str]:
        return [plain(line) for line in spans]

    match block:
        case Letterhead():
            return [*block.parent, *block.agency, f"{block.number} {block.symbol}", block.place_name]
        case Title():
            return [block.type, *of(block.subject)]
        case Part():
            return [block.label, *of(block.title)]
        case Paragraph():
            return [block.text]
        case SignOff():
            return [*block.recipients, *block.position, block.name, *block.post]
        case Appendix():
            return [block.label, *of(block.title), block.attached]
    return []


def main() -> None:
    """Reads the plan and writes everything the methods need into the folder."""
    plan, folder = Path(sys.argv[1]), Path(sys.argv[2])
    _, outline = read_plan(plan)
    data = words(outline)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    for name, tags in (("docxtpl", templates.DOCXTPL), ("jinja", templates.JINJA), ("curly", templates.CURLY)):
        templates.make(default_template(), folder / f"{name}.docx", tags, data["header"])
    (folder / "document.md").write_text(templates.markdown(data), encoding="utf-8")
    if pandoc := shutil.which("pandoc"):
        empty = subprocess.run([pandoc, "-t", "json"], input=b"", capture_output=True, check=True).stdout
        tree = templates.syntax_tree(data, json.loads(empty)["pandoc-api-version"])
        (folder / "document.json").write_text(tree, encoding="utf-8")
    built = folder / "built.docx"
    built.write_bytes(rendered(outline, default_template(), Origin(plan.name, plan.read_text(encoding="utf-8"))))
    with zipfile.ZipFile(built) as package:
        (folder / "document.xml").write_bytes(package.read("word/document.xml"))


if __name__ == "__main__":
    main()
