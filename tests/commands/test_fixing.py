"""Mending a plan file on the disk: written whole, with its line ends and its mark, or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from generator.commands.fixing import fix
from generator.problems import Edit, Place, Problem, UserError
from tests.support import body, plan_text

SPOILT = plan_text(sections=body("Một") + "Chủ trì: Văn phòng\n")
MENDED = plan_text(sections=body("Một", "Chủ trì: Văn phòng"))


def plan(folder: Path, text: str) -> Path:
    path = folder / "ke-hoach.yaml"
    path.write_bytes(text.encode())
    return path


def test_the_file_is_written(tmp_path: Path) -> None:
    path = plan(tmp_path, SPOILT)
    fixed = fix(path)
    assert fixed.written
    assert path.read_bytes() == MENDED.encode()
    assert [(p.rule, p.place) for p in fixed.mended.done] == [("slid-out", Place(str(path), 17, 1))]


def test_line_ends_and_the_mark_at_the_start_stay(tmp_path: Path) -> None:
    path = plan(tmp_path, "\ufeff" + SPOILT.replace("\n", "\r\n"))
    fix(path)
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    path = plan(tmp_path, SPOILT)
    fixed = fix(path, dry_run=True)
    assert not fixed.written
    assert fixed.mended.text == MENDED
    assert path.read_bytes() == SPOILT.encode()


def test_a_good_file_is_not_written_anew(tmp_path: Path) -> None:
    path = plan(tmp_path, MENDED)
    path.chmod(0o444)  # writing would be refused
    assert not fix(path).written


def test_a_read_only_file_stays(tmp_path: Path) -> None:
    path = plan(tmp_path, SPOILT)
    path.chmod(0o444)
    with pytest.raises(UserError, match="chỉ đọc"):
        fix(path)
    assert path.read_bytes() == SPOILT.encode()


def test_who_may_read_the_file_stays(tmp_path: Path) -> None:
    path = plan(tmp_path, SPOILT)
    path.chmod(0o600)
    fix(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UserError, match="tệp Word"):
        fix(path)


def test_the_findings_of_rules_are_mended_too(tmp_path: Path) -> None:
    def rules(text: str) -> list[Problem]:
        at = [number for number, line in enumerate(text.split("\n"), start=1) if line == "      Một"]
        places = [Place("", number, 7) for number in at]
        return [Problem(place, "one", "Một", edits=(Edit(place, "Một", "Hai"),)) for place in places]

    path = plan(tmp_path, SPOILT)
    assert [p.rule for p in fix(path, rules).mended.done] == ["one", "slid-out"]
    assert path.read_text(encoding="utf-8") == MENDED.replace("      Một", "      Hai")


def test_a_plan_that_leaves_much_to_its_office_is_mended_by_the_rules_too(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("recipients: Một\n", encoding="utf-8")
    path = plan(tmp_path, plan_text(recipients="", sections=body("-Kế hoạch")))
    place = Place(str(tmp_path / "office.yaml"), 1, 13)
    fixed = fix(path, lambda _: [Problem(place, "one", "Một", edits=(Edit(place, "Một", "Hai"),))])
    # What stands in the office's file is mended by nobody.
    assert [p.rule for p in fixed.mended.done] == ["glued-label"]
    assert path.read_text(encoding="utf-8") == plan_text(recipients="", sections=body("- Kế hoạch"))
