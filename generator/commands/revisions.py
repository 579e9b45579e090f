"""What `diff` compares: a plan, a Word file, or either as git keeps it in a revision (`HEAD~2:plans/a.yaml`)."""

from __future__ import annotations

import difflib
import re
import tempfile
from pathlib import Path, PurePosixPath

from generator.commands.git import asked, required_top
from generator.commands.outlines import office_at, outline_at, read_plan
from generator.outline.blocks import Outline
from generator.plan.office import NAME, Office, nearest, read_office
from generator.problems import Place, UserError

_REVISION = re.compile(r"(?P<revision>[^:]{2,}|@):(?P<path>.+)", re.DOTALL)
_WORD = (".docx", ".docm")


def outline_named(name: str) -> Outline:
    """The outline of a file, or of `REVISION:path` from git's memory; raises UserError."""
    found = _REVISION.fullmatch(name)
    if found is None or Path(name).exists():
        return outline_at(Path(name))
    return _outline_then(Path(), found["revision"], found["path"])


def outline_since(plan: Path, revision: str) -> Outline:
    """The outline of a plan as it was in a revision, under the name it had then; raises UserError."""
    top = required_top(plan)
    try:
        # The folder is resolved, the file not: a link is a file of its own to git.
        name = (plan.parent.resolve() / plan.name).relative_to(top.resolve()).as_posix()
    except ValueError:
        message = "Tệp này nằm ngoài kho git."
        raise UserError.at(Place(str(plan)), "no-repository", message, "Chạy trong thư mục làm việc.") from None
    _refuse_unknown(top, revision)
    if asked(top, "cat-file", "-e", f"{revision}:{name}") is None:
        name = _name_before(top, revision, name) or name
    return _outline_then(top, revision, name)


def _outline_then(folder: Path, revision: str, path: str) -> Outline:
    top = required_top(folder)
    _refuse_unknown(top, revision)
    path = path.replace("\\", "/")
    spec = f"{revision}:{path}"
    content = asked(top, "show", spec)
    if content is None:
        # Git counts from the top of the working tree, people from where they stand.
        content = asked(folder, "show", f"{revision}:./{path}")
        prefix = (asked(folder, "rev-parse", "--show-prefix") or b"").decode("utf-8", "surrogateescape").strip()
        inside = f"{prefix}{path}"
    else:
        inside = path
    if content is None:
        raise _not_there(top, revision, path)
    if PurePosixPath(inside).suffix.lower() in _WORD:
        return _word_file(content, spec)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = "Tệp kế hoạch ở phiên bản này không phải UTF-8."
        raise UserError.at(Place(spec), "not-utf8", message, "So sánh với một phiên bản khác.") from None
    return read_plan(Path(spec), _office(top, revision, inside), text)[1]


def _word_file(content: bytes, spec: str) -> Outline:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, PurePosixPath(spec.partition(":")[2]).name)
        copy.write_bytes(content)
        try:
            return outline_at(copy)
        except UserError as error:
            named = (problem._replace(place=problem.place._replace(file=spec)) for problem in error.problems)
            raise UserError(named) from None


def _office(top: Path, revision: str, path: str) -> Office:
    """What the office's file said in that revision; where it cannot be had, what it says now."""
    for folder in PurePosixPath(path).parents:
        name = (folder / NAME).as_posix()
        content = asked(top, "show", f"{revision}:{name}")
        if content is not None:
            try:
                return read_office(Path(f"{revision}:{name}"), content.decode("utf-8-sig"))
            except (UserError, UnicodeDecodeError):
                break
    return office_at(nearest(top / path))


def _refuse_unknown(top: Path, revision: str) -> None:
    if asked(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        message = f"Kho git không có phiên bản `{revision}`."
        known = (asked(top, "for-each-ref", "--format=%(refname:short)") or b"").decode("utf-8", "replace").split()
        likely = difflib.get_close_matches(revision, known, n=1)
        hint = (
            f"Có phải `{likely[0]}`?" if likely else "Ví dụ: HEAD (bản đã ghi gần nhất), HEAD~2; xem: git log --oneline"
        )
        raise UserError.at(Place(), "unknown-revision", message, hint)


def _name_before(top: Path, revision: str, name: str) -> str | None:
    """What a file was called in a revision, if it was renamed since."""
    told = asked(top, "diff", "--find-renames", "--diff-filter=R", "--name-status", "-z", revision, "HEAD")
    parts = (told or b"").decode("utf-8", "surrogateescape").split("\0")
    return next((old for old, new in zip(parts[1::3], parts[2::3], strict=False) if new == name), None)


def _not_there(top: Path, revision: str, path: str) -> UserError:
    listed = asked(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", revision) or b""
    names = [name for name in listed.decode("utf-8", "surrogateescape").split("\0") if name]
    same = [name for name in names if PurePosixPath(name).name == PurePosixPath(path).name]
    likely = same or difflib.get_close_matches(path, names, n=1)
    hint = (
        f"Có phải `{revision}:{likely[0]}`?" if likely else f"Xem các tệp ở đó: git ls-tree -r --name-only {revision}"
    )
    message = f"Phiên bản `{revision}` không có tệp `{path}`."
    return UserError.at(Place(), "not-in-revision", message, hint)
