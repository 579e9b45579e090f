"""`kehoach opinions`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, metavar="TỆP_WORD...", type=PATH)
@click.option("-o", "--output", type=PATH, metavar="TỆP", help="Ghi vào tệp .docx này.")
@click.option("--plan", type=PATH, metavar="KẾ_HOẠCH", help="Kế hoạch hiện nay: chỗ nào đã sửa theo góp ý thì ghi sẵn.")
@click.option("--force", is_flag=True, help="Ghi đè cả bảng đã có người sửa.")
def command(files: tuple[str, ...], output: str | None, plan: str | None, force: bool) -> None:
    """Lập bảng tổng hợp ý kiến góp ý từ các tệp Word gửi về.

    Ý kiến là nhận xét (comment) và chỗ sửa có theo dõi (Track Changes). Một thư mục là mọi tệp Word trong đó.
    """
    from pathlib import Path

    from generator.commands.opinions import opinions as run

    paths = [Path(file) for file in files]
    done = run(paths, Path(output) if output else None, Path(plan) if plan else None, force)
    click.echo(f"Đã ghi {done.output}: {done.total} ý kiến.")
    for name in done.silent:
        click.echo(f"Không có nhận xét hay chỗ sửa có theo dõi nào đổi nội dung: {name}")
    if done.silent:
        click.echo("Chỗ sửa thẳng, không theo dõi, thì xem bằng: kehoach diff")
