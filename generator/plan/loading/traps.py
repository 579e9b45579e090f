"""The line-by-line look at a plan file before YAML is parsed: the likely slips, all at once, each with its place.

YAML names one mistake at a time, often far from where it is, and takes some for something else without a word. Here
each line is first asked what it is; what it should have been is known where only one thing can stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.plan.loading import heads, left_out, under_bar, values
from generator.plan.loading.lines import (
    DOCUMENT_MARK,
    LONE_DASH,
    Entry,
    colonless_entry,
    entry,
    foreign_entry,
    has_tab_indent,
    indent_of,
    is_ruler,
    is_structure,
    is_void,
    names_a_key,
)
from generator.plan.loading.mending import Trap, apply, named
from generator.plan.loading.nesting import Nesting
from generator.plan.suggest import suggest
from generator.problems import Place, Problem
from generator.source import Source

ROUNDS = 5
NUMBERED = re.compile(r"[0-9]+:(?:\s|$)")


def find(source: Source, known: Collection[str] = ()) -> list[Problem]:
    """All traps in the file, in file order. `known` are the key names to suggest from.

    The lines must be clean (reading.clean): blank lines empty, ordinary blanks only.
    """
    return sorted((trap.problem for trap in walk(source, known)), key=lambda problem: problem.place)


def walk(source: Source, known: Collection[str] = ()) -> list[Trap]:
    """All traps with the lines that would mend them, in the order met."""
    return _Walk(source, known).run()


def mend(source: Source, known: Collection[str] = ()) -> Source:
    """The file with every trap mended whose mended text is known; the others stay as they are."""
    for _ in range(ROUNDS):
        lines = tuple(apply(source.lines, walk(source, known)))
        if lines == source.lines:
            break
        source = Source(source.file, lines)
    return source


class _Walk:
    """One pass over the lines of a file."""

    def __init__(self, source: Source, known: Collection[str]) -> None:
        self.source = source
        self.lines = source.lines
        self.known = known
        self.nesting = Nesting(source.lines, known)
        self.traps: list[Trap] = []
        self.top = ""  # the outermost key that is open

    def run(self) -> list[Trap]:
        at = 0
        while at < len(self.lines):
            at = self._step(at)
        return self.traps

    def _step(self, at: int) -> int:
        """Look at the line `at` and those that belong to it; the number of the next one."""
        line = self.lines[at]
        if is_void(line):
            if has_tab_indent(line):
                self._add(at, 0, "tab-indent", *heads.TAB, mended=line.lstrip())
            return at + 1
        if is_ruler(line):
            return self._ruler(at)
        if DOCUMENT_MARK.match(line) or line.startswith("%"):
            return self._document(at)
        found = entry(line) or colonless_entry(line, self.known) or self._item_or_key(at)
        if found:
            return self._entry(at, found)
        if LONE_DASH.fullmatch(line) and not has_tab_indent(line):
            if not self.nesting.dash([column for column, sign in enumerate(line.split("#")[0]) if sign == "-"]):
                self._add(at, indent_of(line), "uneven-keys", *heads.NO_LIST)
            return at + 1
        return self._stray(at)

    def _ruler(self, at: int) -> int:
        line = self.lines[at].strip()
        if line.startswith("//"):
            message, mended = "Ghi chú bắt đầu bằng dấu #, không phải //.", f"# {line.lstrip('/ ')}"
        else:
            message, mended = f"Dòng kẻ {line[:5]} không dùng trong tệp kế hoạch.", f"# {line}"
        self._add(at, indent_of(self.lines[at]), "ruler", message, "Xóa dòng này, hoặc đặt dấu # ở đầu.", mended)
        return at + 1

    def _document(self, at: int) -> int:
        line = self.lines[at]
        if line.startswith("%") and self.nesting.seen:
            return self._stray(at)
        if line.startswith("%"):
            self._add(at, 0, "directive", "Dòng bắt đầu bằng % là lệnh riêng của YAML.", "Xóa dòng này.")
        elif self.nesting.seen and any(not is_void(other) for other in self.lines[at + 1 :]):
            message = f"Dòng {line[:3]} mở một kế hoạch thứ hai, mà một tệp chỉ chứa một kế hoạch."
            self._add(at, 0, "several-documents", message, "Xóa dòng này, hoặc tách phần dưới ra tệp khác.")
            return len(self.lines)
        return at + 1

    def _item_or_key(self, at: int) -> Entry | None:
        """The line as an entry with a foreign key, where that is likelier than text."""
        found = foreign_entry(self.lines[at])
        if found is None or not found.dashes or names_a_key(found, self.known):
            return found
        others = (self.lines[number] for number in range(at + 1, len(self.lines)))
        following = next((line for line in others if not is_void(line)), "")
        deeper = indent_of(following) > found.dash_columns[-1] and not following.lstrip().startswith("-")
        return found if deeper and entry(following) else None

    def _entry(self, at: int, found: Entry) -> int:
        value, comment = values.split_comment(found.value)
        odd_bar = value if values.BAR_LIKE.fullmatch(value) and self._has_text_below(at, found) else ""
        value = "|" if odd_bar else value
        with_dash = None if found.foreign else left_out.dash(at, found, self.nesting)
        found = with_dash or found
        self._note_missing_parent(at, found)
        column = found.dash_columns[0] if found.dashes else found.column
        spot = self.nesting.settle(at, found, opens=not value)
        dashes = found.dashes
        if found.crowded_dash or "\t" in dashes:
            dashes = "- " * len(found.dash_columns)
        meant = suggest(found.key, self.known) if found.foreign else None
        if found.foreign and not meant:
            # Without a list of names, a word that is only written with capitals or in quotes still says what it is.
            plain = found.key.strip("\"'").lower()
            meant = plain if entry(f"{plain}:") else None
        target = (column if spot.column is None or not spot.sure else spot.column) + len(dashes)
        if not found.dashes and target == self.nesting.levels[0].column:
            self.top = found.key
        faults = heads.faults(self.source, at, found, spot, meant)
        if with_dash:
            faults = [Problem(self._at(at, found.key_at), "missing-dash", *heads.NO_DASH)]

        run: list[int] = []
        more: list[str] = []
        level = target + 2
        if values.opens_block(value):
            block = under_bar.read(self.source, at + 1, found.key, found.column, target, self.known)
            self.traps += under_bar.find(block)
            end, level = block.end, block.level
            if level <= target:
                # The key moves to the right of its own text: that moves with it.
                run, level = list(range(at + 1, end)), target + 2
        else:
            run = self._continuation(at, found, value)
            end = run[-1] + 1 if run else at + 1
        if run:
            more = [self.lines[number] for number in range(run[0], end)]
        if odd_bar:
            message = f"`{odd_bar}` ở đây hình như là dấu | gõ nhầm."
            hint = f"Gõ `{found.key}: |`; dấu | nằm trên phím \\, giữ Shift."
            faults.append(Problem(self._at(at, found.value_at), "odd-bar", message, hint))
        fault = values.fault(value)
        if fault:
            where = found.value_at + fault.offset
            faults.append(Problem(self._at(at, where), fault.rule, fault.message, fault.hint))
        elif run and value and left_out.is_text_of_its_own(found, [self.lines[number] for number in run]):
            self.traps += self._missing_text(run, target)
            run = []
        elif run and not values.opens_block(value):
            faults.append(self._continued(run, found, value))
        head = " " * (target - len(dashes)) + dashes + (meant or found.key) + ":"
        if run and all(NUMBERED.match(line) for line in more if line) and not value:
            # Footnotes left at the edge: entries, not text.
            lines: list[str] | None = [head, *(" " * level + line if line else "" for line in more)]
        else:
            lines = values.written(head, level, value, comment, more)
        mended = "\n".join(lines) if lines and (meant or not found.foreign) else ""
        for problem in faults:
            certain = problem.rule != "uneven-keys" or (spot.sure and spot.column is not None)
            whole = problem._replace(mended=mended if certain else "")
            self.traps.append(Trap(whole, at, run[-1] if run else at))
        self.nesting.opens = not value and not run
        return end

    def _has_text_below(self, at: int, found: Entry) -> bool:
        """Whether the next line that holds something is pushed in further than the key, and no entry."""
        below = next((self.lines[number] for number in range(at + 1, len(self.lines)) if self.lines[number]), "")
        return indent_of(below) > found.column and not is_void(below) and entry(below) is None

    def _note_missing_parent(self, at: int, found: Entry) -> None:
        """Tell the line that is missing above an entry, and go on as if it were there."""
        missing = left_out.parent(self.source, at, found, self.nesting, self.top)
        if missing:
            key, column = missing
            line = f"{' ' * column}{key}:"
            message = f"Hình như thiếu dòng `{key}:` ở trên."
            hint = f"Thêm dòng `{key}:` vào trước dòng này."
            self._add(at, indent_of(self.lines[at]), "missing-parent", message, hint, f"{line}\n{self.lines[at]}")
            above = entry(line)
            if above:
                self.nesting.settle(at - 1, above, opens=True)

    def _continuation(self, at: int, found: Entry, value: str) -> list[int]:
        """The lines after an entry that are no structure: they can only be more of its value."""
        run: list[int] = []
        for number in range(at + 1, len(self.lines)):
            line = self.lines[number]
            if not line:
                continue
            if is_void(line) or is_ruler(line) or is_structure(line, self.known):
                break
            if not run and self._starts_anew(number, found, value):
                break
            run.append(number)
        return run

    def _starts_anew(self, number: int, found: Entry, value: str) -> bool:
        """Whether a line after a value is a mistyped entry or list item rather than more of the value."""
        line = self.lines[number]
        column = indent_of(line)
        if line[column:].startswith("-") and column <= found.column and self.nesting.has_list_at(column):
            return True
        return self._item_or_key(number) is not None and (not value or column <= found.column)

    def _continued(self, run: list[int], found: Entry, value: str) -> Problem:
        first = self.lines[run[0]]
        place = self._at(run[0], len(first) - len(first.lstrip()))
        hint = f"Viết `{found.key}: |` rồi xuống dòng, thụt vào, mỗi đoạn một dòng."
        if not value and all(NUMBERED.match(self.lines[number]) for number in run):
            message = f"{named(run)} chưa thụt vào dưới `{found.key}:`."
            return Problem(place, "uneven-keys", message, "Thêm 2 dấu cách ở đầu mỗi dòng.")
        if not value and first.lstrip().startswith("-"):
            message = f"{named(run)}: sau dấu - ở đây phải là một từ khóa; chữ của mục `{found.key}` viết dưới dấu |."
            return Problem(place, "list-of-text", message, hint)
        if not value:
            message = f"{named(run)}: thiếu dấu | sau `{found.key}:`."
        else:
            message = f"{named(run)}: chữ của mục `{found.key}` viết sang dòng khác mà không có dấu |."
        return Problem(place, "continued-value", message, hint)

    def _missing_text(self, run: list[int], column: int) -> list[Trap]:
        """Lines of text below a value that cannot have more lines: their own key is missing."""
        first = self.lines[run[0]]
        place = self._at(run[0], len(first) - len(first.lstrip()))
        message = f"Hình như thiếu dòng `text: |` trước {named(run).lower()}."
        lines = [" " * column + "text: |"]
        lines += [" " * (column + 2) + line.strip() if line else "" for line in self.lines[run[0] : run[-1] + 1]]
        hint = "Thêm dòng `text: |` thẳng cột với từ khóa ở trên, chữ thụt vào bên dưới."
        return [Trap(Problem(place, "missing-parent", message, hint, "\n".join(lines)), run[0], run[-1])]

    def _stray(self, at: int) -> int:
        """Text where a key was expected, with all lines like it that follow."""
        run = [at]
        for number in range(at + 1, len(self.lines)):
            line = self.lines[number]
            if line and (
                is_void(line) or is_ruler(line) or is_structure(line, self.known) or self._item_or_key(number)
            ):
                break
            if line:
                run.append(number)
        line = self.lines[at].lstrip()
        if line.startswith("-"):
            message = f"{named(run)}: sau dấu - ở đây phải là một từ khóa và dấu hai chấm, không phải câu chữ."
            hint = "Viết `- từ_khóa: …` như các mục bên cạnh; câu chữ thì đặt dưới dấu | của một từ khóa."
            self._add(at, indent_of(self.lines[at]), "list-of-text", message, hint)
        else:
            message = f"{named(run)}: câu chữ không nằm dưới từ khóa nào."
            hint = "Thụt vào dưới dấu | của một từ khóa, hoặc thêm dấu # ở đầu nếu là ghi chú."
            self._add(at, len(self.lines[at]) - len(line), "stray-text", message, hint)
        return run[-1] + 1

    def _add(self, at: int, column: int, rule: str, message: str, hint: str, mended: str = "") -> None:
        self.traps.append(Trap(Problem(self._at(at, column), rule, message, hint, mended), at, at))

    def _at(self, number: int, column: int) -> Place:
        return self.source.place(number + 1, column + 1)
