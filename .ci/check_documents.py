"""Looks at built documents with other people's programs: python .ci/check_documents.py PLANS BUILT

Two Open XML validators, LibreOffice (fonts, pages) and pandoc (footnotes). Prints one line a document and everything
that is wrong; exit code 1 where anything is. OOXML_VALIDATOR and OPENXML_AUDIT name the validators.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.commands.outlines import read_plan
from generator.commands.pdf import write_pdfs
from generator.outline.blocks import plain
from tests.trust import validators

FONT = "LiberationSerif"
MOST_PAGES = 40


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """The command's result, its output as text."""
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=300)


def form_faults(document: Path) -> Iterator[str]:
    """What the two Open XML validators find."""
    content = document.read_bytes()
    yield from (f"Open XML SDK: {finding}" for finding in sorted(validators.sdk_findings(content)))
    yield from (f"openxml-audit: {finding}" for finding in sorted(validators.audit_findings(content)))


def page_faults(pdf: Path) -> Iterator[str]:
    """Pages without words, too many pages, other fonts than the one that stands in for Times New Roman."""
    pages = run("pdftotext", "-layout", str(pdf), "-").stdout.split("\f")[:-1]
    if not 1 < len(pages) <= MOST_PAGES:
        yield f"{len(pages)} pages"
    yield from (f"page {number} is empty" for number, page in enumerate(pages, start=1) if not page.strip())
    fonts = {line.split()[0].rpartition("+")[2] for line in run("pdffonts", str(pdf)).stdout.splitlines()[2:]}
    others = sorted(font for font in fonts if font.partition("-")[0] != FONT)
    if others or not fonts:
        yield f"fonts: {', '.join(others) or 'none'}"


def note_faults(document: Path, plan: Path) -> Iterator[str]:
    """Footnotes that pandoc does not bring out as the plan has them."""
    expected = ["".join(plain(spans) for spans in note.paragraphs) for note in read_plan(plan)[1].notes]
    found = pandoc_notes(json.loads(run("pandoc", "--from", "docx", "--to", "json", str(document)).stdout))
    if [squeezed(note) for note in found] != [squeezed(note) for note in expected]:
        yield f"pandoc: {len(found)} notes of {len(expected)}, or in other words"


def pandoc_notes(node: object) -> list[str]:
    """The words of every note in pandoc's tree, in order."""
    if isinstance(node, dict):
        if node.get("t") == "Note":
            return [words(node["c"])]
        return pandoc_notes(list(node.values()))
    return [note for child in node for note in pandoc_notes(child)] if isinstance(node, list) else []


def words(node: object) -> str:
    """The characters in a part of pandoc's tree."""
    if isinstance(node, dict):
        return str(node["c"]) if node.get("t") == "Str" else words(list(node.values())[1:])
    return "".join(words(child) for child in node) if isinstance(node, list) else ""


def squeezed(text: str) -> str:
    """Without blanks, and with the straight quotes and dots that pandoc writes."""
    return re.sub(r"\s|[“”‘’\"']", "", text).replace("…", "...")


def main() -> int:
    """Checks every plan's document."""
    plans, built = (Path(argument) for argument in sys.argv[1:3])
    documents = [(plan, built / f"{plan.stem}.docx") for plan in sorted(plans.glob("*.yaml"))]
    pdfs = {pdf.stem: pdf for pdf in write_pdfs([document for _, document in documents])}
    faults = 0
    for plan, document in documents:
        found = [*form_faults(document), *page_faults(pdfs[document.stem])]
        found += note_faults(document, plan)
        print(f"{document.name}: {'ok' if not found else 'FAILED'}", *found, sep="\n    ")
        faults += len(found)
    return int(faults > 0 or not documents)


if __name__ == "__main__":
    sys.exit(main())
