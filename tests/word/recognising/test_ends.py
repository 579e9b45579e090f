from __future__ import annotations

import io
import zipfile

import pytest

from generator.outline.blocks import SignOff
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from generator.word.recognising import outline_of
from tests.support import document_of, plan_text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("* UBND tỉnh;", "UBND tỉnh;"),
        ("• UBND tỉnh;", "UBND tỉnh;"),
        ("**Hỏa tốc**;", "**Hỏa tốc**;"),
        ("*nội bộ*;", "*nội bộ*;"),
    ],
)
def test_of_a_recipient_only_a_bullet_is_taken_off(typed: str, read: str) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document_of(plan_text()))) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name)
            package.writestr(name, part.replace("- UBND tỉnh;".encode(), typed.encode()))
    outline = outline_of(read_package(Package("van-ban.docx", target.getvalue())))
    [sign_off] = [block for block in outline.blocks if isinstance(block, SignOff)]
    assert sign_off.recipients[0].removeprefix("- ") == read
