"""LibreOffice where it is installed: it makes PDFs and reads what other programs wrote."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PLACES = (
    Path(os.environ.get("PROGRAMFILES", r"C:\Program Files")) / "LibreOffice/program/soffice.exe",
    Path(r"C:\Program Files (x86)\LibreOffice\program\soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)


def program() -> str | None:
    """The LibreOffice program; None where there is none."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(place) for place in _PLACES if place.is_file()), None)


def convert(soffice: str, files: Sequence[Path], kind: str, folder: Path, seconds: float) -> None:
    """Has all files written to the folder in another format ("pdf", "docx"), under a profile of its own there.

    A file that cannot be converted is simply not there afterwards. Raises OSError or subprocess.TimeoutExpired.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, "--headless", profile, "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=False, capture_output=True, timeout=seconds)
