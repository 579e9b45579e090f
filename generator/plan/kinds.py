"""The kinds of value a plan file holds, and the reader that gathers what does not fit them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from generator.outline.blocks import IssueDate
from generator.plan.suggest import suggest
from generator.problems import Place, Problem
from generator.source import Mapping, Node, Sequence, Text

if TYPE_CHECKING:
    from generator.plan.record import Record

T = TypeVar("T")
ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"
ID_HINT = "id chỉ gồm chữ thường không dấu, số và dấu -, ví dụ phu-luc-1."
DATE_PATTERN = r"^(\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|/?\d{4})?$"


class Unfit(Exception):
    """A value cannot be used; the reader has been told why."""


class Refusal(Exception):
    """Why a text does not mean what it should: raised by what parses it."""

    def __init__(self, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint = rule, message, hint


class Spot:
    """Where a value stands: what messages call it, its place (a key's, an element's), and it as a holder of keys."""

    __slots__ = ("holder", "name", "place")

    def __init__(self, name: str, place: Place, holder: str) -> None:
        self.name, self.place, self.holder = name, place, holder


class Reader:
    """Gathers the problems of a tree that is read into records, of which `root` is the outermost."""

    def __init__(self, root: type[Record]) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def refuse(self, place: Place, rule: str, message: str, hint: str) -> Unfit:
        """Notes a problem; the result may be raised where the value is of no use."""
        self.problems.append(Problem(place, rule, message, hint))
        return Unfit()

    def wrong_kind(self, node: Node, spot: Spot, wanted: str, hint: str) -> Unfit:
        """Notes that something else was to stand here: shown at the words typed, else at the key."""
        place = node.place if isinstance(node, Text) and node else spot.place
        return self.refuse(place, "wrong-kind", f"`{spot.name}` {wanted}.", hint)

    def unknown(self, key: Text, record: type[Record]) -> None:
        """Notes a key that cannot stand here: where it belongs, or what it may have been meant to be."""
        outermost = self.root.fields()
        homes = [name for name, home in outermost.items() if any(key in one.fields() for one in home.kind.records())]
        likely = suggest(key, record.fields())
        if record is not self.root and key in outermost:
            hint = f"`{key}:` là khóa ngoài cùng: đưa nó ra sát lề trái."
        elif record is self.root and homes:
            hint = f"`{key}:` thuộc {' hoặc '.join(f'`{home}`' for home in homes)}: thụt nó vào bên dưới."
        elif likely:
            hint = f"Có phải bạn muốn gõ `{likely}`?"
        else:
            hint = f"Các khóa dùng được ở đây: {', '.join(record.fields())}."
        self.refuse(key.place, "unknown-key", f"Không có khóa `{key}` ở đây.", hint)


class Kind(Generic[T]):
    """A kind of value."""

    def read(self, node: Node, spot: Spot, reader: Reader) -> T:
        """The value of a node; raises Unfit after telling the reader why there is none."""
        raise NotImplementedError

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """Its JSON Schema; the records it refers to are added to `definitions`."""
        raise NotImplementedError

    def records(self) -> Iterator[type[Record]]:
        """The records it holds."""
        yield from ()


class Words(Kind[Text]):
    """Text as typed, which keeps its place."""

    def read(self, node: Node, spot: Spot, reader: Reader) -> Text:
        """The text itself."""
        if isinstance(node, Text):
            return node
        hint = "Gõ chữ ngay sau dấu hai chấm, hoặc dưới dấu |."
        raise reader.wrong_kind(node, spot, "phải là chữ, không phải danh sách hay nhóm khóa", hint)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """An editor's YAML reader makes numbers and blanks of some values; the program reads them all as text."""
        return {"type": ["string", "number", "boolean", "null"]}


class Filled(Words):
    """Text that must say something: without it the document has a hole where nobody would look for one."""

    def read(self, node: Node, spot: Spot, reader: Reader) -> Text:
        """The text itself."""
        text = super().read(node, spot, reader)
        if text.strip():
            return text
        hint = "Chưa biết thì gõ <<todo …>> để nhớ điền sau."
        raise reader.refuse(spot.place, "empty-value", f"`{spot.name}` không được để trống.", hint)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """Words, numbers and the like, but not nothing."""
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


class Parsed(Kind[T]):
    """A text with a meaning of its own: a year, a date, one of a few words."""

    def __init__(self, parse: Callable[[Text], T], schema: dict[str, Any]) -> None:
        self._parse, self._schema = parse, schema

    def read(self, node: Node, spot: Spot, reader: Reader) -> T:
        """What the text means."""
        text = WORDS.read(node, spot, reader)
        try:
            return self._parse(text)
        except Refusal as refusal:
            place = text.place if text else spot.place
            raise reader.refuse(place, refusal.rule, refusal.message, refusal.hint) from None

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """As given."""
        return dict(self._schema)


class Many(Kind[list[T]]):
    """A list."""

    def __init__(self, kind: Kind[T]) -> None:
        self._kind = kind

    def read(self, node: Node, spot: Spot, reader: Reader) -> list[T]:
        """The elements that can be used."""
        if not isinstance(node, Sequence):
            first = next((key for record in self.records() for key in ("title", "task") if key in record.fields()), "…")
            hint = f"Mỗi phần tử bắt đầu bằng dấu - rồi một khóa, ví dụ `- {first}: …`."
            raise reader.wrong_kind(node, spot, "phải là danh sách", hint)
        found = []
        for element in node:
            with suppress(Unfit):
                found.append(self._kind.read(element, Spot(spot.name, element.place, "phần tử này"), reader))
        return found

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """An array."""
        return {"type": "array", "items": self._kind.schema(definitions)}

    def records(self) -> Iterator[type[Record]]:
        """Its elements'."""
        return self._kind.records()


class Named(Kind[dict[str, T]]):
    """Values under names of the user's own."""

    def __init__(self, kind: Kind[T]) -> None:
        self._kind = kind

    def read(self, node: Node, spot: Spot, reader: Reader) -> dict[str, T]:
        """The values that can be used, in the order typed."""
        if not isinstance(node, Mapping):
            hint = "Xuống dòng, thụt vào hai dấu cách rồi gõ từng khóa."
            raise reader.wrong_kind(node, spot, "phải là nhóm các khóa thụt vào bên dưới", hint)
        found = {}
        for name, value in node.items():
            with suppress(Unfit):
                found[str(name)] = self._kind.read(value, Spot(name, name.place, f"`{name}`"), reader)
        return found

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """An object of any keys."""
        return {"type": "object", "additionalProperties": self._kind.schema(definitions)}

    def records(self) -> Iterator[type[Record]]:
        """Its values'."""
        return self._kind.records()


def _year(text: Text) -> int:
    if re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    raise Refusal("bad-year", f"`{text}` không phải là năm.", "Gõ bốn chữ số, ví dụ 2026.")


def is_id(text: str) -> bool:
    """Whether a thing can be named so."""
    return re.fullmatch(ID_PATTERN, text) is not None


def _id(text: Text) -> Text:
    if is_id(text):
        return text
    raise Refusal("bad-id", f"`{text}` không dùng làm id được.", ID_HINT)


def _yes(text: Text) -> bool:
    answer = {"yes": True, "có": True, "true": True, "no": False, "không": False, "false": False}.get(text.lower())
    if answer is None:
        raise Refusal("bad-yes-no", f"`{text}` phải là yes hoặc no.", "Gõ yes (có) hoặc no (không).")
    return answer


def read_date(text: str) -> IssueDate:
    """A date of issue as typed: whole, or with its month or its year only; raises Refusal."""
    typed = text.replace(" ", "")
    if not re.fullmatch(DATE_PATTERN, typed):
        hint = "Gõ 19/11/2025; chưa biết ngày thì 11/2025; chưa biết cả tháng thì /2025."
        raise Refusal("bad-date", f"`{text}` không phải ngày tháng.", hint)
    known = [int(part) for part in typed.split("/") if part]
    day, month, year = [None] * (3 - len(known)) + known
    try:
        datetime.date(year or 2000, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        hint = "Xem lại ngày và tháng; thứ tự là ngày/tháng/năm."
        raise Refusal("bad-date", f"Không có ngày `{text}`.", hint) from None
    return IssueDate(day, month, year)


def choice(*answers: str, schema: dict[str, Any] | None = None) -> Parsed[str]:
    """One of these words; `schema` where an editor reads some of them as something else."""

    def parse(text: Text) -> str:
        if text in answers:
            return str(text)
        wanted = ", ".join(f"`{answer}`" for answer in answers)
        likely = suggest(text, answers)
        hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else f"Gõ một trong: {wanted}."
        raise Refusal("bad-choice", f"`{text}` không phải một trong: {wanted}.", hint)

    return Parsed(parse, schema or {"enum": list(answers)})


WORDS = Words()
FILLED = Filled()
YEAR = Parsed(_year, {"type": "integer", "minimum": 1900, "maximum": 2099})
ID = Parsed(_id, {"type": ["string", "number"], "pattern": ID_PATTERN})
YES_NO = Parsed(_yes, {"enum": [True, False, "yes", "no", "có", "không"]})
DATE = Parsed(read_date, {"type": ["string", "integer", "null"], "pattern": DATE_PATTERN})
