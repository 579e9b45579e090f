"""The documents under other people's validators, and the table of who sees what."""

from __future__ import annotations

import pytest

from tests.trust import validators
from tests.trust.plans import NAMES, Built
from tests.trust.seeded import END, PAGE, START, cases

needs_sdk = pytest.mark.skipif(not validators.SDK, reason="ooxml-validator is not installed")
needs_audit = pytest.mark.skipif(not validators.AUDIT, reason="openxml-audit is not installed")


@needs_sdk
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_the_open_xml_sdk_finds_nothing(name: str, built: dict[str, Built]) -> None:
    assert validators.sdk_findings(built[name].document.read_bytes()) == set()


@needs_audit
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_openxml_audit_finds_nothing(name: str, built: dict[str, Built]) -> None:
    assert validators.audit_findings(built[name].document.read_bytes()) == set()


@needs_sdk
@pytest.mark.slow
def test_the_open_xml_sdk_does_see_a_defect() -> None:
    _, spoiled = cases()["hai ghi chú cùng một mã"]
    assert validators.sdk_findings(spoiled) != set()


@needs_audit
@pytest.mark.slow
def test_openxml_audit_does_see_a_defect() -> None:
    _, spoiled = cases()["đoạn dùng kiểu không có"]
    assert validators.audit_findings(spoiled) != set()


def test_the_page_tells_of_every_defect() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = text[text.index(START) + len(START) : text.index(END)].splitlines()[2:-1]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == list(cases())
