"""Other people's programs that look at a .docx, where they are installed (see .ci/run for how).

OOXML_VALIDATOR and OPENXML_AUDIT name the programs; without them .ci/tools and the PATH are looked at.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx

TOOLS = Path(__file__).parents[2] / ".ci" / "tools"
# What openxml-audit asks for and the standard leaves open (ISO/IEC 29500-1 11.3.5, 14.2.7, 15.2.6).
NOT_REQUIRED = re.compile(r"relationship type .*/(fontTable|theme)' is missing|missing relationships to customXmlProps")


def _program(variable: str, kept: Path, name: str) -> str | None:
    named = os.environ.get(variable)
    return named or (str(kept) if kept.is_file() else shutil.which(name))


SDK = _program("OOXML_VALIDATOR", TOOLS / "node_modules" / ".bin" / "ooxml-validator", "ooxml-validator")
AUDIT = _program("OPENXML_AUDIT", TOOLS / "venv" / "bin" / "openxml-audit", "openxml-audit")


def _run(command: list[str], content: bytes) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "van-ban.docx")
        path.write_bytes(content)
        return subprocess.run(
            [*command, str(path)], capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=120
        )


def sdk_findings(content: bytes) -> set[str]:
    """What the Open XML SDK says; a crash of it is a finding too."""
    assert SDK
    result = _run([SDK], content)
    if result.returncode == 0:
        return set()
    try:
        errors = json.loads(result.stdout)["errors"]
    except (ValueError, KeyError):
        errors = []
    return {str(error.get("description")) for error in errors} or {"crash"}


def audit_findings(content: bytes) -> set[str]:
    """What openxml-audit says, without what the standard leaves open."""
    assert AUDIT
    result = _run([AUDIT, "--output", "json", "--max-errors", "0"], content)
    try:
        errors = json.loads(result.stdout)[0]["errors"]
    except (ValueError, KeyError, IndexError):
        return {"crash"}
    return {error["description"] for error in errors if not NOT_REQUIRED.search(error["description"])}


def opening_findings(content: bytes) -> set[str]:
    """Whether python-docx opens it at all."""
    try:
        docx.Document(io.BytesIO(content))
    except Exception as error:  # whatever it is: the file was not opened
        return {str(error)}
    return set()
