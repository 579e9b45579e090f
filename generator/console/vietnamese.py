"""The words of the command line itself in Vietnamese. Import this before click, which takes its words from gettext."""

from __future__ import annotations

import gettext

_WORDS = {
    "Usage:": "Cách dùng:",
    "Usage: ": "Cách dùng: ",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Tham số",
    "Error: {message}": "Lỗi: {message}",
    "Show this message and exit.": "In phần trợ giúp này.",
    "Show the version and exit.": "In số phiên bản.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Try '{command} {option}' for help.": "Gõ '{command} {option}' để xem trợ giúp.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing command.": "Thiếu tên lệnh.",
    "No such option: {name}": "Không có tùy chọn {name}",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "Did you mean {possibility}?": "Có phải bạn muốn gõ {possibility}?",
    "Did you mean one of: {possibilities}?": "Có phải bạn muốn gõ một trong: {possibilities}?",
    "(Did you mean one of: {possibilities}?)": "Có phải bạn muốn gõ một trong: {possibilities}?",
    "(Possible options: {possibilities})": "(Có thể là: {possibilities})",
    "Invalid value: {message}": "Giá trị không dùng được: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không dùng được: {message}",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Got unexpected extra argument ({args})": "Thừa tham số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa các tham số ({args}). Tên tệp có dấu cách: đặt trong ngoặc kép.",
    "{name} {filename!r} does not exist.": "Không có {name} {filename!r}.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là thư mục.",
    "{value!r} is not {choice}.": "{value!r} không phải {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không phải một trong: {choices}.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải một số.",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "File": "Tệp",
    "Directory": "Thư mục",
    "Path": "Đường dẫn",
    "default: {default}": "mặc định: {default}",
    "required": "bắt buộc",
}


def _translated(message: str) -> str:
    return _WORDS.get(message, message)


def _counted(msgid1: str, msgid2: str, n: int) -> str:
    return _translated(msgid1 if n == 1 else msgid2)


gettext.gettext = _translated
gettext.ngettext = _counted
