"""The comments of a file, each with its place (ISO 29500-1 17.13.4) and thread ([MS-DOCX] 2.5.4.1 commentEx)."""

from __future__ import annotations

from typing import Any

from generator.word.reading.model import Comment
from generator.word.reading.names import AUTHOR, DATE, ID, PARAGRAPH
from generator.word.reading.package import Package
from generator.word.reading.plain import words_of
from generator.word.reading.trace import Anchor
from generator.word.xml import w

_INITIALS = w("initials")
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def comments(package: Package, anchors: dict[str, Anchor]) -> tuple[Comment, ...]:
    """The comments in reading order, each thread's replies behind it as in the file; those without a place last."""
    part = package.related("comments")
    elements = {} if part is None else {item.get(ID) or "": item for item in part.iter(w("comment"))}
    threads = _threads(package)
    keys = {_key(element): name for name, element in elements.items() if _key(element)}
    order = [name for name in anchors if name in elements] + [name for name in elements if name not in anchors]
    found = []
    for name in order:
        element, anchor = elements[name], anchors.get(name) or Anchor(0)
        parent, done = threads.get(_key(element), ("", False))
        words = "".join(anchor.words).strip() or "".join(anchor.hidden).strip()
        found.append(
            Comment(
                id=name,
                author=element.get(AUTHOR) or "",
                initials=element.get(_INITIALS) or "",
                date=element.get(DATE) or "",
                text=words_of(element),
                ordinal=max(0, anchor.ordinal),
                words=words,
                reply_to=keys.get(parent, ""),
                done=done or threads.get(parent, ("", False))[1],
            )
        )
    return tuple(found)


def _key(comment: Any) -> str:
    """What threads call a comment: the id of its last paragraph."""
    paragraphs = list(comment.iter(PARAGRAPH))
    return (paragraphs[-1].get(f"{{{_W14}}}paraId") or "").upper() if paragraphs else ""


def _threads(package: Package) -> dict[str, tuple[str, bool]]:
    """What each comment answers, and whether it is marked done."""
    part = package.related("commentsExtended")
    return {
        (item.get(f"{{{_W15}}}paraId") or "").upper(): (
            (item.get(f"{{{_W15}}}paraIdParent") or "").upper(),
            item.get(f"{{{_W15}}}done") in ("1", "true", "on"),
        )
        for item in (() if part is None else part.iter(f"{{{_W15}}}commentEx"))
    }
