"""Makes the pictures of the pages in docs/ and of the README, out of built plans.

    python docs/hinh/make.py

`trang-1.png` is the first page of a real plan beside the first page of its phụ lục. The others are cut from the one
plan that the examples of docs/tung-phan.md make together. Each picture says of which text it was made, so that a test
can tell when it is no longer what the page shows.

Needs the program installed, LibreOffice, and pdftoppm and pdftotext (poppler-utils).
"""

from __future__ import annotations

import hashlib
import re
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from generator.commands.build import build
from generator.commands.pdf import write_pdfs

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "tung-phan.md"
REAL = HERE.parents[1] / "plans" / "hai-duong-2023.yaml"
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FIRST_PAGE = "trang-1.png"

DPI, PAGE_DPI = 100, 76
MARGIN = 12  # pixels around each page or cut
PAPER, DESK = 255, 221  # grey levels
KEPT_BITS = 3  # eight greys are enough to read by, and a third of the size

Rows = list[bytes]


class Cut(NamedTuple):
    """A part of a page: from the line that begins with `first` to the one that begins with `last`.

    `above` and `below` are points (1/72 inch) to take along: a rule, the edge of a table.
    """

    first: str
    last: str
    above: float = 0
    below: float = 0


CUTS = {
    "phan-dau.png": Cut("UBND TỈNH NGHỆ AN", "Nghệ An, ngày"),
    "trich-yeu.png": Cut("KẾ HOẠCH", "năm 2027 thuộc phạm vi", below=8),
    "can-cu.png": Cut("Căn cứ Nghị định", "năm 2027 như sau:"),
    "muc-nhan.png": Cut("I. MỤC ĐÍCH, YÊU CẦU", "Mỗi phương án"),
    "vien-dan.png": Cut("IV. TỔ CHỨC THỰC HIỆN", "khoản 1 Mục II."),
    "nhiem-vu.png": Cut("II. NHIỆM VỤ", "Thực hiện theo Phụ lục"),
    "phu-luc.png": Cut("Phụ lục", "Rà soát thủ tục cấp chứng chỉ", below=12),
    "ghi-chu.png": Cut("Theo kết quả khảo sát", "Cách tính", above=8),
    "chu-ky.png": Cut("Trên đây là", "Lê Thị Bình"),
}
PICTURES = {FIRST_PAGE, *CUTS}


class Page(NamedTuple):
    """A page as grey pixels, and its lines of text: the words, where they begin and end in points from the top."""

    pixels: Rows
    lines: tuple[tuple[str, float, float], ...]

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than high."""
        return len(self.pixels[0]) > len(self.pixels)

    def line(self, start: str) -> tuple[float, float] | None:
        """Where the first line stands that begins with these words: its top and its bottom."""
        return next(((top, bottom) for words, top, bottom in self.lines if words.startswith(start)), None)


def examples() -> str:
    """The plan that the examples of the page make together."""
    return "".join(BLOCK.findall(EXAMPLES.read_text(encoding="utf-8")))


def digest(text: str) -> bytes:
    """What a picture says of the text it was made of."""
    return hashlib.sha256(text.encode()).hexdigest().encode()


def pages(plan: Path, folder: Path, dpi: int) -> list[Page]:
    """The pages of the plan, built and printed."""
    document = folder / f"{plan.stem}.docx"
    for built in build([plan], document, force=True):
        if built.problems:
            raise SystemExit(str(built.problems))
    [pdf] = write_pdfs([document])
    prefix = folder / f"{plan.stem}-page"
    subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), str(pdf), str(prefix)], check=True)
    printed = [rows(path.read_bytes()) for path in sorted(folder.glob(f"{prefix.name}-*.pgm"))]
    return [Page(*page) for page in zip(printed, lines(pdf), strict=True)]


def rows(pgm: bytes) -> Rows:
    """The rows of a binary PGM with three header lines, as pdftoppm writes it."""
    _, size, _, pixels = pgm.split(b"\n", 3)
    width, height = map(int, size.split())
    return [pixels[width * row : width * (row + 1)] for row in range(height)]


def lines(pdf: Path) -> Iterator[tuple[tuple[str, float, float], ...]]:
    """The lines of text of each page."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    told = subprocess.run(command, check=True, capture_output=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    for page in ElementTree.fromstring(told).iter(f"{space}page"):
        yield tuple(
            (
                " ".join(word.text or "" for word in line.iter(f"{space}word")),
                float(line.attrib["yMin"]),
                float(line.attrib["yMax"]),
            )
            for line in page.iter(f"{space}line")
        )


def cut_out(made: list[Page], cut: Cut) -> Rows:
    """The part of the first page that has it, trimmed to its ink, in a thin frame."""
    for page in made:
        first, last = page.line(cut.first), page.line(cut.last)
        if first and last:
            top, bottom = (round(y * DPI / 72) for y in (first[0] - cut.above, last[1] + cut.below))
            return in_frame(trimmed(page.pixels[top:bottom]))
    raise SystemExit(f"no page has {cut}")


def trimmed(image: Rows) -> Rows:
    """The image without the white around it."""
    inked = [number for number, row in enumerate(image) if min(row) < PAPER]
    image = image[inked[0] : inked[-1] + 1]
    columns = [number for number in range(len(image[0])) if any(row[number] < PAPER for row in image)]
    return [row[columns[0] : columns[-1] + 1] for row in image]


def in_frame(image: Rows) -> Rows:
    """The image with white and a grey line around it."""
    width = len(image[0]) + 2 * MARGIN
    side, edge = bytes([PAPER]) * MARGIN, bytes([DESK])
    blank = [edge + bytes([PAPER]) * width + edge] * MARGIN
    rule = [edge * (width + 2)]
    return [*rule, *blank, *(edge + side + row + side + edge for row in image), *blank, *rule]


def framed(page: Rows, height: int) -> Rows:
    """The page on a grey desk of the given height, in the middle."""
    blank = bytes([DESK]) * (len(page[0]) + 2 * MARGIN)
    above = (height - len(page)) // 2
    side = bytes([DESK]) * MARGIN
    return [blank] * above + [side + row + side for row in page] + [blank] * (height - len(page) - above)


def beside(made: list[Page]) -> Rows:
    """The first page beside the first page of the phụ lục."""
    first, appendix = made[0].pixels, next(page.pixels for page in made if page.is_landscape)
    height = max(len(first), len(appendix)) + 2 * MARGIN
    both = zip(framed(first, height), framed(appendix, height), strict=True)
    return [left + right for left, right in both]


def png(image: Rows, source: str) -> bytes:
    """A grey PNG (ISO 15948) of the rows, with a line that says of which text."""
    top = 2**KEPT_BITS - 1
    coarse = bytes(round(round(level * top / 255) * 255 / top) for level in range(256))
    data = b"".join(b"\0" + row.translate(coarse) for row in image)
    header = struct.pack(">IIBBBBB", len(image[0]), len(image), 8, 0, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"tEXt", b"Source\0" + digest(source)),
        (b"IDAT", zlib.compress(data, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


def main() -> None:
    """Writes the pictures beside this script."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        real = REAL.read_text(encoding="utf-8")
        (HERE / FIRST_PAGE).write_bytes(png(beside(pages(REAL, folder, PAGE_DPI)), real))
        plan = folder / "tung-phan.yaml"
        plan.write_text(examples(), encoding="utf-8")
        made = pages(plan, folder, DPI)
        for picture, cut in CUTS.items():
            (HERE / picture).write_bytes(png(cut_out(made, cut), examples()))


if __name__ == "__main__":
    main()
