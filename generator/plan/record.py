"""Records: what a mapping of the plan file may hold, declared once and used three times.

A record's keys say how a value is read (every fault at its place, all at once), how an editor's JSON Schema describes
it, and what the reference tells the user. A library for this would take a third of the time of a small build to load,
and its English errors would have to be turned into ours one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Generic, Self, TypeVar, overload

from generator.plan.kinds import WORDS, Kind, Reader, Spot, Unfit
from generator.problems import Problem
from generator.source import Mapping, Node, Text

T = TypeVar("T")
R = TypeVar("R", bound="Record")
_REQUIRED: Any = object()


class Key(Generic[T]):
    """One key of a record: its kind of value, what it means (Vietnamese), what it is when it is left out.

    `lent` says that an office's file may give it: a plan need not say it then.
    """

    def __init__(self, kind: Kind[Any], description: str, default: Any = _REQUIRED, lent: bool = False) -> None:
        self.kind, self.description, self.default, self.lent = kind, description, default, lent

    @property
    def required(self) -> bool:
        """Whether the key must be there."""
        return self.default is _REQUIRED

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T: ...
    def __get__(self, record: Record | None, owner: type) -> Self | T:
        """The value a record was given, else the default."""
        if record is None:
            return self
        value: T = record.given.get(self.name, self.default)
        return value


def required(kind: Kind[T], description: str, lent: bool = False) -> Key[T]:
    """A key that must be there, in the plan or (`lent`) in its office's file."""
    return Key(kind, description, lent=lent)


def optional(kind: Kind[T], description: str) -> Key[T | None]:
    """A key that may be left out: None then."""
    return Key(kind, description, None)


def defaulted(kind: Kind[T], default: T, description: str) -> Key[T]:
    """A key that may be left out: `default` then."""
    return Key(kind, description, default)


class Record:
    """A mapping of known keys. With `extras` any further key is allowed and holds text."""

    extras: ClassVar[bool] = False
    _keys: ClassVar[dict[str, Key[Any]]] = {}
    _required: ClassVar[tuple[Key[Any], ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._keys = {**cls._keys, **{name: key for name, key in vars(cls).items() if isinstance(key, Key)}}
        cls._required = tuple(key for key in cls._keys.values() if key.required)

    def __init__(self, extra: dict[str, Text] | None = None, **given: Any) -> None:
        self.given, self.extra = given, extra or {}

    @classmethod
    def fields(cls) -> dict[str, Key[Any]]:
        """The keys by name, in the order declared."""
        return cls._keys

    @classmethod
    def faults(cls, node: Mapping) -> Iterator[Problem]:
        """What is wrong with a mapping beyond each key by itself."""
        yield from ()

    @classmethod
    def read(cls, node: Node, spot: Spot, reader: Reader) -> Self:
        """A record of a node, as far as its values can be used; raises Unfit for what is no mapping at all."""
        if not isinstance(node, Mapping):
            hint = "Xuống dòng, thụt vào hai dấu cách rồi gõ từng khóa."
            raise reader.wrong_kind(node, spot, "phải là nhóm các khóa thụt vào bên dưới", hint)
        given: dict[str, Any] = {}
        extra: dict[str, Text] = {}
        for name, value in node.items():
            key = cls._keys.get(name)
            if key is None and not cls.extras:
                reader.unknown(name, cls)
                continue
            kind = WORDS if key is None else key.kind
            if kind is WORDS and isinstance(value, Text):
                # Nearly every value of a register: nothing can be wrong with it.
                (extra if key is None else given)[name] = value
                continue
            try:
                read = kind.read(value, Spot(name, name.place, f"`{name}`"), reader)
            except Unfit:
                continue
            (extra if key is None else given)[name] = read
        for missing in cls._required:
            if missing.name in node:
                continue
            message = f"Thiếu khóa `{missing.name}` trong {spot.holder}."
            hint = f"Thêm `{missing.name}:`. {missing.description}"
            reader.refuse(spot.place, "missing-key", message, hint)
        reader.problems += cls.faults(node)
        return cls(extra, **given)

    @classmethod
    def schema(cls, definitions: dict[str, Any]) -> dict[str, Any]:
        """The JSON Schema of such a mapping."""
        described = {"type": "object", "description": cls.__doc__ or ""}
        properties = {}
        for name, key in cls._keys.items():
            properties[name] = key.kind.schema(definitions) | {"description": key.description}
            if not key.required and key.default not in (None, [], {}):
                properties[name]["default"] = key.default
        needed = [name for name, key in cls._keys.items() if key.required and not key.lent]
        return {
            **described,
            "properties": properties,
            **({"required": needed} if needed else {}),
            "additionalProperties": WORDS.schema(definitions) if cls.extras else False,
        }


class Below(Kind[R]):
    """A mapping read as a record."""

    def __init__(self, record: type[R]) -> None:
        self._record = record

    def read(self, node: Node, spot: Spot, reader: Reader) -> R:
        """The record."""
        return self._record.read(node, spot, reader)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """A reference to the record's definition."""
        return referred(self._record, definitions)

    def records(self) -> Iterator[type[Record]]:
        """The one."""
        yield self._record


def referred(record: type[Record], definitions: dict[str, Any]) -> dict[str, Any]:
    """A reference to a record's schema, which is added to `definitions` once."""
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = record.schema(definitions)
    return {"$ref": f"#/$defs/{name}"}
