"""Word files made of plans and of other Word files: tables, and documents with tracked changes."""

from __future__ import annotations

from pathlib import Path

from generator.commands.files import refuse_if_open, write_whole
from generator.problems import Place, UserError
from generator.word.origin import is_as_made


def write_made(path: Path, content: bytes, force: bool) -> None:
    """Writes such a file; over another one only where that is of the same kind and nobody edited it, or with `force`.

    Raises UserError.
    """
    if path.suffix.lower() != ".docx":
        hint = f"Gõ -o {path.with_suffix('.docx')}"
        raise UserError.at(Place(str(path)), "not-docx", "Tệp này được ghi dạng .docx.", hint)
    if path.exists():
        refuse_if_open(path)
        if not force and not is_as_made(path):
            message = "Ở đó đang có tệp khác, hoặc bảng đã có người sửa, nên không ghi đè."
            hint = "Đổi tên tệp đó, hoặc ghi sang chỗ khác: -o TỆP. Bỏ tệp đó đi: --force."
            raise UserError.at(Place(str(path)), "edited-since-built", message, hint)
    write_whole(path, content)
