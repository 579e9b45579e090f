"""Registers of any length in the plan file's form: Vietnamese text, the same for the same number of rows."""

from __future__ import annotations

import random
from collections.abc import Iterator

# Rows of a group share who leads and who helps, as in real registers.
_ROWS_IN_A_GROUP = 50
_ACTS = (
    "Xây dựng, trình ban hành",
    "Rà soát, sửa đổi, bổ sung",
    "Tổ chức kiểm tra việc thực hiện",
    "Tổng hợp, báo cáo kết quả triển khai",
    "Tuyên truyền, phổ biến",
    "Đôn đốc, hướng dẫn các đơn vị thực hiện",
)
_THINGS = (
    "quy trình nội bộ giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
    "kế hoạch ứng dụng công nghệ thông tin và phát triển chính quyền số",
    "danh mục văn bản quy phạm pháp luật hết hiệu lực toàn bộ hoặc một phần",
    "đề án vị trí việc làm và cơ cấu ngạch công chức trong cơ quan hành chính",
    "chỉ số cải cách hành chính và mức độ hài lòng của người dân, tổ chức",
    "việc số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực",
)
_WHERE = (
    "trên địa bàn tỉnh năm <<year>>",
    "tại các phòng, đơn vị trực thuộc Sở",
    "trong lĩnh vực lao động, người có công và xã hội",
    "theo hướng dẫn của Sở Nội vụ",
)
_PRODUCTS = (
    "Kế hoạch của Sở; văn bản chỉ đạo, hướng dẫn các phòng, đơn vị thực hiện",
    "Tờ trình Ủy ban nhân dân tỉnh; dự thảo Quyết định kèm báo cáo thuyết minh",
    "Báo cáo kết quả rà soát; danh mục văn bản đề nghị sửa đổi, thay thế",
    "Công văn triển khai; biên bản kiểm tra; thông báo kết luận của Giám đốc Sở",
)
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
_NOTES = (
    "Lồng ghép với nhiệm vụ thường xuyên của phòng, đơn vị",
    "Sử dụng dự toán chi thường xuyên được giao",
    "Báo cáo Giám đốc Sở trước ngày 20 hằng tháng",
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
        task = f"{chance.choice(_ACTS)} {chance.choice(_THINGS)} {chance.choice(_WHERE)} (nhiệm vụ số {number + 1})"
        yield f"      - task: {task}\n"
        yield f"        product: {chance.choice(_PRODUCTS)}\n"
        yield f"        deadline: {chance.choice(_DEADLINES)}\n"
        yield f"        note: {chance.choice(_NOTES)}\n"
