"""Paths as people type them, and what they meant by one that is not there."""

from __future__ import annotations

from glob import escape
from pathlib import Path

# How alike two names of files are when one is taken for a slip in the other; years differ by less.
_NEAR = 0.8


def typed(path: Path | str) -> str:
    """A path as it is typed in a command: in quotation marks where it has blanks, ready to be copied."""
    return f'"{path}"' if " " in str(path) else str(path)


def instead_of(path: Path, ending: str) -> str:
    """What to do (Vietnamese) where there is no file at `path`; a file of nearly that name is named.

    `ending` is that of the files to look among: "yaml" (or "yml"), "docx".
    """
    if (hidden := path.with_name(f"{path.name}.txt")).is_file():
        # Notepad adds the ending, and Windows does not show it.
        return f"Có tệp {hidden.name}: đổi tên, bỏ đuôi .txt."
    import difflib  # only here: every command would wait for it

    near: dict[str, Path] = {}
    for pattern in (f"*.{ending}", f"*/*.{ending}") if ending != "yaml" else ("*.y*ml", "*/*.y*ml"):
        for file in sorted(path.parent.glob(pattern)):
            near.setdefault(file.name, file)
    # A name with blanks that was typed without quotation marks comes in pieces.
    if longer := next(iter(sorted(path.parent.glob(f"{escape(path.name)} *"))), None):
        return f"Tên có dấu cách thì đặt trong ngoặc kép: {typed(longer)}"
    for wanted in (path.name, f"{path.name}.{ending}"):
        if found := difflib.get_close_matches(wanted, near, 1, _NEAR):
            return f"Có phải {typed(near[found[0]])}?"
    return "Xem lại tên tệp và thư mục đang đứng."
