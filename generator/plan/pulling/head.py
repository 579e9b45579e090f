"""The head and the end of a plan: letterhead, title, signature, Nơi nhận, titles of columns and phụ lục."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline.blocks import Appendix, IssueDate, Letterhead, SignOff, plain
from generator.outline.comparing.changes import Change
from generator.plan.model import Header as HeaderKeys
from generator.plan.model import Plan, Signatory
from generator.plan.pulling.edits import noted, unplaced
from generator.plan.pulling.origins import Origins
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.tree import Path
from generator.plan.pulling.yaml_lines import STEP, entry_lines

FROM_OFFICE = "Trước đây lấy từ office.yaml, nay ghi riêng trong kế hoạch này."
TOP = tuple(Plan.fields())


class Head:
    """Changes the values that are printed at fixed places."""

    def __init__(self, reworder: Reworder, origins: Origins) -> None:
        self.reworder, self.paper = reworder, reworder.paper
        self.origins, self.tree = origins, origins.tree

    def letterhead(self, change: Change, new: Letterhead, field: str) -> Done:
        """A field of the letterhead; raises Stopped."""
        name = "place" if field == "place_name" else field
        if field in ("number", "symbol", "date"):
            words = _date(new.date) if field == "date" else str(getattr(new, field)).strip().lstrip("/ ")
            words = str(int(words)) if field == "number" and words.isdecimal() else words
            return self._value(("header", name), [words] if words else [], tuple(HeaderKeys.fields()))
        return self._words(("header", name), change, tuple(HeaderKeys.fields()), capitals=field != "place_name")

    def title(self, change: Change, field: str) -> Done:
        """Tên loại or trích yếu; raises Stopped."""
        return self._words(("title", field), change, ("type", "subject"), capitals=field == "type")

    def signatory(self, change: Change, new: SignOff, field: str) -> Done:
        """Quyền hạn, chức vụ, họ tên; raises Stopped."""
        keys = tuple(Signatory.fields())
        if self.tree.mapping("signatory") is not None:
            return self._words(("signatory", field), change, keys)
        values = {"position": new.position, "name": (new.name,) if new.name else (), "post": new.post}
        lines = [x for name in keys for x in entry_lines(name, values[name], STEP) if values[name]]
        leaf = self.origins.leaf("signatory")
        if leaf is not None:
            key = self.paper.set_value(leaf, ())
        else:
            key = self.paper.add_to(self.tree.root, "signatory", (), TOP)
        made = self.paper.page.put(lines, key)
        return Done(made[0] if made else key, FROM_OFFICE)

    def appendix(self, change: Change, new: Appendix, field: str, home: Path) -> Done:
        """What a phụ lục says of itself; raises Stopped."""
        if field == "attached":
            raise noted("Dòng (Kèm theo ...) do chương trình viết theo số, ngày và tên cơ quan: không cần gõ gì.")
        if field == "title":
            return self._words((*home, "title"), change, (), capitals=True)
        if field == "landscape":
            return self._value((*home, "orientation"), ["landscape" if new.landscape else "portrait"], ("title", "id"))
        return self._value((*home, "label"), [" ".join(plain(line) for line in change.after)], ("title", "id"))

    def column(self, change: Change, table: str, name: str) -> Done:
        """The title of a column; raises Stopped."""
        leaf = self.origins.leaf("tables", table, "columns", name)
        if leaf is None:
            raise unplaced(f"Không tìm được cột này trong bảng `{table}`: gõ tay ở `columns:`.")
        return self.reworder.lines(leaf, change.before, change.after)

    def _words(self, path: Path, change: Change, order: Sequence[str], capitals: bool = False) -> Done:
        leaf = self.origins.leaf(*path)
        after = [line for line in change.after if plain(line).strip()]
        if leaf is not None:
            if not after:
                return Done(self.paper.set_value(leaf, ()))
            if not leaf.text.strip():
                return Done(self.paper.set_value(leaf, [self.reworder.written(line, capitals) for line in after]))
            # A single typed line stays one: the form breaks it.
            return self.reworder.lines(leaf, change.before, after, capitals)
        before = change.before[0] if len(change.before) == 1 else ()
        words = [self.reworder.written(line, capitals, old=before) for line in after]
        return self._value(path, words, order)

    def _value(self, path: Path, words: Sequence[str], order: Sequence[str]) -> Done:
        leaf = self.origins.leaf(*path)
        if leaf is not None:
            return Done(self.paper.set_value(leaf, words))
        holder = self.tree.mapping(*path[:-1])
        if holder is not None and holder:
            line = self.paper.add_to(holder, str(path[-1]), words, order)
        else:
            key = self.paper.add_to(self.tree.root, str(path[0]), (), TOP)
            line = self.paper.page.put(entry_lines(str(path[-1]), words, STEP), key)[0]
        lent = path[0] == "header"
        return Done(line, FROM_OFFICE if lent else "")


def _date(date: IssueDate) -> str:
    """A date as typed: 19/11/2025, 11/2025, /2025."""
    if date.day and date.month:
        return f"{date.day:02d}/{date.month:02d}/{date.year}"
    if date.month:
        return f"{date.month:02d}/{date.year}"
    return f"/{date.year}" if date.year else ""
