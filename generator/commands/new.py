"""`new`: a plan to begin with: a complete example, or next year's plan out of this year's."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands.files import write_whole
from generator.commands.init import coming_year
from generator.commands.outlines import office_at, read_plan
from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import Loaded, load, parse
from generator.plan.loading.reading import decode
from generator.plan.office import NAME, Office, completed, nearest
from generator.plan.rolling.decisions import Mark
from generator.plan.rolling.roll import Rolled, rolled
from generator.problems import Place, Problem, UserError
from generator.resources import example
from generator.source import Mapping

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Made:
    """A plan that was written, and for which year; `rolled` is what became of the plan `source` it was made from.

    `marks` are what a person must look at, at its place in the new file. `office` is the office.yaml to which an
    example leaves what stands there.
    """

    plan: Path
    year: int
    source: Path | None = None
    rolled: Rolled | None = None
    marks: tuple[Mark, ...] = ()
    office: Path | None = None


def new_example(target: Path, year: int | None = None, today: datetime.date | None = None) -> Made:
    """Writes the example, for the coming year unless told otherwise; raises UserError where something stands there."""
    year = year or coming_year(today)
    _refuse(target, year)
    text = example().read_text(encoding="utf-8")
    for name, value in (("@YEAR@", year), ("@BEFORE@", year - 1)):
        text = text.replace(name, str(value))
    office = office_at(nearest(target))
    write_whole(target, _for_office(text, office).encode("utf-8"))
    return Made(target, year, office=office.path)


def new_from(source: Path, target: Path, year: int | None = None, expressions: bool = False) -> Made:
    """Writes the plan of another year, by default the next one, out of the plan `source`.

    Raises UserError where that cannot be built, something stands at `target`, or there is nothing to do.
    """
    old = read_plan(source)[0].plan.year
    year = year or old + 1
    _refuse(target, year)
    if year == old and not expressions:
        message = f"Kế hoạch này đã là của năm {year}, không có gì để đổi."
        hint = "Gõ năm khác sau --year, hoặc thêm --expressions để chỉ viết năm thành <<year>>."
        raise UserError.at(Place(str(source)), "same-year", message, hint)
    from generator.rules.gone import gone

    result = rolled(load(source, known_keys()).root, year, expressions, gone())
    content = source.read_bytes()
    text = decode(content, str(source))
    end = "\r\n" if "\r\n" in text else "\n"
    whole = "\n".join(result.lines) + ("\n" if text.endswith(("\n", "\r")) and result.lines[-1] else "")
    _must_load(whole, source)
    write_whole(target, whole.replace("\n", end).encode("utf-8"))
    marks = [*result.marks, *_elsewhere(source, target)]
    placed = (Mark(Place(str(target), x.place.line, x.place.column), x.words, x.kind, x.written) for x in marks)
    return Made(target, year, source, result, tuple(placed))


def _for_office(text: str, office: Office) -> str:
    """The example without what the office has settled: it is the office's plan, not that of the example's agency."""
    lent = office.root.key_at("header")
    header = office.root[lent] if lent is not None else None
    left = [name for name in ("parent", "agency", "symbol", "place") if isinstance(header, Mapping) and name in header]
    for name in left:
        text = re.sub(rf"^  {name}:.*\n", "", text, count=1, flags=re.MULTILINE)
    for name in ("signatory", "recipients"):
        if name in office.root:
            text = re.sub(rf"^(?:#.*\n)*{name}:.*\n(?: .*\n)*\n?", "", text, count=1, flags=re.MULTILINE)
            left.append(name)
    if not left:
        return text
    note = f"# Không ghi ở đây thì lấy từ {NAME}: {', '.join(left)}.\n"
    return text.replace("header:\n", f"{note}header:\n", 1).rstrip("\n") + "\n"


def _refuse(target: Path, year: int) -> None:
    """Raises UserError where no new plan can be written."""
    place = Place(str(target))
    if not 1900 <= year <= 2099:
        message = f"Không làm được kế hoạch năm {year}."
        raise UserError.at(place, "bad-year", message, "Gõ một năm từ 1900 đến 2099 sau --year.")
    if target.is_dir():
        hint = f"Gõ cả tên tệp: {target / f'ke-hoach-{year}.yaml'}"
        raise UserError.at(place, "not-a-file", f"{target} là một thư mục.", hint)
    if target.exists() or target.is_symlink():
        hint = "Gõ tên khác, hoặc đổi tên tệp đang có."
        raise UserError.at(place, "already-there", "Đã có tệp này, nên không ghi đè.", hint)
    if target.suffix.lower() not in _ENDINGS:
        message = f"Tên tệp kế hoạch kết thúc bằng .yaml, không phải “{target.suffix or target.name}”."
        raise UserError.at(place, "not-yaml", message, f"Gõ {target.with_suffix('.yaml')}")
    if target.name == NAME:
        message = f"{NAME} là tệp dùng chung của cơ quan, không phải kế hoạch."
        raise UserError.at(
            place, "not-yaml", message, f"Gõ tên khác, ví dụ {target.with_name(f'ke-hoach-{year}.yaml')}"
        )


def _must_load(text: str, source: Path) -> None:
    """What was made of a good plan is a good plan; if not, the fault is the program's."""
    problems: list[Problem] = []
    try:
        loaded = parse(text, str(source), known_keys())
        root = completed(loaded.root, office_at(nearest(source)), problems)
        compose(bind(Loaded(root, loaded.notices)))
    except UserError as error:
        raise AssertionError(f"the plan made of {source} cannot be built: {error}") from error


def _elsewhere(source: Path, target: Path) -> Iterator[Mark]:
    """What a plan takes from files beside it, when it goes to another folder."""
    if source.parent.resolve() == target.parent.resolve():
        return
    text = decode(source.read_bytes(), str(source))
    if re.search(r"^template\s*:\s*\S", text, re.MULTILINE):
        yield Mark(Place(), "tệp mẫu ghi ở template tính từ thư mục của kế hoạch, xem lại đường dẫn", "folder", False)
    old, now = nearest(source), nearest(target)
    if (old and old.resolve()) != (now and now.resolve()):
        said = f"lấy từ {now}" if now else f"không còn lấy từ {old}"
        yield Mark(Place(), f"những gì dùng chung của cơ quan {said}, xem lại", "folder", False)
