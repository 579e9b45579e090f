"""Options of the test run, and what tests of several rooms start from."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.commands.outlines import office_at
from tests.repository import Repository

# A busy machine draws examples slowly; that says nothing about the program. The same examples on every run.
settings.register_profile(
    "kehoach", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("kehoach")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.txt anew")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty git repository in a folder as offices name them."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    return Repository(tmp_path / "Phòng Kế hoạch" / "Cải cách hành chính", monkeypatch)


@pytest.fixture(autouse=True)
def _forgotten_offices() -> Iterator[None]:
    """An office's file is remembered by its path: the same path is another file in another test's folder."""
    yield
    office_at.cache_clear()
