"""The rules as their users read them: a list, one explained, and the page docs/quy-tac.md.

After a change of a rule's docstring: python -m generator.rules.manuals docs/quy-tac.md
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from generator.plan.suggest import suggest
from generator.problems import SEVERITY_NAMES
from generator.rules import reading
from generator.rules.catalogue import IDS, RULES
from generator.rules.rule import Rule

MARK = "<!-- Phần dưới sinh từ các quy tắc: python -m generator.rules.manuals docs/quy-tac.md -->"
CUSTOM = "thông lệ văn phòng"
OF_THE_FILE = "cách viết tệp kế hoạch"
_GROUPS = {
    "text": "Câu chữ (tệp kế hoạch và tệp Word)",
    "plan": "Nhiệm vụ và cấu trúc (tệp kế hoạch)",
    "form": "Thể thức trình bày (tệp Word)",
    "reading": "Cách gõ tệp kế hoạch",
}


def listed() -> str:
    """All rules: id, severity, clause, what it is about."""
    width = max(map(len, IDS), default=0)
    lines: list[str] = []
    for title, rules in _by_group():
        lines += ["", title] if lines else [title]
        lines += [
            f"  {rule.id:{width}}  {SEVERITY_NAMES[rule.severity]:6}  {rule.manual.summary} ({_reason(rule)})"
            for rule in rules
        ]
    return "\n".join([*lines, "", "Xem kỹ một quy tắc: kehoach rules MÃ"]) + "\n"


def explained(name: str) -> str | None:
    """One rule whole; None where there is no such rule."""
    rule = next((rule for rule in _all() if rule.id == name), None)
    if rule is None:
        return None
    parts = [f"{rule.id}: {rule.manual.summary}", f"Mức: {SEVERITY_NAMES[rule.severity]}. Theo: {_reason(rule)}."]
    parts += [rule.manual.explanation] if rule.manual.explanation else []
    for head, example in (("Sai:", rule.manual.wrong), ("Đúng:", rule.manual.right)):
        if example:
            parts.append("\n".join([head, *(f"    {line}" for line in example.splitlines())]))
    return "\n\n".join(parts) + "\n"


def unknown(name: str) -> str:
    """What to say of a rule that does not exist."""
    likely = suggest(name, sorted(IDS))
    return f"Không có quy tắc '{name}'." + (f" Có phải '{likely}'?" if likely else " Xem: kehoach rules")


def markdown() -> str:
    """All rules as a page."""
    parts: list[str] = []
    for title, rules in _by_group():
        parts += [f"## {title}", ""]
        if rules[0].group == "reading":
            # Told where they happen, with the mended line: here only what there is.
            parts += ["Xem kỹ và ví dụ: `kehoach rules MÃ`.", ""]
            parts += [f"- `{rule.id}` ({SEVERITY_NAMES[rule.severity]}): {rule.manual.summary}" for rule in rules]
            continue
        for rule in rules:
            parts += [f"### {rule.id}", ""]
            parts += [f"{rule.manual.summary} Mức: {SEVERITY_NAMES[rule.severity]}; {_reason(rule)}.", ""]
            parts += [rule.manual.explanation, ""] if rule.manual.explanation else []
            for head, example in (("Sai:", rule.manual.wrong), ("Đúng:", rule.manual.right)):
                if example:
                    parts += [head, "", "```text", example, "```", ""]
    return "\n".join(parts).rstrip() + "\n"


def renewed(page: str) -> str:
    """A page with everything below the mark written anew; raises ValueError where it holds no mark."""
    above, mark, _ = page.partition(MARK)
    if not mark:
        raise ValueError("the page holds no mark")
    return f"{above}{MARK}\n\n{markdown()}"


def _all() -> tuple[Rule, ...]:
    return (*RULES, *reading.manuals())


def _reason(rule: Rule) -> str:
    """What a rule follows from."""
    return OF_THE_FILE if rule.group == "reading" else rule.clause or CUSTOM


def _by_group() -> Iterator[tuple[str, list[Rule]]]:
    for group, title in _GROUPS.items():
        rules = [rule for rule in _all() if rule.group == group]
        if rules:
            yield title, rules


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
