"""Bookmarks, comments and who changed what: where they stand in the paragraphs as read."""

from __future__ import annotations

from generator.word.reading.model import Comment, Editor, Revision
from generator.word.reading.views import ORIGINAL
from tests.word.reading.made import p, read, table

DATE = "2026-03-05T08:00:00Z"


def who(author: str = "An") -> str:
    return f'w:id="1" w:author="{author}" w:date="{DATE}"'


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(inside: str, author: str = "An") -> str:
    return f"<w:ins {who(author)}>{inside}</w:ins>"


def dele(text: str, author: str = "An") -> str:
    return f'<w:del {who(author)}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def ended(inside: str, name: str) -> str:
    return f"<w:p><w:pPr><w:rPr><w:{name} {who()}/></w:rPr></w:pPr>{inside}</w:p>"


def start(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def marked(number: int, name: str, inside: str) -> str:
    return start(number, name) + inside + end(number)


def names(body: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(x.text, x.bookmarks, x.spanning) for x in read(body).paragraphs]


# Bookmarks


def test_a_bookmark_in_a_paragraph() -> None:
    assert names(f"<w:p>{marked(1, 'a', run('Một'))}</w:p>{p('Hai')}") == [("Một", ("a",), ()), ("Hai", (), ())]


def test_a_bookmark_between_blocks_rows_and_cells_is_the_next_paragraphs() -> None:
    body = start(1, "a") + p("Một") + end(1)
    rows = table(("Hai", "Ba"))
    rows = rows.replace("<w:tr>", f"{start(2, 'b')}<w:tr>{start(3, 'c')}").replace(
        "</w:tr>", f"</w:tr>{end(2)}{end(3)}"
    )
    rows = rows.replace("<w:tc><w:p>", f"<w:tc>{start(4, 'd')}{end(4)}<w:p>", 1)
    assert names(body + rows) == [
        ("Một", ("a",), ()),
        ("Hai", ("b", "c", "d"), ()),
        ("Ba", (), ("b", "c")),
    ]


def test_a_paragraph_that_was_split_keeps_the_name_in_both_halves() -> None:
    body = f"<w:p>{start(1, 'a')}{run('Một ')}</w:p><w:p/><w:p>{run('hai')}{end(1)}</w:p><w:p>{run('Ba')}</w:p>"
    assert names(body) == [("Một ", ("a",), ()), ("", (), ()), ("hai", (), ("a",)), ("Ba", (), ())]


def test_a_bookmark_that_ends_at_the_beginning_of_the_next_paragraph_does_not_hold_it() -> None:
    body = f"<w:p>{start(1, 'a')}{run('Một')}</w:p><w:p>{end(1)}{run('Hai')}</w:p>"
    assert names(body) == [("Một", ("a",), ()), ("Hai", (), ())]


def test_paragraphs_that_became_one_have_both_names() -> None:
    first = ended(marked(1, "a", run("Một ")), "del")
    assert names(first + f"<w:p>{marked(2, 'b', run('hai'))}</w:p>") == [("Một hai", ("a", "b"), ())]


def test_a_deleted_paragraph_does_not_give_its_name_to_the_next() -> None:
    gone = ended(marked(1, "a", dele("Một")), "del")
    last = f"<w:p>{marked(2, 'b', run('Hai'))}</w:p>"
    assert names(gone + last) == [("Hai", ("b",), ())]
    assert names(gone + table((last,))) == [("Hai", ("b",), ())]
    # The end of the paragraph before was deleted with its words.
    kept = ended(marked(3, "c", run("Không")), "del") + f"<w:p>{marked(1, 'a', dele('Một'))}</w:p>"
    assert names(kept) == [("Không", ("c",), ())]


def test_an_emptied_paragraph_keeps_its_name() -> None:
    assert names(f"<w:p>{marked(1, 'a', dele('Một'))}</w:p>") == [("", ("a",), ())]


def test_a_deleted_row_takes_its_names_with_it() -> None:
    first = f"<w:p>{marked(1, 'a', run('Một'))}</w:p>"
    rows = table((first,), ("Hai",)).replace("<w:tr>", f"{start(5, 'r')}<w:tr><w:trPr><w:del {who()}/></w:trPr>", 1)
    rows = rows.replace("</w:tr>", f"</w:tr>{end(5)}", 1)
    assert names(rows) == [("Hai", (), ())]


# Notes


def test_the_sign_of_a_note_is_a_run_of_its_own() -> None:
    sign = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="3">{p("không có dấu")}</w:footnote>'
    notes += f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(" Ghi")}</w:p>{p("thêm")}</w:footnote>'
    end_sign = '<w:r><w:endnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    endnotes = f'<w:endnote w:id="2">{p("Cuối")}</w:endnote>'
    body = f"<w:p>{run('Theo')}{end_sign}{run(' quy định')}{sign}{run('.')}</w:p>"
    document = read(body, footnotes=notes, endnotes=endnotes)
    (paragraph,) = document.paragraphs
    assert [(x.text, x.note) for x in paragraph.runs] == [
        ("Theo", ""),
        ("", "endnote-2"),
        (" quy định", ""),
        ("", "footnote-2"),
        (".", ""),
    ]
    assert paragraph.notes == ("endnote-2", "footnote-2")
    assert [(x.ordinal, x.story, x.note, x.text) for x in document.footnotes] == [
        (2, "footnote", "footnote-2", " Ghi"),
        (3, "footnote", "footnote-2", "thêm"),
        (4, "endnote", "endnote-2", "Cuối"),
    ]


def test_notes_come_in_the_order_of_their_signs() -> None:
    signs = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (9, 4))
    notes = "".join(f'<w:footnote w:id="{number}">{p(f"n{number}")}</w:footnote>' for number in (4, 9))
    assert [x.text for x in read(f"<w:p>{signs}</w:p>", footnotes=notes).footnotes] == ["n9", "n4"]


# Who changed what


def test_changes_have_their_author_date_words_and_paragraph() -> None:
    look = f"<w:b/><w:rPrChange {who('Bình')}><w:rPr/></w:rPrChange>"
    body = p("Một") + f"<w:p>{run('Nộp ')}{dele('tháng 9')}{ins(run('tháng 8'))}{run(' đủ', look)}</w:p>"
    body += ended(ins(run("Thêm")), "ins") + p("Cuối")
    document = read(body)
    assert document.revisions == (
        Revision("deleted", "An", DATE, "tháng 9", 2, "body"),
        Revision("inserted", "An", DATE, "tháng 8", 2, "body"),
        Revision("format", "Bình", DATE, " đủ", 2, "body"),
        Revision("inserted", "An", DATE, "Thêm", 3, "body"),
        Revision("mark-inserted", "An", DATE, "", 3, "body"),
    )
    assert document.tracked == 5
    an, binh = Editor("An", DATE), Editor("Bình", DATE)
    assert [x.editors for x in document.paragraphs] == [(), (an, binh), (an,), ()]
    # As rejected, the added paragraph is gone: what was done there is told at the one before it.
    original = read(body, view=ORIGINAL)
    assert [x.ordinal for x in original.revisions] == [2, 2, 2, 2, 2]
    assert [x.editors for x in original.paragraphs] == [(), (an, binh), ()]


def test_a_change_of_properties_is_one_for_words_and_end_and_counts_alone() -> None:
    old = f"<w:rPrChange {who()}><w:rPr/></w:rPrChange>"
    ended_bold = f"<w:pPr><w:rPr><w:b/>{old}</w:rPr></w:pPr>"
    assert [x.text for x in read(f"<w:p>{ended_bold}{run('chữ', '<w:b/>' + old)}</w:p>").revisions] == ["chữ"]
    moved = p("chữ", f'<w:jc w:val="both"/><w:pPrChange {who()}><w:pPr/></w:pPrChange>')
    assert [(x.kind, x.text, x.ordinal) for x in read(p("a") + moved).revisions] == [("format", "", 2)]


def test_neighbouring_runs_of_one_change_are_one() -> None:
    body = f"<w:p>{ins(run('a'))}{ins(run('b', '<w:b/>'))}{run(' ')}{ins(run('c'))}{ins(run('d'), 'Bình')}</w:p>"
    assert [(x.author, x.text) for x in read(body).revisions] == [("An", "ab"), ("An", "c"), ("Bình", "d")]


def test_a_row_that_came_or_went_is_said_once() -> None:
    def changed(text: str, name: str, inside: str) -> str:
        return table((f"<w:p>{inside}</w:p>", text)).replace("<w:tr>", f"<w:tr><w:trPr><w:{name} {who()}/></w:trPr>")

    body = p("Trên") + changed("b", "ins", ins(run("a"))) + changed("d", "del", dele("c"))
    document = read(body)
    assert document.revisions == (
        Revision("row-inserted", "An", DATE, "a\nb", 2, "body"),
        Revision("row-deleted", "An", DATE, "c\nd", 3, "body"),
    )
    assert [bool(x.editors) for x in document.paragraphs] == [False, True, True]


def test_changes_in_notes_and_headers_know_their_story() -> None:
    notes = f'<w:footnote w:id="2"><w:p>{run("Ghi")}{ins(run(" thêm"))}</w:p></w:footnote>'
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    body = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    document = read(body, section, footnotes=notes, header1=f"<w:p>{ins(run('Dự thảo'))}</w:p>")
    assert [(x.text, x.ordinal, x.story) for x in document.revisions] == [
        (" thêm", 2, "footnote"),
        ("Dự thảo", 0, "header"),
    ]


# Comments


def comment(number: int, text: str, author: str = "Lãnh đạo", key: str = "") -> str:
    paragraph = f'<w:p w14:paraId="{key}"><w:r><w:annotationRef/></w:r>{run(text)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" w:initials="LĐ" w:date="{DATE}">{paragraph}</w:comment>'


def begins(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def ends(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/>{refers(number)}'


def refers(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def places(body: str, *numbers: int) -> list[tuple[int, str]]:
    found = read(body, comments="".join(comment(number, "x") for number in numbers)).comments
    return [(x.ordinal, x.words) for x in found]


def test_a_comment_has_its_author_date_place_and_words() -> None:
    body = p("Một") + f"<w:p>{run('Nộp ')}{begins(7)}{run('báo cáo')}{ends(7)}{run('.')}</w:p>"
    expected = Comment("7", "Lãnh đạo", "LĐ", DATE, "Ghi rõ hạn", 2, "báo cáo")
    assert read(body, comments=comment(7, "Ghi rõ hạn")).comments == (expected,)


def test_a_comment_over_several_paragraphs_stands_where_it_begins() -> None:
    body = p("Một") + begins(1) + p("Hai") + f"<w:p>{run('Ba')}{ends(1)}</w:p>"
    assert places(body, 1) == [(2, "Hai\nBa")]


def test_a_comment_with_only_its_reference() -> None:
    assert places(p("Một") + f"<w:p>{run('Hai')}{refers(1)}</w:p>", 1) == [(2, "")]


def test_a_comment_whose_range_never_ends_holds_one_paragraph() -> None:
    assert places(f"<w:p>{begins(1)}{run('Một')}</w:p>{p('Hai')}", 1) == [(1, "Một")]


def test_a_comment_without_a_place_comes_last() -> None:
    assert places(f"<w:p>{refers(2)}</w:p>", 1, 2) == [(1, ""), (0, "")]


def test_a_comment_on_deleted_words_quotes_them() -> None:
    assert places(p("Một") + f"<w:p>{run('Nộp ')}{begins(1)}{dele('ngay')}{ends(1)}</w:p>", 1) == [(2, "ngay")]


def test_a_comment_on_a_deleted_row_stands_at_the_paragraph_before() -> None:
    inside = f"<w:p>{begins(1)}{dele('a')}{ends(1)}</w:p>"
    rows = table((inside,), ("b",)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {who()}/></w:trPr>", 1)
    assert places(p("Trên") + rows, 1) == [(1, "a")]


def test_replies_and_what_is_done() -> None:
    written = comment(1, "Sửa hạn", key="0000AA01") + comment(2, "Đã sửa", "An", "0000AA02") + comment(3, "Khác")
    threads = '<w15:commentEx w15:paraId="0000AA01" w15:done="1"/>'
    threads += '<w15:commentEx w15:paraId="0000AA02" w15:paraIdParent="0000AA01" w15:done="0"/>'
    body = f"<w:p>{begins(1)}{begins(2)}{run('Quý I')}{ends(1)}{ends(2)}{refers(3)}</w:p>"
    found = read(body, comments=written, commentsExtended=threads).comments
    assert [(x.id, x.text, x.reply_to, x.done, x.words) for x in found] == [
        ("1", "Sửa hạn", "", True, "Quý I"),
        ("2", "Đã sửa", "1", True, "Quý I"),
        ("3", "Khác", "", False, ""),
    ]
