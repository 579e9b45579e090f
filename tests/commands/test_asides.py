"""What stands beside the text of a returned document: only what the document had not when it was sent."""

from __future__ import annotations

from generator.commands.asides import Read, asides
from generator.word.recognising import outline_of
from tests.word.reading.made import p, read

YELLOW = '<w:highlight w:val="yellow"/>'
HOLE = f"<w:p><w:r><w:t>Báo cáo trước </w:t></w:r><w:r><w:rPr>{YELLOW}</w:rPr><w:t>[ngày nào]</w:t></w:r></w:p>"


def seen(body: str) -> Read:
    document = read(body)
    return document, outline_of(document)


def test_what_was_sent_so_is_not_told() -> None:
    sent = seen(p("Một.") + HOLE)
    assert asides(seen(p("Một, hai.") + HOLE), lambda: sent) == ()


def test_what_is_there_once_more_is_told_once() -> None:
    sent = seen(p("Một.") + HOLE)
    found = asides(seen(HOLE + p("Một.") + HOLE), lambda: sent)
    assert [(aside.ordinal, aside.text) for aside in found] == [(3, "Chữ “[ngày nào]” được đánh dấu (tô nền).")]


def test_where_nobody_knows_what_was_sent_all_is_told() -> None:
    assert len(asides(seen(HOLE), None)) == 1


def test_nothing_is_asked_about_a_document_with_nothing_beside_its_text() -> None:
    def never() -> Read:
        raise AssertionError

    assert asides(seen(p("Một.")), never) == ()
