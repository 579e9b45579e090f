"""The parts of a .docx somebody sent: opened without trusting it."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from generator.paths import instead_of
from generator.problems import Place, UserError, system_reason
from generator.word.reading.names import RELATIONSHIPS
from generator.word.reading.old_format import OLE, converted

_MAX_UNPACKED = 200 * 1024 * 1024
_MAX_PARTS = 5000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "/officeDocument"
# "Strict Open XML" writes the same names in other namespaces.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship of a part leads: a part's name, or an address outside."""

    kind: str  # the last word of its type: "header", "styles", "image"
    target: str
    outside: bool


class Package:
    """An opened .docx. `file` is the name used in messages."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        if content.startswith(OLE):
            raise self._refused(content)
        if content.startswith(b"%PDF"):
            hint = "Mở bằng Word (Word tự chuyển), xem lại rồi lưu thành .docx; có tệp Word gốc thì dùng tệp gốc."
            raise self._error("not-a-word-file", "Đây là tệp PDF, không phải tệp Word.", hint)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self.damaged() from error
        entries = self._zip.infolist()
        if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
            raise self._error(
                "word-too-large", "Tệp Word giải nén ra quá lớn.", "Mở bằng Word, bỏ ảnh lớn rồi lưu lại."
            )
        self.names = frozenset(entry.filename for entry in entries)
        self._trees: dict[str, Any] = {}
        self.document = next(
            (relation.target for relation in self.relations("").values() if relation.kind == _DOCUMENT[1:]), ""
        )
        if self.document not in self.names:
            raise self._error(
                "word-not-a-document", "Tệp không phải văn bản Word (.docx).", "Mở bằng Word rồi lưu thành .docx."
            )

    @classmethod
    def opened(cls, path: Path) -> Package:
        """The package at a path, of an old .doc as LibreOffice converts it; raises UserError."""
        place = Place(str(path))
        try:
            if path.is_dir():
                message = f"{path} là một thư mục, không phải tệp Word."
                raise UserError.at(place, "not-a-file", message, "Ghi rõ tên tệp .docx.")
            if path.stat().st_size > _MAX_UNPACKED:
                message = "Tệp quá lớn."
                raise UserError.at(place, "word-too-large", message, "Bỏ ảnh lớn trong tệp rồi lưu lại.")
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise UserError.at(place, "no-file", f"Không có tệp {path}.", instead_of(path, "docx")) from error
        except OSError as error:
            message = f"Không đọc được tệp: {system_reason(error)}."
            raise UserError.at(place, "file-unreadable", message) from error
        return cls(str(path), converted(content) or content)

    def xml(self, name: str) -> Any:
        """A part, parsed; None where the package has none of that name. Raises UserError."""
        if name not in self.names:
            return None
        if name not in self._trees:
            self._trees[name] = self._parsed(name)
        return self._trees[name]

    def relations(self, name: str) -> dict[str, Relation]:
        """The relationships of a part ("" is the package) by id."""
        folder, _, base = name.rpartition("/")
        tree = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for item in [] if tree is None else tree.iter(f"{{{RELATIONSHIPS}}}Relationship"):
            outside = item.get("TargetMode") == "External"
            target = item.get("Target") or ""
            if not outside:
                target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[item.get("Id") or ""] = Relation((item.get("Type") or "").rpartition("/")[2], target, outside)
        return found

    def related(self, kind: str) -> Any:
        """The document's part of a kind ("styles"), parsed; None where it has none."""
        found = (relation for relation in self.relations(self.document).values() if relation.kind == kind)
        relation = next(found, None)
        return self.xml(relation.target) if relation and not relation.outside else None

    def damaged(self) -> UserError:
        """The error of a file that cannot be read as what it claims to be."""
        return self._error(
            "word-damaged", "Tệp Word bị hỏng, không đọc được.", "Mở bằng Word (chọn sửa tệp nếu Word hỏi) rồi lưu lại."
        )

    def _parsed(self, name: str) -> Any:
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True)
        try:
            content = self._zip.read(name)
            if b"purl.oclc.org/ooxml" in content:
                for strict, usual in _STRICT:
                    content = content.replace(strict, usual)
            root = etree.fromstring(content, parser)
        except (
            etree.XMLSyntaxError,
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            EOFError,
            OSError,
            ValueError,
            NotImplementedError,
        ) as error:
            raise self.damaged() from error
        # Word writes no DTD; whoever does wants entities expanded.
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged()
        return root

    def _refused(self, content: bytes) -> UserError:
        if _ENCRYPTED in content:
            return self._error("word-encrypted", "Tệp Word có mật khẩu.", "Mở bằng Word, bỏ mật khẩu rồi lưu lại.")
        return self._error(
            "word-old-format",
            "Tệp Word kiểu cũ (.doc).",
            "Mở bằng Word, chọn Save As, kiểu Word Document (.docx). Máy có LibreOffice thì đọc thẳng được tệp .doc.",
        )

    def _error(self, rule: str, message: str, hint: str) -> UserError:
        return UserError.at(Place(self.file), rule, message, hint)
