"""A git repository of an office's folder, for tests: a name with blanks and Vietnamese letters, no network."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

_IDENTITY = {
    "GIT_AUTHOR_NAME": "Nguyễn Văn An",
    "GIT_AUTHOR_EMAIL": "an@example.vn",
    "GIT_COMMITTER_NAME": "Trần Thị Bình",
    "GIT_COMMITTER_EMAIL": "binh@example.vn",
    # Nothing of the machine's own settings.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


class Repository:
    """A working tree; dates of commits are a day apart, from 01/03/2026."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.commits = 0
        self.monkeypatch = monkeypatch
        for name, value in _IDENTITY.items():
            monkeypatch.setenv(name, value)
        for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
            monkeypatch.delenv(name, raising=False)
        folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "chinh")

    def git(self, *arguments: str, fails: bool = False) -> str:
        """What git says, on both streams."""
        done = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, timeout=60, check=False)
        said = (done.stdout + done.stderr).decode("utf-8")
        assert (done.returncode != 0) == fails, said
        return said

    def write(self, name: str, text: str) -> Path:
        """Writes a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def commit(self, subject: str) -> None:
        """Commits all there is."""
        self.commits += 1
        moment = f"2026-03-{self.commits:02d}T08:30:00+07:00"
        self.monkeypatch.setenv("GIT_AUTHOR_DATE", moment)
        self.monkeypatch.setenv("GIT_COMMITTER_DATE", moment)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", subject)
