"""What a plan takes from its office: everything it does not say itself, at the place where the office says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outline.blocks import Letterhead, SignOff
from generator.plan.binding import read
from generator.plan.compose import compose
from generator.plan.office import Office, nearest, read_office
from generator.problems import UserError

OFFICE = """header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  symbol: KH-SNV
  place: Quảng Ninh
signatories:
  giam-doc:
    position: GIÁM ĐỐC
    name: Nguyễn Văn An
  pho-giam-doc-1:
    position: |
      KT. GIÁM ĐỐC
      PHÓ GIÁM ĐỐC
    name: Lê Thị Bình
signatory: giam-doc
recipients: |
  UBND tỉnh
  Lưu: VT, VP
"""
PLAN = """year: 2026
header:
  date: 09/02/2026
title:
  subject: Cải cách hành chính năm 2026
sections:
  - title: Mục đích
    text: |
      Nâng cao chất lượng phục vụ.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace: the office's file above a folder of plans."""
    (tmp_path / "office.yaml").write_text(OFFICE, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    return tmp_path


def heads(folder: Path, text: str) -> tuple[Letterhead, SignOff]:
    path = folder / "plans" / "2026.yaml"
    path.write_text(text, encoding="utf-8")
    blocks = compose(read(path, read_office(nearest(path)))).blocks
    letterhead = next(block for block in blocks if isinstance(block, Letterhead))
    return letterhead, next(block for block in blocks if isinstance(block, SignOff))


def problems(folder: Path, text: str) -> list[tuple[str, str, int]]:
    with pytest.raises(UserError) as error:
        heads(folder, text)
    return [(x.rule, Path(x.place.file).name, x.place.line) for x in error.value.problems]


def test_a_plan_that_says_only_what_is_its_own_is_whole(folder: Path) -> None:
    letterhead, signed = heads(folder, PLAN)
    assert (letterhead.parent, letterhead.agency) == (("UBND tỉnh Quảng Ninh",), ("Sở Nội vụ",))
    assert (letterhead.symbol, letterhead.place_name, letterhead.date.day) == ("KH-SNV", "Quảng Ninh", 9)
    assert (signed.position, signed.name) == (("GIÁM ĐỐC",), "Nguyễn Văn An")
    assert signed.recipients == ("- UBND tỉnh;", "- Lưu: VT, VP.")


def test_a_name_is_enough_to_sign_by_another_deputy(folder: Path) -> None:
    _, signed = heads(folder, PLAN + "signatory: pho-giam-doc-1\n")
    assert (signed.position, signed.name) == (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Thị Bình")


def test_what_the_plan_says_itself_counts(folder: Path) -> None:
    own = "signatory:\n  position: Q. GIÁM ĐỐC\n  name: Trần Cường\nrecipients: Lưu VT\n"
    letterhead, signed = heads(folder, PLAN.replace("header:\n", "header:\n  symbol: KH-VP\n") + own)
    assert (letterhead.symbol, letterhead.place_name) == ("KH-VP", "Quảng Ninh")
    assert (signed.name, signed.recipients) == ("Trần Cường", ("- Lưu VT.",))


def test_a_plan_without_a_header_still_needs_its_date(folder: Path) -> None:
    assert problems(folder, PLAN.replace("header:\n  date: 09/02/2026\n", "")) == [("missing-key", "2026.yaml", 1)]


def test_an_unknown_signatory_is_told_with_all_the_rest(folder: Path) -> None:
    text = PLAN.replace("year: 2026", "year: 20266") + "signatory: pho-giam-doc-2\n"
    assert problems(folder, text) == [("bad-year", "2026.yaml", 1), ("unknown-signatory", "2026.yaml", 10)]


def test_an_error_names_the_file_it_comes_from(folder: Path) -> None:
    (folder / "office.yaml").write_text(OFFICE.replace("Sở Nội vụ", "Sở <<ten>>"), encoding="utf-8")
    assert problems(folder, PLAN) == [("unknown-name", "office.yaml", 3)]


def test_a_wrong_key_of_the_office_is_an_error_in_its_file(folder: Path) -> None:
    (folder / "office.yaml").write_text(OFFICE.replace("  agency:", "  agnecy:"), encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_office(folder / "office.yaml")
    assert [(x.rule, x.place.line) for x in error.value.problems] == [("unknown-key", 3)]


def test_the_nearest_file_is_named_as_the_user_named_the_plan(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert nearest(Path("plans/2026.yaml")) == Path("office.yaml")
    monkeypatch.chdir(folder / "plans")
    assert nearest(Path("2026.yaml")) == folder / "office.yaml"


@pytest.mark.parametrize("text", ["", "# header:\n#   agency: Sở Nội vụ\n"])
def test_an_office_that_has_settled_nothing_yet_is_no_fault(folder: Path, text: str) -> None:
    path = folder / "office.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_office(path) == Office(path)
