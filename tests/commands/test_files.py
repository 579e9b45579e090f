"""Writing whole or not at all, and the lock files of programs that have a document open."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.commands import files
from generator.commands.files import refuse_if_open, write_together, write_whole
from generator.problems import UserError


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c.docx", b"all")
    assert (tmp_path / "a" / "b" / "c.docx").read_bytes() == b"all"


def test_a_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.docx", b"all")
    assert (tmp_path / "a.docx").stat().st_mode & 0o444 == 0o444


def test_nothing_is_left_but_the_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.docx", b"all")
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_disk_that_fills_up_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(UserError, match="ổ đĩa hết chỗ"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_that_the_system_holds_stays_and_the_user_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def held(_source: object, _target: object) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(files.os, "replace", held)
    with pytest.raises(UserError) as caught:
        write_whole(target, b"new")
    assert "Đóng tệp nếu đang mở trong Word" in caught.value.problems[0].hint
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_folder_that_must_not_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Simulated: a test run as root may write everywhere.
    def refused(**_arguments: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(files.tempfile, "mkstemp", refused)
    with pytest.raises(UserError) as caught:
        write_whole(tmp_path / "a.docx", b"new")
    [problem] = caught.value.problems
    assert problem.rule == "cannot-write"
    assert problem.message == "Không ghi được tệp: không có quyền."


def test_a_file_where_a_folder_is_needed_is_told(tmp_path: Path) -> None:
    (tmp_path / "ra").write_text("a file")
    with pytest.raises(UserError, match="có tệp trùng tên với thư mục"):
        write_whole(tmp_path / "ra" / "a.docx", b"new")


def test_a_fault_the_program_has_no_words_for_is_told_without_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(_source: object, _target: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(files.os, "replace", odd)
    with pytest.raises(UserError) as caught:
        write_whole(tmp_path / "a.docx", b"new")
    assert caught.value.problems[0].message == f"Không ghi được tệp: mã {errno.EIO}."


# How Word names the lock file: ~$ before a name of up to six signs, over the first one or two of a longer one.
@pytest.mark.parametrize(
    ("document", "lock"),
    [
        ("kh.docx", "~$kh.docx"),
        ("kh2026.docx", "~$kh2026.docx"),
        ("kh-2026.docx", "~$h-2026.docx"),
        ("ke-hoach.docx", "~$-hoach.docx"),
        ("Kế hoạch CCHC.docx", "~$ hoạch CCHC.docx"),
        ("ke-hoach.docx", ".~lock.ke-hoach.docx#"),
    ],
)
def test_a_document_that_is_open_is_not_written_to(tmp_path: Path, document: str, lock: str) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(UserError, match="đang mở"):
        refuse_if_open(tmp_path / document)


@pytest.mark.parametrize("lock", ["~$c-tiep.docx", ".~lock.ke-hoach.odt#"])
def test_the_lock_of_another_document_does_not_matter(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    refuse_if_open(tmp_path / "ke-hoach.docx")


def test_a_file_that_somebody_made_read_only_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(UserError) as caught:
        write_whole(path, b"new")
    assert caught.value.problems[0].rule == "read-only"
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_followed(tmp_path: Path) -> None:
    path, link = tmp_path / "a.docx", tmp_path / "link.docx"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_of_files_written_together_all_are_or_none(tmp_path: Path) -> None:
    new, old, refused = tmp_path / "moi.docx", tmp_path / "cu.docx", tmp_path / "chi-doc.yaml"
    for path in (old, refused):
        path.write_bytes(b"as it was")
    refused.chmod(0o444)
    with pytest.raises(UserError):
        write_together({new: b"new", old: b"new", refused: b"new"})
    assert not new.exists()
    assert old.read_bytes() == refused.read_bytes() == b"as it was"
    refused.chmod(0o644)
    write_together({new: b"new", old: b"new", refused: b"new"})
    assert {path.read_bytes() for path in (new, old, refused)} == {b"new"}
