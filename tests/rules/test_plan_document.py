"""What the rules read of a plan: its passages at the places where they are typed."""

from __future__ import annotations

from pathlib import Path

from generator.commands.outlines import read_plan
from generator.plan.office import read_office
from generator.rules.plan_document import plan_document
from tests.support import body, plan_text

OFFICE = "header:\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  place: Quảng Ninh\n"
TABLE = """tables:
  viec:
    columns:
      tt: TT
      task: Việc
    rows:
      - task: 1. Kiểm tra
"""


def test_what_comes_from_the_office_stands_in_its_file_all_else_in_the_plan(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text(OFFICE, encoding="utf-8")
    path = tmp_path / "ke-hoach.yaml"
    text = plan_text(header="header:\n  date: 09/02/2026\n", sections=body("<<table viec>>"), tables=TABLE)
    path.write_text(text, encoding="utf-8")
    office = read_office(tmp_path / "office.yaml")
    document = plan_document(str(path), *read_plan(path, office), office)
    lent = {x.text for x in document.passages if x.source and Path(x.source.file).name == "office.yaml"}
    assert lent == {"Sở Nội vụ", "KH-SNV", "Quảng Ninh"}
    (cell,) = (passage for passage in document.passages if passage.kind == "cell")
    assert (cell.text, cell.place.line) == ("1. Kiểm tra", 24)
    assert cell.source.lines[cell.place.line - 1].endswith(cell.text)
