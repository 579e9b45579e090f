"""Faults of wording to plant in a clean plan: where a person slips, and which rule has to see it on which line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

Plant = Callable[[str], tuple[str, int]]


class Fault(NamedTuple):
    """One slip. `plant` gives the spoilt plan and the line of the finding; raises LookupError where nothing fits."""

    name: str
    rule: str
    plant: Plant


def _body(lines: list[str]) -> Iterator[int]:
    """The numbers (from 0) of the lines of text in `objectives` and `sections`."""
    depth = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if depth >= 0 and line.strip() and indent > depth:
            if "<<table" not in line and "<<tasks" not in line:
                yield number
            continue
        depth = indent if re.fullmatch(r"\s*text: \|\s*", line) else -1


def _values(lines: list[str], key: str) -> Iterator[int]:
    return (number for number, line in enumerate(lines) if re.match(rf"\s*(?:- )?{key}: \S", line))


def swap(pattern: str, new: str, key: str = "") -> Plant:
    """The first words of the body, or of the values of a key, that fit the pattern are replaced."""

    def plant(text: str) -> tuple[str, int]:
        lines = text.split("\n")
        for number in _values(lines, key) if key else _body(lines):
            start = lines[number].index(": ") + 2 if key else 0
            spoilt, count = re.subn(pattern, new, lines[number][start:], count=1)
            if count and "<<" not in re.search(pattern, lines[number][start:])[0]:  # type: ignore[index]
                lines[number] = lines[number][:start] + spoilt
                return "\n".join(lines), number + 1
        raise LookupError(pattern)

    return plant


def add(*words: str) -> Plant:
    """These lines are put before the first line of the first Mục's text; the finding is expected on the first."""

    def plant(text: str) -> tuple[str, int]:
        lines = text.split("\n")
        first = next((number for number in _body(lines) if number > lines.index("sections:")), None)
        if first is None:
            raise LookupError("sections")
        indent = " " * (len(lines[first]) - len(lines[first].lstrip()))
        lines[first:first] = [indent + line for line in words]
        return "\n".join(lines), first + 1

    return plant


FAULTS = [
    # Blanks and marks
    Fault("hai dấu cách", "double-space", swap(r"([^\W\d]) ([^\W\d])", r"\1  \2")),
    Fault("hai dấu cách trong ô bảng", "double-space", swap(r"([^\W\d]) ([^\W\d])", r"\1  \2", "task")),
    Fault("dấu cách trước dấu phẩy", "space-before-punctuation", swap(r"(\w), ", r"\1 , ")),
    Fault("dấu cách trước dấu chấm phẩy", "space-before-punctuation", swap(r"(\w); ", r"\1 ; ")),
    Fault("dấu cách sau dấu mở ngoặc", "space-before-punctuation", swap(r"\((\w)", r"( \1")),
    Fault("dấu cách trước dấu đóng ngoặc", "space-before-punctuation", swap(r"(\w)\)(?=[ .;,])(?<=\w\w\))", r"\1 )")),
    Fault("thiếu dấu cách sau dấu phẩy", "missing-space", swap(r"([^\W\d]), ([^\W\d])", r"\1,\2")),
    Fault("thiếu dấu cách sau dấu phẩy trong ô bảng", "missing-space", swap(r"([^\W\d]), ([^\W\d])", r"\1,\2", "task")),
    Fault("thiếu dấu cách sau dấu chấm phẩy", "missing-space", swap(r"([^\W\d]); ([^\W\d])", r"\1;\2")),
    Fault("thiếu dấu cách trước ngoặc", "missing-space", swap(r"([a-zà-ỹ]) \((\w\w)", r"\1(\2")),
    Fault("thiếu dấu cách sau ngoặc", "missing-space", swap(r"(\w\w)\) ([a-zà-ỹ])", r"\1)\2")),
    Fault("thiếu dấu cách sau dấu chấm", "missing-space", add("Phân công rõ việc.Đơn vị nào cũng có việc.")),
    Fault("thiếu ngoặc đóng", "unclosed-bracket", swap(r"(\(\w[^()]*)\)", r"\1")),
    Fault("thiếu ngoặc mở", "unclosed-bracket", swap(r"\((\w\w[^()]*\))", r"\1")),
    Fault("thiếu ngoặc kép đóng", "unclosed-quote", add("Phát động phong trào “Mỗi ngày một việc tốt tại cơ quan.")),
    Fault("dấu ./. giữa văn bản", "end-mark", swap(r"(\w)\.$", r"\1./.")),
    Fault("dấu kết thúc gõ dở", "end-mark", add("Lãnh đạo các phòng cử người theo dõi./", "Mọi việc đúng hạn.")),
    # Words and spelling
    Fault("của của", "doubled-word", swap(r"\bcủa\b", "của của")),
    Fault("các các", "doubled-word", swap(r"\bcác\b", "các các")),
    Fault("trực thuộc thuộc", "doubled-word", add("Các đơn vị trực thuộc thuộc ngành cùng thực hiện.")),
    Fault("hai tiếng gõ lặp", "doubled-word", swap(r"\b(thực hiện)\b", r"\1 \1")),
    Fault("nhệm vụ", "misspelling", swap("nhiệm vụ", "nhệm vụ")),
    Fault("kế hoach", "misspelling", swap("[Kk]ế hoạch", "kế hoach")),
    Fault("tổ chưc", "misspelling", swap("tổ chức", "tổ chưc")),
    Fault("báo cáo kết quả giãi quyết", "misspelling", swap("giải quyết", "giãi quyết")),
    Fault("tinh giảm biên chế", "misspelling", add("Tiếp tục tinh giảm biên chế theo lộ trình.")),
    Fault("sát nhập", "misspelling", add("Sắp xếp hồ sơ của các đơn vị sát nhập.")),
    Fault("chân chính kỷ luật", "misspelling", add("Tiếp tục chân chính kỷ luật, kỷ cương.")),
    Fault("ISO 900:2015", "misspelling", add("Áp dụng hệ thống ISO 900:2015.")),
    Fault("quí và quý", "mixed-spelling", add("Họp vào quí sau; quý này, quý trước và mỗi quý đều họp.")),
    Fault("hàng năm và hằng năm", "mixed-spelling", add("Hằng năm sơ kết; hằng năm tổng kết; hàng năm khen thưởng.")),
    Fault("hoá và hóa", "two-tone-styles", add("Văn hóa, chuẩn hóa, đơn giản hóa, số hoá.")),
    Fault("uỷ và ủy", "two-tone-styles", add("Được ủy quyền, không ủy nhiệm, cấp ủy, đảng ủy; uỷ thác.")),
    Fault("khoảng năm hai kiểu gạch", "mixed-dashes", add("Các năm 2021-2025, 2026-2030 và 2031 – 2035.")),
    Fault(
        "tên ghép hai kiểu gạch",
        "mixed-dashes",
        add("Phòng Kế hoạch - Tài chính; Phòng Hành chính - Quản trị; Phòng Lao động – Tiền lương."),
    ),
    Fault("chữ e của tiếng Nga", "lookalike-letter", swap(r"\btheo\b", "th\u0435o")),
    Fault("Ð thay Đ", "lookalike-letter", add("Ðơn vị nào chậm thì giải trình.")),
    Fault("chữ O trong số năm", "lookalike-letter", add("Kết quả của năm 2O26 đưa vào xếp loại.")),
    Fault("chữ l trong ngày", "lookalike-letter", add("Gửi số liệu trước ngày l5/3.")),
    Fault("dấu thừa trên chữ", "decomposed-letter", swap("vụ", "vụ\u0301")),
    Fault("chữ TCVN3 còn sót", "old-encoding-left", add("Làm tốt c¶i c¸ch ở cơ sở.")),
    # Capitals
    Fault("dòng có nhãn mở đầu chữ thường", "sentence-case", add("- giao công chức theo dõi.")),
    Fault("câu mở đầu chữ thường", "sentence-case", add("Phân công rõ việc. mỗi việc một người.")),
    Fault("Ủy Ban Nhân Dân", "name-case", add("Trình Ủy Ban Nhân Dân tỉnh xem xét.")),
    Fault("ủy ban nhân dân", "name-case", add("Trình ủy ban nhân dân tỉnh xem xét.")),
    Fault("Sở tài chính", "name-case", add("Phối hợp với Sở tài chính.")),
    Fault("Phòng Tổ Chức", "name-case", swap(r"\bPhòng Tổ chức", "Phòng Tổ Chức", "lead")),
    Fault("Tỉnh viết hoa giữa câu", "place-case", add("Áp dụng trên địa bàn Tỉnh Lào Cai.")),
    Fault("thành phố Hồ Chí Minh", "place-case", add("Học tập kinh nghiệm của thành phố Hồ Chí Minh.")),
    Fault("phục vụ nhân dân", "special-noun-case", add("Nâng cao ý thức phục vụ nhân dân.")),
    Fault("Đảng và nhà nước", "special-noun-case", add("Theo chủ trương của Đảng và nhà nước.")),
    Fault("Khoản viết hoa giữa câu", "reference-case", add("Thực hiện theo Khoản 2 Điều 5 của Quy chế.")),
    Fault("điều viết thường", "reference-case", add("Thực hiện theo khoản 2 điều 5 của Quy chế.")),
    Fault("phụ lục II viết thường", "reference-case", add("Danh sách nêu tại phụ lục II của Quy chế.")),
    Fault("chữ viết tắt không giải thích", "unexplained-abbreviation", add("Thực hiện quy trình ĐGCL nội bộ.")),
    # Dates and numbers
    Fault("ngày thiếu số 0", "date-padding", add("Xong trước ngày 5 tháng 6 năm 2026.")),
    Fault("tháng thừa số 0", "date-padding", add("Xong trước ngày 15 tháng 06 năm 2026.")),
    Fault(
        "ngày viết số hai kiểu",
        "date-padding",
        add("Gửi ngày 02/6/2026, 03/6/2026, 04/6/2026, 05/6/2026, 06/6/2026 và 8/6/2026."),
    ),
    Fault("ngày 31 tháng 11", "impossible-date", add("Gửi báo cáo trước ngày 31/11/2026.")),
    Fault("ngày 30 tháng 02", "impossible-date", add("Gửi báo cáo trước ngày 30 tháng 02 năm 2026.")),
    Fault("tháng 13", "impossible-date", add("Gửi báo cáo trong tháng 13/2026.")),
    Fault("quý V", "impossible-date", add("Gửi báo cáo trong quý V năm 2026.")),
    Fault("năm năm chữ số", "impossible-date", add("Gửi báo cáo trong năm 20226.")),
    Fault("quý và tháng không khớp", "quarter-month", add("Hoàn thành trong quý II/2026 (tháng 7).")),
    Fault("danh sách thiếu một mục", "count-mismatch", add("Có 03 yêu cầu sau:", "- Đúng hạn.", "- Đúng mẫu.")),
    Fault("phép cộng sai", "sum-mismatch", add("Tổng số thủ tục là 12 + 15 = 28.")),
    Fault("tỷ lệ sai", "sum-mismatch", add("Đã xong 31/75 nhiệm vụ, đạt 45%.")),
    Fault("số và chữ khác nhau", "number-in-words", add("Trả lời trong 05 (sáu) ngày làm việc.")),
    Fault("số văn bản bỏ trống", "placeholder", add("Theo Quyết định số xx/QĐ-SNV của Giám đốc Sở.")),
    Fault("dấu hỏi giữ chỗ", "placeholder", add("Kinh phí ??? đồng.")),
    Fault("ngày còn dấu chấm", "placeholder", add("Gửi báo cáo trước ngày … tháng 6.")),
    Fault("chữ trong ngoặc vuông", "placeholder", add("Đơn vị phối hợp: [cần bổ sung].")),
]
