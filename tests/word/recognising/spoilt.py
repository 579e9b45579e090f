"""Documents without what the program left in them to know them by."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

_BOOKMARK = re.compile(rb"<w:bookmark(?:Start|End)\b[^>]*/>")
_OWN_NAME = re.compile(r'(<w:name w:val=")(KH |heading )')


def without_bookmarks(content: bytes) -> bytes:
    """The document without its hidden bookmarks and without the plan it carries."""
    return changed(content, lambda name, part: _BOOKMARK.sub(b"", part) if name == "word/document.xml" else part)


def unstyled(content: bytes) -> bytes:
    """The same look, in styles of other names: to a reader as if it were formatted by hand. No bookmarks either."""

    def renamed(name: str, part: bytes) -> bytes:
        if name != "word/styles.xml":
            return part
        return _OWN_NAME.sub(r"\1Kieu \2", part.decode()).encode()

    return changed(without_bookmarks(content), renamed)


def changed(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The package with each part changed; the plan it carries (custom XML) goes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry.filename)
            if entry.filename.startswith("customXml/"):
                part = b"<kept/>" if entry.filename.endswith(".xml") else part
            new.writestr(entry.filename, change(entry.filename, part))
    return made.getvalue()
