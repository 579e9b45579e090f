"""`build`: plans become Word files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.commands.edited import refuse_if_edited
from generator.commands.files import refuse_if_open, write_whole
from generator.commands.outlines import office_at, read_plan
from generator.outline.blocks import Outline, Todo
from generator.plan.binding import Bound
from generator.plan.office import nearest
from generator.problems import Place, Problem, UserError, system_reason
from generator.resources import default_template
from generator.word.draft import stamp_words
from generator.word.origin import Origin
from generator.word.render import rendered

# An ending of a file that is no .docx, or a slip in it; a folder's name may end in ".2026".
_FILE_ENDING = re.compile(r"\.(?!docx$)[a-z]{2,5}")
# A further process pays from about this many plans: it must load the program first.
_SHARE = 4


class Built(NamedTuple):
    """What became of one plan: the document (and its stamp, for a draft), or the problems that stopped it."""

    plan: Path
    document: Path
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    todos: tuple[Todo, ...] = ()
    stamp: str = ""


def targets(plans: list[Path], output: Path | None) -> list[Path]:
    """Where the document of each plan goes: beside it, to the one file named, or into the folder named.

    Raises UserError where several plans would be written to one file, or to a file that is no .docx.
    """
    if output is not None and _FILE_ENDING.fullmatch(output.suffix.lower()) and not output.is_dir():
        message = f"Văn bản được ghi dạng .docx, không ghi dạng {output.suffix} được."
        hint = f"Gõ -o {output.with_suffix('.docx')}. Muốn có thêm PDF thì thêm --pdf."
        raise UserError.at(Place(str(output)), "not-docx", message, hint)
    if output is None:
        found = [plan.with_suffix(".docx") for plan in plans]
    elif output.suffix.lower() == ".docx" and not output.is_dir():
        if len(plans) > 1:
            message = "Nhiều kế hoạch không ghi chung vào một tệp được."
            raise UserError.at(Place(str(output)), "one-file", message, "Sau -o hãy chỉ một thư mục.")
        found = [output]
    else:
        found = [output / f"{plan.stem}.docx" for plan in plans]
    for plan, target in zip(plans, found, strict=True):
        if found.count(target) > 1:
            message = f"Hai kế hoạch cùng ghi vào {target}."
            raise UserError.at(Place(str(plan)), "same-target", message, "Tạo lần lượt, hoặc đổi tên một tệp kế hoạch.")
    return found


def build(plans: list[Path], output: Path | None, force: bool, draft: int | None = None) -> Iterator[Built]:
    """Builds each plan, in order; one with problems does not stop the others. Many are shared among the processors.

    `draft` is the number of the draft that is stamped on it, 0 where it is counted in git; None is no draft.
    """
    tasks = list(zip(plans, targets(plans, output), strict=True))
    workers = min(os.cpu_count() or 1, len(tasks) // _SHARE)
    if workers < 2:
        for plan, target in tasks:
            yield _build_one(plan, target, force, draft)
        return
    from concurrent.futures import ProcessPoolExecutor  # slow to load, and one plan does not need it

    with ProcessPoolExecutor(workers, initializer=_let_parent_stop) as pool:
        try:
            settings = ([setting] * len(tasks) for setting in (force, draft))
            yield from pool.map(_build_one, plans, [target for _, target in tasks], *settings, chunksize=2)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _let_parent_stop() -> None:
    """A worker leaves Ctrl-C to the process that started it, which says so once."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _build_one(plan: Path, target: Path, force: bool, draft: int | None) -> Built:
    try:
        stamp = "" if draft is None else _stamp(plan, draft)
        content, outline = document(plan, stamp=stamp)
        if target.exists():
            refuse_if_open(target)
            if not force:
                refuse_if_edited(target, lambda: content)
        write_whole(target, content)
    except UserError as error:
        return Built(plan, target, problems=tuple(error.problems))
    except OSError as error:
        # A name too long, a folder that may not be looked into: this plan's affair, not the others'.
        place = Place(str(error.filename or plan))
        message = f"Không đọc hoặc ghi được: {system_reason(error)}."
        hint = "Kiểm tra tên tệp, quyền đọc ghi và chỗ trống của ổ đĩa."
        return Built(plan, target, problems=(Problem(place, "system", message, hint),))
    return Built(plan, target, notices=outline.notices, todos=outline.todos, stamp=stamp)


def _stamp(plan: Path, draft: int) -> str:
    from generator.commands.history import number_of_draft  # only drafts ask git

    return stamp_words(draft or number_of_draft(plan))


def document(plan: Path, text: str | None = None, stamp: str = "") -> tuple[bytes, Outline]:
    """The .docx of a plan (with `text`: as if its file said that) and its outline; raises UserError.

    `stamp` stands at its top left.
    """
    outline, template, origin = making(plan, text)
    return rendered(outline, template, origin, stamp), outline


def making(plan: Path, text: str | None = None) -> tuple[Outline, Path, Origin]:
    """What a plan's document is made of: its outline, the template, and what it carries of its making."""
    office = nearest(plan)
    bound, outline = read_plan(plan, office_at(office), text)
    template = own_template(bound)
    lent = (office.name, source(office)) if office else None
    origin = Origin(plan.name, source(plan) if text is None else text, template, lent)
    return outline, template or default_template(), origin


def source(path: Path) -> str:
    """The text of a plan's or an office's file, as documents carry it."""
    return path.read_bytes().decode("utf-8-sig")


def own_template(bound: Bound) -> Path | None:
    """The template the plan or its office names, by a path from the folder of the file that names it.

    It lies there, in a folder below, or beside the plans' folder: a plan from somebody else reads no other files.
    """
    named = bound.plan.template
    if not named:
        return None
    # The file that names it may be the office's, in a folder above.
    folder = Path(named.source.file).parent
    path = folder / str(named)
    if not path.resolve().is_relative_to(folder.resolve().parent):
        message = f"Tệp mẫu `{named}` nằm ngoài thư mục làm việc của kế hoạch."
        hint = f"Chép tệp mẫu vào {folder} hoặc một thư mục bên cạnh nó, rồi ghi lại đường dẫn."
        raise UserError.at(named.place, "template-elsewhere", message, hint)
    if not path.is_file():
        message = f"Không tìm thấy tệp mẫu `{named}`."
        hint = f"Đường dẫn tính từ thư mục của tệp ghi nó ({folder.resolve()})."
        raise UserError.at(named.place, "no-template", message, hint)
    return path
