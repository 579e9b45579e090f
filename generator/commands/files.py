"""Writing results: whole or not at all, and never over somebody's work."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from generator.problems import Place, UserError, system_reason

_PREFIX, _SUFFIX = ".kehoach-", ".tmp"
_DAY = 24 * 60 * 60
_MODE = 0o644


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file by way of a temporary one beside it; raises UserError where the folder does not let it.

    A link is followed: what it points to is written. A file that was there keeps who may read and write it, and stays
    as it is where somebody made it read-only.
    """
    mode = _MODE
    try:
        path = path.resolve()
        refuse_if_read_only(path)
        if path.exists():
            mode = stat.S_IMODE(path.stat().st_mode)
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
    except OSError as error:
        raise _cannot_write(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        os.replace(temporary, path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Writes several files, all or none: where one cannot be written, those before it are put back."""
    before = {path: path.read_bytes() if path.exists() else None for path in contents}
    done: list[Path] = []
    try:
        for path, content in contents.items():
            write_whole(path, content)
            done.append(path)
    except BaseException:
        for path in done:
            old = before[path]
            with contextlib.suppress(OSError, UserError):
                if old is None:
                    path.unlink()
                else:
                    write_whole(path, old)
        raise


def _sweep(folder: Path) -> None:
    """Removes what a build left behind that was killed while it wrote; a young one may belong to a running build."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _DAY:
                left.unlink()


def _cannot_write(path: Path, error: OSError) -> UserError:
    message = f"Không ghi được tệp: {system_reason(error)}."
    hint = "Đóng tệp nếu đang mở trong Word, kiểm tra quyền ghi và chỗ trống của ổ đĩa, rồi chạy lại."
    return UserError.at(Place(str(path)), "cannot-write", message, hint)


def refuse_if_read_only(path: Path) -> None:
    """Raises UserError where somebody made the file read-only."""
    if path.exists() and not path.stat().st_mode & stat.S_IWUSR:
        hint = "Bỏ dấu chỉ đọc (Read-only) của tệp rồi chạy lại."
        raise UserError.at(Place(str(path)), "read-only", "Tệp này được đặt chỉ đọc nên không ghi đè.", hint)


def refuse_if_open(path: Path) -> None:
    """Raises UserError where Word or LibreOffice has the file open (their lock files stand beside it)."""
    name, stem = path.name, path.stem
    # Word puts ~$ before a short name and over the first signs of a longer one.
    cut = max(0, min(2, len(stem) - 6))
    locks = (f"~${name[cut:]}", f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    if any((path.parent / lock).exists() for lock in locks):
        hint = "Đóng tệp trong Word (hoặc LibreOffice) rồi chạy lại, hay dùng -o để ghi sang tệp khác."
        raise UserError.at(Place(str(path)), "open-in-word", "Tệp đang mở trong Word.", hint)
