"""A plan file as lines that faults can be planted in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_KEY = re.compile(r"( *)(- )?([a-z_]+):(?: +(.*\S))?\s*$")


@dataclass
class Row:
    """A task of the register: the number of its first line (from 0), its values typed on one line, its group's."""

    at: int
    values: dict[str, str]
    lines: dict[str, int]
    of_group: dict[str, str]
    indent: int = 0


@dataclass
class PlanLines:
    """The lines of a plan and the rows of its register."""

    lines: list[str]
    rows: list[Row] = field(default_factory=list)
    end: int = 0  # of the register

    @classmethod
    def of(cls, text: str) -> PlanLines:
        """The lines of a text."""
        plan = cls(text.splitlines())
        start = next((at for at, line in enumerate(plan.lines) if line == "tasks:"), None)
        if start is None:
            return plan
        after = range(start + 1, len(plan.lines))
        plan.end = next((at for at in after if re.match(r"\S", plan.lines[at])), len(plan.lines))
        group: dict[str, str] = {}
        group_indent = -1
        for at in range(start + 1, plan.end):
            found = _KEY.match(plan.lines[at])
            if not found:
                continue
            indent = len(found[1]) + len(found[2] or "")
            key, value = found[3], found[4] or ""
            if found[2] and key == "task":
                plan.rows.append(Row(at, {key: value}, {key: at}, group if indent > group_indent else {}, indent))
            elif found[2]:
                group, group_indent = {key: value}, indent
            elif plan.rows and indent == plan.rows[-1].indent:
                plan.rows[-1].values[key] = value
                plan.rows[-1].lines[key] = at
            elif indent == group_indent:
                group[key] = value
        return plan

    def asking_for(self, key: str) -> PlanLines:
        """The plan itself if most of its rows have a value for this."""
        having = [row for row in self.rows if row.values.get(key, row.of_group.get(key))]
        if len(having) * 2 <= len(self.rows) + 1:
            raise LookupError("not asked for")
        return self

    def row(self, *keys: str, without: str = "", last: bool = False) -> Row:
        """The first row (or the last) that has values of its own for these keys, its group none for `without`."""
        for row in reversed(self.rows) if last else self.rows:
            own = all(row.values.get(key, "") not in ("", "|") for key in keys)
            if own and not row.of_group.get(without) and row.values["task"] != "|":
                return row
        raise LookupError("no such row")

    def with_value(self, row: Row, key: str, value: str) -> tuple[str, int]:
        """The text with another value in a row, and the line it stands on."""
        at = row.lines[key]
        self.lines[at] = f"{' ' * row.indent}{key}: {value}".rstrip()
        if key == "task":
            self.lines[at] = f"{' ' * (row.indent - 2)}- task: {value}"
        return self.text(), at + 1

    def without_value(self, row: Row, key: str) -> tuple[str, int]:
        """The text without a value of a row, and the line of the row."""
        del self.lines[row.lines[key]]
        return self.text(), row.at + 1

    def with_group(self, **values: str) -> tuple[str, int]:
        """The text with a group more at the end of the register that holds this one task, and the task's line."""
        at = self.end
        while at and (not self.lines[at - 1].strip() or self.lines[at - 1].startswith("#")):
            at -= 1
        added = ["  - group: Nhiệm vụ bổ sung", "    rows:"]
        added += [f"      {'- ' if key == 'task' else '  '}{key}: {value}".rstrip() for key, value in values.items()]
        self.lines[at:at] = added
        return self.text(), at + 3

    def with_body(self, *lines: str) -> tuple[str, int]:
        """The text with these lines more at the end of the last section's words, and the line of the last of them."""
        start = next((at for at, line in enumerate(self.lines) if line == "sections:"), None)
        if start is None:
            raise LookupError("no sections")
        after = range(start + 1, len(self.lines))
        stop = next((at for at in after if re.match(r"\S", self.lines[at])), len(self.lines))
        texts = [at for at in range(start + 1, stop) if re.fullmatch(r" +text: \|", self.lines[at])]
        if not texts:
            raise LookupError("no section with words")
        indent = len(self.lines[texts[-1] + 1]) - len(self.lines[texts[-1] + 1].lstrip())
        end = texts[-1] + 1
        while end < len(self.lines) and self.lines[end].startswith(" " * indent):
            end += 1
        self.lines[end:end] = [" " * indent + line for line in lines]
        return self.text(), end + len(lines)

    def subject(self) -> tuple[int, str]:
        """The line of the trích yếu (from 1) and its words."""
        at = next(at for at, line in enumerate(self.lines) if line.startswith("  subject:"))
        if self.lines[at].endswith("|"):
            return at + 2, " ".join(line.strip() for line in self.lines[at + 1 : at + 3])
        return at + 1, self.lines[at].partition(":")[2].strip()

    def header(self, key: str) -> str:
        """A value of the header."""
        line = next(line for line in self.lines if line.startswith(f"  {key}:"))
        return re.sub(r"\s+#.*", "", line.partition(":")[2]).strip()

    def year(self) -> int:
        """The year of issue."""
        return int(self.header("date").split("/")[-1])

    def last_year(self) -> int:
        """The last year that the plan is for."""
        own = next(line for line in self.lines if line.startswith("year:"))
        named = re.findall(r"20\d\d", own + self.subject()[1])
        return max(map(int, named))

    def text(self) -> str:
        """The lines as a text."""
        return "".join(f"{line}\n" for line in self.lines)
