"""How the edits of returned documents came back, in figures: python -m tests.pull.measure docs/duong-ve.md

Random plans, random edits of every kind, three ways back. `--cases` documents for each way, from `--seed` on;
`--show N` prints the first N failures of each sort.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.word.reading.document import read_package
from generator.word.reading.model import WordDocument
from generator.word.reading.package import Package
from generator.word.recognising import outline_of
from tests.pull import samples, ways, wordlike
from tests.pull.returning import returned
from tests.pull.samples import Sample
from tests.pull.scoring import Score, both_scored, scored
from tests.pull.units import units_of
from tests.pull.wordlike import CHANGES, Edited

WAYS = {
    "dấu trang": "tệp gửi đi, sửa trong Word rồi gửi lại (còn dấu trang và bản kế hoạch mang theo)",
    "LibreOffice": "mở và lưu lại bằng LibreOffice",
    "hai người": "hai người cùng sửa hai bản, lấy về lần lượt (chỗ cả hai cùng sửa không tính)",
    "chép sang": "chép nội dung sang một tệp mới (không kiểu chữ, không dấu trang, không bản kế hoạch)",
}
PROMISED = {"dấu trang": 99.0, "hai người": 99.0, "LibreOffice": 95.0, "chép sang": 90.0}
_BATCH = 20
_START = "<!-- bảng đường về: bắt đầu -->"
_END = "<!-- bảng đường về: kết thúc -->"


class Case(NamedTuple):
    """One returned document and what became of its edits."""

    sample: Sample
    seed: int
    way: str
    edited: Edited
    score: Score


def made(seed: int, made_up: int = 12) -> tuple[Sample, Edited]:
    """The document of a seed: a plan and edits in it. The first edit's kind goes round, so that none is missed."""
    names = samples.names(made_up)
    sample = samples.sample(names[seed % len(names)])
    first = CHANGES[(seed // len(names) + seed) % len(CHANGES)]
    alone = seed % 3 == 0
    return sample, wordlike.edited(sample.document, sample.outline, seed, changes=(first,) if alone else ())


def cases(way: str, count: int, seed: int = 0) -> Iterator[Case]:
    """So many returned documents, each with one to eight edits."""
    if way == "hai người":
        yield from _two_leaders(count, seed)
        return
    for start in range(seed, seed + count, _BATCH):
        batch = [(number, *made(number)) for number in range(start, min(start + _BATCH, seed + count))]
        contents = [edited.content for _, _, edited in batch]
        if way == "LibreOffice":
            contents = ways.saved_by_libreoffice(contents)
        elif way == "chép sang":
            contents = [ways.pasted(content) for content in contents]
        for (number, sample, edited), content in zip(batch, contents, strict=True):
            if not ways.well_formed(content):
                # LibreOffice 7.4 closes w:hyperlink and w:sdtContent in the wrong order now and then.
                continue
            filed = units_of(outline_of(read_content(content))) if way == "LibreOffice" else None
            yield Case(sample, number, way, edited, scored(edited, returned(sample, content), filed))


def read_content(content: bytes) -> WordDocument:
    """A document as the program reads it."""
    return read_package(Package("van-ban.docx", content))


def _two_leaders(count: int, seed: int) -> Iterator[Case]:
    for number in range(seed, seed + count):
        sample, first = made(number)
        second = wordlike.edited(sample.document, sample.outline, number + 1_000_003)
        back = returned(sample, first.content, second.content)
        both = first._replace(edits=(*first.edits, *second.edits))
        yield Case(sample, number, "hai người", both, both_scored(sample, (first, second), back))


class Tally:
    """Counts over all cases."""

    def __init__(self) -> None:
        self.by_kind: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self.by_way: dict[str, Counter[str]] = defaultdict(Counter)

    def add(self, case: Case) -> None:
        total = self.by_way[case.way]
        total["documents"] += 1
        for edit, verdict in case.score.verdicts:
            if verdict == "spoilt":
                total["spoilt"] += 1
                continue
            # What must give no edit is counted by what is invented.
            if edit.units or edit.gone:
                self.by_kind[edit.kind][case.way][verdict] += 1
                total[verdict] += 1
            else:
                self.by_kind[edit.kind][case.way]["none"] += 1
        total["invented"] += len(case.score.invented)
        total["echoed"] += len(case.score.echoed)
        total["needless"] += len(case.score.needless)
        total["broken"] += bool(case.score.broken)

    def share(self, way: str) -> float:
        """The share of edits placed, in percent."""
        counts = self.by_way[way]
        edits = counts["placed"] + counts["reported"] + counts["lost"]
        return 100 * counts["placed"] / edits if edits else 100.0

    def tables(self) -> str:
        """The figures as Markdown."""
        used = [way for way in WAYS if way in self.by_way]
        lines = [
            "| Đường về | Văn bản | Chỗ sửa | Ghi đúng vào kế hoạch | Báo cho người dùng | Mất | Bịa "
            "| Theo giá trị chung | Báo thừa |",
            "| --- | --: | --: | --: | --: | --: | --: | --: | --: |",
        ]
        for way in used:
            c = self.by_way[way]
            edits = c["placed"] + c["reported"] + c["lost"]
            lines.append(
                f"| {WAYS[way]} | {c['documents']} | {edits} | {c['placed']} ({_percent(self.share(way))}) | "
                f"{c['reported']} | {c['lost']} | {c['invented']} | {c['echoed']} | {c['needless']} |"
            )
        spoilt = self.by_way["LibreOffice"]["spoilt"]
        if spoilt:
            lines += ["", f"Chính LibreOffice làm mất khi lưu, không tính ở trên: {spoilt} chỗ sửa."]
        lines += ["", f"| Loại sửa | {' | '.join(used)} |", "| --- |" + " --: |" * len(used)]
        for kind in sorted(self.by_kind):
            cells = [_cell(self.by_kind[kind][way]) for way in used]
            lines.append(f"| {kind} | {' | '.join(cells)} |")
        return "\n".join(lines) + "\n"


def _percent(share: float) -> str:
    return f"{share:.1f} %".replace(".", ",")


def _cell(counts: Counter[str]) -> str:
    if counts["none"]:
        return f"{counts['none']} lần"
    edits = counts["placed"] + counts["reported"] + counts["lost"]
    if not edits:
        return "–"
    told = f"{counts['placed']}/{edits}"
    if counts["reported"]:
        told += f", báo {counts['reported']}"
    return told + (f", mất {counts['lost']}" if counts["lost"] else "")


def renewed(page: str, tables: str, day: datetime.date) -> str:
    """A page with the tables between the marks written anew; raises ValueError where it holds no marks."""
    above, start, rest = page.partition(_START)
    _, end, below = rest.partition(_END)
    if not start or not end:
        raise ValueError("the page holds no marks")
    return f"{above}{_START}\nĐo ngày {day.day:02d}/{day.month:02d}/{day.year}.\n\n{tables}{_END}{below}"


def _failures(case: Case) -> Iterator[tuple[str, str]]:
    score, name = case.score, f"{case.sample.name} seed {case.seed} {'có' if case.edited.tracked else 'không'} theo dõi"
    for edit, verdict in score.verdicts:
        if verdict != "placed":
            yield f"{verdict}: {edit.kind}", f"{name}: {edit.told}"
    for sort, found in (("invented", score.invented), ("echoed", score.echoed), ("needless", score.needless)):
        for each in found:
            yield sort, f"{name}: {each}"
    if score.broken:
        yield "broken", f"{name}: {score.broken}"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("page", type=Path, nargs="?")
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--way", action="append", choices=list(WAYS))
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args(arguments)
    tally, shown = Tally(), Counter[str]()
    for way in options.way or WAYS:
        if way == "LibreOffice" and ways.SOFFICE is None:
            continue
        for case in cases(way, options.cases, options.seed):
            tally.add(case)
            for sort, told in _failures(case):
                shown[f"{way} {sort}"] += 1
                if shown[f"{way} {sort}"] <= options.show:
                    print(f"[{way}] {sort}\n    {told[:600]}", flush=True)
    print(tally.tables())
    if options.page:
        page = options.page.read_text(encoding="utf-8")
        options.page.write_text(renewed(page, tally.tables(), datetime.date.today()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
