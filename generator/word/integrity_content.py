"""What stands in the parts of a .docx: tables, notes, styles, ids, pages, tags left behind (see integrity.py).

Paragraphs of ISO/IEC 29500-1 are given where it says what must be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from generator.problems import Problem
from generator.word import integrity_tables
from generator.word.integrity import Package
from generator.word.integrity_tables import whole_number
from generator.word.view import BLOCK_FIELDS, FIELDS
from generator.word.xml import R, w

# The plan a document carries (package.py), whatever the version of that part.
_PLAN = "{urn:kehoach:plan:"
_LONGEST_BOOKMARK, _LONGEST_TAG = 40, 64
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
# Only tags our templates use: a text may well be about {{ braces }}.
_TAG = re.compile(
    r"\{\{[rp]?\s*(?:(?:"
    + "|".join(sorted(FIELDS))
    + r"|blocks)\b|line\b|\w+\.(?:"
    + "|".join(sorted(BLOCK_FIELDS))
    + r")\b)"
    r"|\{\{[rp]\s|\{%-?(?:p|tr|tc|r)?\s*(?:if|elif|else|endif|for|endfor|set|vm|hm)\b|\{#p\s"
)
_STYLE_REFERENCES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_NOTES = {"footnotes": ("footnote", "footnoteReference"), "endnotes": ("endnote", "endnoteReference")}


def faults(package: Package) -> Iterator[Problem]:
    """What is wrong in the content of a package whose parts have been read and related."""
    document = package.document()
    if not document:
        return
    stories = [document, *(part for kind in _STORIES for part in package.of_kind(kind))]
    for part in stories:
        root = package.trees[part]
        yield from integrity_tables.faults(package, part, root)
        yield from _leftover_tags(package, part, root)
        yield from _fields(package, part, root)
        yield from _references_out(package, part, root)
    yield from _ids(package, [package.trees[part] for part in stories])
    yield from _notes(package)
    yield from _styles(package, stories)
    yield from _numbering(package, stories)
    yield from _pages(package, document)


def _values(roots: Iterable[Any], name: str, attribute: str = "val") -> Iterator[str]:
    return (element.get(w(attribute), "") for root in roots for element in root.iter(w(name)))


def _leftover_tags(package: Package, part: str, root: Any) -> Iterator[Problem]:
    typed = "".join("".join(tree.itertext()) for tree in package.trees.values() if tree.tag.startswith(_PLAN))
    for mark in root.iter(etree.PI):
        yield package.problem("leftover-tag", f"{part}: còn sót dấu `{mark.target}` của chương trình.")
    for paragraph in root.iter(w("p")):
        text = "".join(run.text or "" for run in paragraph.iter(w("t")))
        if "{" not in text:
            continue
        for match in _TAG.finditer(text):
            tag = text[match.start() : match.start() + 30]
            # What the plan itself says is no tag left behind.
            if match[0] not in typed:
                yield package.problem("leftover-tag", f"{part}: còn sót thẻ của mẫu, ở chỗ “{tag}”.")


def _fields(package: Package, part: str, root: Any) -> Iterator[Problem]:
    """Every field that begins ends (29500-1, 17.16.18)."""
    depth = 0
    for sign in _values([root], "fldChar", "fldCharType"):
        depth += {"begin": 1, "end": -1}.get(sign, 0)
        if depth < 0:
            break
    if depth:
        yield package.problem("open-field", f"{part}: có trường (số trang …) mở mà không đóng, hoặc ngược lại.")


def _references_out(package: Package, part: str, root: Any) -> Iterator[Problem]:
    known = package.related.get(part, {})
    prefix = f"{{{R}}}"
    for element in root.iter("{*}*"):
        for name, value in element.attrib.items():
            if name.startswith(prefix) and value not in known:
                yield package.problem("missing-relationship", f"{part}: nói tới quan hệ `{value}`, không có.")


def _ids(package: Package, roots: list[Any]) -> Iterator[Problem]:
    """Ids that must be there once: two things of one id make Word repair the file, or lose one."""
    controls = [found for root in roots for found in root.iter(w("sdtPr"))]
    tags = [tag.get(w("val"), "") for control in controls for tag in control.findall(w("tag"))]
    names = list(_values(roots, "bookmarkStart", "name"))
    starts, ends = (Counter(_values(roots, name, "id")) for name in ("bookmarkStart", "bookmarkEnd"))
    groups = {
        "bookmark": starts,
        "bookmark-name": Counter(name.lower() for name in names),
        "docpr": Counter(found.get("id", "") for root in roots for found in root.iter(_DOC_PR)),
        "sdt": Counter(found.get(w("val"), "") for control in controls for found in control.findall(w("id"))),
        "comment": Counter(_values(roots, "comment", "id")),
    }
    for kind, counted in groups.items():
        for name, times in counted.items():
            if times > 1:
                yield package.problem(f"duplicate-{kind}", f"Mã `{name}` ({kind}) có {times} lần trong văn bản.")
    for number in sorted(starts.keys() ^ ends.keys()):
        yield package.problem("open-bookmark", f"Dấu trang mã `{number}` thiếu chỗ bắt đầu hoặc chỗ kết thúc.")
    for name in names:
        if len(name) > _LONGEST_BOOKMARK:
            yield package.problem("long-name", f"Tên dấu trang `{name}` dài quá {_LONGEST_BOOKMARK} ký tự.")
    for tag in tags:
        if len(tag) > _LONGEST_TAG:
            yield package.problem("long-name", f"Thẻ `{tag[:20]}…` của ô nội dung dài quá {_LONGEST_TAG} ký tự.")


def _notes(package: Package) -> Iterator[Problem]:
    document = package.trees[package.document()]
    settings = [package.trees[part] for part in package.of_kind("settings")]
    for kind, (name, reference) in _NOTES.items():
        notes = [note for part in package.of_kind(kind) for note in package.trees[part].iter(w(name))]
        counted = Counter(note.get(w("id"), "") for note in notes)
        # The lines that part notes from the text are notes of a type; only settings may speak of them.
        typed = {note.get(w("id"), "") for note in notes if note.get(w("type"), "normal") != "normal"}
        used = Counter(_values([document], reference, "id"))
        for number, times in counted.items():
            if times > 1:
                yield package.problem(f"duplicate-{name}", f"Ghi chú mã `{number}` có {times} lần.")
        for number, times in used.items():
            if number not in counted or number in typed:
                yield package.problem("missing-note", f"Có dấu ghi chú `{number}` mà không có lời ghi chú ({kind}).")
            elif times > 1:
                yield package.problem("note-twice", f"Ghi chú `{number}` có {times} dấu trong văn bản ({kind}).")
        for number in counted.keys() - typed - used.keys():
            yield package.problem("unused-note", f"Ghi chú `{number}` không có dấu nào trong văn bản ({kind}).")
        special = {found.get(w("id"), "") for root in settings for pr in root.iter(w(f"{name}Pr")) for found in pr}
        for number in special - {"", *counted}:
            yield package.problem("missing-note", f"Cài đặt nói tới ghi chú `{number}` không có ({kind}).")
    comments = set(_values((package.trees[part] for part in package.of_kind("comments")), "comment", "id"))
    for number in set(_values([document], "commentReference", "id")) - comments:
        yield package.problem("missing-note", f"Có dấu nhận xét `{number}` mà không có lời nhận xét.")


def _styles(package: Package, stories: list[str]) -> Iterator[Problem]:
    parts = package.of_kind("styles")
    defined: dict[str, str] = {}
    for part in parts:
        for style in package.trees[part].iter(w("style")):
            number = style.get(w("styleId"), "")
            if number in defined:
                yield package.problem("duplicate-style", f"Kiểu mã `{number}` có hai lần.")
            defined[number] = style.get(w("type"), "paragraph")
    roots = [package.trees[part] for part in (*stories, *parts, *package.of_kind("numbering"))]
    for name, kind in _STYLE_REFERENCES.items():
        for number in sorted(set(_values(roots, name))):
            if defined.get(number) != kind:
                yield package.problem("undefined-style", f"Văn bản dùng kiểu `{number}` ({kind}) không có.")
    for name in ("basedOn", "next", "link"):
        for number in sorted(set(_values((package.trees[part] for part in parts), name)) - defined.keys()):
            yield package.problem("undefined-style", f"Kiểu `{number}` được kiểu khác dựa vào mà không có.")


def _numbering(package: Package, stories: list[str]) -> Iterator[Problem]:
    lists = [package.trees[part] for part in package.of_kind("numbering")]
    nums = [num for root in lists for num in root.iter(w("num"))]
    known = {"0", *(num.get(w("numId"), "") for num in nums)}
    roots = [package.trees[part] for part in (*stories, *package.of_kind("styles"))]
    for number in sorted(set(_values(roots, "numId")) - known):
        yield package.problem("undefined-numbering", f"Văn bản dùng danh sách đánh số `{number}` không có.")
    for number in sorted(set(_values(nums, "abstractNumId")) - set(_values(lists, "abstractNum", "abstractNumId"))):
        yield package.problem("undefined-numbering", f"Kiểu đánh số `{number}` không có.")


def _pages(package: Package, document: str) -> Iterator[Problem]:
    body = package.trees[document].find(w("body"))
    if body is None or body.find(w("sectPr")) is None:
        yield package.problem("no-section", "Văn bản không có khai báo trang ở cuối.")
        return
    related = package.related.get(document, {})
    for number, section in enumerate(body.iter(w("sectPr")), start=1):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        width, height = whole_number(size, "w"), whole_number(size, "h")
        if width <= 0 or height <= 0:
            yield package.problem("no-page-size", f"Phần trang {number} không khai khổ giấy.")
        elif (
            width <= whole_number(margins, "left") + whole_number(margins, "right")
            or height <= abs(whole_number(margins, "top")) + abs(whole_number(margins, "bottom"))
        ):  # fmt: skip
            yield package.problem("no-room", f"Phần trang {number}: lề chiếm hết trang.")
        for kind in ("header", "footer"):
            references = section.findall(w(f"{kind}Reference"))
            for reference in references:
                found = related.get(reference.get(f"{{{R}}}id", ""))
                if found is None or found.kind != kind:
                    yield package.problem("missing-header", f"Phần trang {number} dùng {kind} không có.")
            if len({reference.get(w("type")) for reference in references}) < len(references):
                yield package.problem("header-twice", f"Phần trang {number} khai hai {kind} cùng loại.")
