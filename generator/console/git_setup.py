"""`kehoach git-setup`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("folder", metavar="[THƯ_MỤC]", type=PATH, default=".")
@click.option(
    "--printed", is_flag=True, help="git so sánh kế hoạch theo bản in (không hợp với khung so sánh của VS Code)."
)
def command(folder: str, printed: bool) -> None:
    """Cho git biết đọc tệp Word và gộp kế hoạch.

    Mỗi bản sao (clone) trên mỗi máy chạy một lần; chạy lại lúc nào cũng được, nhất là sau khi nâng cấp chương trình.
    """
    from pathlib import Path

    from generator.commands.git_setup import git_setup as run
    from generator.console.words import git

    click.echo(git.set_up(run(Path(folder), printed)))
