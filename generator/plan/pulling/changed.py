"""A field of a block, a cell or a note that says something else: to the place where it was typed."""

from __future__ import annotations

from generator.outline.blocks import Appendix, Letterhead, Paragraph, Part, SignOff, Table, Title, plain
from generator.outline.comparing.changes import NOTES, Change, Comparison, Spot
from generator.plan.pulling.cells import Cells
from generator.plan.pulling.edits import noted, unplaced
from generator.plan.pulling.fields import values_said
from generator.plan.pulling.head import Head
from generator.plan.pulling.origins import Origin, Origins, RowOrigin
from generator.plan.pulling.prints import ELSEWHERE, Prints
from generator.plan.pulling.rewording import OF_PROGRAM, Done, Reworder

LABEL_OF_TASKS = "Nhãn của nhiệm vụ đặt ở dòng <<tasks ...>>: sửa tay ở đó."
TITLE_KIND = "Đoạn này đổi giữa tiêu đề Mục và đoạn văn: sửa tay cấu trúc Mục trong kế hoạch."


class Changed:
    """Applies changes of one comparison."""

    def __init__(self, reworder: Reworder, comparison: Comparison, origins: Origins) -> None:
        self.reworder, self.comparison, self.origins = reworder, comparison, origins
        self.cells = Cells(reworder)
        self.head = Head(reworder, origins)
        self.prints = Prints(comparison.old, origins, comparison.changes)
        self._done: dict[Spot, Done] = {}

    def apply(self, change: Change, fields: frozenset[str]) -> Done:
        """Writes one change; `fields` are all fields of the same thing that are to change. Raises Stopped."""
        assert change.old is not None
        assert change.new is not None
        if change.old.block == NOTES:
            return self._note(change)
        old, new = self.comparison.old.blocks[change.old.block], self.comparison.new.blocks[change.new.block]
        origin = self.origins.all[change.old.block]
        if isinstance(old, Table):
            return self._table(change, old, origin)
        if isinstance(old, Paragraph) and isinstance(new, Paragraph):
            return self._paragraph(change, old, new, origin, fields)
        if isinstance(old, Letterhead) and isinstance(new, Letterhead):
            return self.head.letterhead(change, new, change.old.field)
        if isinstance(old, Title):
            return self.head.title(change, change.old.field)
        if isinstance(old, SignOff) and isinstance(new, SignOff):
            return self._signoff(change, new)
        if isinstance(old, Appendix) and isinstance(new, Appendix):
            return self.head.appendix(change, new, change.old.field, origin.home)
        if isinstance(old, Part):
            leaf = self.origins.leaf(*origin.home, "part")
            if leaf is not None:
                return self.reworder.lines(leaf, change.before, change.after, capitals=True)
        raise unplaced("Không tìm được chỗ của thay đổi này trong kế hoạch: gõ tay.")

    def _signoff(self, change: Change, new: SignOff) -> Done:
        assert change.old is not None
        written_out = self.origins.tree.mapping("signatory") is None
        whole = change.old.whole
        if written_out and whole in self._done:
            return self._done[whole]
        self._done[whole] = self.head.signatory(change, new, change.old.field)
        return self._done[whole]

    def _note(self, change: Change) -> Done:
        assert change.old is not None
        note = self.comparison.old.notes[change.old.row]
        leaf = self.origins.leaf("footnotes", note.id)
        if leaf is None:
            raise unplaced("Không tìm được ghi chú này trong `footnotes`: gõ tay.")
        return self.reworder.lines(leaf, change.before, change.after)

    def _table(self, change: Change, old: Table, origin: Origin) -> Done:
        assert change.old is not None
        row = old.rows[change.old.row]
        if row.kind == "header":
            return self.head.column(change, old.id, change.old.field)
        if row.kind == "numbers":
            raise noted(OF_PROGRAM)
        if change.new is not None and not change.new.field:
            raise noted("Bảng mà hàng chuyển sang không có cột này: giá trị còn trong kế hoạch nhưng không in.")
        mine = [origin.rows[at] for at in change.rows or (change.old.row,)]
        if change.old.field == "group":
            return self._group(change, mine, origin)
        assert origin.register is not None
        columns = [column.name for column in old.columns]
        done = self.cells.change(origin.register, mine, change.old.field, change.before, change.after, columns)
        return self._told(done, mine, change.old.field)

    def _told(self, done: Done, rows: list[RowOrigin], name: str) -> Done:
        """With a word about other places that print the same value."""
        if not self.prints.unchanged_elsewhere(rows, name):
            return done
        return done._replace(reason=f"{done.reason} {ELSEWHERE}".strip())

    def _group(self, change: Change, rows: list[RowOrigin], origin: Origin) -> Done:
        node = rows[0].group
        group = next((g for g in origin.register.groups if g.node is node), None) if origin.register else None
        if node is None or group is None:
            raise unplaced("Hàng này không thuộc nhóm nào trong kế hoạch: thêm nhóm bằng tay.")
        named = {id(each.row.node) for each in rows if each.row is not None}
        if named and named != {id(row.node) for row in group.rows}:
            raise unplaced("Chỉ một phần của nhóm đổi tên nhóm: tách nhóm bằng tay.")
        leaf = self.origins.tree.leaf(node, "group")
        if leaf is None:
            line = self.reworder.paper.add_to(node, "group", [self.reworder.written(x) for x in change.after])
            return Done(line)
        if not any(plain(line).strip() for line in change.after):
            raise unplaced("Tên nhóm bị bỏ trống: xem lại nhóm trong kế hoạch.")
        return self.reworder.lines(leaf, change.before, change.after)

    def _paragraph(
        self, change: Change, old: Paragraph, new: Paragraph, origin: Origin, fields: frozenset[str]
    ) -> Done:
        assert change.old is not None
        whole = change.old.whole
        if origin.sort == "field":
            return self._field(change, old, new, origin)
        if origin.sort == "head":
            if "section" not in (old.kind, new.kind) or (old.kind != new.kind and change.old.field == "kind"):
                raise unplaced(TITLE_KIND)
            if change.old.field != "spans":
                raise noted(OF_PROGRAM)
            return self.reworder.paragraph(origin.lines, old.spans, new.spans, capitals=self.origins.capitals)
        if origin.sort == "task":
            if change.old.field != "spans":
                raise unplaced(LABEL_OF_TASKS)
            done = self.reworder.paragraph(origin.lines, old.spans, new.spans)
            assert origin.row is not None
            return self._told(done, [RowOrigin(origin.row.group, origin.row)], "task")
        if "section" in (old.kind, new.kind) and change.old.field != "spans":
            raise unplaced(TITLE_KIND)
        if whole in self._done:
            return self._done[whole]
        in_text = len(origin.home) == 2 or origin.home == ("objectives",)
        label = None
        if in_text and fields & {"label", "kind"}:
            label = (new.label, new.label_bold, new.label_italic)
        elif in_text and (old.label_bold, old.label_italic) != (new.label_bold, new.label_italic) and new.label:
            base = self.reworder.base(origin.lines[0], labels=True)
            label = (base.label, new.label_bold, new.label_italic) if base.label else None
        # Without a change of the words they stay; the notes' ids in them are the plan's own then.
        spans = new.spans if fields & {"spans", "kind"} else None
        self._done[whole] = self.reworder.paragraph(origin.lines, old.spans, spans, in_text, label=label)
        return self._done[whole]

    def _field(self, change: Change, old: Paragraph, new: Paragraph, origin: Origin) -> Done:
        if change.old is None or change.old.field != "spans":
            raise unplaced("Nhãn của dòng này đặt ở `task_list` cho mọi nhiệm vụ: sửa tay ở đó.")
        assert origin.row is not None
        template = self.reworder.paper.typed(origin.lines[0])
        said = values_said(template, old.spans, new.spans, self.origins.fields, self.reworder.printed)
        done = None
        for name, (was, now) in said.items():
            rows = [RowOrigin(origin.row.group, origin.row)]
            done = self.cells.change(self.origins.register, rows, name, (was,), (now,))
            done = self._told(done, rows, name)
        assert done is not None
        return done
