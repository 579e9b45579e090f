"""`kehoach git-textconv`, which git calls."""

from __future__ import annotations

import click

from generator.console.typed import PATH


@click.command(hidden=True)
@click.argument("file", type=PATH)
def command(file: str) -> None:
    """In một tệp Word hay kế hoạch thành chữ; git gọi lệnh này."""
    from pathlib import Path

    from generator.commands.git_textconv import git_textconv as run

    click.echo(run(Path(file)), nl=False)
