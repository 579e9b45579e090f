"""The template's tags: what docxtpl would drop or misplace without a word is found before or after rendering."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from generator.problems import Place, Problem
from generator.word.xml import W, w

_NEAR = 70
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_EDGE = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_WHOLE_LINE = re.compile(r"(?:\{\{|\{%|\{#)p ")
# What the wrong kind of tag leaves behind: runs inside a run's words, or words outside any run.
_MISPLACED: Any = etree.XPath(
    "//w:t[*] | //w:*[not(self::w:t or self::w:instrText or self::w:delText)][text()[normalize-space()]]",
    namespaces={"w": W},
)


def torn(roots: Iterable[Any], file: str) -> Iterator[Problem]:
    """Tags without their end, and lines that hold more than their `{%p %}`: both would swallow words silently.

    `roots` are the elements of the template's parts as Word saved them.
    """
    for paragraph in (paragraph for root in roots for paragraph in root.iter(w("p"))):
        words = "".join(text.text or "" for text in paragraph.iter(w("t"))).strip()
        if _EDGE.search(_TAG.sub("", words)):
            message = f"Thẻ trong tệp mẫu thiếu dấu mở hoặc dấu đóng, gần chỗ “{shortened(words)}”."
            yield Problem(Place(file), "template-syntax", message, "Thẻ viết trọn trong một dòng: {{ … }}, {% … %}.")
        elif any(_WHOLE_LINE.match(tag) and tag != words for tag in _TAG.findall(words)):
            message = f"Dòng có thẻ {{%p … %}} hay {{{{p … }}}} chỉ được có một thẻ đó, gần chỗ “{shortened(words)}”."
            yield Problem(Place(file), "template-syntax", message, "Đưa phần còn lại sang dòng khác.")


def misplaced(document: Any) -> str | None:
    """The words of a rendered document that stand where Word allows none; None where all is well."""
    found: Any = _MISPLACED(document)
    return shortened("".join(found[0].itertext())) if found else None


def near(source: str, line: int) -> str:
    """The words of a line of the template, tags of XML left out."""
    lines = source.splitlines()
    return shortened(re.sub(r"<[^>]+>", "", lines[line - 1])) if 0 < line <= len(lines) else ""


def shortened(words: str) -> str:
    """Words to recognise a place by."""
    words = " ".join(words.split())
    return words if len(words) <= _NEAR else words[:_NEAR] + "…"


def line_of(error: Exception) -> int:
    """The line of the template where rendering failed, 0 if it is not known."""
    lines = [line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return getattr(error, "lineno", None) or (lines[-1] if lines else 0)
