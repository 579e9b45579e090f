"""`schema`: the JSON Schema of a plan file or of office.yaml, for editors."""

from __future__ import annotations

import json
from pathlib import Path

from generator.commands.files import write_whole
from generator.plan.schema import DIALECT, office_schema, schema
from generator.problems import Place, UserError


def as_json(office: bool = False) -> str:
    """The schema of a plan, or of office.yaml, as text."""
    return json.dumps(office_schema() if office else schema(), ensure_ascii=False, indent=2) + "\n"


def write_schema(path: Path, office: bool = False) -> None:
    """Writes the schema to a file; raises UserError where something else stands there, or its name is a plan's."""
    if path.suffix.lower() != ".json":
        message = f"JSON Schema được ghi vào tệp .json, không ghi vào {path.name}."
        hint = f"Gõ -o {path.with_suffix('.json')}. Muốn tạo văn bản thì dùng: kehoach build."
        raise UserError.at(Place(str(path)), "not-json", message, hint)
    if path.is_file() and DIALECT.encode() not in path.read_bytes()[:200]:
        message = "Tệp này đã có và không phải JSON Schema của chương trình, nên không ghi đè."
        raise UserError.at(Place(str(path)), "not-a-schema", message, "Ghi sang tên khác.")
    write_whole(path, as_json(office).encode("utf-8"))
