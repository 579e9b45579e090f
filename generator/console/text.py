"""`kehoach text`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("file", metavar="TỆP", type=PATH)
def command(file: str) -> None:
    """In nội dung kế hoạch (.yaml hoặc .docx) thành chữ thường, có đủ số và nhãn."""
    from pathlib import Path

    from generator.commands.outlines import outline_at
    from generator.outline.text import as_text

    click.echo(as_text(outline_at(Path(file))), nl=False)
