"""From bytes on the disk to clean lines: what a plan file may be stored as, and which characters it may hold."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from generator.paths import instead_of
from generator.plan.loading import old_encoding
from generator.problems import Place, Problem, UserError

MAX_BYTES = 25 * 1024 * 1024
# UAX #15 (Stream-Safe Text Format) knows no more than 30; the ranges hold the marks that NFC may have to sort.
_MOST_MARKS = 30
_MARK = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a"
    "\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u08ff\u0e38-\u0e4b\u0eb8-\u0ecb\u0f18-\u0f87\u135d-\u135f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2de0-\u2dff\u302a-\u302f\u3099\u309a\ua66f-\ua69f"
    "\ua8e0-\ua8f1\ufe20-\ufe2f\U0001d165-\U0001d244\U0001e000-\U0001e94a]"
)
_PILE = f"{_MARK}{{{_MOST_MARKS + 1},}}"

# Breaks that Word and the web make inside a paragraph; YAML and editors disagree on whether they end a line.
WORD_BREAK = re.compile("[\v\f\x85\u2028\u2029]")
# Nothing a person types: they come from damaged files and would make Word refuse the document.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
ZERO_WIDTH = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
# Joins emoji into one; beside a letter, a blank or the edge of a line it is only a leftover.
JOINER = re.compile("\u200d+")
ODD = re.compile(f"{ODD_BLANK.pattern}|{ZERO_WIDTH.pattern}|{JOINER.pattern}")


def read_text(path: Path) -> str:
    """The text of the file at `path`.

    Raises UserError where there is no such file, it is no plain UTF-8 text, or it is too large to be a plan.
    """
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What stands in the file at `path`; raises UserError where there is no such file or it is too large for a plan."""
    name = str(path)
    try:
        if path.is_dir():
            raise UserError.at(
                Place(name), "not-a-file", f"{name} là một thư mục, không phải tệp kế hoạch.", "Ghi rõ tên tệp .yaml."
            )
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UserError.at(
                Place(name),
                "too-large",
                f"Tệp lớn {size // (1024 * 1024)} MB, quá mức {MAX_BYTES // (1024 * 1024)} MB cho một kế hoạch.",
                "Xem lại: có thể đã chọn nhầm tệp.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError.at(Place(name), "no-file", f"Không có tệp {name}.", instead_of(path, "yaml")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError.at(
            Place(name), "cannot-read", f"Không mở được tệp {name} ({reason}).", "Xem lại tên tệp và quyền đọc tệp."
        ) from None


def decode(data: bytes, file: str) -> str:
    """The bytes of a file as text; a UTF-8 mark at the start is dropped. Raises UserError if they are not UTF-8."""
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")):
        raise UserError.at(
            Place(file),
            "not-text",
            "Đây là tệp Word, Excel hoặc PDF, không phải tệp kế hoạch dạng chữ.",
            "Chỉ ra tệp .yaml của kế hoạch.",
        )
    save_as = "Mở tệp bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8 rồi lưu lại."
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:200].count(0) * 3 > len(data[:200])
    if wide:
        raise UserError.at(Place(file, 1, 1), "not-utf8", "Tệp được lưu dạng UTF-16, không phải UTF-8.", save_as)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # utf-8-sig counts from after the mark at the start of the file.
        whole = data.removeprefix(b"\xef\xbb\xbf")
        before = re.split("\r\n|\r|\n", whole[: error.start].decode("utf-8"))
        place = Place(file, len(before), len(before[-1]) + 1)
        byte = whole[error.start]
        old = old_encoding.in_bytes(whole, place)
        if old:
            raise UserError([old]) from None
        raise UserError.at(
            place,
            "not-utf8",
            f"Tệp không phải UTF-8: từ chỗ này có byte 0x{byte:02X}.",
            f"{save_as} Chữ hiện ra mà sai thì tệp viết bằng mã cũ (TCVN3, VNI): chuyển mã bằng UniKey trước.",
        ) from None


def refuse_piles_of_marks(text: str, file: str) -> None:
    """Raises UserError where more marks stand on one letter than any writing has: NFC would take for ever over them."""
    # Most files hold no such mark at all: one is found sooner than many in a row.
    pile = re.search(_PILE, text) if re.search(_MARK, text) else None
    if pile:
        line = text.count("\n", 0, pile.start()) + 1
        column = pile.start() - text.rfind("\n", 0, pile.start())
        message = f"Có hơn {_MOST_MARKS} dấu chồng lên một chữ."
        raise UserError.at(Place(file, line, column), "too-many-marks", message, "Xóa các dấu thừa, gõ lại chữ ở đó.")


def split_lines(text: str) -> list[str]:
    """The lines of `text` in NFC, without line ends, whether they are of Windows, Unix or old Mac."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def clean(lines: list[str], file: str) -> tuple[list[str], list[Problem]]:
    """The lines as they can be read on, and what was found in them.

    A character that must not be there is an error, and a blank stands in its place so that reading can go on and
    find the rest. Odd blanks and invisible characters are mended: one warning a line.
    """
    problems: list[Problem] = []
    mended: list[str] = []
    for number, line in enumerate(lines, start=1):
        # Almost every line is printable, and then there is nothing to look for.
        if not line.isprintable():
            problems += _refused(line, number, file)
            line = CONTROL.sub(" ", WORD_BREAK.sub(" ", line))
            line, found = _ordinary(line, number, file)
            problems += found
        # Blanks alone are nothing to the reader, but YAML takes them for the indent of the block.
        mended.append("" if line.isspace() else line)
    return mended, problems


def _refused(line: str, number: int, file: str) -> list[Problem]:
    problems = []
    indent = line[: len(line) - len(line.lstrip(" "))]
    broken = "\n".join(indent + part.strip() for part in WORD_BREAK.split(line))
    for match in WORD_BREAK.finditer(line):
        problems.append(
            Problem(
                Place(file, number, match.start() + 1),
                "word-line-break",
                f"Giữa dòng có dấu ngắt dòng của Word (Shift+Enter, mã U+{ord(match[0]):04X}).",
                "Xóa dấu ấy và gõ Enter để thành hai dòng; chữ nhiều dòng viết dưới dấu |.",
                mended=broken if _is_prose(line) else "",
            )
        )
    for match in CONTROL.finditer(line):
        problems.append(
            Problem(
                Place(file, number, match.start() + 1),
                "control-character",
                f"Có ký tự điều khiển không đọc được (mã U+{ord(match[0]):04X}).",
                "Xóa ký tự ấy (thường do chép từ PDF hoặc tệp hỏng), gõ lại chữ ở đó.",
            )
        )
    return problems


def _is_prose(line: str) -> bool:
    """Whether the line is no `key: value`: cutting such a value in two would only make another mistake."""
    return not re.match(r"\s*(- )?[a-z][a-z0-9_-]*:", line)


def _ordinary(line: str, number: int, file: str) -> tuple[str, list[Problem]]:
    matches = list(ODD.finditer(line))
    mended = plain(line)
    if mended == line:
        return line, []
    codes = ", ".join(dict.fromkeys(f"U+{ord(match[0][0]):04X}" for match in matches))
    notice = Problem(
        Place(file, number, matches[0].start() + 1),
        "odd-blank",
        f"Dòng có dấu cách lạ hoặc ký tự ẩn ({codes}), đã đọc như dấu cách thường hoặc bỏ đi.",
        "Thường do chép từ Word hoặc trang web; không cần sửa.",
        mended=mended,
        severity="warning",
    )
    return mended, [notice]


def plain(line: str) -> str:
    """The line in NFC with ordinary blanks for odd ones and without invisible characters."""
    line = JOINER.sub(_joiner, ZERO_WIDTH.sub("", ODD_BLANK.sub(" ", line)))
    return unicodedata.normalize("NFC", line)


def _joiner(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    leftover = any(not side or side.isspace() or side.isalpha() for side in (before, after))
    return "" if leftover else match[0]
