"""A `text:` of the plan as blocks: labels recognised and counted, tables and tasks put where they are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.outline.blocks import Block, Paragraph, Spans
from generator.outline.labels import (
    BY_NAME,
    Label,
    MissingParent,
    Numbering,
    Shape,
    cite,
    nearly_a_label,
    typed_label,
)
from generator.outline.markup import Call, Chars, Line, Token
from generator.outline.wording import with_mark
from generator.plan.register import Register
from generator.plan.scope import Scope
from generator.plan.tables import Tables
from generator.source import Text

_DASH = BY_NAME["-"].depth


class Prose:
    """Turns texts of one plan into blocks."""

    def __init__(self, scope: Scope, tables: Tables, register: Register, task_list: tuple[Line, ...] = ()) -> None:
        self.scope, self.tables, self.register, self.task_list = scope, tables, register, task_list

    def blocks(self, text: Text | None, numbering: Numbering, outer: str) -> Iterator[Block]:
        """The blocks of a text, counted by `numbering`; `outer` ends every citation of a line ("Phụ lục I")."""
        for source in text.printed_lines() if text is not None else ():
            line = self.scope.parse(source)
            ids, tokens = _without_ids(line.tokens)
            typed = _label(line, tokens)
            rest = _cut(tokens, typed.taken)
            call = _only_call(rest)
            if call and call.name in ("table", "tasks") and (call.name == "tasks" or typed.shape is None):
                for misplaced in ids:
                    message = f"{misplaced.source} không đặt cùng dòng với {call.source}."
                    hint = "Bảng và nhiệm vụ đã có tên: viện dẫn bằng tên ấy."
                    self.scope.error(misplaced.source.place, "misplaced-id", message, hint)
                if call.name == "table":
                    yield from self.tables.placed(call, cite(numbering.open_labels(), outer))
                else:
                    yield from self._tasks(call, typed, numbering, outer)
                continue
            label = self._counted(typed, numbering, source)
            if typed.shape is None and not line.unlabelled:
                self._warn_of_near_label(source)
            anchor = ""
            for named in ids:
                anchor = self._named(named, cite(numbering.open_labels(), outer)) or anchor
            spans = self.scope.spans(Line(rest, line.unlabelled, source))
            if label and not rest:
                message = f"Dòng chỉ có nhãn `{typed.text}`, không có chữ."
                self.scope.notice(source.place, "empty-item", message, "Viết tiếp, hoặc xóa dòng này.")
            yield _paragraph(label, typed, _wholly_bold(rest), spans, anchor, source)

    def _named(self, call: Call, citation: str) -> str:
        if len(call.words) != 1:
            hint = "Ví dụ: <<id chi-dao>>; tên không có dấu cách."
            self.scope.error(call.source.place, "bad-expression", "<<id ...>> cần đúng một tên.", hint)
            return ""
        return self.scope.define(call.source.placed(call.words[0]), citation)

    def _tasks(self, call: Call, typed: _Typed, numbering: Numbering, outer: str) -> Iterator[Block]:
        if not call.words:
            hint = "Ví dụ: (1) <<tasks nq-qua-tang nq-nguoi-co-cong>>."
            message = "<<tasks ...>> cần id của nhiệm vụ hoặc của nhóm."
            self.scope.error(call.source.place, "bad-expression", message, hint)
        for index, row in enumerate(self.register.rows(call.words, call.source, self.scope)):
            # Only the first label is typed; those of the other tasks follow from it.
            label = self._counted(typed._replace(text="") if index else typed, numbering, call.source)
            citation = cite(numbering.open_labels(), outer)
            if row.task.id and citation:
                self.scope.cite_as(row.task.id, citation)
            words = row.task.body or row.values.get("task") or Text("")
            if not words.strip():
                message = "Nhiệm vụ này không có `task` nên không có gì để in trong thân."
                self.scope.notice(row.place, "empty-task", message, "Thêm `task:` hoặc `body:` cho nhiệm vụ.")
            lines = list(words.printed_lines())
            for number, source in enumerate(lines):
                spans = self.scope.spans(source)
                if number + 1 == len(lines) and not call.bold:
                    # In a table a task ends without a mark; in the body it is a sentence, unless it is a heading.
                    spans = with_mark(spans, ".")
                for span in spans:
                    span.bold |= call.bold
                    span.italic |= call.italic
                yield _paragraph(None if number else label, typed, call.bold, spans, "", source)
            row.printed = True
            yield from self._task_lines(row.values, numbering)

    def _task_lines(self, values: dict[str, Text], numbering: Numbering) -> Iterator[Block]:
        names = self.tables.field_names()
        fields: dict[str, Text | None] = {name: values.get(name) for name in names}
        for line in self.task_list:
            used = [x.name for x in line.tokens if isinstance(x, Call) and x.name in names and not x.words]
            if any(not values.get(name) for name in used):
                continue
            # With lines left out, their labels are counted on without a word.
            typed = _label(line, line.tokens)._replace(text="", glued=False)
            rest = _cut(line.tokens, typed.taken)
            label = self._counted(typed, numbering, line.source)
            spans = self.scope.spans(Line(rest, line.unlabelled, line.source), fields)
            yield _paragraph(label, typed, _wholly_bold(rest), spans, "", line.source)

    def _counted(self, typed: _Typed, numbering: Numbering, source: Text) -> Label | None:
        """The label of a line, counted; None without one."""
        if typed.shape is None:
            return None
        try:
            label = numbering.next(typed.shape)
        except MissingParent as missing:
            message = f"Nhãn `{typed.text or typed.shape.name}` cần một dòng nhãn `{missing.expected}` ở trên nó."
            hint = f"Thêm dòng `{missing.expected}` ở trên, hoặc gõ \\ trước số nếu đây không phải nhãn."
            self.scope.error(source.place, "label-without-parent", message, hint)
            return None
        if typed.text and typed.text.replace("–", "-") != label.printed:
            message = f"Nhãn gõ `{typed.text}` sẽ in `{label.printed}`."
            hint = "Số được đếm lại theo thứ tự; muốn đếm lại từ đầu thì thêm một tiêu đề ở trên."
            self.scope.notice(source.place, "label-renumbered", message, hint)
        elif typed.glued:
            message = f"Dấu {typed.text} dính vào chữ; in thành gạch đầu dòng."
            self.scope.notice(source.place, "glued-label", message, f"Thêm dấu cách sau dấu {typed.text}.")
        return label

    def _warn_of_near_label(self, source: Text) -> None:
        near = nearly_a_label(source.lstrip("*"))
        if near:
            message = f"`{near}` đầu dòng không được hiểu là nhãn nên in như chữ thường."
            hint = "Nếu là nhãn: gõ đủ dấu chấm và một dấu cách sau nó. Nếu không phải: gõ \\ ở đầu dòng."
            self.scope.notice(source.place, "near-label", message, hint)


def _without_ids(tokens: tuple[Token, ...]) -> tuple[list[Call], tuple[Token, ...]]:
    """The `<<id ...>>` of a line, and the line without them and without the blank before each."""
    ids: list[Call] = []
    kept: list[Token] = []
    for token in tokens:
        if isinstance(token, Chars) or token.name != "id":
            kept.append(token._replace(text=token.text.lstrip()) if isinstance(token, Chars) and not kept else token)
            continue
        ids.append(token)
        if kept and isinstance(last := kept[-1], Chars):
            kept[-1] = last._replace(text=last.text.rstrip())
    return ids, tuple(kept)


def _only_call(tokens: tuple[Token, ...]) -> Call | None:
    """The call that stands alone, blanks aside."""
    solid = [token for token in tokens if isinstance(token, Call) or token.text.strip()]
    return solid[0] if len(solid) == 1 and isinstance(solid[0], Call) else None


class _Typed(NamedTuple):
    """The label a line begins with, as typed: how many characters it takes, its emphasis, whether words touch it."""

    shape: Shape | None = None
    text: str = ""
    taken: int = 0
    bold: bool = False
    italic: bool = False
    glued: bool = False


def _label(line: Line, tokens: tuple[Token, ...]) -> _Typed:
    first = tokens[0] if tokens else None
    if line.unlabelled or not isinstance(first, Chars):
        return _Typed()
    words = ""
    for token in tokens:
        if not isinstance(token, Chars):
            break
        words += token.text
    found = typed_label(words)
    if found is None:
        return _Typed()
    shape, text, taken = found
    return _Typed(shape, text, taken, first.bold, first.italic, glued=taken == len(text) < len(words))


def _cut(tokens: tuple[Token, ...], taken: int) -> tuple[Token, ...]:
    """The tokens without their first `taken` characters."""
    rest: list[Token] = []
    for token in tokens:
        if isinstance(token, Chars) and taken:
            left, taken = token.text[taken:], max(0, taken - len(token.text))
            token = token._replace(text=left)
        if isinstance(token, Call) or token.text:
            rest.append(token)
    return tuple(rest)


def _wholly_bold(tokens: tuple[Token, ...]) -> bool:
    """Whether all words and numbers are bold; footnote signs and blanks have no weight."""
    weighed = (token for token in tokens if (token.name != "note" if isinstance(token, Call) else token.text.strip()))
    return all(token.bold for token in weighed)


def _paragraph(
    label: Label | None, typed: _Typed, wholly_bold: bool, spans: Spans, anchor: str, source: Text
) -> Paragraph:
    """A labelled line wholly in bold is a heading."""
    if label is None:
        return Paragraph("text", spans, anchor=anchor, place=source.place)
    heading = typed.bold and wholly_bold and bool(spans) and label.shape.depth < _DASH
    return Paragraph(
        "heading" if heading else "item",
        spans,
        label.printed,
        typed.bold,
        label.shape.depth,
        anchor,
        source.place,
        typed.italic,
    )
