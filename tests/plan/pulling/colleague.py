"""A colleague who goes on with the plan file while the leader has it in Word."""

from __future__ import annotations

import random
import re

from generator.plan.binding import known_keys
from generator.plan.loading.loader import parse
from generator.plan.pulling.register import Register
from generator.plan.pulling.tree import Tree


class Colleague:
    """Edits lines of a plan file at random; `log` says what was done."""

    def __init__(self, text: str, seed: int) -> None:
        self.rng = random.Random(seed)
        self.lines = text.split("\n")
        self.log: list[str] = []

    def edit(self, times: int) -> str:
        makers = [self.reword, self.reword, self.put_in, self.take_out, self.swap_rows, self.copy_row, self.row_out]
        for _ in range(times):
            done = self.rng.choice(makers)()
            if done:
                self.log.append(done)
        return "\n".join(self.lines)

    def tree(self) -> Tree:
        text = "\n".join(self.lines)
        root = parse(text, "ke-hoach.yaml", known_keys()).root
        return Tree(next(iter(root)).source)

    def prose(self) -> list[int]:
        """The lines (from 0) of texts, without calls."""
        tree = self.tree()
        leaves = {id(leaf.text): leaf for n in range(1, len(self.lines) + 1) if (leaf := tree.leaf_at(n))}
        return [
            number - 1
            for leaf in leaves.values()
            if leaf.text.block and leaf.path[-1] == "text"
            for number in leaf.lines
            if "<<" not in self.lines[number - 1]
        ]

    def reword(self) -> str | None:
        at = self.rng.choice(self.prose())
        words = self.lines[at].split(" ")
        places = [i for i, word in enumerate(words) if re.fullmatch(r"\w{2,}", word)]
        if not places:
            return None
        words[self.rng.choice(places)] = "đồng-nghiệp-sửa"
        self.lines[at] = " ".join(words)
        return f"reword line {at + 1}"

    def put_in(self) -> str:
        at = self.rng.choice(self.prose())
        indent = len(self.lines[at]) - len(self.lines[at].lstrip())
        self.lines.insert(at + 1, " " * indent + f"Đồng nghiệp thêm đoạn {self.rng.random()}.")
        return f"put in line {at + 2}"

    def take_out(self) -> str | None:
        at = self.rng.choice(self.prose())
        if not self.lines[at].strip().startswith(("-", "+")):
            return None
        gone = self.lines.pop(at)
        return f"take out line {at + 1}: {gone.strip()[:40]}"

    def elements(self) -> list[list[tuple[int, int]]]:
        """The first and last lines (from 0) of the rows of each group."""
        tree = self.tree()
        found = []
        for group in Register(tree, ("tasks",)).groups:
            spans = []
            for row in group.rows:
                start = row.node.place.line - 1
                end = start
                while end + 1 < len(self.lines) and re.match(
                    rf"\s{{{row.node.place.column - 1},}}\S", self.lines[end + 1]
                ):
                    end += 1
                spans.append((start, end))
            found.append(spans)
        return [spans for spans in found if len(spans) > 1]

    def swap_rows(self) -> str | None:
        groups = self.elements()
        if not groups:
            return None
        one, other = sorted(self.rng.sample(self.rng.choice(groups), 2))
        first, second = self.lines[one[0] : one[1] + 1], self.lines[other[0] : other[1] + 1]
        between = self.lines[one[1] + 1 : other[0]]
        self.lines[one[0] : other[1] + 1] = [*second, *between, *first]
        return f"swap rows at {one[0] + 1} and {other[0] + 1}"

    def copy_row(self) -> str | None:
        groups = self.elements()
        if not groups:
            return None
        start, end = self.rng.choice(self.rng.choice(groups))
        if self.lines[start].endswith("|"):
            return None
        new = [line for line in self.lines[start : end + 1] if " id: " not in line and " body: " not in line]
        new[0] = re.sub(r"task:.*", f"task: Việc của đồng nghiệp {self.rng.random()}", new[0])
        self.lines[end + 1 : end + 1] = new
        return f"copy row at {start + 1}"

    def row_out(self) -> str | None:
        groups = self.elements()
        if not groups:
            return None
        start, end = self.rng.choice(self.rng.choice(groups))
        if any(" id: " in line for line in self.lines[start : end + 1]):
            return None
        gone = self.lines[start]
        del self.lines[start : end + 1]
        return f"row out at {start + 1}: {gone.strip()[:40]}"
