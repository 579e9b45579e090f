from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty repository in a folder as offices name them."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    return Repository(tmp_path / "Phòng Kế hoạch" / "Cải cách hành chính", monkeypatch)
