"""What an office has settled for all its plans: the nearest `office.yaml` beside a plan or above it.

A plan takes from it what it does not say itself. What it takes keeps the place where it is typed, so that an error in
it names office.yaml.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.plan.kinds import WORDS, Named, Reader, Spot, Words
from generator.plan.loading.loader import load, parse
from generator.plan.model import ATTACHED_LINE, Signatory
from generator.plan.record import Below, Record, defaulted, optional
from generator.plan.suggest import suggest
from generator.problems import Place, Problem, UserError
from generator.source import Mapping, Node, Text

NAME = "office.yaml"
_NOTHING = Mapping()
_LENT = ("recipients", "caption", "template")


class _Level(Words):
    """What a rule weighs in an office; read by those who know the rules."""

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """A severity, or `off` with the reason why."""
        return {"type": "string", "pattern": r"^\s*(error|warning|info|off\s*\|\s*\S.*)$"}


class OfficeHeader(Record):
    """Phần đầu văn bản của cơ quan, giống nhau ở mọi kế hoạch."""

    parent = optional(WORDS, "Cơ quan chủ quản, chữ thường: UBND tỉnh Hải Dương.")
    agency = optional(WORDS, "Cơ quan ban hành, chữ thường: Sở Nội vụ.")
    symbol = optional(WORDS, "Ký hiệu kế hoạch, không có số và dấu /: KH-SNV.")
    place = optional(WORDS, "Địa danh trước ngày tháng: Hải Dương.")


class OfficeFile(Record):
    """Những gì cơ quan dùng chung cho mọi kế hoạch, ghi ở tệp office.yaml."""

    header = optional(Below(OfficeHeader), "Phần đầu văn bản.")
    signatories = defaulted(
        Named(Below(Signatory)), {}, "Những người ký, mỗi người một tên gọi; kế hoạch chỉ cần ghi tên gọi đó."
    )
    signatory = optional(WORDS, "Tên gọi của người ký khi kế hoạch không ghi `signatory`.")
    recipients = optional(WORDS, "Nơi nhận khi kế hoạch không ghi `recipients`.")
    caption = optional(ATTACHED_LINE, "Dòng (Kèm theo ...) ở phụ lục khi kế hoạch không ghi: filled, blank, none.")
    template = optional(WORDS, "Tệp mẫu .docx của cơ quan, đường dẫn tính từ office.yaml.")
    units = optional(
        WORDS, "Phòng, đơn vị của cơ quan, mỗi dòng một đơn vị; cách viết khác được chấp nhận thì thêm sau dấu ` | `."
    )
    abbreviations = optional(WORDS, "Chữ viết tắt ai cũng biết, không phải giải thích; cách nhau bằng dấu cách.")
    check = defaulted(
        Named(_Level()), {}, "Mức của từng quy tắc kiểm tra: mã: error, warning hoặc info; hay mã: off | lý do."
    )


class Office(NamedTuple):
    """What `office.yaml` says. Without one everything is empty.

    `root` is the file as read; `units` are the office's units, each with its accepted spellings (the first is its
    name); `check` is what was typed for each rule, with its place.
    """

    path: Path | None = None
    root: Mapping = _NOTHING
    units: tuple[tuple[str, ...], ...] = ()
    abbreviations: frozenset[str] = frozenset()
    check: MappingType[Text, Text] = MappingProxyType({})


def nearest(plan: Path) -> Path | None:
    """The `office.yaml` beside a plan or in the nearest folder above it."""
    folder = plan.parent
    # As far as the path leads it is named as the user named it, above that from the root.
    above = [folder, *folder.parents, *(() if folder.is_absolute() else folder.absolute().parents)]
    return next((path for place in above if (path := place / NAME).is_file()), None)


def read_office(path: Path | None, text: str | None = None) -> Office:
    """What the file (with `text` that text) says, nothing for None; raises UserError with all that is wrong in it."""
    if path is None:
        return Office()
    known = frozenset(OfficeFile.fields())
    try:
        loaded = load(path, known) if text is None else parse(text, str(path), known)
    except UserError as error:
        if all(problem.rule == "empty-file" for problem in error.problems):
            return Office(path)  # nothing is settled yet, or it is all in comments
        raise
    reader = Reader(OfficeFile)
    office = OfficeFile.read(loaded.root, Spot("tệp", Place(str(path)), NAME), reader)
    if reader.problems:
        raise UserError(reader.problems)
    lines = (office.units or Text("")).splitlines()
    units = (tuple(name.strip() for name in line.split("|") if name.strip()) for line in lines)
    node = _at(loaded.root, "check")
    typed = {key: office.check[key] for key in node if key in office.check} if isinstance(node, Mapping) else {}
    return Office(path, loaded.root, tuple(filter(None, units)), frozenset((office.abbreviations or "").split()), typed)


def completed(plan: Mapping, office: Office, problems: list[Problem]) -> Mapping:
    """A plan's tree with what it leaves to its office; a signatory whom nobody knows is added to the problems."""
    whole = Mapping(plan)
    whole.place = plan.place
    for name in _LENT:
        _lend(whole, office.root, name)
    header, lent = _at(whole, "header"), _at(office.root, "header")
    if isinstance(lent, Mapping) and (header is None or isinstance(header, Mapping)):
        filled = Mapping(header or {})
        filled.place = header.place if header is not None else plan.place
        for name in lent:
            _lend(filled, lent, name)
        whole[plan.key_at("header") or _unsaid("header", plan)] = filled
    _lend(whole, office.root, "signatory")
    named = _at(whole, "signatory")
    if isinstance(named, Text) and named:
        whole[whole.key_at("signatory") or Text("signatory")] = _signatory(named, office, problems)
    return whole


def _at(node: Mapping, name: str) -> Node | None:
    key = node.key_at(name)
    return node[key] if key is not None else None


def _unsaid(name: str, plan: Mapping) -> Text:
    """A key that the plan does not hold: what is missing under it is missing in the plan."""
    first = next(iter(plan), Text(""))
    return Text(name, first.source, plan.place.line, plan.place.column)


def _lend(node: Mapping, lender: Mapping, name: str) -> None:
    key = lender.key_at(name)
    if key is not None and name not in node:
        node[key] = lender[key]


def _signatory(name: Text, office: Office, problems: list[Problem]) -> Node:
    known = _at(office.root, "signatories")
    names = list(known) if isinstance(known, Mapping) else []
    if isinstance(known, Mapping) and name in known:
        return known[name]
    likely = suggest(name, names)
    if not names:
        hint = f"Thêm `signatories:` vào {NAME}, hoặc ghi position và name ngay dưới `signatory:`."
    else:
        hint = f"Có phải `{likely}`?" if likely else f"Những người ký có trong {NAME}: {', '.join(names)}."
    problems.append(Problem(name.place, "unknown-signatory", f"Không có người ký nào tên là `{name}`.", hint))
    return Mapping({Text("position"): name})
