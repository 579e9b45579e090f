"""`kehoach build`."""

from __future__ import annotations

import sys

import click

from generator.console.typed import OPTIONS, PATH

_DRAFT = "--draft"


class _Build(click.Command):
    """Takes the word after --draft for its number only where it is one: it may be a plan."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        given = [
            f"{_DRAFT}=0" if arg == _DRAFT and not "".join(args[at : at + 1]).isdecimal() else arg
            for at, arg in enumerate(args, start=1)
        ]
        return super().parse_args(ctx, given)


@click.command(cls=_Build, options_metavar=OPTIONS)
@click.argument("plans", nargs=-1, required=True, metavar="KẾ_HOẠCH...", type=PATH)
@click.option("-o", "--output", type=PATH, metavar="TỆP|THƯ_MỤC", help="Ghi vào tệp .docx này, hoặc vào thư mục này.")
@click.option(
    _DRAFT,
    type=int,
    metavar="[LẦN]",
    help="Đóng khung DỰ THẢO ở góc trên, lần thứ mấy; không ghi thì đếm các bản đã khác nhau trong git.",
)
@click.option("--pdf", is_flag=True, help="Tạo thêm tệp PDF (cần LibreOffice).")
@click.option("--force", is_flag=True, help="Ghi đè cả tệp đã sửa sau khi tạo, cả PDF của người khác.")
def command(plans: tuple[str, ...], output: str | None, draft: int | None, pdf: bool, force: bool) -> None:
    """Tạo văn bản Word từ tệp kế hoạch.

    Chỉ một thư mục thì tạo mọi kế hoạch trong thư mục đó.
    """
    from pathlib import Path

    from generator.commands.build import build as run
    from generator.commands.outlines import plans_in
    from generator.console.words import messages

    found = plans_in([Path(plan) for plan in plans])
    results = []
    for number, built in enumerate(run(found, Path(output) if output else None, force, draft), start=1):
        results.append(built)
        counter = f"[{number}/{len(found)}] " if len(found) > 1 else ""
        click.echo(counter + messages.built(built), err=bool(built.problems))
    done = [built.document for built in results if not built.problems]
    if pdf and done:
        from generator.commands.pdf import write_pdfs

        for path in write_pdfs(done, force):
            click.echo(f"Đã tạo {path}")
    if len(done) < len(results):
        sys.exit(1)
