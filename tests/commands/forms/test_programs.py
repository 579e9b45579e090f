"""The same file as other programs and other kinds of Open XML write it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator import libreoffice
from tests.commands.forms.word import BODY, answer, dele, in_run, ins, new_paragraph, paragraph, run, sent, written

LAST = "Văn phòng theo dõi, đôn đốc"
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}
EDITS = (
    in_run("Quý II/", dele("Quý II/"), ins(run("Quý III/"))),
    in_run(LAST, run("Văn phòng giám sát, đôn đốc")),
)
TOLD = [
    f"placed: Đoạn kết: {LAST}./. → Văn phòng giám sát, đôn đốc./.",
    "placed: Nhiệm vụ 2, cột Thời hạn: Quý II/2026 → Quý III/2026 (Trần Bình, 20/11/2026)",
]
PLAN = [
    f"- {LAST}.",
    "+ Văn phòng giám sát, đôn đốc.",
    "- deadline: Quý II/<<year>>",
    "+ deadline: Quý III/<<year>>",
]


def edited(*more: tuple[str, str]) -> dict[str, str]:
    body = sent()[BODY]
    for old, new in (*EDITS, *more):
        assert body.count(old) == 1
        body = body.replace(old, new)
    return {BODY: body}


def test_strict_open_xml(tmp_path: Path) -> None:
    plan = written(tmp_path, edited())
    with zipfile.ZipFile(plan.with_suffix(".docx")) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    with zipfile.ZipFile(plan.with_suffix(".docx"), "w") as package:
        for name, content in parts.items():
            for loose, strict in STRICT.items():
                content = content.replace(loose, strict)
            package.writestr(name, content)
    found = answer(plan)
    assert (found.told, found.plan, found.left, found.seen) == (TOLD, PLAN, (), [])


@pytest.mark.slow
@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["docx", "doc"])
def test_saved_by_libreoffice(kind: str, tmp_path: Path) -> None:
    old = paragraph("Công khai")
    plan = written(tmp_path, edited((old, old + new_paragraph("Thanh tra kiểm tra đột xuất."))))
    folder = tmp_path / "ra"
    folder.mkdir()
    libreoffice.convert(libreoffice.program() or "", [plan.with_suffix(".docx")], kind, folder, 120)
    found = answer(plan, document=folder / f"ke-hoach.{kind}")
    where = "Mục I, khoản 2, đoạn “Thanh tra kiểm tra đột …”"
    assert found.told == [
        f"placed: {where}: thêm “Thanh tra kiểm tra đột xuất.” (Trần Bình, 20/11/2026)",
        *TOLD,
    ]
    assert found.plan == ["+ Thanh tra kiểm tra đột xuất.", *PLAN]
    assert (found.left, found.looks, found.seen) == ((), {}, [])
    [file] = found.outcomes.files
    assert [edit.tier for edit in file.edits if edit.kind == "changed"] == ["bookmark", "bookmark"]
    # A .doc has no room for the plan.
    assert file.embedded == (kind == "docx")
