"""The changes that the table of faults is made of."""

from __future__ import annotations

import re
from typing import Any

from tests.rules.form.planting import (
    NotHere,
    Plant,
    both,
    changed,
    copied,
    fault,
    find,
    inserted,
    properties,
    put,
    restyled,
    retext,
    styled,
    text_of,
    w,
    with_part,
    xml,
)

BOLD = "<w:b/>"
PLAIN = '<w:b w:val="0"/>'
ITALIC = "<w:i/>"
UPRIGHT = '<w:i w:val="0"/>'
LEFT = '<w:jc w:val="left"/>'
RIGHT = '<w:jc w:val="right"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/>'


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def in_header(change: Any, part: str = "word/header1.xml") -> Plant:
    return fault(change, part)


def number_run(written: str) -> Plant:
    def change(root: Any) -> None:
        for run in find(root, "//w:r"):
            put(properties(run, "rPr"), xml(written))

    return in_header(change)


def number_paragraph(written: str) -> Plant:
    return in_header(lambda root: put(properties(find(root, "//w:p")[0], "pPr"), xml(written)))


def around_number(root: Any) -> None:
    paragraph = find(root, "//w:p")[0]
    paragraph.insert(1, xml("<w:r><w:t>- </w:t></w:r>"))
    paragraph.append(xml("<w:r><w:t> -</w:t></w:r>"))


def no_number(root: Any) -> None:
    for run in find(root, "//w:r"):
        run.getparent().remove(run)


def no_number_anywhere(content: bytes) -> bytes:
    content = changed(content, no_number, "word/header1.xml")
    # So long that it surely takes several pages.
    more = "".join(
        f"<w:p><w:pPr><w:pStyle w:val='KHNoiDung'/></w:pPr><w:r><w:t>{'Nội dung. ' * 60}</w:t></w:r></w:p>"
        for _ in range(12)
    )

    def change(root: Any) -> None:
        place = styled(root, "KHNoiDung", 0)[0]
        for paragraph in xml(f"<w:body>{more}</w:body>"):
            place.addnext(paragraph)

    return changed(content, change)


def footer_number(content: bytes) -> bytes:
    """The page number moved from the header into a new footer."""
    content = changed(content, no_number, "word/header1.xml")
    footer = (
        f'<w:ftr xmlns:w="{w("x")[1:-2]}"><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )
    content = with_part(content, "word/footer9.xml", footer.encode())

    def relate(root: Any) -> None:
        relation = copied(root[0])
        relation.set("Id", "rIdFooter9")
        relation.set("Type", relation.get("Type").rpartition("/")[0] + "/footer")
        relation.set("Target", "footer9.xml")
        root.append(relation)

    def refer(root: Any) -> None:
        for properties_ in find(root, "//w:sectPr"):
            properties_.insert(0, xml('<w:footerReference w:type="default" r:id="rIdFooter9"/>'))

    return changed(changed(content, relate, "word/_rels/document.xml.rels"), refer)


def no_title_page(root: Any) -> None:
    first = find(root, "//w:sectPr")[0]
    for mark in find(first, "./w:titlePg | ./w:headerReference[@w:type='first']"):
        first.remove(mark)


def typed_number(root: Any) -> None:
    find(root, "//w:p")[0].append(xml("<w:r><w:t>1</w:t></w:r>"))


def two_lines(root: Any) -> None:
    line = styled(root, "KHQuocHieu", 0)[0]
    rest = copied(line)
    retext(line, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
    retext(rest, "VIỆT NAM")
    line.addnext(rest)


def longer_paper(root: Any) -> None:
    paper = find(root, "//w:sectPr/w:pgSz")[-1]
    paper.set(w("h"), str(int(paper.get(w("h"))) + 1500))


def beginning(style: str, begins: str, plant: Plant) -> Plant:
    """The fault, where the style's first paragraph begins so."""

    def apply(content: bytes) -> bytes:
        def look(root: Any) -> None:
            if not re.match(begins, text_of(styled(root, style, 0)[0])):
                raise NotHere(begins)

        changed(content, look)
        return plant(content)

    return apply


def alone(plant: Plant) -> Plant:
    """A fault of number or date that the lines (Kèm theo ...) do not give away."""

    def silent(root: Any) -> None:
        for paragraph in find(root, "//w:p[w:pPr/w:pStyle/@w:val='KHKemTheo']"):
            retext(paragraph, re.sub(r" số .* của ", " này của ", text_of(paragraph)))

    return both(plant, fault(silent))


def continuous(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    find(root, "//w:sectPr")[1].insert(0, xml('<w:type w:val="continuous"/>'))


def without_rule(number: int) -> Any:
    def change(root: Any) -> None:
        line = styled(root, "KHDuongKe", number)[0]
        line.getparent().replace(line, xml("<w:p><w:pPr><w:spacing w:line='20' w:lineRule='exact'/></w:pPr></w:p>"))

    return change


def rule_length(style: str, number: int, share: float) -> Plant:
    """Another length for a rule: the indents on both sides changed by a share of them."""

    def change(root: Any) -> None:
        indent = find(styled(root, style, number)[0], "./w:pPr/w:ind")[0]
        for side in ("left", "right"):
            indent.set(w(side), str(round(int(indent.get(w(side))) * share)))

    return fault(change)


def typed_rule(style: str, number: int, sign: str = "_") -> Plant:
    def change(root: Any) -> None:
        line = styled(root, style, number)[0]
        line.getparent().replace(
            line, xml(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{sign * 12}</w:t></w:r></w:p>')
        )

    return fault(change)


def drawn_rule(style: str, number: int, length: int, vml: bool = False) -> Plant:
    """A rule drawn as a shape, `length` points long."""
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent '
        f'cx="{length * 12700}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/>'
        "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:line from="0,0" to="{length}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    if vml:
        drawing = f'<w:r><w:pict><v:line from="10pt,2pt" to="{length + 10}pt,2pt"/></w:pict></w:r>'

    def change(root: Any) -> None:
        line = styled(root, style, number)[0]
        line.getparent().replace(line, xml(f"<w:p>{drawing}</w:p>"))

    return fault(change)


def dates_apart(root: Any) -> None:
    """Địa danh and date pushed into a row of their own below the number's."""
    row = find(root, "//w:tbl")[0].findall(w("tr"))[-1]
    below = copied(row)
    row.addnext(below)
    for place, kept in ((row, 0), (below, 1)):
        for number, cell in enumerate(place.findall(w("tc"))):
            if number != kept:
                for paragraph in cell.findall(w("p")):
                    cell.replace(paragraph, xml("<w:p/>"))


def blank(style: str, count: int, number: int, after: bool = False) -> Plant:
    return both(*[inserted(style, "<w:p/>", number, after) for _ in range(count)])


def framed(number: int) -> Any:
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right"))

    def change(root: Any) -> None:
        bare = [table for table in find(root, "//w:tbl") if not find(table, "./w:tblPr/w:tblStyle")]
        bare[number].find(w("tblPr")).append(xml(f"<w:tblBorders>{borders}</w:tblBorders>"))

    return change


def data_table(root: Any) -> Any:
    tables = find(root, "//w:tbl[w:tblPr/w:tblStyle]")
    if not tables:
        raise NotHere("table")
    return max(tables, key=lambda table: len(table.findall(w("tr"))))


def long_table(change: Any) -> Plant:
    def apply(root: Any) -> None:
        table = data_table(root)
        rows = table.findall(w("tr"))
        last = rows[-1]
        more = copied(last)
        for text in find(more, ".//w:t"):
            # A number used twice would be a fault of its own.
            text.text = re.sub(r"^\d[\d.]*\s*", "", text.text or "")
        for _ in range(60):
            last.addnext(copied(more))
        change(table)

    return fault(apply)


def no_repeat(table: Any) -> None:
    for mark in find(table, ".//w:trPr/w:tblHeader"):
        mark.getparent().remove(mark)


def splits(table: Any) -> None:
    for mark in find(table, ".//w:trPr/w:cantSplit"):
        mark.getparent().remove(mark)


def wide(root: Any) -> None:
    for column in find(data_table(root), "./w:tblGrid/w:gridCol"):
        column.set(w("w"), str(round(int(column.get(w("w"))) * 1.4)))


def in_cells(written: str) -> Plant:
    def change(root: Any) -> None:
        for run in find(data_table(root), ".//w:r")[-3:]:
            put(properties(run, "rPr"), xml(written))

    return fault(change)


def continues(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    for mark in find(root, "//w:sectPr/w:pgNumType")[1:2]:
        mark.getparent().remove(mark)


def split_signature(root: Any) -> None:
    row = styled(root, "KHChucVu", 0)[0].getparent().getparent()
    for mark in find(row, "./w:trPr/w:cantSplit"):
        mark.getparent().remove(mark)


def signature_page(root: Any) -> None:
    styled(root, "KHTruocKy", 0)[0].append(xml('<w:r><w:br w:type="page"/></w:r>'))


def row_below(root: Any) -> None:
    """Nơi nhận in a row below the title's."""
    row = styled(root, "KHNoiNhan", 0)[0].getparent().getparent()
    below = copied(row)
    row.addnext(below)
    for place, kept in ((row, 1), (below, 0)):
        for number, cell in enumerate(place.findall(w("tc"))):
            if number != kept:
                for paragraph in cell.findall(w("p")):
                    cell.remove(paragraph)
                cell.append(xml("<w:p/>"))


def relabel(style: str, old: str, new: str, number: int = 0) -> Plant:
    """Another label at the beginning of the n-th paragraph that begins with `old`."""

    def change(root: Any) -> None:
        found = [p for p in styled(root, style) if text_of(p).startswith(old)]
        if number >= len(found):
            raise NotHere(old)
        first = find(found[number], ".//w:t")[0]
        if not first.text.startswith(old):
            raise NotHere(old)
        first.text = new + first.text[len(old) :]

    return fault(change)


def label_bold(root: Any) -> None:
    found = [p for p in styled(root, "KHDiem") if re.match(r"\d+\. ", text_of(p))]
    runs = [find(p, "./w:r") for p in found]
    chosen = [run for run in runs if len(run) > 1 and re.fullmatch(r"\d+\. ?", "".join(find(run[0], "./w:t/text()")))]
    if not chosen:
        raise NotHere("khoản")
    for run in chosen:
        put(properties(run[0], "rPr"), xml(BOLD))


def heading_label_plain(root: Any) -> None:
    for paragraph in styled(root, "Heading2"):
        if re.match(r"\d+\. ", text_of(paragraph)):
            put(properties(find(paragraph, "./w:r")[0], "rPr"), xml(PLAIN))


def tracked(root: Any) -> None:
    run = find(styled(root, "KHNoiDung", 0)[0], "./w:r")[0]
    run.addnext(xml('<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins>'))
    run.addnext(xml('<w:del w:id="2" w:author="A"><w:r><w:delText> cũ</w:delText></w:r></w:del>'))


def mention(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    for paragraph in find(root, "//w:body/w:p[w:pPr/w:pStyle]"):
        if paragraph.find(w("pPr")).find(w("pStyle")).get(w("val")) in ("KHKemTheo", "KHPhuLuc"):
            continue
        text = text_of(paragraph)
        new = re.sub(r"(?i)phụ lục( [IVX]+)?|kèm theo|đính kèm|biểu", "nơi khác", text)
        if new != text:
            retext(paragraph, new)


def second_break(style: str) -> Plant:
    def change(root: Any) -> None:
        paragraph = max(styled(root, style), key=lambda p: len(text_of(p)))
        text = text_of(paragraph)
        at = text.index(" ", len(text) // 2)
        retext(paragraph, text[:at] + "\n" + text[at + 1 :])

    return fault(change)


def append(text: str) -> Any:
    return lambda old: old + text


def swap(old: str, new: str) -> Any:
    return lambda text: text.replace(old, new)


def body_style(change: Any) -> Plant:
    return restyled("KHNoiDung", change)


def spacing(**attributes: str) -> Any:
    def change(style: Any) -> None:
        spacing = find(style, "./w:pPr/w:spacing")[0]
        for name, value in attributes.items():
            spacing.set(w(name), value)

    return change
