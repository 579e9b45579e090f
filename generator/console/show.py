"""`kehoach show`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PATH)
def command(plan: str) -> None:
    """In mọi giá trị của kế hoạch, kèm chỗ ghi giá trị đó."""
    from pathlib import Path

    from generator.commands.show import show as run
    from generator.console.words import messages

    click.echo("\n".join(messages.values(run(Path(plan)))))
