"""From the tree the loader read to the model: every mismatch becomes a problem at its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.plan.loader import Loaded, load
from generator.plan.model import (
    AppendixPart,
    Header,
    Objectives,
    Plan,
    Section,
    Signatory,
    TableLayout,
    Task,
    TaskGroup,
    TaskLine,
    Title,
)
from generator.plan.suggest import suggest
from generator.problems import Place, Problem, UserError
from generator.source import Mapping, Sequence, Text


@dataclass(frozen=True)
class Bound:
    """A plan, the tree it came from, and what the loader noticed."""

    plan: Plan
    tree: Mapping
    notices: tuple[Problem, ...]


def read(path: Path) -> Bound:
    """Reads and checks a plan file; raises UserError with every problem of form in it."""
    return bind(load(path, known_keys()))


def known_keys() -> frozenset[str]:
    """Every key of the model, whatever it stands under: what a mistyped key may have been meant to be."""
    models: tuple[type[BaseModel], ...] = (*_HOLDERS.values(), Plan, Task, TaskGroup, TaskLine)
    return frozenset(name for model in models for name in model.model_fields)


def bind(loaded: Loaded) -> Bound:
    """The model of a loaded plan; raises UserError with every key or value that does not fit."""
    problems = _section_problems(loaded.root)
    try:
        plan = Plan.model_validate(loaded.root)
    except ValidationError as error:
        problems += (_problem(details, loaded.root) for details in error.errors(include_url=False))
    if problems:
        raise UserError(problems)
    return Bound(plan, loaded.root, tuple(loaded.notices))


def _section_problems(root: Mapping) -> list[Problem]:
    """A section is a Mục or a divider, which pydantic's errors could not say in words."""
    sections = root.get(Text("sections"))
    problems = []
    for section in sections if isinstance(sections, Sequence) else ():
        if isinstance(section, Mapping) and ("title" in section) == ("part" in section):
            message = "Mỗi phần tử của `sections` có đúng một trong hai: title (một Mục) hoặc part (một Phần)."
            problems.append(Problem(section.place, "section-kind", message, "Thêm title: hoặc bỏ bớt một trong hai."))
    return problems


def _problem(details: ErrorDetails, root: Mapping) -> Problem:
    path = [step for step in details["loc"] if not (isinstance(step, str) and step.startswith("~"))]
    kind = details["type"]
    if kind == "missing":
        return _missing(path, root)
    if kind == "extra_forbidden":
        return _unknown(path, root)
    place = _place(path, root)
    if kind == "kehoach":
        context = details["ctx"]
        return Problem(place, context["rule"], context["message"], context["hint"])
    name = path[-1] if path else "tệp"
    if isinstance(name, int):
        name = path[-2]
    wanted, hint = {
        "is_instance_of": (
            "phải là chữ, không phải danh sách hay nhóm khóa",
            "Gõ chữ ngay sau dấu hai chấm, hoặc dưới dấu |.",
        ),
        "list_type": (
            "phải là danh sách",
            "Mỗi phần tử bắt đầu bằng dấu - rồi một khóa, ví dụ "
            f"`- {'title' if name in ('sections', 'appendices') else 'task'}: …`.",
        ),
    }.get(kind, ("phải là nhóm các khóa thụt vào bên dưới", "Xuống dòng, thụt vào hai dấu cách rồi gõ từng khóa."))
    return Problem(place, "wrong-kind", f"`{name}` {wanted}.", hint)


def _missing(path: list[Any], root: Mapping) -> Problem:
    above = path[-2] if len(path) > 1 else None
    holder = "tệp kế hoạch" if above is None else f"`{above}`" if isinstance(above, str) else "phần tử này"
    message = f"Thiếu khóa `{path[-1]}` trong {holder}."
    described = _description(path)
    return Problem(_place(path[:-1], root), "missing-key", message, f"Thêm `{path[-1]}:`. {described}".strip())


def _unknown(path: list[Any], root: Mapping) -> Problem:
    name = str(path[-1])
    known = list(_holder(path).model_fields)
    likely = suggest(name, known)
    homes = [holder for holder, model in _HOLDERS.items() if name in model.model_fields]
    if len(path) > 1 and name in Plan.model_fields:
        hint = f"`{name}:` là khóa ngoài cùng: đưa nó ra sát lề trái."
    elif len(path) == 1 and homes:
        hint = f"`{name}:` thuộc {' hoặc '.join(f'`{home}`' for home in homes)}: thụt nó vào bên dưới."
    elif likely:
        hint = f"Có phải bạn muốn gõ `{likely}`?"
    else:
        hint = f"Các khóa dùng được ở đây: {', '.join(known)}."
    holder = _at(path[:-1], root)
    key = holder.key_at(name) if isinstance(holder, Mapping) else None
    place = key.place if key is not None else _place(path, root)
    return Problem(place, "unknown-key", f"Không có khóa `{name}` ở đây.", hint)


# Which model holds the keys below each key of the plan. Rows and groups may have keys of the office's own.
_HOLDERS: dict[str, type[BaseModel]] = {
    "header": Header,
    "title": Title,
    "objectives": Objectives,
    "sections": Section,
    "tasks": TaskGroup,
    "tables": TableLayout,
    "appendices": AppendixPart,
    "signatory": Signatory,
}


def _holder(path: list[Any]) -> type[BaseModel]:
    return _HOLDERS.get(str(path[0]), Plan) if len(path) > 1 else Plan


def _description(path: list[Any]) -> str:
    field = _holder(path).model_fields.get(str(path[-1]))
    return field.description or "" if field else ""


def _at(path: list[Any], root: Mapping) -> Any:
    """What stands at a path that exists."""
    node: Any = root
    for step in path:
        node = node[Text(step) if isinstance(step, str) else step]
    return node


def _place(path: list[Any], root: Mapping) -> Place:
    """Where a path leads: the value, else its key, else the nearest holder that exists."""
    node: Any = root
    place = root.place
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            key = node.key_at(step)
            node = node[Text(step)]
            place = key.place if key is not None and (node == "" or not isinstance(node, Text)) else node.place
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            node = node[step]
            place = node.place
        else:
            break
    return place
