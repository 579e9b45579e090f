"""The kehoach commands: which there are, and what becomes of an error. Each stands in generator/console/."""

from __future__ import annotations

import gc
import sys

# A command lives for seconds and makes hundreds of thousands of objects that stay: looking for garbage among them
# would take up to half its time. First of all, for modules make many objects too.
gc.disable()

from generator import __version__  # noqa: E402
from generator.console import vietnamese  # noqa: E402, F401  (gives click its words, so it comes before)

try:
    import click
except ModuleNotFoundError:
    sys.exit("Chưa cài các thành phần của chương trình. Trong thư mục này, chạy: python -m pip install .")

# The first line of each command's help. `--help` shows these and loads no command.
SUMMARIES = {
    "init": "Lập thư mục làm việc của cơ quan.",
    "new": "Viết kế hoạch mẫu, hoặc kế hoạch năm sau từ kế hoạch năm nay.",
    "import": "Lập tệp kế hoạch từ một tệp Word có sẵn.",
    "build": "Tạo văn bản Word từ tệp kế hoạch.",
    "text": "In nội dung kế hoạch (.yaml hoặc .docx) thành chữ thường, có đủ số và nhãn.",
    "diff": "So sánh hai bản của một kế hoạch.",
    "show": "In mọi giá trị của kế hoạch, kèm chỗ ghi giá trị đó.",
    "check": "Tìm lỗi trong tệp kế hoạch và tệp Word.",
    "opinions": "Lập bảng tổng hợp ý kiến góp ý từ các tệp Word gửi về.",
    "issue": "Phát hành: điền số, ngày và tạo bản Word cuối.",
    "pull": "Đưa những chỗ sửa trong tệp Word trở lại tệp kế hoạch.",
    "status": "Cho biết từng kế hoạch đang đến đâu.",
    "rules": "Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc.",
    "log": "Liệt kê các bản của kế hoạch trong git và mỗi bản đổi gì.",
    "git-setup": "Cho git biết đọc tệp Word và gộp kế hoạch.",
    "schema": "In JSON Schema, để trình soạn thảo gợi ý và kiểm tra.",
    "template": "Tệp mẫu Word của cơ quan.",
}
# Those that git calls, which nobody types.
HIDDEN = ("git-merge", "git-textconv")


def module_of(name: str) -> str:
    """The module in which a command stands; none can be called `import`."""
    return f"generator.console.{'import_word' if name == 'import' else name.replace('-', '_')}"


class Commands(click.Group):
    """A group whose commands are loaded when they are called; until then there is a name and a line of help."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begins with, its module loaded, and the rest of `args`."""
        from importlib import import_module

        name, command, rest = super().resolve_command(ctx, args)
        if name and command:
            command = import_module(module_of(name)).command
        return name, command, rest


@click.group(
    cls=Commands,
    commands=[
        *(click.Command(name, short_help=summary) for name, summary in SUMMARIES.items()),
        *(click.Command(name, hidden=True) for name in HIDDEN),
    ],
    # Asking how wide the terminal is would load four modules; click makes no wider lines of its own accord.
    context_settings={"help_option_names": ["-h", "--help"], "terminal_width": 78},
    options_metavar="[TÙY_CHỌN]",
    subcommand_metavar="LỆNH [THAM_SỐ]...",
)
@click.version_option(__version__, prog_name="kehoach")
def cli() -> None:
    """Từ tệp kế hoạch (YAML) đến văn bản Word đúng Nghị định 30/2020/NĐ-CP."""


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
    from generator.console.words import messages
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
