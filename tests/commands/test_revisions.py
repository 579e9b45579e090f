"""A plan as git keeps it: by revision and path, by the name it had then, with what its office said then."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.commands.revisions import outline_named, outline_since
from generator.outline.blocks import Letterhead, Outline, Paragraph
from generator.problems import UserError
from tests.support import body, document_of, plan_text


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office's folder in git with one plan, committed twice; the second time with other words."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "An")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "an@example.vn")
    folder = tmp_path / "cơ quan"
    (folder / "plans").mkdir(parents=True)
    monkeypatch.chdir(folder)
    git("init", "-q", "-b", "main")
    (folder / "office.yaml").write_text("header:\n  place: Hạ Long\n", encoding="utf-8")
    commit(plan_text(sections=body("Bản đầu."), header=HEADER))
    (folder / "office.yaml").write_text("header:\n  place: Móng Cái\n", encoding="utf-8")
    commit(plan_text(sections=body("Bản hai."), header=HEADER))
    return folder


HEADER = "header:\n  parent: UBND tỉnh Quảng Ninh\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  date: 09/02/2026\n"


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit(text: str) -> None:
    Path("plans", "cchc.yaml").write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "kế hoạch")


def said(outline: Outline) -> tuple[str, str]:
    """The place in the letterhead, and the last line of the body."""
    head = next(block for block in outline.blocks if isinstance(block, Letterhead))
    return head.place_name, [block.text for block in outline.blocks if isinstance(block, Paragraph)][-1]


def refused(name: str) -> tuple[str, str, str]:
    with pytest.raises(UserError) as caught:
        outline_named(name)
    (problem,) = caught.value.problems
    return problem.rule, problem.message, problem.hint


def test_a_revision_has_the_words_it_had_then_and_its_offices(office: Path) -> None:
    assert said(outline_named("HEAD~1:plans/cchc.yaml")) == ("Hạ Long", "Bản đầu./.")
    assert said(outline_named("@:plans/cchc.yaml")) == ("Móng Cái", "Bản hai./.")
    assert said(outline_named("plans/cchc.yaml")) == ("Móng Cái", "Bản hai./.")


def test_the_path_counts_from_the_top_or_from_where_one_stands(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office / "plans")
    assert said(outline_named("HEAD~1:cchc.yaml")) == ("Hạ Long", "Bản đầu./.")
    assert said(outline_named("HEAD~1:plans\\cchc.yaml")) == ("Hạ Long", "Bản đầu./.")


def test_a_plan_renamed_since_is_found_under_its_old_name(office: Path) -> None:
    git("mv", "plans/cchc.yaml", "plans/cải cách.yaml")
    git("commit", "-q", "-m", "đổi tên")
    assert said(outline_since(Path("plans", "cải cách.yaml"), "HEAD~2")) == ("Hạ Long", "Bản đầu./.")


def test_a_word_file_in_a_revision_is_read_too(office: Path) -> None:
    Path("plans", "cchc.docx").write_bytes(document_of(plan_text(sections=body("Bản Word."))))
    git("add", ".")
    git("commit", "-q", "-m", "bản Word")
    assert said(outline_named("HEAD:plans/cchc.docx")) == ("Quảng Ninh", "Bản Word./.")


def test_an_unknown_revision_is_refused_with_the_likely_one(office: Path) -> None:
    assert refused("mian:plans/cchc.yaml") == (
        "unknown-revision",
        "Kho git không có phiên bản `mian`.",
        "Có phải `main`?",
    )


def test_a_path_that_is_not_there_is_refused_with_the_likely_one(office: Path) -> None:
    assert refused("HEAD:plan/cchc.yaml") == (
        "not-in-revision",
        "Phiên bản `HEAD` không có tệp `plan/cchc.yaml`.",
        "Có phải `HEAD:plans/cchc.yaml`?",
    )


def test_outside_a_repository_the_reason_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert refused("HEAD:plans/cchc.yaml")[0] == "no-repository"


def test_without_git_the_reason_is_told(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refused("HEAD:plans/cchc.yaml")[:2] == ("no-git", "Máy này chưa có git.")
