"""`kehoach log`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH

_MOST = 20


@click.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PATH)
@click.option("-n", "most", type=click.IntRange(1), default=_MOST, metavar="SỐ", help="Bao nhiêu bản gần nhất (20).")
def command(plan: str, most: int) -> None:
    """Liệt kê các bản của kế hoạch trong git và mỗi bản đổi gì."""
    from pathlib import Path

    from generator.commands.log import log as run
    from generator.console.words import git

    found = run(Path(plan), most)
    for told in found.told:
        click.echo(git.told(told))
    if found.older:
        click.echo(f"… và {found.older} bản cũ hơn; xem thêm: -n {most + found.older}")
