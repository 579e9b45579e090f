"""The kehoach commands: parse, call, print. The work is done in generator/."""

from __future__ import annotations

import gc
import sys

# A command lives for seconds and makes hundreds of thousands of objects that stay: looking for garbage among them
# would take up to half its time. First of all, for modules make many objects too.
gc.disable()

from generator import __version__, vietnamese  # noqa: E402, F401  (gives click its words, so it comes before)

try:
    import click
except ModuleNotFoundError:
    sys.exit("Chưa cài các thành phần của chương trình. Trong thư mục này, chạy: python -m pip install .")

# What a command needs it imports itself: `--help` must not wait for it.
PLAN = click.Path()
OPTIONS = "[TÙY_CHỌN]"


@click.group(
    # Asking how wide the terminal is would load four modules; click makes no wider lines of its own accord.
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 78},
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH [THAM_SỐ]...",
)
@click.version_option(__version__, prog_name="kehoach")
def cli() -> None:
    """Từ tệp kế hoạch (YAML) đến văn bản Word đúng Nghị định 30/2020/NĐ-CP."""


@cli.command(options_metavar=OPTIONS)
@click.argument("folder", metavar="THƯ_MỤC", type=PLAN)
@click.option("--year", type=click.IntRange(1900, 2099), metavar="NĂM", help="Năm của kế hoạch đầu tiên (năm tới).")
def init(folder: str, year: int | None) -> None:
    """Lập thư mục làm việc của cơ quan.

    Tệp nào đã có thì để nguyên; chạy lại lúc nào cũng được.
    """
    from pathlib import Path

    from generator import office_messages
    from generator.commands.init import coming_year
    from generator.commands.init import init as run

    click.echo(office_messages.made(run(Path(folder), year or coming_year())))


@cli.command(options_metavar=OPTIONS)
@click.argument("target", metavar="TỆP", type=PLAN)
@click.option("--from", "source", type=PLAN, metavar="KẾ_HOẠCH", help="Làm từ kế hoạch này thay cho kế hoạch mẫu.")
@click.option("--year", metavar="NĂM", help="Năm của kế hoạch mới (mặc định: năm sau).")
@click.option("--expressions", is_flag=True, help="Viết năm thành <<year>>, từ sau chỉ phải sửa một dòng.")
def new(target: str, source: str | None, year: str | None, expressions: bool) -> None:
    """Viết kế hoạch mẫu, hoặc kế hoạch năm sau từ kế hoạch năm nay.

    Không ghi đè tệp đã có.
    """
    from pathlib import Path

    if year is not None and not (year.isdecimal() and len(year) == 4):
        raise click.UsageError(f"--year {year}: không phải là năm. Gõ bốn chữ số, ví dụ --year 2027.")
    if expressions and source is None:
        raise click.UsageError("--expressions chỉ dùng cùng --from.")
    from generator import new_report
    from generator.commands.new import new_example, new_from

    wanted = int(year) if year else None
    if source is None:
        made = new_example(Path(target), wanted)
    else:
        made = new_from(Path(source), Path(target), wanted, expressions)
    click.echo(new_report.made(made), nl=False)


@cli.command(options_metavar=OPTIONS)
@click.argument("plans", nargs=-1, required=True, metavar="KẾ_HOẠCH...", type=PLAN)
@click.option("-o", "--output", type=PLAN, metavar="TỆP|THƯ_MỤC", help="Ghi vào tệp .docx này, hoặc vào thư mục này.")
@click.option("--pdf", is_flag=True, help="Tạo thêm tệp PDF (cần LibreOffice).")
@click.option("--force", is_flag=True, help="Ghi đè cả tệp đã sửa sau khi tạo, cả PDF của người khác.")
def build(plans: tuple[str, ...], output: str | None, pdf: bool, force: bool) -> None:
    """Tạo văn bản Word từ tệp kế hoạch.

    Chỉ một thư mục thì tạo mọi kế hoạch trong thư mục đó.
    """
    from pathlib import Path

    from generator import messages
    from generator.commands.build import build as run
    from generator.commands.outlines import plans_in

    found = plans_in([Path(plan) for plan in plans])
    results = []
    for number, built in enumerate(run(found, Path(output) if output else None, force), start=1):
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


@cli.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PLAN)
def text(plan: str) -> None:
    """In nội dung kế hoạch thành chữ thường, có đủ số và nhãn."""
    from pathlib import Path

    from generator.commands.outlines import read_plan
    from generator.outline.text import as_text

    click.echo(as_text(read_plan(Path(plan))[1]), nl=False)


@cli.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PLAN)
def show(plan: str) -> None:
    """In mọi giá trị của kế hoạch, kèm chỗ ghi giá trị đó."""
    from pathlib import Path

    from generator import messages
    from generator.commands.show import show as run

    click.echo("\n".join(messages.values(run(Path(plan)))))


@cli.command(options_metavar=OPTIONS)
@click.argument("files", nargs=-1, required=True, metavar="TỆP...", type=PLAN)
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
def check(files: tuple[str, ...], form: str, fail_on: str, fix: bool, dry_run: bool) -> None:
    """Tìm lỗi trong tệp kế hoạch và tệp Word.

    Một thư mục là mọi kế hoạch trong thư mục đó.
    """
    from pathlib import Path

    from generator import reports
    from generator.commands.check import check as run
    from generator.commands.check import fails, fix_all
    from generator.commands.outlines import plans_in

    if dry_run and not fix:
        raise click.UsageError("--dry-run đi cùng --fix.")
    paths = plans_in([Path(file) for file in files])
    fixed = list(fix_all(paths, dry_run)) if fix else []
    for file in fixed:
        # What a program reads holds the findings alone.
        click.echo(reports.fixed(file, dry_run), err=form != "text" or bool(file.refused))
    found = list(run(paths))
    click.echo(reports.FORMATS[form](found), nl=False)
    if fails(found, fail_on) or any(file.refused for file in fixed):
        sys.exit(1)


@cli.command(options_metavar=OPTIONS)
@click.argument("plan", metavar="KẾ_HOẠCH", type=PLAN)
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư cấp, không có ký hiệu: 15.")
@click.option("--date", required=True, metavar="NGÀY", help="Ngày ban hành: 28/12/2026 hoặc 2026-12-28.")
@click.option("--force", is_flag=True, help="Đổi cả số, ngày đã có; ghi đè cả tệp Word đã sửa.")
def issue(plan: str, number: str, date: str, force: bool) -> None:
    """Phát hành: điền số, ngày và tạo bản Word cuối.

    Còn lỗi, còn chỗ phải điền hay số đã cấp thì không phát hành và không ghi gì.
    """
    from pathlib import Path

    from generator import office_messages
    from generator.commands.issue import issue as run

    click.echo(office_messages.issued(run(Path(plan), number, date, force)))


@cli.command(options_metavar=OPTIONS)
@click.argument("folder", required=False, default=".", metavar="[THƯ_MỤC]", type=PLAN)
def status(folder: str) -> None:
    """Cho biết từng kế hoạch đang đến đâu."""
    from pathlib import Path

    from generator import office_messages
    from generator.commands.status import status as run

    click.echo(office_messages.standings(run(Path(folder)), Path(folder)))


@cli.command(options_metavar=OPTIONS)
@click.argument("rule", required=False, default="", metavar="[MÃ]")
def rules(rule: str) -> None:
    """Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc."""
    from generator.rules import manuals

    if not rule:
        click.echo(manuals.listed(), nl=False)
        return
    explained = manuals.explained(rule)
    if explained is None:
        raise click.UsageError(manuals.unknown(rule))
    click.echo(explained, nl=False)


@cli.command(options_metavar=OPTIONS)
@click.option("-o", "--output", type=PLAN, metavar="TỆP", help="Ghi vào tệp này thay vì in ra màn hình.")
@click.option("--office", is_flag=True, help="JSON Schema của office.yaml thay vì của tệp kế hoạch.")
def schema(output: str | None, office: bool) -> None:
    """In JSON Schema, để trình soạn thảo gợi ý và kiểm tra."""
    from pathlib import Path

    from generator.commands.schema import as_json, write_schema

    if output is None:
        click.echo(as_json(office), nl=False)
    else:
        write_schema(Path(output), office)
        click.echo(f"Đã ghi {output}")


@cli.group(options_metavar=OPTIONS, subcommand_metavar="LỆNH [THAM_SỐ]...")
def template() -> None:
    """Tệp mẫu Word của cơ quan."""


@template.command("check", options_metavar=OPTIONS)
@click.argument("file", metavar="TỆP", type=PLAN)
def check_template(file: str) -> None:
    """Thử một tệp mẫu: có dùng được không, trang và chữ ra sao."""
    from pathlib import Path

    from generator import office_messages
    from generator.commands.template_check import check_template as run

    click.echo(office_messages.template(run(Path(file)), Path(file)))


def main() -> None:
    """Runs the command line. Exit codes: 0 done, 1 something for the user to mend, 2 wrong usage, 3 a bug."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may know no Vietnamese; it gets UTF-8 all the same.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        cli.main(prog_name="kehoach", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Đã dừng theo yêu cầu; không có tệp nào viết dở.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(1)
    except Exception as error:
        sys.exit(_told(error))
    finally:
        # Nor is there anything to be gained from the interpreter's last look for it, at its end.
        gc.freeze()


def _told(error: Exception) -> int:
    """Prints what went wrong; the exit code."""
    from generator import messages
    from generator.problems import UserError

    if isinstance(error, UserError):
        click.echo(messages.problems(error.problems), err=True)
        return 1
    if isinstance(error, OSError):
        click.echo(messages.refused_by_system(error), err=True)
        return 1
    click.echo(messages.bug(error), err=True)
    return 3


if __name__ == "__main__":
    main()
