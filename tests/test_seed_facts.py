"""The facts of the real plans that `plans/` are drafted after: every document cited, every row of their tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.outline.blocks import Outline, Table
from generator.outline.text import as_text
from generator.plan.binding import read
from generator.plan.compose import compose

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"
PLANS = {
    "thai-binh-2022": "000_*.txt",
    "dong-thap-2022": "001_*.txt",
    "hai-duong-2023": "002_*.txt",
    "dong-thap-2021": "003_*.txt",
    "lao-cai-2022": "004_*.txt",
}
ROWS = {"hai-duong-2023": 50, "thai-binh-2022": 22, "dong-thap-2022": 31, "dong-thap-2021": 43}
# What the authors or the text layer got wrong, and what the plans say instead.
MENDED = {
    "43/2006/NĐ-CP": "16/2015/NĐ-CP",  # replaced in 2015, cited in 2020
    "3900/KH-SLĐTĐBXH": "3900/KH-SLĐTBXH",
}
CITATION = re.compile(r"\b\d{1,4}(?:/\d{4})?[-/][A-ZĐ]{2,}[A-ZĐa-z0-9&]*(?:[-/][A-ZĐ]+[A-ZĐa-z&]*)*")
# The text layer broke symbols at blanks ("29/2018/QĐ - UBND") and lost letters ("130/2005/N -CP").
REPAIRS = [
    (r"N\s*-CP", "NĐ-CP"),
    (r"(?<=[A-ZĐ])\s*-\s*(?=(UBND|CP|NQ|BTC|BNV|TTg)\b)", "-"),
    (r"(\d)-\s+(?=NQ/)", r"\1-"),
]


def cited(text: str) -> set[str]:
    for damaged, mended in REPAIRS:
        text = re.sub(damaged, mended, text)
    return {match for match in CITATION.findall(text) if "/" in match}


def seed(plan: str) -> str:
    if not SEEDS.is_dir():
        pytest.skip("the real plans are not here")
    (path,) = SEEDS.glob(PLANS[plan])
    return path.read_text(encoding="utf-8")


def outline(plan: str) -> Outline:
    return compose(read(ROOT / "plans" / f"{plan}.yaml"))


@pytest.mark.parametrize("plan", PLANS)
def test_every_document_the_real_plan_cites_is_cited(plan: str) -> None:
    wanted = {MENDED.get(symbol, symbol) for symbol in cited(seed(plan))}

    assert wanted
    assert wanted - cited(as_text(outline(plan))) == set()


@pytest.mark.parametrize("plan", ROWS)
def test_every_row_of_the_real_tables_is_there(plan: str) -> None:
    rows = [row for block in outline(plan).blocks if isinstance(block, Table) for row in block.rows]

    assert sum(row.kind == "task" for row in rows) == ROWS[plan]
