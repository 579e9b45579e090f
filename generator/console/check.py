"""`kehoach check`."""

from __future__ import annotations

import sys

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, metavar="TỆP...", type=PATH)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    metavar="text|json|github",
    help="In cho người đọc (text), cho chương trình (json), hay cho GitHub Actions (github).",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    metavar="error|warning|info|never",
    help="Mức từ đó trở lên thì mã thoát là 1 (mặc định: error).",
)
@click.option("--fix", is_flag=True, help="Sửa ngay trong tệp kế hoạch những chỗ sửa được mà không sai ý.")
@click.option("--dry-run", is_flag=True, help="Cùng với --fix: chỉ cho xem sẽ sửa gì, không ghi tệp.")
def command(files: tuple[str, ...], form: str, fail_on: str, fix: bool, dry_run: bool) -> None:
    """Tìm lỗi trong tệp kế hoạch và tệp Word.

    Một thư mục là mọi kế hoạch trong thư mục đó.
    """
    from pathlib import Path

    from generator.commands.check import check as run
    from generator.commands.check import fails, fix_all
    from generator.commands.outlines import plans_in
    from generator.console.words import findings

    if dry_run and not fix:
        raise click.UsageError("--dry-run đi cùng --fix.")
    paths = plans_in([Path(file) for file in files])
    fixed = list(fix_all(paths, dry_run)) if fix else []
    for file in fixed:
        # What a program reads holds the findings alone.
        click.echo(findings.fixed(file, dry_run), err=form != "text" or bool(file.refused))
    found = list(run(paths))
    click.echo(findings.FORMATS[form](found), nl=False)
    if fails(found, fail_on) or any(file.refused for file in fixed):
        sys.exit(1)
