"""Whether a .docx is sound: what Word would refuse or repair, and what validators of the format let through.

Here the package is looked at: the zip, its parts, their types and relationships (ISO/IEC 29500-2); what stands in
the parts is looked at in integrity_content. Only zipfile and lxml: the document is not opened by what made it.
"""

from __future__ import annotations

import io
import itertools
import posixpath
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from lxml import etree

from generator.problems import Place, Problem

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# Relationship types end in one of these words, in the transitional and in the strict form of the standard alike.
_DOCUMENT = "officeDocument"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# What a part is, by the last word of the relationship type that leads to it, and the content type it then must have.
_KINDS = {
    "styles": f"{_WORD}styles+xml",
    "numbering": f"{_WORD}numbering+xml",
    "settings": f"{_WORD}settings+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "comments": f"{_WORD}comments+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
}
_MAIN = frozenset({f"{_WORD}document.main+xml", f"{_WORD}template.main+xml"})
# A plan of 40,000 rows makes some 60 MB of XML. What unpacks to more is refused before it is unpacked.
MAX_BYTES = 200 * 1024 * 1024
MAX_PARTS = 5_000
MAX_PROBLEMS = 200
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)


class Broken(Exception):
    """A part that cannot be read; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where an id leads: the kind (last word of its type) and the part, "" for something outside the package."""

    kind: str
    target: str


@dataclass
class Package:
    """The parts of a .docx, those that hold XML parsed; `related` by the name of the part they start from ("" root)."""

    name: str
    parts: dict[str, bytes] = field(default_factory=dict)
    trees: dict[str, Any] = field(default_factory=dict)
    related: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    def problem(self, rule: str, message: str, hint: str = "") -> Problem:
        """A problem of this file as a whole: a .docx has no lines."""
        return Problem(Place(self.name), rule, message, hint or _HINT)

    def document(self) -> str:
        """The name of the main part; "" where there is none."""
        roots = self.related.get("", {}).values()
        return next((item.target for item in roots if item.kind == _DOCUMENT and item.target in self.trees), "")

    def of_kind(self, kind: str) -> list[str]:
        """The parts of one kind that the main part leads to and that could be read."""
        related = self.related.get(self.document(), {}).values()
        return list(dict.fromkeys(item.target for item in related if item.kind == kind and item.target in self.trees))


_HINT = "Tạo lại văn bản; nếu vẫn báo thì gửi tệp này cho người phụ trách chương trình."
_NOT_WORD = "Mở tệp trong Word rồi lưu lại dạng .docx."


def faults(content: bytes, name: str) -> list[Problem]:
    """What is wrong in the bytes of a .docx; `name` is the file's name in messages. Empty where it is sound.

    At most MAX_PROBLEMS are given. Hostile files (unpacking to gigabytes, entities) are refused, not read.
    """
    # Imported late: both modules know Package.
    from generator.word import integrity_content

    package = Package(name)
    found = list(_read(package, content))
    if package.parts:
        found += itertools.islice(_package_faults(package), MAX_PROBLEMS)
        found += itertools.islice(integrity_content.faults(package), MAX_PROBLEMS)
    return found[:MAX_PROBLEMS]


def _read(package: Package, content: bytes) -> Iterator[Problem]:
    """Unpacks the file; nothing stays in the package where that is not safe or not possible."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
                message = f"Tệp nén bung ra quá {MAX_BYTES // 1024**2} MB hoặc quá {MAX_PARTS} phần, nên không mở."
                yield package.problem("package-too-large", message, "Xem lại tệp này lấy từ đâu.")
                return
            names = Counter(entry.filename.lower() for entry in entries)
            for entry in entries:
                # zipfile reads no more than the size that was announced, and checks the sum.
                package.parts[entry.filename] = archive.read(entry)
                if names[entry.filename.lower()] > 1:
                    yield package.problem("duplicate-part", f"Phần {entry.filename} có hai lần trong tệp.")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        package.parts.clear()
        # RuntimeError: a password is wanted.
        secret = isinstance(error, RuntimeError) and not isinstance(error, NotImplementedError)
        reason = "Tệp đặt mật khẩu" if secret else "Tệp không phải tệp Word (.docx), hoặc đã hỏng"
        yield package.problem("not-a-package", f"{reason}.", _NOT_WORD)
        return
    for part, data in package.parts.items():
        if part.lower().endswith((".xml", ".rels")):
            try:
                package.trees[part] = parsed(data)
            except Broken as error:
                yield package.problem("bad-xml", f"Phần {part} không phải XML đọc được: {error}.")


def parsed(data: bytes) -> Any:
    """The root of a part's XML; raises Broken. Read as UTF-8 or UTF-16, as the standard demands, and without DTD."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeError as error:
            raise Broken("sai bảng mã") from error
    # Forbidden in packages (29500-2, 8.1.4), and the way to entities that grow without end.
    if _DOCTYPE.match(data):
        raise Broken("có DOCTYPE")
    # The encoding is given, so that no declaration in the file can hide a DOCTYPE from the look above.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, encoding="utf-8")
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Broken(f"dòng {error.lineno}") from error


def _package_faults(package: Package) -> Iterator[Problem]:
    kinds = _content_types(package)
    if kinds is None:
        yield package.problem("no-content-types", f"Tệp thiếu phần {CONTENT_TYPES}.", _NOT_WORD)
        return
    for part in package.parts:
        if part != CONTENT_TYPES and not kinds(part):
            yield package.problem("no-content-type", f"Phần {part} không khai kiểu nội dung.")
    for part in sorted(package.trees):
        if part.lower().endswith(".rels"):
            yield from _relate(package, part)
    document = package.document()
    if not document:
        yield package.problem("no-document", "Tệp không có phần văn bản chính.", _NOT_WORD)
        return
    if kinds(document) not in _MAIN:
        yield package.problem("wrong-content-type", f"Phần {document} khai sai kiểu nội dung `{kinds(document)}`.")
    for kind, wanted in _KINDS.items():
        for part in package.of_kind(kind):
            if kinds(part) != wanted:
                yield package.problem("wrong-content-type", f"Phần {part} khai sai kiểu nội dung `{kinds(part)}`.")


def _content_types(package: Package) -> Callable[[str], str] | None:
    """What gives a part's content type, "" where it has none; None without the part that says so."""
    root = package.trees.get(CONTENT_TYPES)
    if root is None:
        return None
    defaults: dict[str, str] = {
        item.get("Extension", "").lower(): item.get("ContentType", "") for item in root.iter(f"{TYPES}Default")
    }
    overrides: dict[str, str] = {
        item.get("PartName", "").lower(): item.get("ContentType", "") for item in root.iter(f"{TYPES}Override")
    }

    def kind(part: str) -> str:
        return overrides.get(f"/{part}".lower()) or defaults.get(part.rpartition(".")[2].lower(), "")

    return kind


def _relate(package: Package, rels: str) -> Iterator[Problem]:
    """Takes in the relationships of one part."""
    folder, _, file = rels.rpartition("_rels/")
    source = folder + file.removesuffix(".rels")
    found = package.related.setdefault(source, {})
    for item in package.trees[rels].iter(RELATIONSHIP):
        number, target = item.get("Id", ""), unquote(item.get("Target", "").partition("#")[0])
        if number in found:
            yield package.problem("duplicate-relationship", f"Quan hệ `{number}` có hai lần trong {rels}.")
        if item.get("TargetMode") == "External":
            target = ""
        else:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if target not in package.parts:
                yield package.problem("missing-part", f"Quan hệ `{number}` trong {rels} dẫn tới {target}, không có.")
        found[number] = Relationship(item.get("Type", "").rpartition("/")[2], target)
