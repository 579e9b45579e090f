"""`<<ref ...>>` where a text can only mean a Mục or a phụ lục of this very document; other mentions stay words."""

from __future__ import annotations

import re

from generator.outline.blocks import Block, Paragraph, Part, plain
from generator.outline.labels import roman, section_label
from generator.plan.writing.lines import clean
from generator.plan.writing.names import Names, slug
from generator.plan.writing.parts import Parts

# "tại Phụ lục II kèm theo." and "tại Mục II Kế hoạch này"; "Phụ lục II kèm theo Nghị định ..." is another document's.
_MENTION = re.compile(
    r"(?<![\w<])(?:"
    r"Phụ lục(?: [IVXLC]+)?(?=,? (?:ban hành |gửi |đính )?kèm(?: theo)?(?: Kế hoạch)?(?: này)?(?:[).,;:*]|$))"
    r"|Mục (?:[IVXLC]+|\d{1,2})(?= (?:của )?Kế hoạch này\b)"
    r")"
)


class References:
    """The Mục and phụ lục that texts of the document refer to, with the ids they get for it."""

    def __init__(self, parts: Parts, numbering: str, names: Names) -> None:
        said = {match[0] for text in _texts(parts) for match in _MENTION.finditer(text)}
        self._ids: dict[str, str] = {}
        self._sections: dict[int, str] = {}
        self._appendices: dict[int, str] = {}
        heads = [entry.head for entry in parts.entries]
        if not any(isinstance(head, Part) for head in heads):
            for number, head in enumerate(heads, 1):
                label = section_label(number, numbering)
                cited = f"Mục {label.number}"
                if cited in said and isinstance(head, Paragraph) and head.label.strip() == label.printed:
                    self._sections[number] = self._ids[cited] = names.give(slug(plain(head.spans)) or "muc", "muc")
        several = len(parts.appendices) > 1
        for number, (appendix, _) in enumerate(parts.appendices, 1):
            printed = clean(appendix.label).strip(" .:") or (f"Phụ lục {roman(number)}" if several else "Phụ lục")
            if printed in said or appendix.anchor:
                usual = slug(" ".join(plain(line) for line in appendix.title)) if several else ""
                name = names.give(appendix.anchor or usual or "phu-luc", "phu-luc")
                self._appendices[number] = name
                if printed in said:
                    self._ids[printed] = name

    def section(self, number: int) -> str:
        """The id of the n-th Mục; "" where nothing refers to it."""
        return self._sections.get(number, "")

    def appendix(self, number: int) -> str:
        """The id of the n-th phụ lục; "" where it needs none."""
        return self._appendices.get(number, "")

    def put(self, line: str) -> str:
        """A typed line with its mentions as references."""
        if not self._ids:
            return line
        return _MENTION.sub(lambda match: f"<<ref {self._ids[match[0]]}>>" if match[0] in self._ids else match[0], line)


def _texts(parts: Parts) -> list[str]:
    blocks: list[Block] = [block for entry in parts.entries for block in entry.blocks]
    blocks += [block for _, below in parts.appendices for block in below]
    return [plain(block.spans) for block in blocks if isinstance(block, Paragraph)]
