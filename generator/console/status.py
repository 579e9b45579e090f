"""`kehoach status`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("folder", required=False, default=".", metavar="[THƯ_MỤC]", type=PATH)
def command(folder: str) -> None:
    """Cho biết từng kế hoạch đang đến đâu."""
    from pathlib import Path

    from generator.commands.status import status as run
    from generator.console.words import office

    click.echo(office.standings(run(Path(folder)), Path(folder)))
