"""Paths as people type them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.paths import instead_of, typed


def test_a_path_with_blanks_is_given_in_quotation_marks() -> None:
    assert (typed(Path("plans/a.docx")), typed("GĐ sửa.docx")) == ("plans/a.docx", '"GĐ sửa.docx"')


@pytest.mark.parametrize(
    ("name", "ending", "hint"),
    [
        ("ra-soat-2027.yml", "yaml", "Có phải {0}/ra-soat-2027.yaml?"),
        ("ra-soat-2027", "yaml", "Có phải {0}/ra-soat-2027.yaml?"),
        ("GĐ sua.docx", "docx", 'Có phải "{0}/GĐ sửa.docx"?'),
        ("GĐ", "docx", 'Tên có dấu cách thì đặt trong ngoặc kép: "{0}/GĐ sửa.docx"'),
        ("khác.docx", "docx", "Xem lại tên tệp và thư mục đang đứng."),
        ("cchc.yaml", "yaml", "Có tệp cchc.yaml.txt: đổi tên, bỏ đuôi .txt."),
    ],
)
def test_a_file_that_was_meant_is_named(tmp_path: Path, name: str, ending: str, hint: str) -> None:
    for file in ("ra-soat-2027.yaml", "GĐ sửa.docx", "cchc.yaml.txt"):
        (tmp_path / file).write_bytes(b"")
    assert instead_of(tmp_path / name, ending) == hint.format(tmp_path)
