"""A Word file somebody edited is not written over while the plan does not say what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from generator.paths import typed
from generator.problems import Place, UserError
from generator.word.origin import carried


def refuse_if_edited(path: Path, content: Callable[[], bytes]) -> None:
    """Raises UserError where a file stands there that is not as it was built, and says more than `content` does.

    `content` makes the document of the plan as it is: where all edits have come into the plan, nothing is lost.
    """
    found = carried(path)
    place = Place(str(path))
    if found is None:
        message = "Ở đó đang có tệp khác, không do chương trình tạo, nên không ghi đè."
        hint = "Đổi tên tệp đó, hoặc ghi sang chỗ khác: -o TỆP. Bỏ tệp đó đi: --force."
        raise UserError.at(place, "edited-since-built", message, hint)
    more = None if found.untouched else _says_more(path, content())
    if more == "words":
        message = "Tệp này đã có người sửa trong Word mà kế hoạch chưa có những chỗ sửa đó, nên không ghi đè."
        hint = (
            f"Đưa chỗ sửa vào kế hoạch: kehoach pull {typed(path)}. Ghi sang chỗ khác: -o TỆP. Bỏ bản đó đi: --force."
        )
        raise UserError.at(place, "edited-since-built", message, hint)
    if more == "beside":
        # Another pull would find nothing: the plan has all words.
        message = "Mọi chỗ sửa ở tệp này đã vào kế hoạch, nhưng còn ý kiến, hình hay chữ đánh dấu, nên không ghi đè."
        hint = f"Xem lại: kehoach pull {typed(path)} --dry-run. Xem xong thì thêm --force, hoặc đổi tên tệp để giữ."
        raise UserError.at(place, "edited-since-built", message, hint)


def _says_more(path: Path, content: bytes) -> Literal["words", "beside"] | None:
    """What an edited document says that the plan's does not: words or emphasis, or only what stands beside them.

    Beside them are comments, pictures, words in text boxes and headers, words struck out.
    """
    # Only now: a build that meets no edited file does not wait for these.
    from generator.commands.asides import asides
    from generator.outline.comparing.compare import compare
    from generator.word.reading.document import read, read_package
    from generator.word.reading.package import Package
    from generator.word.recognising import hints, outline_of

    try:
        edited = read(path)
    except UserError:
        return "words"
    plain = read_package(Package("", content))
    printed, returned = outline_of(plain), outline_of(edited)
    if compare(printed, returned, hints(edited, returned)).changes:
        return "words"
    beside = edited.comments or any(aside.weighty for aside in asides((edited, returned), lambda: (plain, printed)))
    return "beside" if beside else None
