"""What the commands that work with git say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.console.words import messages

if TYPE_CHECKING:
    from generator.commands.git_merge import Outcome
    from generator.commands.git_setup import SetUp


def set_up(result: SetUp) -> str:
    """What git can do now, and what the others have to do."""
    lines = [f"Đã cài cho kho git {result.top}: đọc tệp Word khi so sánh, gộp kế hoạch theo từng dòng."]
    if result.added:
        lines += [f"Đã thêm vào {result.attributes}:", *(f"    {line}" for line in result.added)]
        lines.append("Ghi tệp ấy vào git (git add, git commit); người khác dùng chung thì chạy: kehoach git-setup")
    return "\n".join(lines)


def merged(outcome: Outcome) -> str:
    """What is left to a person after a merge."""
    plan = outcome.plan
    if outcome.conflicts:
        where = ", ".join(f"dòng {each.first}-{each.last}" for each in outcome.conflicts)
        count = len(outcome.conflicts)
        return (
            f"{plan}: còn {count} chỗ hai người cùng sửa ({where}).\n"
            f"    → Mở tệp, chọn từng chỗ rồi xóa các dòng dấu <<<<<<<, =======, >>>>>>>; xong chạy: git add {plan}"
        )
    lines = [f"{plan}: gộp được từng dòng, nhưng bản gộp chưa dùng được dù mỗi bản riêng thì được:"]
    lines += map(messages.problem, outcome.problems)
    return "\n".join([*lines, f"    → Sửa rồi chạy: kehoach check {plan}, sau đó: git add {plan}"])
