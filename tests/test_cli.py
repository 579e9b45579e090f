"""The program as a user meets it: exit codes, words on the screen, odd places and odd consoles."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import plan_text

ROOT = Path(__file__).parents[1]
CLI = ROOT / "cli.py"
# What click says in English when its words are not given to it in Vietnamese.
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|args|error|show|message|exit|try|missing|requires|invalid|value|"
    r"did you mean|unexpected|extra|such|traceback|warning|is not|one of|in the|integer)\b",
    re.IGNORECASE,
)


# What is typed as it stands: names of options, commands and levels, a proper name.
LITERAL = re.compile(
    r"--[\w-]+|'[^']+'|\bkehoach \w+|^  \w+ |error\|warning\|info\|never|JSON Schema|(?<=: )error", re.MULTILINE
)


def run(
    *arguments: object, cwd: Path = ROOT, program: tuple[str, ...] = (), **env: str
) -> subprocess.CompletedProcess[str]:
    """`python cli.py ARGUMENTS`, its output read as UTF-8."""
    command = [*(program or (sys.executable, str(CLI))), *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **env}, capture_output=True, encoding="utf-8", check=False, timeout=120
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A good plan in an empty folder."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(plan_text(), encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A plan with a mistake in line 11."""
    path = tmp_path / "hong.yaml"
    path.write_text(plan_text(title="title:\n  subject: Năm <<yaer>>\n"), encoding="utf-8")
    return path


def test_a_build_says_what_it_made_and_exits_with_0(plan: Path) -> None:
    result = run("build", plan)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == f"Đã tạo {plan.with_suffix('.docx')}\n"
    assert zipfile.is_zipfile(plan.with_suffix(".docx"))


def test_a_mistake_in_the_plan_exits_with_1_and_names_its_place(broken: Path) -> None:
    result = run("build", broken)
    assert (result.returncode, result.stdout) == (1, "")
    assert f"{broken}:10:16: lỗi: Không có tên `yaer`. [unknown-name]" in result.stderr
    assert "→ Có phải <<year>>?" in result.stderr
    assert not broken.with_suffix(".docx").exists()


def test_a_build_tells_of_check_fix_where_there_is_something_for_it(plan: Path, broken: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("year: ", "year:"), encoding="utf-8")
    assert run("build", plan).stderr.endswith(f"Để máy sửa những chỗ sửa được: kehoach check --fix {plan}\n")
    assert "--fix" not in run("build", broken).stderr
    assert run("check", "--fix", plan).returncode == 0
    assert run("build", plan).returncode == 0


@pytest.mark.parametrize(
    ("stored", "typed", "hint"),
    [
        ("plans/kiem-tra-2027.yaml", "kiem-tra-2027.yaml", "Có phải plans/kiem-tra-2027.yaml?"),
        ("kiem-tra-2027.yaml", "kiem-tra-2027", "Có phải kiem-tra-2027.yaml?"),
        ("kiem-tra-2027.yaml", "kiem-tar-2027.yaml", "Có phải kiem-tra-2027.yaml?"),
        ("kiem-tra-2027.yaml.txt", "kiem-tra-2027.yaml", "Có tệp kiem-tra-2027.yaml.txt: đổi tên, bỏ đuôi .txt."),
        ("van-thu.yaml", "kiem-tra-2027.yaml", "Xem lại tên tệp và thư mục đang đứng."),
    ],
)
def test_for_a_plan_that_is_not_there_the_nearest_name_is_offered(
    tmp_path: Path, stored: str, typed: str, hint: str
) -> None:
    (tmp_path / stored).parent.mkdir(exist_ok=True)
    (tmp_path / stored).write_text(plan_text(), encoding="utf-8")
    result = run("build", typed, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (1, "")
    assert f"    → {hint.replace('/', os.sep)}\n" in result.stderr


def test_of_several_plans_the_good_ones_are_built_and_the_exit_code_is_1(
    plan: Path, broken: Path, tmp_path: Path
) -> None:
    result = run("build", broken, plan, "-o", tmp_path / "ra")
    assert result.returncode == 1
    assert result.stdout == f"[2/2] Đã tạo {tmp_path / 'ra' / 'ke-hoach.docx'}\n"
    assert result.stderr.startswith(f"[1/2] {broken}: chưa tạo được.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("biuld",),
        ("build",),
        ("build", "a.yaml", "--foo"),
        ("build", "--forse", "a.yaml"),
        ("build", "a.yaml", "-o"),
        ("build", "a.yaml", "--pdf=yes"),
        ("text",),
        ("text", "a.yaml", "b.yaml"),
        ("schema", "a", "b"),
        ("init",),
        ("init", "a", "--year", "hai nghìn"),
        ("issue", "a.yaml"),
        ("issue", "a.yaml", "--number", "15"),
        ("issue", "--number", "15", "--date", "28/12/2026"),
        ("status", "a", "b"),
        ("template",),
        ("template", "check"),
        ("template", "chekc", "a.docx"),
        ("check",),
        ("check", "a.yaml", "--format", "xml"),
        ("check", "a.yaml", "--fail-on", "never-ever"),
        ("rules", "doubled-wrod"),
        ("new",),
        ("new", "a.yaml", "--year", "sau"),
        ("new", "a.yaml", "--expressions"),
        ("new", "a.yaml", "b.yaml"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_so_in_vietnamese(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    words = LITERAL.sub("", result.stderr)
    assert ENGLISH.findall(words) == []


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("build",),
        ("check",),
        ("rules",),
        ("show",),
        ("text",),
        ("schema",),
        ("init",),
        ("issue",),
        ("status",),
        ("template",),
        ("template", "check"),
        ("new",),
    ],
)
def test_help_is_vietnamese_throughout(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Cách dùng: kehoach")
    words = LITERAL.sub("", result.stdout)
    assert ENGLISH.findall(words) == []
    # Help that does not fit is cut with dots.
    assert "..." not in words.replace("KẾ_HOẠCH...", "").replace("TỆP...", "").replace("[THAM_SỐ]...", "")


def test_the_version_is_told() -> None:
    result = run("--version")
    assert result.returncode == 0
    assert re.fullmatch(r"kehoach, phiên bản \d+\.\d+\.\d+\n", result.stdout)


def test_a_fault_of_the_program_exits_with_3_and_leaves_a_log_but_no_traceback(plan: Path, tmp_path: Path) -> None:
    code = (
        "import sys, generator.commands.build as room\n"
        "def fails(*_): raise ZeroDivisionError('somewhere inside')\n"
        "room.rendered = fails\n"
        "import cli\n"
        "cli.main()\n"
    )
    result = run("build", plan, program=(sys.executable, "-c", code), TMPDIR=str(tmp_path), TEMP=str(tmp_path))
    assert (result.returncode, result.stdout) == (3, "")
    assert "Traceback" not in result.stderr
    assert "không phải lỗi của bạn" in result.stderr
    [log] = tmp_path.glob("kehoach-loi-*.md")
    assert str(log) in result.stderr
    written = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: somewhere inside" in written
    assert f"`build {plan}`" in written
    assert not plan.with_suffix(".docx").exists()


def test_before_installing_it_says_what_to_do() -> None:
    # -S: without the packages that are installed.
    result = run("--help", program=(sys.executable, "-S", str(CLI)), PYTHONIOENCODING="utf-8")
    assert (result.returncode, result.stdout) == (1, "")
    assert "pip install ." in result.stderr
    assert "Traceback" not in result.stderr


def test_a_name_too_long_for_the_system_is_no_fault_of_the_program(plan: Path) -> None:
    result = run("build", plan, "-o", "dài" * 80)
    assert result.returncode == 1
    assert "tên tệp quá dài" in result.stderr


def test_ctrl_c_is_no_fault(plan: Path) -> None:
    code = (
        "import generator.commands.build as room\n"
        "def stopped(*_): raise KeyboardInterrupt\n"
        "room.rendered = stopped\n"
        "import cli\n"
        "cli.main()\n"
    )
    result = run("build", plan, program=(sys.executable, "-c", code))
    assert (result.returncode, result.stderr.strip()) == (130, "Đã dừng theo yêu cầu; không có tệp nào viết dở.")


def test_the_installed_command_and_cli_py_are_the_same(plan: Path) -> None:
    installed = Path(sys.executable).with_name("kehoach")
    if not installed.is_file():
        pytest.skip("not installed as a command")
    for arguments in (["--help"], ["text", plan], ["build"]):
        there, here = run(*arguments, program=(str(installed),)), run(*arguments)
        assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)


def test_it_runs_from_another_folder_with_paths_from_there(plan: Path, tmp_path: Path) -> None:
    result = run("build", plan.name, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, "Đã tạo ke-hoach.docx\n")
    assert (tmp_path / "ke-hoach.docx").is_file()


def test_blanks_and_vietnamese_letters_in_paths_do_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "Kế hoạch năm 2026 (dự thảo)"
    folder.mkdir()
    plan = folder / "Kế hoạch CCHC.yaml"
    plan.write_text(plan_text(), encoding="utf-8")
    result = run("build", plan)
    assert result.stdout == f"Đã tạo {folder / 'Kế hoạch CCHC.docx'}\n"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_console_that_knows_no_vietnamese_stops_nothing(plan: Path, broken: Path, encoding: str) -> None:
    assert run("text", plan, PYTHONIOENCODING=encoding, PYTHONUTF8="0").returncode == 0
    result = run("build", broken, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert result.returncode == 1
    assert "Có 1 lỗi cần sửa." in result.stderr


def test_a_missing_libreoffice_leaves_the_docx_and_exits_with_1(plan: Path, tmp_path: Path) -> None:
    result = run("build", plan, "--pdf", PATH=str(tmp_path), PROGRAMFILES=str(tmp_path))
    assert result.returncode == 1
    assert result.stdout == f"Đã tạo {plan.with_suffix('.docx')}\n"
    assert "Chưa cài LibreOffice" in result.stderr
    assert plan.with_suffix(".docx").is_file()


def test_text_prints_what_the_document_says(plan: Path) -> None:
    result = run("text", plan)
    assert (result.returncode, result.stderr) == (0, "")
    assert "I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ người dân./.\n" in result.stdout


def test_text_of_a_plan_that_is_not_there_exits_with_1(tmp_path: Path) -> None:
    result = run("text", tmp_path / "khong-co.yaml")
    assert (result.returncode, result.stdout) == (1, "")
    assert "Không có tệp" in result.stderr


def test_the_schema_goes_to_the_screen_or_into_a_file(tmp_path: Path) -> None:
    printed = run("schema")
    assert (printed.returncode, printed.stderr) == (0, "")
    written = run("schema", "-o", tmp_path / "kehoach.schema.json")
    assert written.stdout == f"Đã ghi {tmp_path / 'kehoach.schema.json'}\n"
    assert (tmp_path / "kehoach.schema.json").read_text(encoding="utf-8") == printed.stdout


def test_output_that_nobody_reads_is_no_fault(plan: Path) -> None:
    process = subprocess.Popen([sys.executable, CLI, "text", plan], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait(timeout=60) != 3


def test_the_life_of_a_plan_in_an_office(tmp_path: Path) -> None:
    made = run("init", "co-quan", "--year", 2027, cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert "    plans/cai-cach-hanh-chinh-2027.yaml\n" in made.stdout
    assert "Đã có sẵn" not in made.stdout
    folder, plan = tmp_path / "co-quan", "plans/cai-cach-hanh-chinh-2027.yaml"
    assert run("build", "plans", cwd=folder).stdout == "Đã tạo plans/cai-cach-hanh-chinh-2027.docx\n"
    assert run("check", "plans", cwd=folder).returncode == 0
    issued = run("issue", plan, "--number", "5", "--date", "2027-01-04", cwd=folder)
    assert (issued.returncode, issued.stderr) == (0, "")
    assert issued.stdout.startswith(f"Đã phát hành {plan}: số 05/KH-SNV, ngày 04 tháng 01 năm 2027.\nĐã tạo plans/")
    row = run("status", cwd=folder).stdout.splitlines()[2]
    assert row.split() == [plan, "2027", "KH-SNV", "5", "04/01/2027", "đúng", "bản"]
    again = run("init", "co-quan", cwd=tmp_path)
    assert (again.returncode, again.stdout.splitlines()[:2]) == (
        0,
        ["Thư mục làm việc co-quan đã đủ tệp.", "Đã có sẵn, để nguyên:"],
    )


def test_what_keeps_a_plan_from_being_issued_is_told_and_nothing_is_written(plan: Path) -> None:
    before = plan.read_bytes()
    result = run("issue", plan, "--number", "15/KH-SNV", "--date", "30/02/2026")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "--date: lỗi: Không có ngày `30/02/2026`. [bad-date]",
        "    → Gõ đủ ngày, tháng, năm: 28/12/2026.",
        "--number: lỗi: Số văn bản chỉ gồm chữ số, từ 1 trở lên; đã gõ “15/KH-SNV”. [bad-number]",
        "    → Gõ --number 15; ký hiệu đã có trong kế hoạch hoặc office.yaml.",
        "Có 2 lỗi cần sửa.",
    ]
    assert plan.read_bytes() == before
    assert not plan.with_suffix(".docx").exists()


def test_broken_plans_are_in_the_table_and_its_exit_code_is_0(plan: Path, broken: Path, tmp_path: Path) -> None:
    result = run("status", tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert [line.split()[0] for line in result.stdout.splitlines()[2:4]] == [broken.name, plan.name]
    assert "1 có lỗi" in result.stdout


def test_the_schema_of_the_offices_file_is_another(tmp_path: Path) -> None:
    assert '"signatories"' in run("schema", "--office").stdout
    assert '"signatories"' not in run("schema").stdout


@pytest.mark.slow
def test_an_installed_wheel_builds_a_plan_outside_the_checkout(plan: Path, tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    made = run("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path, ROOT, program=pip)
    assert made.returncode == 0, made.stderr
    [wheel] = tmp_path.glob("*.whl")
    place = tmp_path / "installed"
    assert run("install", "--no-deps", "--target", place, wheel, program=pip).returncode == 0
    code = f"import cli, generator; assert generator.__file__.startswith({str(place)!r}); cli.main()"
    installed = {"cwd": tmp_path, "program": (sys.executable, "-c", code), "PYTHONPATH": str(place)}
    result = run("build", plan, **installed)
    assert (result.returncode, result.stderr) == (0, "")
    assert zipfile.is_zipfile(plan.with_suffix(".docx"))
    for arguments in (
        ("new", "moi.yaml"),
        ("new", "sau.yaml", "--from", "moi.yaml"),
        ("init", "co-quan", "--year", 2027),
        ("build", "co-quan/plans"),
        ("template", "check", "co-quan/templates/ke-hoach.docx"),
        ("issue", "co-quan/plans/cai-cach-hanh-chinh-2027.yaml", "--number", 15, "--date", "28/12/2026"),
    ):
        result = run(*arguments, **installed)
        assert (result.returncode, result.stderr) == (0, ""), arguments
    assert "28/12/2026  " in run("status", "co-quan", **installed).stdout


def test_a_build_without_faults_does_not_wait_for_what_explains_them(plan: Path) -> None:
    code = (
        "import sys, cli\n"
        "try:\n"
        "    cli.main()\n"
        "finally:\n"
        "    print([name for name in sys.modules if name.startswith('generator.plan.loading.')])\n"
    )
    result = run("build", plan, program=(sys.executable, "-c", code))
    loaded = result.stdout.splitlines()[-1]
    assert "generator.plan.loading.events" in loaded
    for explaining in ("traps", "lines", "values", "nesting", "heads", "under_bar"):
        assert f"generator.plan.loading.{explaining}'" not in loaded
