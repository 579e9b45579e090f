"""Registers of any length in the plan file's form: Vietnamese text, the same for the same number of rows."""

from __future__ import annotations

import random
from collections.abc import Iterator

# Rows of a group share who leads and who helps, as in real registers.
_ROWS_IN_A_GROUP = 50
_WORDS = (
    "rà soát|xây dựng|trình ban hành|tổ chức thực hiện|kiểm tra|đôn đốc|hướng dẫn|tổng hợp|báo cáo|tuyên truyền|"
    "phổ biến|sửa đổi|bổ sung|thẩm định|phê duyệt|công bố|công khai|niêm yết|tiếp nhận|giải quyết|đánh giá|xếp loại|"
    "theo dõi|quy trình nội bộ|thủ tục hành chính|cơ chế một cửa|văn bản quy phạm pháp luật|vị trí việc làm|"
    "chính quyền số|chỉ số cải cách hành chính|hồ sơ điện tử|dịch vụ công trực tuyến|tổ chức bộ máy|tinh giản biên chế|"
    "tài chính công|người có công|bảo trợ xã hội|giáo dục nghề nghiệp|an toàn lao động|bình đẳng giới|trẻ em|"
    "cai nghiện|việc làm|cán bộ|công chức|viên chức|doanh nghiệp|người dân|các huyện|thị xã|Ủy ban nhân dân tỉnh|"
    "Hội đồng nhân dân|Sở Nội vụ|trên địa bàn tỉnh|theo quy định|đúng thời hạn|đầy đủ|kịp thời|thường xuyên|"
    "giai đoạn 2021-2025|Quyết định|Nghị quyết|Kế hoạch|Tờ trình|Công văn|Báo cáo|Biên bản|Đề án|danh mục|"
    "hằng quý|đột xuất|có hiệu quả|đồng bộ|thông báo|và|về|của|cho"
).split("|")
_LEADS = (
    "Văn phòng Sở, Thanh tra Sở, Phòng Người có công",
    "Phòng Kế hoạch - Tài chính, Văn phòng Sở",
    "Phòng Lao động - Việc làm - Bảo hiểm xã hội",
)
_SUPPORTS = (
    "Các phòng chuyên môn, đơn vị trực thuộc Sở có liên quan theo phân công",
    "Phòng Lao động - Thương binh và Xã hội các huyện, thị xã, thành phố",
    "Văn phòng Sở, Phòng Bảo trợ xã hội, Thanh tra Sở, Sở Tài chính",
)
_DEADLINES = (
    "Quý I/<<year>>",
    "Trước ngày 15/6/<<year>>",
    "Thường xuyên trong năm <<year>>",
    "Tháng 3, 6, 9, 12/<<year>>",
)
_HEAD = """\
year: 2026
header:
  parent: UBND tỉnh Hải Dương
  agency: Sở Lao động - Thương binh và Xã hội
  number:
  symbol: KH-SLĐTBXH
  place: Hải Dương
  date: 12/2025
title:
  type: Kế hoạch
  subject: Thực hiện công tác cải cách hành chính năm <<year>>
opening: <<agency>> xây dựng Kế hoạch cải cách hành chính năm <<year>> như sau
sections:
  - title: Nhiệm vụ
    text: |
      1. Các phòng, đơn vị thực hiện nhiệm vụ được giao tại <<ref phu-luc>>.
      2. Văn phòng Sở theo dõi, tổng hợp, báo cáo Giám đốc Sở.
tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nhiệm vụ
      product: Sản phẩm, kết quả
      lead: Đơn vị chủ trì
      support: Đơn vị phối hợp
      deadline: Thời gian thực hiện
      note: Ghi chú
    labels: 1 run-on
appendices:
  - title: Danh mục nhiệm vụ cải cách hành chính năm <<year>>
    id: phu-luc
    text: <<table nhiem-vu>>
signatory:
  position: GIÁM ĐỐC
  name: Bùi Thanh Tùng
recipients: |
  Các phòng, đơn vị thuộc Sở;
  Lưu: VT, VP.
tasks:
"""


def plan(rows: int) -> str:
    """A whole plan file whose phụ lục is one table of `rows` tasks in 7 columns, about 58 characters a cell."""
    return _HEAD + "".join(_groups(rows))


def _groups(rows: int) -> Iterator[str]:
    chance = random.Random(30)
    for number in range(rows):
        if number % _ROWS_IN_A_GROUP == 0:
            yield f"  - lead: {chance.choice(_LEADS)}\n    support: {chance.choice(_SUPPORTS)}\n    rows:\n"
        yield f"      - task: {_phrase(chance, 135)} năm <<year>> (nhiệm vụ số {number + 1})\n"
        yield f"        product: {_phrase(chance, 65)}\n"
        yield f"        deadline: {chance.choice(_DEADLINES)}\n"
        yield f"        note: {_phrase(chance, 40)}\n"


def _phrase(chance: random.Random, length: int) -> str:
    """Words that no other cell has in this order, so that neither a cache nor deflate has it easier than in life."""
    words = chance.choice(_WORDS).capitalize()
    while len(words) < length:
        words += f" {chance.choice(_WORDS)}"
    return words
