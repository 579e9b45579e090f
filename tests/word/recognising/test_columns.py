"""What the columns of real plans' tables are called in a plan."""

from __future__ import annotations

import pytest

from generator.word.recognising.columns import column_names

HEADERS = {
    "TT|Nhiệm vụ|Sản phẩm|Đơn vị chủ trì|Đơn vị phối hợp|Thời hạn": "tt task product lead support deadline",
    "Stt|Nội dung thực hiện|Sản phẩm|Đơn vị chủ trì|Đơn vị phối hợp|Thời gian thực hiện|Kinh phí": (
        "tt task product lead support deadline budget"
    ),
    "TT|NỘI DUNG|ĐƠN VỊ THỰC HIỆN|MỤC TIÊU/GIẢI PHÁP THỰC HIỆN|PHỐI HỢP THỰC HIỆN": "tt task lead goal support",
    "TT|Tên nhiệm vụ|Sở, ngành chủ trì tham mưu|Đơn vị phối hợp thực hiện|Thời gian thực hiện|Ghi chú": (
        "tt task lead support deadline note"
    ),
    "TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian dự kiến hoàn thành|Kết quả dự kiến|Nguồn kinh phí": (
        "tt task lead support deadline product budget"
    ),
    "TT|Nhiệm vụ thực hiện|Người thực hiện|Ghi chú": "tt task lead note",
    "STT|NHIỆM VỤ VÀ GIẢI PHÁP|CHỦ TRÌ|PHỐI HỢP|THỜI GIAN": "tt task lead support deadline",
    # What says nothing known: the first is the task, the others are named by their words.
    "TT|Tên đơn vị|Đơn giá (đồng)|Đơn giá (đồng)|2026": "tt task don-gia-dong don-gia-dong-2 cot-2026",
    "Tiêu đề|": "task cot-2",
}


@pytest.mark.parametrize(("titles", "names"), HEADERS.items())
def test_names_by_titles(titles: str, names: str) -> None:
    assert column_names(titles.split("|")) == tuple(names.split())


def test_the_column_of_groups() -> None:
    titles = ["Nhiệm vụ chung", "Nhiệm vụ cụ thể", "Thời gian thực hiện"]
    assert column_names(titles, group=0) == ("group", "task", "deadline")
