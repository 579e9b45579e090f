"""`kehoach issue`."""

from __future__ import annotations

import click

from generator.console.typed import OPTIONS, PATH


@click.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PATH)
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư cấp, không có ký hiệu: 15.")
@click.option("--date", required=True, metavar="NGÀY", help="Ngày ban hành: 28/12/2026 hoặc 2026-12-28.")
@click.option("--force", is_flag=True, help="Đổi cả số, ngày đã có; ghi đè cả tệp Word đã sửa.")
def command(plan: str, number: str, date: str, force: bool) -> None:
    """Phát hành: điền số, ngày và tạo bản Word cuối.

    Còn lỗi, còn chỗ phải điền hay số đã cấp thì không phát hành và không ghi gì.
    """
    from pathlib import Path

    from generator.commands.issue import issue as run
    from generator.console.words import office

    click.echo(office.issued(run(Path(plan), number, date, force)))
