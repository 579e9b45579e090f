"""`check` over files, folders, settings and what a plan excuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.check import Report, check, fails, fix_all
from generator.problems import Place, Problem
from generator.rules.catalogue import IDS
from tests.support import body, plan_text


def rules(report: Report) -> list[tuple[str, int]]:
    return [(problem.rule, problem.place.line) for problem in report.found]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with a label that is counted otherwise than typed, in line 17."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(plan_text(sections=body("1. Rà soát văn bản.", "1. Kiểm tra các phòng.")), encoding="utf-8")
    return path


def test_what_the_build_would_notice_is_found(plan: Path) -> None:
    (report,) = check([plan])
    assert ("label-renumbered", 17) in rules(report)


def test_a_plan_that_cannot_be_built_is_told_with_all_that_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "hong.yaml"
    path.write_text(plan_text(year="year: 20222\nyaer: 2\n"), encoding="utf-8")
    (report,) = check([path])
    assert rules(report) == [("bad-year", 1), ("unknown-key", 2)]
    assert fails([report], "error")


def test_a_file_that_is_not_there_is_a_finding_and_the_others_are_read(plan: Path) -> None:
    missing, read = check([plan.with_name("khong-co.yaml"), plan])
    assert [problem.rule for problem in missing.found] == ["no-file"]
    assert read.found


def test_a_plan_excuses_one_finding(plan: Path) -> None:
    line = "ignore: |\n  label-renumbered | Kiểm tra các phòng | Đánh số theo mẫu của tỉnh\n"
    plan.write_text(plan.read_text(encoding="utf-8") + line, encoding="utf-8")
    (report,) = check([plan])
    assert "label-renumbered" not in dict(rules(report))
    assert report.ignored == 1


def test_settings_of_the_office_count_and_their_faults_are_told_once(plan: Path) -> None:
    other = plan.with_name("khac.yaml")
    other.write_bytes(plan.read_bytes())
    (plan.parent / "office.yaml").write_text(
        "check:\n  label-renumbered: error\n  khong-co: off | x\n", encoding="utf-8"
    )
    first, second = check([plan, other])
    assert [problem.severity for problem in first.found if problem.rule == "label-renumbered"] == ["error"]
    assert "unknown-rule" in dict(rules(first))
    assert "unknown-rule" not in dict(rules(second))


def test_what_a_damaged_office_may_hold_is_not_missing_in_its_plans(plan: Path) -> None:
    (plan.parent / "office.yaml").write_text("header: [\n", encoding="utf-8")
    own = plan_text(year="year: 20266\n", signatory="signatory: giam-doc\n", recipients="")
    plan.write_text(own, encoding="utf-8")
    (report,) = check([plan])
    assert rules(report) == [("flow", 1), ("office-unread", 0), ("bad-year", 1)]
    assert "office-unread" in IDS


@pytest.mark.parametrize(
    ("severity", "failing"),
    [("error", ["error", "warning", "info"]), ("warning", ["warning", "info"]), ("info", ["info"])],
)
def test_fail_on_says_from_which_severity_the_check_fails(severity: str, failing: list[str]) -> None:
    report = Report("k", (Problem(Place("k"), "r", "…", severity=severity),))  # type: ignore[arg-type]
    assert [limit for limit in ("error", "warning", "info", "never") if fails([report], limit)] == failing


def test_fix_mends_the_file_and_what_is_left_is_found(plan: Path) -> None:
    plan.write_text(plan_text(sections=body("-Rà soát văn bản.", "1. Một.", "1. Hai.")), encoding="utf-8")
    (fixed,) = fix_all([plan], dry_run=False)
    assert [problem.rule for problem in fixed.mended.done] == ["glued-label"]
    assert "      - Rà soát" in plan.read_text(encoding="utf-8")
    (report,) = check([plan])
    assert ("label-renumbered", 18) in rules(report)


def test_dry_run_leaves_the_file(plan: Path) -> None:
    plan.write_text(plan_text(sections=body("-Rà soát văn bản.")), encoding="utf-8")
    before = plan.read_bytes()
    (fixed,) = fix_all([plan], dry_run=True)
    assert fixed.mended.changes
    assert plan.read_bytes() == before


def test_a_file_that_may_not_be_written_is_refused_and_the_others_are_mended(plan: Path) -> None:
    plan.write_text(plan_text(sections=body("-Rà soát văn bản.")), encoding="utf-8")
    other = plan.with_name("khac.yaml")
    other.write_bytes(plan.read_bytes())
    plan.chmod(0o444)
    refused, fixed = fix_all([plan, other], dry_run=False)
    assert [problem.rule for problem in refused.refused] == ["read-only"]
    assert fixed.written


def test_an_old_word_file_is_told_how_to_become_a_new_one(tmp_path: Path) -> None:
    old = tmp_path / "ke-hoach.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (report,) = check([old])
    assert rules(report) == [("word-old-format", 0)]
    assert not list(fix_all([old], dry_run=False))
