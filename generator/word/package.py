"""The .docx package: the same bytes for the same content, whatever the machine, the clock and the order of things."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from docx.document import Document

from generator.word.origin import Origin, add_origin, add_seal, drop_custom_parts
from generator.word.xml import with_tables

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
# The names that the program gives to the parts it writes.
DOCUMENT, FOOTNOTES = "word/document.xml", "word/footnotes.xml"
_TYPES = "[Content_Types].xml"
# A third faster than zlib's usual 6 on long registers, for a file that is a tenth larger (a real plan: 1 KB).
_DEFLATE_LEVEL = 5


def parts_of(document: Document, tables: Sequence[bytes]) -> dict[str, bytes]:
    """The parts of the document with its tables, by name; nothing of where it comes from."""
    drop_custom_parts(document)
    unsorted = io.BytesIO()
    document.save(unsorted)
    with zipfile.ZipFile(unsorted) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[DOCUMENT] = with_tables(parts[DOCUMENT], tables)
    return parts


def packed(parts: dict[str, bytes], origin: Origin | None) -> bytes:
    """The parts as a .docx, in a fixed order and with fixed dates, with the plan it was built from, if any, inside."""
    if origin is None:
        add_seal(parts)
    else:
        add_origin(parts, origin)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _TYPES, name)):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name], zipfile.ZIP_DEFLATED, _DEFLATE_LEVEL)
    return target.getvalue()
