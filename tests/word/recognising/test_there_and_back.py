"""The main promise: a built document, read again, says what the plan said."""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from generator.commands.outlines import read_plan
from generator.outline.blocks import Outline
from generator.plan.loading.reading import decode
from generator.problems import UserError
from generator.resources import default_template, example, sample_plan
from generator.word.origin import Origin
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from generator.word.recognising import hints, outline_of
from generator.word.render import rendered
from tests.support import body, document_of, plan_text
from tests.support import outline_of as composed
from tests.trust.strategies import Plan, plans
from tests.word.recognising.same import differences
from tests.word.recognising.spoilt import unstyled, without_bookmarks

ROOT = Path(__file__).parents[3]
PLANS = (*sorted((ROOT / "plans").glob("*.yaml")), sample_plan(), example())
NAMES = [plan.stem for plan in PLANS]


@lru_cache
def built(plan: Path) -> tuple[Outline, bytes]:
    """A plan's outline and the document made of it."""
    text = plan.read_text(encoding="utf-8").replace("@YEAR@", "2026").replace("@BEFORE@", "2025")
    outline = read_plan(plan, text=text)[1]
    return outline, rendered(outline, default_template(), Origin(plan.name, text))


def recognised(content: bytes) -> Outline:
    """The outline of a document's bytes."""
    return outline_of(read_package(Package("ke-hoach.docx", content)))


@pytest.mark.parametrize("plan", PLANS, ids=NAMES)
def test_a_built_document_says_what_its_plan_says(plan: Path) -> None:
    outline, content = built(plan)
    # Two columns of the example have names that no title gives away.
    assert differences(outline, recognised(content), names=plan != example()) == []


@pytest.mark.parametrize("plan", PLANS, ids=NAMES)
def test_it_does_so_without_bookmarks(plan: Path) -> None:
    outline, content = built(plan)
    assert differences(outline, recognised(without_bookmarks(content)), names=plan != example()) == []


@pytest.mark.parametrize("plan", PLANS, ids=NAMES)
def test_it_does_so_by_its_look_alone(plan: Path) -> None:
    outline, content = built(plan)
    assert differences(outline, recognised(unstyled(content)), names=plan != example()) == []


@pytest.mark.parametrize("plan", PLANS, ids=NAMES)
def test_nothing_in_it_is_not_understood(plan: Path) -> None:
    assert recognised(built(plan)[1]).notices == ()


@pytest.mark.parametrize("plan", PLANS, ids=NAMES)
def test_bookmarks_lead_every_block_and_row_to_itself(plan: Path) -> None:
    _, content = built(plan)
    document = read_package(Package("ke-hoach.docx", content))
    outline = outline_of(document)
    found = hints(document, outline)
    assert {new: old for new, old in found.items() if new != old} == {}
    kinds = {type(outline.blocks[spot.block]).__name__ for spot in found}
    assert {"Title", "Paragraph"} <= kinds
    rows = sum(len(getattr(block, "rows", ())) for block in outline.blocks)
    assert sum(spot.row >= 0 for spot in found) == rows


def test_a_first_row_of_short_cells_is_no_row_of_column_numbers() -> None:
    tasks = "tasks:\n  - task: A\n    lead: B\n"
    tables = "tables:\n  bang:\n    columns:\n      tt: TT\n      task: Tên\n      lead: Chủ trì\n"
    text = plan_text(tasks=tasks, tables=tables, sections=body("<<table bang>>"))
    assert differences(composed(text), recognised(document_of(text))) == []


# The same cases every time.
@settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
@given(plans())
def test_a_made_up_plan_comes_back_whatever_it_says(plan: Plan) -> None:
    try:
        text = decode(plan.data, "ke-hoach.yaml")
        outline = composed(text)
        content = rendered(outline, default_template(), Origin("ke-hoach.yaml", text))
    except UserError:
        return
    assert differences(outline, recognised(content), kinds=False, names=False) == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_documents_saved_by_libreoffice_say_the_same(tmp_path: Path) -> None:
    for plan in PLANS:
        (tmp_path / f"{plan.stem}.docx").write_bytes(built(plan)[1])
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    command += ["--convert-to", "docx:Office Open XML Text", "--outdir", str(tmp_path / "saved")]
    files = [str(tmp_path / f"{plan.stem}.docx") for plan in PLANS]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
    for plan in PLANS:
        content = (tmp_path / "saved" / f"{plan.stem}.docx").read_bytes()
        assert differences(built(plan)[0], recognised(content), names=plan != example()) == [], plan.stem
