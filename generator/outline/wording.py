"""What the decree words in one way only: the issue date, the number, the "(Kèm theo ...)" line, endings.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
"""

from __future__ import annotations

from generator.outline.blocks import IssueDate, Span, Spans, plain

NBSP = "\u00a0"
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# Room to write a number or a day by hand; no-break, so that a line never ends inside it.
_NUMBER_BLANK = NBSP * 8
_DAY_BLANK = NBSP * 5
_MONTH_BLANK = NBSP * 5
_YEAR_BLANK = NBSP * 8
END_MARK = "./."
_ENDINGS = (".", ";", ":", ",", "!", "?", "…")


def issue_date(date: IssueDate) -> str:
    """As in "ngày 05 tháng 01 năm 2026": days below 10 and months 1 and 2 with a zero (PL1 II.4.b)."""
    day = f"{date.day:02d}" if date.day else _DAY_BLANK
    month = _MONTH_BLANK if not date.month else f"{date.month:02d}" if date.month < 3 else str(date.month)
    year = str(date.year) if date.year else _YEAR_BLANK
    return f"ngày {day} tháng {month} năm {year}"


def number_and_symbol(number: str, symbol: str) -> str:
    """As in "05/KH-SNV"; a number below 10 gets a zero, one not given yet a blank to write in (PL1 II.3)."""
    written = number.zfill(2) if number.isdecimal() else number
    return f"{written or _NUMBER_BLANK}/{symbol}"


def attached_to(type_name: str, number: str, symbol: str, date: IssueDate, agency: str) -> str:
    """The line "(Kèm theo Kế hoạch số 15/KH-SNV ngày ... của Sở Nội vụ)" under a phụ lục's title (PL1 III.1.c)."""
    return f"(Kèm theo {type_name} số {number_and_symbol(number, symbol)} {issue_date(date)} của {agency})"


def with_mark(spans: Spans, mark: str) -> Spans:
    """The spans with `mark` at their end, unless a mark stands there already."""
    if not spans or not mark or plain(spans).rstrip().endswith(_ENDINGS):
        return spans
    return (*spans, Span(mark, spans[-1].bold, spans[-1].italic))


def recipient_lines(lines: list[str]) -> tuple[str, ...]:
    """Nơi nhận as printed: a dash before, `;` after each, `.` after the last of each list (PL1 II.9.d).

    A line ending in a colon heads a second list ("Bản điện tử:") and gets no dash.
    """
    said = [words for line in lines if (words := line.lstrip("-– ").strip())]
    printed: list[str] = []
    for index, words in enumerate(said):
        if words.endswith(":"):
            printed.append(words)
            continue
        last = index + 1 == len(said) or said[index + 1].endswith(":")
        printed.append(f"- {words.rstrip(' ;.,')}{'.' if last else ';'}")
    return tuple(printed)
