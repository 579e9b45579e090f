"""What `<<...>>` means in one plan: values, footnotes in the order of their signs, references, holes."""

from __future__ import annotations

from collections.abc import Mapping as MappingType

from generator.outline import markup
from generator.outline.blocks import Note, Span, Spans, Todo
from generator.outline.labels import DEEPEST_DOTTED, typed_label
from generator.outline.markup import Call, Chars, Line
from generator.plan.kinds import ID_HINT, is_id
from generator.plan.suggest import suggest
from generator.problems import Place, Problem
from generator.source import Text

Fields = MappingType[str, Text | None]
_ALONE = {"table": "<<table ...>>", "tasks": "<<tasks ...>>"}


class Scope:
    """Evaluates lines of one plan and remembers what they refer to. All complaints go to `problems`."""

    def __init__(self, year: int, values: dict[str, str], footnotes: MappingType[str, Text]) -> None:
        self.year, self.values, self.footnotes = year, values, footnotes
        self.problems: list[Problem] = []
        self._todos: dict[Todo, None] = {}
        self._numbers: dict[str, int] = {}
        self._signs: dict[str, Place] = {}
        self._cited: dict[str, str] = {}
        self._defined: dict[str, Place] = {}
        self._pending: list[tuple[Span, Call]] = []
        self._capitals: list[Span] = []

    @property
    def todos(self) -> tuple[Todo, ...]:
        """The holes found so far, each once."""
        return tuple(self._todos)

    def error(self, place: Place, rule: str, message: str, hint: str = "") -> None:
        """Adds an error."""
        self.problems.append(Problem(place, rule, message, hint))

    def notice(self, place: Place, rule: str, message: str, hint: str = "") -> None:
        """Adds what the user should know but need not mend."""
        self.problems.append(Problem(place, rule, message, hint, severity="warning"))

    def warn_of_typed_number(self, text: Text) -> None:
        """A number pasted along with words that get a counted one: it would stand there twice."""
        for line in text.printed_lines():
            found = typed_label(line.lstrip("*"))
            if found and found[0].depth <= DEEPEST_DOTTED:
                message = f"Chữ bắt đầu bằng số `{found[1]}`, trong khi số ở đây được chương trình đánh."
                self.notice(line.place, "typed-number", message, "Xóa số đã gõ, nếu không sẽ in hai lần.")
            return

    def parse(self, text: Text) -> Line:
        """The tokens of one typed line."""
        return markup.parse(text, self.problems)

    def define(self, name: Text | None, citation: str = "") -> str:
        """Records an id and how it is cited; the same id twice is an error. Returns the id ("" for None)."""
        if name is None:
            return ""
        if not is_id(name):
            self.error(name.place, "bad-id", f"`{name}` không dùng làm id được.", ID_HINT)
            return ""
        if name in self._defined:
            message = f"id `{name}` đã dùng ở dòng {self._defined[name].line}."
            self.error(name.place, "duplicate-id", message, "Đặt tên khác cho một trong hai.")
        self._defined[name] = name.place
        if citation:
            self._cited[name] = citation
        return str(name)

    def cite_as(self, name: str, citation: str) -> None:
        """How a reference to a table, a group or a row reads: the first place it is printed at wins."""
        self._cited.setdefault(name, citation)

    def spans(self, line: Line | Text, fields: Fields | None = None, notes: bool = True) -> Spans:
        """The words of a line, its calls carried out.

        `fields` are the names that a task's line may use, `notes` says whether a footnote's sign may stand here.
        """
        if isinstance(line, Text):
            line = self.parse(line)
        spans: list[Span] = []
        for token in line.tokens:
            if isinstance(token, Chars):
                spans.append(Span(token.text, token.bold, token.italic))
            else:
                spans += self._carried_out(token, fields or {}, notes)
        return _stripped(spans)

    def lines(self, text: Text | None, notes: bool = True) -> tuple[Spans, ...]:
        """Each typed line of a text."""
        if text is None:
            return ()
        if not text.block and markup.is_plain(text):
            # Most cells of a register are a few plain words: thousands of them need no tokens.
            return ((Span(text.strip()),),) if text.strip() else ()
        return tuple(self.spans(line, notes=notes) for line in text.printed_lines())

    def words(self, text: Text | None) -> tuple[str, ...]:
        """Each typed line as plain words, for places without emphasis, footnotes and references."""
        before = len(self._pending)
        lines = self.lines(text, notes=False)
        for _, call in self._pending[before:]:
            self.error(call.source.place, "misplaced-call", f"{call.source} không đặt được ở đây.", "Gõ thẳng chữ.")
        return tuple(map(plain_words, lines))

    def joined(self, text: Text | None) -> str:
        """The plain words of a text on one line."""
        return " ".join(self.words(text))

    def capitals(self, spans: Spans) -> Spans:
        """The spans, to be printed in capitals once the references in them are filled in."""
        self._capitals += [span for span in spans if not span.note]
        return spans

    def notes(self) -> tuple[Note, ...]:
        """The footnotes in the order of their signs. Call it once, when the text is complete."""
        notes = [
            Note(name, number, self.lines(self.footnotes[name], notes=False), self.footnotes[name].place)
            for name, number in self._numbers.items()
        ]
        for name in self.footnotes:
            if name not in self._numbers:
                message = f"Ghi chú `{name}` không được dùng ở đâu, nên không in."
                self.notice(self.footnotes[name].place, "unused-note", message, f"Đặt <<note {name}>> vào chỗ cần chú.")
        return tuple(notes)

    def settle_references(self) -> None:
        """Fills in every `<<ref ...>>`, now that all targets are counted; unknown targets are errors."""
        for span, call in self._pending:
            target = call.words[0]
            if target in self._cited:
                span.text = self._cited[target]
            elif target in self._defined:
                message = f"`{target}` không có số để viện dẫn (gạch đầu dòng, hoặc chưa được in ở đâu)."
                self.error(call.source.place, "ref-without-number", message, "Đặt id ở dòng có số.")
            else:
                likely = suggest(target, self._defined | self._cited)
                hint = (
                    f"Có phải bạn muốn gõ `{likely}`?"
                    if likely
                    else f"Đặt `id: {target}` hoặc <<id {target}>> ở chỗ cần nói tới."
                )
                self.error(call.source.place, "unknown-ref", f"Không có id `{target}` trong kế hoạch này.", hint)
        for span in self._capitals:
            span.text = span.text.upper()

    def _carried_out(self, call: Call, fields: Fields, notes: bool) -> list[Span]:
        if call.name in fields and not call.words and not call.shift:
            return self._field(call, fields[call.name])
        span = Span("", call.bold, call.italic, expression=str(call.source))
        match call.name:
            case "year":
                span.text = str(self.year + call.shift)
            case "todo":
                span.text = " ".join(call.words) or "…"
                span.todo = True
                # A row is read once for the body and once for its table.
                self._todos[Todo(span.text, call.source.place)] = None
            case "ref":
                if not self._one_word(call):
                    return []
                self._pending.append((span, call))
            case "note":
                if not notes:
                    message = "Dấu ghi chú không đặt được ở đây."
                    self.error(
                        call.source.place, "misplaced-note", message, "Đặt <<note ...>> trong lời văn, tiêu đề, ô."
                    )
                    return []
                if not self._one_word(call) or not self._number(call):
                    return []
                span.note = call.words[0]
                span.text = str(self._numbers[span.note])
            case "id":
                self.error(call.source.place, "misplaced-id", "<<id ...>> chỉ đặt ở cuối một dòng trong phần lời văn.")
                return []
            case "table" | "tasks":
                message = f"{_ALONE[call.name]} phải đứng một mình trên một dòng của phần lời văn."
                self.error(call.source.place, "misplaced-call", message, "Đưa nó xuống một dòng riêng.")
                return []
            case name:
                return self._value(call, name, span, fields)
        return [span]

    def _field(self, call: Call, value: Text | None) -> list[Span]:
        """A row's value in a task's line: its lines one behind the other."""
        printed: list[Span] = []
        for spans in self.lines(value):
            printed += [Span(" "), *spans] if printed else spans
        for span in printed:
            span.bold |= call.bold
            span.italic |= call.italic
            span.expression = span.expression or str(call.source)
        return printed

    def _value(self, call: Call, name: str, span: Span, fields: Fields) -> list[Span]:
        if name not in self.values or call.shift:
            known = ["year", *self.values, *fields]
            likely = suggest(name, known)
            if name in self.values or name in fields:
                message, hint = f"`{name}` không phải là số nên không cộng trừ được.", f"Gõ <<{name}>>."
            else:
                message = f"Không có tên `{name}`."
                hint = f"Có phải <<{likely}>>?" if likely else f"Các tên dùng được ở đây: {', '.join(known)}."
            self.error(call.source.place, "unknown-name", message, hint)
            return []
        span.text = self.values[name]
        return [span]

    def _one_word(self, call: Call) -> bool:
        if len(call.words) == 1:
            return True
        message = f"<<{call.name} ...>> cần đúng một tên."
        self.error(call.source.place, "bad-expression", message, f"Ví dụ: <<{call.name} phu-luc>>.")
        return False

    def _number(self, call: Call) -> bool:
        name = call.words[0]
        if name not in self.footnotes:
            likely = suggest(name, self.footnotes)
            hint = f"Có phải <<note {likely}>>?" if likely else f"Thêm `{name}: …` vào `footnotes:`."
            self.error(call.source.place, "unknown-note", f"Không có ghi chú `{name}` trong `footnotes`.", hint)
            return False
        first = self._signs.setdefault(name, call.source.place)
        if name in self._numbers:
            message = f"Ghi chú `{name}` đã đặt ở dòng {first.line}; mỗi ghi chú chỉ có một dấu."
            hint = "Viết thêm một ghi chú, hoặc bỏ bớt một dấu."
            if first == call.source.place:
                message = f"Ghi chú `{name}` nằm trong chỗ được in hai lần."
                hint = "Đưa dấu ghi chú vào `body:` của nhiệm vụ hoặc ra lời văn, để nó chỉ in một lần."
            self.error(call.source.place, "note-twice", message, hint)
            return False
        self._numbers[name] = len(self._numbers) + 1
        return True


def plain_words(spans: Spans) -> str:
    """Words for a place without emphasis; a hole (`<<todo ...>>`) stands in brackets."""
    return "".join(f"[{span.text}]" if span.todo else span.text for span in spans)


def _stripped(spans: list[Span]) -> Spans:
    """Without blanks at either end and without empty words (references are filled in later, so they stay)."""
    kept = [span for span in spans if span.text or span.expression]
    while kept and not kept[0].expression and not kept[0].text.lstrip():
        kept.pop(0)
    while kept and not kept[-1].expression and not kept[-1].text.rstrip():
        kept.pop()
    if kept and not kept[0].expression:
        kept[0].text = kept[0].text.lstrip()
    if kept and not kept[-1].expression:
        kept[-1].text = kept[-1].text.rstrip()
    return tuple(kept)
