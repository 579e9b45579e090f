"""What a template may say: the names the program gives, and the few constructs that put them in their places.

A template is a file from somebody's desk. It prints values, asks for their kind and goes through lists; what could
run for ever, fill the memory or reach elsewhere is refused before anything is rendered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from jinja2 import nodes

from generator.problems import Place, Problem
from generator.word import tags
from generator.word.view import BLOCK_FIELDS, FIELDS, LISTS

T = TypeVar("T", bound=nodes.Node)
_FILTERS = frozenset(
    {"upper", "lower", "title", "capitalize", "trim", "replace", "default", "join", "first", "last", "length"}
)
_REFUSED: tuple[type[nodes.Node], ...] = (
    nodes.Call,
    nodes.Mul,
    nodes.Pow,
    nodes.Mod,
    nodes.Add,
    nodes.Concat,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.Block,
    nodes.Macro,
    nodes.CallBlock,
    nodes.FilterBlock,
    nodes.AssignBlock,
)


def faults(tree: nodes.Template, source: str, file: str) -> Iterator[Problem]:
    """Names that the program does not give, and constructs that it does not take."""
    # One walk: looking for each class of node would be a walk of its own.
    every = list(tree.find_all(nodes.Node))
    refused = list(_refused(every, source, file))
    yield from refused or [*_unknown_names(every, source, file), *_printed_whole(every, source, file)]


def _of(kind: type[T], every: Sequence[nodes.Node]) -> list[T]:
    """The nodes of one class, in the order of the template."""
    return [node for node in every if isinstance(node, kind)]


def prints_blocks(tree: nodes.Template) -> bool:
    """Whether a template goes through the blocks at all."""
    return any(_over_blocks(loop) for loop in tree.find_all(nodes.For))


def _refused(every: Sequence[nodes.Node], source: str, file: str) -> Iterator[Problem]:
    hint = "Trong mẫu chỉ dùng {{ tên }}, {% if %}, {% for %} và bộ lọc " + ", ".join(sorted(_FILTERS)) + "."
    found: list[nodes.Node] = [node for node in every if isinstance(node, _REFUSED)]
    found += [used for used in _of(nodes.Filter, every) if used.name not in _FILTERS]
    # A loop over all blocks inside another would print their square.
    found += [inner for outer in _of(nodes.For, every) if _over_blocks(outer) for inner in _loops_inside(outer)]
    for node in found:
        message = f"Tệp mẫu dùng cách viết không được phép, gần chỗ “{tags.near(source, node.lineno)}”."
        yield Problem(Place(file), "template-refused", message, hint)


def _loops_inside(outer: nodes.For) -> Iterator[nodes.For]:
    for part in (*outer.body, *outer.else_):
        loops = [part] if isinstance(part, nodes.For) else []
        yield from (loop for loop in (*loops, *part.find_all(nodes.For)) if _over_blocks(loop))


def _over_blocks(loop: nodes.For) -> bool:
    return isinstance(loop.iter, nodes.Name) and loop.iter.name == "blocks"


def _unknown_names(every: Sequence[nodes.Node], source: str, file: str) -> Iterator[Problem]:
    loops = {loop.target.name: loop.iter for loop in _of(nodes.For, every) if isinstance(loop.target, nodes.Name)}
    known = {*FIELDS, "blocks", "loop", *loops}
    for name in _of(nodes.Name, every):
        if name.ctx == "load" and name.name not in known:
            yield _unknown(name.name, sorted({*FIELDS, "blocks"}), source, name.lineno, file)
    for access in _of(nodes.Getattr, every):
        if not isinstance(access.node, nodes.Name):
            continue
        holder = access.node.name
        items = loops.get(holder)
        fields = BLOCK_FIELDS if isinstance(items, nodes.Name) and items.name == "blocks" else FIELDS.get(holder)
        if fields is not None and access.attr not in fields:
            names = sorted(f"{holder}.{name}" for name in fields)
            yield _unknown(f"{holder}.{access.attr}", names, source, access.lineno, file)


def _printed_whole(every: Sequence[nodes.Node], source: str, file: str) -> Iterator[Problem]:
    """Lists and groups printed as they are: they would come out as Python writes them."""
    over: dict[bool, set[str]] = {True: set(), False: set()}
    for loop in _of(nodes.For, every):
        if isinstance(loop.target, nodes.Name):
            over[_over_blocks(loop)].add(loop.target.name)
    groups = {*FIELDS, "blocks", "loop"} | (over[True] - over[False])
    for output in _of(nodes.Output, every):
        for printed in output.nodes:
            name = _whole(printed, groups)
            if name:
                message = f"Thẻ `{{{{ {name} }}}}` in cả một nhóm, gần chỗ “{tags.near(source, printed.lineno)}”."
                yield Problem(Place(file), "template-refused", message, _way_to_print(name))


def _whole(node: nodes.Node | None, groups: AbstractSet[str]) -> str:
    """The name of the list or group that a printed expression is; "" where it is words."""
    if isinstance(node, nodes.Filter):
        name = _whole(node.node, groups)
        made_words = {"length"} if name in groups else {"length", "join", "first", "last"}
        return "" if node.name in made_words else name
    if isinstance(node, nodes.CondExpr):
        return _whole(node.expr1, groups) or _whole(node.expr2, groups)
    if isinstance(node, nodes.BinExpr):
        return _whole(node.left, groups) or _whole(node.right, groups)
    if isinstance(node, nodes.Name):
        return node.name if node.name in groups else ""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        name = f"{node.node.name}.{node.attr}"
        return name if name in LISTS or (node.attr == "title" and node.node.name in groups - set(FIELDS)) else ""
    return ""


def _way_to_print(name: str) -> str:
    if name == "blocks":
        return "Phải in bằng vòng lặp {%p for b in blocks %} … {%p endfor %}."
    if "." in name:
        line = "{{r line }}" if name.endswith((".subject", ".title")) else "{{ line }}"
        return f"Phải in bằng vòng lặp {{%p for line in {name} %}}, rồi {line}, rồi {{%p endfor %}}."
    return f"Phải in từng mục: {', '.join(sorted(f'{name}.{field}' for field in FIELDS.get(name, BLOCK_FIELDS)))}."


def _unknown(name: str, known: list[str], source: str, line: int, file: str) -> Problem:
    message = f"Tệp mẫu dùng tên `{name}` không có, gần chỗ “{tags.near(source, line)}”."
    return Problem(Place(file), "template-name", message, f"Các tên dùng được: {', '.join(known)}.")
