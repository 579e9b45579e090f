"""What stands in the text of a plan though it was meant for the program: it would be printed as it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.outline.markup import VERBS
from generator.plan.loading.keys import PROPER
from generator.problems import Problem
from generator.source import Mapping, Node, Text

_PAIRS = (("«", "»"), ("‹", "›"), ("《", "》"), ("＜＜", "＞＞"), ("{{", "}}"))


def find(root: Mapping, known: Collection[str]) -> list[Problem]:
    """Keys (errors), comments and calls in wrong brackets (warnings) in the texts of a plan, in the order typed.

    `known` are the names of all keys.
    """
    problems: list[Problem] = []
    texts: list[tuple[str, Text]] = []
    _gather(root, "", texts)
    # One look at all texts together spares most plans the look at each line.
    near = _near_calls(known) if _has_wrong_brackets("\n".join([text for _, text in texts])) else None
    for owner, text in texts:
        if text.block:
            problems += _meant_for_the_program(owner, text, known)
        if near:
            for line in text.printed_lines():
                problems += (_near(line, match) for match in near.finditer(line))
    return problems


def _gather(node: Node, owner: str, texts: list[tuple[str, Text]]) -> None:
    """Adds every text with the key it belongs to."""
    if isinstance(node, Text):
        texts.append((owner, node))
    elif isinstance(node, Mapping):
        for key, value in node.items():
            _gather(value, key, texts)
    else:
        for element in node:
            _gather(element, owner, texts)


def _meant_for_the_program(owner: str, text: Text, known: Collection[str]) -> Iterator[Problem]:
    """Keys and comments; of those that have slipped together only the first."""
    slipped = 0  # the column of the keys that have slipped, with all that is pushed in below them; none: 0
    commented = False
    for line in text.printed_lines():
        match = PROPER.match(line)
        if match and match["key"] in known:
            if not slipped:
                message = f"`{match['key']}:` nằm trong phần chữ của `{owner}`, sẽ bị in ra như chữ."
                hint = "Đưa nó ra đúng chỗ, thẳng cột với các từ khóa cùng cấp; nếu đúng là chữ thì gõ \\ ở đầu dòng."
                yield Problem(line.place, "key-in-text", message, hint)
            slipped = min(slipped or line.column, line.column)
        elif line.startswith("#"):
            if not slipped and not commented:
                message = f"Dòng bắt đầu bằng # nằm trong phần chữ của `{owner}` nên in ra như chữ."
                hint = "Muốn ghi nhắc riêng thì đặt # ở sát lề, ngoài phần chữ, hoặc dùng <<todo …>>."
                yield Problem(line.place, "comment-in-text", message, hint, severity="warning")
        elif line.column <= slipped:
            slipped = 0
        commented = line.startswith("#")


def _has_wrong_brackets(text: str) -> bool:
    return "<" in text.replace("<<", "") or any(opening in text for opening, _ in _PAIRS)


def _near_calls(known: Collection[str]) -> re.Pattern[str]:
    """Finds `«year»`, `<ref x>` and the like; what is inside is the group named `inside`."""
    names = "|".join(sorted({*known, *VERBS}, key=len, reverse=True))
    inside = rf"\s*(?:(?:{'|'.join(VERBS)})\s+[^<>«»{{}}\s][^<>«»{{}}]*|(?:{names})(?:\s*[-+–−]\s*\d{{1,4}})?)\s*"
    single = rf"(?<![<\\])<(?!<){inside}>{{1,2}}"
    others = "|".join(rf"(?<!\\){re.escape(opening)}{inside}{re.escape(closing)}" for opening, closing in _PAIRS)
    return re.compile(rf"{single}|{others}")


def _near(line: Text, match: re.Match[str]) -> Problem:
    typed = match[0]
    meant = f"<<{typed.strip('<>{}«»‹›《》＜＞ ')}>>"
    raw = line.source.lines[line.line - 1]
    at = line.column - 1 + match.start()
    fits = raw[at : at + len(typed)] == typed
    return Problem(
        line.placed("", match.start()).place,
        "near-expression",
        f"{typed} giống một chỗ máy điền nhưng sai dấu ngoặc, sẽ in ra như chữ.",
        f"Gõ {meant}; nếu đúng là chữ thì gõ \\ ở trước.",
        raw[:at] + meant + raw[at + len(typed) :] if fits else "",
        "warning",
    )
