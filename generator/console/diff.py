"""`kehoach diff`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH

# A further format is a name here and a writer in generator/console/words/differences.py (text).
FORMATS = ("text", "md", "json")


@click.command(options_metavar=OPTIONS)
@click.argument("old", metavar="CŨ", type=PATH)
@click.argument("new", metavar="[MỚI]", type=PATH, required=False)
@click.option("--since", metavar="PHIÊN_BẢN", help="So tệp CŨ hiện nay với chính nó ở phiên bản git này.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    metavar="|".join(FORMATS),
    help="Cho người đọc (text, md) hay cho chương trình (json). Mặc định: theo đuôi tệp của -o, không thì text.",
)
@click.option("-o", "--output", type=PATH, metavar="TỆP", help="Ghi vào tệp này thay cho in ra màn hình.")
@click.option("--full", is_flag=True, help="Kể cả từng chỗ chỉ đổi năm.")
def command(old: str, new: str | None, since: str | None, form: str | None, output: str | None, full: bool) -> None:
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
        form = suffix if suffix in FORMATS else "text"
    found = diff(old, new) if new is not None else diff_since(Path(old), since or "")
    if form == "text" and output is None and sys.stdout.isatty():
        form = "terminal"
    said = differences.FORMATS[form](found, full)
    if output is None:
        click.echo(said, nl=False)
    else:
        write_whole(Path(output), said.encode())
        click.echo(f"Đã ghi {output}")
