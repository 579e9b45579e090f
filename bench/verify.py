"""Whether an output says what was asked: `python bench/verify.py DATA.json OUTPUT.docx`. Prints what is missing."""

from __future__ import annotations

import html
import json
import re
import sys
import zipfile


def _solid(text: str) -> str:
    """Letters and digits alone: capitals, blanks and typographic quotes differ between programs."""
    return re.sub(r"[\W_]+", "", text.casefold())


def main() -> None:
    """Compares every row and every paragraph with the words of the document."""
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    with zipfile.ZipFile(sys.argv[2]) as package:
        parts = [
            package.read(name) for name in package.namelist() if re.fullmatch(r"word/(document|footnotes).xml", name)
        ]
    runs = re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", b"".join(parts).decode())
    text = _solid(html.unescape("".join(runs)))
    place = 0
    for number, record in enumerate(data["rows"], start=1):
        row = _solid("".join(record.values()))
        found = text.find(row, place)
        if found < 0:
            sys.exit(f"row {number} is missing")
        place = found + len(row)
    for paragraph in (*data["before"], *data["after"]):
        if _solid(paragraph["text"]) not in text:
            sys.exit(f"missing: {paragraph['text'][:60]}")


if __name__ == "__main__":
    main()
