"""What a plan file may hold. The descriptions are Vietnamese: the JSON Schema and the reference show them to users."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema

from generator.outline.blocks import IssueDate
from generator.plan.fields import AnyText, Date, Id, Year, YesNo, choice
from generator.source import Text

Orientation = Annotated[
    Literal["landscape", "portrait"],
    BeforeValidator(choice("landscape", "portrait")),
    WithJsonSchema({"enum": ["landscape", "portrait"]}),
]
AttachedLine = Annotated[
    Literal["filled", "blank", "none"],
    BeforeValidator(choice("filled", "blank", "none")),
    WithJsonSchema({"enum": ["filled", "blank", "none"]}),
]
MucNumbering = Annotated[
    Literal["I.", "1."], BeforeValidator(choice("I.", "1.")), WithJsonSchema({"enum": ["I.", "1.", 1]})
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _WithFields(BaseModel):
    """A row or a group: any further key is a column of the office's own."""

    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)
    __pydantic_extra__: dict[str, AnyText] = Field(init=False)

    def columns(self) -> dict[str, Text]:
        """The values by column name, those of the office's own columns too; absent ones are left out."""
        own = {name: value for name, value in self if isinstance(value, Text) and name not in _NOT_COLUMNS}
        return own | (self.__pydantic_extra__ or {})


_NOT_COLUMNS = frozenset({"id", "group", "body"})


class Header(_Strict):
    """Phần đầu văn bản: cơ quan, số, ký hiệu, địa danh, ngày."""

    parent: AnyText | None = Field(
        None, description="Cơ quan chủ quản, chữ thường: UBND tỉnh Hải Dương. Bỏ trống nếu không có."
    )
    agency: AnyText = Field(description="Cơ quan ban hành, chữ thường: Sở Nội vụ. Nhiều dòng thì gõ dưới dấu |.")
    number: AnyText | None = Field(None, description="Số văn bản; bỏ trống đến khi văn thư cấp số.")
    symbol: AnyText = Field(description="Ký hiệu, không có số và dấu /: KH-SNV.")
    place: AnyText = Field(description="Địa danh trước ngày tháng: Hải Dương.")
    date: Date = Field(description="Ngày ban hành: 19/11/2025; chưa biết ngày: 11/2025; chưa biết cả tháng: /2025.")


class Title(_Strict):
    """Tên loại và trích yếu."""

    type: AnyText = Field(
        Text("Kế hoạch"), description="Tên loại văn bản: Kế hoạch.", json_schema_extra={"default": "Kế hoạch"}
    )
    subject: AnyText = Field(
        description="Trích yếu. Một dòng thì chương trình tự ngắt cho cân; dưới dấu | thì in đúng như gõ."
    )


class Section(_Strict):
    """Một Mục (I., II., ...), hoặc một vách ngăn `part` (Phần I, Phần II, ...)."""

    title: AnyText | None = Field(None, description="Tiêu đề của Mục, chữ thường, không có số và dấu hai chấm ở cuối.")
    part: AnyText | None = Field(None, description="Tiêu đề của Phần; các Mục sau nó đếm lại từ đầu.")
    id: Id | None = Field(None, description="Tên để viện dẫn bằng <<ref ...>>.")
    text: AnyText | None = Field(None, description="Nội dung, mỗi dòng một đoạn, nhãn gõ như trong Word.")


class Objectives(_Strict):
    """Mục thứ nhất (mục đích, yêu cầu)."""

    title: AnyText = Field(description="Tiêu đề của Mục: Mục đích, yêu cầu.")
    id: Id | None = Field(None, description="Tên để viện dẫn bằng <<ref ...>>.")
    text: AnyText | None = Field(None, description="Nội dung, mỗi dòng một đoạn, nhãn gõ như trong Word.")


class _Values(_WithFields):
    product: AnyText | None = Field(None, description="Sản phẩm, kết quả.")
    lead: AnyText | None = Field(None, description="Đơn vị chủ trì.")
    support: AnyText | None = Field(None, description="Đơn vị phối hợp.")
    deadline: AnyText | None = Field(None, description="Thời gian, thời hạn hoàn thành.")
    budget: AnyText | None = Field(None, description="Kinh phí.")
    goal: AnyText | None = Field(None, description="Mục tiêu, giải pháp thực hiện.")
    note: AnyText | None = Field(None, description="Ghi chú.")


class TaskLine(_Values):
    """Một trong nhiều dòng dưới cùng một số thứ tự."""

    task: AnyText | None = Field(None, description="Nội dung của dòng này.")


class Task(_Values):
    """Một nhiệm vụ: một hàng của bảng. Khóa khác là cột riêng của cơ quan."""

    task: AnyText | None = Field(None, description="Nội dung nhiệm vụ.")
    id: Id | None = Field(None, description="Tên để in lại bằng <<tasks ...>> hoặc viện dẫn bằng <<ref ...>>.")
    body: AnyText | None = Field(None, description="Lời văn khác khi in trong phần thân, nếu có.")
    lines: list[TaskLine] = Field(default=[], description="Nhiều dòng dưới cùng một số thứ tự.")


class TaskGroup(_Values):
    """Một nhóm nhiệm vụ; giá trị ghi ở nhóm là của mọi hàng không ghi riêng."""

    group: AnyText | None = Field(None, description="Tên nhóm.")
    id: Id | None = Field(None, description="Tên để chọn nhóm: <<table BẢNG NHÓM>>, <<tasks NHÓM>>.")
    rows: list[Task] = Field(description="Các hàng của nhóm.")


def _kind(value: Any) -> str:
    has_rows = "rows" in value if isinstance(value, dict) else isinstance(value, TaskGroup)
    return GROUP_TAG if has_rows or (isinstance(value, dict) and "group" in value) else TASK_TAG


# Tags begin with ~ so that they are told apart from keys in pydantic's error locations.
GROUP_TAG, TASK_TAG = "~group", "~task"
Entry = Annotated[Annotated[TaskGroup, Tag(GROUP_TAG)] | Annotated[Task, Tag(TASK_TAG)], Discriminator(_kind)]


class TableLayout(_Strict):
    """Cách in một bảng; đặt bảng bằng dòng <<table TÊN>>."""

    columns: dict[str, AnyText] = Field(
        description="Các cột theo thứ tự: tên trường: tiêu đề. `tt` là cột số, `group` là cột nhóm gộp. "
        "Tiêu đề hai tầng: Trên | Dưới."
    )
    labels: AnyText | None = Field(
        None, description="Kiểu số của nhóm / hàng: `I / 1`, `1. / 1.1.`; thêm run-on để đếm liên tục qua các nhóm."
    )
    merge: AnyText | None = Field(
        None, description="Tên các cột gộp ô khi giá trị liền nhau giống nhau trong một nhóm."
    )
    number_row: YesNo = Field(False, description="yes: thêm hàng (1) (2) (3) dưới tiêu đề.")
    widths: dict[str, AnyText] = Field(default={}, description="Bề rộng cột tính bằng mm, nếu muốn tự định: task: 80.")
    rows: list[Entry] = Field(default=[], description="Hàng riêng của bảng này, nếu không lấy từ `tasks`.")


class AppendixPart(_Strict):
    """Một phụ lục."""

    title: AnyText | None = Field(None, description="Tên phụ lục, chữ thường.")
    id: Id | None = Field(None, description="Tên để viện dẫn bằng <<ref ...>>.")
    label: AnyText | None = Field(None, description="Nhãn khác với nhãn tự đếm (Phụ lục, Phụ lục I, ...).")
    orientation: Orientation = Field("landscape", description="landscape: trang ngang; portrait: trang dọc.")
    caption: AttachedLine | None = Field(
        None, description="Dòng (Kèm theo ...) của riêng phụ lục này; mặc định như `caption` của kế hoạch."
    )
    text: AnyText | None = Field(None, description="Nội dung: lời văn và các dòng <<table ...>> theo thứ tự bất kỳ.")


class Signatory(_Strict):
    """Người ký."""

    position: AnyText = Field(
        description="Quyền hạn, chức vụ như in: GIÁM ĐỐC; hoặc dưới dấu |: KT. GIÁM ĐỐC rồi PHÓ GIÁM ĐỐC."
    )
    name: AnyText | None = Field(None, description="Họ và tên.")
    post: AnyText | None = Field(None, description="Chức vụ in dưới tên, chỉ khi ký với chức vụ khác.")


class Plan(_Strict):
    """Một kế hoạch."""

    format: Annotated[Literal["1"], BeforeValidator(choice("1")), WithJsonSchema({"enum": [1, "1"]})] = Field(
        "1", description="Phiên bản của định dạng tệp này."
    )
    year: Year = Field(description="Năm của kế hoạch; in bằng <<year>>.")
    template: AnyText | None = Field(None, description="Tệp mẫu .docx khác, đường dẫn tính từ tệp kế hoạch.")
    header: Header = Field(description="Phần đầu văn bản.")
    title: Title = Field(description="Tên loại và trích yếu.")
    legal_bases: AnyText | None = Field(
        None,
        description="Căn cứ, mỗi dòng một căn cứ kèm động từ (Căn cứ, Thực hiện). "
        "Dấu phẩy ở cuối dòng: nối liền dòng sau hoặc lời mở đầu.",
    )
    opening: AnyText | None = Field(None, description="Lời mở đầu; dấu hai chấm được thêm vào cuối.")
    numbering: MucNumbering = Field("I.", description="Số của Mục: I. (mặc định) hoặc 1.")
    objectives: Objectives | None = Field(None, description="Mục thứ nhất, nếu là mục đích, yêu cầu.")
    sections: list[Section] = Field(default=[], description="Các Mục theo thứ tự.")
    closing: AnyText | None = Field(None, description="Lời kết; dấu ./. được thêm vào cuối.")
    footnotes: dict[str, AnyText] = Field(
        default={}, description="Ghi chú chân trang: số hoặc tên: nội dung; đặt bằng <<note ...>>."
    )
    tasks: list[Entry] = Field(default=[], description="Sổ nhiệm vụ: mỗi nhiệm vụ viết một lần.")
    task_list: AnyText | None = Field(
        None, description="Các dòng in dưới mỗi nhiệm vụ trong phần thân: - Chủ trì: <<lead>>."
    )
    tables: dict[str, TableLayout] = Field(default={}, description="Các bảng, theo tên.")
    caption: AttachedLine = Field(
        "filled", description="Dòng (Kèm theo ...) ở phụ lục: filled điền, blank chừa trống, none bỏ."
    )
    appendices: list[AppendixPart] = Field(default=[], description="Các phụ lục theo thứ tự.")
    signatory: Signatory = Field(description="Người ký.")
    recipients: AnyText = Field(
        description="Nơi nhận, mỗi dòng một nơi; dòng kết thúc bằng dấu hai chấm mở danh sách thứ hai."
    )

    def date(self) -> IssueDate:
        """The issue date, as far as it is known."""
        return self.header.date


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
