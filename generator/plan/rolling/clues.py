"""Words beside a year that tell what it means."""

from __future__ import annotations

import re

_Y = r"(?:19|20)\d\d"
_ANY = rf"(?:{_Y}|<<\s*year[^<>]*>>)"
_AND = r"\s*(?:,|;|và|-|–|/|đến)\s*"
_QUARTER = r"(?:[IVX]+|[1-4])"

# Directly before a year: matched at the end of what stands before it.
FULL_DATE = re.compile(
    r"(?<![\d/])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?$"
    r"|ngày\s+\S{1,12}\s+tháng\s+\d{1,2}\s+năm\s*$"
)
MONTH = re.compile(
    rf"(?:(?<!\w)[Tt](?:háng)?\s?|^|(?<=[\s(]))\d{{1,2}}(?:{_AND}\d{{1,2}})*\s?[/-]\s?$"
    rf"|[Tt]háng\s+\d{{1,2}}(?:{_AND}(?:tháng\s+)?\d{{1,2}})*\s*,?\s+(?:của\s+)?năm\s*$"
)
QUARTER = re.compile(
    rf"(?:[Qq]u[ýí]|QUÝ)\s+{_QUARTER}(?:{_AND}(?:[Qq]u[ýí]\s+)?{_QUARTER})*\s*,?\s*(?:/|-|–|(?:của\s+)?năm\s)\s*$"
)
SCHOOL_YEAR = re.compile(rf"[Nn]ăm học\s*(?:(?P<first>{_ANY})\s*[-–]\s*)?$")
RANGE = re.compile(rf"{_ANY}\s*[-–]\s*(?:năm\s+)?$|[Tt]ừ(?:\s+năm)?\s+{_ANY}\s*(?:đến|-|–)(?:\s+hết)?(?:\s+năm)?\s*$")
RANGE_BEGINS = re.compile(r"[Tt]ừ(?:\s+năm)?\s*$")
HORIZON = re.compile(
    r"(?:tầm nhìn|định hướng|chiến lược|lộ trình|mục tiêu)[^;.]{0,60}(?:đến|tới)(?:\s+hết)?(?:\s+năm)?\s*$|tầm nhìn\s*$"
)
SINCE = re.compile(r"[Tt]ừ\s+năm\s*$")
SINCE_DAY = re.compile(r"[Tt]ừ\s+(?:ngày\s+)?[\d/.-]+$|[Tt]ừ\s+ngày\s+\S{1,12}\s+tháng\s+\d{1,2}\s+năm\s*$")
UNTIL = re.compile(r"(?:[Đđ]ến|[Tt]ới)\s+năm\s*$")
BEFORE = re.compile(r"[Tt]rước\s+năm\s*$")
# Another year of a list: "các năm 2026, 2027".
ALSO = re.compile(rf"năm\s+(?:{_ANY}\s*(?:,|và|hoặc)\s*)+(?:năm\s+)?$")
STANDARD = re.compile(r"\d(?:-\d+)?\s?:\s?$|(?<!\w)[A-ZĐ]{1,6}-$")
GLUED = re.compile(r"[A-Za-zĐđ_]$")
VERSION = re.compile(r"(?:phiên bản|version)\s*$", re.IGNORECASE)
# Before the plan's year began: what is meant has happened.
NEW_YEAR = re.compile(r"trước\s+(?:ngày\s+)?(?:0?1\s?/\s?0?1\s?/\s?|0?1 tháng 0?1 năm\s*)$", re.IGNORECASE)
# Without one of these a number is perhaps no year.
DATED = re.compile(r"(?:[/-]|năm|quý|tháng|giai đoạn|đến|từ)\s*$", re.IGNORECASE)
FIGURE = re.compile(r"\d[.,]$|[+×x*=]\s?$")
COMPARED = re.compile(r"so với(?:\s+(?:cùng kỳ|kết quả|mức))?(?:\s+của)?(?:\s+năm)?\s*$", re.IGNORECASE)
IN_FORCE = re.compile(
    r"(?:hiệu lực|áp dụng|thành lập|sáp nhập|hợp nhất|chia tách|kể)[^;.]{0,30}?từ\s+(?:(?:ngày|tháng|năm)\s+)?[\d/]*$"
)

# Directly behind a year.
RANGE_BEHIND = re.compile(rf"\s*[-–]\s*(?P<last>{_ANY})")
RANGE_GOES_ON = re.compile(rf"\s*(?:đến|-|–)(?:\s+hết)?(?:\s+năm)?\s+{_ANY}")
TO = re.compile(r"\s*,?\s*(?:đến|tới|-|–)\s")
COUNTED = re.compile(
    r"\s*(?:hồ sơ|người|lượt|đồng|triệu|tỷ|ha\b|m2|km|văn bản|tài liệu|thủ tục|TTHC|công chức|viên chức|cán bộ"
    r"|bản\b|cuốn|hộ\b|học sinh|đơn vị|doanh nghiệp|tin\b|bài\b|cuộc|lớp|%|[.,]\d)"
)

# Anywhere before it in its sentence.
DUE = re.compile(
    r"(?<!\w)(?:trước|chậm nhất|hạn|hoàn thành|xong|đến (?:hết )?ngày|từ ngày|từ tháng|trong (?:tháng|quý)"
    r"|vào (?:tháng|quý)|hết|thời gian|kể từ)(?!\w)",
    re.IGNORECASE,
)
EVENT = re.compile(
    r"(?:họp|hội nghị|phiên|giao ban|kết luận|thông báo|ý kiến|công văn|văn bản|báo cáo|tờ trình|quyết định|nghị quyết"
    r"|chỉ thị|kế hoạch|ký|ban hành|được giao|đã|kiểm tra|làm việc)(?!\w)",
    re.IGNORECASE,
)
LOOKS_BACK = re.compile(
    r"(?:tổng kết|sơ kết|đánh giá|kiểm điểm|rút kinh nghiệm|quyết toán|báo cáo|chấm điểm|xếp loại|xếp hạng|công bố"
    r"|khắc phục|chuyển (?:từ|sang)|khen thưởng|kết quả thực hiện)",
    re.IGNORECASE,
)
LOOKS_AHEAD = re.compile(
    r"(?:xây dựng|lập|chuẩn bị|dự toán|đăng ký|dự kiến|phương hướng|nhiệm vụ|kế hoạch|chương trình|triển khai)",
    re.IGNORECASE,
)

# Anywhere in its sentence.
RESULT = re.compile(
    r"(?<!\w)(?:đã|(?<!phấn đấu )(?<!phải )đạt|tăng|giảm|chiếm|xếp thứ|đứng thứ|mới đạt|trễ hạn|quá hạn"
    r"|còn (?:\d|những|một số|chậm))(?!\w)"
    r"|\d\s?%|\d+/\d+\s+(?!\d)[a-zđ]|(?<![/.\d])\d{1,3}(?:\.\d{3})+\s+[a-zđ]",
    re.IGNORECASE,
)
DONE = re.compile(r"(?<!\w)đã (?!được (?:giao|phê duyệt)|đặt ra|xác định|đề ra|có)", re.IGNORECASE)

# In titles: a part of the plan that looks back, a plan for several years.
RESULTS_TITLE = re.compile(r"hạn chế|tồn tại|kết quả|tình hình|đánh giá|thực trạng", re.IGNORECASE)
YEAR_PAST = re.compile(r"năm (?:trước|qua|cũ)|thời gian qua", re.IGNORECASE)
PERIOD = re.compile(rf"giai đoạn\s+(?:từ\s+)?(?:năm\s+)?{_Y}\s*(?:[-–]|đến)", re.IGNORECASE)
SPAN_OF_YEARS = re.compile(rf"{_Y}\s*(?:[-–]|đến)\s*{_Y}")
LAW = re.compile(r"\b(?:Luật|Hiến pháp|Bộ luật|Pháp lệnh)\b")
