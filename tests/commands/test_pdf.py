"""`build --pdf`: LibreOffice where it is installed, a clear word where it is not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import libreoffice
from generator.commands import pdf
from generator.commands.build import build
from generator.commands.pdf import converter, write_pdfs
from generator.problems import UserError
from tests.support import plan_text

NEEDS_LIBREOFFICE = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def built(folder: Path, name: str = "ke-hoach") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    plan = folder / f"{name}.yaml"
    plan.write_text(plan_text(), encoding="utf-8")
    [result] = build([plan], None, force=False)
    return result.document


def test_without_libreoffice_the_user_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(libreoffice, "_PLACES", ())
    with pytest.raises(UserError) as caught:
        converter()
    [problem] = caught.value.problems
    assert problem.rule == "no-libreoffice"
    assert "tệp .docx không bị ảnh hưởng" in problem.message
    assert "Lưu dạng PDF" in problem.hint


def test_libreoffice_is_found_where_it_is_installed_though_not_on_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice.exe"
    program.touch()
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr(libreoffice, "_PLACES", (tmp_path / "elsewhere.exe", program))
    assert converter() == str(program)


def test_a_conversion_that_makes_nothing_names_the_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    document = built(tmp_path)
    before = document.read_bytes()
    monkeypatch.setattr(pdf, "converter", lambda: "true")
    monkeypatch.setattr(libreoffice.subprocess, "run", lambda *_, **__: None)
    with pytest.raises(UserError) as caught:
        write_pdfs([document])
    assert [(problem.rule, problem.place.file) for problem in caught.value.problems] == [("pdf-failed", str(document))]
    assert document.read_bytes() == before
    assert not document.with_suffix(".pdf").exists()


def test_a_conversion_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def hang(*_: object, timeout: float, **__: object) -> None:
        raise subprocess.TimeoutExpired("soffice", timeout)

    monkeypatch.setattr(pdf, "converter", lambda: "soffice")
    monkeypatch.setattr(libreoffice.subprocess, "run", hang)
    with pytest.raises(UserError, match="không chuyển được"):
        write_pdfs([built(tmp_path)])


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.4 a scan", b"%PDF-1.6 /Producer<FEFF" + b"004C0069006200720065004F00660066006900630065>/ByteRange[0 1]"],
)
def test_a_scanned_or_signed_pdf_is_not_overwritten(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    document = built(tmp_path)
    document.with_suffix(".pdf").write_bytes(content)
    monkeypatch.setattr(pdf, "converter", lambda: "soffice")
    with pytest.raises(UserError) as caught:
        write_pdfs([document])
    assert [problem.rule for problem in caught.value.problems] == ["foreign-pdf"]
    assert document.with_suffix(".pdf").read_bytes() == content


@NEEDS_LIBREOFFICE
@pytest.mark.slow
def test_documents_of_one_name_in_two_folders_each_get_their_pdf(tmp_path: Path) -> None:
    documents = [built(tmp_path / "năm 2025"), built(tmp_path / "năm 2026")]
    assert write_pdfs(documents) == [document.with_suffix(".pdf") for document in documents]
    assert all(document.with_suffix(".pdf").read_bytes().startswith(b"%PDF-") for document in documents)
    # Its own PDF is written again without asking, another one when forced.
    write_pdfs(documents[:1])
    documents[0].with_suffix(".pdf").write_bytes(b"a scan")
    write_pdfs(documents[:1], force=True)
    assert documents[0].with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
