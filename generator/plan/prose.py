"""A `text:` of the plan as blocks: labels recognised and counted, tables and tasks put where they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
from generator.plan.register import Register
from generator.plan.scope import Scope
from generator.plan.tables import Tables
from generator.source import Text

_DASH = BY_NAME["-"].depth


@dataclass
class Prose:
    """Turns texts of one plan into blocks."""

    scope: Scope
    tables: Tables
    register: Register
    task_list: tuple[Line, ...] = ()

    def blocks(self, text: Text | None, numbering: Numbering, outer: str) -> Iterator[Block]:
        """The blocks of a text, counted by `numbering`; `outer` ends every citation of a line ("Phụ lục I")."""
        for source in text.printed_lines() if text is not None else ():
            line = self.scope.parse(source)
            ids = [token for token in line.tokens if isinstance(token, Call) and token.name == "id"]
            tokens = tuple(token for token in line.tokens if token not in ids)
            alone = _only_call(tokens)
            if alone and alone.name == "table":
                yield from self.tables.placed(alone, cite(numbering.open_labels(), outer))
                continue
            typed = _label(line, tokens)
            rest = _cut(tokens, typed.taken)
            tasks = _only_call(rest)
            if tasks and tasks.name == "tasks":
                yield from self._tasks(tasks, typed.shape, numbering, outer)
                continue
            label = self._counted(typed.shape, typed.text, numbering, source) if typed.shape else None
            if typed.shape is None and not line.unlabelled:
                self._warn_of_near_label(source)
            anchor = ""
            for call in ids:
                name = call.source.placed(call.words[0] if call.words else "")
                anchor = self.scope.define(name, cite(numbering.open_labels(), outer))
            spans = self.scope.spans(Line(rest, line.unlabelled, source))
            yield _paragraph(label, typed, rest, spans, anchor, source)

    def _tasks(self, call: Call, shape: Shape | None, numbering: Numbering, outer: str) -> Iterator[Block]:
        if not call.words:
            self.scope.error(call.source.place, "bad-expression", "<<tasks ...>> cần id của nhiệm vụ hoặc của nhóm.")
        for row in self.register.rows(call.words, call.source, self.scope):
            label = self._counted(shape, "", numbering, call.source) if shape else None
            if row.task.id and cite(numbering.open_labels(), outer):
                self.scope.cite_as(row.task.id, cite(numbering.open_labels(), outer))
            words = row.task.body or row.values.get("task") or Text("")
            for index, source in enumerate(words.printed_lines()):
                line = self.scope.parse(source)
                spans = self.scope.spans(line)
                yield _paragraph(label if not index else None, _Typed(), line.tokens, spans, "", source)
            yield from self._task_lines(row.values, numbering)

    def _task_lines(self, values: dict[str, Text], numbering: Numbering) -> Iterator[Block]:
        names = self.tables.field_names()
        for line in self.task_list:
            used = [token.name for token in line.tokens if isinstance(token, Call) and token.name in names]
            if any(not values.get(name) for name in used):
                continue
            typed = _label(line, line.tokens)
            rest = _cut(line.tokens, typed.taken)
            label = self._counted(typed.shape, typed.text, numbering, line.source) if typed.shape else None
            fields: dict[str, Text | None] = {name: values.get(name) for name in names}
            spans = self.scope.spans(Line(rest, line.unlabelled, line.source), fields)
            yield _paragraph(label, typed, rest, spans, "", line.source)

    def _counted(self, shape: Shape, typed: str, numbering: Numbering, source: Text) -> Label | None:
        try:
            label = numbering.next(shape)
        except MissingParent as missing:
            message = f"Nhãn `{typed or shape.name}` cần một dòng nhãn `{missing.expected}` ở trên nó."
            hint = f"Thêm dòng `{missing.expected}` ở trên, hoặc gõ \\ trước số nếu đây không phải nhãn."
            self.scope.error(source.place, "label-without-parent", message, hint)
            return None
        if typed and typed.replace("–", "-") != label.printed:
            message = f"Nhãn gõ `{typed}` sẽ in `{label.printed}`."
            hint = "Số được đếm lại theo thứ tự; muốn đếm lại từ đầu thì thêm một tiêu đề ở trên."
            self.scope.notice(source.place, "label-renumbered", message, hint)
        elif shape.depth == _DASH and not source.lstrip("*").startswith(("- ", "-\t", "–")):
            self.scope.notice(
                source.place, "glued-label", "Dấu - dính vào chữ; in thành gạch đầu dòng.", "Thêm dấu cách sau dấu -."
            )
        return label

    def _warn_of_near_label(self, source: Text) -> None:
        near = nearly_a_label(source.lstrip("*"))
        if near:
            message = f"`{near}` đầu dòng không được hiểu là nhãn nên in như chữ thường."
            hint = "Nếu là nhãn: gõ đủ dấu chấm và một dấu cách sau nó. Nếu không phải: gõ \\ ở đầu dòng."
            self.scope.notice(source.place, "near-label", message, hint)


def _only_call(tokens: tuple[Token, ...]) -> Call | None:
    """The call that stands alone, blanks aside."""
    solid = [token for token in tokens if isinstance(token, Call) or token.text.strip()]
    return solid[0] if len(solid) == 1 and isinstance(solid[0], Call) else None


@dataclass(frozen=True, slots=True)
class _Typed:
    """The label a line begins with, as typed: how many characters it takes, and its emphasis."""

    shape: Shape | None = None
    text: str = ""
    taken: int = 0
    bold: bool = False
    italic: bool = False


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
    return _Typed(*found, first.bold, first.italic) if found else _Typed()


def _cut(tokens: tuple[Token, ...], taken: int) -> tuple[Token, ...]:
    """The tokens without their first `taken` characters."""
    rest: list[Token] = []
    for token in tokens:
        if isinstance(token, Chars) and taken:
            left, taken = token.text[taken:], max(0, taken - len(token.text))
            token = Chars(left, token.bold, token.italic)
        if isinstance(token, Call) or token.text:
            rest.append(token)
    return tuple(rest)


def _paragraph(
    label: Label | None, typed: _Typed, tokens: tuple[Token, ...], spans: Spans, anchor: str, source: Text
) -> Paragraph:
    """A labelled line wholly in bold is a heading (its numbers and words; notes have no weight)."""
    if label is None:
        return Paragraph("text", spans, anchor=anchor, place=source.place)
    weighed = (token for token in tokens if (token.name != "note" if isinstance(token, Call) else token.text.strip()))
    heading = typed.bold and bool(spans) and label.shape.depth < _DASH and all(token.bold for token in weighed)
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
