"""What Word writes without Track Changes: controls, tags, fields, signs, lists. Edits in them come into the plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.forms.word import SPACES, cell, in_run, paragraph, returned, row, run

LAST = "Văn phòng theo dõi, đôn đốc"
REPORTS = "Các phòng báo cáo trước ngày 15 hằng tháng."


def control(inside: str) -> str:
    properties = '<w:sdtPr><w:alias w:val="Nội dung"/><w:tag w:val="x"/><w:id w:val="123"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def field(code: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{separate}{run(result)}{end}'


def choice(kind: str, inside: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="{kind}">{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


# The last line of the text, as it is written now and as the plan says it then.
LINES = {
    "a content control round words": (
        run("Văn phòng theo dõi, ") + control(run("nhắc nhở")),
        "Văn phòng theo dõi, nhắc nhở.",
    ),
    "a smart tag": (
        run("Văn phòng ")
        + f'<w:smartTag w:uri="urn:schemas:smarttags" w:element="place">{run("giám sát")}</w:smartTag>'
        + run(", đôn đốc"),
        "Văn phòng giám sát, đôn đốc.",
    ),
    "a link": (
        run("Văn phòng theo dõi tại ") + f'<w:hyperlink r:id="rId9" w:history="1">{run("moha.gov.vn")}</w:hyperlink>',
        "Văn phòng theo dõi tại moha.gov.vn.",
    ),
    "a field of several runs": (
        run("Văn phòng theo dõi đến ngày ") + field('DATE \\@ "dd/MM/yyyy"', "20/11/2026"),
        "Văn phòng theo dõi đến ngày 20/11/2026.",
    ),
    "a simple field": (
        run("Văn phòng theo dõi đến ngày ") + f'<w:fldSimple w:instr=" DATE ">{run("20/11/2026")}</w:fldSimple>',
        "Văn phòng theo dõi đến ngày 20/11/2026.",
    ),
    "a choice between two ways": (
        choice("w14", run("Văn phòng giám sát, đôn đốc")),
        "Văn phòng giám sát, đôn đốc.",
    ),
    "a hyphen that does not break": (
        "<w:r><w:t>Văn phòng theo dõi</w:t><w:noBreakHyphen/><w:t>đôn đốc</w:t></w:r>",
        "Văn phòng theo dõi-đôn đốc.",
    ),
    "a tab": (
        "<w:r><w:t>Văn phòng theo dõi</w:t><w:tab/><w:t>đôn đốc</w:t></w:r>",
        "Văn phòng theo dõi đôn đốc.",
    ),
    "a blank that does not break": (run("Văn\u00a0phòng kiểm\u00a0tra, đôn đốc"), "Văn phòng kiểm tra, đôn đốc."),
    "raised figures": (
        run("Văn phòng theo dõi 100 m") + run("2", '<w:vertAlign w:val="superscript"/>'),
        "Văn phòng theo dõi 100 m².",
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_words_in_it_come_into_the_plan(name: str, tmp_path: Path) -> None:
    written, line = LINES[name]
    answer = returned(tmp_path, in_run(LAST, written))
    assert answer.told == [f"placed: Đoạn kết: {LAST}./. → {line}/."]
    assert answer.plan == [f"- {LAST}.", f"+ {line}"]
    assert (answer.left, answer.looks, answer.seen) == ((), {}, [])


# What Word writes of its own accord into the same words.
NOISE = {
    "runs split by sessions": (
        '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1" w:rsidRPr="00B2"><w:t>Văn</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:permStart w:id="5" w:edGrp="everyone"/><w:r w:rsidR="00C3">'
        '<w:t xml:space="preserve"> phòng theo</w:t></w:r><w:permEnd w:id="5"/><w:r><w:lastRenderedPageBreak/>'
        '<w:t xml:space="preserve"> dõi, đôn </w:t></w:r>'
        '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>đốc</w:t></w:r>'
    ),
    "a soft hyphen": "<w:r><w:t>Văn phòng theo dõi, đôn</w:t><w:softHyphen/><w:t> đốc</w:t></w:r>",
    "a soft hyphen as a letter": run("Văn phòng theo\u00ad dõi, đôn đốc"),
    "a line break in a phrase": "<w:r><w:t>Văn phòng theo dõi,</w:t><w:br/><w:t>đôn đốc</w:t></w:r>",
    "blanks that do not break": run("Văn\u00a0phòng theo\u00a0dõi, đôn đốc"),
    "a content control": control(run(LAST)),
    "a bookmark of Word": '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>' + run(LAST),
}


@pytest.mark.parametrize("name", NOISE)
def test_what_word_writes_by_itself_is_no_edit(name: str, tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, NOISE[name]))
    assert (answer.told, answer.plan, answer.left, answer.looks, answer.seen) == ([], [], (), {}, [])


def test_content_controls_round_a_paragraph_a_row_and_a_cell(tmp_path: Path) -> None:
    block, one, value = paragraph(REPORTS), row("Tập huấn"), cell("Tổng kết")
    answer = returned(
        tmp_path,
        (block, control(block.replace("hằng tháng", "hằng quý"))),
        (one, control(one.replace("Tập huấn nghiệp vụ", "Tập huấn chuyên sâu"))),
        (value, control(value.replace("Tổng kết, khen thưởng", "Tổng kết"))),
    )
    assert [told.partition(":")[0] for told in answer.told] == ["placed"] * 3
    assert answer.plan == [
        f"- {REPORTS}",
        "+ Các phòng báo cáo trước ngày 15 hằng quý.",
        "- - task: Tập huấn nghiệp vụ",
        "+ - task: Tập huấn chuyên sâu",
        "- - task: Tổng kết, khen thưởng",
        "+ - task: Tổng kết",
    ]


def test_a_line_broken_behind_a_sentence_is_two(tmp_path: Path) -> None:
    broken = "<w:r><w:t>Các phòng báo cáo.</w:t><w:br/><w:t>Thanh tra kiểm tra.</w:t></w:r>"
    answer = returned(tmp_path, in_run(REPORTS, broken))
    assert answer.plan == [f"- {REPORTS}", "+ Các phòng báo cáo.", "+ Thanh tra kiểm tra."]


@pytest.mark.parametrize(
    "more",
    [
        ("</w:t></w:r>", "</w:t><w:br/><w:t>Phòng Tổ chức</w:t></w:r>"),
        ("</w:p>", f"</w:p><w:p>{run('Phòng Tổ chức')}</w:p>"),
    ],
    ids=["line break", "paragraph"],
)
def test_a_second_line_in_a_cell(more: tuple[str, str], tmp_path: Path) -> None:
    old = cell("Thanh tra")
    answer = returned(tmp_path, (old, old.replace(*more)))
    assert answer.told == ["placed: Nhiệm vụ 2, cột Chủ trì: Thanh tra → Thanh tra / Phòng Tổ chức"]
    assert answer.plan == ["- lead: Thanh tra", "+ lead: |", "+ Thanh tra", "+ Phòng Tổ chức"]


NUMBERING = f"""<w:numbering {SPACES}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>
</w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


def listed(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


@pytest.mark.parametrize(
    ("number", "line"),
    [(2, "3. Lấy ý kiến người dân."), (3, "- Lấy ý kiến người dân.")],
    ids=["goes on", "bullet"],
)
def test_a_line_that_word_numbers_gets_its_label_typed(number: int, line: str, tmp_path: Path) -> None:
    old = paragraph("Công khai")
    new = f"<w:p><w:pPr>{listed(number)}</w:pPr>{run('Lấy ý kiến người dân.')}</w:p>"
    answer = returned(tmp_path, (old, old + new), numbering=NUMBERING)
    assert answer.plan == [f"+ {line}"]
    assert (answer.left, answer.seen) == ((), [])


def test_typed_labels_that_word_made_a_list_of_are_the_same_labels(tmp_path: Path) -> None:
    def automatic(words: str, label: str) -> tuple[str, str]:
        old = paragraph(words)
        return old, old.replace(run(label), "").replace("</w:pPr>", f"{listed(1)}</w:pPr>", 1)

    second, changed = automatic("Công khai", "2. ")
    third = f"<w:p><w:pPr>{listed(1)}</w:pPr>{run('Lấy ý kiến người dân.')}</w:p>"
    answer = returned(tmp_path, automatic("Rà soát thủ tục", "1. "), (second, changed + third), numbering=NUMBERING)
    assert answer.told == ["placed: Mục I, khoản 3: thêm “Lấy ý kiến người dân.”"]
    assert answer.plan == ["+ 3. Lấy ý kiến người dân."]


# Bookmarks


def test_without_its_bookmarks_an_edit_is_known_by_its_words(tmp_path: Path) -> None:
    mark = re.compile(r"<w:bookmark\w+ [^>]*/>")
    block, one = paragraph(REPORTS), row("Tập huấn")
    answer = returned(
        tmp_path,
        (block, mark.sub("", block).replace("hằng tháng", "hằng quý")),
        (one, mark.sub("", one).replace("Tập huấn nghiệp vụ", "Bồi dưỡng nghiệp vụ")),
    )
    assert [line for line in answer.plan if line[0] == "+"] == [
        "+ Các phòng báo cáo trước ngày 15 hằng quý.",
        "+ - task: Bồi dưỡng nghiệp vụ",
    ]


def test_a_copy_that_took_the_bookmark_with_it_is_a_new_row(tmp_path: Path) -> None:
    old = row("Tập huấn")
    copy = old.replace("Tập huấn nghiệp vụ", "Khảo sát ý kiến người dân").replace(">2<", ">3<")
    answer = returned(tmp_path, (old, re.sub(r"<w:bookmark\w+ [^>]*/>", "", old) + copy))
    assert answer.told == ["placed: Nhóm I, nhiệm vụ 3: thêm “Khảo sát ý kiến người dân”"]
    assert [line for line in answer.plan if line[0] == "-"] == []
