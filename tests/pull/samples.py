"""Plans whose way back is measured: the real ones, the one every newcomer gets, and small ones made up."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.outline.blocks import Outline
from tests.pull import phrases
from tests.support import document_of, outline_of

_ROOT = Path(__file__).parents[2]


class Sample(NamedTuple):
    """A plan, what it says, and its document."""

    name: str
    text: str
    outline: Outline
    document: bytes


def names(made_up: int) -> list[str]:
    """The names of all samples, with so many made-up ones."""
    real = [str(path.stem) for path in sorted((_ROOT / "plans").glob("*.yaml"))]
    return [*real, "vi-du", *(f"bia-{number}" for number in range(made_up))]


@cache
def sample(name: str) -> Sample:
    """A plan by its name."""
    if name == "vi-du":
        text = (_ROOT / "generator/data/vi-du.yaml").read_text(encoding="utf-8")
        text = text.replace("@YEAR@", "2026").replace("@BEFORE@", "2025")
    elif name.startswith("bia-"):
        text = made_up(int(name.removeprefix("bia-")))
    else:
        text = (_ROOT / "plans" / f"{name}.yaml").read_text(encoding="utf-8")
    return Sample(name, text, outline_of(text, f"{name}.yaml"), document_of(text, file=f"{name}.yaml"))


def made_up(seed: int) -> str:
    """A small plan: two to four Mục with lists of every shape, notes, a register with merged cells and groups."""
    rng = random.Random(seed)
    notes: list[str] = []
    sections = "".join(_section(rng, notes, number) for number in range(rng.randint(2, 4)))
    grouped = rng.random() < 0.4
    columns = ["group: Nhóm việc"] if grouped else ["tt: TT"]
    columns += ["task: Nội dung", "lead: Chủ trì", "support: Phối hợp", "deadline: Thời hạn"]
    merge = "    merge: lead support\n" if rng.random() < 0.6 else ""
    labels = rng.choice(["I. / 1." if grouped else "I / 1", "1. / 1.1." if grouped else "1 / 1.1"])
    text = (
        "year: 2026\nheader:\n  parent: UBND tỉnh Quảng Ninh\n  agency: Sở Nội vụ\n  number:\n  symbol: KH-SNV\n"
        "  place: Quảng Ninh\n  date: 01/2026\n"
        f"title:\n  type: Kế hoạch\n  subject: {phrases.title(rng)} năm <<year>> của <<agency>>\n"
        "legal_bases: |\n  Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;\n"
        "  Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh;\n"
        "opening: <<agency>> xây dựng Kế hoạch năm <<year>> như sau\n"
        f"sections:\n{sections}"
        "closing: Trên đây là Kế hoạch của <<agency>>\n"
    )
    if notes:
        text += "footnotes:\n" + "".join(f"  {number}: {note}\n" for number, note in enumerate(notes, 1))
    text += "tasks:\n" + "".join(_group(rng, number) for number in range(rng.randint(2, 4)))
    text += "tables:\n  bang:\n    columns:\n" + "".join(f"      {column}\n" for column in columns)
    text += f"    labels: {labels}\n{merge}"
    text += "appendices:\n  - title: Danh mục nhiệm vụ năm <<year>>\n    text: |\n      <<table bang>>\n"
    return text + (
        "signatory:\n  position: GIÁM ĐỐC\n  name: Nguyễn Văn An\n"
        "recipients: |\n  UBND tỉnh\n  Các phòng, đơn vị thuộc Sở\n  Lãnh đạo Sở\n  Lưu: VT, VP\n"
    )


def _section(rng: random.Random, notes: list[str], number: int) -> str:
    lines: list[str] = []
    for chapter in range(1, rng.randint(2, 4)):
        lines.append(
            f"**{chapter}. {phrases.title(rng)}**" if rng.random() < 0.7 else f"{chapter}. {_words(rng, notes)}"
        )
        shape = rng.choice(["a)", "-", "(1)", "1.1.", ""])
        for item in range(1, rng.randint(2, 6)):
            label = {
                "a)": f"{'abcdđ'[item - 1]}) ",
                "(1)": f"({item}) ",
                "1.1.": f"{chapter}.{item}. ",
                "-": "- ",
                "": "",
            }
            lines.append(f"{label[shape]}{_words(rng, notes)}")
            if shape in ("a)", "1.1.") and rng.random() < 0.2:
                lines += [f"+ {_words(rng, notes)}" for _ in range(2)]
    body = "".join(f"      {line}\n" for line in lines)
    return f"  - title: {phrases.title(rng)}\n    id: muc-{number}\n    text: |\n{body}"


def _words(rng: random.Random, notes: list[str]) -> str:
    words = phrases.sentence(rng)
    if rng.random() < 0.25:
        words = words.replace(" (đợt", " năm <<year>> (đợt")
    if rng.random() < 0.1:
        words = words.replace(" (đợt", " (theo <<ref muc-0>>) (đợt")
    if rng.random() < 0.12:
        first, _, rest = words.partition(" ")
        words = (
            f"**{first}** {rest}"
            if rng.random() < 0.5
            else f"{first} *{rest.split(' ')[0]}* {' '.join(rest.split(' ')[1:])}"
        )
    if rng.random() < 0.12 and len(notes) < 4:
        notes.append(phrases.sentence(rng))
        words = words.removesuffix(".") + f"<<note {len(notes)}>>."
    return words


def _group(rng: random.Random, number: int) -> str:
    units = ("Văn phòng Sở", "Thanh tra Sở", "Phòng Tổ chức, biên chế", "Trung tâm Lưu trữ lịch sử")
    shared = f"    support: {rng.choice(units)}\n" if rng.random() < 0.5 else ""
    rows = []
    for _ in range(rng.randint(2, 5)):
        row = [f"task: {phrases.sentence(rng).removesuffix('.')}"]
        if rng.random() < 0.9:
            row.append(f"lead: {rng.choice(units[:2])}")
        if not shared and rng.random() < 0.7:
            row.append(f"support: {rng.choice(units)}")
        row.append(
            f"deadline: {rng.choice(['Quý II/<<year>>', 'Tháng 9/<<year>>', 'Thường xuyên', 'Trước ngày 30/6/2026'])}"
        )
        rows.append(f"      - {row[0]}\n" + "".join(f"        {line}\n" for line in row[1:]))
    return f"  - group: {phrases.title(rng)} nhóm {number + 1}\n{shared}    rows:\n{''.join(rows)}"
