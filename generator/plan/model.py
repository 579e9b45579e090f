"""What a plan file may hold. The descriptions are Vietnamese: the JSON Schema and the reference show them to users."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.plan.kinds import DATE, FILLED, ID, WORDS, YEAR, YES_NO, Kind, Many, Named, Reader, Spot, choice
from generator.plan.record import Below, Record, defaulted, optional, referred, required
from generator.problems import Problem
from generator.source import Mapping, Node, Text

ATTACHED_LINE = choice("filled", "blank", "none")
_NOT_COLUMNS = frozenset({"id", "group", "body"})


class Header(Record):
    """Phần đầu văn bản: cơ quan, số, ký hiệu, địa danh, ngày."""

    parent = optional(WORDS, "Cơ quan chủ quản, chữ thường: UBND tỉnh Hải Dương. Bỏ trống nếu không có.")
    agency = required(FILLED, "Cơ quan ban hành, chữ thường: Sở Nội vụ. Nhiều dòng thì gõ dưới dấu |.", lent=True)
    number = optional(WORDS, "Số văn bản; bỏ trống đến khi văn thư cấp số.")
    symbol = required(FILLED, "Ký hiệu, không có số và dấu /: KH-SNV.", lent=True)
    place = required(FILLED, "Địa danh trước ngày tháng: Hải Dương.", lent=True)
    date = required(DATE, "Ngày ban hành: 19/11/2025; chưa biết ngày: 11/2025; chưa biết cả tháng: /2025.")


class Title(Record):
    """Tên loại và trích yếu."""

    type = defaulted(WORDS, Text("Kế hoạch"), "Tên loại văn bản: Kế hoạch.")
    subject = required(FILLED, "Trích yếu. Một dòng thì chương trình tự ngắt cho cân; dưới dấu | thì in đúng như gõ.")


class Section(Record):
    """Một Mục (I., II., ...), hoặc một vách ngăn `part` (Phần I, Phần II, ...)."""

    title = optional(WORDS, "Tiêu đề của Mục, chữ thường, không có số và dấu hai chấm ở cuối.")
    part = optional(WORDS, "Tiêu đề của Phần; các Mục sau nó đếm lại từ đầu.")
    id = optional(ID, "Tên để viện dẫn bằng <<ref ...>>.")
    text = optional(WORDS, "Nội dung, mỗi dòng một đoạn, nhãn gõ như trong Word.")

    @classmethod
    def schema(cls, definitions: dict[str, Any]) -> dict[str, Any]:
        """One of the two keys that say what it is."""
        return super().schema(definitions) | {"oneOf": [{"required": ["title"]}, {"required": ["part"]}]}

    @classmethod
    def faults(cls, node: Mapping) -> Iterator[Problem]:
        """A section is a Mục or a divider."""
        if ("title" in node) == ("part" in node):
            message = "Mỗi phần tử của `sections` có đúng một trong hai: title (một Mục) hoặc part (một Phần)."
            yield Problem(node.place, "section-kind", message, "Thêm title: hoặc bỏ bớt một trong hai.")


class Objectives(Record):
    """Mục thứ nhất (mục đích, yêu cầu)."""

    title = required(WORDS, "Tiêu đề của Mục: Mục đích, yêu cầu.")
    id = optional(ID, "Tên để viện dẫn bằng <<ref ...>>.")
    text = optional(WORDS, "Nội dung, mỗi dòng một đoạn, nhãn gõ như trong Word.")


class _Values(Record):
    """What a row or a group may say; any further key is a column of the office's own."""

    extras = True

    product = optional(WORDS, "Sản phẩm, kết quả.")
    lead = optional(WORDS, "Đơn vị chủ trì.")
    support = optional(WORDS, "Đơn vị phối hợp.")
    deadline = optional(WORDS, "Thời gian, thời hạn hoàn thành.")
    budget = optional(WORDS, "Kinh phí.")
    goal = optional(WORDS, "Mục tiêu, giải pháp thực hiện.")
    note = optional(WORDS, "Ghi chú.")

    def columns(self) -> dict[str, Text]:
        """The values by column name, those of the office's own columns too; absent ones are left out."""
        own = {n: value for n, value in self.given.items() if isinstance(value, Text) and n not in _NOT_COLUMNS}
        return own | self.extra


class TaskLine(_Values):
    """Một trong nhiều dòng dưới cùng một số thứ tự."""

    task = optional(WORDS, "Nội dung của dòng này.")


class Task(_Values):
    """Một nhiệm vụ: một hàng của bảng. Khóa khác là cột riêng của cơ quan."""

    task = optional(WORDS, "Nội dung nhiệm vụ.")
    id = optional(ID, "Tên để in lại bằng <<tasks ...>> hoặc viện dẫn bằng <<ref ...>>.")
    body = optional(WORDS, "Lời văn khác khi in trong phần thân, nếu có.")
    lines = defaulted(Many(Below(TaskLine)), [], "Nhiều dòng dưới cùng một số thứ tự.")


class TaskGroup(_Values):
    """Một nhóm nhiệm vụ; giá trị ghi ở nhóm là của mọi hàng không ghi riêng."""

    group = optional(WORDS, "Tên nhóm.")
    id = optional(ID, "Tên để chọn nhóm: <<table BẢNG NHÓM>>, <<tasks NHÓM>>.")
    rows = required(Many(Below(Task)), "Các hàng của nhóm.")


class _Entry(Kind[TaskGroup | Task]):
    """An element of a register: a group where it has rows or a group's name, else a task standing alone."""

    def read(self, node: Node, spot: Spot, reader: Reader) -> TaskGroup | Task:
        """The one or the other."""
        is_group = isinstance(node, Mapping) and ("rows" in node or "group" in node)
        return TaskGroup.read(node, spot, reader) if is_group else Task.read(node, spot, reader)

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """Either: what has rows or a group's name is a group, whatever else it holds."""
        group, task = (referred(record, definitions) for record in self.records())
        marks = [{"required": ["rows"]}, {"required": ["group"]}]
        return {"anyOf": [group, task | {"not": {"anyOf": marks}}]}

    def records(self) -> Iterator[type[Record]]:
        """Both."""
        yield TaskGroup
        yield Task


class TableLayout(Record):
    """Cách in một bảng; đặt bảng bằng dòng <<table TÊN>>."""

    columns = required(
        Named(WORDS),
        "Các cột theo thứ tự: tên trường: tiêu đề. `tt` là cột số, `group` là cột nhóm gộp. "
        "Tiêu đề hai tầng: Trên | Dưới.",
    )
    labels = optional(WORDS, "Kiểu số của nhóm / hàng: `I / 1`, `1. / 1.1.`; thêm run-on để đếm liên tục qua các nhóm.")
    merge = optional(WORDS, "Tên các cột gộp ô khi giá trị liền nhau giống nhau trong một nhóm.")
    number_row = defaulted(YES_NO, False, "yes: thêm hàng (1) (2) (3) dưới tiêu đề.")
    widths = defaulted(Named(WORDS), {}, "Bề rộng cột tính bằng mm, nếu muốn tự định: task: 80.")
    rows = defaulted(Many(_Entry()), [], "Hàng riêng của bảng này, nếu không lấy từ `tasks`.")


class AppendixPart(Record):
    """Một phụ lục."""

    title = optional(WORDS, "Tên phụ lục, chữ thường.")
    id = optional(ID, "Tên để viện dẫn bằng <<ref ...>>.")
    label = optional(WORDS, "Nhãn khác với nhãn tự đếm (Phụ lục, Phụ lục I, ...).")
    orientation = defaulted(
        choice("landscape", "portrait"), "landscape", "landscape: trang ngang; portrait: trang dọc."
    )
    caption = optional(ATTACHED_LINE, "Dòng (Kèm theo ...) của riêng phụ lục này; mặc định như `caption` của kế hoạch.")
    text = optional(WORDS, "Nội dung: lời văn và các dòng <<table ...>> theo thứ tự bất kỳ.")


class Signatory(Record):
    """Người ký."""

    position = required(FILLED, "Quyền hạn, chức vụ như in: GIÁM ĐỐC; hoặc dưới dấu |: KT. GIÁM ĐỐC rồi PHÓ GIÁM ĐỐC.")
    name = optional(WORDS, "Họ và tên.")
    post = optional(WORDS, "Chức vụ in dưới tên, chỉ khi ký với chức vụ khác.")


class _Signer(Below[Signatory]):
    """A signatory written out, or the name that office.yaml gives one."""

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """Either."""
        return {"anyOf": [{"type": "string"}, super().schema(definitions)]}


class Plan(Record):
    """Một kế hoạch."""

    format = defaulted(choice("1", schema={"enum": [1, "1"]}), "1", "Phiên bản của định dạng tệp này.")
    year = required(YEAR, "Năm của kế hoạch; in bằng <<year>>.")
    template = optional(WORDS, "Tệp mẫu .docx khác, đường dẫn tính từ tệp kế hoạch.")
    header = required(Below(Header), "Phần đầu văn bản.")
    title = required(Below(Title), "Tên loại và trích yếu.")
    legal_bases = optional(
        WORDS,
        "Căn cứ, mỗi dòng một căn cứ kèm động từ (Căn cứ, Thực hiện). "
        "Dấu phẩy ở cuối dòng: nối liền dòng sau hoặc lời mở đầu.",
    )
    opening = optional(WORDS, "Lời mở đầu; dấu hai chấm được thêm vào cuối.")
    numbering = defaulted(
        choice("I.", "1.", schema={"enum": ["I.", "1.", 1]}), "I.", "Số của Mục: I. (mặc định) hoặc 1."
    )
    objectives = optional(Below(Objectives), "Mục thứ nhất, nếu là mục đích, yêu cầu.")
    sections = defaulted(Many(Below(Section)), [], "Các Mục theo thứ tự.")
    closing = optional(WORDS, "Lời kết; dấu ./. được thêm vào cuối.")
    footnotes = defaulted(Named(WORDS), {}, "Ghi chú chân trang: số hoặc tên: nội dung; đặt bằng <<note ...>>.")
    tasks = defaulted(Many(_Entry()), [], "Sổ nhiệm vụ: mỗi nhiệm vụ viết một lần.")
    task_list = optional(WORDS, "Các dòng in dưới mỗi nhiệm vụ trong phần thân: - Chủ trì: <<lead>>.")
    tables = defaulted(Named(Below(TableLayout)), {}, "Các bảng, theo tên.")
    caption = defaulted(
        ATTACHED_LINE, "filled", "Dòng (Kèm theo ...) ở phụ lục: filled điền, blank chừa trống, none bỏ."
    )
    appendices = defaulted(Many(Below(AppendixPart)), [], "Các phụ lục theo thứ tự.")
    signatory = required(_Signer(Signatory), "Người ký, hoặc tên gọi của người ký trong office.yaml.", lent=True)
    ignore = optional(
        WORDS,
        "Chỗ đã xem và chấp nhận khi kiểm tra, mỗi dòng một chỗ: mã quy tắc | mấy chữ ở chỗ đó | lý do. Không in ra.",
    )
    recipients = required(
        FILLED, "Nơi nhận, mỗi dòng một nơi; dòng kết thúc bằng dấu hai chấm mở danh sách thứ hai.", lent=True
    )


def groups(entries: list[TaskGroup | Task]) -> Iterator[TaskGroup]:
    """The register as groups: tasks standing alone between groups form a group without a name."""
    loose: list[Task] = []
    for entry in entries:
        if isinstance(entry, Task):
            loose.append(entry)
            continue
        if loose:
            yield TaskGroup(rows=loose)
            loose = []
        yield entry
    if loose:
        yield TaskGroup(rows=loose)
