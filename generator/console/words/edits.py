"""What `pull` says: each edit where it was made and what became of it, and a sum that adds up."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.comparing.marking import Mark, marked
from generator.paths import typed

if TYPE_CHECKING:
    from generator.commands.pull import Edit, Outcomes, Pulled, Remark
    from generator.outline.comparing.changes import Tier

_SHORT = 100
# Letters shown of what stayed beside what changed.
_NEAR = 40
_TIERS: dict[Tier, str] = {"bookmark": "theo dấu trang", "same": "theo đúng chữ", "similar": "theo chữ gần giống"}
_MARKS = {"placed": "✓", "already": "=", "conflict": "!", "unplaced": "✗", "noted": "·", "skipped": "–"}
_KINDS = {"added": "thêm", "removed": "bỏ", "moved": "chuyển chỗ"}


def unfinished(result: Outcomes) -> bool:
    """Whether a person must still look at something: a conflict, or an edit that was not placed."""
    return any(edit.outcome in ("conflict", "unplaced") for file in result.files for edit in file.edits)


def as_text(result: Outcomes, dry_run: bool) -> str:
    """All files, for people."""
    lines: list[str] = []
    for file in result.files:
        lines += _file(file, str(result.plan))
    lines.append(_ended(result, dry_run))
    return "\n".join(lines) + "\n"


def line(edit: Edit) -> str:
    """One edit: "Nhiệm vụ 1.3, cột Thời hạn: Quý I → Quý II (Nguyễn Văn A, 20/11/2026)"."""
    by = ", ".join(filter(None, [edit.who, _day(edit.when)]))
    return f"{edit.where}: {_change(edit)}{f' ({by})' if by else ''}"


def _file(file: Pulled, plan: str) -> Iterator[str]:
    yield f"{file.file}:"
    if not file.embedded:
        yield "  Tệp Word này không còn mang theo kế hoạch đã tạo ra nó, nên được so với kế hoạch hiện nay."
    if file.made_from:
        yield f"  Tệp Word này được tạo từ {file.made_from}: xem có đúng là kế hoạch này không."
    for edit in file.edits:
        yield f"  {_MARKS[edit.outcome]} {line(edit)}"
        if edit.outcome == "conflict" and edit.mine:
            yield f"      Kế hoạch nay ghi: {_brief(edit.mine)}"
        if edit.kind == "added" and edit.outcome in ("conflict", "unplaced") and _flat(edit.after) != edit.title:
            yield f"      Chữ đã thêm: {_flat(edit.after)}"
        if edit.reason:
            yield f"      → {edit.reason}" + (f" ({plan}:{edit.line})" if edit.line else "")
    yield f"  {_summary(file)}"
    for call in file.typed_out:
        yield f"  Những dòng in từ `{call}` nay gõ thẳng trong kế hoạch, vì cách in của chúng đã bị sửa;"
        yield "  từ nay chúng không đổi theo sổ nhiệm vụ (`tasks`) nữa."
    if file.looks:
        looks = ", ".join(f"{name} {number} đoạn" for name, number in file.looks.items())
        yield f"  Kiểu dáng sửa tay ({looks}) không đưa vào: kiểu dáng theo mẫu Word."
    if file.seen:
        yield f"  Có {len(file.seen)} chỗ không phải chữ của kế hoạch, cần người xem:"
        yield from (f"    {seen.where}{': ' if seen.where else ''}{seen.text}" for seen in file.seen)
    if file.remarks:
        yield f"  Có {len(file.remarks)} ý kiến (Comment):"
        yield from (f"    {_remark(remark, plan)}" for remark in file.remarks)
    if file.left:
        yield f"  Tạo lại văn bản từ kế hoạch, còn {len(file.left)} chỗ khác tệp Word:"
        yield from (f"    {words}" for words in file.left)


def _remark(remark: Remark, plan: str) -> str:
    answers = f"trả lời {remark.answers}" if remark.answers else ""
    by = ", ".join(filter(None, [remark.who, _day(remark.when), answers, "đã giải quyết" if remark.done else ""]))
    written = f" → đã ghi <<todo ...>> vào {plan}:{remark.line}" if remark.line else ""
    return f"{remark.where or 'Không rõ chỗ'}: {_brief(remark.text)} ({by}){written}"


def _summary(file: Pulled) -> str:
    """How many were found and what became of them: the parts add up to the whole."""
    if not file.edits:
        return "Không thấy chỗ nào được sửa."
    done = [edit for edit in file.edits if edit.outcome == "placed"]
    # What was added or removed has no other side to be found by.
    paired = Counter(edit.tier for edit in done if edit.kind in ("changed", "moved"))
    ways = [f"{paired[tier]} {words}" for tier, words in _TIERS.items() if paired[tier]]
    others = Counter(_KINDS[edit.kind] for edit in done if edit.kind in ("added", "removed"))
    named = ", ".join([*ways, *(f"{number} {words}" for words, number in others.items())])
    counts = Counter(str(edit.outcome) for edit in file.edits)
    parts = [f"{len(done)} đưa vào kế hoạch" + (f" ({named})" if named else "")] if done else []
    said = {
        "already": "kế hoạch đã có từ trước",
        "unplaced": "chưa đưa vào được",
        "conflict": "mâu thuẫn",
        "noted": "chỉ ghi nhận",
        "skipped": "bỏ qua theo ý bạn",
    }
    parts += [f"{counts[outcome]} {words}" for outcome, words in said.items() if counts[outcome]]
    return f"Tìm thấy {len(file.edits)} chỗ sửa: {', '.join(parts)}."


def _ended(result: Outcomes, dry_run: bool) -> str:
    if dry_run:
        return "Chỉ xem thử, chưa ghi gì."
    if not result.changed:
        return f"{result.plan} giữ nguyên."
    return f"Đã ghi {result.plan}. Xem lại rồi tạo văn bản mới: kehoach build {typed(result.plan)}"


def _change(edit: Edit) -> str:
    if edit.kind in _KINDS:
        return f"{_KINDS[edit.kind]} “{edit.title or _brief(edit.after or edit.before)}”"
    before, after = _flat(edit.before), _flat(edit.after)
    if before == after:
        return f"đổi kiểu chữ “{_brief(after)}”"
    if len(before) + len(after) <= _SHORT:
        return f"{before or '(trống)'} → {after or '(trống)'}"
    return "".join(_piece(mark, words, at) for at, (mark, words) in enumerate(marked(before, after)))


def _piece(mark: Mark, words: str, at: int) -> str:
    """What went in [-...-], what came in {+...+}; of what stayed the words next to it."""
    if mark == "removed":
        return f"[-{words}-]"
    if mark == "added":
        return f"{{+{words}+}}"
    if len(words) <= 2 * _NEAR:
        return words
    end = words[-_NEAR:].partition(" ")[2] or words[-_NEAR:]
    start = words[:_NEAR].rpartition(" ")[0] or words[:_NEAR]
    return f"… {end}" if at == 0 else f"{start} … {end}"


def _brief(words: str) -> str:
    flat = _flat(words)
    return flat if len(flat) <= _SHORT else f"{flat[: _SHORT - 1]}…"


def _flat(words: str) -> str:
    return " / ".join(" ".join(part.split()) for part in words.split("\n"))


def _day(date: str) -> str:
    """The day of a date as Word writes it, 2026-11-20T08:00:00Z, as people do."""
    year, _, rest = date[:10].partition("-")
    month, _, day = rest.partition("-")
    return f"{day}/{month}/{year}" if day else date


def as_json(result: Outcomes, dry_run: bool) -> str:
    """All files, for programs: a stable object."""
    files = [
        {
            "file": str(file.file),
            "embedded": file.embedded,
            "made_from": file.made_from,
            "typed_out": list(file.typed_out),
            "edits": [edit._asdict() for edit in file.edits],
            "comments": [remark._asdict() for remark in file.remarks],
            "left": list(file.left),
            "looks": file.looks,
            "seen": [seen._asdict() for seen in file.seen],
        }
        for file in result.files
    ]
    content = {"plan": str(result.plan), "written": result.changed and not dry_run, "files": files}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
