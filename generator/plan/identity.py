"""By what a plan is told from others: its year, symbol, number and date, read also where the rest cannot be built."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from generator.outline.blocks import IssueDate
from generator.plan.kinds import Refusal, read_date
from generator.problems import Place
from generator.source import Mapping, Text

_NO_DATE = IssueDate(None, None, None)
_NOWHERE = Place()


@dataclass(frozen=True)
class Identity:
    """As typed, or as the office's file gives it; "" where nothing is said. The places are those of number and date."""

    year: str = ""
    symbol: str = ""
    number: str = ""
    date: IssueDate = _NO_DATE
    place: Place = _NOWHERE
    date_place: Place = _NOWHERE

    @property
    def is_issued(self) -> bool:
        """Whether it has its number and its whole date."""
        return bool(self.number and self.date.day)

    @property
    def numbered_in(self) -> str:
        """The year whose numbers it takes: that of its date, else its own (D0 15)."""
        return str(self.date.year or self.year)

    def clashes_with(self, other: Identity) -> bool:
        """Whether both bear one number: numbers begin anew each year."""
        return bool(self.number) and (
            (self.number, self.symbol.casefold(), self.numbered_in)
            == (other.number, other.symbol.casefold(), other.numbered_in)
        )


def identity(root: Mapping) -> Identity:
    """The identity of a plan's tree, completed from its office."""
    header = _at(root, "header")
    if not isinstance(header, Mapping):
        return Identity(_words(root, "year"))
    number, date = _words(header, "number"), _NO_DATE
    with suppress(Refusal):
        date = read_date(_words(header, "date"))
    places = {str(key): key.place for key in header}
    symbol = _words(header, "symbol").lstrip("/ ")
    number_at, date_at = (places.get(name, _NOWHERE) for name in ("number", "date"))
    return Identity(_words(root, "year"), symbol, bare_number(number), date, number_at, date_at)


def bare_number(typed: str) -> str:
    """A number without zeros before it; "" for dots or a mark that only keep its place; anything else as it is."""
    if "<<" in typed or not any(map(str.isalnum, typed)):
        return ""
    return typed.lstrip("0") if typed.isdecimal() else typed


def _at(node: Mapping, name: str) -> object:
    key = node.key_at(name)
    return node[key] if key is not None else None


def _words(node: Mapping, name: str) -> str:
    value = _at(node, name)
    return value.strip() if isinstance(value, Text) else ""
