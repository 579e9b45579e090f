"""What can be read but is not as it was meant: mends for notices of a plan that can be built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.problems import Edit, Place, Problem

_GLUED = re.compile(r"[ \t]*\**(?P<dash>[-–+])(?=\S)")


def with_edits(notices: Iterable[Problem], lines: Sequence[str]) -> Iterator[Problem]:
    """Those notices of a file that can be mended, with their edits, told as done; `lines` are the file's, as read."""
    for notice in notices:
        place = notice.place
        line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        if notice.rule == "glued-label":
            match = _GLUED.match(line)
            if match:
                where = Place(place.file, place.line, match.end("dash") + 1)
                message = f"Đã thêm dấu cách sau dấu {match['dash']} đầu dòng."
                yield notice._replace(message=message, hint="", edits=(Edit(where, "", " "),))
        elif notice.rule == "near-expression" and notice.mended:
            new = notice.mended[place.column - 1 :].partition(">>")[0] + ">>"
            old = line[place.column - 1 :][: len(new) + len(line) - len(notice.mended)]
            message = f"Đã đổi {old} thành {new}."
            yield notice._replace(message=message, hint="", mended="", edits=(Edit(place, old, new),))
