"""Word files as PDF, through LibreOffice where it is installed: all files in one call."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from generator import libreoffice
from generator.commands.files import write_whole
from generator.problems import Place, UserError

_PRODUCER = "LibreOffice".encode("utf-16-be").hex().upper().encode()
_SIGNED = b"/ByteRange"  # ISO 32000-1 12.8.1: every digital signature has one
_SECONDS_FOR_ALL = 120
_SECONDS_EACH = 60


def converter() -> str:
    """The LibreOffice program; raises UserError where there is none."""
    found = libreoffice.program()
    if found is None:
        message = "Chưa cài LibreOffice nên không tạo được PDF; tệp .docx không bị ảnh hưởng."
        hint = "Cài LibreOffice (miễn phí), hoặc mở tệp .docx trong Word rồi chọn Lưu dạng PDF."
        raise UserError.at(Place(), "no-libreoffice", message, hint)
    return found


def write_pdfs(documents: list[Path], force: bool = False) -> list[Path]:
    """Writes a PDF beside each document and returns their paths.

    Raises UserError where one fails, or where a PDF of somebody else (a scan, a signed one) stands there, which only
    `force` overwrites.
    """
    program = converter()
    if not force:
        for document in documents:
            _refuse_if_foreign(document.with_suffix(".pdf"))
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        # Numbered copies: two plans of one name in different folders must not meet.
        copies = [Path(folder, f"{number}.docx") for number in range(len(documents))]
        for document, copy in zip(documents, copies, strict=True):
            copy.write_bytes(document.read_bytes())
        seconds = _SECONDS_FOR_ALL + _SECONDS_EACH * len(copies)
        try:
            libreoffice.convert(program, copies, "pdf", Path(folder), seconds)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(documents[0]) from error
        written = []
        for document, copy in zip(documents, copies, strict=True):
            made = copy.with_suffix(".pdf")
            if not made.is_file():
                raise _failed(document)
            write_whole(document.with_suffix(".pdf"), made.read_bytes())
            written.append(document.with_suffix(".pdf"))
    return written


def _refuse_if_foreign(path: Path) -> None:
    if not path.exists():
        return
    content = path.read_bytes()
    if _PRODUCER not in content or _SIGNED in content:
        message = "Tệp PDF này không do chương trình tạo, hoặc đã ký số, nên không ghi đè."
        hint = "Đổi tên tệp đó, hoặc ghi sang chỗ khác: -o THƯ_MỤC. Bỏ bản đó đi: --force."
        raise UserError.at(Place(str(path)), "foreign-pdf", message, hint)


def _failed(document: Path) -> UserError:
    hint = "Thử lại; nếu vẫn lỗi, mở tệp .docx trong Word rồi chọn Lưu dạng PDF."
    return UserError.at(Place(str(document)), "pdf-failed", "LibreOffice không chuyển được tệp này sang PDF.", hint)
