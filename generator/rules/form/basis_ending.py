"""Căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm.

Sau mỗi căn cứ có dấu chấm phẩy (;), dòng căn cứ cuối cùng kết thúc bằng dấu chấm (.). Dấu phẩy là cách viết cũ. Khi
căn cứ cuối là câu dẫn vào nội dung (“…, Sở … ban hành Kế hoạch như sau:”) thì không bắt.

Sai:
    Căn cứ Quyết định số 12/QĐ-UBND…,
    Căn cứ Kế hoạch số 5/KH-UBND…;

Đúng:
    Căn cứ Quyết định số 12/QĐ-UBND…;
    Căn cứ Kế hoạch số 05/KH-UBND….
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened, said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "basis-ending"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.a"
_RUNS_ON = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp tục|Triển khai)\b")


def check(document: FormDocument) -> Iterator[Found]:
    """Căn cứ with another sign at the end."""
    body = document.components.body
    places = [n for n, line in enumerate(body) if line.kind == "basis" and line.text.startswith("Căn cứ")]
    if not places:
        return
    bases = [body[n] for n in places]
    wrong = [line for line in bases[:-1] if not line.text.rstrip().endswith(";")]
    if wrong:
        yield Found(document.place(wrong[0]), said(wrong, "không kết thúc bằng dấu chấm phẩy (;)"))
    last = bases[-1]
    # "Theo đề nghị của ...;" may follow: then that is the last one.
    following = body[places[-1] + 1] if places[-1] + 1 < len(body) else None
    goes_on = following is not None and (following.kind == "basis" or _RUNS_ON.match(following.text) is not None)
    if goes_on and not last.text.rstrip().endswith((";", ".")):
        message = f"{opened(last.where)}: không kết thúc bằng dấu chấm phẩy (;)."
        yield Found(document.place(last), message)
    elif not goes_on and not last.text.rstrip().endswith("."):
        sign = last.text.rstrip()[-1:]
        yield Found(
            document.place(last),
            f"{opened(last.where)}: căn cứ cuối kết thúc bằng “{sign}”, phải là dấu chấm.",
        )
