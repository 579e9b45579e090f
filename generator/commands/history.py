"""The versions of a plan that git keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.commands.git import asked, required, required_top, top_of
from generator.paths import instead_of
from generator.problems import Place, UserError

_RECORD, _FIELD = "\x1e", "\x1f"
_FORMAT = _FIELD.join(("%H", "%aI", "%an", "%s", "%P")) + _FIELD


class Version(NamedTuple):
    """A version of a plan: who wrote it into git and when (ISO 8601), with which words; its bytes, and those before it.

    `path` is where the plan stood then, from the top of the working tree, `old_path` before that. `before` is what the
    parent commit had, None where the plan began. `commit` is "" for what stands in the file and in no commit; `now` is
    None where it was removed.
    """

    commit: str
    date: str
    author: str
    subject: str
    path: str
    old_path: str
    now: bytes | None
    before: bytes | None


def versions(plan: Path) -> list[Version]:
    """The versions of a plan, newest first, also from before it was renamed; what no commit has yet comes first.

    Raises UserError where git does not know the file.
    """
    if plan.is_dir():
        message = f"{plan} là một thư mục, không phải tệp kế hoạch."
        raise UserError.at(Place(str(plan)), "not-a-file", message, "Ghi rõ tên tệp .yaml.")
    top = required_top(plan)
    name = _name_in(top, plan)
    command = ["log", "--follow", "--name-status", "-z", f"--format={_RECORD}{_FORMAT}"]
    # A merge says what it brought since git 2.31.
    logged = asked(top, *command, "--diff-merges=first-parent", "--", name) or asked(top, *command, "--", name) or b""
    entries = list(_entries(logged.decode("utf-8", "surrogateescape"), name))
    wanted = [spec for entry in entries for spec in (f"{entry[0]}:{entry[4]}", f"{entry[0]}^:{entry[5]}")]
    contents = _contents(top, wanted)
    found = [Version(*entry[:6], *contents[2 * at : 2 * at + 2]) for at, entry in enumerate(entries)]
    told: list[Version] = []
    for version, entry in zip(reversed(found), reversed(entries), strict=True):
        # A merge that left the plan as one side had it made no version of its own.
        if not entry[6] or all(version.now != other.now for other in told):
            told.insert(0, version)
    found = told
    now = _normal(plan.read_bytes()) if plan.is_file() else None
    newest = found[0].now if found else None
    if now is not None and now != newest:
        found.insert(0, Version("", "", "", "", name, name, now, newest))
    if not found:
        raise UserError.at(Place(str(plan)), "no-file", f"Không có tệp {plan}.", instead_of(plan, "yaml"))
    return found


def number_of_draft(plan: Path) -> int | None:
    """Which draft the plan's file is: the different contents that git has of it, and this one; None without git."""
    try:
        if top_of(plan.parent) is None:
            return None
        now = _normal(plan.read_bytes())
        earlier = {version.now for version in versions(plan) if version.commit and version.now is not None}
    except (OSError, UserError):
        return None
    return len(earlier - {now}) + 1


def _name_in(top: Path, plan: Path) -> str:
    """The name of a file from the top of the working tree, as git knows it."""
    try:
        # The folder is resolved, the file not: a link is a file of its own to git.
        return (plan.parent.resolve() / plan.name).relative_to(top.resolve()).as_posix()
    except ValueError:
        message = "Tệp này nằm ngoài kho git."
        raise UserError.at(Place(str(plan)), "no-repository", message, "Chạy trong thư mục làm việc.") from None


def _entries(logged: str, name: str) -> Iterator[tuple[str, str, str, str, str, str, bool]]:
    """Commit, date, author, subject, the file's name then and its name before, whether it is a merge."""
    for record in logged.split(_RECORD)[1:]:
        *fields, changed = record.split(_FIELD)
        commit, date, author, subject, parents = fields[:5]
        # "R100 NUL old NUL new NUL" or "M NUL name NUL"; a merge says nothing.
        parts = [part for part in changed.strip("\0\n").split("\0") if part.strip()]
        before = name
        if len(parts) == 3:
            before, name = parts[1:]
        elif len(parts) == 2:
            before = name = parts[1]
        yield commit, date, author, subject, name, before, " " in parents
        name = before


def _contents(top: Path, wanted: Sequence[str]) -> list[bytes | None]:
    """What git has under each of these names (git-cat-file(1), batch output), None where there is nothing."""
    if not wanted:
        return []
    given = "".join(f"{spec}\n" for spec in wanted).encode("utf-8", "surrogateescape")
    answer = required(top, "cat-file", "--batch", given=given)
    found: list[bytes | None] = []
    at = 0
    for _ in wanted:
        end = answer.index(b"\n", at)
        head = answer[at:end].split(b" ")
        at = end + 1
        if head[-1] == b"missing" or not head[-1].isdigit():
            found.append(None)
            continue
        size = int(head[-1])
        found.append(_normal(answer[at : at + size]))
        at += size + 1
    return found


def _normal(content: bytes) -> bytes:
    """The content as git keeps it: on Windows the file may have other line ends."""
    return content.replace(b"\r\n", b"\n")
