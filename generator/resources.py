"""Files that come with the program: in a checkout beside the code, in an installed wheel inside it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


def default_template() -> Path:
    """The template that plans use unless they name another."""
    inside = _PACKAGE / "templates" / "ke-hoach.docx"
    return inside if inside.is_file() else _PACKAGE.parent / "templates" / "ke-hoach.docx"


def workspace_file(name: str) -> Path:
    """A file that a new workspace gets."""
    return _PACKAGE / "data" / "workspace" / name


def sample_plan() -> Path:
    """A plan that holds one of everything a template must print."""
    return _PACKAGE / "data" / "mau-thu.yaml"


def example() -> Path:
    """The plan that `new` begins with; its year is filled in."""
    return _PACKAGE / "data" / "vi-du.yaml"


@lru_cache
def facts(folder: Path, name: str) -> Any:
    """What the data file of that name in a folder of the program says, read once."""
    import yaml  # not for those who only ask where files are

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((folder / f"{name}.yaml").read_text(encoding="utf-8"), Loader=loader)
