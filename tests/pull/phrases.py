"""Words a leader writes into a draft; some hold the signs that mean something in a plan file."""

from __future__ import annotations

import random

SHORT = (
    "kịp thời",
    "theo phân cấp",
    "đồng bộ, hiệu quả",
    "và các đơn vị trực thuộc",
    "có trọng tâm, trọng điểm",
    "(nếu có)",
    "trước ngày 15 hằng tháng",
    "theo đúng quy định hiện hành",
    "từ 98% trở lên",
    "ít nhất 02 lần",
    "Phòng Tổ chức - Hành chính",
    "UBND các huyện, thị xã",
    "bằng hình thức trực tuyến",
    "nhanh gọn, thuận tiện",
    "gắn với chuyển đổi số",
    "phù hợp tình hình thực tế",
)
# Signs with a meaning in the plan file: each must come back as the words it is.
ODD = (
    "R&D <b>",
    "loại **A**",
    "mức 3 * 4",
    "<<year>>",
    "thư mục C:\\tai-lieu",
    "ghi chú: xem # 5",
    "“trong ngoặc”",
    "mục [x] và {y}",
    "'nháy'",
)
_STARTS = (
    "Tăng cường",
    "Đẩy mạnh",
    "Chủ động",
    "Tiếp tục",
    "Phối hợp",
    "Hướng dẫn",
    "Kiểm tra",
    "Bố trí kinh phí",
    "Rà soát",
    "Bồi dưỡng",
)
_MIDDLES = (
    "công tác tiếp nhận hồ sơ",
    "việc giải quyết kiến nghị của tổ chức",
    "hoạt động của tổ công nghệ số",
    "nghiệp vụ văn thư, lưu trữ",
    "quy trình nội bộ",
    "việc công khai kết quả",
    "chế độ báo cáo định kỳ",
    "bộ phận trả kết quả",
    "kỹ năng giao tiếp của công chức",
)
_ENDS = (
    "tại các xã, phường",
    "trong quý I",
    "đối với đơn vị sự nghiệp",
    "theo chỉ đạo của Giám đốc",
    "trên môi trường mạng",
    "phục vụ người dân",
    "ở vùng sâu, vùng xa",
    "bảo đảm tiến độ",
)
_TITLES = (
    "Chế độ thông tin, báo cáo",
    "Khen thưởng, kỷ luật",
    "Giải pháp thực hiện",
    "Kiểm tra, đánh giá",
    "Nguồn lực bảo đảm",
)


def phrase(rng: random.Random) -> str:
    """A few words; one in twelve holds odd signs."""
    return rng.choice(ODD if rng.random() < 0.08 else SHORT)


def sentence(rng: random.Random) -> str:
    """A line of a plan."""
    words = f"{rng.choice(_STARTS)} {rng.choice(_MIDDLES)} {rng.choice(_ENDS)}"
    if rng.random() < 0.3:
        words += f", {phrase(rng)}"
    return f"{words} (đợt {rng.randint(2, 99)})."


def title(rng: random.Random) -> str:
    """The title of a Mục."""
    return f"{rng.choice(_TITLES)} đợt {rng.randint(2, 99)}"
