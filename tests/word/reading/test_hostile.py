"""Word files with anything in them that no program writes: read, or refused in words, but never a traceback."""

from __future__ import annotations

import io
import random
import zipfile
from copy import deepcopy

import pytest
from lxml import etree

from generator.plan.office import Office
from generator.problems import UserError
from generator.rules.docx_document import form_document
from generator.rules.form import RULES
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from tests.rules.form.support import FULL, built
from tests.word.reading.made import zipped

ODD = ["", "abc", "-5", "99999999999", "1.5.2", "none", "1e400", "nan", "inf", "٣", "½", "\xa0", "%1%2%99", "x" * 500]
PARTS = ["word/document.xml"] * 5 + ["word/styles.xml", "word/header1.xml", "word/settings.xml", "word/footnotes.xml"]


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """The package with up to thirty nodes of some parts changed, moved, doubled or lost."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in chance.sample(PARTS, 2):
        root = etree.fromstring(parts[name])
        nodes = [node for node in root.iter() if isinstance(node.tag, str)]
        for _ in range(chance.randint(1, 30)):
            _spoil(chance.choice(nodes), chance.choice(nodes), chance)
        parts[name] = etree.tostring(root)
    if chance.random() < 0.1:
        parts.pop(chance.choice(sorted(parts)))
    return zipped(parts)


def _spoil(node: etree._Element, other: etree._Element, chance: random.Random) -> None:
    match chance.randrange(5):
        case 0 if node.attrib:
            node.set(chance.choice(sorted(node.attrib)), chance.choice(ODD))
        case 1 if node.getparent() is not None:
            node.getparent().remove(node)
        case 2 if other not in node.iter() and node.getparent() is not None:
            other.append(deepcopy(node))
        case 3:
            node.tag = other.tag
        case _:
            node.text = chance.choice(ODD)


@pytest.mark.parametrize("seed", range(60))
def test_a_spoiled_file_is_read_or_refused(seed: int) -> None:
    content = spoiled(built(FULL), random.Random(seed))
    try:
        document = form_document(read_package(Package("tep.docx", content)), Office())
    except UserError:
        return
    assert all(problem.message.endswith(".") for rule in RULES for problem in rule.problems(document))
