"""`kehoach schema`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.option("-o", "--output", type=PATH, metavar="TỆP", help="Ghi vào tệp này thay vì in ra màn hình.")
@click.option("--office", is_flag=True, help="JSON Schema của office.yaml thay vì của tệp kế hoạch.")
def command(output: str | None, office: bool) -> None:
    """In JSON Schema, để trình soạn thảo gợi ý và kiểm tra."""
    from pathlib import Path

    from generator.commands.schema import as_json, write_schema

    if output is None:
        click.echo(as_json(office), nl=False)
    else:
        write_schema(Path(output), office)
        click.echo(f"Đã ghi {output}")
