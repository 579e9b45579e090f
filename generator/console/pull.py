"""`kehoach pull`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from generator.console.typed import OPTIONS, PATH

if TYPE_CHECKING:
    from pathlib import Path

    from generator.commands.pull import Edit

_YES = frozenset({"c", "có", "co", "y", "yes"})
_NO = frozenset({"k", "không", "khong", "n", "no"})


@click.command(options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, metavar="TỆP_WORD... [KẾ_HOẠCH]", type=PATH)
@click.option("--original", is_flag=True, help="Lấy văn bản như trước mọi sửa đổi có theo dõi (Track Changes).")
@click.option("--author", metavar="TÊN", help="Chỉ lấy sửa đổi có theo dõi của người này.")
@click.option("--comments", is_flag=True, help="Ghi cả các ý kiến (Comment) vào kế hoạch thành <<todo ...>>.")
@click.option("--dry-run", is_flag=True, help="Chỉ cho xem từng chỗ sửa, không ghi tệp.")
@click.option("-i", "--interactive", is_flag=True, help="Hỏi từng chỗ sửa.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    metavar="text|json",
    help="In cho người đọc (text) hay cho chương trình (json).",
)
def command(
    files: tuple[str, ...],
    original: bool,
    author: str | None,
    comments: bool,
    dry_run: bool,
    interactive: bool,
    form: str,
) -> None:
    """Đưa những chỗ sửa trong tệp Word trở lại tệp kế hoạch.

    Không ghi tên kế hoạch thì lấy tệp kế hoạch cùng thư mục mà văn bản được tạo ra từ đó.
    """
    from pathlib import Path

    from generator.commands.pull import Wanted, pull
    from generator.console.words import edits
    from generator.paths import typed
    from generator.word.reading.views import ACCEPTED, ORIGINAL, View

    if original and author:
        raise click.UsageError("--original và --author không đi cùng nhau.")
    if interactive and form == "json":
        raise click.UsageError("-i không đi cùng --format json.")
    documents = [Path(file) for file in files if not file.lower().endswith((".yaml", ".yml"))]
    plans = [Path(file) for file in files if file.lower().endswith((".yaml", ".yml"))]
    if not documents:
        raise click.UsageError(f"Chưa ghi tệp Word trả về: kehoach pull TỆP.docx {typed(plans[0])}")
    if len(plans) > 1:
        raise click.UsageError("Chỉ ghi một tệp kế hoạch: mỗi lần đưa vào một kế hoạch.")
    view = ORIGINAL if original else View("author", author) if author else ACCEPTED
    wanted = Wanted(view, comments, dry_run, _Asking() if interactive else None)
    result = pull(documents, plans[0] if plans else None, wanted)
    click.echo(edits.as_json(result, dry_run) if form == "json" else edits.as_text(result, dry_run), nl=False)
    if edits.unfinished(result):
        sys.exit(1)


class _Asking:
    """Asks about each edit, under the name of its file."""

    def __init__(self) -> None:
        self._file: Path | None = None

    def __call__(self, file: Path, edit: Edit) -> bool:
        from generator.console.words import edits

        if file != self._file:
            self._file = file
            click.echo(f"{file}: từng chỗ một, Enter hoặc c là đưa vào, k là bỏ qua; Ctrl+C thì dừng, chưa ghi gì.")
        click.echo(f"  {edits.line(edit)}")
        while True:
            answer = click.prompt("    Đưa vào kế hoạch? [C/k]", default="c", show_default=False).strip().casefold()
            if answer in _YES | _NO:
                return answer in _YES
            click.echo("    Gõ c (có) hoặc k (không).")
