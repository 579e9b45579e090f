"""The three forms in which findings are given out."""

from __future__ import annotations

import json
from pathlib import Path

from generator.commands.check import Report
from generator.commands.fixing import fix
from generator.console.words import findings
from generator.problems import Place, Problem

FOUND = (
    Problem(Place("k.yaml", 12, 3), "doubled-word", "“của của” gõ hai lần.", "Bỏ một từ."),
    Problem(
        Place("k.yaml", 14, 7), "date-padding", "“ngày 5”", "Gõ “ngày 05”.", severity="warning", clause="PL1 II.4.b"
    ),
)
REPORTS = [Report("k.yaml", FOUND, ignored=1), Report("m.yaml", ())]


def test_for_people_each_finding_has_its_place_rule_clause_and_hint() -> None:
    assert findings.as_text(REPORTS).splitlines() == [
        "k.yaml:12:3: lỗi: “của của” gõ hai lần. [doubled-word]",
        "    → Bỏ một từ.",
        "k.yaml:14:7: lưu ý: “ngày 5” [date-padding, PL1 II.4.b]",
        "    → Gõ “ngày 05”.",
        "m.yaml: không thấy lỗi.",
        "Đã xem 2 tệp: 1 lỗi, 1 lưu ý; 1 chỗ bỏ qua theo `ignore:`.",
    ]


def test_one_clean_file_is_one_line() -> None:
    assert findings.as_text([Report("m.yaml", ())]) == "m.yaml: không thấy lỗi.\n"


def test_for_programs_a_list_of_objects_with_the_documented_keys() -> None:
    listed = json.loads(findings.as_json(REPORTS))
    assert listed[1] == {
        "rule": "date-padding",
        "severity": "warning",
        "file": "k.yaml",
        "line": 14,
        "column": 7,
        "message": "“ngày 5”",
        "clause": "PL1 II.4.b",
        "hint": "Gõ “ngày 05”.",
    }
    assert [[*item] for item in listed] == [
        ["rule", "severity", "file", "line", "column", "message", "clause", "hint"]
    ] * 2


def test_for_github_a_workflow_command_each() -> None:
    problem = Problem(Place("a,b.yaml", 2), "stale-year", "100%: sai\nhai dòng", severity="info")
    assert findings.as_github([Report("a,b.yaml", (problem,))]) == (
        "::notice file=a%2Cb.yaml,line=2,title=stale-year::100%25: sai%0Ahai dòng\n"
    )


def test_what_was_mended_is_counted_and_shown_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "k.yaml"
    path.write_text("year:\u00a02026\nopening:Theo: A \nclosing: |\n\tMột\n", encoding="utf-8")
    assert findings.fixed(fix(path, dry_run=True), dry_run=True).splitlines() == [
        f"{path}: sẽ sửa 4 chỗ: odd-blank (1), no-space-after-colon (1), colon-in-value (1), tab-indent (1).",
        "  dòng 1:",
        "    - year:<U+00A0>2026",
        "    + year: 2026",
        "  dòng 2:",
        "    - opening:Theo: A·",
        "    + opening: |",
        "    +   Theo: A",
        "  dòng 4:",
        "    - ⇥Một",
        "    +   Một",
    ]


def test_where_nothing_can_be_mended_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "k.yaml"
    path.write_text("year: 2026\n", encoding="utf-8")
    assert findings.fixed(fix(path), dry_run=False) == f"{path}: không có chỗ nào tự sửa được."
