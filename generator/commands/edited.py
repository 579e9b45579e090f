"""A Word file somebody edited is not written over while the plan does not say what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.paths import typed
from generator.problems import Place, UserError
from generator.word.origin import Carried, carried


def refuse_if_edited(path: Path, content: Callable[[], bytes]) -> None:
    """Raises UserError where a file stands there that is not as it was built, and says more than `content` does.

    `content` makes the document of the plan as it is: where all edits have come into the plan, nothing is lost.
    """
    found = carried(path)
    if found is not None and (found.untouched or _says_no_more(path, content())):
        return
    raise _refused(path, found)


def _refused(path: Path, found: Carried | None) -> UserError:
    if found is None:
        message = "Ở đó đang có tệp khác, không do chương trình tạo, nên không ghi đè."
        hint = "Đổi tên tệp đó, hoặc ghi sang chỗ khác: -o TỆP. Bỏ tệp đó đi: --force."
        return UserError.at(Place(str(path)), "edited-since-built", message, hint)
    message = "Tệp này đã có người sửa trong Word mà kế hoạch chưa có những chỗ sửa đó, nên không ghi đè."
    hint = f"Đưa chỗ sửa vào kế hoạch: kehoach pull {typed(path)}. Ghi sang chỗ khác: -o TỆP. Bỏ bản đó đi: --force."
    return UserError.at(Place(str(path)), "edited-since-built", message, hint)


def _says_no_more(path: Path, content: bytes) -> bool:
    """Whether an edited document says what the plan's says, in words and emphasis, and nothing stands beside them.

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
        return False
    if edited.comments:
        return False
    plain = read_package(Package("", content))
    printed, returned = outline_of(plain), outline_of(edited)
    if any(aside.weighty for aside in asides((edited, returned), lambda: (plain, printed))):
        return False
    return not compare(printed, returned, hints(edited, returned)).changes
