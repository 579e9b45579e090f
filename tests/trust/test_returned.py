"""Whatever comes back: read, refused clearly, or told; never a traceback, a wait, or a plan that cannot be built."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.commands.git_textconv import git_textconv
from generator.commands.importing import import_word
from generator.commands.opinions import opinions
from generator.commands.outlines import outline_at, read_plan
from generator.commands.pull import Wanted, pull
from generator.commands.word_differences import write_difference
from generator.console.words import messages
from generator.outline.comparing.compare import compare
from generator.outline.text import as_text
from generator.problems import UserError
from tests.trust.fuzz import within
from tests.trust.plans import PLANS, Built
from tests.trust.returned import broken

SECONDS = 10.0
SEEDS = 12


def pulled(plan: Path, document: Path) -> None:
    """The plan can be built before, so it can afterwards."""
    before = plan.read_bytes()
    try:
        changed = pull([document], plan, Wanted(comments=True)).changed
    except UserError:
        assert plan.read_bytes() == before
        raise
    assert (plan.read_bytes() != before) == changed
    read_plan(plan)


def redlined(plan: Path, document: Path) -> None:
    comparison = compare(read_plan(plan)[1], outline_at(document))
    write_difference(comparison, (str(plan), str(document)), "redline", document.with_name("sua-doi.docx"))


WAYS: dict[str, Callable[[Path, Path], object]] = {
    "text": lambda plan, document: as_text(outline_at(document)),
    "import": lambda plan, document: import_word(document, document.with_suffix(".yaml")),
    "pull": pulled,
    "redline": redlined,
    "opinions": lambda plan, document: opinions([document], document.with_name("tong-hop.docx"), plan),
    "textconv": lambda plan, document: git_textconv(document),
}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["thai-binh-2022", "lao-cai-2022", "du-cac-thu"])
def test_a_broken_word_file_is_read_or_refused(name: str, way: str, built: dict[str, Built], tmp_path: Path) -> None:
    source = next(plan for plan in PLANS if plan.stem == name)
    for seed in range(SEEDS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        plan, document = folder / source.name, folder / "tra-ve.docx"
        shutil.copy(source, plan)
        document.write_bytes(broken(built[name].document.read_bytes(), Random(f"{name} {seed}")))
        with within(SECONDS):
            try:
                WAYS[way](plan, document)
            except UserError as error:
                messages.problems(error.problems)
        assert not [*folder.glob(".kehoach-*")]
