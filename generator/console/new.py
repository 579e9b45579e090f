"""`kehoach new`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("target", metavar="TỆP", type=PATH)
@click.option("--from", "source", type=PATH, metavar="KẾ_HOẠCH", help="Làm từ kế hoạch này thay cho kế hoạch mẫu.")
@click.option("--year", metavar="NĂM", help="Năm của kế hoạch mới (mặc định: năm sau).")
@click.option("--expressions", is_flag=True, help="Viết năm thành <<year>>, từ sau chỉ phải sửa một dòng.")
def command(target: str, source: str | None, year: str | None, expressions: bool) -> None:
    """Viết kế hoạch mẫu, hoặc kế hoạch năm sau từ kế hoạch năm nay.

    Không ghi đè tệp đã có.
    """
    from pathlib import Path

    if year is not None and not (year.isdecimal() and len(year) == 4):
        raise click.UsageError(f"--year {year}: không phải là năm. Gõ bốn chữ số, ví dụ --year 2027.")
    if expressions and source is None:
        raise click.UsageError("--expressions chỉ dùng cùng --from.")
    from generator.commands.new import new_example, new_from
    from generator.console.words import new as words

    wanted = int(year) if year else None
    if source is None:
        made = new_example(Path(target), wanted)
    else:
        made = new_from(Path(source), Path(target), wanted, expressions)
    click.echo(words.made(made), nl=False)
