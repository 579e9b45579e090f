"""The five plans and one with a little of everything, built once for all tests of this folder."""

from __future__ import annotations

import pytest

from tests.trust.plans import Built, built_plans


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """Every plan by its name, with its outline and its document."""
    return built_plans(tmp_path_factory.mktemp("built"))
