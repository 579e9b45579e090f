"""Options of the test run, and what tests of several rooms start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
