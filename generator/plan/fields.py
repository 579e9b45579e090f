"""The kinds of value a plan file holds, as pydantic types: text with its place, years, yes/no, ids, dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.outline.blocks import IssueDate
from generator.source import Text

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"
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


def _year(text: Any) -> int:
    if isinstance(text, Text) and re.fullmatch(r"(19|20)\d\d", text):
        return int(text)
    raise _refused("bad-year", f"`{text}` không phải là năm.", "Gõ bốn chữ số, ví dụ 2026.")


def _id(text: Any) -> Text:
    if isinstance(text, Text) and re.fullmatch(ID_PATTERN, text):
        return text
    raise _refused("bad-id", f"`{text}` không dùng làm id được.", "id chỉ gồm chữ thường không dấu, số và dấu -.")


def _yes(text: Any) -> bool:
    answer = {"yes": True, "có": True, "true": True, "no": False, "không": False, "false": False}.get(str(text).lower())
    if answer is None:
        raise _refused("bad-yes-no", f"`{text}` phải là yes hoặc no.", "Gõ yes (có) hoặc no (không).")
    return answer


def _date(text: Any) -> IssueDate:
    if not isinstance(text, Text) or not re.fullmatch(DATE_PATTERN, text.replace(" ", "")):
        hint = "Gõ 19/11/2025; chưa biết ngày thì 11/2025; chưa biết cả tháng thì /2025."
        raise _refused("bad-date", f"`{text}` không phải ngày tháng.", hint)
    parts = [int(part) for part in text.replace(" ", "").split("/") if part]
    day, month, year = [None] * (3 - len(parts)) + parts  # type: ignore[list-item]
    days = (31, 29 if year and (year % 4 == 0 and year % 100 or year % 400 == 0) else 28, *(31, 30, 31, 30, 31) * 2)
    days = (*days[:7], 31, 30, 31, 30, 31)
    if month is not None and not 1 <= month <= 12 or day is not None and not 1 <= day <= days[(month or 1) - 1]:
        raise _refused("bad-date", f"Không có ngày `{text}`.", "Xem lại ngày và tháng; thứ tự là ngày/tháng/năm.")
    return IssueDate(day, month, year)


def choice(*answers: str) -> Callable[[Any], str]:
    """A validator that accepts one of these words."""

    def validate(text: Any) -> str:
        if str(text) in answers:
            return str(text)
        wanted = ", ".join(answers)
        raise _refused("bad-choice", f"`{text}` không phải một trong: {wanted}.", f"Gõ một trong: {wanted}.")

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
