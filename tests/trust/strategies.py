"""Whole plans made up: Vietnamese prose mixed with whatever breaks files, written as YAML by an emitter of our own.

A plan comes with what it says: pairs of a typed line and what must stand in the document if the plan is accepted.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.trust.pieces import FORBIDDEN, LOOSE, PAIRS, VIETNAMESE


@dataclass(frozen=True)
class Plan:
    """A plan file's bytes and what it says."""

    data: bytes
    says: tuple[tuple[str, str], ...] = ()
    refused: bool = False


class Block(list[str]):
    """Lines under `|`."""


def emitted(node: dict[str, Any], level: int = 0) -> list[str]:
    """A tree of mappings, lists, blocks and texts as the lines of a plan file."""
    lines = []
    blanks = " " * level
    for key, value in node.items():
        if isinstance(value, Block):
            lines += [f"{blanks}{key}: |", *(f"{blanks}  {line}" for line in value)]
        elif isinstance(value, dict):
            lines += [f"{blanks}{key}:", *emitted(value, level + 2)]
        elif isinstance(value, list):
            lines.append(f"{blanks}{key}:")
            for item in value:
                first, *rest = emitted(item, level + 4) or [""]
                lines += [f"{blanks}  - {first[level + 4 :]}", *rest]
        else:
            lines.append(f"{blanks}{key}: {value}".rstrip())
    return lines


class Maker:
    """Draws the parts of one plan and remembers what they say."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.said: list[tuple[str, str]] = []
        self.notes: dict[str, Any] = {}

    def pick(self, *options: Any) -> Any:
        return self.draw(st.sampled_from(options))

    def often(self, times: int) -> bool:
        """True all but once in so many times."""
        return bool(self.draw(st.integers(1, times)) != times)

    def seldom(self, times: int) -> bool:
        return not self.often(times)

    def words(self) -> str:
        return str(self.draw(st.sampled_from(VIETNAMESE)))

    def line(self, label: bool = False, note: bool = False, printed: bool = True) -> str:
        """One line that is said: words, hell, words."""
        if self.seldom(80):
            return self.loose()
        typed, meant = [self.words()], []
        for _ in range(self.draw(st.integers(0, 3))):
            typed.append(self.words() if self.often(3) else self.pick(*PAIRS))
        typed.append(self.words())
        meant = [PAIRS.get(piece, piece) for piece in typed]
        line = " ".join(typed)
        if note and self.seldom(6):
            name = str(len(self.notes) + 1)
            self.notes[name] = Block()
            line += f"<<note {name}>>"
            self.notes[name] += [self.line() for _ in range(self.draw(st.integers(1, 2)))]
        if label and self.seldom(2):
            line = self.pick("1. ", "a) ", "- ", "+ ", "(1) ", "1) ", "1- ", "a. ", "I. ", "\\1. ", "-") + line
        if printed:
            self.said.append((line, " ".join(meant)))
        return line

    def loose(self) -> str:
        pieces = st.one_of(st.sampled_from(LOOSE), st.sampled_from(VIETNAMESE), st.sampled_from([*PAIRS][:90]))
        typed = "".join(self.draw(st.lists(pieces, min_size=1, max_size=8)))
        if self.seldom(40):
            typed += self.pick(*FORBIDDEN) + "x"
        return typed if typed.strip() else "x"

    def block(self, most: int = 3, **how: bool) -> Block:
        return Block([self.line(**how) for _ in range(self.draw(st.integers(1, most)))])

    def short(self, plain: str, **how: bool) -> Any:
        """A value: mostly tame on its own line, else under `|`, seldom something odd on the line."""
        if self.seldom(40):
            return self.line(printed=False)
        return plain if self.seldom(2) else self.block(1, **how)

    def text(self, tables: list[str], tasks: list[str]) -> Block:
        lines = self.block(6, label=True, note=True)
        if self.seldom(3):
            lines.insert(self.draw(st.integers(0, len(lines))), f"**1. {self.words()}**")
        for name in tables:
            lines.append(f"<<table {name}>>")
        for name in tasks:
            lines.append(f"{self.pick('', '- ', 'a) ')}<<tasks {name}>>")
        return lines

    def cells(self, columns: list[str], printed: bool) -> dict[str, Any]:
        chosen = [name for name in columns if name not in ("tt", "group") and self.often(4)]
        return {name: self.block(2, printed=printed) if self.often(3) else self.words() for name in chosen}

    def entries(self, columns: list[str], printed: bool, ids: list[str]) -> list[dict[str, Any]]:
        found = []
        for group in range(self.draw(st.integers(0, 3))):
            rows = []
            for number in range(self.draw(st.integers(0, 3))):
                before = len(self.said)
                row: dict[str, Any] = {"task": self.block(2, printed=printed and "task" in columns)}
                if self.seldom(3) and not ids.count(f"n-{group}-{number}"):
                    row["id"] = f"n-{group}-{number}"
                    ids.append(row["id"])
                row |= self.cells([name for name in columns if name != "task"], printed)
                if self.seldom(5):
                    # Lines speak for their row: what it says itself may not be printed.
                    del self.said[before:]
                    row = {"task": row["task"]}
                    row["lines"] = [
                        self.cells(columns, printed) or {"task": "x"} for _ in range(self.draw(st.integers(1, 3)))
                    ]
                rows.append(row)
            if not rows:
                continue
            if self.often(4):
                found.append({"group": self.block(1, printed=printed), "id": f"g{group}", "rows": rows})
            else:
                found += rows
        return found

    def layout(self, columns: list[str], printed: bool) -> dict[str, Any]:
        heads = {name: self.short("Cột | Con" if self.seldom(4) else "Cột", printed=printed) for name in columns}
        # A bar divides a heading in two, which then stand apart.
        self.said = [pair for pair in self.said if " | " not in pair[0] or [pair[0]] not in heads.values()]
        made: dict[str, Any] = {"columns": heads}
        if self.seldom(2):
            made["labels"] = self.pick("I / 1", "1. / 1.1.", "1", "a) / -", "I. / 1 run-on", "(1)", "A / a", "I /")
        if self.seldom(2):
            made["merge"] = " ".join(name for name in columns if name not in ("tt", "group")) or "task"
        if self.seldom(3):
            made["number_row"] = "yes"
        if self.seldom(4):
            made["widths"] = {
                self.pick(*columns): self.pick("20", "12,5", "80 mm", "9999")
                if self.often(5)
                else self.pick("0", "-5", "nan", "inf", "1e9")
            }
        return made

    def plan(self) -> dict[str, Any]:
        columns = ["tt"] if self.often(3) else []
        columns += self.draw(
            st.lists(st.sampled_from("group task product lead deadline rieng".split()), unique=True, max_size=6)
        )
        if not set(columns) - {"tt", "group"}:
            columns.append("task")
        placed = self.often(4)
        ids: list[str] = []
        tasks = self.entries(columns, placed, ids)
        plan: dict[str, Any] = {"year": "2026" if self.often(50) else self.pick("1899", "x", "2o26", "", "２０２６")}
        plan["header"] = {
            "parent": self.short("UBND tỉnh Hà Nam"),
            "agency": self.short("Sở Nội vụ"),
            "number": self.pick("", "5", "12", "1234", "05"),
            "symbol": self.pick("KH-SNV", "KH-SLĐTBXH"),
            "place": self.short("Hà Nam"),
            "date": self.pick("01/2026", "15/01/2026", "/2026") if self.often(30) else self.pick("", "29/02/2025"),
        }
        plan["title"] = {"subject": self.block(2) if self.often(3) else self.short("Cải cách hành chính")}
        if self.seldom(2):
            plan["legal_bases"] = self.block(3, note=True)
        if self.seldom(2):
            plan["opening"] = self.block(2)
        if self.seldom(4):
            plan["numbering"] = self.pick("I.", "1.")
        sections: list[dict[str, Any]] = []
        for _ in range(self.draw(st.integers(0, 3))):
            if self.seldom(6):
                sections.append({"part": self.block(2)})
            tables = ["bang"] if placed and self.seldom(4) else []
            named = [self.pick("g0", *ids)] if tasks and self.seldom(4) else []
            sections.append({"title": self.short("Mục đích"), "text": self.text(tables, named)})
        if sections:
            plan["sections"] = sections
        plan["closing"] = self.block(2)
        if tasks:
            plan["tasks"] = tasks
        if self.seldom(3):
            plan["task_list"] = Block(
                ["- Chủ trì: <<lead>>", "+ Thời gian: <<deadline>>.", "<<product>>"][: self.pick(1, 2, 3)]
            )
        plan["tables"] = {"bang": self.layout(columns, placed)}
        appendices: list[dict[str, Any]] = []
        if placed:
            appendices.append({"title": self.short("Danh mục"), "text": self.text(["bang"], [])})
        for _ in range(self.draw(st.integers(0, 2))):
            appendix = {"title": self.short("Phụ lục"), "text": self.text([], [])}
            appendices.append({**appendix, "orientation": self.pick("portrait", "landscape")})
        if appendices:
            plan["appendices"] = appendices
        plan["signatory"] = {
            "position": self.short("GIÁM ĐỐC"),
            "name": self.short("Bùi Thanh Tùng"),
            "post": self.pick("", "GIÁM ĐỐC"),
        }
        plan["recipients"] = self.block(3)
        if self.notes:
            plan["footnotes"] = self.notes
        return plan


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Whole plans: most are accepted, and then say what they were told to say."""
    maker = Maker(draw)
    lines = emitted(maker.plan())
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(lines)))
        lines.insert(at, draw(st.sampled_from(["", "   ", "\t", "\u00a0"])))
    end = draw(st.sampled_from(["\n", "\n", "\r\n", "\r"]))
    text = draw(st.sampled_from(["", "", "\ufeff"])) + end.join(lines) + end
    if draw(st.integers(0, 7)) == 0:
        text = unicodedata.normalize("NFD", text)
    return Plan(text.encode("utf-8", "surrogatepass"), tuple(maker.said), any(sign in text for sign in FORBIDDEN))


def _edge(data: bytes, at: int) -> int:
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return at


@st.composite
def mutated(draw: st.DrawFn, originals: tuple[bytes, ...]) -> Plan:
    """Real plans with a few bytes or lines cut out, put in, changed, doubled or swapped."""
    data = draw(st.sampled_from(originals))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 1, 1, 2, 7, 40, 400, 4_000])))
        if draw(st.integers(0, 5)):
            # Mostly between characters, else nearly every case is refused for not being UTF-8.
            start, end = _edge(data, start), _edge(data, end)
        lines = data.split(b"\n")
        line, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        match draw(st.integers(0, 7)):
            case 0:
                data = data[:start] + data[end:]
            case 1:
                data = (
                    data[:start]
                    + (
                        draw(st.binary(min_size=1, max_size=3))
                        if draw(st.integers(0, 3)) == 0
                        else draw(st.text(max_size=3)).encode()
                    )
                    + data[end:]
                )
            case 2:
                data = data[:end] + data[start:]
            case 3:
                hell = draw(st.sampled_from([*LOOSE, *PAIRS]))
                data = data[:start] + hell.encode() + data[start:]
            case 4:
                lines[line], lines[other] = lines[other], lines[line]
                data = b"\n".join(lines)
            case 5:
                data = b"\n".join(lines[:line] + lines[line + draw(st.integers(1, 5)) :])
            case 6:
                lines[line] = b" " * draw(st.integers(0, 12)) + lines[line].lstrip()
                data = b"\n".join(lines)
            case _:
                lines[line:line] = lines[other : other + draw(st.integers(1, 30))]
                data = b"\n".join(lines)
    return Plan(data)
