"""`kehoach rules`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS


@click.command(options_metavar=OPTIONS)
@click.argument("rule", required=False, default="", metavar="[MÃ]")
def command(rule: str) -> None:
    """Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc."""
    from generator.rules import manuals

    if not rule:
        click.echo(manuals.listed(), nl=False)
        return
    explained = manuals.explained(rule)
    if explained is None:
        raise click.UsageError(manuals.unknown(rule))
    click.echo(explained, nl=False)
