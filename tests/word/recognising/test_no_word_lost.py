"""Documents put together at random: whatever stands in them is in the outline, or in what the user is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.word.recognising import outline_of
from tests.word.reading.made import bold, centred, p, read, table
from tests.word.recognising.same import shown

_KNOWN = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số: 5/KH-SNV|Hà Nam, ngày 5 tháng 1 năm 2026|"
    "UBND TỈNH HÀ NAM|SỞ NỘI VỤ|KẾ HOẠCH|Nơi nhận:|- Lưu: VT.|GIÁM ĐỐC|KT. GIÁM ĐỐC|Phụ lục|PHỤ LỤC I|Phụ lục II: Tên|"
    "(Kèm theo Kế hoạch số 5/KH-SNV)|Phần I|PHẦN THỨ HAI|Trên đây là Kế hoạch./.|Kính gửi:|Căn cứ Luật;|DỰ THẢO|TT"
).split("|")
_LABELS = ("", "", "I. ", "1. ", "1.1. ", "a) ", "- ", "+ ", "1.", "• ", "(1) ", "II/ ", "b, ", "A. ", "Điều 1. ")


class Maker:
    """Draws a document; every made-up word in it is another one."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.count = 0

    def pick(self, *options: str) -> str:
        return self.draw(st.sampled_from(options))

    def few(self, most: int, least: int = 0) -> range:
        return range(self.draw(st.integers(least, most)))

    def words(self) -> str:
        found = []
        for _ in self.few(4, 1):
            self.count += 1
            found.append(f"chữ{self.count}chữ")
        return self.pick(" ", " ", "\n", "\t").join(found) + self.pick("", ".", ";", ":", ",", "./.")

    def line(self) -> str:
        words = self.pick(*_LABELS) + self.words()
        words = words.upper() if not self.draw(st.integers(0, 3)) else words
        return f"{self.pick(*_KNOWN)} {words}" if not self.draw(st.integers(0, 3)) else words

    def paragraph(self) -> str:
        known = not self.draw(st.integers(0, 2))
        words = self.pick(*_KNOWN) if known else self.line()
        return self.draw(st.sampled_from([p, p, centred, bold]))(words)

    def box(self) -> str:
        inside = self.paragraph()
        box = f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
        return f"<w:p><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>"

    def cells(self) -> str:
        rows = []
        columns = self.draw(st.integers(1, 4))
        for _ in self.few(4, 1):
            cells, left = "", columns
            while left > 0:
                span = self.draw(st.integers(1, left + (not self.draw(st.integers(0, 9)))))
                merge = self.pick("", "", "", '<w:vMerge w:val="restart"/>')
                inside = "".join(self.paragraph() for _ in self.few(2)) or p("")
                cells += f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{inside}</w:tc>'
                left -= span
                if not self.draw(st.integers(0, 9)):
                    break
            rows.append(f"<w:tr>{self.pick('', '<w:trPr><w:tblHeader/></w:trPr>')}{cells}</w:tr>")
        borders = self.pick("", '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>')
        grid = '<w:gridCol w:w="900"/>' * columns
        return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def body(self) -> Iterator[str]:
        for _ in self.few(25, 1):
            match self.draw(st.integers(0, 11)):
                case 0:
                    yield self.cells() + p("")
                case 1:
                    cells = tuple("".join(self.paragraph() for _ in self.few(4, 1)) for _ in self.few(3, 1))
                    yield table(cells) + p("")
                case 2:
                    yield p("") * self.draw(st.integers(1, 14))
                case 3:
                    yield self.box()
                case 4:
                    yield self.paragraph().replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>", 1)
                case _:
                    yield self.paragraph()


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """The XML of a body."""
    return "".join(Maker(draw).body())


@settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
@given(bodies())
def test_every_word_is_in_the_outline_or_told(body: str) -> None:
    document = read(body)
    outline = outline_of(document)
    # A word may be parted from its neighbours, but not lost.
    said = "\n".join([*shown(outline), *(problem.message for problem in outline.notices)]).lower()
    assert [word for word in re.findall(r"chữ\d+chữ", body.lower()) if word not in said] == []
