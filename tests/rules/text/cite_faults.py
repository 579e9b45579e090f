"""Slips that people make in citations, names, head and end of a plan: each can be planted in any plan's text."""

from __future__ import annotations

import re
from collections.abc import Callable

Plant = Callable[[str], tuple[str, int]]
DECREE = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
MINISTRY = "của Bộ Nội vụ về công tác cán bộ"


def _year(text: str) -> int:
    return int(_match(r"^year: (\d{4})", text)[1])


def _value(key: str, text: str) -> str:
    return _match(rf"^  {key}: *([^#|\n]*[^#|\s])", text)[1]


def _match(pattern: str, text: str) -> re.Match[str]:
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        raise LookupError(pattern)
    return match


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def put(text: str, start: int, end: int, new: str) -> tuple[str, int]:
    """New words in the place of text[start:end]; the line is that on which they begin."""
    if text[start:end] == new:
        raise LookupError("nothing would change")
    return text[:start] + new + text[end:], _line(text, start)


def changed(pattern: str, new: str | Callable[[str], str]) -> Plant:
    """Group 1 of the first match becomes `new`."""

    def plant(text: str) -> tuple[str, int]:
        match = _match(pattern, text)
        return put(text, *match.span(1), new(match[1]) if callable(new) else new)

    return plant


def said(words: str, only: Callable[[str], bool] = lambda text: True) -> Plant:
    """One more line at the top of the last Mục; `{year}` and the like are counted from the plan's year."""

    def plant(text: str) -> tuple[str, int]:
        if not only(text):
            raise LookupError("does not fit this plan")
        start, end = _sections(text)
        places = [*re.compile(r"^    text: \|\n( +)", re.MULTILINE).finditer(text, start, end)]
        if not places:
            raise LookupError("no Mục with text")
        at = places[-1].start(1)
        return put(text, at, at, f"{places[-1][1]}{_filled(words, text)}\n")

    return plant


def _filled(words: str, text: str) -> str:
    year = _year(text)
    agency, symbol = _value("agency", text), _value("symbol", text)
    code = symbol.split("-", 1)[-1]
    other = "Sở Tài chính" if "Tài chính" not in agency else "Sở Tư pháp"
    return words.format(
        year=year,
        last=year - 1,
        following=year + 1,
        agency=agency,
        titled=agency.title(),
        dashed=agency.replace(" - ", " – "),
        other=other,
        doubled=code[:2] + code[1:],
        shorter=code[:1] + code[2:],
        last_section=_last_section(text),
        first_section="I" if "numbering: 1." not in text else "1",
    )


def _sections(text: str) -> tuple[int, int]:
    """Where the `sections:` of a plan begin and end."""
    match = _match(r"^sections:\n(?:(?: |#).*\n|\n)*", text)
    return match.span()


def _last_section(text: str) -> str:
    start, end = _sections(text)
    count = len(re.findall(r"^  - title:", text[start:end], re.MULTILINE)) + ("\nobjectives:" in text)
    return str(count) if "numbering: 1." in text else ("", "I", "II", "III", "IV", "V", "VI", "VII")[count]


def based(*lines: str, at: int = 0) -> Plant:
    """More căn cứ before the plan's own; the finding is on the `at`-th of them."""

    def plant(text: str) -> tuple[str, int]:
        place = _match(r"^legal_bases: \|\n()", text).start(1)
        new, line = put(text, place, place, "".join(f"  {line}\n" for line in lines))
        return new, line + at

    return plant


def listed(change: Callable[[list[str]], tuple[list[str], int]]) -> Plant:
    """Other recipients; `change` tells on which of its lines the finding is."""

    def plant(text: str) -> tuple[str, int]:
        match = _match(r"^recipients: \|\n((?:  .*\n?)+)", text)
        lines, at = change([line.strip() for line in match[1].splitlines()])
        new, line = put(text, *match.span(1), "".join(f"  {line}\n" for line in lines))
        return new, line + at

    return plant


def _position(*lines: str) -> Plant:
    """Another position; the finding is on its first line."""

    def plant(text: str) -> tuple[str, int]:
        match = _match(r"^  position:((?: \|\n(?:    .*\n)+)| .+\n)", text)
        new, line = put(text, *match.span(1), " |\n" + "".join(f"    {line}\n" for line in lines))
        return new, line + 1

    return plant


def _more_appendices(text: str) -> tuple[str, int]:
    entry = "  - title: Danh sách đầu mối\n    text: Văn phòng Sở lập.\n"
    if "\nappendices:" in text:
        at = _match(r"^appendices:\n(?:[ #].*\n|\n)*()", text).start(1)
        return put(text, at, at, entry)
    new, line = put(text, len(text), len(text), f"appendices:\n{entry}")
    return new, line + 1


def _labelled(text: str) -> tuple[str, int]:
    match = _match(r"^appendices:\n  - title: .*\n()", text)
    new, line = put(text, match.start(1), match.start(1), "    label: Phụ lục 1\n")
    return new, line - 1


def _after_2025(text: str) -> bool:
    return _year(text) >= 2026


def _without_appendix(text: str) -> bool:
    return "\nappendices:" not in text


def _without_keeping(lines: list[str]) -> tuple[list[str], int]:
    rest = [line for line in lines if not line.startswith("Lưu")]
    return rest, len(rest) - 1


_SUBJECT = r"^  subject: (?:\|\n    )?(.*)$"
_LAST_MARK = r"^  subject: (?:\|\n    .*\n    .*|[^|\n].*)()$"

FAULTS: list[tuple[str, Plant, str]] = [
    # Numbers and symbols
    (
        "blanks round the dash of a symbol",
        said("Theo Quyết định số 45/QĐ - UBND ngày 10/3/2020 của UBND tỉnh."),
        "citation-form",
    ),
    ("a blank in a symbol", said("Theo Kế hoạch số 45/KH- UBND ngày 10/3/2020 của UBND tỉnh."), "citation-form"),
    ("a long dash in a symbol", said("Theo Kế hoạch số 45/KH–UBND ngày 10/3/2020 của UBND tỉnh."), "citation-form"),
    (
        "the Party's document as the State's",
        said("Theo Nghị quyết số 35/NQ-TU ngày 10/3/2020 của Tỉnh ủy."),
        "citation-form",
    ),
    (
        "the State's document as the Party's",
        said("Theo Quyết định số 35-QĐ/UBND ngày 10/3/2020 của UBND tỉnh."),
        "citation-form",
    ),
    ("a symbol without số", said("Theo Quyết định 45/QĐ-UBND ngày 10/3/2020 của UBND tỉnh."), "citation-form"),
    ("a letter of TTg missing", said("Theo Quyết định số 866/QĐ-Tg ngày 10/3/2020 của Thủ tướng."), "citation-form"),
    ("a stroke for the dash", said("Theo Nghị định số 30/2020/NĐ/CP ngày 05/3/2020 của Chính phủ."), "citation-form"),
    (
        "a notice called a letter",
        said("Theo Công văn số 130/TB-VPUBND ngày 05/4/2020 của Văn phòng."),
        "citation-type-symbol",
    ),
    (
        "a plan called a notice",
        said("Theo Thông báo số 5/KH-UBND ngày 05/4/2020 của UBND tỉnh."),
        "citation-type-symbol",
    ),
    ("QD for QĐ", said("Theo Quyết định số 45/QD-UBND ngày 05/4/2020 của UBND tỉnh."), "citation-type-symbol"),
    ("CV in a symbol", said("Theo Công văn số 45/CV-UBND ngày 05/4/2020 của UBND tỉnh."), "citation-type-symbol"),
    ("QĐ for a regulation", said("Theo Quy định số 45/QĐ-UBND ngày 05/4/2020 của UBND tỉnh."), "citation-type-symbol"),
    (
        "KH for a programme",
        said("Theo Chương trình số 45/KH-UBND ngày 05/4/2020 của UBND tỉnh."),
        "citation-type-symbol",
    ),
    ("no date, no issuer", said("Theo Nghị định số 99/2016/NĐ-CP về quản lý con dấu."), "citation-incomplete"),
    ("no date", said("Theo Nghị định số 99/2016/NĐ-CP của Chính phủ."), "citation-incomplete"),
    ("no issuer", said("Theo Nghị định số 99/2016/NĐ-CP ngày 01/7/2016 về quản lý con dấu."), "citation-incomplete"),
    ("a căn cứ without a date", based(f"Căn cứ Quyết định số 99/QĐ-BNV {MINISTRY};"), "citation-incomplete"),
    ("a căn cứ without a number", based(f"Căn cứ Quyết định ngày 05/3/2020 {MINISTRY};"), "citation-incomplete"),
    (
        "a document of next year",
        said("Theo Kế hoạch số 99/KH-UBND ngày 05/4/{following} của UBND tỉnh."),
        "citation-later-than-plan",
    ),
    ("a law of later years", based("Căn cứ Luật Công vụ ngày 20 tháng 11 năm 2033;"), "citation-later-than-plan"),
    (
        "a căn cứ of next year",
        based("Căn cứ Quyết định số 99/QĐ-BNV ngày 05/3/2033 của Bộ Nội vụ;"),
        "citation-later-than-plan",
    ),
    (
        "another year in the number",
        said("Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2019 của Chính phủ."),
        "citation-year",
    ),
    (
        "another year in the date",
        said("Theo Quyết định số 13/2016/QĐ-UBND ngày 17/6/2018 của UBND tỉnh."),
        "citation-year",
    ),
    (
        "two days of one document",
        said("Theo Kế hoạch số 976/KH-UBND ngày 16/3/2020 của UBND tỉnh, Kế hoạch số 976/KH-UBND ngày 19/3/2020."),
        "citation-two-ways",
    ),
    (
        "two digits swapped",
        said("Theo Kế hoạch số 976/KH-UBND ngày 16/3/2020 của UBND tỉnh, Kế hoạch số 796/KH-UBND ngày 16/3/2020."),
        "citation-two-ways",
    ),
    (
        "two symbols of one document",
        said("Theo Kế hoạch số 976/KH-UBND ngày 16/3/2020 của UBND tỉnh, Kế hoạch số 976/KH-UBDN ngày 16/3/2020."),
        "citation-two-ways",
    ),
    (
        "the full citation again",
        said(
            "Theo Quyết định số 976/QĐ-BNV ngày 16/3/2020 của Bộ Nội vụ"
            "; Quyết định số 976/QĐ-BNV ngày 16/3/2020 của Bộ Nội vụ."
        ),
        "citation-repeated-in-full",
    ),
    ("a decree replaced", said("Theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ."), "repealed-document"),
    (
        "a circular replaced",
        said("Theo Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ."),
        "repealed-document",
    ),
    (
        "a programme that has ended",
        said("Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.", lambda text: _year(text) > 2021),
        "repealed-document",
    ),
    ("a law replaced", said("Theo Luật Lưu trữ ngày 11/11/2011.", _after_2025), "repealed-document"),
    # Căn cứ
    (
        "the province before the Government",
        based("Căn cứ Quyết định số 99/QĐ-UBND ngày 05/3/2020 của Ủy ban nhân dân tỉnh;", f"Căn cứ {DECREE};", at=1),
        "basis-order",
    ),
    (
        "a circular before a law",
        based(
            "Căn cứ Thông tư số 9/2020/TT-BNV ngày 05/3/2020 của Bộ Nội vụ;", "Căn cứ Luật Trẻ em ngày 05/4/2016;", at=1
        ),
        "basis-order",
    ),
    ("a comma between căn cứ", based(f"Căn cứ {DECREE},"), "basis-end-mark"),
    (
        "an abbreviated ministry",
        based("Căn cứ Quyết định số 99/QĐ-BGDĐT ngày 05/3/2020 của Bộ GDĐT;"),
        "basis-abbreviation",
    ),
    (
        "an abbreviated committee",
        based("Căn cứ Quyết định số 99/QĐ-UBND ngày 05/3/2020 của UBND tỉnh;"),
        "basis-abbreviation",
    ),
    # Left over
    ("last year's plan", said("Xây dựng Kế hoạch tuyên truyền năm {last}."), "stale-year"),
    ("last year's quarter", said("Hoàn thành trong quý I/{last}."), "stale-year"),
    (
        "last year in the subject",
        lambda text: changed(r"^  subject: .*năm (<<year>>)", str(_year(text) - 1))(text),
        "stale-year",
    ),
    (
        "last year in a phụ lục's title",
        lambda text: changed(r"^appendices:\n  - title: .*năm (<<year>>)", str(_year(text) - 1))(text),
        "stale-year",
    ),
    (
        "last year in a Mục's title",
        lambda text: changed(r"^  - title: Tổ chức thực hiện()$", f" năm {_year(text) - 1}")(text),
        "stale-year",
    ),
    ("another sở's domain", said("Rà soát thủ tục thuộc phạm vi quản lý của {other}."), "other-agency"),
    ("another sở's leaders", said("Lãnh đạo {other} chỉ đạo thực hiện."), "other-agency"),
    ("another sở's rooms", said("Các phòng thuộc {other} triển khai thực hiện."), "other-agency"),
    ("another province's area", said("Tuyên truyền trên địa bàn tỉnh Cao Bằng."), "other-place"),
    ("another province's committee", said("Trình UBND tỉnh Cao Bằng ban hành."), "other-place"),
    ("another place at the head", changed(r"^  place: (.*)$", "Cao Bằng"), "other-place"),
    ("capitals in the agency's name", said("Giao {titled} thực hiện."), "agency-name-differs"),
    (
        "a long dash in the agency's name",
        said("Giao {dashed} thực hiện.", lambda text: " - " in _value("agency", text)),
        "agency-name-differs",
    ),
    (
        "a letter too many in the own code",
        said("Theo Kế hoạch số 99/KH-{doubled} ngày 05/3/2020 của {agency}."),
        "own-symbol",
    ),
    (
        "a letter too few in the own code",
        said("Theo Kế hoạch số 99/KH-{shorter} ngày 05/3/2020 của {agency}."),
        "own-symbol",
    ),
    (
        "a ministry that is no more",
        said("Thực hiện ý kiến của Bộ Thông tin và Truyền thông.", _after_2025),
        "abolished-name",
    ),
    ("a sở that is no more", said("Trao đổi với Sở Giao thông vận tải.", _after_2025), "abolished-name"),
    ("the district level", said("Tập huấn cho công chức cấp huyện.", _after_2025), "abolished-name"),
    ("a province that is no more", said("Trao đổi với tỉnh Hà Giang.", _after_2025), "abolished-name"),
    # References
    ("a Mục that is not there", said("Thực hiện nội dung nêu tại Mục XV."), "section-reference"),
    ("tasks in the last Mục", said("Thực hiện nhiệm vụ được giao tại Mục {last_section}."), "section-reference"),
    ("tasks in the first Mục", said("Thực hiện nhiệm vụ được giao tại Mục {first_section}."), "section-reference"),
    ("a phụ lục that is not there", said("Chi tiết tại Phụ lục XII."), "appendix-missing"),
    ("phụ lục told, none there", said("*(Phụ lục kèm theo)*", _without_appendix), "appendix-missing"),
    ("a phụ lục nobody points to", _more_appendices, "appendix-unmentioned"),
    ("an only phụ lục with a number", _labelled, "appendix-numbering"),
    # Head
    ("blanks in the own symbol", changed(r"^  symbol: KH(-)", " - "), "header-symbol"),
    ("the own symbol in small letters", changed(r"^  symbol: KH-(\S+)", str.lower), "header-symbol"),
    ("a year in the own symbol", changed(r"^  symbol: ()KH", "2026/"), "header-symbol"),
    ("a decision's code on a plan", changed(r"^  symbol: (KH)", "QĐ"), "type-code"),
    ("V/v in the subject", changed(_SUBJECT, lambda words: f"V/v {words}"), "subject-form"),
    ("a full stop after the subject", changed(_LAST_MARK, "."), "subject-form"),
    ("a subject in capitals", changed(r"^  subject: ([^|\n].*)$", "CẢI CÁCH HÀNH CHÍNH"), "subject-form"),
    ("the type again in the subject", changed(_SUBJECT, lambda words: f"Kế hoạch {words}"), "subject-form"),
    # End
    ("no blank after KT.", _position("KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "signature-mark"),
    ("the Party's mark", _position("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "signature-mark"),
    ("no dot after KT", _position("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "signature-mark"),
    ("a title in small letters", _position("Giám đốc"), "signature-mark"),
    ("a deputy alone", _position("PHÓ GIÁM ĐỐC"), "position-lines"),
    ("for the head, but no deputy", _position("KT. GIÁM ĐỐC"), "position-lines"),
    ("another body's deputy", _position("KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"), "position-lines"),
    ("on behalf of a sở", _position("TM. LÃNH ĐẠO SỞ", "GIÁM ĐỐC"), "position-lines"),
    ("a doctor", changed(r"^  name: ()", "TS. "), "honorific"),
    ("a comrade", changed(r"^  name: ()", "Đồng chí "), "honorific"),
    ("a name in capitals", changed(r"^  name: (.*)$", str.upper), "signer-name-form"),
    ("Lưu without a colon", listed(lambda x: ([*x[:-1], "Lưu VT, VP."], len(x) - 1)), "keep-line"),
    ("Lưu without VT", listed(lambda x: ([*x[:-1], "Lưu: VP."], len(x) - 1)), "keep-line"),
    ("VT behind the unit", listed(lambda x: ([*x[:-1], "Lưu: VP, VT."], len(x) - 1)), "keep-line"),
    ("Lưu first", listed(lambda x: (["Lưu: VT, VP.", *x[:-1]], 0)), "keep-line"),
    ("nothing is kept", listed(_without_keeping), "keep-line"),
    ("Như trên", listed(lambda x: (["Như trên;", *x], 0)), "recipient-form"),
    ("Kính gửi", listed(lambda x: (["Kính gửi: Sở Tài chính;", *x], 0)), "recipient-form"),
    ("a private abbreviation", listed(lambda x: (["BGĐ Sở;", *x], 0)), "recipient-form"),
    ("a recipient twice", listed(lambda x: ([x[0], *x], 1)), "recipient-twice"),
]
