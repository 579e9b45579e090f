"""Asking git, where there is one: the commands that do not speak of git work without it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.problems import Place, UserError

_SECONDS = 60


def asked(folder: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    """What git answers in a folder, as it stands; None where there is no git, or it refuses."""
    done = _run(folder, arguments, given)
    return done.stdout if done is not None and done.returncode == 0 else None


def required(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """As `asked`; raises UserError where git is missing or refuses, with what it says."""
    done = _run(folder, arguments, given)
    if done is None:
        hint = "Cài Git for Windows (git-scm.com), mở lại cửa sổ lệnh rồi chạy lại."
        raise UserError.at(Place(), "no-git", "Máy này chưa có git.", hint)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        message = f"git không làm được: {said[0] if said else f'mã {done.returncode}'}"
        raise UserError.at(Place(str(folder)), "git-refused", message, "Xem lại kho git ở thư mục này: git status")
    return done.stdout


def top_of(folder: Path) -> Path | None:
    """The top folder of the working tree that a folder is in; None where it is in none."""
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    said = asked(folder, "rev-parse", "--show-toplevel")
    return Path(said.decode("utf-8", "surrogateescape").rstrip("\r\n")) if said and said.strip() else None


def required_top(path: Path) -> Path:
    """As `top_of`; raises UserError where the path is in no working tree."""
    top = top_of(path)
    if top is None:
        required(Path("."), "--version")
        message = "Chỗ này chưa được git theo dõi."
        hint = "Trong thư mục làm việc, chạy: git init, rồi: kehoach git-setup"
        raise UserError.at(Place(str(path)), "no-repository", message, hint)
    return top


def _run(folder: Path, arguments: tuple[str, ...], given: bytes | None) -> subprocess.CompletedProcess[bytes] | None:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, cwd=folder, input=given or b"", capture_output=True, timeout=_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return None
