"""Ngày chốt số liệu và ngày gửi của một báo cáo không đi với nhau.

Bảng lịch báo cáo có cột ngày chốt số liệu và cột hạn gửi: gửi trước ngày chốt, hay hai ngày cách nhau hơn nửa năm
(thường là năm cũ còn sót ở một cột), là gõ nhầm.

Sai:
    tables:
      bao-cao:
        columns:
          task: Báo cáo
          chot: Ngày chốt số liệu
          gui: Thời hạn gửi
        rows:
          - task: Báo cáo 6 tháng
            chot: Ngày 14/6/<<year>>
            gui: Ngày 10/6/<<year>>
    sections:
      - title: Lịch báo cáo
        text: |
          <<table bao-cao>>

Đúng:
    tables:
      bao-cao:
        columns:
          task: Báo cáo
          chot: Ngày chốt số liệu
          gui: Thời hạn gửi
        rows:
          - task: Báo cáo 6 tháng
            chot: Ngày 14/6/<<year>>
            gui: Ngày 20/6/<<year>>
    sections:
      - title: Lịch báo cáo
        text: |
          <<table bao-cao>>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.folding import folded
from generator.rules.periods import deadline
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import registers
from generator.rules.rule import Found

ID = "report-dates"
SEVERITY = "warning"
CLAUSE = ""
_CLOSED = re.compile(r"chốt|(?:lấy|tính) số liệu|số liệu (?:đến|tính)")
_SENT = re.compile(r"gửi|nộp")
_HALF_A_YEAR = 183


def check(document: PlanDocument) -> Iterator[Found]:
    """The rows whose two days are in the wrong order, or far from each other."""
    for register in registers(document):
        closed = [name for name, header in register.headers.items() if _CLOSED.search(folded(header))]
        sent = [name for name, header in register.headers.items() if _SENT.search(folded(header))]
        if len(closed) != 1 or len(sent) != 1 or closed == sent:
            continue
        for task in register.tasks:
            values = task.values.get(closed[0], ""), task.values.get(sent[0], "")
            until, due = (deadline(value, document.year).last for value in values)
            if not until or not due:
                continue
            first, second = (" ".join(value.split()) for value in values)
            if due < until:
                message = f"Hạn gửi “{second}” trước ngày chốt số liệu “{first}”."
                yield Found(task.at(sent[0]), message, "Xem lại hai ngày.")
            elif (due - until).days > _HALF_A_YEAR:
                message = f"Chốt số liệu “{first}” mà gửi “{second}”: cách nhau hơn nửa năm."
                yield Found(task.at(closed[0]), message, "Có phải ngày của năm trước còn sót?")
