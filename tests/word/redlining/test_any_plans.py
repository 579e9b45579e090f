"""Any two plans: accepting every change gives the new document, rejecting every change the old one."""

from __future__ import annotations

import io
import itertools
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.outlines import read_plan
from generator.outline.blocks import Outline
from generator.outline.comparing.changes import Comparison
from generator.outline.comparing.compare import compare
from generator.resources import default_template
from generator.word import integrity
from generator.word.package import packed
from generator.word.reading.document import read
from generator.word.reading.views import ACCEPTED, ORIGINAL
from generator.word.recognising import outline_of as recognised
from generator.word.redlining.document import redlined
from generator.word.render import rendered_parts
from tests.outline.comparing.plans import Maker, yaml
from tests.support import outline_of
from tests.word.redlining.views import said, texts

PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*.yaml"))


def built(outline: Outline) -> bytes:
    return packed(rendered_parts(outline, default_template()), None)


def is_exact(comparison: Comparison) -> bytes:
    """The tracked document, checked by a small Accept All and Reject All of the tests' own."""
    content = redlined(comparison, default_template(), None, "Sở Nội vụ")
    for view, outline in (("accepted", comparison.new), ("original", comparison.old)):
        wanted = built(outline)
        assert texts(content, view) == texts(wanted)
        assert said(content, view) == said(wanted)
    assert integrity.faults(content, "x.docx") == []
    return content


def reads_exactly(content: bytes, comparison: Comparison, folder: Path) -> None:
    """The program's own reader sees the two documents in the two views."""
    path, plain = folder / "sua-doi.docx", folder / "thuong.docx"
    path.write_bytes(content)
    for view, outline in ((ACCEPTED, comparison.new), (ORIGINAL, comparison.old)):
        plain.write_bytes(built(outline))
        assert told(recognised(read(path, view))) == told(recognised(read(plain)))


def told(part: Any) -> Any:
    """An outline for comparing: without the places its parts were read from."""
    if isinstance(part, tuple):
        fields = getattr(part, "_fields", range(len(part)))
        return [told(item) for name, item in zip(fields, part, strict=True) if name not in ("place", "notices")]
    return part


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new"), list(itertools.permutations(PLANS, 2)), ids=lambda plan: plan.stem)
def test_any_of_the_plans_becomes_any_other(old: Path, new: Path, tmp_path: Path) -> None:
    comparison = compare(read_plan(old)[1], read_plan(new)[1])
    reads_exactly(is_exact(comparison), comparison, tmp_path)


@pytest.mark.slow
@given(st.integers(0, 10**9))
@settings(max_examples=25, deadline=None)
def test_random_edits_of_random_plans(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    maker = Maker(random.Random(seed))
    draft = maker.draft()
    edited = draft
    for _ in range(random.Random(seed).randint(1, 6)):
        edited, _ = maker.edited(edited)
    comparison = compare(outline_of(yaml(draft)), outline_of(yaml(edited)))
    reads_exactly(is_exact(comparison), comparison, tmp_path_factory.mktemp("doc"))


@given(st.integers(0, 10**9))
@settings(max_examples=10, deadline=None)
def test_what_a_comparison_takes_for_one_thing_cannot_make_it_wrong(seed: int) -> None:
    """Exact whatever is paired with whatever: a third of the partners is forgotten, others are mixed up."""
    chance = random.Random(seed)
    maker = Maker(chance)
    draft = maker.draft()
    edited, _ = maker.edited(draft)
    comparison = compare(outline_of(yaml(draft)), outline_of(yaml(edited)))
    kept = {old: new for old, new in comparison.partners.items() if chance.random() < 0.7}
    plain = [old for old in kept if old.block >= 0 and old.row < 0 and not old.field]
    for one, other in zip(plain[::5], plain[3::5], strict=False):
        kept[one], kept[other] = kept[other], kept[one]
    is_exact(comparison._replace(partners=kept))


def test_a_document_without_differences_holds_no_change() -> None:
    outline = read_plan(PLANS[0])[1]
    content = is_exact(compare(outline, outline))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"w:author" not in package.read("word/document.xml") + package.read("word/footnotes.xml")
