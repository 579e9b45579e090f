"""One document made once by one Python method: `python bench/peers.py METHOD FOLDER OUTPUT [PLAN]`.

Prints the seconds of the core (template loaded, rendered, saved), imports and reading of the data left out.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

FOLDER, OUTPUT = Path(sys.argv[2]), Path(sys.argv[3])


def _print(**seconds: float) -> None:
    print(json.dumps({"core": seconds}))


def docxtpl() -> None:
    """Stock docxtpl, escaping switched on as its documentation advises."""
    from docxtpl import DocxTemplate

    data = json.loads((FOLDER / "data.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    template = DocxTemplate(str(FOLDER / "docxtpl.docx"))
    template.render(data, autoescape=True)
    template.save(str(OUTPUT))
    _print(core=time.perf_counter() - start)


def jinja() -> None:
    """Plain Jinja2 on document.xml, then a zip."""
    import zipfile  # noqa: F401

    import jinja2  # noqa: F401

    data = json.loads((FOLDER / "data.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    _jinja_zip(data)
    _print(core=time.perf_counter() - start)


def jinja_yaml() -> None:
    """The same from the plan's YAML as PyYAML's C loader reads it, group values handed down: no checks."""
    import zipfile  # noqa: F401

    import jinja2  # noqa: F401
    import yaml

    head = json.loads((FOLDER / "data.json").read_text(encoding="utf-8")) | {"rows": []}
    start = time.perf_counter()
    text = Path(sys.argv[4]).read_text(encoding="utf-8")
    plan = yaml.load(text.replace("<<year>>", "2026").replace("<<year - 1>>", "2025"), yaml.CSafeLoader)
    columns = next(iter(plan["tables"].values()))["columns"]
    number = 0
    rows = []
    for group in plan["tasks"]:
        for task in group["rows"]:
            number += 1
            values = {"tt": number} | group | task
            rows.append({f"c{index}": values.get(name, "") for index, name in enumerate(columns, start=1)})
    _jinja_zip(head | {"rows": rows})
    _print(core=time.perf_counter() - start)


def _jinja_zip(data: dict[str, object]) -> None:
    import zipfile

    import jinja2

    with zipfile.ZipFile(FOLDER / "jinja.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    source = parts["word/document.xml"].decode()
    document = jinja2.Environment(autoescape=True).from_string(source).render(data)
    parts["word/document.xml"] = document.encode()
    with zipfile.ZipFile(OUTPUT, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def floor() -> None:
    """What no method can do without: our document.xml deflated once and parsed once."""
    import zlib

    from lxml import etree

    content = (FOLDER / "document.xml").read_bytes()
    start = time.perf_counter()
    etree.fromstring(content, etree.XMLParser(huge_tree=True))
    zlib.compress(content, 6)
    _print(core=time.perf_counter() - start)


def ours() -> None:
    """This program without its command line: plan to outline, outline to bytes."""
    from generator.commands.outlines import read_plan
    from generator.resources import default_template
    from generator.word.origin import Origin
    from generator.word.render import rendered

    plan = Path(sys.argv[4])
    gc.disable()  # as the command line does
    start = time.perf_counter()
    _, outline = read_plan(plan)
    composed = time.perf_counter()
    content = rendered(outline, default_template(), Origin(plan.name, plan.read_text(encoding="utf-8")))
    end = time.perf_counter()
    OUTPUT.write_bytes(content)
    _print(core=end - composed, from_yaml=end - start)


if __name__ == "__main__":
    {"docxtpl": docxtpl, "jinja": jinja, "jinja-yaml": jinja_yaml, "floor": floor, "ours": ours}[sys.argv[1]]()
