"""A plan with one of everything, small enough to read."""

from __future__ import annotations

from tests.support import plan_text

LEGAL = """legal_bases: |
  Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025
  Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ
opening: <<agency>> ban hành Kế hoạch như sau
"""
SECTIONS = """sections:
  - part: Thực trạng
  - title: Mục đích, yêu cầu
    text: |
      **1. Mục đích**
      Nâng cao chất lượng phục vụ người dân<<note b>> và *tiết kiệm* **thời gian**, xem <<ref pl-1>>, <<ref pl-2>>.
      **1.1. Yêu cầu**
      a) Rà soát<<note a>>;
      - Công khai;
      + Đúng hạn.
footnotes:
  a: Ghi chú của điểm a.
  b: |
    Ghi chú của đoạn đầu.
    Đoạn thứ hai của ghi chú.
closing: Trên đây là Kế hoạch của <<agency>>
"""
APPENDICES = """tasks:
  - group: Thể chế
    rows:
      - task: Rà soát văn bản
        lead: Văn phòng
tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
appendices:
  - title: Danh mục nhiệm vụ
    id: pl-1
    text: <<table nhiem-vu>>
  - title: Mẫu báo cáo
    id: pl-2
    orientation: portrait
    text: Báo cáo gửi trước ngày 15.
"""
SIGNATORY = """signatory:
  position: |
    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC
  name: Nguyễn Văn An
  post: Trưởng ban
"""
PLAN = plan_text(legal_bases=LEGAL, sections=SECTIONS, appendices=APPENDICES, signatory=SIGNATORY)
