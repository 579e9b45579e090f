"""Những gì không kiểm tra được.

Chỗ nào không đo, không đọc được thì nói rõ, không coi là đúng: hình vẽ có thể là đường kẻ, chữ nằm trong ảnh, phông
của chủ đề không có trong tệp, số trang không biết được.

Sai:
    Quốc hiệu và tên cơ quan là một bức ảnh

Đúng:
    Quốc hiệu và tên cơ quan gõ bằng chữ
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.font import fonts
from generator.rules.form.page_fields import has_number, several_pages, shown
from generator.rules.form.rule_names import NAMES, owners
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "not-evaluated"
SEVERITY: Severity = "info"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Each thing not judged, and why."""
    for words in _unjudged(document):
        yield Found(document.place(), f"Không kiểm tra được {words}.")


def _unjudged(document: FormDocument) -> Iterator[str]:
    components, word = document.components, document.word
    yield from (f"{name}: chưa đọc được phần này" for name in word.unread)
    pictures = any(paragraph.pictures for paragraph in word.paragraphs[:10])
    if document.needs_header and pictures and not (components.national and components.motto and components.agency):
        yield "phần đầu trang: có hình, chữ trong hình không đọc được"
    yield from _rules(document)
    unknown = [line for line in components.lines() if any(not font for _, font in fonts(line))]
    if unknown:
        yield f"phông chữ của {len(unknown)} đoạn: bộ phông của chủ đề (theme) không có trong tệp"
    if any(not section.described for section in word.sections):
        yield "khổ giấy và lề: tệp không ghi, Word sẽ lấy theo máy in"
    numbered = any(has_number(part) for section in word.sections for part in shown(document, section))
    if not numbered and not any(several_pages(document, section) for section in word.sections):
        below = any(has_number(part) for section in word.sections for part in shown(document, section, footers=True))
        if not below:
            yield "số trang: tệp không có số trang, và không biết văn bản dài mấy trang"
    if components.has_header and not components.header_table and any("\t" in p.text for p in word.paragraphs[:15]):
        yield "canh giữa ở đầu trang: xếp chữ bằng phím Tab, không phải bằng bảng"
    boxes = sum(p.story == "textbox" and not p.is_blank for p in word.paragraphs[components.title_end :])
    if boxes:
        yield f"vị trí của {boxes} đoạn trong hộp chữ (text box)"


def _rules(document: FormDocument) -> Iterator[str]:
    components = document.components
    for name, lines in owners(document).items():
        rules = components.rules.get(name, [])
        if lines and not rules and components.spare_drawings:
            yield f"đường kẻ dưới {NAMES[name]}: có hình vẽ ở đó nhưng không đo được"
        elif any(rule.length is None for rule in rules):
            yield f"độ dài đường kẻ dưới {NAMES[name]}: tệp không ghi rõ độ dài"
