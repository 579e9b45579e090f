"""An office's settings, and the findings that a plan excuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.plan.office import nearest, read_office
from generator.problems import Place, Problem, UserError
from generator.rules.settings import read_ignores, read_settings, without_ignored
from generator.source import Source, Text

RULES = ["doubled-word", "stale-year"]


def settings_of(tmp_path: Path, lines: str) -> tuple[dict[str, str | None], list[tuple[str, int, int]]]:
    path = tmp_path / "office.yaml"
    path.write_text(f"check:\n{lines}", encoding="utf-8")
    settings = read_settings(read_office(path).check, RULES)
    return dict(settings.levels), [(x.rule, x.place.line, x.place.column) for x in settings.problems]


def test_a_rule_can_weigh_more_or_less(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "  doubled-word: error\n  stale-year: info\n") == (
        {"doubled-word": "error", "stale-year": "info"},
        [],
    )


def test_a_rule_is_switched_off_with_a_reason(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "  stale-year: off | Cơ quan làm kế hoạch theo năm học\n") == (
        {"stale-year": None},
        [],
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("  stale-year: off\n", ("bad-setting", 2, 15)),
        ("  stale-year: tắt\n", ("bad-setting", 2, 15)),
        ("  stale-year:\n", ("bad-setting", 2, 3)),
        ("  stale-yaer: off | gõ nhầm\n", ("unknown-rule", 2, 3)),
    ],
)
def test_what_is_typed_wrong_is_told_at_its_place(tmp_path: Path, line: str, problem: tuple[str, int, int]) -> None:
    assert settings_of(tmp_path, line) == ({}, [problem])


def test_a_finding_weighs_what_the_office_says() -> None:
    settings = read_settings({Text("stale-year"): Text("off | x"), Text("doubled-word"): Text("info")}, RULES)
    found = [Problem(Place("k", 1), "stale-year", "…"), Problem(Place("k", 2), "doubled-word", "…")]
    assert [(x.rule, x.severity) for x in settings.weighed(found)] == [("doubled-word", "info")]


def test_the_nearest_office_file_counts(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("units: |\n  Văn phòng Sở | Văn phòng\n  Thanh tra Sở\n", encoding="utf-8")
    plan = tmp_path / "plans" / "2026.yaml"
    plan.parent.mkdir()
    assert read_office(nearest(plan)).units == (("Văn phòng Sở", "Văn phòng"), ("Thanh tra Sở",))
    (plan.parent / "office.yaml").write_text("abbreviations: CCHC TTHC\n", encoding="utf-8")
    assert read_office(nearest(plan)).abbreviations == {"CCHC", "TTHC"}


def test_an_unknown_key_of_the_office_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "office.yaml"
    path.write_text("unit: |\n  Văn phòng Sở\n", encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_office(path)
    assert [(x.rule, x.place.line) for x in error.value.problems] == [("unknown-key", 1)]


LINES = ("của của tỉnh", "của của Sở", "năm 2025")
FOUND = [Problem(Place("k", n), "doubled-word", "…") for n in (1, 2)]


def ignores(text: str) -> tuple[list[str], list[tuple[str, int]]]:
    listed, problems = read_ignores(Text(text, Source("k", tuple(text.split("\n"))), 1, 1, block=True), RULES)
    kept = without_ignored(FOUND, listed, Source("k", LINES))
    return [f"{x.rule}:{x.place.line}" for x in kept], [(x.rule, x.place.line) for x in problems]


def test_an_ignore_silences_one_finding_at_one_place() -> None:
    assert ignores("doubled-word | CỦA SỞ | Tên riêng") == (["doubled-word:1"], [])
    assert ignores("doubled-word | của của | Tên riêng") == (["doubled-word:2"], [])


def test_an_ignore_that_excuses_nothing_is_told() -> None:
    assert ignores("stale-year | năm 2025 | Năm trước") == (["doubled-word:1", "doubled-word:2", "unused-ignore:1"], [])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("doubled-word | của của", "bad-ignore"),
        ("doubled-word | của của | ", "bad-ignore"),
        ("doubled-word |  | vì", "bad-ignore"),
        ("double-word | của của | vì", "unknown-rule"),
    ],
)
def test_an_ignore_needs_a_rule_words_and_a_reason(line: str, rule: str) -> None:
    assert ignores(line) == (["doubled-word:1", "doubled-word:2"], [(rule, 1)])
