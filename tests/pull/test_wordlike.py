"""Edited documents are what Word would write: accepted they say what was meant, rejected what was sent."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.outline.blocks import Span, plain
from generator.word.reading.document import read
from generator.word.reading.views import ACCEPTED, ORIGINAL, View
from generator.word.recognising import outline_of
from tests.pull import effects, samples, wordlike
from tests.pull.units import Unit, told, units_of
from tests.pull.ways import pasted

# Kinds of the template's look, which nobody tracks: an empty line stays when changes are rejected.
_UNTRACKED = ("dress",)


def said(path: Path, content: bytes, view: View = ACCEPTED) -> list[str]:
    path.write_bytes(content)
    return folded(units_of(outline_of(read(path, view))))


def folded(units: Iterable[Unit]) -> list[str]:
    """What units say; small letters typed into a title are printed as capitals only once they are in the plan."""
    return [unit.said().casefold() for unit in units]


@pytest.mark.parametrize("change", wordlike.CHANGES, ids=lambda change: change.__name__)
def test_tracked_edits_accepted_and_rejected(change: wordlike.Change, tmp_path: Path) -> None:
    made = 0
    for seed, name in enumerate(("vi-du", "bia-1", "bia-2", "dong-thap-2022")):
        sample = samples.sample(name)
        edited = wordlike.edited(sample.document, sample.outline, seed, (change,), tracked=True, lost=0)
        if not edited.edits:
            continue
        made += 1
        path = tmp_path / f"{name}.docx"
        assert said(path, edited.content) == folded(edited.expected)
        if change.__name__ not in _UNTRACKED:
            assert said(path, edited.content, ORIGINAL) == folded(units_of(sample.outline))
    assert made


def test_one_persons_view_holds_that_persons_edits(tmp_path: Path) -> None:
    sample = samples.sample("vi-du")
    edited = wordlike.edited(sample.document, sample.outline, 3, wordlike.CHANGES[:6], tracked=True, lost=0)
    assert len(edited.edits) > 3
    path = tmp_path / "vi-du.docx"
    assert said(path, edited.content, View("author", "Trần Thị Bình")) == folded(edited.expected)
    assert said(path, edited.content, View("author", "Người khác")) == folded(units_of(sample.outline))


def test_noise_alone_says_nothing_else(tmp_path: Path) -> None:
    for seed in range(3):
        sample = samples.sample("dong-thap-2022")
        edited = wordlike.edited(sample.document, sample.outline, seed, count=0, noisy=True, lost=0.3)
        assert edited.content != sample.document
        assert said(tmp_path / "a.docx", edited.content) == folded(units_of(sample.outline))


def test_a_pasted_document_has_neither_styles_nor_bookmarks_nor_plan(tmp_path: Path) -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(pasted(samples.sample("vi-du").document))) as package:
        names, document = package.namelist(), package.read("word/document.xml").decode()
    assert not [name for name in names if name.startswith("customXml")]
    assert "bookmarkStart" not in document
    assert "pStyle" not in document
    assert "Rà soát văn bản quy phạm pháp luật" in document


def test_the_same_seed_gives_the_same_document() -> None:
    sample = samples.sample("bia-1")
    one, other = (wordlike.edited(sample.document, sample.outline, 8, lost=0, count=6) for _ in range(2))
    assert [edit.told for edit in one.edits] == [edit.told for edit in other.edits]
    assert len(one.edits) > 1


def test_words_spliced_take_the_look_of_what_they_replace() -> None:
    spans = (Span("Nộp "), Span("báo cáo", bold=True), Span(" trước ngày 15."))
    assert told(effects.spliced(spans, 4, 11, "tờ trình")) == "Nộp ** tờ trình ** trước ngày 15"
    assert told(effects.spliced(spans, 11, 11, " tháng")) == "Nộp ** báo cáo tháng ** trước ngày 15"
    assert plain(effects.spliced(spans, 0, 4, "")) == "báo cáo trước ngày 15."


def test_spans_cut_where_a_note_stands() -> None:
    spans = (Span("Một"), Span("1", note="a"), Span(" hai"))
    assert effects.notes_at(spans) == [3]
    assert effects.parted(spans, 3, 4) == ((Span("Một"), Span("1", note="a")), (Span(" "),), (Span("hai"),))
