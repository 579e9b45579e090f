"""The pages in docs/ and the README say what the program does: every example loads, and prints what is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.outline.text import as_text
from generator.plan.binding import bind
from generator.plan.compose import compose
from generator.plan.loader import parse

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")

# What an example leaves out: a plan has it all the same.
REST = {
    "year": "year: 2026\n",
    "header": "header:\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  place: Hà Nam\n  date: 01/2026\n",
    "title": "title:\n  subject: Thử\n",
    "closing": "closing: Hết\n",
    "signatory": "signatory:\n  position: GIÁM ĐỐC\n",
    "recipients": "recipients: |\n  Lưu: VT.\n",
}


def examples() -> list[object]:
    """Each YAML example with what the page says it prints (the ```text block that follows "in thành")."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        blocks = list(FENCE.finditer(text))
        for index, block in enumerate(blocks):
            if block[1] != "yaml":
                continue
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            said = following is not None and text[block.end() : following.start()].strip().startswith("in thành")
            printed = following[2] if following is not None and said else ""
            line = text[: block.start()].count("\n") + 1
            found.append(pytest.param(block[2], printed, id=f"{page.name}:{line}"))
    return found


def whole(example: str) -> str:
    """The example as a complete plan: the keys it lacks are added."""
    present = KEY.findall(example)
    return example + "".join(text for key, text in REST.items() if key not in present)


@pytest.mark.parametrize(("example", "printed"), examples())
def test_every_example_in_the_docs_loads_and_prints_what_the_page_says(example: str, printed: str) -> None:
    outline = compose(bind(parse(whole(example), "example.yaml")))
    lines = as_text(outline).splitlines()
    assert [line for line in printed.splitlines() if line not in lines] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_in_the_docs_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    broken = [link for link in links if link.partition("#")[0] and not (page.parent / link.partition("#")[0]).exists()]
    assert broken == []
