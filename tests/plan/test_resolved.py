"""Every value of a plan with its origin: the plan, its office, the row's group, the program."""

from __future__ import annotations

from pathlib import Path

from generator.commands.show import show
from generator.console.words.messages import values

OFFICE = """header:
  agency: Sở Nội vụ
signatories:
  pho: {position}
    name: Lê Thị Bình
""".replace("{position}", "\n    position: KT. GIÁM ĐỐC")
PLAN = """year: 2026
header:
  date: 02/2026
tasks:
  - group: Thể chế
    lead: Văn phòng Sở
    rows:
      - task: Rà soát văn bản của <<agency>>
      - task: Báo cáo năm <<year - 1>>
        lead: Thanh tra Sở
signatory: pho
"""


def test_every_value_is_shown_with_its_origin(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text(OFFICE, encoding="utf-8")
    plan = tmp_path / "k.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    found = [
        (value.origin, Path(value.place.file).name, value.place.line, ".".join(value.path), value.text)
        for value in show(plan)
    ]
    assert found == [
        ("plan", "k.yaml", 1, "year", "2026"),
        ("plan", "k.yaml", 3, "header.date", "02/2026"),
        ("office", "office.yaml", 2, "header.agency", "Sở Nội vụ"),
        ("plan", "k.yaml", 5, "tasks.1.group", "Thể chế"),
        ("plan", "k.yaml", 6, "tasks.1.lead", "Văn phòng Sở"),
        ("plan", "k.yaml", 8, "tasks.1.rows.1.task", "Rà soát văn bản của Sở Nội vụ"),
        ("group", "k.yaml", 6, "tasks.1.rows.1.lead", "Văn phòng Sở"),
        ("plan", "k.yaml", 9, "tasks.1.rows.2.task", "Báo cáo năm 2025"),
        ("plan", "k.yaml", 10, "tasks.1.rows.2.lead", "Thanh tra Sở"),
        ("office", "office.yaml", 5, "signatory.position", "KT. GIÁM ĐỐC"),
        ("office", "office.yaml", 6, "signatory.name", "Lê Thị Bình"),
        ("default", "", 0, "format", "1"),
        ("default", "", 0, "numbering", "I."),
        ("default", "", 0, "caption", "filled"),
    ]


def test_on_the_screen_the_origin_comes_first(tmp_path: Path, monkeypatch: object) -> None:
    plan = tmp_path / "k.yaml"
    plan.write_text("year: 2026\nclosing: |\n  Một\n  Hai\n", encoding="utf-8")
    lines = [line.replace(f"{tmp_path}/", "") for line in values(show(plan))]
    assert [line.split() for line in lines[:3]] == [
        ["k.yaml:1", "year:", "2026"],
        ["k.yaml:3", "closing:", "Một"],
        ["Hai"],
    ]
