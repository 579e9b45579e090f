"""`kehoach diff`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH

# A further format is a name here and a writer in generator/console/words/differences.py (text).
FORMATS = ("text", "md", "json")
# Those that are Word files: a bảng so sánh, and the new version with tracked changes.
WORD_FORMATS = ("docx", "redline")


@click.command(options_metavar=OPTIONS)
@click.argument("old", metavar="CŨ", type=PATH)
@click.argument("new", metavar="[MỚI]", type=PATH, required=False)
@click.option("--since", metavar="PHIÊN_BẢN", help="So tệp CŨ hiện nay với chính nó ở phiên bản git này.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, *WORD_FORMATS]),
    metavar="|".join([*FORMATS, *WORD_FORMATS]),
    help="Cho người đọc (text, md), cho chương trình (json), bảng so sánh bằng Word (docx), hay bản Word mới có đánh "
    "dấu từng chỗ sửa (redline). Mặc định: theo đuôi tệp của -o, không thì text.",
)
@click.option("-o", "--output", type=PATH, metavar="TỆP", help="Ghi vào tệp này thay cho in ra màn hình.")
@click.option("--full", is_flag=True, help="Kể cả từng chỗ chỉ đổi năm.")
@click.option("--author", default="", metavar="TÊN", help="redline: người sửa (mặc định: cơ quan ban hành).")
@click.option("--date", default="", metavar="NGÀY", help="redline: ngày sửa (mặc định: ngày của bản mới).")
@click.option("--force", is_flag=True, help="docx, redline: ghi đè cả tệp đã có người sửa.")
def command(
    old: str,
    new: str | None,
    since: str | None,
    form: str | None,
    output: str | None,
    full: bool,
    author: str,
    date: str,
    force: bool,
) -> None:
    """So sánh hai bản của một kế hoạch.

    CŨ và MỚI là tệp kế hoạch, tệp Word, hoặc một phiên bản trong git: HEAD~2:plans/2026.yaml.
    """
    import sys
    from pathlib import Path

    if (new is None) == (since is None):
        raise click.UsageError("Cần hai bản để so sánh: kehoach diff CŨ MỚI, hoặc: kehoach diff KẾ_HOẠCH --since HEAD.")
    from generator.commands.diff import diff, diff_since
    from generator.commands.files import write_whole
    from generator.console.words import differences

    if form is None:
        suffix = Path(output).suffix.lower().lstrip(".") if output else ""
        form = suffix if suffix in (*FORMATS, *WORD_FORMATS) else "text"
    found = diff(old, new) if new is not None else diff_since(Path(old), since or "")
    if form in WORD_FORMATS:
        from generator.commands.word_differences import write_difference

        target = Path(output) if output else None
        names = found.old, found.new
        written = write_difference(found.comparison, names, form, target, author=author, date=date, force=force)
        click.echo(f"Đã ghi {written}")
        return
    if form == "text" and output is None and sys.stdout.isatty():
        form = "terminal"
    said = differences.FORMATS[form](found, full)
    if output is None:
        click.echo(said, nl=False)
    else:
        write_whole(Path(output), said.encode())
        click.echo(f"Đã ghi {output}")
