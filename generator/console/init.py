"""`kehoach init`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("folder", metavar="THƯ_MỤC", type=PATH)
@click.option("--year", type=click.IntRange(1900, 2099), metavar="NĂM", help="Năm của kế hoạch đầu tiên (năm tới).")
def command(folder: str, year: int | None) -> None:
    """Lập thư mục làm việc của cơ quan.

    Tệp nào đã có thì để nguyên; chạy lại lúc nào cũng được.
    """
    from pathlib import Path

    from generator.commands.init import coming_year
    from generator.commands.init import init as run
    from generator.console.words import office

    click.echo(office.made(run(Path(folder), year or coming_year())))
