"""Plans with a register, for the tests of rules on tasks."""

from __future__ import annotations

from tests.support import plan_text


def register(*lines: str, **parts: str) -> str:
    """The small plan (issued on 09/02/2026) with these lines under `tasks:`; the first stands on line 23."""
    return plan_text(**parts, tasks="tasks:\n" + "".join(f"  {line}\n" for line in lines))


def row(task: str, **values: str) -> str:
    """One task on as many lines as it has values."""
    return f"- task: {task}" + "".join(f"\n    {name}: {value}" for name, value in values.items())


def dated(month: str) -> str:
    """A header whose date is this."""
    return f"""header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  number: 5
  symbol: KH-SNV
  place: Quảng Ninh
  date: {month}
"""


def titled(subject: str) -> str:
    """A title with this subject."""
    return f"title:\n  type: Kế hoạch\n  subject: {subject}\n"
