"""Makes docs/hinh/trang-1.png: the first page of a built plan beside the first page of its phụ lục.

    python docs/hinh/make.py

Needs the program installed, LibreOffice, and pdftoppm (poppler-utils).
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

from generator.commands.build import build
from generator.commands.pdf import write_pdfs

HERE = Path(__file__).parent
PLAN = HERE.parents[1] / "plans" / "hai-duong-2023.yaml"
DPI = 76
MARGIN = 12  # pixels around each page
PAPER, DESK = 255, 221  # grey levels
KEPT_BITS = 3  # eight greys are enough to read by, and a third of the size


def pages(folder: Path) -> list[list[bytes]]:
    """The pages of the built plan, each as rows of grey pixels."""
    document = folder / "plan.docx"
    for built in build([PLAN], document, force=True):
        if built.problems:
            raise SystemExit(str(built.problems))
    [pdf] = write_pdfs([document])
    subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), str(pdf), str(folder / "page")], check=True)
    return [rows(path.read_bytes()) for path in sorted(folder.glob("page-*.pgm"))]


def rows(pgm: bytes) -> list[bytes]:
    """The rows of a binary PGM with three header lines, as pdftoppm writes it."""
    _, size, _, pixels = pgm.split(b"\n", 3)
    width, height = map(int, size.split())
    return [pixels[width * row : width * (row + 1)] for row in range(height)]


def framed(page: list[bytes], height: int) -> list[bytes]:
    """The page on a grey desk of the given height, in the middle."""
    blank = bytes([DESK]) * (len(page[0]) + 2 * MARGIN)
    above = (height - len(page)) // 2
    side = bytes([DESK]) * MARGIN
    return [blank] * above + [side + row + side for row in page] + [blank] * (height - len(page) - above)


def png(image: list[bytes]) -> bytes:
    """A grey PNG (ISO 15948) of the rows."""
    top = 2**KEPT_BITS - 1
    coarse = bytes(round(round(level * top / 255) * 255 / top) for level in range(256))
    data = b"".join(b"\0" + row.translate(coarse) for row in image)
    header = struct.pack(">IIBBBBB", len(image[0]), len(image), 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(data, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


def main() -> None:
    """Writes the picture beside this script."""
    with tempfile.TemporaryDirectory() as folder:
        made = pages(Path(folder))
    first = made[0]
    appendix = next(page for page in made if len(page[0]) > len(page))
    height = max(len(first), len(appendix)) + 2 * MARGIN
    beside = zip(framed(first, height), framed(appendix, height), strict=True)
    (HERE / "trang-1.png").write_bytes(png([left + right for left, right in beside]))


if __name__ == "__main__":
    main()
