"""What made-up plans say: Vietnamese words, odd pieces that come out as typed, loose ends, and what is refused."""

from __future__ import annotations

VIETNAMESE = """Tuyên truyền; cải cách hành chính; thủ tục; Ủy ban nhân dân; Sở Nội vụ; quý I; 15.000 hồ sơ; đậu đũa; \
nhiệm vụ; phối hợp; trước ngày 10/11; số 08/2022/NĐ-CP; Kế hoạch số 359/KH-UBND; giải quyết; ngoằn ngoèo; khuỷu; \
năm 2026; 100%; (TTHC); chuyển đổi số; nghĩa; ưỡn; Lưu: VT; xã, phường; các phòng, đơn vị; Lao động - Thương binh; \
Đ/c Nguyễn Văn Ất; “một cửa”; 3,5 tỷ đồng; ≥ 95%; m²; Điều 5""".split("; ")

# Words that are printed as they are typed, whatever stands beside them (between blanks).
AS_TYPED = [
    *"{{ 7*7 }}|{% raw %}|{% if x %}|{%p endfor %}|{{r b.text }}|{{ title.type }}|{# x #}|{_{|}}|{{|%}|{".split("|"),
    *"$x$|%s %d|{0}|{year}|${HOME}|R&D|&amp;|&#1;|&lt;|&|<b>|</w:t>|<w:p/>|]]>|<![CDATA[|<!--|-->|<?xml?>".split("|"),
    *"<?kehoach-table 0?>|<!DOCTYPE a>|<|>|\"|'|''|\"x|`x`|a\\b|C:\\new|\\d|(*)|2 * 3|#|# x|#x|: x|x: y|::".split("|"),
    *"- x|+ x|@x|~|null|no|0x1F|1e9|010|1.10|12:30|---|...|!!python/object|_x000D_|_|__x__|[^1]|[x](y)|x".split("|"),
    *"مرحبا بالعالم|שלום|ไทย|漢字|𠀋|😀|🇻🇳|1️⃣|Ａ|ﬁ|ß|ẞ|İ|ŉ|ǰ|«x»|…|–|—".split("|"),
    "| x",
    *map(chr, (0xE000, 0xFFFD, 0xFDD0, 0x1FFFE, 0x212A)),
    # A family joined by U+200D, marks on letters, marks on nothing.
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "x\u0338",
    "a\u0310e\u0301o\u0308\u0332",
    "\u0301a",
]
# What is typed, and what must then be printed.
PAIRS = dict(zip(AS_TYPED, AS_TYPED, strict=True)) | {
    "**đậm**": "đậm",
    "*nghiêng*": "nghiêng",
    "***cả hai***": "cả hai",
    "**R&D <b>**": "R&D <b>",
    "\\*": "*",
    "\\\\": "\\",
    "\\<<x>>": "<<x>>",
    "<<year>>": "2026",
    "<<year - 1>>": "2025",
    "<<todo hỏi lại>>": "hỏi lại",
    "a\u00a0b": "a b",
    "a\u202fb": "a b",
    "a\u00adb": "ab",
    "a\u200bb": "ab",
    "a\u202eb": "ab",
    "a\tb": "a b",
    "e\u0323\u0302": "ệ",
    "o\u031b\u0301": "ớ",
    "x" * 10_000: "x" * 10_000,
    "ắ" * 10_000: "ắ" * 10_000,
    "a" + "\u0301" * 30: "á" + "\u0301" * 29,
}
# Loose ends, to stand anywhere without blanks around: what they print is not foretold.
LOOSE = [
    *"* ** *** **** \\ \\* << >> <<< >>> <<> <<> <<year <<ref <<note <<table <<tasks <<id <<todo <<x>> <<>>".split(),
    *"<<ref a>>|<<note 1>>|<<note 9>>|<<id b>>|<<id b-1>>|<<table bang>>|<<tasks g1>>|<<year-9999>>".split("|"),
    *"1. 1.1. 1.1.1. 1) (1) a) đ) a. - + 1- I. XIV. IIII. 3.Đ -a – { }} [ ] | # : ; , . ? ! ' \" % &".split(),
    *"<<todo>> <<ref>> <<year-1>> @ ` ~ ^ $ = / x ề 2026".split(),
    *(" ", "  ", "\t", *map(chr, (0xA0, 0x200D, 0xFEFF, 0x301, 0x627, 0x200F, 0xE0001, 0xFE0F, 0x1F3F3))),
]
# Never allowed in a plan.
FORBIDDEN = [
    *map(chr, (0, 1, 7, 8, 11, 12, 14, 27, 31, 127, 0x85, 0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF)),
    "\ud800",
    "\udfff",
]
