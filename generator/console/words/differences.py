"""The differences of two versions as people read them: on a screen, in Markdown; and for programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import click

from generator.commands.diff import Difference
from generator.console.words.summary import NOTHING, summary
from generator.outline.blocks import Table
from generator.outline.comparing.changes import NOTES, Change, Spot
from generator.outline.comparing.grid import is_number
from generator.outline.comparing.marking import marked
from generator.outline.comparing.places import Places, words
from generator.outline.comparing.years import Years

# Words that differ stand side by side up to this length, else are marked inside the text.
_SIDE_BY_SIDE = 45
# So many words are shown on either side of a difference in a long text.
_AROUND = 6
_QUOTED = re.compile(r"(ý|đoạn) “[^”]*”$", re.IGNORECASE)
# Room left for a number or a day.
_ROOM = re.compile("\u00a0{2,}")
_SIGNS = {"added": "+", "removed": "-", "moved": "↷", "changed": " "}


class Look(NamedTuple):
    """How one kind of page shows things; each takes words and gives what stands there.

    `removed` and `added` are for words inside a text, `went` and `came` for whole things, which have a sign already.
    """

    plain: Callable[[str], str]
    removed: Callable[[str], str]
    added: Callable[[str], str]
    went: Callable[[str], str]
    came: Callable[[str], str]
    head: Callable[[str], str]
    item: Callable[[str, str], str]


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_~\[\]<>|#])", r"\\\1", text).replace("\n", "<br>")


def _around(left: str, right: str) -> Callable[[str], str]:
    """Marks around words, not around the blanks beside them."""

    def put(text: str) -> str:
        bare = text.strip()
        if not bare:
            return text
        start = text.index(bare)
        return f"{text[:start]}{left}{bare}{right}{text[start + len(bare) :]}"

    return put


def _markdown_mark(sign: str) -> Callable[[str], str]:
    put = _around(sign, sign)
    return lambda text: put(_escaped(text))


def _styled(**style: object) -> Callable[[str], str]:
    return lambda text: click.style(text, **style)  # type: ignore[arg-type]


def _line(sign: str, text: str) -> str:
    return f"  {sign} " + text.replace("\n", "\n      ")


TEXT = Look(str, _around("[-", "-]"), _around("{+", "+}"), str, str, str, _line)
_RED, _GREEN = _styled(fg="red", strikethrough=True), _styled(fg="green", bold=True)
TERMINAL = Look(str, _RED, _GREEN, _styled(fg="red"), _styled(fg="green"), _styled(bold=True), _line)
MARKDOWN = Look(
    _escaped,
    _markdown_mark("~~"),
    _markdown_mark("**"),
    _markdown_mark("~~"),
    _markdown_mark("**"),
    lambda text: f"### {_escaped(text)}\n",
    lambda sign, text: f"- {text}" if sign == " " else f"- {sign.replace('-', '−')} {text}",
)


def _page(look: Look) -> Callable[[Difference, bool], str]:
    return lambda found, full: "".join(f"{line}\n" for line in _lines(found, look, full))


def _lines(found: Difference, look: Look, full: bool) -> Iterator[str]:
    """The summary, then every difference under the part of the document it stands in."""
    if not found.comparison.changes:
        yield NOTHING
        return
    places, years = Places(found.comparison), Years(found.comparison)
    yield look.plain(summary(found, places, years))
    page = _Page(found, look, places)
    part = ""
    for change in found.comparison.changes:
        if change in years and not full:
            continue
        said = list(page.change(change))
        if said and (here := places.part(change)) != part:
            part = here
            yield ""
            yield look.head(places.heading(change))
        yield from said
    if years.count and not full:
        yield ""
        yield look.plain(f"Không kể {years.count} chỗ chỉ đổi năm ({years.shift}); xem cả: thêm --full.")


class _Page:
    """The lines of one page, one difference after the other."""

    def __init__(self, found: Difference, look: Look, places: Places) -> None:
        self.found, self.look, self.places = found, look, places
        self._followers: set[int] = set()
        self._find_followers()

    def change(self, change: Change) -> Iterator[str]:
        """The lines of one difference."""
        if id(change) in self._followers:
            return
        before, after = (_ROOM.sub("…", text) for text in words(change))
        where, item = self._where(change), self.look.item
        match change.kind:
            case "changed":
                yield item(" ", self._changed(where, before, after, self._besides(change)))
            case "added" | "removed":
                told = _row(before or after) if self._is_row(change) else before or after
                mark = self.look.came if change.kind == "added" else self.look.went
                yield item(_SIGNS[change.kind], f"{self.look.plain(where)}: {mark(told)}")
            case "moved":
                was = self.places.was(change)
                told = self.places.title(change)
                many = self._moved_together.get(id(change), 0)
                more = f" và {many} đoạn tiếp theo" if many else ""
                title = f" ({told}{more})" if told else ""
                yield item("↷", self.look.plain(f"{where}{title}: chuyển từ {was}"))

    def _where(self, change: Change) -> str:
        """The place inside its part."""
        short = self.places.inside(change).removeprefix("Nhiệm vụ ")
        if short[:1].isdigit():
            short = short.replace(", cột ", " ", 1)
        # The words follow: they need not be quoted before.
        return _QUOTED.sub(r"\1", short) if change.kind != "moved" else short

    def _changed(self, where: str, before: str, after: str, besides: str) -> str:
        plain = self.look.plain
        told = plain(f"{where}{besides}: ")
        if before == after:
            return told + plain(f"{_cut(after)} (chỉ đổi chữ đậm, chữ nghiêng)")
        if not before or not after or max(len(before), len(after)) <= _SIDE_BY_SIDE:
            return told + f"{self._or_nothing(before)} → {self._or_nothing(after)}"
        return told + self._marked(before, after)

    def _or_nothing(self, text: str) -> str:
        # Arrow and order say what is old and new; marks are for inside a text.
        return self.look.plain(text or "(trống)")

    def _marked(self, before: str, after: str) -> str:
        pieces = marked(before, after)
        told = ""
        for index, (kind, text) in enumerate(pieces):
            if kind == "same":
                told += self.look.plain(_shortened(text, first=index == 0, last=index + 1 == len(pieces)))
            else:
                told += self.look.removed(text) if kind == "removed" else self.look.added(text)
        return told

    def _besides(self, change: Change) -> str:
        """The words of the task whose cell changed: its number says little by itself."""
        spot = change.new
        table = self.found.comparison.new.blocks[spot.block] if spot and spot.block >= 0 else None
        if not isinstance(table, Table) or spot is None or table.rows[spot.row].kind != "task":
            return ""
        title = self.places.title(change)
        _, after = words(change)
        return f" ({title})" if title and not after.startswith(title.rstrip(" …")) else ""

    def _is_row(self, change: Change) -> bool:
        spot = change.new or change.old
        return spot is not None and spot.row >= 0 and spot.block != NOTES

    def _find_followers(self) -> None:
        """Of blocks that moved together only the first is told."""
        self._moved_together: dict[int, int] = {}
        first: Change | None = None
        last: Change | None = None
        for change in self.found.comparison.changes:
            if change.kind != "moved" or self._is_row(change) or change.new is None or change.old is None:
                continue
            if change.new.line < 0 and last and _follows(last, change) and first:
                self._followers.add(id(change))
                self._moved_together[id(first)] = self._moved_together.get(id(first), 0) + 1
            else:
                first = change
            last = change


def _follows(last: Change, change: Change) -> bool:
    assert last.old is not None
    assert last.new is not None
    return change.old == Spot(last.old.block + 1) and change.new == Spot(last.new.block + 1)


def _row(text: str) -> str:
    """A row's cells on one line, without empty ones and without its number, which the place has said."""
    cells = [cell for cell in text.split("\n") if cell.strip()]
    return " | ".join(cells[1:] if len(cells) > 1 and is_number(cells[0]) else cells)


def _cut(text: str) -> str:
    told = text.split(" ")
    return text if len(told) <= 2 * _AROUND else " ".join(told[: 2 * _AROUND]) + " …"


def _shortened(text: str, first: bool, last: bool) -> str:
    """Words that stayed, without those far from a difference."""
    told = re.split(r"(?<=\s)", text)
    keep_left = 0 if first else _AROUND
    keep_right = 0 if last else _AROUND
    if len(told) <= keep_left + keep_right + 3:
        return text
    left = "".join(told[:keep_left])
    right = "".join(told[len(told) - keep_right :]) if keep_right else ""
    return f"{left}… {right}" if right else f"{left}…"


def as_json(found: Difference, full: bool = True) -> str:
    """A list of {kind, part, where, was, field, before, after, tier}; stable, "" where there is nothing to say."""
    places = Places(found.comparison)
    listed = []
    for change in found.comparison.changes:
        before, after = words(change)
        spot = change.new or change.old
        assert spot is not None
        listed.append(
            {
                "kind": change.kind,
                "part": places.part(change),
                "where": places.where(change),
                "was": places.was(change),
                "field": spot.field,
                "before": before,
                "after": after,
                "tier": change.tier,
            }
        )
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Difference, bool], str]] = {
    "text": _page(TEXT),
    "terminal": _page(TERMINAL),
    "md": _page(MARKDOWN),
    "json": as_json,
}
