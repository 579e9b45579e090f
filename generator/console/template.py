"""`kehoach template`: what is done with an office's own .docx template."""

from __future__ import annotations

import click

from generator.console.typed import COMMANDS, OPTIONS, PATH


@click.group(options_metavar=OPTIONS, subcommand_metavar=COMMANDS)
def command() -> None:
    """Tệp mẫu Word của cơ quan."""


@command.command("check", options_metavar=OPTIONS)
@click.argument("file", metavar="TỆP", type=PATH)
def check_template(file: str) -> None:
    """Thử một tệp mẫu: có dùng được không, trang và chữ ra sao."""
    from pathlib import Path

    from generator.commands.template_check import check_template as run
    from generator.console.words import office

    click.echo(office.template(run(Path(file)), Path(file)))
