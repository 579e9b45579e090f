"""What a value on the line of its key may not hold, and how the entry is written instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = "[a-z][a-z0-9_-]*"
COMMENT = re.compile(r"(?:^|(?<=[ \t]))#(?=[ \t]|$)")
HASH = re.compile(r"(?:^|(?<=[ \t]))#")
COLON = re.compile(r":(?=[ \t]|$)")
QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<after>[ \t]+#.*)?$""")
BRACES = re.compile(r"\{\{([^{}]*)\}\}")
NAMES = re.compile(rf"(?:{WORD}(?:, *{WORD})*)?")
BAR = re.compile(r"\|[+-]?")
BAR_NUMBER = re.compile(r"\|(?:[0-9][+-]?|[+-][0-9])")
# What is typed for `|` by people who take it for a letter or use another keyboard.
BAR_LIKE = re.compile(r"[Il｜¦│]|\|[.,;:]")
FOLD = re.compile(r">[+-]?[0-9]?[+-]?")
# Signs that mean something else to YAML at the start of a value.
STARTS = {
    "*": "Giá trị không được bắt đầu bằng dấu *: chữ đậm, chữ nghiêng chỉ viết dưới dấu |.",
    "&": "Giá trị không được bắt đầu bằng dấu &.",
    "!": "Giá trị không được bắt đầu bằng dấu !.",
    "@": "Giá trị không được bắt đầu bằng dấu @.",
    "%": "Giá trị không được bắt đầu bằng dấu %.",
    "`": "Giá trị không được bắt đầu bằng dấu `.",
    ">": "Giá trị không được bắt đầu bằng dấu >.",
    ",": "Giá trị không được bắt đầu bằng dấu phẩy.",
    "]": "Giá trị không được bắt đầu bằng dấu ].",
    "}": "Giá trị không được bắt đầu bằng dấu }.",
}
UNDER_BAR = "Đặt chữ dưới dấu |, thụt vào."


@dataclass(frozen=True)
class Fault:
    """What is wrong with a value; `offset` is where, counted from the value's first sign."""

    rule: str
    offset: int
    message: str
    hint: str = UNDER_BAR


def split_comment(value: str) -> tuple[str, str]:
    """The value and the comment behind it (with its `#`), each without blanks around."""
    quoted = QUOTED.match(value)
    if quoted:
        return quoted[1], (quoted["after"] or "").strip()
    match = COMMENT.search(value)
    if not match:
        return value, ""
    return value[: match.start()].rstrip(), value[match.start() :].strip()


def opens_block(value: str) -> bool:
    """Whether the lines below are the value: `|` and its kin, also with something wrong about them."""
    return value.startswith("|") or bool(FOLD.fullmatch(value))


def fault(value: str) -> Fault | None:
    """What is wrong with a value (comment cut off), or None."""
    if not value or BAR.fullmatch(value):
        return None
    return _bar_fault(value) or _start_fault(value) or _inner_fault(value)


def _bar_fault(value: str) -> Fault | None:
    if BAR_NUMBER.fullmatch(value):
        return Fault("bar-number", 0, "Sau dấu | không viết số.", "Chỉ viết dấu |, các dòng dưới thụt vào như nhau.")
    if value.startswith("|"):
        return Fault("text-after-bar", 1, "Sau dấu | không viết chữ trên cùng dòng.", "Xuống dòng, thụt vào rồi viết.")
    if FOLD.fullmatch(value):
        return Fault("folded", 0, "Dấu > nối các dòng lại thành một.", "Dùng dấu | thay cho dấu >.")
    return None


def _start_fault(value: str) -> Fault | None:
    first = value[0]
    if value.startswith("{{"):
        return Fault("braces", 0, "Chỗ máy điền không viết trong {{ }}.", "Viết <<…>>, ví dụ <<year>>.")
    if first in "[{":
        return Fault(
            "flow",
            0,
            f"Giá trị không được bắt đầu bằng dấu {first}: danh sách trong [..] hay {{..}} bị cắt ở dấu phẩy.",
            "Viết mỗi ý một dòng dưới dấu |, thụt vào; vài tên ngắn thì viết cách nhau bằng dấu cách.",
        )
    if first in "\"'":
        if QUOTED.fullmatch(value):
            return None
        return Fault("bad-quote", 0, f"Dấu nháy {first} mở đầu giá trị nhưng không đóng ở cuối dòng.")
    if re.match(r"-(?:[ \t]|$)", value):
        return Fault("bad-start", 0, "Giá trị không được bắt đầu bằng dấu -: gạch đầu dòng chỉ viết dưới dấu |.")
    if re.match(r"\?(?:[ \t]|$)", value):
        return Fault("bad-start", 0, "Giá trị không được bắt đầu bằng dấu ?.")
    if first in STARTS:
        return Fault("bad-start", 0, STARTS[first])
    return None


def _inner_fault(value: str) -> Fault | None:
    if QUOTED.fullmatch(value):
        return None
    match = HASH.search(value)
    if match:
        return Fault("hash-in-value", match.start(), "Chữ từ dấu # trở đi sẽ bị bỏ mất.")
    match = COLON.search(value)
    if match:
        where = "ở cuối" if match.end() == len(value) else "và dấu cách ở giữa"
        return Fault("colon-in-value", match.start(), f"Giá trị có dấu hai chấm {where}.")
    return None


def written(key: str, level: int, value: str, comment: str, more: list[str]) -> list[str] | None:
    """The lines of an entry as they should stand: on one line if the value can, else under `|`.

    `key` is the line up to and with the colon, `level` how far text under it is pushed in, `more` the value's further
    lines.
    None where only a person can tell what was meant.
    """
    if opens_block(value):
        more = [value[1:].strip(), *more] if _is_bar_with_text(value) else more
        return [_joined(key, "|", comment), *_pushed_in(more, level)]
    if not more:
        value = _without_flow(BRACES.sub(lambda match: f"<<{match[1].strip()}>>", value))
        if fault(value) is None:
            return [_joined(key, value, comment)]
    text = [value, *more] if value else more
    last = text[-1].rstrip()
    if value.startswith(("[", "{")) and last.endswith(("]", "}")):
        return None
    if len(text) > 1 and QUOTED.fullmatch(value):
        text[0] = value[1:-1]
    elif len(text) > 1 and value.startswith(("'", '"')) and last.endswith(value[0]):
        text[0], text[-1] = value[1:], last[:-1]
    return [_joined(key, "|", comment), *_pushed_in(text, level)]


def _is_bar_with_text(value: str) -> bool:
    return value.startswith("|") and not BAR.fullmatch(value) and not BAR_NUMBER.fullmatch(value)


def _without_flow(value: str) -> str:
    """A list of key names without its brackets: `[lead, support]` is `lead support`."""
    inner = value[1:-1].strip()
    if value[:1] + value[-1:] not in ("[]", "{}") or not NAMES.fullmatch(inner):
        return value
    return " ".join(inner.replace(",", " ").split())


def _joined(key: str, value: str, comment: str) -> str:
    """Key, value and comment on one line."""
    line = f"{key} {value}".rstrip()
    return f"{line}  {comment}" if comment else line


def _pushed_in(lines: list[str], level: int) -> list[str]:
    return [" " * level + line.strip() if line.strip() else "" for line in lines]
