"""What YAML knows and a plan file does not: the words for it."""

from __future__ import annotations

MAX_DEPTH = 12
# What may not stand in a plan file: what to say and what to do. The line-by-line look (traps) has found most of it
# before, with more to say; these are the last net.
WORDS = {
    "alias": ("Dấu dẫn * của YAML không dùng trong tệp kế hoạch.", "Chữ bắt đầu bằng dấu * đặt dưới dấu |, thụt vào."),
    "anchor": ("Dấu neo & của YAML không dùng trong tệp kế hoạch.", "Chữ bắt đầu bằng dấu & đặt dưới dấu |, thụt vào."),
    "bad-key": ("Bên trái dấu hai chấm phải là một chữ thường, không dấu.", "Câu chữ thì thụt vào dưới dấu |."),
    "continued-value": (
        "Chữ viết sang dòng khác sẽ bị nối lại làm một.",
        "Đặt dưới dấu |, thụt vào, mỗi đoạn một dòng.",
    ),
    "control-character": (
        "Trong dấu nháy có ký tự điều khiển hoặc ngắt dòng viết bằng \\.",
        "Đặt chữ dưới dấu |, thụt vào.",
    ),
    "directive": ("Dòng bắt đầu bằng % là lệnh riêng của YAML.", "Xóa dòng này."),
    "flow": ("Danh sách trong [..] hay {..} bị cắt ở dấu phẩy.", "Viết mỗi ý một dòng dưới dấu |, thụt vào."),
    "folded": ("Dấu > nối các dòng lại thành một.", "Dùng dấu | thay cho dấu >."),
    "list-of-text": (
        "Sau dấu - ở đây phải là một từ khóa và dấu hai chấm.",
        "Câu chữ thì đặt dưới dấu |, mỗi ý một dòng.",
    ),
    "several-documents": ("Dòng --- mở một kế hoạch thứ hai, mà một tệp chỉ chứa một kế hoạch.", "Xóa dòng này."),
    "tag": ("Nhãn ! của YAML không dùng trong tệp kế hoạch.", "Chữ bắt đầu bằng dấu ! đặt dưới dấu |, thụt vào."),
    "too-deep": (
        f"Thụt vào quá {MAX_DEPTH} bậc; không có phần nào của kế hoạch cần sâu như vậy.",
        "Xem lại các dấu - và chỗ thụt.",
    ),
}
