"""What an office has settled for all its plans: the nearest `office.yaml` above a plan."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from pathlib import Path

from generator.plan.kinds import WORDS, Named, Reader, Spot
from generator.plan.loading.loader import load
from generator.plan.record import Record, defaulted, optional
from generator.problems import Place, UserError
from generator.source import Mapping, Text

NAME = "office.yaml"


class OfficeFile(Record):
    """Tệp `office.yaml`: những gì cơ quan dùng chung cho mọi kế hoạch."""

    units = optional(
        WORDS, "Phòng, đơn vị của cơ quan, mỗi dòng một đơn vị; cách viết khác được chấp nhận thì thêm sau dấu ` | `."
    )
    abbreviations = optional(WORDS, "Chữ viết tắt ai cũng biết, không phải giải thích; cách nhau bằng dấu cách.")
    check = defaulted(
        Named(WORDS), {}, "Mức của từng điều kiểm tra: mã: error, warning hoặc info; hay mã: off | lý do."
    )


@dataclass(frozen=True)
class Office:
    """What `office.yaml` says. Without one everything is empty.

    `units` are the office's units, each with its accepted spellings (the first is its name); `check` is what was
    typed for each rule, with its place.
    """

    file: str = ""
    units: tuple[tuple[str, ...], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    check: MappingType[Text, Text] = field(default_factory=dict)


def nearest(plan: Path) -> Path | None:
    """The `office.yaml` beside a plan or in the nearest folder above it."""
    folder = plan.resolve().parent
    return next((path for above in (folder, *folder.parents) if (path := above / NAME).is_file()), None)


def read_office(path: Path | None) -> Office:
    """What the file says (nothing for None); raises UserError with all that is wrong in it."""
    if path is None:
        return Office()
    loaded = load(path, frozenset(OfficeFile.fields()))
    reader = Reader(OfficeFile)
    office = OfficeFile.read(loaded.root, Spot("tệp", Place(str(path)), "office.yaml"), reader)
    if reader.problems:
        raise UserError(reader.problems)
    units = tuple(
        tuple(name.strip() for name in line.split("|") if name.strip())
        for line in (office.units or Text("")).splitlines()
    )
    node = next((value for key, value in loaded.root.items() if key == "check"), None)
    typed = {key: office.check[key] for key in node if key in office.check} if isinstance(node, Mapping) else {}
    return Office(str(path), tuple(filter(None, units)), frozenset((office.abbreviations or "").split()), typed)
