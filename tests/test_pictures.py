"""The pictures of the pages: all that are named are there, and were made of what the page shows."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from generator.outline.text import as_text
from tests.support import outline_of

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "hinh"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MOST, MOST_OF_ALL = 100_000, 700_000


@pytest.fixture(scope="module")
def make() -> ModuleType:
    """The script that makes them."""
    spec = importlib.util.spec_from_file_location("make_pictures", FOLDER / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_of_the_pages_are_those_that_the_script_makes(make: ModuleType) -> None:
    named = {
        (page.parent / picture).resolve()
        for page in PAGES
        for picture in re.findall(r"!\[[^\]]+\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    }
    assert named == {FOLDER / picture for picture in make.PICTURES}
    assert named == set(FOLDER.glob("*.png"))


def test_pictures_are_small(make: ModuleType) -> None:
    sizes = [(FOLDER / picture).stat().st_size for picture in make.PICTURES]
    assert max(sizes) < MOST
    assert sum(sizes) < MOST_OF_ALL


def test_pictures_were_made_of_the_examples_as_they_stand(make: ModuleType) -> None:
    # If not: python docs/hinh/make.py
    source = b"tEXtSource\0" + make.digest(make.examples())
    assert [picture for picture in make.CUTS if source not in (FOLDER / picture).read_bytes()] == []


def test_where_a_picture_begins_and_ends_is_in_the_examples(make: ModuleType) -> None:
    text = " ".join(as_text(outline_of(make.examples())).split())
    missing = [words for cut in make.CUTS.values() for words in (cut.first, cut.last) if words not in text]
    assert missing == []
