"""The program's template with something changed in it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from generator.resources import default_template


def changed_template(target: Path, *changes: tuple[str, str], part: str, parts: dict[str, bytes] | None = None) -> Path:
    """The program's template written to `target`, with `parts` in place of its own and changed words in `part`."""
    with zipfile.ZipFile(default_template()) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = (parts or {}).get(name, source.read(name))
            if name == part:
                text = content.decode()
                for old, new in changes:
                    assert old in text
                    text = text.replace(old, new)
                content = text.encode()
            copy.writestr(name, content)
    return target
