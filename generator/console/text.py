"""`kehoach text`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PATH)
def command(plan: str) -> None:
    """In nội dung kế hoạch thành chữ thường, có đủ số và nhãn."""
    from pathlib import Path

    from generator.commands.outlines import read_plan
    from generator.outline.text import as_text

    click.echo(as_text(read_plan(Path(plan))[1]), nl=False)
