"""Đơn vị không có trong danh sách của cơ quan.

Chỉ kiểm tra khi `office.yaml` có `units:`. Chỉ xét phòng, ban, thanh tra, trung tâm, chi cục không kèm tên cơ quan
khác (“Văn phòng UBND tỉnh”, “Sở Tài chính” không xét), ở cột chủ trì và cột phối hợp. Mỗi tên được nêu một lần. Tên
gần giống một đơn vị trong danh sách thì là lưu ý, kèm tên đúng.

Sai:
    tasks:
      - task: Kiểm tra công vụ
        lead: Phòng Đối ngoại

Đúng:
    tasks:
      - task: Kiểm tra công vụ
        lead: Văn phòng Sở
        support: Sở Tài chính
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.folding import bare
from generator.rules.mentions import Mention, mentions
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import so_many
from generator.rules.rule import Found
from generator.rules.units import abbreviates, unit_key

ID = "unit-unknown"
SEVERITY = "info"
CLAUSE = ""
_CLOSE = 0.8


def check(document: PlanDocument) -> Iterator[Found]:
    """Units that the office does not have."""
    names = [name for unit in document.office.units for name in unit]
    known = {unit_key(name) for name in names}
    if not known:
        return
    for group in mentions(document).values():
        first = group[0]
        if not first.unit.is_inner or unit_key(first.unit.name) in known:
            continue
        if any(abbreviates(first.unit.name, name) for name in names):
            continue
        likely = _nearest(first, [unit[0] for unit in document.office.units])
        counted = so_many(sum(mention.times for mention in group))
        message = f"“{first.unit.name}”{counted} không có trong danh sách đơn vị của cơ quan."
        hint = f"Có phải “{likely}”?" if likely else "Sửa tên, hoặc thêm vào `units:` của office.yaml."
        yield Found(first.place, message, hint, severity="warning" if likely else None)


def _nearest(mention: Mention, names: list[str]) -> str | None:
    import difflib  # only where a name is unknown: a plan without faults needs none of it

    by_letters = {bare(name): name for name in names}
    close = difflib.get_close_matches(bare(mention.unit.name), by_letters, n=1, cutoff=_CLOSE)
    return by_letters[close[0]] if close else None
