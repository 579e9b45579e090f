"""Word files of before 2007 (.doc, [MS-DOC]), read through LibreOffice where it is installed."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream that makes a compound file a Word document ([MS-DOC] 2.1), as its directory names it.
_WORD = "WordDocument".encode("utf-16-le")
_SECONDS = 120


def converted(content: bytes) -> bytes | None:
    """A .doc as a .docx; None for any other content, without LibreOffice, or where it cannot convert the file.

    LibreOffice keeps words, tables, notes, comments and tracked changes; looks may differ a little from Word's.
    """
    if not content.startswith(OLE) or _WORD not in content:
        return None
    from generator import libreoffice  # nobody else needs it

    program = libreoffice.program()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        old = Path(folder, "van-ban.doc")
        old.write_bytes(content)
        try:
            libreoffice.convert(program, [old], "docx:Office Open XML Text", Path(folder), _SECONDS)
            return old.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.TimeoutExpired):
            return None
