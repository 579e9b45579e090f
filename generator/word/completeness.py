"""Whether a rendered body says all that the outline says: a damaged template must never lose words silently.

Body and outline are written as one string each, without white space and without case, tables, notes and new sections
as signs in it. Every piece of the outline must stand in the body's string, in the order of the document.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.outline import wording
from generator.outline.blocks import Appendix, Letterhead, Outline, Paragraph, Part, SignOff, Spans, Table, Title, plain
from generator.problems import Place, Problem, UserError
from generator.word.tags import shortened
from generator.word.xml import TABLE_MARK, w

# Signs that no XML can hold, so that no words are taken for them.
_TABLE, _NOTE, _SECTION = "\0", "\1", "\2"
_SIGNS = {
    _TABLE: ("bảng", "{{p b.table }}"),
    _NOTE: ("chú thích", "{{r b.text }}"),
    _SECTION: ("chỗ sang trang của phụ lục", "{{p b.paragraph }}"),
}
_NODES = (w("t"), w("footnoteReference"), w("sectPr"), etree.PI)
# Each lost piece is looked for to the end of the text: counted no further, so that long plans fail quickly too.
_MOST_COUNTED = 100
# So many tags are told to be missing at once.
_MOST_NAMED = 8
# Between a label and its text a template may put a few words of its own.
_BETWEEN = 60
# Shorter words may well stand in a template's own, or inside other words.
_LONG_ENOUGH = 8
# So many later pieces show whether words found far away are those that were looked for.
_LOOK_AHEAD = 6


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that must be printed: as the user knows them, as searched for, and what in a template prints them."""

    said: str
    tag: str
    words: str
    label: str = ""
    body_text: bool = False

    @property
    def solid(self) -> str:
        """Label and words together."""
        return self.label + self.words


def require(body: Any, outline: Outline, file: str) -> None:
    """Raises UserError where the rendered body (before its tables are put in) lacks something of the outline.

    `file` is the template. The template's own words may be any; so may the order of the parts of the letterhead
    (names, number, date) and of the sign-off (Nơi nhận, signature). Also refused: a table, a note or a paragraph
    of the text that is printed twice.
    """
    text = _solid_body(body)
    orders = itertools.product(*map(itertools.permutations, _sections(outline)))
    # Each order: for every section of the document its groups of pieces.
    flat = (list(itertools.chain.from_iterable(itertools.chain.from_iterable(order))) for order in orders)
    usual = next(flat)
    found = _repeats(text, usual)
    for pieces in flat:
        if found is not None:
            break
        found = _repeats(text, pieces)
    if found is None:
        raise UserError([_loss(_lost(text, usual), file)])
    found += _repeated_signs(text, usual, bool(outline.notes))
    if found:
        raise UserError.at(
            Place(file),
            "template-repeats-text",
            f"Tệp mẫu in hai lần: {found[0]}.",
            "Xem lại các dòng {%p elif … %} và thẻ bị chép thừa; chép lại chỗ đó từ mẫu gốc.",
        )


def without_blocks(file: str) -> Problem:
    """The problem of a template that does not go through the blocks: its words would be those of another plan."""
    message = "Tệp mẫu không in phần thân của kế hoạch: thân tệp không có dòng {%p for b in blocks %}."
    hint = "Văn bản đã tạo không dùng làm mẫu được; chép lại mẫu gốc rồi sửa kiểu (style) trong đó."
    return Problem(Place(file), "template-loses-text", message, hint)


def _solid(text: str) -> str:
    """Without white space and case. Upper case first: `ß` and `ı` meet their capitals, as |upper prints them."""
    return "".join(text.split()).upper().casefold()


def _solid_body(body: Any) -> str:
    found = []
    for node in body.iter(*_NODES):
        tag = node.tag
        if tag == _NODES[0]:
            found.append(node.text or "")
        elif tag == _NODES[1]:
            found.append(f"{_NOTE}{node.get(w('id'))}{_NOTE}")
        elif tag == _NODES[2]:
            # The last section's properties stand in the body itself and break nothing.
            found.append("" if node.getparent() is body else _SECTION)
        elif node.target == TABLE_MARK:
            found.append(f"{_TABLE}{node.text}{_TABLE}")
    return _solid("".join(found))


def _sections(outline: Outline) -> list[list[list[_Piece]]]:
    """The document's sections, each as groups of pieces that a template may put in an order of its own."""
    sections: list[list[list[_Piece]]] = [[[]]]
    tables = itertools.count()
    for block in outline.blocks:
        match block:
            case Letterhead():
                sections += [_letterhead(block), [[]]]
            case SignOff():
                sections += [_sign_off(block), [[]]]
            case Table():
                mark = f"{_TABLE}{next(tables)}{_TABLE}"
                sections[-1][0].append(_Piece(f"bảng {block.id}".rstrip(), "{{p b.table }}", mark))
            case _:
                sections[-1][0] += _pieces(block)
    return sections


def _letterhead(block: Letterhead) -> list[list[_Piece]]:
    number = wording.number_and_symbol(block.number, block.symbol)
    return [
        [*_in_loop(block.parent, "letterhead.parent"), *_in_loop(block.agency, "letterhead.agency")],
        [*_values([number], "{{ letterhead.number }}")],
        [
            *_values([block.place_name], "{{ letterhead.place }}"),
            *_values([wording.issue_date(block.date)], "{{ letterhead.date }}"),
        ],
    ]


def _sign_off(block: SignOff) -> list[list[_Piece]]:
    return [
        [*_in_loop(block.recipients, "sign_off.recipients")],
        [
            *_in_loop(block.position, "sign_off.position"),
            *_values([block.name], "{{ sign_off.name }}"),
            *_in_loop(block.post, "sign_off.post"),
        ],
    ]


def _pieces(block: Title | Part | Paragraph | Appendix) -> Iterator[_Piece]:
    match block:
        case Title():
            yield from _values([block.type], "{{ title.type }}")
            yield from _in_loop(block.subject, "title.subject", "{{r line }}")
        case Part():
            yield from _values([block.label], '{{ b.label }} (b.kind == "part")')
            yield from _in_loop(block.title, "b.title", "{{r line }}")
        case Paragraph():
            tag = "{{r b.label }}{{r b.text }}" if block.label else "{{r b.text }}"
            words, label = _solid(_written(block.spans)), _solid(block.label)
            if words or label:
                yield _Piece(block.text, f'{tag} (b.kind == "{block.kind}")', words, label, body_text=True)
        case Appendix():
            yield _Piece(f"chỗ sang trang trước {block.label}", "{{p b.paragraph }}", _SECTION)
            yield from _values([block.label], '{{ b.label }} (b.kind == "appendix")')
            yield from _in_loop(block.title, "b.title", "{{r line }}")
            yield from _values([block.attached], "{{r b.attached }}")


def _in_loop(lines: Iterable[str | Spans], name: str, tag: str = "{{ line }}") -> Iterator[_Piece]:
    return _values(lines, f"{{%p for line in {name} %}} {tag} {{%p endfor %}}")


def _values(values: Iterable[str | Spans], tag: str) -> Iterator[_Piece]:
    for value in values:
        said, written = (value, value) if isinstance(value, str) else (plain(value), _written(value))
        if words := _solid(written):
            yield _Piece(said, tag, words)


def _written(spans: Spans) -> str:
    return "".join(f"{_NOTE}{span.text}{_NOTE}" if span.note else span.text for span in spans)


def _repeats(text: str, pieces: Sequence[_Piece]) -> list[str] | None:
    """None where a piece is lost; else the paragraphs that stand a second time before the next piece begins.

    Each piece is taken where it first stands: if that leaves no room for a later one, no other choice would.
    """
    repeated = []
    position, before = 0, _Piece("", "", "")
    for piece in pieces:
        label_at = text.find(piece.label, position)
        at = text.find(piece.words, label_at + len(piece.label)) if label_at >= 0 else -1
        if at < 0:
            return None
        if _is_repeated(before, text, position, label_at if piece.label else at):
            repeated.append(f"“{shortened(before.said)}”")
        position, before = at + len(piece.words), piece
    if _is_repeated(before, text, position, len(text)):
        repeated.append(f"“{shortened(before.said)}”")
    return repeated


def _is_repeated(piece: _Piece, text: str, start: int, end: int) -> bool:
    return (
        end > start and piece.body_text and len(piece.solid) >= _LONG_ENOUGH and text.find(piece.solid, start, end) >= 0
    )


def _repeated_signs(text: str, pieces: Sequence[_Piece], has_notes: bool) -> list[str]:
    wanted = "".join(piece.words for piece in pieces)
    # A plan without notes leaves alone those that an office wrote into its template.
    signs = [sign for sign in _SIGNS if sign != _NOTE or has_notes]
    return ["{} ({})".format(*_SIGNS[sign]) for sign in signs if text.count(sign) != wanted.count(sign)]


def _lost(text: str, pieces: Sequence[_Piece]) -> list[_Piece]:
    """What cannot be found. Lost words may stand further on by chance: not where a later piece stands before them."""
    lost: list[_Piece] = []
    position = 0
    for index, piece in enumerate(pieces):
        at, length = text.find(piece.solid, position), len(piece.solid)
        if at < 0 and piece.label and piece.words:
            at, length = text.find(piece.words, position), len(piece.words)
            if piece.label not in text[max(position, at - _BETWEEN) : max(position, at)]:
                at = -1
        later = pieces[index + 1 : index + _LOOK_AHEAD]
        if at < 0 or any(
            len(next_one.solid) >= _LONG_ENOUGH and text.find(next_one.solid, position, at) >= 0 for next_one in later
        ):
            lost.append(piece)
            if len(lost) == _MOST_COUNTED:
                break
        else:
            position = at + length
    return lost


def _loss(lost: Sequence[_Piece], file: str) -> Problem:
    first, more = lost[0], len(lost) - 1
    others = f" và {'ít nhất ' if len(lost) == _MOST_COUNTED else ''}{more} chỗ khác" if more else ""
    message = f"Tệp mẫu làm mất, hoặc in sai chỗ: “{shortened(first.said)}”{others}."
    tags = list(dict.fromkeys(piece.tag for piece in lost))
    named = "; ".join(tags[:_MOST_NAMED]) + (" …" if len(tags) > _MOST_NAMED else "")
    hint = f"Trong mẫu cần có {named}. Chép lại chỗ đó từ mẫu gốc."
    return Problem(Place(file), "template-loses-text", message, hint)
