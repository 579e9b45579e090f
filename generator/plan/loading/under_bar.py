"""What stands under `|`: how far the block goes, and which of its lines have slid out of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from generator.plan.loading.lines import indent_of, is_ruler, is_structure
from generator.plan.loading.mending import Trap, named
from generator.problems import Problem
from generator.source import Source

# The block whose lines may begin with `#` (group rows) and with a tab (an empty first cell).
GRID = "grid"


@dataclass
class Block:
    """The lines (counted from 0) after a key with `|`, sorted by where they stand."""

    source: Source
    key: str
    column: int  # of the key, as typed
    level: int  # where the text stands, or should
    end: int  # the line after the last one of the block
    inside: list[int] = field(default_factory=list)
    slid: list[int] = field(default_factory=list)
    tabbed: list[int] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)

    def indent(self, number: int) -> int:
        """How far the line is pushed in."""
        return indent_of(self.source.lines[number])


def read(source: Source, start: int, key: str, column: int, target: int, known: Collection[str]) -> Block:
    """The block of `key` that begins at the line `start`.

    `column` is where the key stands, `target` where it should: text without any indent of its own goes two further.
    The block ends only before structure; a line that is none and is not pushed in has slid out.
    """
    block = Block(source, key, column, target + 2, start)
    waiting: list[int] = []
    for number in range(start, len(source.lines)):
        line = source.lines[number]
        if not line:
            continue
        place = _place(block, line, known)
        if place == "structure":
            break
        if place == "comment":
            waiting.append(number)
            continue
        # A comment is only one if no text follows; in a grid `#` then begins a group row.
        (block.slid if key == GRID else block.comments).extend(waiting)
        waiting = []
        {"inside": block.inside, "slid": block.slid, "tabbed": block.tabbed}[place].append(number)
        block.end = number + 1
    if block.inside:
        block.level = _level(block)
    return block


def _place(block: Block, line: str, known: Collection[str]) -> str:
    indent = indent_of(line)
    base = block.indent(block.inside[0]) if block.inside else block.column + 1
    if indent >= base and (block.inside or line[indent] != "\t"):
        return "inside"
    if is_structure(line, known):
        return "structure"
    bare = line.lstrip()
    if bare.startswith("#") and (block.key != GRID or not ("|" in bare or "\t" in bare)):
        return "comment"
    if is_ruler(line):
        return "comment"
    if line[indent] == "\t":
        return "tabbed"
    return "inside" if indent > block.column else "slid"


def _level(block: Block) -> int:
    """Where the text should stand: where its first line does, unless most lines stand further left."""
    base = block.indent(block.inside[0])
    less = [block.indent(number) for number in block.inside if block.indent(number) < base]
    return min(less) if 2 * len(less) >= len(block.inside) else base


def find(block: Block) -> list[Trap]:
    """The traps in a block, in no order."""
    traps = [_slid(block, run) for run in _runs(block, block.slid)]
    traps += [_tabbed(block, run) for run in _runs(block, block.tabbed)]
    traps += [_comment(block, number) for number in block.comments]
    return traps + _uneven(block)


def _runs(block: Block, numbers: list[int]) -> list[list[int]]:
    """The numbers in runs that only blank lines interrupt."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and not any(block.source.lines[runs[-1][-1] + 1 : number]):
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _trap(block: Block, run: list[int], rule: str, message: str, hint: str, mended: str) -> Trap:
    line = block.source.lines[run[0]]
    column = len(line) - len(line.lstrip()) + 1
    place = block.source.place(run[0] + 1, 1 if rule == "tab-indent" else column)
    return Trap(Problem(place, rule, message, hint, mended), run[0], run[-1], block.key)


def _levelled(block: Block, run: list[int]) -> str:
    lines = []
    for number in range(run[0], run[-1] + 1):
        line = block.source.lines[number]
        # In a grid a tab at the start is an empty cell, except before the first line, where YAML takes none.
        keep_tab = block.key == GRID and bool(block.inside) and number > block.inside[0]
        bare = line.lstrip(" ") if keep_tab else line.lstrip()
        lines.append(" " * block.level + bare if bare else "")
    return "\n".join(lines)


def _slid(block: Block, run: list[int]) -> Trap:
    message = f"{named(run)} chưa thụt vào: chữ của mục `{block.key}` phải thụt vào trong, dưới dấu |."
    hint = f"Thêm {block.level} dấu cách ở đầu mỗi dòng."
    return _trap(block, run, "slid-out", message, hint, _levelled(block, run))


def _tabbed(block: Block, run: list[int]) -> Trap:
    message = f"{named(run)} thụt vào bằng phím Tab."
    hint = f"Thay phím Tab ở đầu dòng bằng {block.level} dấu cách."
    first = not block.inside or run[0] < block.inside[0]
    if block.key == GRID and first:
        return _trap(block, run, "tab-indent", message, hint + " Ô đầu tiên trống thì gõ dấu | thay cho Tab.", "")
    return _trap(block, run, "tab-indent", message, hint, _levelled(block, run))


def _comment(block: Block, number: int) -> Trap:
    sign = "Dòng kẻ" if is_ruler(block.source.lines[number]) else "Ghi chú #"
    message = f"{sign} chen giữa chữ của mục `{block.key}`: chữ sau nó sẽ rơi ra ngoài."
    hint = "Đưa ghi chú lên trên dòng từ khóa; việc còn phải hỏi thì viết <<todo …>> trong chữ."
    return _trap(block, [number], "comment-in-block", message, hint, "")


def _uneven(block: Block) -> list[Trap]:
    """Lines pushed in further than the text below them, or less than the text above: YAML stops at either."""
    if not block.inside:
        return []
    base = block.indent(block.inside[0])
    less = [number for number in block.inside if block.indent(number) < base]
    if not less:
        return []
    hint = f"Thụt các dòng dưới dấu | như nhau ({block.level} dấu cách)."
    if block.level == base:
        return [
            _trap(block, run, "uneven-block", f"{named(run)} thụt ít hơn các dòng trên.", hint, _levelled(block, run))
            for run in _runs(block, less)
        ]
    head = [number for number in block.inside if number < less[0]]
    return [
        _trap(block, run, "uneven-block", f"{named(run)} thụt sâu hơn các dòng dưới.", hint, _levelled(block, run))
        for run in _runs(block, head)
    ]
