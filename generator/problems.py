"""What is wrong, as data: found in any room, printed in one place (console/)."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]
# As the user reads them.
SEVERITY_NAMES: dict[Severity, str] = {"error": "lỗi", "warning": "lưu ý", "info": "gợi ý"}


class Place(NamedTuple):
    """A point in a file the user can open: 1-based line and column, 0 where the whole file is meant."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


class Edit(NamedTuple):
    """A safe mend of the user's file: at `place` stands `old` (within one line), and `new` should."""

    place: Place
    old: str
    new: str


class Problem(NamedTuple):
    """One finding. `message` and `hint` are Vietnamese, for the user; `rule` is a stable English id.

    `mended` is the text that should stand there instead, where the program knows it. `clause` is where the decree
    asks for it ("PL1 II.9.d"), "" where it is office custom or a rule of the plan file. `edits` mend it without loss.
    """

    place: Place
    rule: str
    message: str
    hint: str = ""
    mended: str = ""
    severity: Severity = "error"
    clause: str = ""
    edits: tuple[Edit, ...] = ()


_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa hết chỗ",
    errno.EEXIST: "có tệp trùng tên với thư mục cần tạo",
    errno.ENOTDIR: "có tệp trùng tên với thư mục cần tạo",
    errno.EISDIR: "có thư mục trùng tên với tệp cần ghi",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.ENOENT: "không có tệp hoặc thư mục này",
}


def system_reason(error: OSError) -> str:
    """Why the system refused, in Vietnamese: its own words are English on most machines."""
    return _REASONS.get(error.errno or 0, f"mã {error.errno}")


class UserError(Exception):
    """The user has something to mend: every problem found, at once. Exit code 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems, key=lambda problem: problem.place)
        super().__init__("; ".join(f"{p.place}: {p.message}" for p in self.problems))

    @classmethod
    def at(cls, place: Place, rule: str, message: str, hint: str = "") -> UserError:
        """The error that holds this one problem."""
        return cls([Problem(place, rule, message, hint)])
