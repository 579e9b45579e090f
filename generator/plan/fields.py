"""The kinds of value a plan file holds, as pydantic types: text with its place, years, yes/no, ids, dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.outline.blocks import IssueDate
from generator.plan.suggest import suggest
from generator.source import Text

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"
ID_HINT = "id chỉ gồm chữ thường không dấu, số và dấu -, ví dụ phu-luc-1."
DATE_PATTERN = r"^(\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|/?\d{4})?$"


class _TextSchema:
    """Lets pydantic pass a `Text` through untouched (it keeps its place) and describe it as a string."""

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.is_instance_schema(Text)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        # An editor's YAML reader makes numbers and blanks of some values; the program reads them all as text.
        return {"type": ["string", "number", "boolean", "null"]}


def _refused(rule: str, message: str, hint: str) -> PydanticCustomError:
    # Placeholders keep braces in user text away from pydantic's own formatting.
    return PydanticCustomError("kehoach", "{message}", {"rule": rule, "message": message, "hint": hint})


def _words(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    raise _refused("wrong-kind", "Ở đây phải là chữ, không phải danh sách hay nhóm khóa.", "Gõ chữ sau dấu hai chấm.")


def _year(value: Any) -> int:
    text = _words(value)
    if re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    raise _refused("bad-year", f"`{text}` không phải là năm.", "Gõ bốn chữ số, ví dụ 2026.")


def _id(value: Any) -> Text:
    text = _words(value)
    if is_id(text):
        return text
    raise _refused("bad-id", f"`{text}` không dùng làm id được.", ID_HINT)


def is_id(text: str) -> bool:
    """Whether a thing can be named so."""
    return re.fullmatch(ID_PATTERN, text) is not None


def _yes(value: Any) -> bool:
    text = _words(value)
    answer = {"yes": True, "có": True, "true": True, "no": False, "không": False, "false": False}.get(text.lower())
    if answer is None:
        raise _refused("bad-yes-no", f"`{text}` phải là yes hoặc no.", "Gõ yes (có) hoặc no (không).")
    return answer


def _date(value: Any) -> IssueDate:
    text = _words(value)
    typed = text.replace(" ", "")
    if not re.fullmatch(DATE_PATTERN, typed):
        hint = "Gõ 19/11/2025; chưa biết ngày thì 11/2025; chưa biết cả tháng thì /2025."
        raise _refused("bad-date", f"`{text}` không phải ngày tháng.", hint)
    known = [int(part) for part in typed.split("/") if part]
    day, month, year = [None] * (3 - len(known)) + known
    try:
        datetime.date(year or 2000, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        hint = "Xem lại ngày và tháng; thứ tự là ngày/tháng/năm."
        raise _refused("bad-date", f"Không có ngày `{text}`.", hint) from None
    return IssueDate(day, month, year)


def choice(*answers: str) -> Callable[[Any], str]:
    """A validator that accepts one of these words."""

    def validate(value: Any) -> str:
        text = _words(value)
        if text in answers:
            return str(text)
        wanted = ", ".join(f"`{answer}`" for answer in answers)
        likely = suggest(text, answers)
        hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else f"Gõ một trong: {wanted}."
        raise _refused("bad-choice", f"`{text}` không phải một trong: {wanted}.", hint)

    return validate


AnyText = Annotated[Text, _TextSchema()]
Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1900, "maximum": 2099})]
Id = Annotated[
    Text, _TextSchema(), BeforeValidator(_id), WithJsonSchema({"type": ["string", "number"], "pattern": ID_PATTERN})
]
YesNo = Annotated[bool, BeforeValidator(_yes), WithJsonSchema({"enum": [True, False, "yes", "no", "có", "không"]})]
Date = Annotated[
    IssueDate,
    BeforeValidator(_date),
    WithJsonSchema({"type": ["string", "integer", "null"], "pattern": DATE_PATTERN}),
]
