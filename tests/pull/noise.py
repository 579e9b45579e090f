"""What Word writes without anybody having changed a word: revision ids, spelling marks, runs cut in odd places."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

from lxml import etree

from tests.pull.pen import Element, W, halved, made, properties_of, set_look, text_of

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
Noise = Callable[[Element, random.Random], None]


def _runs(root: Element) -> list[Element]:
    return [r for r in root.iter(W("r")) if any(c.tag in (W("t"), W("delText")) for c in r)]


def split_runs(root: Element, rng: random.Random) -> None:
    """Runs cut where somebody once put the cursor."""
    for run in _runs(root):
        if len(run.findall(W("t"))) != 1 or len([c for c in run if c.tag != W("rPr")]) != 1:
            continue
        for _ in range(rng.randrange(3)):
            text = text_of(run)
            if len(text) < 2 or rng.random() < 0.5:
                break
            halved(run, rng.randrange(1, len(text)))


def rsids(root: Element, rng: random.Random) -> None:
    """rsidR, rsidRPr ... on paragraphs, runs and rows (17.3.1.22)."""
    ids = [f"00{rng.randrange(16**6):06X}" for _ in range(5)]
    for paragraph in root.iter(W("p"), W("tr")):
        for name in ("rsidR", "rsidRDefault" if paragraph.tag == W("p") else "rsidTr"):
            paragraph.set(W(name), rng.choice(ids))
    for run in root.iter(W("r")):
        if rng.random() < 0.5:
            run.set(W("rsidR" if rng.random() < 0.5 else "rsidRPr"), rng.choice(ids))


def paragraph_ids(root: Element, rng: random.Random) -> None:
    """w14:paraId and w14:textId, which Word gives every paragraph."""
    for paragraph in root.iter(W("p")):
        paragraph.set(f"{{{_W14}}}paraId", f"{rng.randrange(1, 2**31 - 1):08X}")
        paragraph.set(f"{{{_W14}}}textId", "77777777")


def proof_errors(root: Element, rng: random.Random) -> None:
    """Marks of the spelling checker between runs (17.13.8.1)."""
    for run in _runs(root):
        if rng.random() < 0.15:
            kind = rng.choice(["spell", "gram"])
            run.addprevious(made("proofErr", type=f"{kind}Start"))
            run.addnext(made("proofErr", type=f"{kind}End"))


def languages(root: Element, rng: random.Random) -> None:
    """The language of the words in the run's properties."""
    for run in _runs(root):
        if rng.random() < 0.4:
            set_look(run, "lang", val=rng.choice(["vi-VN", "en-US"]))


def page_breaks(root: Element, rng: random.Random) -> None:
    """Where a page ended when Word last laid the document out (17.3.3.13)."""
    for run in _runs(root):
        if rng.random() < 0.03:
            at = 1 if run.find(W("rPr")) is not None else 0
            run.insert(at, made("lastRenderedPageBreak"))


def smart_tags(root: Element, rng: random.Random) -> None:
    """Runs wrapped as a place or a date (17.5.1.9)."""
    for run in _runs(root):
        if rng.random() < 0.04:
            tag = made("smartTag", uri="urn:schemas-microsoft-com:office:smarttags", element="place")
            run.addprevious(tag)
            tag.append(run)


def content_controls(root: Element, rng: random.Random) -> None:
    """Runs inside a content control (17.5.2.31)."""
    for run in _runs(root):
        if rng.random() < 0.02 and run.getparent().tag == W("p"):
            control = made("sdt", made("sdtPr", made("id", val=str(rng.randrange(1, 10**8)))))
            content = made("sdtContent")
            control.append(content)
            run.addprevious(control)
            content.append(run)


def old_properties(root: Element, rng: random.Random) -> None:
    """Paragraph properties that were changed once and are tracked (17.13.5.29)."""
    for paragraph in root.iter(W("p")):
        if rng.random() < 0.05 and paragraph.find(W("pPr")) is not None:
            properties = properties_of(paragraph)
            if properties.find(W("pPrChange")) is None:
                old = made("pPr", *[copy.deepcopy(c) for c in properties if c.tag in (W("pStyle"), W("jc"))])
                change = made("pPrChange", old, id=str(60_000 + rng.randrange(9_999)), author="Lê Văn Chín")
                change.set(W("date"), "2026-02-01T08:00:00Z")
                properties.append(change)


def hyperlinks(root: Element, rng: random.Random) -> None:
    """Runs that lead to another place of the document (17.16.22)."""
    for run in _runs(root):
        if rng.random() < 0.02 and run.getparent().tag == W("p"):
            link = made("hyperlink", anchor="_GoBack")
            run.addprevious(link)
            link.append(run)


def words_own_bookmarks(root: Element, rng: random.Random) -> None:
    """Bookmarks Word sets for itself, and old ones of links."""
    for paragraph in root.iter(W("p")):
        if rng.random() < 0.03:
            number = str(90_000 + rng.randrange(9_999))
            name = rng.choice(["_GoBack", "_Hlk", "OLE_LINK", "_Toc"]) + number
            at = 1 if paragraph.find(W("pPr")) is not None else 0
            paragraph.insert(at, made("bookmarkStart", id=number, name=name))
            paragraph.insert(at + 1, made("bookmarkEnd", id=number))


ALL: tuple[Noise, ...] = (
    split_runs,
    rsids,
    paragraph_ids,
    proof_errors,
    languages,
    page_breaks,
    smart_tags,
    content_controls,
    old_properties,
    hyperlinks,
    words_own_bookmarks,
)


def lost_bookmarks(root: Element, rng: random.Random, share: float) -> None:
    """Some bookmarks gone: words retyped, cells pasted over."""
    for start in list(root.iter(W("bookmarkStart"))):
        if rng.random() < share:
            for end in root.iter(W("bookmarkEnd")):
                if end.get(W("id")) == start.get(W("id")):
                    end.getparent().remove(end)
                    break
            start.getparent().remove(start)


def resaved(root: Element, rng: random.Random, some: int | None = None) -> Element:
    """The document as Word saves it: all of the noise, or a few sorts of it. Returns the new root."""
    for noise in ALL if some is None else rng.sample(ALL, some):
        noise(root, rng)
    return _declared(root)


def _declared(root: Element) -> Element:
    """The root with the names of Word's own additions, which older readers are told to pass over."""
    named = etree.Element(root.tag, attrib=dict(root.attrib), nsmap={**root.nsmap, "w14": _W14, "mc": _MC})
    named.set(f"{{{_MC}}}Ignorable", "w14")
    named.extend(list(root))
    return named
