"""Word files that came back broken: elements of a built document taken out, doubled, moved, wrapped, renamed."""

from __future__ import annotations

import copy
import io
import zipfile
from random import Random
from typing import Any

from lxml import etree

DOCUMENT = "word/document.xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KINDS = (
    ("p",),
    ("tr", "tc"),
    ("tbl",),
    ("bookmarkStart", "bookmarkEnd"),
    ("r", "t"),
    ("tblGrid", "gridCol"),
    ("pPr", "rPr", "tcPr", "trPr"),
    ("sectPr",),
    ("gridSpan", "vMerge"),
    ("footnoteReference",),
)
_WRAPS = ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "tbl", "tc", "hyperlink", "smartTag")
_PIECES = (
    "<w:p/>",
    "<w:tbl/>",
    "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
    "<w:tr/>",
    '<w:sectPr><w:pgSz w:w="x" w:h="-1" w:orient="landscape"/></w:sectPr>',
    '<w:bookmarkStart w:id="1" w:name="kh_1"/>',
    "<w:bookmarkEnd/>",
    '<w:commentReference w:id="77"/>',
    '<w:footnoteReference w:id="99"/>',
    "<w:moveTo><w:r><w:t>đến</w:t></w:r></w:moveTo>",
    '<w:ins><w:del><w:ins w:author="B"><w:r><w:delText>bỏ</w:delText></w:r></w:ins></w:del></w:ins>',
    '<w:gridSpan w:val="99999999"/>',
    '<w:vMerge w:val="restart"/>',
    '<w:fldChar w:fldCharType="end"/>',
    "<w:r><w:t>{{ year }} &lt;&lt;todo x&gt;&gt; **a** \\ key: value</w:t></w:r>",
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:trPr><w:ins/></w:trPr>",
    "<w:altChunk/>",
)


def broken(content: bytes, random: Random) -> bytes:
    """A document with one to twenty such faults, now and then a byte or a whole part gone."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if random.random() < 0.1:
        del parts[random.choice(sorted(parts))]
    for name in {DOCUMENT, random.choice([DOCUMENT, *sorted(parts)])} & {*parts}:
        root = etree.fromstring(parts[name])
        for _ in range(random.choice((1, 2, 5, 20))):
            _spoil(root, random)
        parts[name] = etree.tostring(root)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    spoiled = bytearray(target.getvalue())
    if random.random() < 0.1:
        spoiled[random.randrange(len(spoiled))] ^= 0x5A
    return bytes(spoiled)


def _spoil(root: Any, random: Random) -> None:
    kinds = [f"{{{W}}}{name}" for name in random.choice(_KINDS)]
    found = [*root.iter(*kinds)] or [*root.iter(etree.Element)]
    one = random.choice(found)
    parent = one.getparent()
    if parent is None:
        return
    match random.randrange(7):
        case 0:
            parent.remove(one)
        case 1:
            one.addnext(copy.deepcopy(one))
        case 2:
            parent[:] = random.sample([*parent], len(parent))
        case 3:
            other = random.choice(found)
            if one not in (other, *other.iterancestors()):
                other.append(one)
        case 4:
            for name in one.attrib:
                one.set(
                    name, random.choice(("", "0", "-1", "x", "999999999999", random.choice(found).get(name) or "1"))
                )
        case 5:
            piece = etree.fromstring(f'<x xmlns:w="{W}">{random.choice(_PIECES)}</x>')[0]
            one.insert(random.randint(0, len(one)), piece)
        case _:
            wrap = etree.Element(f"{{{W}}}{random.choice(_WRAPS)}")
            parent.replace(one, wrap)
            wrap.append(one)
