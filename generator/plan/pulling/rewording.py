"""New words for lines of the plan that are printed as one paragraph, or as the lines of a value."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.outline.blocks import Span, Spans, plain
from generator.outline.typed import typed
from generator.plan.pulling.case import Case
from generator.plan.pulling.edits import noted
from generator.plan.pulling.notes import Notes
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import Paper
from generator.plan.pulling.retyping import own_end, plain_of_plan, retyped
from generator.plan.pulling.tree import Leaf, Tree
from generator.plan.pulling.typed_lines import Printed, TypedLine, read
from generator.plan.pulling.words import Kept, joined, kept, same
from generator.source import Mapping

# Between two typed lines that are printed as one.
_BREAK = "\n"
OF_PROGRAM = "Chỉ khác phần chương trình tự in (số thứ tự, dấu kết thúc câu): không cần gõ gì."
LOOK_AT_CASE = "Chỗ này in hoa toàn bộ nên chữ mới được gõ lại thành chữ thường: xem lại chữ hoa, chữ thường."


class Done(NamedTuple):
    """Where new words stand, and what is to be said about them."""

    line: Line | None
    reason: str = ""


class Reworder:
    """Writes new words on the lines of one plan."""

    def __init__(self, paper: Paper, printed: Printed, notes: Notes, case: Case) -> None:
        self.paper, self.printed, self.notes, self.case = paper, printed, notes, case

    def base(self, number: int, labels: bool) -> TypedLine:
        """What a line of the sent plan prints by itself."""
        return read(self.paper.typed(number), self.printed, labels)

    def title(self, group: Mapping | None, tree: Tree) -> str:
        """The name of a group as it is printed, "" without one."""
        leaf = tree.leaf(group, "group") if group is not None else None
        return " ".join(plain(self.base(number, False).spans) for number in leaf.lines) if leaf else ""

    def paragraph(
        self,
        numbers: Sequence[int],
        printed: Spans,
        new: Spans | None,
        labels: bool = False,
        capitals: bool = False,
        label: tuple[str, bool, bool] | None = None,
    ) -> Done:
        """One printed paragraph of these typed lines says something else (None: the same).

        `label` is its new label, if it gets one; `capitals`: it is printed in capitals. Raises Stopped.
        """
        bases = [self.base(number, labels) for number in numbers]
        whole = _one_behind_the_other([base.spans for base in bases])
        own = own_end(whole, printed, new)
        target = own if new is None else plain_of_plan(whole, printed, self.notes.of_plan(new))
        found = kept(own, target, self.case if capitals else None)
        labelled = label is not None and label != (bases[0].label, bases[0].label_bold, bases[0].label_italic)
        if same(found.spans, own) and not labelled:
            raise noted(OF_PROGRAM)
        # The mark in place of which `./.` is printed stays typed.
        mark = plain(whole)[len(plain(own)) :]
        last = found.spans[-1] if found.spans else Span("")
        ended = (*found.spans, Span(mark, last.bold, last.italic)) if mark else found.spans
        parts = _parted(joined(ended), len(numbers))
        first: Line | None = None
        for at, (number, base) in enumerate(zip(numbers, bases, strict=True)):
            if parts[at] is None:
                self.paper.page.take_out([self.paper.line(number)])
                continue
            typed_now = self.paper.typed(number)
            words = retyped(typed_now, base, parts[at] or (), self.printed, None if at else label, labels)
            if words != self.paper.typed(number):
                line = self.paper.rewrite(number, words)
                first = first or line
        return Done(first, _said(found))

    def lines(self, leaf: Leaf, printed: Sequence[Spans], new: Sequence[Spans], capitals: bool = False) -> Done:
        """The lines of a value say something else, are more or fewer; raises Stopped."""
        numbers = leaf.lines
        news = [self.notes.of_plan(line) for line in new if plain(line).strip()]
        if len(numbers) == len(news) == len(printed):
            done = [
                self._tried(number, one, other, capitals)
                for number, one, other in zip(numbers, printed, news, strict=True)
            ]
            changed = [each for each in done if each is not None]
            if not changed:
                raise noted(OF_PROGRAM)
            reasons = dict.fromkeys(each.reason for each in changed if each.reason)
            return Done(changed[0].line, " ".join(reasons))
        bases = [self.base(number, False) for number in numbers]
        if len(numbers) == 1 < len(printed):
            # Broken into lines by the program, or printed behind one another: one typed line stays one.
            line = _one_behind_the_other(new, marked=False)
            whole = _one_behind_the_other(printed, marked=False)
            return self.paragraph(numbers, whole, line, capitals=capitals)
        own = [plain_of_plan(b.spans, p, p) for b, p in zip(bases, printed, strict=False)] or list(printed)
        front = printed[0] if printed else ()
        targets = [
            plain_of_plan(bases[0].spans, front, line) if bases and not at else line for at, line in enumerate(news)
        ]
        return self._aligned(leaf, own, targets, capitals)

    def _tried(self, number: int, printed: Spans, new: Spans, capitals: bool) -> Done | None:
        if same(printed, new):
            return None
        try:
            return self.paragraph([number], printed, new, capitals=capitals)
        except Exception as stopped:
            if getattr(stopped, "outcome", "") == "noted":
                return None
            raise

    def _aligned(self, leaf: Leaf, old: Sequence[Spans], new: Sequence[Spans], capitals: bool) -> Done:
        """Lines put in and taken out among those that stay."""
        if not leaf.text.block or not old:
            return Done(self.paper.set_value(leaf, [self.written(line, capitals) for line in new]))
        numbers = leaf.lines
        lines = [self.paper.line(number) for number in numbers]
        matcher = SequenceMatcher(None, [plain(x) for x in old], [plain(x) for x in new], autojunk=False)
        first: Line | None = None
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag == "equal":
                continue
            pairs = min(b - a, d - c)
            for at in range(pairs):
                done = self._tried(numbers[a + at], old[a + at], new[c + at], capitals)
                first = first or (done.line if done else None)
            anchor = lines[a + pairs - 1] if a + pairs else None
            if d - c > pairs:
                words = [self.written(line, capitals) for line in new[c + pairs : d]]
                added = self.paper.insert(leaf, words, anchor)
                first = first or added[0]
            self.paper.page.take_out(lines[a + pairs : b])
        return Done(first)

    def written(self, new: Spans, capitals: bool = False, old: Spans = ()) -> str:
        """New words as typed where no label can begin; `old` are words whose case they keep."""
        target = kept(old, self.notes.of_plan(new), self.case if capitals else None).spans
        return typed(target, labels=False)

    def reworded(self, words: str, before: Spans, after: Spans) -> str:
        """Typed words, without label, that printed `before` and are to print `after`."""
        base = read(words, self.printed, labels=False)
        found = kept(base.spans, plain_of_plan(base.spans, before, after))
        return retyped(words, base, found.spans, self.printed, labels=False)


def _one_behind_the_other(lines: Sequence[Spans], marked: bool = True) -> Spans:
    found: list[Span] = []
    for line in lines:
        if found:
            found.append(Span(" ", expression=_BREAK if marked else ""))
        found += line
    return tuple(found)


def _parted(spans: Spans, count: int) -> list[Spans | None]:
    """The words of each typed line: of lines that are parted no more the last has all, those before it have none.

    What goes before another line runs on into it by its comma: without one they are one line.
    """
    parts: list[list[Span]] = [[]]
    for span in spans:
        if span.expression != _BREAK:
            parts[-1].append(span)
        elif plain(tuple(parts[-1])).rstrip().endswith(","):
            parts.append([])
        else:
            parts[-1].append(Span(" ", span.bold, span.italic))
    found: list[Spans | None] = [tuple(part) for part in parts]
    return [None] * (count - len(parts)) + found


def _said(found: Kept) -> str:
    """What is to be said about words that were written in."""
    reasons = []
    holes = [call for call in found.lost if call.startswith("<<") and "todo" in call[:8]]
    others = [call for call in found.lost if call not in holes and call != _BREAK and "note" not in call[:8]]
    if holes:
        reasons.append(f"Chỗ trống {', '.join(holes)} đã được điền.")
    if others:
        reasons.append(f"Chữ mới thay chỗ {', '.join(dict.fromkeys(others))}: từ nay chỗ này không tự đổi theo nữa.")
    if found.recased:
        reasons.append(LOOK_AT_CASE)
    return " ".join(reasons)
