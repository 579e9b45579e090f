"""Random plans with random edits: a plan as lists of lines, and for each edit what it should be found to be."""

from __future__ import annotations

import copy
import random
from typing import Any

_SYLLABLES = (
    "xây dựng ban hành kế hoạch thực hiện nhiệm vụ cải cách thủ tục hành chính báo cáo kiểm tra đánh giá công chức "
    "viên chức tài chính số hóa hồ sơ dịch vụ công trực tuyến tuyên truyền đào tạo bồi dưỡng rà soát đơn giản hóa "
    "tiếp nhận trả kết quả người dân doanh nghiệp đơn vị trực thuộc theo quy định tham mưu trình ủy ban nhân dân"
).split()
_REFRAINS = ["- Chủ trì: Văn phòng Sở.", "- Phối hợp: Các phòng, đơn vị liên quan.", "- Thời gian: Thường xuyên."]
_DEADLINES = ["Quý I/2026", "Quý II/2026", "Tháng 6/2026", "Thường xuyên", "Cả năm"]
_LEADS = ["Văn phòng Sở", "Thanh tra Sở", "Phòng Tổ chức", "Phòng Người có công"]

Draft = dict[str, Any]
Expected = tuple[str, str, str]  # kind of change, field, words of the thing that was edited


class Maker:
    """Makes drafts and edits from one source of chance."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.count = 0

    def words(self, least: int = 5, most: int = 14) -> str:
        """A sentence of its own: no two are equal."""
        self.count += 1
        told = [self.chance.choice(_SYLLABLES) for _ in range(self.chance.randint(least, most))]
        told.insert(self.chance.randint(1, len(told)), f"mã{self.count:03d}")
        return " ".join(told).capitalize()

    def draft(self) -> Draft:
        chance = self.chance
        sections = []
        for _ in range(chance.randint(1, 4)):
            lines: list[list[str]] = []
            for _ in range(chance.randint(2, 6)):
                lines.append([chance.choice(["", "1. ", "- "]), self.words()])
                if chance.random() < 0.3:
                    lines += [["", line] for line in _REFRAINS[: chance.randint(1, 3)]]
            sections.append({"title": self.words(2, 5), "lines": lines})
        notes = [self.words() for _ in range(chance.randint(0, 2))]
        for number in range(len(notes)):
            sections[0]["lines"].insert(0, ["", f"{self.words()}<<note {number}>>"])
        groups = [
            {"name": self.words(2, 4), "rows": [self.row() for _ in range(chance.randint(1, 5))]}
            for _ in range(chance.randint(1, 3))
        ]
        return {
            "number": str(chance.randint(1, 99)),
            "subject": self.words(),
            "bases": [f"Căn cứ {self.words()}" for _ in range(chance.randint(1, 3))],
            "sections": sections,
            "notes": notes,
            "groups": groups,
            "side": chance.random() < 0.4,
            "labels": chance.choice(["I / 1", "1. / 1.1.", "1. / 1. run-on"]),
            "merge": chance.random() < 0.5,
            "recipients": [f"Nơi {self.words(2, 4)}" for _ in range(chance.randint(2, 4))],
            "name": "Nguyễn Văn An",
        }

    def row(self) -> dict[str, str]:
        return {
            "task": self.words(),
            "lead": self.chance.choice(_LEADS),
            "deadline": self.chance.choice(_DEADLINES),
        }

    def retold(self, words: str) -> str:
        """The words with one of them another."""
        told = words.split(" ")
        told[self.chance.randrange(1, len(told) - 2)] = self.chance.choice(["sớm", "kịp", "đủ"])
        return " ".join(told)

    def edited(self, draft: Draft) -> tuple[Draft, list[Expected]]:
        """A draft with one edit, and the changes it should be found to be; [] where the edit could not be made."""
        new = copy.deepcopy(draft)
        edit = self.chance.choice(EDITS)
        return new, edit(self, new)

    def _line(self, draft: Draft) -> tuple[list[list[str]], int]:
        """A line of a section that is no refrain."""
        lines = self.chance.choice(draft["sections"])["lines"]
        return lines, self.chance.choice([i for i, (_, words) in enumerate(lines) if words not in _REFRAINS])

    def change_line(self, draft: Draft) -> list[Expected]:
        lines, at = self._line(draft)
        before, lines[at][1] = lines[at][1], self.retold(lines[at][1])
        return [("changed", "spans", before)] if lines[at][1] != before else []

    def add_line(self, draft: Draft) -> list[Expected]:
        lines, at = self._line(draft)
        lines.insert(at, [self.chance.choice(["", "- "]), self.words()])
        return [("added", "", lines[at][1])]

    def remove_line(self, draft: Draft) -> list[Expected]:
        lines, at = self._line(draft)
        if sum(words not in _REFRAINS for _, words in lines) < 2 or "<<" in lines[at][1]:
            return []
        return [("removed", "", lines.pop(at)[1])]

    def move_line(self, draft: Draft) -> list[Expected]:
        lines, at = self._line(draft)
        target, to = self._line(draft)
        if sum(words not in _REFRAINS for _, words in lines) < 2 or (lines is target and abs(at - to) < 3):
            return []
        line = lines.pop(at)
        target.insert(to, line)
        return [("moved", "", line[1])]

    def label_line(self, draft: Draft) -> list[Expected]:
        lines, at = self._line(draft)
        lines[at][0] = "" if lines[at][0] else "- "
        return [("changed", "label", "")]

    def change_cell(self, draft: Draft) -> list[Expected]:
        row = self._row(draft)[1]
        before, row["deadline"] = row["deadline"], "Trước ngày 15/11/2026"
        return [("changed", "deadline", before)]

    def change_task(self, draft: Draft) -> list[Expected]:
        row = self._row(draft)[1]
        before, row["task"] = row["task"], self.retold(row["task"])
        return [("changed", "task", before)] if before != row["task"] else []

    def add_row(self, draft: Draft) -> list[Expected]:
        rows, row = self._row(draft)
        rows.insert(rows.index(row), made := self.row())
        return [("added", "", made["task"])]

    def remove_row(self, draft: Draft) -> list[Expected]:
        rows, row = self._row(draft)
        if len(rows) < 2:
            return []
        rows.remove(row)
        return [("removed", "", row["task"])]

    def move_row(self, draft: Draft) -> list[Expected]:
        rows, row = self._row(draft)
        target, before = self._row(draft)
        if len(rows) < 2 or rows is target:
            return []
        rows.remove(row)
        target.insert(target.index(before), row)
        return [("moved", "", row["task"])]

    def rename_group(self, draft: Draft) -> list[Expected]:
        group = self.chance.choice(draft["groups"])
        before, group["name"] = group["name"], self.words(2, 4)
        return [("changed", "group", before)]

    def change_recipient(self, draft: Draft) -> list[Expected]:
        at = self.chance.randrange(len(draft["recipients"]))
        before, draft["recipients"][at] = draft["recipients"][at], self.retold(draft["recipients"][at])
        return [("changed", "recipients", before)] if before != draft["recipients"][at] else []

    def add_recipient(self, draft: Draft) -> list[Expected]:
        draft["recipients"].insert(0, made := f"Nơi {self.words(2, 4)}")
        return [("added", "recipients", made)]

    def remove_recipient(self, draft: Draft) -> list[Expected]:
        if len(draft["recipients"]) < 2:
            return []
        return [("removed", "recipients", draft["recipients"].pop())]

    def change_note(self, draft: Draft) -> list[Expected]:
        if not draft["notes"]:
            return []
        before, draft["notes"][0] = draft["notes"][0], self.words()
        return [("changed", "paragraphs", before)]

    def change_base(self, draft: Draft) -> list[Expected]:
        before, draft["bases"][0] = draft["bases"][0], self.retold(draft["bases"][0])
        return [("changed", "spans", before)] if before != draft["bases"][0] else []

    def add_base(self, draft: Draft) -> list[Expected]:
        draft["bases"].append(f"Căn cứ {self.words()}")
        return [("added", "", draft["bases"][-1])]

    def change_head(self, draft: Draft) -> list[Expected]:
        field = self.chance.choice(["number", "subject", "name"])
        before, draft[field] = draft[field], {"number": "100", "subject": self.words(), "name": "Lê Thị Bình"}[field]
        return [("changed", field, before)]

    def _row(self, draft: Draft) -> tuple[list[dict[str, str]], dict[str, str]]:
        rows = self.chance.choice(draft["groups"])["rows"]
        return rows, self.chance.choice(rows)


EDITS = [
    edit
    for name, edit in vars(Maker).items()
    if name.split("_")[0] in ("change", "add", "remove", "move", "rename", "label")
]


def yaml(draft: Draft) -> str:
    """The draft as the text of a plan file."""
    lines = ["year: 2026", "header:", "  parent: UBND tỉnh Quảng Ninh", "  agency: Sở Nội vụ"]
    lines += [f"  number: {draft['number']}", "  symbol: KH-SNV", "  place: Quảng Ninh", "  date: 09/02/2026"]
    lines += ["title:", "  type: Kế hoạch", f"  subject: {draft['subject']}", "legal_bases: |"]
    lines += [f"  {base}" for base in draft["bases"]]
    lines += ["opening: Sở Nội vụ ban hành Kế hoạch như sau", "sections:"]
    for section in draft["sections"]:
        lines += [f"  - title: {section['title']}", "    text: |"]
        for label, words in section["lines"]:
            lines.append(f"      {label}{words}")
    lines += ["closing: Hết"]
    if draft["notes"]:
        lines += ["footnotes:", *(f"  {number}: {words}" for number, words in enumerate(draft["notes"]))]
    lines += ["tasks:"]
    for group in draft["groups"]:
        lines += [f"  - group: {group['name']}", "    rows:"]
        for row in group["rows"]:
            lines += [
                f"      - task: {row['task']}",
                f"        lead: {row['lead']}",
                f"        deadline: {row['deadline']}",
            ]
    lines += ["tables:", "  bang:", "    columns:"]
    lines += ["      group: Nhóm"] if draft["side"] else ["      tt: TT"]
    lines += [
        "      task: Nhiệm vụ",
        "      lead: Chủ trì",
        "      deadline: Thời hạn",
        f"    labels: {draft['labels']}",
    ]
    lines += ["    merge: lead"] if draft["merge"] else []
    lines += ["appendices:", "  - title: Danh mục", "    text: <<table bang>>"]
    lines += ["signatory:", "  position: GIÁM ĐỐC", f"  name: {draft['name']}", "recipients: |"]
    lines += [f"  {line}" for line in draft["recipients"]]
    return "\n".join(lines) + "\n"
