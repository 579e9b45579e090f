"""Mistakes as people make them in the tasks of a plan, each planted once: which rule has to find it, and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from generator.rules.folding import bare, folded
from tests.rules.plan.plan_lines import PlanLines

Plant = Callable[[str], tuple[str, int]]


def removed(key: str, text: str) -> tuple[str, int]:
    """A row loses a value that its group does not give."""
    plan = PlanLines.of(text).asking_for(key)
    return plan.without_value(plan.row(key, without=key), key)


def blanked(key: str, text: str) -> tuple[str, int]:
    """A row's value is deleted, its key is left."""
    plan = PlanLines.of(text).asking_for(key)
    row = plan.row(key)
    return plan.with_value(row, key, "")[0], row.at + 1


def replaced(key: str, value: str, text: str) -> tuple[str, int]:
    """The value of the last row with one lead becomes this.

    {lead} and {support} are its own, {agency} is the plan's, {y} the year before issue, {last} the one after its own.
    """
    plan = PlanLines.of(text)
    wanted = [key, *(name for name in ("lead", "support") if f"{{{name}}}" in value)]
    plan.rows = [row for row in plan.rows if not re.search(r"[,;+(]|ác ", row.values.get("lead", ""))]
    row = plan.row(*wanted, last=True)
    known = {"lead": row.values.get("lead"), "support": row.values.get("support"), "agency": plan.header("agency")}
    return plan.with_value(row, key, value.format(**known, y=plan.year() - 1, last=plan.last_year() + 1))


def respelled(change: Callable[[str], str], text: str) -> tuple[str, int]:
    """The last row of a unit that leads two rows or more has its name in another spelling."""
    plan = PlanLines.of(text)
    leads = [row.values.get("lead", "") for row in plan.rows]
    for row in reversed(plan.rows):
        lead = row.values.get("lead", "")
        is_unit = re.match(r"(?:Phòng|Văn phòng|Trung tâm) \w", lead) and not re.search(r";|\(|:", lead)
        if is_unit and leads.count(lead) > 1 and change(lead) != lead:
            return plan.with_value(row, "lead", change(lead))
    raise LookupError("no unit that can be spelled so")


def other_joint(name: str) -> str:
    """The name with a dash for its comma, or without its dash."""
    return name.replace(", ", " - ", 1) if ", " in name else name.replace(" - ", " ", 1)


def small(name: str) -> str:
    """The name with a small letter in its second word."""
    head, _, rest = name.partition(" ")
    return f"{head} {rest[0].lower()}{rest[1:]}" if head != "Văn" else name


def unmarked(name: str) -> str:
    """The name whose last word has lost its marks."""
    first, _, last = name.rpartition(" ")
    return f"{first} {bare(last)}" if bare(last) != folded(last) and len(name) > 14 and last != "Sở" else name


def without_agency(name: str) -> str:
    """The name without "Sở" at its end."""
    return name.removesuffix(" Sở")


def twice(change: Callable[[str], str], text: str) -> tuple[str, int]:
    """A row is repeated in a group at the end, its words changed a little."""
    plan = PlanLines.of(text)
    for row in plan.rows:
        words = row.values["task"]
        if change(words) == words and change is not same:
            continue
        if len(words.split()) >= 7 and "lead" in {**row.of_group, **row.values} and "<<note" not in words:
            values = {key: {**row.of_group, **row.values}.get(key, "") for key in ("product", "lead", "deadline")}
            if "|" not in values.values():
                return plan.with_group(task=change(words), **values)
    raise LookupError("no row to repeat")


def same(words: str) -> str:
    """The words themselves."""
    return words


def other_verb(words: str) -> str:
    """The words with another verb of making."""
    return re.sub(r"^Xây dựng (?=Kế hoạch)", "Ban hành ", words)


def other_length(words: str) -> str:
    """The words with an abbreviation in the place of what it stands for, or the other way round."""
    if "TTHC" in words:
        return words.replace("TTHC", "thủ tục hành chính")
    return words.replace("thủ tục hành chính", "TTHC").replace("cải cách hành chính", "CCHC")


def other_case(words: str) -> str:
    """The words in capitals."""
    return words if "<<" in words else words.upper()


def other_deadline(text: str) -> tuple[str, int]:
    """A row is repeated in a group at the end with another deadline."""
    changed, line = twice(same, text)
    lines = changed.splitlines()
    at = next(at for at in range(line, len(lines)) if lines[at].startswith("        deadline:"))
    if not lines[at].partition(":")[2].strip():
        raise LookupError("a row without a deadline")
    month = "Tháng 10" if "11" in lines[at] else "Tháng 11"
    lines[at] = f"        deadline: {month}/<<year>>"
    return "".join(f"{line}\n" for line in lines), at + 1


def empty_group(text: str) -> tuple[str, int]:
    """A group without tasks at the end."""
    plan = PlanLines.of(text)
    if not plan.rows:
        raise LookupError("no register")
    changed, line = plan.with_group(task="")
    return changed, line - 2


def renamed_heading(text: str) -> tuple[str, int]:
    """The last word of a heading that is a group's name is another."""
    plan = PlanLines.of(text)
    groups = {folded(row.of_group.get("group", "")) for row in plan.rows}
    if len(groups) < 3:
        raise LookupError("no groups")
    headings = [
        (at, found)
        for at, line in enumerate(plan.lines)
        if (found := re.fullmatch(r"( +\*\*\d+\. )(.*) (\S+)(\*\*)", line))
        and folded(f"{found[2]} {found[3]}") in groups
    ]
    long = [(at, found) for at, found in headings if len(found[2].split()) >= 4]
    if len(headings) < 4 or not long:
        raise LookupError("the body is divided otherwise")
    at, found = long[-1]
    plan.lines[at] = f"{found[1]}{found[2]} mới{found[4]}"
    return plan.text(), at + 1


def renumbered(text: str) -> tuple[str, int]:
    """The number of a row that the body names is one too high."""
    plan = PlanLines.of(text)
    tasks = {folded(row.values["task"]) for row in plan.rows}
    for at, line in enumerate(plan.lines):
        found = re.search(r"Nội dung (\d\.)(\d) ([^.*]+)", line)
        if found and folded(found[3]) in tasks:
            plan.lines[at] = line.replace(found[1] + found[2], found[1] + str(int(found[2]) + 1), 1)
            return plan.text(), at + 1
    raise LookupError("the body names no row by number")


def typed_field(field: str, text: str) -> tuple[str, int]:
    """A task is typed in the body with another lead or deadline than its row has."""
    plan = PlanLines.of(text)
    rows = [row for row in plan.rows if len(row.values["task"].split()) > 6 and "Báo cáo" not in row.values["task"]]
    for row in rows:
        values = {**row.of_group, **row.values}
        is_dated = re.match(r"(?:Quý|Tháng) \w+/", values.get("deadline", ""))
        if values.get("lead", "|") not in ("", "|") and is_dated and "11" not in values["deadline"]:
            return plan.with_body(f"- {row.values['task']}.", field)
    raise LookupError("no row with a lead and a month")


def in_body(lines: tuple[str, ...], text: str) -> tuple[str, int]:
    """Lines are added to the body; the last one is the fault."""
    plan = PlanLines.of(text)
    return plan.with_body(*(line.format(y=plan.year() - 1) for line in lines))


def unsaid(pattern: str, text: str) -> tuple[str, int]:
    """A programme of administrative reform never says these words."""
    plan = PlanLines.of(text)
    line, subject = plan.subject()
    is_programme = re.search(r"cải cách hành chính", subject, re.I) and not re.search(r"chỉ số|rà soát", subject, re.I)
    if not is_programme or not re.search(pattern, text, re.I):
        raise LookupError("no programme, or it says nothing of this")
    start = next(at for at, one in enumerate(plan.lines) if one == "tasks:" or one == "sections:")
    kept = [
        re.sub(pattern, "việc khác", one, flags=re.I) if at >= min(start, 8) and at + 1 != line else one
        for at, one in enumerate(plan.lines)
    ]
    return "".join(f"{one}\n" for one in kept), line


def unfunded(text: str) -> tuple[str, int]:
    """A programme never says what it is paid from."""
    lines = [re.sub(r"^( +)budget:( +.*)?$", r"\1note:", line) for line in text.splitlines()]
    if any(re.match(r" +note: .", line) for line in text.splitlines()):
        raise LookupError("the column of notes is taken")
    return unsaid(r"kinh phí|dự toán|ngân sách|nguồn lực", "\n".join(lines))


def todo(key: str, text: str) -> tuple[str, int]:
    """A value is still to be asked for."""
    plan = PlanLines.of(text)
    return plan.with_value(plan.row(key), key, "<<todo hỏi lại phòng chuyên môn>>")


def lowered_target(text: str) -> tuple[str, int]:
    """A target below the result that a section of its own tells."""
    plan = PlanLines.of(text)
    if "sections:" not in plan.lines:
        raise LookupError("no sections")
    at = plan.lines.index("sections:") + 1
    plan.lines[at:at] = [
        "  - title: Kết quả năm <<year - 1>>",
        "    text: |",
        "      - Tỷ lệ người dân hài lòng về thái độ phục vụ đạt 91,5%.",
        "  - title: Chỉ tiêu",
        "    text: |",
        "      - Tỷ lệ người dân hài lòng về thái độ phục vụ đạt từ 90% trở lên.",
    ]
    return plan.text(), at + 6


_TERM = "- Chương trình chuyển đổi số của tỉnh giai đoạn {}."
_REPORTS = (
    r"quý I\b(?!I|V)|quý I, II|0?6 tháng|sáu tháng|quý III\b|0?9 tháng|hằng quý|hàng quý|theo quý|"
    r"tháng 3, 6|báo cáo quý|quý I/|quý và"
)
FAULTS: list[tuple[str, Plant, str]] = [
    ("chủ trì bị xóa", partial(removed, "lead"), "task-without-lead"),
    ("chủ trì để trống", partial(blanked, "lead"), "task-without-lead"),
    ("thời hạn bị xóa", partial(removed, "deadline"), "task-without-deadline"),
    ("thời hạn để trống", partial(blanked, "deadline"), "task-without-deadline"),
    ("sản phẩm bị xóa", partial(removed, "product"), "task-without-product"),
    ("sản phẩm để trống", partial(blanked, "product"), "task-without-product"),
    ("mọi phòng chủ trì", partial(replaced, "lead", "Tất cả các phòng, đơn vị"), "lead-everybody"),
    ("cơ quan liên quan chủ trì", partial(replaced, "lead", "Các cơ quan liên quan"), "lead-everybody"),
    ("toàn thể chủ trì", partial(replaced, "lead", "Toàn thể công chức, viên chức"), "lead-everybody"),
    ("cả Sở chủ trì", partial(replaced, "lead", "{agency}"), "lead-whole-agency"),
    ("chữ Sở trơn chủ trì", partial(replaced, "lead", "Sở"), "lead-whole-agency"),
    ("hai đơn vị nối dấu cộng", partial(replaced, "lead", "{lead} + Phòng Đối ngoại"), "lead-several"),
    ("hai đơn vị nối dấu chấm phẩy", partial(replaced, "lead", "{lead}; Trung tâm Tin học"), "lead-several"),
    ("hai đơn vị nối chữ và", partial(replaced, "lead", "{lead} và Phòng Đối ngoại"), "lead-several"),
    ("hai đơn vị nối dấu phẩy", partial(replaced, "lead", "{lead}, Trung tâm Tin học"), "lead-several"),
    ("phối hợp với chính mình", partial(replaced, "support", "{lead}"), "lead-in-support"),
    ("phối hợp có cả chủ trì", partial(replaced, "support", "{support}; {lead}"), "lead-in-support"),
    ("tên đơn vị khác dấu nối", partial(respelled, other_joint), "unit-two-spellings"),
    ("tên đơn vị chữ thường", partial(respelled, small), "unit-two-spellings"),
    ("tên đơn vị sót dấu", partial(respelled, unmarked), "unit-two-spellings"),
    ("tên đơn vị thiếu chữ Sở", partial(respelled, without_agency), "unit-two-spellings"),
    ("thời hạn năm trước", partial(replaced, "deadline", "Tháng 3/{y}"), "deadline-before-issue"),
    ("thời hạn ngày đã qua", partial(replaced, "deadline", "Trước ngày 15/6/{y}"), "deadline-before-issue"),
    ("thời hạn quý đã qua", partial(replaced, "deadline", "Quý II/{y}"), "deadline-before-issue"),
    (
        "một vế thời hạn đã qua",
        partial(replaced, "deadline", "Lập kế hoạch trong tháng 3/{y}; triển khai trong năm <<year>>"),
        "deadline-before-issue",
    ),
    (
        "thời hạn trong lời văn đã qua",
        partial(in_body, ("- Tổ chức họp mặt.", "- Thời gian: Tháng 3/{y}.")),
        "deadline-before-issue",
    ),
    ("thời hạn sang quý năm sau", partial(replaced, "deadline", "Quý II/{last}"), "deadline-outside-year"),
    ("thời hạn sang tháng năm sau", partial(replaced, "deadline", "Tháng 9/{last}"), "deadline-outside-year"),
    ("thời hạn sang ngày năm sau", partial(replaced, "deadline", "Trước ngày 30/11/{last}"), "deadline-outside-year"),
    ("nhiệm vụ chép hai lần", partial(twice, same), "same-task"),
    ("nhiệm vụ lặp, khác động từ", partial(twice, other_verb), "same-task"),
    ("nhiệm vụ lặp, viết tắt", partial(twice, other_length), "same-task"),
    ("nhiệm vụ lặp, chữ hoa", partial(twice, other_case), "same-task"),
    ("nhiệm vụ lặp, khác thời hạn", other_deadline, "two-deadlines"),
    ("nhóm không có nhiệm vụ", empty_group, "group-empty"),
    ("tiêu đề lệch tên nhóm", renamed_heading, "body-against-table"),
    ("số nội dung lệch bảng", renumbered, "body-against-table"),
    ("chủ trì trong lời văn lệch bảng", partial(typed_field, "- Chủ trì: Phòng Đối ngoại."), "body-field-differs"),
    ("thời hạn trong lời văn lệch bảng", partial(typed_field, "- Thời gian: Tháng 11/<<year>>."), "body-field-differs"),
    ("thiếu tài chính công", partial(unsaid, "tài chính công"), "par-domains"),
    ("thiếu thể chế", partial(unsaid, "thể chế"), "par-domains"),
    ("thiếu tổ chức bộ máy", partial(unsaid, "bộ máy"), "par-domains"),
    ("thiếu báo cáo", partial(unsaid, "báo cáo"), "par-reports"),
    ("thiếu báo cáo các quý", partial(unsaid, _REPORTS), "par-reports"),
    ("thiếu kiểm tra", partial(unsaid, "kiểm tra"), "par-inspection"),
    (
        "thiếu tuyên truyền",
        partial(unsaid, "tuyên truyền|truyền thông|tin,? bài|đưa tin|phổ biến"),
        "par-communication",
    ),
    ("không nói kinh phí", unfunded, "no-funding"),
    ("chỉ tiêu thấp hơn kết quả", lowered_target, "target-below-result"),
    (
        "giai đoạn lệch nhau",
        partial(in_body, (_TERM.format("2021-2025"), _TERM.format("2021-2025"), _TERM.format("2022-2025"))),
        "period-against-parent",
    ),
    ("còn chờ điền sản phẩm", partial(todo, "product"), "open-todo"),
    ("còn chờ điền thời hạn", partial(todo, "deadline"), "open-todo"),
]
