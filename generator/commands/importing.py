"""`import`: a plan file from a Word file, and how what it prints differs from that file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from generator.commands.files import write_whole
from generator.commands.outlines import read_plan
from generator.outline.blocks import Outline, Paragraph, Part, Table
from generator.outline.comparing.lines import kept_lines
from generator.outline.text import as_text
from generator.plan.office import NAME
from generator.plan.writing.write import written
from generator.problems import Place, Problem, UserError
from generator.word.origin import Carried, carried
from generator.word.reading.document import read
from generator.word.recognising import outline_of

_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Difference:
    """Lines of the Word file, and what the plan prints instead; either may be empty."""

    word: tuple[str, ...]
    plan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A plan that was written at `plan` from the Word file `source`.

    `carried` says that it is the plan the file was built from, as it was; `edited` that the file carries one but was
    edited since. `found` counts what was recognised ("basis", "section", "table", "row", "note", "appendix", "part").
    `notices` have places in the Word file (its paragraphs are counted), `problems` in the plan: what it must be mended
    of before it can be built.
    """

    source: Path
    plan: Path
    found: Mapping[str, int]
    carried: bool = False
    edited: bool = False
    notices: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    problems: tuple[Problem, ...] = ()


def import_word(source: Path, target: Path | None = None) -> Imported:
    """Writes the plan of a Word file beside it, or at `target` (a folder: into it); never over a file.

    Raises UserError where the source cannot be read as a Word file, or nothing can be written there.
    """
    _refuse_source(source)
    plan = _target(source, target)
    made = carried(source)
    if made and made.untouched and _stands(made, plan):
        write_whole(plan, made.text.encode("utf-8"))
        return Imported(source, plan, _counted(read_plan(plan, text=made.text)[1]), carried=True)
    recognised = outline_of(read(source))
    result = written(recognised, f"Nhập từ tệp Word {source.name}.")
    notices = sorted({*recognised.notices, *result.notices}, key=lambda notice: notice.place)
    problems: tuple[Problem, ...] = ()
    differences: tuple[Difference, ...] = ()
    try:
        rebuilt = read_plan(plan, text=result.text)[1]
        differences = tuple(_differences(recognised, rebuilt))
    except UserError as error:
        # Written all the same: the user can mend it, and would have nothing otherwise.
        problems = tuple(error.problems)
    write_whole(plan, result.text.encode("utf-8"))
    return Imported(
        source,
        plan,
        _counted(recognised),
        edited=made is not None and not made.untouched,
        notices=tuple(notices),
        differences=differences,
        problems=problems,
    )


def _refuse_source(source: Path) -> None:
    """Raises UserError for what is no .docx by its name; the reader tells the rest."""
    place = Place(str(source))
    if source.is_dir():
        raise UserError.at(place, "not-a-file", f"{source} là một thư mục.", "Chỉ ra từng tệp .docx.")
    ending = source.suffix.lower()
    if ending in _ENDINGS:
        hint = f"Tạo văn bản từ nó: kehoach build {source}"
        raise UserError.at(place, "not-a-word-file", "Đây đã là tệp kế hoạch, không phải tệp Word.", hint)
    if ending == ".pdf":
        hint = "Mở tệp PDF bằng Word (Word tự chuyển), xem lại rồi lưu thành .docx; có tệp Word gốc thì dùng tệp gốc."
        raise UserError.at(place, "not-a-word-file", "Không đọc được kế hoạch từ tệp PDF.", hint)


def _target(source: Path, target: Path | None) -> Path:
    """Where the plan goes; raises UserError where nothing can be written."""
    if target is None:
        target = source.with_suffix(_ENDINGS[0])
    elif target.is_dir():
        target = target / source.with_suffix(_ENDINGS[0]).name
    place = Place(str(target))
    if target.exists() or target.is_symlink():
        other = target.with_name(f"{target.stem}-2{target.suffix}")
        hint = f"Ghi sang tệp khác: -o {other}"
        raise UserError.at(place, "already-there", "Đã có tệp này, nên không ghi đè.", hint)
    if target.suffix.lower() not in _ENDINGS:
        message = f"Tên tệp kế hoạch kết thúc bằng .yaml, không phải “{target.suffix or target.name}”."
        raise UserError.at(place, "not-yaml", message, f"Gõ {target.with_suffix(_ENDINGS[0])}")
    if target.name == NAME:
        message = f"{NAME} là tệp dùng chung của cơ quan, không phải kế hoạch."
        raise UserError.at(place, "not-yaml", message, f"Gõ tên khác, ví dụ {target.with_name('ke-hoach.yaml')}")
    return target


def _stands(made: Carried, plan: Path) -> bool:
    """Whether the plan a file carries can be used there: what it leaves to its office may be missing."""
    try:
        read_plan(plan, text=made.text)
    except UserError:
        return False
    return True


def _counted(outline: Outline) -> dict[str, int]:
    found: Counter[str] = Counter()
    for block in outline.blocks:
        match block:
            case Paragraph() if block.kind in ("basis", "section"):
                found[block.kind] += 1
            case Part():
                found["part"] += 1
            case Table():
                found["table"] += 1
                found["row"] += sum(row.kind == "task" for row in block.rows)
    found["note"] = len(outline.notes)
    found["appendix"] = len(list(outline.appendices()))
    return {name: number for name, number in found.items() if number}


def _differences(word: Outline, plan: Outline) -> Iterator[Difference]:
    """Lines that read otherwise; capitals and blanks, which are the form's, do not count."""
    before, after = as_text(word).splitlines(), as_text(plan).splitlines()
    left, right = [_compared(line) for line in before], [_compared(line) for line in after]
    kept = sorted(kept_lines(left, right))
    for (a, c), (b, d) in pairwise([(-1, -1), *kept, (len(left), len(right))]):
        lines = (
            tuple(line for line in before[a + 1 : b] if line.strip()),
            tuple(line for line in after[c + 1 : d] if line.strip()),
        )
        if any(lines):
            yield Difference(*lines)


def _compared(line: str) -> str:
    return " ".join(line.casefold().split())
