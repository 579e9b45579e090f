"""Chỗ còn chờ điền (<<todo ...>>).

Chương trình in chỗ này tô vàng. Điền xong trước khi trình ký.

Sai:
    Hoàn thành trước ngày <<todo hỏi Văn phòng>>.

Đúng:
    Hoàn thành trước ngày 30/6/2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "open-todo"
SEVERITY = "info"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Each hole that a person must fill."""
    for todo in document.outline.todos:
        yield Found(todo.place, f"Còn chờ điền: {todo.words}.", "Điền rồi bỏ <<todo …>>.")
