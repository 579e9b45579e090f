"""Documents that are one table on landscape pages: the *bảng so sánh* and the *bảng tổng hợp ý kiến*.

Offices attach them to a tờ trình or phiếu trình, which has the letterhead, the number and the signature: these have
a title, as a phụ lục has (Nghị định 30/2020/NĐ-CP, PL1 III).
"""
