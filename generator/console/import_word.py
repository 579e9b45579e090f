"""`kehoach import`."""

from __future__ import annotations

import sys

import click

from generator.console.typed import OPTIONS, PATH


@click.command("import", options_metavar=OPTIONS)
@click.argument("source", metavar="TỆP_WORD", type=PATH)
@click.option("-o", "--output", type=PATH, metavar="TỆP|THƯ_MỤC", help="Ghi vào tệp .yaml này, hoặc vào thư mục này.")
def command(source: str, output: str | None) -> None:
    """Lập tệp kế hoạch từ một tệp Word có sẵn.

    Ghi cạnh tệp Word, cùng tên; không ghi đè tệp đã có.
    """
    from pathlib import Path

    from generator.commands.importing import import_word
    from generator.console.words import importing as words

    result = import_word(Path(source), Path(output) if output else None)
    click.echo(words.imported(result), nl=False)
    if result.problems:
        sys.exit(1)
