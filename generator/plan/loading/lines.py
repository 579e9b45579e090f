"""What one line of a plan file is, before YAML is asked: structure, comment, blank, or text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from generator.plan.loading.keys import PROPER, WORD
from generator.plan.suggest import exact, translated

# `title:Kế hoạch`, `-title: Kế hoạch`; not an address (`https://`).
TIGHT = re.compile(rf"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]*)*)(?P<key>{WORD})(?P<colon>:)(?!//)[ \t]*(?P<value>.*)")
# Up to three words and a colon, where a key was expected.
FOREIGN = re.compile(
    r"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*)(?P<key>[\"']?[^\W\d_][^\s:]*(?: [^\s:]+){0,2})"
    r"(?P<colon>[ \t]*:)(?:[ \t]+|$)(?P<value>.*)"
)
# `budget 15 triệu đồng`, `year = 2027`, `year：2027`, `rows`: a key whose colon is missing, if it is a known one.
COLONLESS = re.compile(
    rf"(?P<indent>[ \t]*)(?P<dashes>(?:-[ \t]+)*)(?P<key>{WORD})(?P<colon>[ \t]*[=：][ \t]*|[ \t]+|$)(?P<value>.*)"
)
LONE_DASH = re.compile(r"[ \t]*-(?:[ \t]+-)*[ \t]*(?:(?<=[ \t])#.*)?")
DOCUMENT_MARK = re.compile(r"(?:---|\.\.\.)(?:\s|$)")
# A row of signs drawn between parts, and the comment of other languages.
RULER = re.compile(r"[ \t]*(?:[-=_*~–—]{4,}|={3,})[ \t]*|[ \t]*//.*")
TAB_STOP = 2


@dataclass(frozen=True)
class Entry:
    """A line that carries a key. Columns are counted from 0."""

    indent: str
    dashes: str
    key: str
    colon: str
    value: str
    value_at: int
    key_at: int
    tight: bool = False
    foreign: bool = False
    colonless: bool = False

    @property
    def dash_columns(self) -> list[int]:
        """Where each `-` stands, tabs counted as blanks up to the next stop."""
        width = len(self.indent.expandtabs(TAB_STOP))
        return [width + at for at, sign in enumerate(self.dashes.expandtabs(TAB_STOP)) if sign == "-"]

    @property
    def column(self) -> int:
        """Where the key stands, tabs counted as blanks up to the next stop."""
        return len((self.indent + self.dashes).expandtabs(TAB_STOP))

    @property
    def crowded_dash(self) -> bool:
        """Whether a `-` has no blank after it."""
        return bool(self.dashes) and not self.dashes.endswith((" ", "\t"))


def is_void(line: str) -> bool:
    """Whether the line is blank or a comment."""
    bare = line.strip()
    return not bare or bare.startswith("#")


def is_ruler(line: str) -> bool:
    """Whether the line is a row of `-----` or `=====`, or a comment after `//`."""
    return RULER.fullmatch(line) is not None


def indent_of(line: str) -> int:
    """The number of blanks (not tabs) before the line's first sign."""
    return len(line) - len(line.lstrip(" "))


def has_tab_indent(line: str) -> bool:
    """Whether a tab stands before the line's first sign."""
    return "\t" in line[: len(line) - len(line.lstrip())]


def entry(line: str) -> Entry | None:
    """The line as structure if it is: a lower-case ASCII word (or, pushed in, a number) and a colon."""
    match = PROPER.match(line)
    if match and (match["indent"] or match["dashes"] or not match["key"].isdigit()):
        return _entry(match)
    match = TIGHT.match(line)
    return _entry(match, tight=True) if match else None


def foreign_entry(line: str) -> Entry | None:
    """The line as an entry whose key has capitals, marks or quotes, if it may be one."""
    match = FOREIGN.match(line)
    return _entry(match, foreign=True) if match else None


def colonless_entry(line: str, known: Collection[str]) -> Entry | None:
    """The line as an entry whose colon is missing, if its first word is one of the `known` keys."""
    match = COLONLESS.match(line)
    return replace(_entry(match), colonless=True) if match and match["key"] in known else None


def is_structure(line: str, known: Collection[str] = ()) -> bool:
    """Whether the line can only be structure, wherever it stands: it ends a block that it is not pushed in under."""
    if entry(line) or colonless_entry(line, known) or LONE_DASH.fullmatch(line) or DOCUMENT_MARK.match(line):
        return True
    other = foreign_entry(line)
    return bool(other and names_a_key(other, known))


def names_a_key(found: Entry, known: Collection[str]) -> bool:
    """Whether a foreign entry's word is one of the `known` keys: mistyped, or in Vietnamese, lower case as a key is.

    A line of text begins with a capital: `Chủ trì: Văn phòng`.
    """
    return bool(exact(found.key, known) or (found.key.islower() and translated(found.key, known)))


def _entry(match: re.Match[str], tight: bool = False, foreign: bool = False) -> Entry:
    return Entry(
        indent=match["indent"],
        dashes=match["dashes"],
        key=match["key"],
        colon=match["colon"],
        value=match["value"].rstrip(),
        value_at=match.start("value"),
        key_at=match.start("key"),
        tight=tight and not re.match(r"[ \t]|$", match.string[match.end("colon") :]),
        foreign=foreign,
    )
