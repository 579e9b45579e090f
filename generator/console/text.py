"""`kehoach text`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("file", metavar="TỆP", type=PATH)
def command(file: str) -> None:
    """In nội dung kế hoạch (.yaml hoặc .docx) thành chữ thường, có đủ số và nhãn.

    Với tệp Word, chỗ nào không hiểu được kể ra riêng (ở luồng lỗi), chữ vẫn giữ nguyên chỗ.
    """
    from pathlib import Path

    from generator.commands.outlines import WORD_FILES, outline_at
    from generator.console.words import messages
    from generator.outline.text import as_text

    path = Path(file)
    outline = outline_at(path)
    click.echo(as_text(outline), nl=False)
    if path.suffix.lower() in WORD_FILES:
        # Of a plan `build` and `check` tell; what was not understood of a Word file is told nowhere else.
        for notice in outline.notices:
            click.echo(messages.problem(notice), err=True)
