"""The block at the top of page 1 and the title: ô 1 to 5, in a table of any shape, in tabs or in text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.outline.document_types import CODES
from generator.word.reading.components import Components, Kind, Line
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.words import fold, is_like, is_text_rule, is_upper, quoted

NATIONAL = "cong hoa xa hoi chu nghia viet nam"
MOTTO = "doc lap tu do hanh phuc"
_MOST_PARAGRAPHS = 80
_LONGEST = 160
_TYPES = {fold(name) for name in CODES}
_SYMBOL = re.compile(r"(?:so\b\s*[:.]?.*/|so\s*:)|\d*\s*/\s*[a-z]{2,}(?: [a-z&]+)*$")
_DATE = re.compile(r"\bngay\b.*\bthang|\bthang\b.*\bnam\b|\s\d{1,2}/\d{1,2}/\d{4}$")
_STAMP = re.compile(
    r"(?:v/v|du thao|ban nhap|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|nguoi ky|ky boi|thoi gian ky)\b"
)
_DRAFT = re.compile(r"du thao(?: lan \d+)?")
# A line that begins a second name, after one that begins with a name that can stand above others.
_ABOVE = re.compile(
    r"(?:ubnd|uy ban|bo|so|tong|tinh uy|thanh uy|dang uy|hoi dong|hdnd|dai hoc|cuc|chi cuc|phong|van phong)\b"
)
_BELOW = re.compile(
    r"(?:so|bo|ban|chi cuc|cuc|tong cuc|truong|trung tam|van phong|phong|hoi dong|doan|thanh tra|benh vien|vien|"
    r"cong ty|cong an|hoc vien|to|uy ban|ubnd|thu vien|bao|dai|quy|hoi)\b"
)
_OPENING = re.compile(r"(?:can cu|thuc hien|theo|xet|de|trien khai|tiep tuc)\b")
# Below the title of a decision or resolution stands who decides.
_DECIDES = re.compile(
    r"(?:(?:pho )?chu tich|bo truong|(?:tong )?(?:cuc|giam doc|kiem toan)|giam doc|thu tuong|hieu truong|vien truong"
    r"|truong|chanh|uy ban nhan dan|hoi dong nhan dan|ban thuong vu|quoc hoi|chinh phu)\b"
)
_DECISIONS = ("quyet dinh", "nghi quyet", "quy dinh", "quy che", "chi thi")
_ATTACHED = re.compile(r"\((?:ban hanh )?(?:dinh )?(?:kem|ban hanh)\b")


@dataclass(frozen=True)
class Piece:
    """A stretch of a paragraph at the top; `side` is 0 left, 1 right, -1 not known."""

    paragraph: Paragraph
    start: int
    end: int
    side: int

    @property
    def text(self) -> str:
        """The words."""
        return self.paragraph.text[self.start : self.end]

    def line(self, kind: Kind, where: str = "") -> Line:
        """The stretch as a component."""
        return Line(kind, self.paragraph, self.start, self.end, where or f"trang đầu, dòng {quoted(self.text)}")


def pieces(paragraph: Paragraph, tabs: bool = True) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph between line breaks (and tabs), without blanks around them."""
    for found in re.finditer(r"[^\n\t]+" if tabs else r"[^\n]+", paragraph.text):
        words = found[0]
        if words.strip():
            start = found.start() + len(words) - len(words.lstrip())
            yield start, start + len(words.strip())


def find_header(document: WordDocument, components: Components) -> None:
    """Fills in what stands above and in the title."""
    top = document.paragraphs[:_MOST_PARAGRAPHS]
    at = _type_line(top)
    zone = list(_pieces(top, at.place[0] if at else 0, at.start if at else 0))
    components.stamps = [piece.line("stamp") for piece in zone if _DRAFT.fullmatch(fold(piece.text))]
    known = {id(piece): kind for piece in zone if (kind := _kind(piece))}
    if at is None and not {"national", "motto"} & set(known.values()):
        return
    _broken_national(zone, known)
    right = {_cell(piece) for piece in zone if known.get(id(piece)) in ("national", "motto")}
    components.national = [piece.line("national") for piece in zone if known.get(id(piece)) == "national"]
    components.motto = [piece.line("motto") for piece in zone if known.get(id(piece)) == "motto"][:1]
    symbols = [piece for piece in zone if known.get(id(piece)) == "symbol"]
    dates = [piece for piece in zone if known.get(id(piece)) == "date"]
    components.symbol = symbols[-1].line("symbol") if symbols else None
    components.date = dates[-1].line("date") if dates else None
    last = max((piece.paragraph.ordinal for piece in (*symbols, *dates) if piece), default=0)
    names = [
        piece
        for piece in zone
        if (id(piece) not in known and _is_name(piece, right, components.has_header)) or piece in symbols[:-1]
    ]
    if symbols:
        # What stands below the number is no name: the subject of a công văn, a stamp.
        number = (symbols[-1].paragraph.ordinal, symbols[-1].start)
        names = [piece for piece in names if (piece.paragraph.ordinal, piece.start) < number]
    _names(names, components)
    lines = [*components.national, *components.motto, *components.parent, *components.agency]
    components.header_end = max([line.place[0] for line in lines] + [last], default=0)
    tables = {line.paragraph.cell.table for line in lines if line.paragraph.cell}
    tables |= {piece.paragraph.cell.table for piece in (*symbols, *dates) if piece.paragraph.cell}
    if components.has_header:
        components.layout_tables |= tables
        components.header_table = min(tables, default=0)
        ends = [p.ordinal for p in top if p.cell and p.cell.table in tables]
        components.header_end = max([components.header_end, *ends])
    if at is not None:
        components.type = at
        _subject(document.paragraphs, components, at)


def _type_line(top: Sequence[Paragraph]) -> Line | None:
    for paragraph in top:
        if paragraph.cell is not None and paragraph.cell.table > 2:
            continue
        for start, end in pieces(paragraph, tabs=False):
            words = paragraph.text[start:end]
            folded = fold(words).rstrip(".:")
            if folded in _TYPES:
                return Line("type", paragraph, start, end, f"trang đầu, dòng {quoted(words)}")
            name = next((name for name in _TYPES if folded.startswith(name + " ")), "")
            # "KẾ HOẠCH CẢI CÁCH ..." on one line
            if name and is_upper(words) and paragraph.format.align == "center" and paragraph.cell is None:
                size = len(" ".join(words.split()[: len(name.split())]))
                return Line("type", paragraph, start, start + size, f"trang đầu, dòng {quoted(words)}")
    return None


def _pieces(top: Sequence[Paragraph], before: int, column: int) -> Iterator[Piece]:
    for paragraph in top:
        if before and paragraph.ordinal >= before and not (paragraph.ordinal == before and column):
            return
        if not before and (len(paragraph.text) > _LONGEST or paragraph.ordinal > 30):
            return
        stretches = list(pieces(paragraph))
        rows: dict[int, list[tuple[int, int]]] = {}
        for start, end in stretches:
            rows.setdefault(paragraph.text.count("\n", 0, start), []).append((start, end))
        for row in rows.values():
            for number, (start, end) in enumerate(row):
                if before and paragraph.ordinal == before and start >= column:
                    continue
                side = number if paragraph.cell is None and len(row) == 2 else -1
                yield Piece(paragraph, start, end, side)


def _kind(piece: Piece) -> Kind | None:
    words = fold(piece.text)
    if is_text_rule(piece.text) or len(words) > _LONGEST:
        return None
    if is_like(words, NATIONAL, 0.85) or words.startswith("cong hoa xa hoi"):
        return "national"
    if is_like(words.replace(" ", ""), MOTTO.replace(" ", ""), 0.8):
        return "motto"
    if _DATE.search(words):
        return "date"
    return "symbol" if _SYMBOL.match(words) else None


def _broken_national(zone: list[Piece], known: dict[int, Kind]) -> None:
    """ "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" and on the next line "VIỆT NAM"."""
    for piece, following in pairwise(zone):
        if known.get(id(piece)) == "national" and id(following) not in known and _cell(piece) == _cell(following):
            rest = fold(following.text)
            if len(fold(piece.text)) < len(NATIONAL) - 3 and NATIONAL.endswith(rest):
                known[id(following)] = "national"


def _cell(piece: Piece) -> tuple[int, ...]:
    place = piece.paragraph.cell
    return (place.table, place.column) if place else (0, piece.side, piece.paragraph.anchored)


def _is_name(piece: Piece, right: set[tuple[int, ...]], has_header: bool) -> bool:
    words = fold(piece.text)
    if not has_header or is_text_rule(piece.text) or _STAMP.match(words) or not any(s.isalpha() for s in words):
        return False
    if _cell(piece) in right:
        # Without a table or tabs everything stands in one column: only a name that looks like one.
        return piece.paragraph.cell is None and piece.side == -1 and bool(_ABOVE.match(words) or _BELOW.match(words))
    return piece.paragraph.cell is not None or piece.side == 0 or bool(_ABOVE.match(words) or _BELOW.match(words))


def _names(names: list[Piece], components: Components) -> None:
    """Which lines are cơ quan chủ quản and which cơ quan ban hành."""
    if not names:
        return
    starts = [0]
    for number, piece in enumerate(names[1:], start=1):
        if _ABOVE.match(fold(names[starts[-1]].text)) and _BELOW.match(fold(piece.text)):
            starts.append(number)
            break
    cut = starts[1] if len(starts) > 1 else _weight_cut(names)
    components.parent = [piece.line("parent") for piece in names[:cut]]
    components.agency = [piece.line("agency") for piece in names[cut:]]


def _weight_cut(names: list[Piece]) -> int:
    """Where the weight turns from regular to bold, if it does."""
    bold = [any(look.bold for _, look in piece.line("agency").pieces()) for piece in names]
    return bold.index(True) if True in bold and not bold[0] else 0


def _subject(paragraphs: tuple[Paragraph, ...], components: Components, at: Line) -> None:
    found: list[Line] = []
    end = at.place[0]

    def add(paragraph: Paragraph, start: int, stop: int) -> None:
        words = paragraph.text[start:stop]
        kind: Kind = "attached" if _ATTACHED.match(fold(words)) else "subject"
        found.append(Line(kind, paragraph, start, stop, f"trang đầu, trích yếu {quoted(words)}"))

    rest = at.paragraph.text[at.end :]
    for start, stop in pieces(at.paragraph, tabs=False) if rest.strip() else ():
        if stop > at.end:
            first = max(start, at.end)
            first += len(at.paragraph.text[first:stop]) - len(at.paragraph.text[first:stop].lstrip())
            add(at.paragraph, first, stop)
    for paragraph in paragraphs[at.place[0] :]:
        if paragraph.cell is not None and paragraph.cell != at.paragraph.cell:
            break
        if paragraph.is_blank:
            end = paragraph.ordinal if paragraph.lines or _is_rule(paragraph) else end
            if found and not (paragraph.lines or _is_rule(paragraph)):
                break
            if found:
                break
            continue
        if is_text_rule(paragraph.text):
            end = paragraph.ordinal
            break
        if not _is_subject(paragraph, bool(found)):
            break
        if found and fold(at.text) in _DECISIONS and _decides(paragraph, found[-1]):
            end = paragraph.ordinal
            break
        for start, stop in pieces(paragraph, tabs=False):
            if is_text_rule(paragraph.text[start:stop]):
                continue
            add(paragraph, start, stop)
        end = paragraph.ordinal
    components.subject = [line for line in found if line.kind == "subject"]
    components.body += [
        replace(line, where=f"trang đầu, dòng {quoted(line.text)}") for line in found if line.kind != "subject"
    ]
    components.title_end = end


def _decides(paragraph: Paragraph, above: Line) -> bool:
    """Whether it is the line of who decides, and not the last words of a subject in capitals."""
    if not is_upper(paragraph.text) or not _DECIDES.match(fold(paragraph.text)):
        return False
    return not is_upper(above.text) or not fold(above.text).endswith((" cua", " va", " cho", " do", ","))


def _is_subject(paragraph: Paragraph, begun: bool) -> bool:
    words = paragraph.text.strip()
    bold = [look.bold for text, look in Line("subject", paragraph, 0, len(paragraph.text)).pieces() if text.strip()]
    if paragraph.format.align == "center":
        return len(words) < 600
    if words.endswith((";", ":", ",", "./.")) or paragraph.label or len(words) > 300:
        return False
    if all(bold) and bold and paragraph.format.first <= 0:
        return True
    return (
        not begun
        and len(words) < 200
        and not re.match(r"(?:[IVX]+|\d+)[.)]|[-+a-z]\W", words)
        and (not _OPENING.match(fold(words)) or not words.endswith("."))
        and paragraph.format.first <= 0
    )


def _is_rule(paragraph: Paragraph) -> bool:
    return any(edge is not None and edge.is_drawn for edge in (paragraph.format.top, paragraph.format.bottom))
